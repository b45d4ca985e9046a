// For the tests of this room: a folder that goes away, and documents to put into it.
#pragma once

#include <gtest/gtest.h>
#include <stdlib.h>

#include <filesystem>
#include <string>

#include "keep/store/store.h"

namespace assay::store {

class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string pattern = testing::TempDir() + "assay_store_XXXXXX";
    path_ = ::mkdtemp(pattern.data());
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() { std::filesystem::remove_all(path_); }
  const std::string& path() const { return path_; }
  std::string database() const { return path_ + "/assay.db"; }

 private:
  std::string path_;
};

inline Time at(std::string_view text) {
  return parse_rfc3339(text).value();
}
inline const Time kNow = at("2025-11-20T09:00:00+08:00");

inline Document page(std::string url, std::string text, std::string_view published = "2025-11-10T02:06:00+08:00") {
  Document document;
  document.url = std::move(url);
  document.title = "出口";
  document.source = "南海财经";
  document.language = "zh";
  if (!published.empty()) document.published = at(published);
  document.paragraphs = {{ParagraphKind::kHeading, "稀土"}, {ParagraphKind::kText, std::move(text)}};
  return document;
}

// Unwraps, or fails the test with what the store said.
template <class T>
T get(Result<T> result) {
  if (!result) throw std::runtime_error(result.error().message);
  if constexpr (!std::is_void_v<T>) return *std::move(result);
}

inline Store open_in(const TemporaryFolder& folder) {
  return get(Store::open(folder.path()));
}

inline std::vector<std::string> problems(Store& store) {
  std::vector<std::string> what;
  for (const Problem& problem : get(store.examine())) what.push_back(problem.what);
  return what;
}

}  // namespace assay::store
