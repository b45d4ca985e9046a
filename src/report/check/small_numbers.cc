// Small numbers in words are part of the language as much as of what is said: "both sides" stands for 双方, "one of the
// largest" for 最大的…之一 and for nothing at all.  They are looked for in the words of the source, and where even that
// finds nothing, they are not held against it, nor is "one day" or "the evening".  A number in digits always is.
#include "report/check/small_numbers.h"

#include <algorithm>
#include <array>

namespace assay::check {
namespace {

constexpr int kLargest = 12;

bool has_digit(std::string_view text) {
  return std::ranges::any_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// The year of a date, or its day; 90 of the 1990s, which Chinese calls 90后 and 90年代.
void add_date_numerals(const Quantity& quantity, std::vector<std::string>& numerals) {
  const std::string& date = quantity.date;
  if (date.size() == 4) numerals.push_back(date);
  if (date.size() == 9 && date[3] == '0' && date[8] == '9') numerals.push_back(date.substr(2, 2));
}

}  // namespace

bool is_small_in_words(const Figure& figure) {
  const Quantity& quantity = figure.quantity;
  if (has_digit(figure.written())) return false;
  if (quantity.kind == QuantityKind::kDate) {
    return quantity.relative || quantity.date.contains('X') || quantity.date.starts_with('T') ||
           figure.written() == "上世纪" || figure.written() == "本世纪";
  }
  const bool is_of_something = !is_plain(quantity.kind);
  const auto& size = is_of_something ? quantity.written_value : quantity.value ? quantity.value : quantity.low;
  if (is_of_something) return size && *size == Decimal(1) && quantity.kind != QuantityKind::kMoney;
  return size && *size <= Decimal(kLargest) && !size->is_negative() && size->rounded(0) == *size;
}

bool is_vague(const Figure& figure) {
  const Quantity& quantity = figure.quantity;
  if (!quantity.approximate || has_digit(figure.written()) || !quantity.low) return false;
  if (figure.written().contains("dozen")) return true;
  const std::string digits = (quantity.written_low ? quantity.written_low : quantity.low)->to_string();
  return digits.size() > 1 && digits.front() == '1' && digits.find_first_not_of('0', 1) == std::string::npos;
}

std::vector<std::string> numerals_for(const Figure& figure) {
  const Quantity& quantity = figure.quantity;
  std::vector<std::string> numerals;
  if (quantity.kind == QuantityKind::kDate) {
    add_date_numerals(quantity, numerals);
    return numerals;
  }
  if (!quantity.written_value) return numerals;
  std::string digits = quantity.written_value->to_string();
  // Half a metre, 半米; six months, 半年.
  if (digits == "0.5" || (digits == "6" && quantity.written_unit == "mo")) numerals.emplace_back("半");
  if (!is_plain(quantity.kind)) return numerals;
  if (!has_digit(figure.written())) {
    constexpr std::array<std::string_view, 11> kHan = {"零", "一", "二", "三", "四", "五",
                                                       "六", "七", "八", "九", "十"};
    for (std::size_t i = 0; i < kHan.size(); ++i) {
      if (digits == std::to_string(i)) numerals.emplace_back(kHan[i]);
    }
    if (digits == "2") numerals.insert(numerals.end(), {"两", "双", "俩"});
    if (digits == "100") numerals.emplace_back("百");
    if (digits == "1000") numerals.emplace_back("千");
    if (digits == "10000") numerals.emplace_back("万");
  }
  if (!digits.contains('.') && !digits.contains('-')) numerals.push_back(std::move(digits));
  return numerals;
}

}  // namespace assay::check
