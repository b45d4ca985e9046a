#include "group/topic/standing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <random>
#include <set>

#include "examine/query/node.h"
#include "group/topic/bench_topics.h"
#include "group/topic/topic.h"

namespace assay::topic {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr auto kWords = std::to_array<const char*>(
    {"稀土",          "出口",   "中国",   "经济",  "国经",   "中国经济",   "人民银行", "中国人民银行",
     "芯片",          "矿",     "土",     "矿石",  "的",     "中國",       "經濟",     "土矿石",
     "唐纳德·特朗普", "特朗普", "rare",   "earth", "earths", "rare earth", "mine",     "mining",
     "the",           "of",     "trade",  "U.S.",  "Trump",  "Bessent",    "5G",       "2025",
     "chips",         "A股",    "卡拉OK", "ＡＩ"});
constexpr auto kMarks = std::to_array<const char*>({"", "", "", " ", " ", "，", "。", ". ", "、", "-", "《"});
constexpr auto kSources = std::to_array<const char*>({"南海财经", "The Example", "新华社"});
constexpr auto kHosts = std::to_array<const char*>({"news.example", "www.city.example", "example.org"});

// Queries and documents of few words, so that they often meet.
class Chance {
 public:
  explicit Chance(unsigned seed) : engine_(seed) {}

  std::size_t below(std::size_t end) { return std::uniform_int_distribution<std::size_t>(0, end - 1)(engine_); }
  template <class List>
  std::string one_of(const List& list) {
    return list[below(list.size())];
  }

  std::string text(std::size_t words) {
    std::string out;
    for (std::size_t i = 0; i < words; ++i) out += one_of(kWords) + one_of(kMarks);
    return out;
  }

  Document document() {
    Document made{.url = "https://" + one_of(kHosts) + "/1", .source = one_of(kSources)};
    if (below(5) != 0) made.title = text(below(6));
    for (std::size_t i = below(4); i > 0; --i) made.paragraphs.push_back({.text = text(1 + below(20))});
    made.language = text::detect_language(made.title + (made.paragraphs.empty() ? "" : made.paragraphs[0].text));
    return made;
  }

