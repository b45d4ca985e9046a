// Top ten, totals and facets over 100,000 documents of 300 made-up words, spread as words of news are.
#include <benchmark/benchmark.h>
#include <stdlib.h>

#include <cmath>
#include <filesystem>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "examine/query/node.h"
#include "examine/terms/stream_builder.h"
#include "keep/search/evaluate.h"
#include "keep/search/mapped_file.h"
#include "keep/search/snapshot.h"

namespace {

using namespace assay;          // NOLINT(google-build-using-namespace): a benchmark program of one file
using namespace assay::search;  // NOLINT(google-build-using-namespace)

constexpr std::uint32_t kDocuments = 100'000;
constexpr std::uint32_t kWords = 300;
constexpr double kVocabulary = 60'000;

std::string name_of(std::uint32_t rank) {
  return "sword" + std::to_string(rank);
}

class Corpus {
 public:
  Corpus() : folder_((std::filesystem::temp_directory_path() / "assay_bench_XXXXXX").string()) {
    if (::mkdtemp(folder_.data()) == nullptr) std::abort();
    IndexWriter writer = IndexWriter::open(folder_, {.merges_in_background = false}).value();
    std::mt19937 random(1);
    // By Zipf's law: the logarithm of a word's rank is even.
    std::uniform_real_distribution<double> logarithm(0, std::log(kVocabulary));
    for (std::uint32_t i = 0; i < kDocuments; ++i) {
      terms::TermStreamBuilder builder;
      for (std::uint32_t position = 0; position < kWords; ++position) {
        builder.add(name_of(static_cast<std::uint32_t>(std::exp(logarithm(random)))), position);
      }
      builder.set_title_end(10);
      builder.set_length(kWords);
      const terms::TermStream stream = builder.finish();
      const std::string source = "source" + std::to_string(random() % 50);
      writer
          .add({.id = i + 1,
                .sort = 1'700'000'000 + std::int64_t{i} * 300,
                .source = source,
                .site = "a.example",
                .language = "zh",
                .terms = &stream})
          .value();
    }
    writer.commit(1, 1).value();
    writer.merge().value();
    snapshot_ = Snapshot::open(folder_, read_file(folder_ + "/MANIFEST", kMostManifestBytes).value()).value();
  }
  Corpus(const Corpus&) = delete;
  Corpus& operator=(const Corpus&) = delete;
  ~Corpus() { std::filesystem::remove_all(folder_); }

  const Snapshot& snapshot() const { return snapshot_; }

 private:
  std::string folder_;
  Snapshot snapshot_;
};

const Corpus& corpus() {
  static const Corpus corpus;
  return corpus;
}

// A word that a hundredth to a tenth of the documents hold.
std::uint32_t common_rank(std::mt19937& random) {
  return 300 + static_cast<std::uint32_t>(random() % 2000);
}

query::Node term(const std::vector<std::uint32_t>& ranks) {
  query::Node node;
  query::Form& form = node.forms.emplace_back();
  for (const std::uint32_t rank : ranks) {
    terms::Slot& slot = form.pattern.slots.emplace_back();
    slot.terms = {name_of(rank)};
    slot.offset = form.pattern.units++;
  }
  return node;
}

std::vector<query::Node> queries(query::Node::Kind kind, std::size_t words) {
  std::mt19937 random(static_cast<std::uint32_t>(words));
  std::vector<query::Node> queries;
  for (int i = 0; i < 64; ++i) {
    query::Node node;
    node.kind = kind;
    for (std::size_t word = 0; word < words; ++word) node.children.push_back(term({common_rank(random)}));
    queries.push_back(words == 1 ? node.children.front() : node);
  }
  return queries;
}

void run(benchmark::State& state, const std::vector<query::Node>& queries, SearchOptions options) {
  options.limit = 10;
  std::size_t at = 0;
  for (auto _ : state) {
    benchmark::DoNotOptimize(
        evaluate(corpus().snapshot().segments, queries[at++ % queries.size()], options)->hits.size());
  }
}

using Kind = query::Node::Kind;

void best(benchmark::State& state, Kind kind, std::size_t words) {
  run(state, queries(kind, words), {.counting = Counting::kNone});
}
void total(benchmark::State& state, Kind kind, std::size_t words) {
  run(state, queries(kind, words), {.counting = Counting::kTotal});
}
void facets(benchmark::State& state, Kind kind, std::size_t words) {
  run(state, queries(kind, words), {.counting = Counting::kFacets});
}
void newest(benchmark::State& state, Kind kind, std::size_t words) {
  run(state, queries(kind, words), {.order = Order::kNewest, .counting = Counting::kNone});
}
void phrase(benchmark::State& state) {
  std::vector<query::Node> phrases;
  phrases.reserve(64);
  for (std::uint32_t i = 0; i < 64; ++i) phrases.push_back(term({2 + i % 8, 2 + i / 8}));
  run(state, phrases, {.counting = Counting::kNone});
}

BENCHMARK_CAPTURE(best, one_word, Kind::kOr, 1)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(best, and_of_two, Kind::kAnd, 2)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(best, or_of_three, Kind::kOr, 3)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(best, plain_of_three, Kind::kPlain, 3)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(best, plain_of_eight, Kind::kPlain, 8)->Unit(benchmark::kMicrosecond);
BENCHMARK(phrase)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(total, one_word, Kind::kOr, 1)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(total, and_of_two, Kind::kAnd, 2)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(total, or_of_three, Kind::kOr, 3)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(total, plain_of_three, Kind::kPlain, 3)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(facets, or_of_three, Kind::kOr, 3)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(newest, or_of_three, Kind::kOr, 3)->Unit(benchmark::kMicrosecond);

}  // namespace

BENCHMARK_MAIN();
