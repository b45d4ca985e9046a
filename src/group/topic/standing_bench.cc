// A stream of documents against very many topics, one core: how many a second, and where the time goes.
//   ASSAY_EVAL=FOLDER standing_bench        FOLDER holds corpus/xinwenlianbo and bilingual; see eval/README.md
//   STANDING_TOPICS=100000                  how many topics
#include <benchmark/benchmark.h>
#include <malloc.h>

#include <chrono>
#include <cstdio>

#include "group/topic/bench_topics.h"
#include "group/topic/standing.h"

namespace {

using namespace assay;  // NOLINT(google-build-using-namespace): a benchmark program of one file

constexpr std::size_t kDocuments = 2000;

std::size_t wanted_topics() {
  const char* wanted = std::getenv("STANDING_TOPICS");  // NOLINT(concurrency-mt-unsafe): one thread
  return wanted == nullptr ? 100'000 : std::strtoull(wanted, nullptr, 10);
}

double seconds_since(std::chrono::steady_clock::time_point begin) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

const std::vector<Document>& stream() {
  static const std::vector<Document> documents = topic::bench::documents(kDocuments);
  return documents;
}

double mebibytes_in_use() {
  return static_cast<double>(mallinfo2().uordblks + mallinfo2().hblkhd) / (1 << 20);
}

const topic::StandingTopics& standing() {
  static const topic::StandingTopics made = [] {
    topic::bench::TopicMaker maker(1);
    std::vector<Topic> topics;
    for (TopicId id = 0; topics.size() < wanted_topics(); ++id) topics.push_back(maker.make(id));
    const double before = mebibytes_in_use();
    auto begin = std::chrono::steady_clock::now();
    std::vector<topic::CompiledTopic> compiled;
    compiled.reserve(topics.size());
    std::size_t refused = 0;
    for (const Topic& one : topics) {
      if (Result<query::Query> query = topic::compile(one))
        compiled.push_back({one.id, std::move(*query)});
      else if (refused++ < 5)
        std::fprintf(stderr, "refused: %s\n", query.error().message.c_str());
    }
    std::fprintf(stderr, "%zu names; %zu topics compiled in %.2f s, %zu refused, %.0f MiB\n", maker.names(),
                 compiled.size(), seconds_since(begin), refused, mebibytes_in_use() - before);
    begin = std::chrono::steady_clock::now();
    topic::StandingTopics result(std::move(compiled));
    std::fprintf(stderr, "filed in %.2f s, %.1f MiB instead\n", seconds_since(begin), mebibytes_in_use() - before);
    return result;
  }();
  return made;
}

std::size_t size_of(const Document& document) {
  std::size_t bytes = document.title.size();
  for (const Paragraph& paragraph : document.paragraphs) bytes += paragraph.text.size();
  return bytes;
}

// Everything that a document costs: analysis, terms, topics.
void whole(benchmark::State& state) {
  if (stream().empty()) return state.SkipWithError("ASSAY_EVAL does not name a folder of documents");
  const topic::StandingTopics& topics = standing();
  topic::Effort total;
  std::size_t at = 0;
  std::size_t bytes = 0;
  for (auto _ : state) {
    const Document& document = stream()[at++ % stream().size()];
    const text::Analysis analysis = text::analyse(document);
    const query::DocumentTerms terms(document, analysis);
    topic::Effort effort;
    benchmark::DoNotOptimize(topics.rate(terms, document, analysis, &effort));
    total.keys += effort.keys;
    total.routes += effort.routes;
    total.candidates += effort.candidates;
    total.matches += effort.matches;
    bytes += size_of(document);
  }
  const auto each = [](std::size_t sum) {
    return benchmark::Counter(static_cast<double>(sum), benchmark::Counter::kAvgIterations);
  };
  state.counters["documents/s"] = benchmark::Counter(1, benchmark::Counter::kIsIterationInvariantRate);
  state.counters["bytes"] = each(bytes);
  state.counters["keys"] = each(total.keys);
  state.counters["routes"] = each(total.routes);
  state.counters["candidates"] = each(total.candidates);
  state.counters["matches"] = each(total.matches);
}

void analysis_alone(benchmark::State& state) {
  if (stream().empty()) return state.SkipWithError("ASSAY_EVAL does not name a folder of documents");
  std::size_t at = 0;
  for (auto _ : state) benchmark::DoNotOptimize(text::analyse(stream()[at++ % stream().size()]));
}

void terms_alone(benchmark::State& state) {
  if (stream().empty()) return state.SkipWithError("ASSAY_EVAL does not name a folder of documents");
  std::vector<text::Analysis> analyses;
  analyses.reserve(stream().size());
  for (const Document& document : stream()) analyses.push_back(text::analyse(document));
  std::size_t at = 0;
  for (auto _ : state) {
    const std::size_t i = at++ % stream().size();
    const query::DocumentTerms terms(stream()[i], analyses[i]);
    benchmark::DoNotOptimize(terms.stream().length());
  }
}

void topics_alone(benchmark::State& state) {
  if (stream().empty()) return state.SkipWithError("ASSAY_EVAL does not name a folder of documents");
  const topic::StandingTopics& topics = standing();
  std::vector<text::Analysis> analyses;
  std::vector<query::DocumentTerms> terms;
  const std::size_t size = std::min<std::size_t>(stream().size(), 1000);
  analyses.reserve(size);
  terms.reserve(size);
  for (std::size_t i = 0; i < size; ++i) analyses.push_back(text::analyse(stream()[i]));
  for (std::size_t i = 0; i < size; ++i) terms.emplace_back(stream()[i], analyses[i]);
  std::size_t at = 0;
  for (auto _ : state) {
    const std::size_t i = at++ % size;
    benchmark::DoNotOptimize(topics.rate(terms[i], stream()[i], analyses[i]));
  }
}

BENCHMARK(whole)->Unit(benchmark::kMicrosecond);
BENCHMARK(analysis_alone)->Unit(benchmark::kMicrosecond);
BENCHMARK(terms_alone)->Unit(benchmark::kMicrosecond);
BENCHMARK(topics_alone)->Unit(benchmark::kMicrosecond);

}  // namespace

BENCHMARK_MAIN();