  query::Facts facts() {
    query::Facts made{.published = static_cast<std::int64_t>(1'700'000'000 + below(100'000'000))};
    if (below(2) == 0) made.entities.push_back(terms::entity_term("scott-bessent"));
    if (below(2) == 0) {
      Quantity money{.kind = QuantityKind::kMoney};
      money.value = Decimal::parse(below(2) == 0 ? "100" : "5000000000").value();
      money.unit = "CNY";
      made.figures.push_back(money);
    }
    return made;
  }

  std::string term() {
    switch (below(8)) {
      case 0:
        return '"' + one_of(kWords) + " " + one_of(kWords) + '"';
      case 1:
        return '=' + one_of(kWords);
      case 2:
        return "title:" + one_of(kWords);
      case 3:
        return one_of(std::to_array<const char*>({"ea", "min", "tra", "稀", "中国经"})) + "*";
      default:
        return one_of(kWords);
    }
  }

  std::string filter() {
    return one_of(std::to_array<const char*>({"source:南海财经", "source:\"The Example\"", "site:example", "lang:zh",
                                              "lang:en", "site:city.example", "after:2024-06", "before:2025",
                                              "entity:\"Scott Bessent\"", "money>1e9CNY", "money<1000"}));
  }

  std::string query(int depth) {
    if (depth == 0) return below(6) == 0 ? filter() : term();
    switch (below(7)) {
      case 0:
        return '(' + query(depth - 1) + " OR " + query(depth - 1) + ')';
      case 1:
        return query(depth - 1) + " AND " + query(depth - 1);
      case 2:
        return query(depth - 1) + " NOT " + query(depth - 1);
      case 3:
        return term() + " NEAR/" + std::to_string(1 + below(6)) + " " + term();
      case 4:
        return query(depth - 1) + " " + query(depth - 1);
      case 5:
        return '(' + query(depth - 1) + " OR -" + query(depth - 1) + ") " + term();
      default:
        return query(depth - 1);
    }
  }

 private:
  std::mt19937 engine_;
};

std::vector<CompiledTopic> random_topics(Chance& chance, TopicId count) {
  std::vector<CompiledTopic> topics;
  for (TopicId id = 0; id < count;) {
    const std::string text = chance.query(static_cast<int>(chance.below(4)));
    if (Result<query::Query> query = query::Query::parse(text)) topics.push_back({id++, std::move(*query)});
  }
  return topics;
}

// Relevance as relevance.cc explains it, over the hits of query::match: the plain way.
class PlainMeasure {
 public:
  PlainMeasure(const query::DocumentTerms& terms, const text::Analysis& analysis)
      : terms_(terms), analysis_(analysis) {}

  double measure(const query::Node& root) const { return of(root).value_or(1); }

 private:
  using Kind = query::Node::Kind;

  std::optional<double> of(const query::Node& node) const {
    if (node.kind == Kind::kNot || node.kind == Kind::kFilter) return std::nullopt;
    if (node.kind == Kind::kAnd || node.kind == Kind::kPlain) return of_all(node);
    std::vector<query::Hit> hits;
    std::optional<double> best;
    gather(node, hits, best);
    if (!hits.empty()) best = std::max(best.value_or(0), of_hits(hits));
    return best;
  }

  void gather(const query::Node& node, std::vector<query::Hit>& hits, std::optional<double>& best) const {
    if (node.kind == Kind::kOr) {
      for (const query::Node& child : node.children) gather(child, hits, best);
      return;
    }
    const query::Match match = query::match(node, terms_);
    if (!match.matches) return;
    if (node.kind == Kind::kTerm) {
      // Form by form: hits of one match that overlap are one hit, but 人民银行 in 中国人民银行 begins at its own place,
      // and that may be another sentence.
      for (const query::Form& form : node.forms) {
        query::Node alone = node;
        alone.forms = {form};
        const query::Match one = query::match(alone, terms_);
        hits.insert(hits.end(), one.hits.begin(), one.hits.end());
      }
    } else if (node.kind == Kind::kNear) {
      hits.insert(hits.end(), match.hits.begin(), match.hits.end());
    } else if (const std::optional<double> other = of(node)) {
      best = std::max(best.value_or(0), *other);
    }
  }

  std::optional<double> of_all(const query::Node& node) const {
    double product = 1;
    int factors = 0;
    for (const query::Node& child : node.children) {
      const std::optional<double> one = of(child);
      product *= one.value_or(1);
      factors += one ? 1 : 0;
    }
    return factors == 0 ? std::nullopt : std::optional(std::pow(product, 1.0 / factors));
  }

  double of_hits(const std::vector<query::Hit>& hits) const {
    bool in_title = false;
    std::vector<bool> speaks;
    for (std::uint32_t i = 0; i < analysis_.paragraphs.size(); ++i) {
      std::uint32_t begin = 0;
      for (const text::AnalysedSentence& sentence : analysis_.paragraphs[i].sentences) {
        speaks.push_back(std::ranges::any_of(hits, [&](const query::Hit& hit) {
          return hit.paragraph == i + 1 && hit.span.start >= begin && hit.span.start < sentence.span.end;
        }));
        begin = sentence.span.end;
      }
    }
    for (const query::Hit& hit : hits) in_title = in_title || hit.paragraph == 0;
    if (speaks.empty()) return in_title ? 1 : 0;
    const double size = static_cast<double>(speaks.size());
    const double share = static_cast<double>(std::ranges::count(speaks, true)) / size;
    const std::size_t lead = std::min<std::size_t>(std::clamp<std::size_t>(speaks.size() / 8, 3, 5), speaks.size());
    const bool in_lead = std::find(speaks.begin(), speaks.begin() + static_cast<std::ptrdiff_t>(lead), true) !=
                         speaks.begin() + static_cast<std::ptrdiff_t>(lead);
    const std::size_t parts = std::min<std::size_t>(5, speaks.size());
    std::set<std::size_t> hit_parts;
    for (std::size_t i = 0; i < speaks.size(); ++i)
      if (speaks[i]) hit_parts.insert(i * parts / speaks.size());
    const double spread = static_cast<double>(hit_parts.size()) / static_cast<double>(parts);
    const double body =
        (in_lead ? 0.15 : 0) + 0.35 * std::min(1.0, share / 0.5) + 0.20 * spread * std::min(1.0, share / 0.15);
    return analysis_.title.sentences.empty() ? body / 0.7 : body + (in_title ? 0.30 : 0);
  }

  const query::DocumentTerms& terms_;
  const text::Analysis& analysis_;
};

// Each topic by itself.
std::vector<Rated> one_by_one(const std::vector<CompiledTopic>& topics, const query::DocumentTerms& terms,
                              const text::Analysis& analysis) {
  std::vector<Rated> rated;
  for (const CompiledTopic& topic : topics) {
    if (!query::match(topic.query, terms).matches) continue;
    rated.push_back({topic.id, relevance(topic.query, terms, analysis)});
    EXPECT_NEAR(rated.back().relevance, PlainMeasure(terms, analysis).measure(topic.query.root()), 1e-9)
        << topic.query.source();
  }
  return rated;
}

std::string describe(const std::vector<Rated>& rated, const std::vector<CompiledTopic>& topics) {
  std::string out;
  for (const Rated& one : rated)
    out += std::to_string(one.id) + " " + topics[static_cast<std::size_t>(one.id)].query.source() + " " +
           std::to_string(one.relevance) + "\n";
  return out;
}

TEST(StandingTopicsTest, FindsWhatEachTopicFindsByItself) {
  Chance chance(20251110);
  const std::vector<CompiledTopic> topics = random_topics(chance, 3000);
  const StandingTopics standing(topics);
  std::size_t matches = 0;
  for (int i = 0; i < 150; ++i) {
    const Document document = chance.document();
    const text::Analysis analysis = text::analyse(document);
    const query::Facts facts = chance.facts();
    const query::DocumentTerms terms(document, analysis, i % 3 == 0 ? nullptr : &facts);
    const std::vector<Rated> expected = one_by_one(topics, terms, analysis);
    const std::vector<Rated> found = standing.rate(terms, document, analysis);
    ASSERT_EQ(describe(found, topics), describe(expected, topics))
        << document.title << "\n"
        << (document.paragraphs.empty() ? "" : document.paragraphs[0].text);
    matches += found.size();
  }
  EXPECT_GT(matches, 5000) << "the test looks at something";
}

// With ASSAY_EVAL naming the folder of evaluation data: topics such as people make, over real documents.
TEST(StandingTopicsTest, FindsTheSameInRealDocuments) {
  const std::vector<Document> documents = bench::documents(40);
  if (documents.empty()) GTEST_SKIP() << "ASSAY_EVAL is not set";
  bench::TopicMaker maker(3);
  std::vector<CompiledTopic> topics;
  for (TopicId id = 0; topics.size() < 5000; ++id)
    if (Result<query::Query> query = compile(maker.make(id)))
      topics.push_back({static_cast<TopicId>(topics.size()), *query});
  const StandingTopics standing(topics);
  std::size_t matches = 0;
  for (const Document& document : documents) {
    const text::Analysis analysis = text::analyse(document);
    const query::DocumentTerms terms(document, analysis);
    const std::vector<Rated> found = standing.rate(terms, document, analysis);
    EXPECT_EQ(describe(found, topics), describe(one_by_one(topics, terms, analysis), topics));
    matches += found.size();
  }
  EXPECT_GT(matches, 40);
}

TEST(StandingTopicsTest, KnownSharesChangeNothing) {
  Chance chance(7);
  const std::vector<CompiledTopic> topics = random_topics(chance, 500);
  const StandingTopics plain(topics);
  const StandingTopics informed(topics, [](std::string_view term) -> std::optional<double> {
    if (term.size() % 3 == 0) return std::nullopt;
    return static_cast<double>(term.size() % 7) / 7;
  });
  for (int i = 0; i < 50; ++i) {
    const Document document = chance.document();
    const text::Analysis analysis = text::analyse(document);
    const query::DocumentTerms terms(document, analysis);
    EXPECT_EQ(plain.rate(terms, document, analysis), informed.rate(terms, document, analysis));
  }
}

std::vector<CompiledTopic> compile_each(const std::vector<std::string>& queries) {
  std::vector<CompiledTopic> topics;
  for (const std::string& text : queries) {
    Result<query::Query> query = query::Query::parse(text);
    EXPECT_TRUE(query) << text;
    if (query) topics.push_back({static_cast<TopicId>(topics.size()), std::move(*query)});
  }
  return topics;
}

struct Given {
  std::vector<TopicId> ids;
  Effort effort;
};

Given rate(const std::vector<std::string>& queries, const Document& document) {
  const StandingTopics standing(compile_each(queries));
  const text::Analysis analysis = text::analyse(document);
  const query::DocumentTerms terms(document, analysis);
  Given given;
  for (const Rated& rated : standing.rate(terms, document, analysis, &given.effort)) given.ids.push_back(rated.id);
  return given;
}

TEST(StandingTopicsTest, LooksAtFew) {
  std::vector<std::string> queries;
  queries.reserve(503);
  for (int i = 0; i < 500; ++i) queries.push_back("企业" + std::to_string(i) + " 报告");
  queries.emplace_back("稀土 出口");
  queries.emplace_back("(钕 OR 镝 OR 稀土) 出口");
  queries.emplace_back("中国人民银行");
  const Given given =
      rate(queries, {.title = "稀土出口报告", .language = "zh", .paragraphs = {{.text = "中国企业的银行。"}}});
  EXPECT_THAT(given.ids, ElementsAre(500, 501));
  EXPECT_EQ(given.effort.candidates, 2);
}

TEST(StandingTopicsTest, NothingIsNeededOfFiltersAlone) {
  const Document document{.url = "https://news.example/1", .title = "稀土", .source = "南海财经", .language = "zh"};
  EXPECT_THAT(
      rate({"source:南海财经", "source:新华社", "lang:zh", "lang:en", "after:2024", "site:example"}, document).ids,
      ElementsAre(0, 2, 4, 5));
}

TEST(StandingTopicsTest, OfNoTopics) {
  EXPECT_THAT(rate({}, {.title = "稀土", .language = "zh"}).ids, IsEmpty());
  EXPECT_THAT(rate({"稀土"}, {}).ids, IsEmpty());
}

TEST(StandingTopicsTest, SaysWhichFactsAreAsked) {
  const StandingTopics standing(compile_each({"稀土 after:2025", "稀土 entity:\"Scott Bessent\""}));
  EXPECT_TRUE(standing.facts_asked().published);
  EXPECT_TRUE(standing.facts_asked().entities);
  EXPECT_FALSE(standing.facts_asked().figures);
}

}  // namespace
}  // namespace assay::topic
