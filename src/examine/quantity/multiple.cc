// Multiples in words: 翻番, 翻一番, 翻两番, "doubled", "triple the", "tenfold".
// 倍 and "times" after a number are read with it, in figure.cc.
#include <algorithm>
#include <array>

#include "examine/quantity/characters.h"
#include "examine/quantity/figure.h"
#include "examine/quantity/words.h"

namespace assay::quantity {
namespace {

Quantity multiple(std::size_t start, std::size_t end, const Decimal& value) {
  Quantity quantity;
  quantity.span = quantity.number = span_of(start, end);
  quantity.value = quantity.written_value = value;
  quantity.unit = quantity.written_unit = "x";
  return quantity;
}

// 翻番 doubles, 翻两番 doubles twice.
std::optional<Quantity> chinese_multiple(std::string_view text, std::size_t at) {
  constexpr std::string_view kTurn = "翻";
  std::size_t cursor = at + kTurn.size();
  if (text.substr(cursor).starts_with("了")) cursor += 3;
  int times = 1;
  if (!text.substr(cursor).starts_with("番")) {
    const auto numeral = read_numeral(text, cursor);
    if (!numeral || !numeral->value) return std::nullopt;
    times = 0;
    for (int n = 1; n <= 10; ++n) {
      if (*numeral->value == Decimal(n)) times = n;
    }
    cursor = numeral->end;
    if (times == 0 || !text.substr(cursor).starts_with("番")) return std::nullopt;
  }
  return multiple(at, cursor + 3, Decimal(std::int64_t{1} << times));
}

struct Word {
  std::string_view text;
  int value;
  bool is_verb;  // else it needs "the", "its" … behind it
};
constexpr auto kWords = std::to_array<Word>({
    {"doubled", 2, true},    {"doubling", 2, true},   {"doubles", 2, true},       {"tripled", 3, true},
    {"tripling", 3, true},   {"triples", 3, true},    {"trebled", 3, true},       {"quadrupled", 4, true},
    {"quintupled", 5, true}, {"twofold", 2, true},    {"threefold", 3, true},     {"fourfold", 4, true},
    {"fivefold", 5, true},   {"sixfold", 6, true},    {"sevenfold", 7, true},     {"eightfold", 8, true},
    {"ninefold", 9, true},   {"tenfold", 10, true},   {"hundredfold", 100, true}, {"double", 2, false},
    {"triple", 3, false},    {"quadruple", 4, false}, {"twice", 2, false},        {"treble", 3, false},
});

std::optional<Quantity> english_multiple(std::string_view text, std::size_t at) {
  const std::size_t end = word_end(text, at);
  if (end - at < 5 || end - at > 11) return std::nullopt;
  const std::string_view word = text.substr(at, end - at);
  for (const Word& row : kWords) {
    if (!std::ranges::equal(row.text, word, [](char a, char b) { return a == (b | 0x20); })) continue;
    const std::size_t next = skip_blanks(text, end, 2);
    const std::size_t next_end = word_end(text, next);
    const std::string_view after = text.substr(next, next_end - next);
    if (row.text == "doubles" && after != "the" && after != "its" && after != "to") return std::nullopt;
    if (!row.is_verb) {
      bool is_multiple = false;
      for (const std::string_view wanted :
           {"the", "its", "their", "his", "her", "that", "what", "as", "from", "to", "by", "in"}) {
        is_multiple = is_multiple || after == wanted;
      }
      const bool is_twice = row.text == "twice";
      if (!is_multiple || (is_twice && (after == "to" || after == "in" || after == "by" || after == "from")))
        return std::nullopt;
    }
    return multiple(at, end, Decimal(row.value));
  }
  return std::nullopt;
}

}  // namespace

std::optional<Quantity> read_multiple(std::string_view text, std::size_t at) {
  const Character first = character_at(text, at);
  if (first.value == U'翻') return chinese_multiple(text, at);
  if (is_latin(first.value)) return english_multiple(text, at);
  return std::nullopt;
}

}  // namespace assay::quantity
