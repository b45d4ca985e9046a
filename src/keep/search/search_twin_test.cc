// Thousands of random queries over random documents: the index must find what the slow search finds, in the same order
// and with the same scores, and hold to be whole what query::match does.
#include <gtest/gtest.h>

#include "examine/query/query.h"
#include "keep/search/search_test_twins.h"

namespace assay::search {
namespace {

SearchOptions random_options(RandomSearch& random) {
  SearchOptions options;
  options.limit = random.below(3) == 0 ? 3 : random.below(40);
  options.offset = random.below(3) == 0 ? random.below(30) : 0;
  options.order = random.below(4) == 0 ? Order::kNewest : Order::kBest;
  options.now = RandomSearch::kStart + 86'400;
  if (random.below(4) == 0) options.freshness_half_life_days = 3;
  return options;
}

struct Size {
  std::uint32_t documents;
  std::uint32_t segments;
  bool with_deletions;
  int queries;
};

class TwinTest : public testing::TestWithParam<Size> {};

TEST_P(TwinTest, FindsTheSame) {
  const Size size = GetParam();
  RandomSearch random(size.documents + size.segments);
  const Twins twins(random, size.documents, size.segments, size.with_deletions);
  ASSERT_EQ(twins.segments(), size.segments);
  std::vector<DocumentId> within;
  for (const SlowDocument& document : twins.slow().documents()) {
    if (random.below(2) == 0) within.push_back(document.id);
  }
  for (int i = 0; i < size.queries; ++i) {
    const query::Node query = random.query();
    SearchOptions options = random_options(random);
    if (random.below(6) == 0) options.within = &within;
    ASSERT_EQ(twins.difference(query, options), "") << "query " << i;
  }
}

TEST_P(TwinTest, AgreesWithMatch) {
  const Size size = GetParam();
  RandomSearch random(size.documents);
  const Twins twins(random, size.documents, size.segments, size.with_deletions);
  for (int i = 0; i < size.queries / 5; ++i)
    ASSERT_EQ(twins.difference_from_match(random.query()), "") << "query " << i;
}

TEST(TwinTest, ANegationOfPlainWordsFindsNoDocumentTwice) {
  RandomSearch random(1);
  const Twins twins(random, 60, 1, false);
  const Result<query::Query> asked = query::Query::parse("market NOT (中国 mining)", query::Purpose::kSearch);
  ASSERT_TRUE(asked.has_value());
  EXPECT_EQ(twins.difference(asked->root(), {.limit = 100}), "");
}

// As a reader types them.
TEST_P(TwinTest, FindsTheSameForWrittenQueries) {
  const Size size = GetParam();
  RandomSearch random(size.documents);
  const Twins twins(random, size.documents, size.segments, size.with_deletions);
  for (int i = 0; i < size.queries / 5; ++i) {
    const std::string written = random.written();
    const auto query = query::Query::parse(written, query::Purpose::kSearch);
    if (!query) continue;
    ASSERT_EQ(twins.difference(query->root(), random_options(random)), "") << written;
    ASSERT_EQ(twins.difference_from_match(query->root()), "") << written;
  }
}

INSTANTIATE_TEST_SUITE_P(Sizes, TwinTest,
                         testing::Values(Size(60, 1, false, 1500), Size(300, 1, true, 1000), Size(240, 4, true, 1000),
                                         Size(1500, 1, false, 200)));

}  // namespace
}  // namespace assay::search
