// Pages a second through decoding, parsing and extraction, on one
// core, with the demonstration desk's files.
#include <benchmark/benchmark.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "collect/encoding/encoding.h"
#include "collect/html/html.h"
#include "collect/page/page.h"

namespace {

const std::vector<std::string>& pages() {
  static const std::vector<std::string> all = [] {
    std::vector<std::string> found;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(ASSAY_ROOT "/demo/pages")) {
      if (entry.path().extension() != ".html") continue;
      std::ifstream file(entry.path(), std::ios::binary);
      found.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    }
    return found;
  }();
  return all;
}

template <class Stage>
void run(benchmark::State& state, Stage stage) {
  std::size_t count = 0;
  std::size_t bytes = 0;
  for (auto _ : state) {
    for (const std::string& page : pages()) {
      stage(page);
      bytes += page.size();
    }
    count += pages().size();
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(count));
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes));
}

void decode(benchmark::State& state) {
  run(state, [](const std::string& page) { benchmark::DoNotOptimize(assay::encoding::decode_html(page)); });
}
BENCHMARK(decode);

void decode_and_parse(benchmark::State& state) {
  run(state, [](const std::string& page) {
    benchmark::DoNotOptimize(assay::html::parse(assay::encoding::decode_html(page).text));
  });
}
BENCHMARK(decode_and_parse);

void extract(benchmark::State& state) {
  run(state, [](const std::string& page) { benchmark::DoNotOptimize(assay::page::extract(page)); });
}
BENCHMARK(extract);

}  // namespace

BENCHMARK_MAIN();
