// Source text: the document that a summary is held against, read once.
// Constant after construction; safe to read from many threads.  Refers to the document.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/model/document.h"
#include "report/check/codes.h"
#include "report/check/figure_index.h"

namespace assay::check {

// A place in the source; paragraph 0 is the title.
struct Place {
  int paragraph = 0;
  Span span;
};

class SourceText {
 public:
  explicit SourceText(const Document& document);
  SourceText(const SourceText&) = delete;
  SourceText& operator=(const SourceText&) = delete;

  const Document& document() const { return document_; }
  const std::string& language() const { return language_; }
  const FigureIndex& figures() const { return index_; }
  int paragraphs() const { return static_cast<int>(document_.paragraphs.size()); }
  bool exists(int number) const { return number >= 1 && number <= paragraphs(); }
  std::string_view text(int paragraph) const;  // 0: the title

  // Where a whole sentence of the source is `sentence`, its last mark aside; one of `preferred` first.
  std::optional<Place> sentence(std::string_view sentence, const std::vector<int>& preferred) const;
  // Where the numeral ("19", "三") stands outside every figure, as in COVID-19 and 三农.
  std::optional<Place> loose_numeral(const std::string& numeral) const;
  // Where the source has the like of `code` with other numbers, and never itself: 5G for 50G.
  std::optional<Place> other_code(const Code& code) const;

 private:
  void read_paragraph(int paragraph);

  const Document& document_;
  std::string language_;
  std::vector<Figure> list_;
  std::unordered_multimap<std::uint64_t, Place> sentences_;  // by the hash of their bytes
  std::unordered_map<std::string, Place> numerals_;
  std::unordered_set<std::string> codes_;
  std::unordered_map<std::string, Place> code_tails_;  // where the first code with this tail stands
  FigureIndex index_;
};

}  // namespace assay::check
