// Documents a second: the analysis apart from the digest, over the demonstration documents; and one very long document.
#include <benchmark/benchmark.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "report/digest/digest.h"

namespace {

using namespace assay;

std::vector<Document> demo_documents() {
  std::vector<Document> documents;
  std::ifstream file(ASSAY_ROOT "/demo/expected.json");
  for (const auto& entry : nlohmann::json::parse(file)) {
    Document document;
    document.title = entry.at("title").get<std::string>();
    document.language = entry.at("language").get<std::string>();
    for (const auto& text : entry.at("paragraphs")) {
      document.paragraphs.push_back({ParagraphKind::kText, text.get<std::string>()});
    }
    documents.push_back(std::move(document));
  }
  return documents;
}

void write_digests(benchmark::State& state) {
  const std::vector<Document> documents = demo_documents();
  std::vector<text::Analysis> analyses;
  analyses.reserve(documents.size());
  for (const Document& document : documents) analyses.push_back(text::analyse(document));
  for ([[maybe_unused]] auto _ : state) {
    for (std::size_t at = 0; at < documents.size(); ++at) {
      benchmark::DoNotOptimize(digest::write_digest(documents[at], analyses[at]));
    }
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * documents.size()));
}
BENCHMARK(write_digests)->Unit(benchmark::kMillisecond);

// All the demonstration's paragraphs again and again: about 5,000 paragraphs at the largest.
void write_long_digest(benchmark::State& state) {
  Document document;
  document.title = "稀土";
  const std::vector<Document> documents = demo_documents();
  while (document.paragraphs.size() < static_cast<std::size_t>(state.range(0))) {
    for (const Document& part : documents) {
      if (part.language != "zh") continue;
      for (const Paragraph& paragraph : part.paragraphs) {
        Paragraph copy = paragraph;
        copy.text += std::to_string(document.paragraphs.size()) + "吨。";
        document.paragraphs.push_back(std::move(copy));
      }
    }
  }
  const text::Analysis analysis = text::analyse(document);
  for ([[maybe_unused]] auto _ : state) benchmark::DoNotOptimize(digest::write_digest(document, analysis));
}
BENCHMARK(write_long_digest)->Arg(500)->Arg(5000)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
