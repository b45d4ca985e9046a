// What terms cost a document beside taking it apart, and a query's words.
#include <benchmark/benchmark.h>

#include <string>

#include "examine/terms/term_table.h"
#include "examine/terms/terms.h"

namespace {

using namespace assay;  // NOLINT(google-build-using-namespace): a benchmark program of one file

Document article(std::string_view paragraph, std::string_view language) {
  Document document{.title = "商务部公布稀土出口管制措施", .language = std::string(language)};
  for (int i = 0; i < 50; ++i) document.paragraphs.push_back({.text = std::string(paragraph)});
  return document;
}

const Document kChinese = article(
    "市政府昨日公布的数据显示，前三季度全市生产总值达到40721.17亿元，同比增长5.18%，其中新能源汽车和集成电路产业"
    "增长最快，稀土永磁材料的出口保持平稳，企业对未来的预期继续改善。",
    "zh");
const Document kEnglish = article(
    "Officials said on Tuesday that exports of rare earths and magnets had fallen for the third month in a row, while "
    "mining companies in Australia and the United States expected prices to recover.",
    "en");

std::int64_t bytes_of(const Document& document) {
  std::size_t bytes = document.title.size();
  for (const Paragraph& paragraph : document.paragraphs) bytes += paragraph.text.size();
  return static_cast<std::int64_t>(bytes);
}

void analyse(benchmark::State& state, const Document& document) {
  for (auto _ : state) benchmark::DoNotOptimize(text::analyse(document));
  state.SetBytesProcessed(state.iterations() * bytes_of(document));
}

void read_terms(benchmark::State& state, const Document& document) {
  const text::Analysis analysis = text::analyse(document);
  for (auto _ : state) benchmark::DoNotOptimize(terms::read_terms(document, analysis).length());
  state.SetBytesProcessed(state.iterations() * bytes_of(document));
}

void make_table(benchmark::State& state, const Document& document) {
  const terms::TermStream stream = terms::read_terms(document, text::analyse(document));
  for (auto _ : state) benchmark::DoNotOptimize(terms::TermTable(stream).find("s稀土").size());
  state.SetBytesProcessed(state.iterations() * bytes_of(document));
}

void read_pattern(benchmark::State& state, const char* written) {
  for (auto _ : state) benchmark::DoNotOptimize(terms::read_pattern(written, terms::Exactness::kForms).slots.size());
}

void find_pattern(benchmark::State& state, const char* written) {
  const terms::TermStream stream = terms::read_terms(kChinese, text::analyse(kChinese));
  const terms::TermTable table(stream);
  const terms::Pattern pattern = terms::read_pattern(written, terms::Exactness::kForms);
  for (auto _ : state) benchmark::DoNotOptimize(terms::find_pattern(table, pattern).size());
}

BENCHMARK_CAPTURE(analyse, chinese, kChinese);
BENCHMARK_CAPTURE(analyse, english, kEnglish);
BENCHMARK_CAPTURE(read_terms, chinese, kChinese);
BENCHMARK_CAPTURE(read_terms, english, kEnglish);
BENCHMARK_CAPTURE(make_table, chinese, kChinese);
BENCHMARK_CAPTURE(read_pattern, chinese, "稀土出口");
BENCHMARK_CAPTURE(read_pattern, english, "rare earths");
BENCHMARK_CAPTURE(find_pattern, chinese, "稀土永磁");
BENCHMARK_CAPTURE(find_pattern, english_absent, "rare earths");
BENCHMARK_CAPTURE(find_pattern, one_ideograph, "锂");

}  // namespace

BENCHMARK_MAIN();
