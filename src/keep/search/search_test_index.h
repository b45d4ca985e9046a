// For the tests of this room: a folder that goes away, documents of invented terms, and their plain twin.
#pragma once

#include <gtest/gtest.h>
#include <stdlib.h>

#include <cmath>
#include <cstdint>
#include <filesystem>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "examine/terms/stream_builder.h"
#include "keep/search/index.h"

namespace assay::search {

class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string pattern = testing::TempDir() + "assay_search_XXXXXX";
    path_ = ::mkdtemp(pattern.data());
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() { std::filesystem::remove_all(path_); }
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

// A document as a test knows it.
struct PlainDocument {
  DocumentId id = 0;
  std::int64_t sort = 0;
  std::string source, site, language;
  std::uint32_t title_end = 0;
  std::uint32_t length = 0;
  std::vector<std::string> facts;
  std::vector<Quantity> figures;
  std::map<std::string, std::vector<std::uint32_t>> terms;  // positions, empty for classes without
};

inline terms::TermStream stream_of(const PlainDocument& document) {
  std::multimap<std::uint32_t, std::string> places;
  for (const auto& [term, positions] : document.terms) {
    if (positions.empty()) places.emplace(7, term);
    for (const std::uint32_t position : positions) places.emplace(position, term);
  }
  terms::TermStreamBuilder builder;
  for (const auto& [position, term] : places) builder.add(term, position);
  builder.set_title_end(document.title_end);
  builder.set_length(document.length);
  return builder.finish();
}

inline Result<void> add(IndexWriter& writer, const PlainDocument& document) {
  const terms::TermStream stream = stream_of(document);
  return writer.add({.id = document.id,
                     .sort = document.sort,
                     .source = document.source,
                     .site = document.site,
                     .language = document.language,
                     .terms = &stream,
                     .facts = document.facts,
                     .figures = document.figures});
}

// Words by Zipf's law, with and without positions, a few figures and facts.
inline PlainDocument random_document(std::mt19937& random, DocumentId id) {
  const auto below = [&](std::uint32_t end) {
    return std::uniform_int_distribution<std::uint32_t>(0, end - 1)(random);
  };
  PlainDocument document;
  document.id = id;
  document.sort = static_cast<std::int64_t>(1'700'000'000) + std::int64_t{3600} * below(50);
  document.source = "source" + std::to_string(below(5));
  document.site = below(4) == 0 ? "" : "site" + std::to_string(below(9)) + ".example";
  document.language = below(3) == 0 ? "en" : "zh";
  document.length = 1 + below(below(20) == 0 ? 3000 : 200);
  document.title_end = below(document.length);
  for (std::uint32_t position = 0; position < document.length; position += 1 + below(3)) {
    const auto rank = static_cast<std::uint32_t>(std::exp(std::uniform_real_distribution(0.0, 6.0)(random)));
    const char* classes[] = {"s", "s", "s", "c", "x"};
    const std::string term = classes[rank % 5] + std::string("term") + std::to_string(rank);
    auto& positions = document.terms[term];
    if (term[0] != 'x') positions.push_back(position);
  }
  if (below(2) == 0) document.facts.push_back("eentity" + std::to_string(below(30)));
  if (below(3) == 0) {
    Quantity money;
    money.kind = QuantityKind::kMoney;
    money.unit = below(2) == 0 ? "CNY" : "USD";
    money.value = Decimal(below(1000));
    document.figures.push_back(money);
  }
  return document;
}

}  // namespace assay::search
