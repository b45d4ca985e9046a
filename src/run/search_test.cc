#include "run/search.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "run/follower.h"
#include "run/indexer.h"
#include "run/test_folder.h"

namespace assay::run {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

Document make_document(const std::string& name, const std::string& title, std::vector<std::string> texts,
                       const std::string& language, const std::string& published) {
  Document document{.url = "https://" + name + ".example/1", .title = title, .source = name, .language = language};
  document.published = parse_rfc3339(published).value();
  for (std::string& text : texts) document.paragraphs.push_back({.text = std::move(text)});
  return document;
}

class SearchTest : public ::testing::Test {
 protected:
  SearchTest() : store_(store::Store::open(folder_.path("data")).value()) {
    put(make_document("nanhai", "稀土出口管制", {"商务部公布稀土出口管制措施。", "财长贝森特说，需要十年。"}, "zh",
                      "2025-11-09T08:00:00+08:00"));
    put(make_document("harbour", "Magnets made at home",
                      {"The plant makes rare earth magnets.", "Scott Bessent said so."}, "en", "2025-11-10T01:41:00Z"));
    put(make_document("beichen", "城市经济", {"上海的经济继续增长。", "包头供应稀土。"}, "zh",
                      "2025-10-01T08:00:00+08:00"));
    follow();
  }

  void put(const Document& document) {
    EXPECT_TRUE(store_.put(document, parse_rfc3339("2025-11-11T00:00:00Z").value()));
  }

  void follow() {
    const Result<CatchUp> done = catch_up(store_);
    ASSERT_TRUE(done) << done.error().message;
    EXPECT_EQ(done->index_problem, "");
  }

  Searcher searcher() { return Searcher::open(store_).value(); }

  std::vector<std::string> sources(const SearchRequest& request) {
    Searcher fresh = searcher();
    const Result<SearchResult> result = fresh.search(store_, request);
    EXPECT_TRUE(result) << result.error().message;
    std::vector<std::string> names;
    if (result)
      for (const SearchHit& hit : result->hits) names.push_back(hit.stored.document.source);
    return names;
  }

