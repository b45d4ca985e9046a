// A desk in a folder of its own, for the tests of this room.
#pragma once

#include <stdlib.h>

#include <filesystem>
#include <string>
#include <utility>

#include "keep/store/store.h"
#include "run/follower.h"

namespace assay::api {

class TestFolder {
 public:
  TestFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "assay-api-XXXXXX").string();
    path_ = ::mkdtemp(pattern.data());
  }
  TestFolder(const TestFolder&) = delete;
  TestFolder& operator=(const TestFolder&) = delete;
  ~TestFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

inline Document test_document(int number, std::string text) {
  Document document;
  document.url = "https://news.example/" + std::to_string(number);
  document.title = "Report " + std::to_string(number);
  document.source = "The Example";
  document.language = "en";
  document.published = parse_rfc3339("2026-01-0" + std::to_string(number % 9 + 1) + "T08:30:00+08:00").value();
  document.paragraphs.push_back({.text = std::move(text)});
  return document;
}

// Three documents about rare earths, and the topic of that name.
inline void fill_desk(store::Store& store) {
  const Time now = *parse_rfc3339("2026-02-01T00:00:00Z");
  for (int number = 1; number <= 3; ++number) {
    const std::string count = std::to_string(number * 100);
    store
        .put(test_document(number, "The rare earth mine sold " + count +
                                       " tonnes of rare earth oxide in the quarter, and its "
                                       "rare earth plant ran at full load."),
             now)
        .value();
  }
  store.add_topic("rare earth", "\"rare earth\"").value();
  run::catch_up(store).value();
}

}  // namespace assay::api
