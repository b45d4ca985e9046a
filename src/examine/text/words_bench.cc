// MB/s through the steps of examine/text on one core.  ASSAY_BENCH_TEXT may name a UTF-8 file to read instead of the
// paragraphs below.
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

#include "examine/text/text.h"
#include "examine/text/word_breaks.h"

namespace {

using namespace assay;  // NOLINT(google-build-using-namespace): a benchmark program of one file

constexpr std::string_view kChinese =
    "市政府昨日公布的数据显示，前三季度全市生产总值达到40721.17亿元，同比增长5.18%"
    "。其中，新能源汽车、集成电路和生物医药"
    "三大先导产业产值增长最快，稀土永磁材料的出口也保持平稳。分析人士指出，随着一批重大项目陆续投产，全年有望完成年初确"
    "定"
    "的目标。“我们会继续改善营商环境，让企业安心发展。”市发展和改革委员会负责人在新闻发布会上说。\n";
constexpr std::string_view kEnglish =
    "The company said on Tuesday that it had shipped 1,250 tonnes of neodymium oxide in the third quarter, up 3.5% "
    "from "
    "a year earlier. U.S. officials don't expect the shortage to end soon: analysts put the cost of a full supply "
    "chain "
    "at $10 billion or more, and the industry’s own estimate is higher still.\n";

std::string sample(std::string_view paragraph) {
  if (const char* path = std::getenv("ASSAY_BENCH_TEXT")) {  // NOLINT(concurrency-mt-unsafe): one thread
    std::ostringstream text;
    text << std::ifstream(path).rdbuf();
    return text.str();
  }
  constexpr std::size_t kBytes = 64 * 1024;
  std::string text;
  while (text.size() < kBytes) text += paragraph;
  return text;
}

template <class Work>
void measure(benchmark::State& state, std::string_view paragraph, Work work) {
  const std::string text = sample(paragraph);
  for (auto _ : state) benchmark::DoNotOptimize(work(text));
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(text.size()));
}

void chinese_words(benchmark::State& state) {
  measure(state, kChinese, [](const std::string& text) { return text::split_words(text, "zh"); });
}
void english_words(benchmark::State& state) {
  measure(state, kEnglish, [](const std::string& text) { return text::split_words(text, "en"); });
}
void english_breaks_fast(benchmark::State& state) {
  measure(state, kEnglish, [](const std::string& text) {
    std::vector<text::Word> words;
    text::break_words(text, 0, words);
    return words;
  });
}
void english_breaks_icu(benchmark::State& state) {
  measure(state, kEnglish, [](const std::string& text) {
    std::vector<text::Word> words;
    text::break_words_slowly(text, 0, words);
    return words;
  });
}
void chinese_fold(benchmark::State& state) {
  measure(state, kChinese, text::fold);
}
void chinese_sentences(benchmark::State& state) {
  measure(state, kChinese, [](const std::string& text) { return text::split_sentences(text, "zh"); });
}
void english_sentences(benchmark::State& state) {
  measure(state, kEnglish, [](const std::string& text) { return text::split_sentences(text, "en"); });
}
void detect(benchmark::State& state) {
  measure(state, kEnglish, text::detect_language);
}

BENCHMARK(chinese_words);
BENCHMARK(english_words);
BENCHMARK(english_breaks_fast);
BENCHMARK(english_breaks_icu);
BENCHMARK(chinese_fold);
BENCHMARK(chinese_sentences);
BENCHMARK(english_sentences);
BENCHMARK(detect);

}  // namespace

BENCHMARK_MAIN();
