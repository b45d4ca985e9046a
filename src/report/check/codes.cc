// Codes of a text: digits, with a decimal point or not, then one to three capitals, then digits or nothing, and no
// letter, digit or point on either side.  Both languages write them alike, so one that the source has with another
// number ("50G" where it speaks of 5G) is an error, while one of which the source has no kind may be the writer's own.
// Cost: one walk over the text.
#include "report/check/codes.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace assay::check {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_of_word(char c) {
  return is_digit(c) || is_capital(c) || (c >= 'a' && c <= 'z');
}

template <typename Is>
std::size_t end_of_run(std::string_view text, std::size_t at, std::size_t end, const Is& is) {
  while (at < end && is(text[at])) ++at;
  return at;
}

}  // namespace

std::vector<Code> find_codes(std::string_view text, const Span& span) {
  constexpr std::size_t kMostCapitals = 3;
  constexpr std::size_t kLongest = 16;
  std::vector<Code> codes;
  const std::size_t end = std::min<std::size_t>(span.end, text.size());
  for (std::size_t at = span.start; at < end;) {
    if (!is_of_word(text[at])) {
      ++at;
      continue;
    }
    const std::size_t start = at;
    std::size_t number = end_of_run(text, start, end, is_digit);
    if (number > start && number + 1 < end && text[number] == '.' && is_digit(text[number + 1])) {
      number = end_of_run(text, number + 1, end, is_digit);
    }
    const std::size_t letters = end_of_run(text, number, end, is_capital);
    const std::size_t last = end_of_run(text, letters, end, is_digit);
    at = end_of_run(text, last, end, is_of_word);
    const bool has_capitals = letters > number && letters - number <= kMostCapitals;
    const bool stands_alone = at == last && (start == 0 || text[start - 1] != '.');
    if (number == start || !has_capitals || !stands_alone || last - start > kLongest) continue;
    std::string whole(text.substr(start, last - start));
    for (char& c : whole) {
      if (is_capital(c)) c = static_cast<char>(c - 'A' + 'a');
    }
    std::string tail = whole.substr(number - start);
    codes.push_back(
        {{static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(last)}, std::move(whole), std::move(tail)});
  }
  return codes;
}

}  // namespace assay::check
