// Which other forms a term is looked for by, and what a document then answers.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "examine/query/node.h"
#include "examine/query/query.h"

namespace assay::query {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

std::vector<TermForms> forms(std::string_view text, Purpose purpose = Purpose::kSearch) {
  const auto query = Query::parse(text, purpose);
  EXPECT_TRUE(query) << text;
  return query ? query->forms() : std::vector<TermForms>();
}

std::vector<std::string> others(std::string_view text, Purpose purpose = Purpose::kSearch) {
  std::vector<std::string> out;
  for (const TermForms& term : forms(text, purpose))
    for (const std::string& other : term.others) out.push_back(other);
  return out;
}

bool matches(std::string_view query_text, std::string text, Purpose purpose = Purpose::kSearch) {
  const Document document{.title = std::move(text)};
  const auto query = Query::parse(query_text, purpose);
  EXPECT_TRUE(query) << query_text;
  return query && match(*query, document, text::analyse(document)).matches;
}

TEST(FormsTest, NamesOfTheSameThing) {
  EXPECT_THAT(others("稀土"), ElementsAre("rare earths")) << "what holds a shorter name says nothing new";
  EXPECT_THAT(others("Bessent"), Contains("贝森特"));
  EXPECT_THAT(others("bessent"), Contains("贝森特"));
  EXPECT_THAT(others("美国"), Contains("US"));
  EXPECT_TRUE(matches("稀土", "Rare earth prices", Purpose::kTopic));
  EXPECT_TRUE(matches("贝森特", "Bessent said", Purpose::kTopic));
  EXPECT_TRUE(matches("Bessent", "贝森特表示", Purpose::kTopic));
  EXPECT_FALSE(matches("=稀土", "Rare earth prices"));
}

TEST(FormsTest, OfSeveralWordsEachTakesTheName) {
  EXPECT_TRUE(matches("rare earths exports", "稀土出口增长"));
  EXPECT_TRUE(matches("rare earths exports", "exports of earths that are rare"));
  EXPECT_FALSE(matches("rare earths exports", "稀土价格"));
  const std::vector<TermForms> terms = forms("rare  earths exports");
  ASSERT_EQ(terms.size(), 2U) << "told as one";
  EXPECT_EQ(terms[0].written, "rare  earths");
  EXPECT_EQ(terms[0].place, (Span{0, 12}));
  EXPECT_THAT(terms[0].others, ElementsAre("稀土"));
}

TEST(FormsTest, SmallLettersAreNoNamesOfATopic) {
  EXPECT_THAT(others("turkey", Purpose::kTopic), IsEmpty());
  EXPECT_THAT(others("Turkey", Purpose::kTopic), Contains("土耳其"));
  EXPECT_THAT(others("turkey"), Contains("土耳其"));
  EXPECT_THAT(others("lithium", Purpose::kTopic), Contains("锂")) << "no name that needs a capital";
  EXPECT_THAT(others("who us"), IsEmpty());
}

TEST(FormsTest, TooAmbiguousNamesAreLeftOut) {
  EXPECT_THAT(others("世卫组织"), Not(Contains("WHO"))) << "the pronoun, in small letters";
  EXPECT_THAT(others("张"), IsEmpty());
  EXPECT_THAT(others("a"), IsEmpty());
  EXPECT_THAT(others("锂"), ElementsAre("lithium"));
}

TEST(FormsTest, MeaningsOnlyOfPlainWordsOfASearch) {
  const auto meanings = [](std::string_view text, Purpose purpose) {
    std::vector<std::string> out;
    for (const TermForms& term : forms(text, purpose))
      out.insert(out.end(), term.meanings.begin(), term.meanings.end());
    return out;
  };
  EXPECT_THAT(meanings("affect", Purpose::kSearch), Contains("影响"));
  EXPECT_THAT(meanings("affect", Purpose::kTopic), IsEmpty());
  EXPECT_THAT(meanings("\"affect\"", Purpose::kSearch), IsEmpty());
  EXPECT_THAT(meanings("=affect", Purpose::kSearch), IsEmpty());
  EXPECT_THAT(meanings("China", Purpose::kSearch), IsEmpty()) << "a name is no word";
  EXPECT_THAT(meanings("central bank", Purpose::kSearch), Contains("央行"));
  EXPECT_FALSE(matches("稀土 -affect", "no earths")) << "no match at all";
  EXPECT_TRUE(matches("稀土 -affect", "稀土的影响")) << "nor do they shut a document out";
  const auto query = Query::parse("affect", Purpose::kSearch);
  EXPECT_LT(query->root().forms.back().weight, 1);
}

TEST(FormsTest, AFormMayBeTurnedOff) {
  EXPECT_THAT(others("稀土 -form:\"rare earths\""), ElementsAre("rare earth"));
  EXPECT_THAT(others("-form:\"Rare  Earth\" 稀土 -form:\"rare earths\""),
              ElementsAre("rare earth elements", "rare earth metals"));
  EXPECT_FALSE(matches("Bessent -form:贝森特", "贝森特表示"));
}

TEST(FormsTest, UserTermsCount) {
  const auto lexicon = lexicon::Lexicon::with_user_terms("company\t宇树科技|宇树\tUnitree\n");
  ASSERT_TRUE(lexicon);
  const auto query = Query::parse("宇树科技上市", Purpose::kSearch, *lexicon);
  ASSERT_TRUE(query);
  ASSERT_FALSE(query->forms().empty());
  EXPECT_EQ(query->forms()[0].written, "宇树科技");
  EXPECT_THAT(query->forms()[0].others, Contains("Unitree"));
}

TEST(FormsTest, FunctionWordsNeedNotBeHeldNorAreTheyMarked) {
  EXPECT_TRUE(matches("哪个国家的稀土", "国家稀土"));
  EXPECT_FALSE(matches("the report", "a report", Purpose::kTopic));
  const Document document{.title = "the report of the year"};
  const auto query = Query::parse("the report", Purpose::kSearch);
  EXPECT_EQ(match(*query, document, text::analyse(document)).hits.size(), 1U);
}

}  // namespace
}  // namespace assay::query
