// Hyphens: whether the hyphen at a line's end belongs to its word.
// For this room's own use.  Pure; safe to call from many threads.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "collect/pdf/line.h"

namespace assay::pdf {

class Hyphens {
 public:
  // Learns the words that the document writes within its lines.
  explicit Hyphens(const std::vector<Line>& lines);

  // Appends the text of the next line to that of a paragraph: with a blank, without one between Chinese, and a word
  // that was broken made whole.
  void append(std::string& text, std::string_view next) const;

 private:
  bool knows(const std::string& word) const { return words_.contains(word); }
  bool keeps_hyphen(std::string_view before, std::string_view after) const;

  std::unordered_set<std::string> words_;  // in small letters, with their hyphens
};

}  // namespace assay::pdf
