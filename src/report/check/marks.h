// Marks: where does this text cite, and which paragraphs?
// Pure; safe to call from many threads.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/model/document.h"

namespace assay::check {

// One mark and the paragraphs that it names: "[1,3]" is one mark with two numbers.
struct Mark {
  Span span;
  std::vector<int> numbers;  // as written, 0 and up; at most kMaxNumbersOfMark
  friend bool operator==(const Mark&, const Mark&) = default;
};
inline constexpr std::size_t kMaxNumbersOfMark = 64;

// The marks of `text` in order: [2], [1,3], [1-3], [1][3], ［2］, 【2】, 〔2〕, (para 2), (paragraphs 2, 3), （第2段）,
// [^2].  A number has at most four digits.  Plain round brackets cite nothing: they hold years and lists. Cost:
// O(text.size()).
std::vector<Mark> find_marks(std::string_view text);

// `text` with blanks in the place of `marks` and of the bullets and numbers that begin its lines ("- ", "3. "): the
// same size, so that spans hold in both.
std::string without_marks(std::string_view text, const std::vector<Mark>& marks);

}  // namespace assay::check
