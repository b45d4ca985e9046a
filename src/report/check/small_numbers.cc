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

// "18th", "Level 4", "2-part": which of a row, said with its numeral in the other language too.
bool names_a_place_in_a_row(const Figure& figure) {
  if (figure.quantity.kind == QuantityKind::kOrdinal) return true;
  const Span& span = figure.quantity.span;
  if (span.end > figure.text.size()) return false;
  const std::string_view after = figure.text.substr(span.end);
  if (after.size() > 1 && after[0] == '-' && after[1] >= 'a' && after[1] <= 'z') return true;
  const std::string_view before = figure.text.substr(0, span.start);
  constexpr std::array<std::string_view, 7> kRows = {"Level ", "Class ", "Grade ",   "Type ",
                                                     "Tier ",  "Phase ", "Category "};
  return std::ranges::any_of(kRows, [before](std::string_view row) { return before.ends_with(row); });
}

// 18: 十八; nothing from 100 on.
void add_han(std::string_view digits, std::vector<std::string>& numerals) {
  constexpr std::array<std::string_view, 10> kHan = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (digits.empty() || digits.size() > 2 || !std::ranges::all_of(digits, is_digit)) return;
  const auto han = [&](char digit) { return std::string(kHan[static_cast<std::size_t>(digit - '0')]); };
  if (digits.size() == 1) {
    numerals.push_back(han(digits[0]));
    return;
  }
  numerals.push_back((digits[0] == '1' ? "" : han(digits[0])) + "十" + (digits[1] == '0' ? "" : han(digits[1])));
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
  if (!has_digit(figure.written()) || names_a_place_in_a_row(figure)) add_han(digits, numerals);
  if (digits == "1" && quantity.kind == QuantityKind::kOrdinal) numerals.emplace_back("首");
  if (!has_digit(figure.written())) {
    if (digits == "2") numerals.insert(numerals.end(), {"两", "双", "俩"});
    if (digits == "100") numerals.emplace_back("百");
    if (digits == "1000") numerals.emplace_back("千");
    if (digits == "10000") numerals.emplace_back("万");
  }
  if (!digits.contains('.') && !digits.contains('-')) numerals.push_back(std::move(digits));
  return numerals;
}

std::vector<std::string_view> sayings_for(const Figure& figure) {
  const Quantity& quantity = figure.quantity;
  if (figure.written() == "24/7") return {"全天", "昼夜", "不间断", "around the clock"};
  if (!quantity.written_value) return {};
  if (quantity.written_unit == "h" && *quantity.written_value == Decimal(24)) {
    return {"全天", "昼夜", "不间断", "around the clock", "day and night"};
  }
  if (quantity.written_unit == "a" && *quantity.written_value == Decimal(100)) return {"centenary", "centennial"};
  if (quantity.written_unit == "a" && *quantity.written_value == Decimal(200)) return {"bicentenary", "bicentennial"};
  return {};
}

bool is_points(const Figure& figure) {
  if (figure.quantity.kind != QuantityKind::kNumber || figure.quantity.span.end > figure.text.size()) return false;
  const std::string_view after = figure.text.substr(figure.quantity.span.end);
  return after.starts_with(" point") || after.starts_with("点") || after.starts_with("个点");
}

}  // namespace assay::check
