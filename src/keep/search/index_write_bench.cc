// Documents like short Chinese articles, of invented terms: about 330 pairs with positions and 140 without each, by
// Zipf's law.  From ready terms to committed and merged segments; the counter is what a document takes on the disk.
#include <benchmark/benchmark.h>
#include <stdlib.h>

#include <cmath>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include "examine/terms/stream_builder.h"
#include "keep/search/index.h"

namespace {

using namespace assay;
using namespace assay::search;

constexpr int kDocuments = 20'000;

std::vector<terms::TermStream> make_documents() {
  std::mt19937 random(5);
  std::uniform_real_distribution<double> chance(0, std::log(400'000.0));
  std::vector<terms::TermStream> documents;
  for (int i = 0; i < kDocuments; ++i) {
    terms::TermStreamBuilder builder;
    for (std::uint32_t position = 0; position < 510; ++position) {
      const auto rank = static_cast<int>(std::exp(chance(random)));
      if (position % 13 < 8) builder.add("s" + std::to_string(100'000 + rank), position);
      if (position % 13 > 9) builder.add("x" + std::to_string(100'000 + rank), position);
    }
    builder.set_length(510);
    builder.set_title_end(20);
    documents.push_back(builder.finish());
  }
  return documents;
}

void write_index(benchmark::State& state) {
  static const std::vector<terms::TermStream> documents = make_documents();
  double bytes = 0;
  for (auto _ : state) {
    std::string folder = std::filesystem::temp_directory_path() / "assay_write_bench_XXXXXX";
    if (::mkdtemp(folder.data()) == nullptr) return state.SkipWithError("no folder");
    {
      const WriterOptions options{.memory_bytes = static_cast<std::size_t>(state.range(0)) << 20,
                                  .merges_in_background = false};
      IndexWriter writer = IndexWriter::open(folder, options).value();
      for (int i = 0; i < kDocuments; ++i) {
        const auto added =
            writer.add({.id = i + 1, .sort = i, .source = "s", .site = "", .language = "zh", .terms = &documents[i]});
        if (!added) return state.SkipWithError(added.error().message.c_str());
      }
      if (!writer.commit(1, 1) || !writer.merge()) return state.SkipWithError("cannot commit");
      bytes = static_cast<double>(Index::open(folder).value().statistics().bytes);
    }
    std::filesystem::remove_all(folder);
  }
  state.SetItemsProcessed(state.iterations() * kDocuments);
  state.counters["bytes_a_document"] = bytes / kDocuments;
}
BENCHMARK(write_index)->ArgName("memory_MiB")->Arg(64)->Arg(8)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
