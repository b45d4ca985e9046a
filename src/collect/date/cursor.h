// A place in a text from which dates are read piece by piece.
// For this room's own use.  Each take moves on only over what it names.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "base/ascii.h"

namespace assay::date {

struct Cursor {
  std::string_view text;
  std::size_t at = 0;

  char next() const { return at < text.size() ? text[at] : '\0'; }
  bool take(std::string_view piece) {
    if (!text.substr(at).starts_with(piece)) return false;
    at += piece.size();
    return true;
  }
  // `word` in lower case, whatever the case of the text.
  bool take_word(std::string_view word) {
    if (text.size() - at < word.size()) return false;
    for (std::size_t i = 0; i < word.size(); ++i)
      if (ascii::lower(text[at + i]) != word[i]) return false;
    at += word.size();
    return true;
  }
  // The first of them that stands here.
  bool take_one(std::span<const std::string_view> words) {
    for (const std::string_view word : words)
      if (take_word(word)) return true;
    return false;
  }
  void skip_space() {
    while (take(" ") || take("\u00A0") || take("\u3000") || take("\n") || take("\t")) {
    }
  }
  // A number of `least` to `most` digits that no further digit follows; -1 when there is none.
  int number(std::size_t least, std::size_t most) {
    std::size_t end = at;
    int value = 0;
    while (end < text.size() && ascii::is_digit(text[end])) {
      if (end - at >= most) return -1;
      value = value * 10 + (text[end++] - '0');
    }
    if (end - at < least) return -1;
    at = end;
    return value;
  }
};

}  // namespace assay::date
