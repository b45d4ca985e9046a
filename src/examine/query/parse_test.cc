// The tree that a query makes, and what a search passes over.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/utf8.h"
#include "examine/query/query.h"
#include "examine/query/query_printing.h"

namespace assay::query {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

Query parse(std::string_view text, Purpose purpose) {
  auto query = Query::parse(text, purpose);
  EXPECT_TRUE(query) << text << ": " << (query ? "" : query.error().message);
  return query ? *query : *Query::parse("error");
}

std::string search(std::string_view text) {
  return print(parse(text, Purpose::kSearch).root());
}
std::string topic(std::string_view text) {
  return print(parse(text, Purpose::kTopic).root());
}
std::string error(std::string_view text, Purpose purpose = Purpose::kTopic, const QueryLimits& limits = {}) {
  const auto query = Query::parse(text, purpose, lexicon::Lexicon::embedded(), limits);
  return query ? "none" : query.error().message;
}

// "unclosed quote: \"rare" for each.
std::vector<std::string> mistakes(std::string_view text) {
  const Query query = parse(text, Purpose::kSearch);
  std::vector<std::string> out;
  for (const Mistake& mistake : query.mistakes())
    out.push_back(mistake.message + ": " + std::string(mistake.place.of(query.source())));
  return out;
}

TEST(ParseTest, WordsSideBySideArePlainAndTheRestStandsBeside) {
  EXPECT_EQ(search("rare earth lang:zh -股价"), "And(Plain(rare | earth) | <zh> | Not(股价))");
  EXPECT_EQ(search("稀土 AND 出口"), "And(稀土 | 出口)");
  EXPECT_EQ(search("a1 b1 AND c1 d1"), "And(Plain(a1 | b1) | Plain(c1 | d1))");
  EXPECT_EQ(search("a1 b1 OR c1"), "Or(Plain(a1 | b1) | c1)");
  EXPECT_EQ(search("(copper OR lithium) prices fell"), "And(Plain(prices | fell) | Or(copper | lithium))");
  EXPECT_EQ(search("a1 \"b1 c1\""), "Plain(a1 | b1 c1)");
  EXPECT_EQ(topic("a b -(c d)"), "And(Plain(a | b) | Not(Plain(c | d)))");
  EXPECT_EQ(topic("NOT NOT a"), "a");
}

TEST(ParseTest, Near) {
  EXPECT_EQ(topic("稀土 NEAR/5 出口"), "Near/5(稀土 | 出口)");
  EXPECT_EQ(topic("a NEAR/5 \"b c\" NEAR/5 d"), "Near/5(a | b c | d)");
  EXPECT_EQ(topic("a NEAR/5 b NEAR/2 c"), "And(Near/5(a | b) | Near/2(b | c))");
  EXPECT_EQ(search("稀土出口 NEAR/3 美国"), "Near/3(稀土出口 | 美国)") << "an operand stands as it is";
  EXPECT_EQ(topic("NEAR"), "NEAR");
  EXPECT_THAT(error("a NEAR/0 b"), HasSubstr("number from 1 to 63"));
  EXPECT_THAT(error("a NEAR/x b"), HasSubstr("number from 1 to 63"));
  EXPECT_EQ(error("a NEAR/5"), "query: NEAR needs a word on both sides at character 3");
  EXPECT_EQ(error("NEAR/5 a"), "query: NEAR needs a word on both sides at character 1");
  EXPECT_THAT(error("a NEAR/5 lang:zh"), HasSubstr("lang does not stand beside NEAR"));
}

TEST(ParseTest, ChineseInOnePieceIsSplitInASearch) {
  EXPECT_EQ(search("稀土出口"), "Plain(稀土 | 出口)");
  EXPECT_EQ(search("\"稀土出口\""), "稀土出口");
  EXPECT_EQ(search("=稀土出口"), "稀土出口");
  EXPECT_EQ(search("美国 -稀土出口"), "And(美国 | Not(稀土出口))");
  EXPECT_EQ(search("title:稀土出口"), "And(title:稀土 | title:出口)");
  EXPECT_EQ(topic("稀土出口"), "稀土出口") << "a topic's string is looked for as it stands";
}

TEST(ParseTest, NamesStayTogether) {
  EXPECT_EQ(search("宇树科技"), "Plain(宇树 | 科技)");
  EXPECT_EQ(search("贝森特访华"), "Plain(贝森特 | 访华)");
  EXPECT_EQ(search("唐纳德·特朗普访华"), "Plain(唐纳德·特朗普 | 访华)");
  EXPECT_EQ(search("R&D投入"), "Plain(R&D | 投入)");
  EXPECT_EQ(search("5G网络"), "Plain(5G | 网络)");
  EXPECT_EQ(search("锂价"), "Plain(锂 | 锂价)");
}

TEST(ParseTest, FunctionWordsAreLeftOutUnlessAllAre) {
  EXPECT_EQ(search("哪个国家稀土最多"), "Plain(国家 | 稀土)");
  EXPECT_EQ(search("how did tariffs affect farmers?"), "Plain(tariffs | affect | farmers)");
  EXPECT_EQ(search("the who"), "Plain(the | who)");
  EXPECT_EQ(search("the WHO report"), "Plain(WHO | report)");
  EXPECT_EQ(search("the Bank of America"), "Plain(Bank | of | America)");
  EXPECT_EQ(search("的 了"), "Plain(的 | 了)");
  EXPECT_EQ(search("\"the\" report"), "Plain(the | report)");
  EXPECT_EQ(topic("the report"), "Plain(the | report)");
}

TEST(ParseTest, HyphensJoinWordsThatAreWordsByThemselves) {
  EXPECT_EQ(search("boundary-layer flow"), "Plain(boundary | layer | flow)");
  EXPECT_EQ(search("COVID-19 e-mail co-operation F-16"), "Plain(COVID-19 | e-mail | co-operation | F-16)");
  EXPECT_EQ(topic("boundary-layer flow"), "Plain(boundary-layer | flow)");
  EXPECT_EQ(search("\"boundary-layer\""), "boundary-layer");
}

TEST(ParseTest, BracketsAroundWordsAloneGroupNothing) {
  EXPECT_EQ(search("papers (in English) on lift"), "Plain(papers | English | lift)");
  EXPECT_EQ(search("((rare earth)) mining"), "Plain(rare | earth | mining)");
  EXPECT_EQ(search("rare (earth OR metal)"), "And(rare | Or(earth | metal))");
  EXPECT_EQ(search("rare NOT (earth metal)"), "And(rare | Not(Plain(earth | metal)))");
  EXPECT_EQ(search("rare -(earth metal)"), "And(rare | Not(Plain(earth | metal)))");
  EXPECT_EQ(search("() rare"), "rare");
  EXPECT_EQ(topic("rare (earth metal)"), "And(rare | Plain(earth | metal))");
}

TEST(ParseTest, OnlyKnownFieldsAreFields) {
  EXPECT_EQ(topic("http://x.com/a 10:30 Re: x"), "Plain(http://x.com/a | 10:30 | Re | x)");
  EXPECT_EQ(topic("Note:this a>b"), "Plain(Note:this | a>b)");
  EXPECT_EQ(topic("site://x"), "site://x");
  EXPECT_EQ(topic("source：南海财经 a"), "And(a | <南海财经>)");
  EXPECT_EQ(topic("source:“南海 财经”"), "<南海 财经>");
  EXPECT_EQ(topic("title:\"rare earth\""), "title:rare earth");
  EXPECT_THAT(error("source: Reuters"), HasSubstr("source: needs something behind it"));
  EXPECT_EQ(search("source: Reuters"), "Plain(source | Reuters)");
  EXPECT_EQ(search("1,000 tons, 20"), "Plain(1,000 | tons | 20)");
}

TEST(ParseTest, PrefixesAndExactWords) {
  const Query prefix = parse("rare \"earth m*\" =Mines \"a b\"*", Purpose::kTopic);
  const std::vector<Node>& terms = prefix.root().children;
  ASSERT_EQ(terms.size(), 4U);
  EXPECT_FALSE(terms[0].forms[0].pattern.slots[0].is_prefix);
  EXPECT_TRUE(terms[1].forms[0].pattern.slots[1].is_prefix);
  EXPECT_THAT(terms[2].forms[0].pattern.slots[0].terms, ElementsAre("smines"));
  EXPECT_TRUE(terms[3].forms[0].pattern.slots[1].is_prefix);
  EXPECT_EQ(terms[2].place.of(prefix.source()), "=Mines");
}

TEST(ParseTest, ASearchPassesOverMistakes) {
  EXPECT_THAT(mistakes("稀土 \"rare"), ElementsAre("unclosed quote: \"rare"));
  EXPECT_EQ(search("稀土 \"rare"), "Plain(稀土 | rare)");
  EXPECT_THAT(mistakes("a1 (b1 c1"), ElementsAre("unclosed bracket: ("));
  EXPECT_EQ(search("a1 (b1 c1"), "And(a1 | Plain(b1 | c1))");
  EXPECT_EQ(search("a1 b1) c1"), "Plain(a1 | b1 | c1)");
  EXPECT_THAT(mistakes("a1 b1) c1"), ElementsAre("closing bracket without an opening one: )"));
  for (const std::string_view text :
       {"a1 OR", "OR a1", "a1 AND", "AND a1", "a1 NOT", "a1 NEAR/5", "a1 OR OR", "a1 (OR)"}) {
    EXPECT_EQ(search(text), "a1") << text;
    EXPECT_FALSE(mistakes(text).empty()) << text;
  }
  EXPECT_EQ(search("a1 OR -b1"), "a1");
  EXPECT_THAT(mistakes("rare earth"), IsEmpty());
}

TEST(ParseTest, ABadValueBecomesWordsInASearch) {
  EXPECT_EQ(search("稀土 after:2025-13"), "Plain(稀土 | 2025-13)");
  EXPECT_THAT(mistakes("稀土 after:2025-13"), ElementsAre("after: not a date: 2025-13: after:2025-13"));
  EXPECT_THAT(mistakes("money>abc"), ElementsAre("money: not a figure: abc: money>abc"));
  EXPECT_THAT(mistakes("form:x1 y1"), ElementsAre(HasSubstr("form: stands behind a minus")));
  EXPECT_EQ(error("稀土 after:2025-13"), "query: after: not a date: 2025-13 at character 4");
}

TEST(ParseTest, OnlyNothingAndLimitsAreErrorsOfASearch) {
  for (const std::string_view text : {"", " ", "&", "AND", "()", "\"", "((((", "))))", "OR OR", "-", "，。！？"})
    EXPECT_EQ(error(text, Purpose::kSearch), "query: asks for nothing") << text;
  for (const std::string_view text : {"-a", "NOT (a b)", "-lang:zh"})
    EXPECT_EQ(error(text, Purpose::kSearch), "query: says only what a document must not hold") << text;
  EXPECT_EQ(error("lang:zh", Purpose::kSearch), "none");
}

TEST(ParseTest, BadInputIsRefusedOrReadWithinItsLimits) {
  for (const Purpose purpose : {Purpose::kTopic, Purpose::kSearch}) {
    EXPECT_THAT(error(std::string(std::size_t{1} << 20, 'a'), purpose), HasSubstr("longer than 16384 bytes"));
    std::string clauses;
    for (int i = 0; i < 10'000; ++i) clauses += "a ";
    EXPECT_THAT(error(clauses, purpose, {.max_bytes = 1 << 20}), HasSubstr("more than 512 words"));
    std::string chinese;
    for (int i = 0; i < 1000; ++i) chinese += "稀土出口";
    EXPECT_EQ(error(chinese, purpose),
              purpose == Purpose::kTopic ? "none" : "query: more than 512 words and operators");
    EXPECT_THAT(error(std::string(5000, '(') + "a OR b" + std::string(5000, ')'), purpose), HasSubstr("nested deeper"));
    EXPECT_EQ(error(std::string(30, '(') + "a OR b" + std::string(30, ')'), purpose), "none");
    EXPECT_THAT(error(std::string(16'000, '-') + "a", purpose), testing::AnyOf("none", HasSubstr("must not hold")));
    std::string negations;
    for (int i = 0; i < 4000; ++i) negations += "NOT ";
    EXPECT_EQ(error(negations + "a", purpose), "none");
    std::string near = "a1";
    for (int i = 0; i < 1000; ++i) near += " NEAR/5 a1";
    EXPECT_THAT(error(near, purpose), HasSubstr("more than 512 words"));
  }
}

TEST(ParseTest, BrokenBytesAreRepaired) {
  const auto query = Query::parse("rare \xFF\xC3 earth", Purpose::kSearch);
  ASSERT_TRUE(query);
  EXPECT_TRUE(utf8::is_valid(query->source()));
  EXPECT_EQ(print(query->root()), "Plain(rare | earth)");
}

TEST(ImpossibleTest, SaysWhy) {
  const auto impossible = [](std::string_view text) { return parse(text, Purpose::kTopic).impossible(); };
  EXPECT_EQ(impossible("after:2025-12 before:2025-11"), "nothing is after 2025-12 and before 2025-11");
  EXPECT_EQ(impossible("a NOT a"), "a is asked for and shut out");
  EXPECT_EQ(impossible("b -(a OR b)"), "b is asked for and shut out");
  EXPECT_EQ(impossible("lang:zh lang:英文"), "nothing is in zh and in en");
  EXPECT_EQ(impossible("source:a source:b"), "nothing is from a and from b");
  EXPECT_EQ(impossible("site:a.com site:b.com"), "nothing is on a.com and on b.com");
  EXPECT_EQ(impossible("money>5 money<3"), "no figure is within money>5 money<3");
  EXPECT_EQ(impossible("a (lang:zh lang:en OR lang:de lang:fr)"), "nothing is in de and in fr");
  EXPECT_EQ(impossible("lang:zh (lang:en OR lang:de)"), "nothing is in zh and in de");
  for (const std::string_view text :
       {"a NOT b", "a -title:a", "after:2025-11 before:2025-12", "site:a.com site:b.a.com", "lang:zh OR lang:en",
        "lang:zh (lang:en OR b)", "a -(a b)", "a -\"a b\"", "money>3 money<5", "money>5CNY money<3USD"})
    EXPECT_EQ(impossible(text), "") << text;
}

}  // namespace
}  // namespace assay::query
