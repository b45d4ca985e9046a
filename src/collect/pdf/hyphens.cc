// Idea: a document is its own dictionary.  A word broken at a line's end mostly stands elsewhere in one piece, and a
// word that has a hyphen mostly stands elsewhere with it.  Where neither is found, halves that are both words of the
// document (well, known) point to a hyphen and halves that are none (infor, mation) to a broken word; a hyphen further
// to the left (state-of-the-), a capital or a digit behind it and a few first parts that are always written with one
// settle the rest.
#include "collect/pdf/hyphens.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/utf8.h"
#include "collect/pdf/characters.h"

namespace assay::pdf {
namespace {

bool is_word_byte(char c) {
  return ascii::is_letter(c) || ascii::is_digit(c) || c == '-' || c == '\'' || static_cast<unsigned char>(c) >= 0x80;
}

std::string lowered(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = ascii::lower(c);
  return out;
}

std::string_view last_word(std::string_view text) {
  std::size_t at = text.size();
  while (at > 0 && is_word_byte(text[at - 1])) --at;
  return text.substr(at);
}

std::string_view first_word(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && is_word_byte(text[end])) ++end;
  return text.substr(0, end);
}

std::string_view hyphen_at_end(std::string_view text) {
  for (const std::string_view hyphen : {std::string_view("-"), kHyphen, kSoftHyphen})
    if (text.ends_with(hyphen)) return text.substr(text.size() - hyphen.size());
  return {};
}

// First parts that English writes with a hyphen before nearly every word.
bool is_hyphenating_prefix(std::string_view part) {
  static constexpr auto kPrefixes = std::to_array<std::string_view>({"well", "self", "half"});
  return std::ranges::find(kPrefixes, part) != kPrefixes.end();
}

// "short- and long-term": the hyphen stands for a word that comes later.
bool is_conjunction(std::string_view word) {
  return word == "and" || word == "or" || word == "to" || word == "und" || word == "oder" || word == "et";
}

}  // namespace

Hyphens::Hyphens(const std::vector<Line>& lines) {
  bool is_half = false;  // the next word is the rest of one that a line's end broke
  for (const Line& line : lines) {
    std::string_view rest = line.text;
    while (!rest.empty()) {
      const std::string_view word = first_word(rest);
      rest.remove_prefix(std::max<std::size_t>(word.size(), 1));
      if (word.empty()) continue;
      const bool is_broken = rest.empty() && !hyphen_at_end(word).empty();
      if (!is_half && !is_broken) words_.insert(lowered(word));
      is_half = is_broken;
    }
  }
}

bool Hyphens::keeps_hyphen(std::string_view before, std::string_view after) const {
  const std::string left = lowered(before);
  const std::string right = lowered(after);
  if (knows(left + right)) return false;
  if (knows(left + "-" + right)) return true;
  if (left.contains('-') || is_hyphenating_prefix(left)) return true;
  constexpr std::size_t kLeastWord = 3;
  return left.size() >= kLeastWord && right.size() >= kLeastWord && knows(left) && knows(right);
}

void Hyphens::append(std::string& text, std::string_view next) const {
  if (text.empty()) {
    text = next;
    return;
  }
  const std::string hyphen(hyphen_at_end(text));
  const std::string_view before = last_word(std::string_view(text).substr(0, text.size() - hyphen.size()));
  const std::string_view after = first_word(next);
  if (hyphen.empty() || before.empty() || after.empty()) {
    if (needs_space_between(text, next)) text += ' ';
    text += next;
    return;
  }
  const char first = after.front();
  const bool goes_on_small = (first >= 'a' && first <= 'z') || static_cast<unsigned char>(first) >= 0x80;
  if (is_conjunction(after)) {
    text += ' ';
  } else if (hyphen == kSoftHyphen ||
             (goes_on_small && !ascii::is_digit(before.back()) && !keeps_hyphen(before, after))) {
    text.resize(text.size() - hyphen.size());
  } else if (hyphen == kHyphen) {
    text.resize(text.size() - hyphen.size());
    text += '-';
  }
  text += next;
}

}  // namespace assay::pdf
