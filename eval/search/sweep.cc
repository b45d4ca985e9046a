// Sweep: the rankings of one set under many settings of the score, without the program in between.
//   search_sweep DOCUMENTS QUERIES DEPTH <SETTINGS
// DOCUMENTS: lines of {"title","language","paragraphs"}; QUERIES: lines of {"query"}; SETTINGS: lines of k1, b,
// title_bonus, near_factor, plain_share and ideographs (scoring.h).  Prints for each setting a line a query: numbers of
// the lines found, best first. sweep.py turns them into measures.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "examine/query/query.h"
#include "examine/terms/terms.h"
#include "examine/text/analysis.h"
#include "keep/search/evaluate.h"
#include "keep/search/index.h"
#include "keep/search/snapshot.h"

namespace assay::bench {
namespace {

template <class T>
T sure(Result<T> result) {
  if (!result) {
    std::fprintf(stderr, "sweep: %s\n", result.error().message.c_str());
    std::_Exit(1);
  }
  if constexpr (!std::is_void_v<T>) return *std::move(result);
}

std::vector<nlohmann::json> read_lines(const char* path) {
  std::vector<nlohmann::json> lines;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) lines.push_back(nlohmann::json::parse(line));
  return lines;
}

void build(const std::string& folder, const std::vector<nlohmann::json>& lines) {
  search::IndexWriter writer = sure(search::IndexWriter::open(folder, {.merges_in_background = false}));
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Document document;
    document.title = lines[i].at("title");
    document.language = lines[i].at("language");
    for (const std::string text : lines[i].at("paragraphs")) document.paragraphs.push_back({.text = text});
    const terms::TermStream terms = terms::read_terms(document, text::analyse(document));
    const auto number = static_cast<std::int64_t>(i);
    sure(writer.add({.id = number + 1, .sort = number, .language = document.language, .terms = &terms}));
  }
  sure(writer.commit(1, 1));
  sure(writer.merge());
}

std::string manifest_of(const std::string& folder) {
  std::ifstream file(folder + "/" + std::string(search::kManifestName), std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

int run(const char* documents, const char* queries, std::size_t depth) {
  const std::string folder =
      (std::filesystem::temp_directory_path() / ("assay-sweep-" + std::to_string(::getpid()))).string();
  build(folder, read_lines(documents));
  const search::Snapshot snapshot = sure(search::Snapshot::open(folder, manifest_of(folder)));
  std::vector<std::optional<query::Query>> asked;
  for (const nlohmann::json& line : read_lines(queries)) {
    Result<query::Query> parsed = query::Query::parse(line.at("query").get<std::string>(), query::Purpose::kSearch);
    asked.push_back(parsed ? std::optional(*std::move(parsed)) : std::nullopt);
  }
  for (search::Scoring scoring; std::cin >> scoring.k1 >> scoring.b >> scoring.title_bonus >> scoring.near_factor >>
                                scoring.plain_share >> scoring.ideographs;) {
    for (const std::optional<query::Query>& one : asked) {
      if (one) {
        const search::Found found = sure(search::evaluate(
            snapshot.segments, one->root(), {.limit = depth, .counting = search::Counting::kNone}, scoring));
        for (const search::FoundDocument& hit : found.hits) std::cout << hit.id - 1 << ' ';
      }
      std::cout << '\n';
    }
  }
  std::filesystem::remove_all(folder);
  return 0;
}

}  // namespace
}  // namespace assay::bench

int main(int argc, char** argv) {
  if (argc != 4) {
    std::fprintf(stderr, "usage: search_sweep DOCUMENTS QUERIES DEPTH <SETTINGS\n");
    return 2;
  }
  return assay::bench::run(argv[1], argv[2], std::strtoul(argv[3], nullptr, 10));
}
