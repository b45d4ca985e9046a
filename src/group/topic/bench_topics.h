// Topics and documents for standing_bench: many queries of the kinds that people write, and the texts of a folder.
#pragma once

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "examine/text/text.h"
#include "group/topic/topic.h"

namespace assay::topic::bench {

// Names are the lexicon's, those of its general dictionary too.  Of a hundred topics: 60 a name with its other names,
// 12 two names, 8 a phrase, 8 a list, 5 with NOT, 3 NEAR, 2 with a filter, 1 with a figure, 1 a prefix.
class TopicMaker {
 public:
  explicit TopicMaker(unsigned seed) : engine_(seed) {
    const lexicon::Lexicon& lexicon = lexicon::Lexicon::embedded();
    constexpr std::size_t kTwoIdeographs = 6;  // bytes
    for (lexicon::EntryId id = 0; id < lexicon.size(); ++id) {
      const lexicon::Entry entry = lexicon.entry(id);
      if (!entry.chinese.empty() && entry.chinese.front().size() >= kTwoIdeographs)
        names_.emplace_back(entry.chinese.front());
      if (entry.is_name() && !entry.english.empty()) names_.emplace_back(entry.english.front());
    }
    std::ranges::shuffle(names_, engine_);
  }

  std::size_t names() const { return names_.size(); }

  Topic make(TopicId id) {
    Topic topic{.id = id, .name = name(), .query = {}};
    const std::size_t kind = static_cast<std::size_t>(id) % 100;
    if (kind < 60) return topic;
    if (kind < 72)
      topic.query = quoted(name()) + " " + quoted(name());
    else if (kind < 80)
      topic.query = quoted(name());
    else if (kind < 88)
      topic.query = quoted(name()) + " OR " + quoted(name()) + " OR " + quoted(name()) + " OR " + quoted(name());
    else if (kind < 93)
      topic.query = quoted(name()) + " NOT " + quoted(name());
    else if (kind < 96)
      topic.query = quoted(name()) + " NEAR/5 " + quoted(name());
    else if (kind == 96)
      topic.query = "lang:zh " + quoted(name());
    else if (kind == 97)
      topic.query = "title:" + quoted(name());
    else if (kind == 98)
      topic.query = quoted(name()) + " money>1e9CNY";
    else
      topic.query = first_word(name()) + "*";
    return topic;
  }

 private:
  std::string name() { return names_[next_++ % names_.size()]; }

  static std::string quoted(const std::string& name) {
    std::string out = "\"";
    for (const char c : name) out += c == '"' ? ' ' : c;
    return out + '"';
  }

  static std::string first_word(const std::string& name) {
    std::string word;
    for (const char c : name) {
      if ((c < 'a' || c > 'z') && (c < 'A' || c > 'Z')) break;
      word += c;
    }
    return word.size() < 4 ? "prefix" : word;
  }

  std::mt19937 engine_;
  std::vector<std::string> names_;
  std::size_t next_ = 0;
};

inline std::string read(const std::filesystem::path& path) {
  std::ostringstream bytes;
  bytes << std::ifstream(path, std::ios::binary).rdbuf();
  return utf8::repair(bytes.str());
}

// The items of one day's programme, some paragraphs a document.
inline void add_items(const std::string& day, std::vector<Document>& documents) {
  constexpr std::size_t kMostParagraphs = 10;
  for (std::size_t at = day.find("\n### "); at != std::string::npos;) {
    const std::size_t next = day.find("\n### ", at + 1);
    const std::string item = day.substr(at + 5, next == std::string::npos ? next : next - at - 5);
    at = next;
    const std::size_t line_end = std::min(item.find('\n'), item.size());
    const std::string title = utf8::collapse_space(item.substr(0, line_end));
    std::string text;
    for (std::size_t i = line_end, in_tag = 0; i < item.size(); ++i) {
      if (item.compare(i, 4, "</p>") == 0) text += '\n';
      if (item[i] == '<') in_tag = 1;
      if (in_tag == 0) text += item[i];
      if (item[i] == '>') in_tag = 0;
    }
    Document document{.title = title, .source = "programme", .language = "zh"};
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
      line = utf8::collapse_space(line);
      if (line.empty()) continue;
      if (document.paragraphs.size() == kMostParagraphs) {
        documents.push_back(document);
        document.paragraphs.clear();
      }
      document.paragraphs.push_back({.text = line});
    }
    if (!document.paragraphs.empty()) documents.push_back(std::move(document));
  }
}

// English lines, some a document.
inline void add_lines(const std::string& text, std::vector<Document>& documents) {
  constexpr std::size_t kLines = 10;
  std::istringstream lines(text);
  Document document;
  for (std::string line; std::getline(lines, line);) {
    line = utf8::collapse_space(line);
    if (line.empty()) continue;
    document.paragraphs.push_back({.text = line});
    if (document.paragraphs.size() < kLines) continue;
    document.title = document.paragraphs.front().text;
    document.source = "wire";
    document.language = "en";
    documents.push_back(std::move(document));
    document = {};
  }
}

// At most `most` documents of the folder that ASSAY_EVAL names, shuffled, all of the English ones among them; none
// without it.
inline std::vector<Document> documents(std::size_t most) {
  const char* folder = std::getenv("ASSAY_EVAL");  // NOLINT(concurrency-mt-unsafe): one thread
  if (folder == nullptr) return {};
  const std::filesystem::path root(folder);
  std::vector<std::filesystem::path> days;
  for (const auto& entry : std::filesystem::directory_iterator(root / "corpus" / "xinwenlianbo"))
    days.push_back(entry.path());
  std::ranges::sort(days);
  std::mt19937 engine(1);
  std::vector<Document> chinese;
  for (const std::filesystem::path& day : days) add_items(read(day), chinese);
  std::ranges::shuffle(chinese, engine);
  std::vector<Document> all;
  for (const char* name : {"newstest2021.en-zh.src.en", "newstest2021.zh-en.ref.A.en"})
    add_lines(read(root / "bilingual" / name), all);
  if (all.size() < most)
    std::ranges::copy_n(chinese.begin(), static_cast<std::ptrdiff_t>(std::min(most - all.size(), chinese.size())),
                        std::back_inserter(all));
  std::ranges::shuffle(all, engine);
  return all;
}

}  // namespace assay::topic::bench
