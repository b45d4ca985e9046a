// Thousands of random queries over random documents: the index must find what the slow twin finds, in the same order
// and with the same scores.
#include <gtest/gtest.h>

#include <memory>
#include <set>

#include "examine/text/analysis.h"
#include "keep/search/evaluate.h"
#include "keep/search/index.h"
#include "keep/search/random_search.h"
#include "keep/search/search_test_index.h"
#include "keep/search/slow_search.h"
#include "keep/search/snapshot.h"

namespace assay::search {
namespace {

// The same documents in an index and in the twin.
class Twins {
 public:
  Twins(RandomSearch& random, std::uint32_t documents, std::uint32_t segments, bool with_deletions)
      : twin_(fill(random, documents, segments, with_deletions)) {
    const Result<std::string> manifest = read_file(folder_.path() + "/MANIFEST", kMostManifestBytes);
    Result<Snapshot> snapshot = Snapshot::open(folder_.path(), manifest.value());
    EXPECT_TRUE(snapshot.has_value());
    snapshot_ = *std::move(snapshot);
    EXPECT_EQ(snapshot_.segments.size(), segments);
  }

  const SlowSearch& twin() const { return twin_; }

  void expect_same(const query::Node& query, SearchOptions options, const std::string& label) const {
    options.topic_documents = [&](std::string_view topic) -> Result<std::vector<DocumentId>> {
      return topic == "small" ? small_ : large_;
    };
    const Found expected = twin_.search(query, options);
    for (const Counting counting : {Counting::kNone, Counting::kTotal, Counting::kFacets}) {
      options.counting = counting;
      const Result<Found> found = evaluate(snapshot_.segments, query, options);
      ASSERT_TRUE(found.has_value()) << found.error().message;
      expect_hits(*found, expected, options, label);
      if (counting == Counting::kNone) continue;
      EXPECT_EQ(found->total, expected.total) << label;
      EXPECT_EQ(found->hold_all, expected.hold_all) << label;
      if (counting == Counting::kFacets) expect_facets(*found, expected, label);
    }
  }

 private:
  std::vector<SlowDocument> fill(RandomSearch& random, std::uint32_t documents, std::uint32_t segments,
                                 bool with_deletions) {
    Result<IndexWriter> writer = IndexWriter::open(folder_.path(), {.merges_in_background = false});
    EXPECT_TRUE(writer.has_value());
    std::vector<SlowDocument> plain;
    for (std::uint32_t i = 0; i < documents; ++i) {
      plain.push_back(add(random, *writer, i + 1));
      if ((i + 1) % (documents / segments) == 0 && i + 1 < documents / segments * segments) {
        EXPECT_TRUE(writer->commit(i, 1).has_value());
      }
    }
    EXPECT_TRUE(writer->commit(documents, 1).has_value());
    for (SlowDocument& document : plain) {
      if (!with_deletions || random.below(5) != 0) continue;
      document.is_deleted = true;
      EXPECT_TRUE(writer->remove(document.id).has_value());
    }
    EXPECT_TRUE(writer->commit(documents + 1, 1).has_value());
    for (const SlowDocument& document : plain) {
      if (random.below(3) != 0) large_.push_back(document.id);
      if (random.below(25) == 0) small_.push_back(document.id);
    }
    return plain;
  }

  SlowDocument add(RandomSearch& random, IndexWriter& writer, DocumentId id) {
    const Document document = random.document();
    const terms::TermStream stream = terms::read_terms(document, text::analyse(document));
    SlowDocument plain = slow_document(stream);
    plain.id = id;
    plain.sort = random.instant();
    plain.source = document.source;
    plain.language = document.language;
    plain.site = document.url.substr(8, document.url.rfind('/') - 8);
    std::vector<std::string> facts;
    for (const char* name : {"eone", "etwo"}) {
      if (random.below(6) == 0) facts.emplace_back(name);
    }
    for (const std::string& fact : facts) plain.terms[fact];
    std::vector<Quantity> figures;
    for (std::uint32_t count = random.below(3); count > 0; --count) {
      Quantity& figure = figures.emplace_back();
      figure.kind = random.below(2) == 0 ? QuantityKind::kMoney : QuantityKind::kPercent;
      figure.unit = figure.kind == QuantityKind::kPercent ? "%" : random.below(2) == 0 ? "CNY" : "USD";
      const std::uint32_t low = random.below(150);
      const std::uint32_t high = low + random.below(2) * random.below(20);
      if (low == high) {
        figure.value = Decimal(low);
      } else {
        figure.low = Decimal(low);
        figure.high = Decimal(high);
      }
      plain.figures.push_back({figure.kind, figure.unit, double(low), double(high)});
    }
    EXPECT_TRUE(writer
                    .add({.id = id,
                          .sort = plain.sort,
                          .source = plain.source,
                          .site = plain.site,
                          .language = plain.language,
                          .terms = &stream,
                          .facts = facts,
                          .figures = figures})
                    .has_value());
    return plain;
  }

