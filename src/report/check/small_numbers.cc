// Small numbers in words are part of the language as much as of what is said: "both sides" stands for 双方, "one of the
// largest" for 最大的…之一 and for nothing at all.  They are looked for in the words of the source, and where even that
// finds nothing, they are not held against it.  A number in digits always is, as is one with a unit of its own.
#include "report/check/small_numbers.h"

#include <algorithm>
#include <array>

namespace assay::check {
namespace {

constexpr int kLargest = 12;

bool has_digit(std::string_view text) {
  return std::ranges::any_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

bool is_small_in_words(const Figure& figure) {
  const Quantity& quantity = figure.quantity;
  if (!is_plain(quantity.kind) || has_digit(figure.written())) return false;
  const auto& size = quantity.value ? quantity.value : (quantity.low ? quantity.low : quantity.high);
  return size && *size <= Decimal(kLargest) && !size->is_negative();
}

std::vector<std::string> numerals_for(const Figure& figure) {
  const Quantity& quantity = figure.quantity;
  if (!is_plain(quantity.kind) || !quantity.value) return {};
  std::string digits = quantity.value->to_string();
  std::vector<std::string> numerals;
  constexpr std::array<std::string_view, 11> kHan = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};
  for (std::size_t i = 0; i < kHan.size(); ++i) {
    if (digits == std::to_string(i)) numerals.emplace_back(kHan[i]);
  }
  if (digits == "2") numerals.insert(numerals.end(), {"两", "双", "俩"});
  if (digits == "0.5") numerals.emplace_back("半");
  if (digits == "100") numerals.emplace_back("百");
  if (digits == "1000") numerals.emplace_back("千");
  if (digits == "10000") numerals.emplace_back("万");
  if (!digits.contains('.') && !digits.contains('-')) numerals.push_back(std::move(digits));
  return numerals;
}

}  // namespace assay::check
