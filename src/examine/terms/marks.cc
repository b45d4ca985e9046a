// Which marks join.  Blanks, hyphens, quotes and the points in names: rare-earth is rare earth, R&D is "R D",
// 唐纳德·特朗普 one name.  Everything else parts.
//
// The full stop is both.  It joins inside of what is written in one piece (唐纳德.特朗普, U.S.-China) and behind an
// abbreviation (U.S. economy, J. Smith, Mr. Smith), and parts elsewhere.  Only what touches it is asked, never the
// sentence around it: a phrase that is copied out of a text must find the text.
#include <algorithm>
#include <array>

#include "examine/terms/units.h"

namespace assay::terms {

namespace {

using std::string_view_literals::operator""sv;

constexpr std::array kAbbreviations = {"Mr"sv,   "Mrs"sv, "Ms"sv,   "Dr"sv,  "St"sv,  "No"sv,  "Inc"sv,
                                       "Corp"sv, "Co"sv,  "Ltd"sv,  "Jr"sv,  "Sr"sv,  "Gen"sv, "Sen"sv,
                                       "Rep"sv,  "Gov"sv, "Prof"sv, "vs"sv,  "Jan"sv, "Feb"sv, "Mar"sv,
                                       "Apr"sv,  "Aug"sv, "Sept"sv, "Oct"sv, "Nov"sv, "Dec"sv};

bool is_abbreviation(std::string_view unit) {
  return !unit.empty() && (unit.size() == character_bytes(unit.front()) || unit.contains('.') ||
                           std::ranges::find(kAbbreviations, unit) != kAbbreviations.end());
}

bool is_letter_or_digit(char32_t c) {
  return (c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') ||
         (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7) || is_ideograph(c);
}

bool is_joining_stop(std::string_view text, std::size_t at, std::string_view unit) {
  const char32_t next = utf8::decode(text, at + 1).value;
  if (next == U'.' || (at > 0 && text[at - 1] == '.')) return false;  // an ellipsis
  const bool is_within = at > 0 && text[at - 1] != ' ' && (is_letter_or_digit(next) || next == U'-');
  return (is_within && at + 1 < text.size()) || is_abbreviation(unit);
}

}  // namespace

bool is_joining_mark(std::string_view text, std::size_t at, std::string_view unit) {
  const char32_t mark = utf8::decode(text, at).value;
  if (mark == U'.') return is_joining_stop(text, at, unit);
  return utf8::is_space(mark) || U"-‐‑–·•・‧'’\"“”‘《》「」『』&/_"sv.contains(mark);
}

}  // namespace assay::terms