  void expect_hits(const Found& found, const Found& expected, const SearchOptions& options,
                   const std::string& label) const {
    const std::size_t first = std::min(options.offset, expected.hits.size());
    const std::size_t count = std::min(options.limit, expected.hits.size() - first);
    ASSERT_EQ(found.hits.size(), count) << label;
    for (std::size_t i = 0; i < count; ++i) {
      const FoundDocument& wanted = options.order == Order::kBest ? expected.hits[first + i] : expected.hits[first + i];
      ASSERT_EQ(found.hits[i].id, wanted.id) << label << ", hit " << i << " of " << count;
      ASSERT_EQ(found.hits[i].sort, wanted.sort) << label;
      ASSERT_EQ(found.hits[i].holds_all, wanted.holds_all) << label;
      ASSERT_NEAR(found.hits[i].score, wanted.score, 1e-9 * wanted.score) << label << ", hit " << i;
    }
  }

  void expect_facets(const Found& found, const Found& expected, const std::string& label) const {
    EXPECT_EQ(found.matching, expected.matching) << label;
    std::map<std::string, std::int64_t> sources, languages;
    for (const SlowDocument& document : twin_.documents()) {
      if (!std::ranges::binary_search(expected.matching, document.id)) continue;
      ++sources[document.source];
      ++languages[document.language];
    }
    const auto counts = [](const std::vector<FacetValue>& values) {
      std::map<std::string, std::int64_t> by_value;
      for (const FacetValue& value : values) by_value[value.value] = value.count;
      return by_value;
    };
    EXPECT_EQ(counts(found.sources), sources) << label;
    EXPECT_EQ(counts(found.languages), languages) << label;
    EXPECT_TRUE(std::ranges::is_sorted(found.sources, std::ranges::greater{}, &FacetValue::count)) << label;
    std::int64_t days = 0;
    for (const FacetValue& day : found.days) days += day.count;
    EXPECT_EQ(days, expected.total) << label;
    EXPECT_TRUE(std::ranges::is_sorted(found.days, {}, &FacetValue::value)) << label;
  }

  TemporaryFolder folder_;
  std::vector<DocumentId> small_, large_;
  SlowSearch twin_;
  Snapshot snapshot_;
};

SearchOptions random_options(RandomSearch& random) {
  SearchOptions options;
  options.limit = random.below(3) == 0 ? 3 : random.below(40);
  options.offset = random.below(3) == 0 ? random.below(30) : 0;
  options.order = random.below(4) == 0 ? Order::kNewest : Order::kBest;
  options.now = RandomSearch::kStart + 86'400;
  if (random.below(4) == 0) options.freshness_half_life_days = 3;
  return options;
}

class TwinTest : public testing::TestWithParam<std::tuple<std::uint32_t, std::uint32_t, bool>> {};

TEST_P(TwinTest, FindsTheSame) {
  const auto [documents, segments, with_deletions] = GetParam();
  RandomSearch random(documents + segments);
  const Twins twins(random, documents, segments, with_deletions);
  std::vector<DocumentId> within;
  for (const SlowDocument& document : twins.twin().documents()) {
    if (random.below(2) == 0) within.push_back(document.id);
  }
  for (int i = 0; i < 1500; ++i) {
    const query::Node query = random.query();
    SearchOptions options = random_options(random);
    if (random.below(6) == 0) options.within = &within;
    twins.expect_same(query, options, "query " + std::to_string(i) + ": " + describe(query));
    if (HasFatalFailure()) return;
  }
}

INSTANTIATE_TEST_SUITE_P(Sizes, TwinTest,
                         testing::Values(std::tuple(60U, 1U, false), std::tuple(400U, 1U, true),
                                         std::tuple(300U, 4U, true), std::tuple(1500U, 1U, false)));

}  // namespace
}  // namespace assay::search
