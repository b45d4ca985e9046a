// Slips of scale: the summary's figure is moved a power of ten at a time, and looked up at each place.
//
// Example: 40,721.17 billion yuan, divided by ten, is 40721.17亿元.  The cause is guessed from the scale words on both
// sides: 亿 is 0.1 billion, so a billion written for it is ten times too much.  Figures of one digit fit something at
// almost any scale; for plain numbers of one digit only the two nearest powers are tried.
// Cost: 24 searches of the index.
#include "report/check/figure_slip.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "examine/text/text.h"

namespace assay::check {
namespace {

constexpr int kMaxPower = 12;
constexpr std::size_t kMaxCandidates = 16;

struct ScaleWord {
  std::string_view word;
  int power;
};
// Longest first within a script.
constexpr std::array kChineseScales = {ScaleWord{"万亿", 12}, ScaleWord{"千亿", 11}, ScaleWord{"百亿", 10},
                                       ScaleWord{"亿", 8},    ScaleWord{"千万", 7},  ScaleWord{"百万", 6},
                                       ScaleWord{"万", 4},    ScaleWord{"千", 3},    ScaleWord{"兆", 12}};
constexpr std::array kEnglishScales = {ScaleWord{"trillion", 12}, ScaleWord{"billion", 9}, ScaleWord{"million", 6},
                                       ScaleWord{"thousand", 3},  ScaleWord{"hundred", 2}, ScaleWord{"tn", 12},
                                       ScaleWord{"bn", 9},        ScaleWord{"mn", 6}};

template <std::size_t size>
const ScaleWord* scale_in(std::string_view text, const std::array<ScaleWord, size>& scales) {
  for (const ScaleWord& scale : scales) {
    if (text.contains(scale.word)) return &scale;
  }
  return nullptr;
}

const ScaleWord* scale_of(const Figure& figure) {
  const std::string folded = text::fold(figure.quantity.number.of(figure.text));
  if (const ScaleWord* scale = scale_in(folded, kChineseScales)) return scale;
  return scale_in(folded, kEnglishScales);
}

// The digits alone, without zeros at either end.
std::string bare_digits(std::string_view written) {
  std::string digits;
  for (const char c : written) {
    if (c >= '0' && c <= '9') digits.push_back(c);
  }
  const std::size_t last = digits.find_last_not_of('0');
  digits.resize(last == std::string::npos ? 0 : last + 1);
  return digits.substr(std::min(digits.find_first_not_of('0'), digits.size()));
}

// The digits and the point before any scale word: "40,721.17".
std::string coefficient(const Figure& figure) {
  std::string out;
  for (const char c : figure.quantity.number.of(figure.text)) {
    if ((c >= '0' && c <= '9') || c == '.') out.push_back(c);
  }
  return out;
}

bool is_one_digit(const Figure& figure) {
  const auto& value = figure.quantity.value;
  return value && bare_digits(value->to_string()).size() <= 1;
}

std::string words_for(int power) {
  switch (power) {
    case 1:
      return "ten times";
    case 2:
      return "a hundred times";
    case 3:
      return "a thousand times";
    case 4:
      return "ten thousand times";
    case 6:
      return "a million times";
    default:
      return "10 to the power of " + std::to_string(power) + " times";
  }
}

}  // namespace

std::vector<Slip> slips_of(const Figure& figure, const FigureIndex& index) {
  std::vector<Slip> slips;
  if (!figure.quantity.value || figure.quantity.value->is_zero()) return slips;
  const std::vector<Reading> readings = readings_of(figure);
  if (readings.empty()) return slips;
  const Reading& reading = readings.front();
  const std::optional<SizeRange> range = fitting_sizes(reading);
  if (!range) return slips;
  const int farthest = is_plain(figure.quantity.kind) && is_one_digit(figure) ? 2 : kMaxPower;
  for (int distance = 1; distance <= farthest; ++distance) {
    for (const int power : {distance, -distance}) {
      const Result<Decimal> low = range->low.scaled(-power);
      const Result<Decimal> high = range->high.scaled(-power);
      if (!low || !high) continue;
      for (const FigureId id : index.at(reading.measure, {*low, *high}, kMaxCandidates)) {
        const Quantity& source = index.figure(id).quantity;
        if (source.value && may_compare(figure.quantity, source, reading.measure)) slips.push_back({id, power});
      }
    }
  }
  return slips;
}

std::string likely_cause(const Figure& summary, const Figure& source, int power) {
  const std::string mine = coefficient(summary);
  const std::string theirs = coefficient(source);
  const ScaleWord* to = scale_of(summary);
  const ScaleWord* from = scale_of(source);
  if (to != nullptr && from != nullptr && to->power - from->power == power && to->word != from->word) {
    return std::string(from->word) + " was written as " + std::string(to->word) + ", which is " +
           words_for(std::abs(power)) + (power > 0 ? " as much" : " less");
  }
  if (mine != theirs && bare_digits(mine) == bare_digits(theirs) && mine.contains('.') != theirs.contains('.')) {
    return theirs.contains('.') ? "the decimal point was lost" : "a decimal point was put in";
  }
  if (mine != theirs && bare_digits(mine) == bare_digits(theirs) && mine.contains('.')) {
    return "the decimal point has moved";
  }
  if (to == nullptr && from != nullptr && -from->power == power) return std::string(from->word) + " was left out";
  if (from == nullptr && to != nullptr && to->power == power) return std::string(to->word) + " was added";
  return {};
}

}  // namespace assay::check
