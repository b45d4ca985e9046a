// The table is sorted by word; a word is looked for among those with its first letter.
#include "examine/quantity/words.h"

#include <algorithm>
#include <array>

namespace assay::quantity {
namespace {

using enum NumberWord::Kind;

struct Row {
  std::string_view word;
  NumberWord meaning;
};

constexpr auto kRows = std::to_array<Row>({
    Row{"a", {kArticle, 1, false}},
    Row{"an", {kArticle, 1, false}},
    Row{"and", {kAnd, 0, false}},
    Row{"billion", {kScale, 9, false}},
    Row{"billions", {kScale, 9, true}},
    Row{"billionth", {kOrdinalScale, 9, false}},
    Row{"billionths", {kOrdinalScale, 9, true}},
    Row{"bln", {kScale, 9, false}},
    Row{"bn", {kScale, 9, false}},
    Row{"crore", {kScale, 7, false}},
    Row{"crores", {kScale, 7, true}},
    Row{"doz", {kDozen, 12, false}},
    Row{"dozen", {kDozen, 12, false}},
    Row{"dozens", {kDozen, 12, true}},
    Row{"dozs", {kDozen, 12, true}},
    Row{"eight", {kDigit, 8, false}},
    Row{"eighteen", {kTeen, 18, false}},
    Row{"eighteenth", {kOrdinal, 18, false}},
    Row{"eighteenths", {kOrdinal, 18, true}},
    Row{"eighth", {kOrdinal, 8, false}},
    Row{"eighths", {kOrdinal, 8, true}},
    Row{"eightieth", {kOrdinalTen, 80, false}},
    Row{"eightieths", {kOrdinalTen, 80, true}},
    Row{"eighty", {kTen, 80, false}},
    Row{"eleven", {kTeen, 11, false}},
    Row{"eleventh", {kOrdinal, 11, false}},
    Row{"elevenths", {kOrdinal, 11, true}},
    Row{"fifteen", {kTeen, 15, false}},
    Row{"fifteenth", {kOrdinal, 15, false}},
    Row{"fifteenths", {kOrdinal, 15, true}},
    Row{"fifth", {kOrdinal, 5, false}},
    Row{"fifths", {kOrdinal, 5, true}},
    Row{"fiftieth", {kOrdinalTen, 50, false}},
    Row{"fiftieths", {kOrdinalTen, 50, true}},
    Row{"fifty", {kTen, 50, false}},
    Row{"first", {kOrdinal, 1, false}},
    Row{"firsts", {kOrdinal, 1, true}},
    Row{"five", {kDigit, 5, false}},
    Row{"fortieth", {kOrdinalTen, 40, false}},
    Row{"fortieths", {kOrdinalTen, 40, true}},
    Row{"forty", {kTen, 40, false}},
    Row{"four", {kDigit, 4, false}},
    Row{"fourteen", {kTeen, 14, false}},
    Row{"fourteenth", {kOrdinal, 14, false}},
    Row{"fourteenths", {kOrdinal, 14, true}},
    Row{"fourth", {kOrdinal, 4, false}},
    Row{"fourths", {kOrdinal, 4, true}},
    Row{"fourty", {kTen, 40, false}},
    Row{"half", {kHalf, 2, false}},
    Row{"halves", {kHalf, 2, true}},
    Row{"hundred", {kHundred, 2, false}},
    Row{"hundreds", {kHundred, 2, true}},
    Row{"hundredth", {kOrdinalScale, 2, false}},
    Row{"hundredths", {kOrdinalScale, 2, true}},
    Row{"lakh", {kScale, 5, false}},
    Row{"lakhs", {kScale, 5, true}},
    Row{"mil", {kScale, 6, false}},
    Row{"mill", {kScale, 6, false}},
    Row{"million", {kScale, 6, false}},
    Row{"millions", {kScale, 6, true}},
    Row{"millionth", {kOrdinalScale, 6, false}},
    Row{"millionths", {kOrdinalScale, 6, true}},
    Row{"mio", {kScale, 6, false}},
    Row{"mln", {kScale, 6, false}},
    Row{"mn", {kScale, 6, false}},
    Row{"nine", {kDigit, 9, false}},
    Row{"nineteen", {kTeen, 19, false}},
    Row{"nineteenth", {kOrdinal, 19, false}},
    Row{"nineteenths", {kOrdinal, 19, true}},
    Row{"ninetieth", {kOrdinalTen, 90, false}},
    Row{"ninetieths", {kOrdinalTen, 90, true}},
    Row{"ninety", {kTen, 90, false}},
    Row{"ninth", {kOrdinal, 9, false}},
    Row{"ninths", {kOrdinal, 9, true}},
    Row{"nought", {kDigit, 0, false}},
    Row{"one", {kDigit, 1, false}},
    Row{"point", {kPoint, 0, false}},
    Row{"quadrillion", {kScale, 15, false}},
    Row{"quadrillions", {kScale, 15, true}},
    Row{"quarter", {kOrdinal, 4, false}},
    Row{"quarters", {kOrdinal, 4, true}},
    Row{"second", {kOrdinal, 2, false}},
    Row{"seconds", {kOrdinal, 2, true}},
    Row{"seven", {kDigit, 7, false}},
    Row{"seventeen", {kTeen, 17, false}},
    Row{"seventeenth", {kOrdinal, 17, false}},
    Row{"seventeenths", {kOrdinal, 17, true}},
    Row{"seventh", {kOrdinal, 7, false}},
    Row{"sevenths", {kOrdinal, 7, true}},
    Row{"seventieth", {kOrdinalTen, 70, false}},
    Row{"seventieths", {kOrdinalTen, 70, true}},
    Row{"seventy", {kTen, 70, false}},
    Row{"six", {kDigit, 6, false}},
    Row{"sixteen", {kTeen, 16, false}},
    Row{"sixteenth", {kOrdinal, 16, false}},
    Row{"sixteenths", {kOrdinal, 16, true}},
    Row{"sixth", {kOrdinal, 6, false}},
    Row{"sixths", {kOrdinal, 6, true}},
    Row{"sixtieth", {kOrdinalTen, 60, false}},
    Row{"sixtieths", {kOrdinalTen, 60, true}},
    Row{"sixty", {kTen, 60, false}},
    Row{"ten", {kTeen, 10, false}},
    Row{"tenth", {kOrdinal, 10, false}},
    Row{"tenths", {kOrdinal, 10, true}},
    Row{"third", {kOrdinal, 3, false}},
    Row{"thirds", {kOrdinal, 3, true}},
    Row{"thirteen", {kTeen, 13, false}},
    Row{"thirteenth", {kOrdinal, 13, false}},
    Row{"thirteenths", {kOrdinal, 13, true}},
    Row{"thirtieth", {kOrdinalTen, 30, false}},
    Row{"thirtieths", {kOrdinalTen, 30, true}},
    Row{"thirty", {kTen, 30, false}},
    Row{"thousand", {kScale, 3, false}},
    Row{"thousands", {kScale, 3, true}},
    Row{"thousandth", {kOrdinalScale, 3, false}},
    Row{"thousandths", {kOrdinalScale, 3, true}},
    Row{"three", {kDigit, 3, false}},
    Row{"tln", {kScale, 12, false}},
    Row{"tn", {kScale, 12, false}},
    Row{"trillion", {kScale, 12, false}},
    Row{"trillions", {kScale, 12, true}},
    Row{"trillionth", {kOrdinalScale, 12, false}},
    Row{"trillionths", {kOrdinalScale, 12, true}},
    Row{"trn", {kScale, 12, false}},
    Row{"twelfth", {kOrdinal, 12, false}},
    Row{"twelfths", {kOrdinal, 12, true}},
    Row{"twelve", {kTeen, 12, false}},
    Row{"twentieth", {kOrdinalTen, 20, false}},
    Row{"twentieths", {kOrdinalTen, 20, true}},
    Row{"twenty", {kTen, 20, false}},
    Row{"two", {kDigit, 2, false}},
    Row{"zero", {kDigit, 0, false}},
});
static_assert(std::ranges::is_sorted(kRows, {}, &Row::word));

// Where the rows of each letter begin, and after z where they end.
constexpr std::array<std::uint8_t, 27> kFirst = [] {
  std::array<std::uint8_t, 27> first{};
  for (std::size_t letter = 0; letter < first.size(); ++letter) {
    std::size_t row = 0;
    while (row < kRows.size() && kRows.at(row).word.front() < static_cast<char>('a' + letter)) ++row;
    first.at(letter) = static_cast<std::uint8_t>(row);
  }
  return first;
}();
constexpr std::size_t kLongest = 13;

}  // namespace

NumberWord number_word(std::string_view word) {
  if (word.empty() || word.size() > kLongest) return {};
  std::array<char, kLongest> lower{};
  for (std::size_t i = 0; i < word.size(); ++i) lower.at(i) = static_cast<char>(word[i] | 0x20);
  const std::string_view wanted(lower.data(), word.size());
  if (wanted.front() < 'a' || wanted.front() > 'z') return {};
  const auto letter = static_cast<std::size_t>(wanted.front() - 'a');
  for (std::size_t row = kFirst.at(letter); row < kFirst.at(letter + 1); ++row) {
    if (kRows.at(row).word == wanted) return kRows.at(row).meaning;
  }
  return {};
}

}  // namespace assay::quantity