  const TestFolder folder_;
  store::Store store_;
};

TEST_F(SearchTest, MarksTheWordsInTitleAndPassage) {
  const SearchResult result = searcher().search(store_, {.query = "稀土 出口"}).value();
  ASSERT_THAT(result.hits, testing::Not(IsEmpty()));
  const SearchHit& best = result.hits[0];
  EXPECT_EQ(best.stored.document.source, "nanhai");
  EXPECT_TRUE(best.holds_all);
  ASSERT_THAT(best.title_marks, SizeIs(2));
  EXPECT_EQ(best.title_marks[0].of(best.stored.document.title), "稀土");
  ASSERT_THAT(best.marks, testing::Not(IsEmpty()));
  EXPECT_EQ(best.marks[0].of(best.snippet), "稀土");
  EXPECT_EQ(best.paragraph, 1U);
}

TEST_F(SearchTest, TheOtherLanguageIsMarkedToo) {
  const SearchResult result = searcher().search(store_, {.query = "稀土 lang:en"}).value();
  ASSERT_THAT(result.hits, SizeIs(1));
  EXPECT_EQ(result.hits[0].marks.at(0).of(result.hits[0].snippet), "rare earth");
}

TEST_F(SearchTest, NewestFirstAndWithinATopic) {
  EXPECT_THAT(sources({.query = "稀土", .order = SearchOrder::kNewest}), ElementsAre("harbour", "nanhai", "beichen"));
  ASSERT_TRUE(store_.add_topic("城市", "上海"));
  follow();
  EXPECT_THAT(sources({.query = "稀土", .topic = "城市"}), ElementsAre("beichen"));
  EXPECT_THAT(sources({.query = "稀土 topic:城市"}), ElementsAre("beichen"));
  EXPECT_THAT(searcher().narrow_topic(store_, "城市", "包头 稀土").value(), SizeIs(1));
  EXPECT_THAT(searcher().narrow_topic(store_, "城市", "包头 出口").value(), IsEmpty()) << "strictly: both words";
  EXPECT_EQ(searcher().search(store_, {.query = "稀土", .topic = "none"}).error().kind, ErrorKind::kNotFound);
}

TEST_F(SearchTest, FacetsCountEveryMatch) {
  ASSERT_TRUE(store_.add_topic("城市", "上海"));
  follow();
  const SearchResult result = searcher().search(store_, {.query = "稀土", .limit = 1, .with_facets = true}).value();
  ASSERT_TRUE(result.facets);
  EXPECT_THAT(result.facets->sources, SizeIs(3));
  EXPECT_EQ(result.facets->languages.at(0).value, "zh");
  EXPECT_EQ(result.facets->languages.at(0).count, 2);
  ASSERT_THAT(result.facets->topics, SizeIs(1));
  EXPECT_EQ(result.facets->topics[0].count, 1);
  ASSERT_THAT(result.facets->days, SizeIs(3));
  EXPECT_EQ(result.facets->days.back().value, "2025-11-10");
}

TEST_F(SearchTest, ARevisionReplacesTheOldText) {
  put(make_document("nanhai", "镓出口管制", {"商务部公布镓出口管制措施。"}, "zh", "2025-11-09T08:00:00+08:00"));
  follow();
  EXPECT_THAT(sources({.query = "镓出口管制"}), ElementsAre("nanhai"));
  EXPECT_THAT(sources({.query = "商务部 AND 稀土"}), IsEmpty());
}

TEST_F(SearchTest, ASnapshotIsRenewed) {
  Searcher held = searcher();
  EXPECT_EQ(held.search(store_, {.query = "ytterbium"})->total, 0);
  put(make_document("later", "Ytterbium", {"A new use of ytterbium."}, "en", "2025-11-12T00:00:00Z"));
  follow();
  EXPECT_EQ(held.search(store_, {.query = "ytterbium"})->total, 1);
}

TEST_F(SearchTest, RebuildMakesTheSameIndexAnew) {
  const std::vector<std::string> before = sources({.query = "稀土"});
  ASSERT_TRUE(rebuild(store_));
  EXPECT_EQ(sources({.query = "稀土"}), before);
  EXPECT_THAT(examine_index(store_).value(), IsEmpty());
}

TEST_F(SearchTest, TheDesksOwnNamesAreIndexedOnceTheyAreKnown) {
  folder_.write("data/lexicon.tsv", "company\t包头磁材厂|包头供应\tBaotou Supply\n");
  follow();
  EXPECT_THAT(sources({.query = "entity:\"Baotou Supply\""}), ElementsAre("beichen"));
}

TEST_F(SearchTest, ADamagedIndexSaysSoAndIsMended) {
  folder_.write("data/search/MANIFEST", "nonsense");
  const Result<SearchResult> damaged = searcher().search(store_, {.query = "稀土"});
  ASSERT_FALSE(damaged);
  EXPECT_EQ(damaged.error().kind, ErrorKind::kCorrupt);
  EXPECT_THAT(damaged.error().message, HasSubstr("assay rebuild"));
  EXPECT_THAT(examine_index(store_).value(), testing::Not(IsEmpty()));
  const Result<CatchUp> followed = catch_up(store_);
  ASSERT_TRUE(followed) << "digests and topics go on";
  EXPECT_NE(followed->index_problem, "");
  ASSERT_TRUE(rebuild(store_));
  EXPECT_THAT(sources({.query = "稀土 lang:en"}), ElementsAre("harbour"));
}

TEST_F(SearchTest, APreviewIsWhatTheTopicWillHold) {
  const Preview preview = searcher().preview_topic(store_, "稀土", "", 2).value();
  EXPECT_THAT(preview.query, HasSubstr("rare earth"));
  EXPECT_EQ(preview.total, 3);
  ASSERT_THAT(preview.hits, SizeIs(2));
  EXPECT_EQ(preview.hits[0].stored.document.source, "harbour");
  EXPECT_EQ(preview.days.size(), 2U) << "October is more than 30 days before the newest document";
  EXPECT_NEAR(preview.per_day, 2 / 30.0, 1e-9);
  EXPECT_NE(searcher().preview_topic(store_, "x", "稀土 after:2026 before:2025", 2)->impossible, "");
  ASSERT_TRUE(store_.add_topic("稀土", ""));
  follow();
  EXPECT_EQ(store_.topic_page("稀土", "", 10)->total, preview.total);
}

TEST_F(SearchTest, ATopicsDocumentIsExplained) {
  ASSERT_TRUE(store_.add_topic("稀土", ""));
  follow();
  const store::Page page = store_.topic_page("稀土", "", 10).value();
  const Reason reason = searcher().explain_topic(store_, "稀土", page.cards[0].stored.id).value();
  EXPECT_DOUBLE_EQ(reason.relevance, page.cards[0].relevance);
  ASSERT_THAT(reason.hits, SizeIs(1));
  EXPECT_EQ(reason.hits[0].paragraph, 1U);
  EXPECT_EQ(searcher().explain_topic(store_, "稀土", 99).error().kind, ErrorKind::kNotFound);
}

TEST_F(SearchTest, AFilterOnFiguresIsATopicToo) {
  put(make_document("plant", "A plant", {"The plant cost 2 billion dollars."}, "en", "2025-11-12T00:00:00Z"));
  ASSERT_TRUE(store_.add_topic("large", "plant money>1e9USD"));
  follow();
  EXPECT_EQ(store_.topic_page("large", "", 10)->total, 1);
  ASSERT_TRUE(store_.add_topic("later", "money>1e9USD"));
  follow();
  EXPECT_EQ(store_.topic_page("later", "", 10)->total, 1) << "found in the archive by the index";
}

}  // namespace
}  // namespace assay::run
