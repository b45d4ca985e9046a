#include "search/pages.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

#include "examine/text/text.h"

namespace assay::bench {
namespace {

std::string read_file(const std::filesystem::path& path) {
  std::ostringstream text;
  text << std::ifstream(path).rdbuf();
  return std::move(text).str();
}

// The texts between <p> and </p>, without the tags in them.
std::vector<std::string> paragraphs_of(std::string_view page) {
  std::vector<std::string> paragraphs;
  for (std::size_t at = page.find("<p>"); at != std::string_view::npos; at = page.find("<p>", at)) {
    const std::size_t end = page.find("</p>", at);
    if (end == std::string_view::npos) break;
    std::string text;
    bool in_tag = false;
    for (const char c : page.substr(at, end - at)) {
      if (c == '<') in_tag = true;
      if (!in_tag) text += c;
      if (c == '>') in_tag = false;
    }
    paragraphs.push_back(std::move(text));
    at = end;
  }
  return paragraphs;
}

Sentence split(std::string_view text) {
  Sentence sentence{.text = std::string(text), .words = {}};
  for (const text::Word& word : text::split_words(sentence.text, "zh")) {
    if (word.kind != text::WordKind::kOther) sentence.words.push_back(word.span);
  }
  return sentence;
}

}  // namespace

Result<Pages> Pages::read(const std::string& folder, std::uint64_t seed) {
  std::vector<std::filesystem::path> files;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    if (entry.path().extension() == ".md") files.push_back(entry.path());
  }
  std::ranges::sort(files);
  Pages pages;
  pages.seed_ = seed;
  for (const auto& file : files) {
    for (const std::string& paragraph : paragraphs_of(read_file(file))) {
      for (const Span& span : text::split_sentences(paragraph, "zh")) {
        Sentence sentence = split(span.of(paragraph));
        if (!sentence.words.empty()) pages.sentences_.push_back(std::move(sentence));
      }
    }
  }
  if (pages.sentences_.empty()) return failure(ErrorKind::kNotFound, "speed: no transcripts in " + folder);
  return pages;
}

Page Pages::make(std::uint32_t number) const {
  std::mt19937_64 random(seed_ * 1'000'003 + number);
  Page page{.number = number, .text = {}, .words = {}, .split = {}};
  while (page.words.size() < kWordsOfPage) {
    const Sentence& sentence = sentences_[random() % sentences_.size()];
    const std::size_t taken = std::min(sentence.words.size(), kWordsOfPage - page.words.size());
    const auto start = static_cast<std::uint32_t>(page.text.size());
    for (std::size_t i = 0; i < taken; ++i) {
      const Span word = sentence.words[i];
      page.words.push_back({.start = start + word.start, .end = start + word.end});
      if (!page.split.empty()) page.split += ' ';
      page.split += word.of(sentence.text);
    }
    const bool is_cut = taken < sentence.words.size();
    page.text.append(sentence.text, 0, is_cut ? sentence.words[taken - 1].end : sentence.text.size());
    if (page.words.back().end == page.text.size()) page.text += "。";  // so that no word reaches into the next sentence
  }
  return page;
}

Document document_of(const Page& page) {
  Document document;
  document.url = "https://speed.example/" + std::to_string(page.number);
  document.source = "speed.example";
  document.language = "zh";
  document.paragraphs.push_back({.kind = ParagraphKind::kText, .text = page.text});
  return document;
}

std::vector<std::string_view> words_of(std::string_view split) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < split.size();) {
    const std::size_t end = std::min(split.find(' ', at), split.size());
    if (end > at) words.push_back(split.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

}  // namespace assay::bench
