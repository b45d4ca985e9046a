// Figures: a number is told from another by its digits and its unit, and of the unit the first character will do:
// 万 of 万吨, % of "%", t of tonnes.  What is followed by 年, 月, 日, 时 or 分, what stands beside the name of a month,
// and a bare number between 1900 and 2100 is a time.  Chinese numerals are words to us (三家 is not a figure).
#include "report/digest/figures.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/utf8.h"
#include "examine/text/text.h"
#include "report/digest/among.h"

namespace assay::digest {
namespace {

constexpr auto kMonths =
    std::to_array<std::string_view>({"january",   "february", "march",    "april",    "may",  "june", "july", "august",
                                     "september", "october",  "november", "december", "jan",  "feb",  "mar",  "apr",
                                     "jun",       "jul",      "aug",      "sep",      "sept", "oct",  "nov",  "dec"});

bool is_month(std::string_view surface) {
  return among(text::fold(surface), kMonths);
}

bool is_time_unit(char32_t c) {
  return std::u32string_view(U"年月日时分点号").contains(c);
}

bool looks_like_year(std::string_view digits) {
  return digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
}

}  // namespace

std::vector<std::string> figures_between(const Reading& reading, std::uint32_t paragraph, std::uint32_t first,
                                         std::uint32_t end) {
  const auto& words = reading.words(paragraph).words;
  const std::string_view text = reading.text(paragraph);
  std::vector<std::string> figures;
  for (std::uint32_t at = first; at < end; ++at) {
    if (words[at].kind != text::WordKind::kNumber) continue;
    const std::string_view digits = words[at].span.of(text);
    std::size_t next = words[at].span.end;
    const bool spaced = next < text.size() && text[next] == ' ';
    if (spaced) ++next;
    const auto unit = utf8::decode(text, next);
    const bool counted = unit.size_bytes > 0 && !std::u32string_view(U",.;:)，。；：、）").contains(unit.value);
    if (!spaced && is_time_unit(unit.value)) continue;
    if (at > first && is_month(words[at - 1].span.of(text))) continue;
    if (at + 1 < words.size() && is_month(words[at + 1].span.of(text))) continue;
    if (looks_like_year(digits) && (spaced || !counted)) continue;
    std::string figure(digits);
    std::erase(figure, ',');
    if (counted) utf8::append(figure, unit.value);
    figures.push_back(std::move(figure));
  }
  std::ranges::sort(figures);
  figures.erase(std::ranges::unique(figures).begin(), figures.end());
  return figures;
}

}  // namespace assay::digest
