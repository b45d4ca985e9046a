// Pages: made-up documents of real sentences, the same for every engine and every run.  Start here.
// A page is `kWordsOfPage` Chinese words: sentences of a folder of transcripts drawn at random, the last one cut.  Page
// n of a seed is always the same, so a million of them need not be kept.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/model/document.h"
#include "base/result.h"

namespace assay::bench {

inline constexpr std::size_t kWordsOfPage = 300;

struct Sentence {
  std::string text;
  std::vector<Span> words;  // in `text`; marks left out
};

struct Page {
  std::uint32_t number = 0;
  std::string text;
  std::vector<Span> words;  // in `text`
  std::string split;        // those words, a blank between two
};

class Pages {
 public:
  // The sentences of the day files YYYYMMDD.md in `folder`.  Errors: kNotFound where there are none.
  static Result<Pages> read(const std::string& folder, std::uint64_t seed);

  Page make(std::uint32_t number) const;
  const std::vector<Sentence>& sentences() const { return sentences_; }

 private:
  std::vector<Sentence> sentences_;
  std::uint64_t seed_ = 0;
};

// As the stages know a page.
Document document_of(const Page& page);

// The words of Page::split.
std::vector<std::string_view> words_of(std::string_view split);

}  // namespace assay::bench
