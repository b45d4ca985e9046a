// What a hundred standing queries cost a document, beside taking it apart.
#include <benchmark/benchmark.h>

#include <string>
#include <vector>

#include "examine/query/query.h"

namespace {

using namespace assay;  // NOLINT(google-build-using-namespace): a benchmark program of one file

Document article() {
  Document document{.title = "商务部公布稀土出口管制措施", .language = "zh"};
  for (int i = 0; i < 20; ++i)
    document.paragraphs.push_back(
        {.text = "市政府昨日公布的数据显示，前三季度全市生产总值达到40721.17亿元，同比增长5.18%"
                 "，其中新能源汽车和集成电路产业"
                 "增长最快，稀土永磁材料的出口保持平稳，U.S. officials said rare earth imports fell."});
  return document;
}

std::vector<query::Query> hundred_queries() {
  std::vector<query::Query> queries;
  for (int i = 0; i < 50; ++i) {
    queries.push_back(
        *query::Query::parse("人工智能" + std::to_string(i) + " OR \"artificial intelligence\" OR chips"));
    queries.push_back(*query::Query::parse("稀土 OR \"rare earths\" OR \"rare earth\""));
  }
  return queries;
}

void analyse(benchmark::State& state) {
  const Document document = article();
  for (auto _ : state) benchmark::DoNotOptimize(text::analyse(document));
}

void match_hundred(benchmark::State& state) {
  const Document document = article();
  const text::Analysis analysis = text::analyse(document);
  const std::vector<query::Query> queries = hundred_queries();
  for (auto _ : state) {
    const query::DocumentTerms terms(document, analysis);
    for (const query::Query& query : queries) benchmark::DoNotOptimize(query::match(query, terms).matches);
  }
}

void parse(benchmark::State& state) {
  for (auto _ : state)
    benchmark::DoNotOptimize(query::Query::parse("稀土 OR \"rare earths\" OR \"rare earth\"").has_value());
}

void snippet(benchmark::State& state) {
  const Document document = article();
  const auto query = query::Query::parse("稀土 OR \"rare earth\"");
  const query::Match match = query::match(*query, document, text::analyse(document));
  for (auto _ : state) benchmark::DoNotOptimize(query::make_snippet(match, document).text.size());
}

BENCHMARK(analyse);
BENCHMARK(match_hundred);
BENCHMARK(parse);
BENCHMARK(snippet);

}  // namespace

BENCHMARK_MAIN();
