// Any bytes as a search over a small index: no crash, and what the slow search over the same documents finds.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "examine/query/query.h"
#include "keep/search/search_test_twins.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  using namespace assay;  // NOLINT(google-build-using-namespace): a fuzzer of one file
  static search::RandomSearch random(1);
  static const search::Twins twins(random, 60, 3, true);
  if (size == 0 || size > 2000) return 0;
  const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
  const auto query = query::Query::parse(text, query::Purpose::kSearch);
  if (!query) return 0;
  search::SearchOptions options{.limit = std::size_t{1} + (data[0] & 15), .offset = std::size_t{data[0]} >> 6};
  options.order = (data[0] & 16) != 0 ? search::Order::kNewest : search::Order::kBest;
  options.freshness_half_life_days = (data[0] & 32) != 0 ? 2 : 0;
  options.now = search::RandomSearch::kStart;
  if (!twins.difference(query->root(), options).empty()) std::abort();
  return 0;
}
