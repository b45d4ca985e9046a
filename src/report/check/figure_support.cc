// Support: candidates by size from the index, then held against the figure one by one.
//
// A date is looked up by its keys.  A number may also be a date's year or day ("the 27th", "2010"), which one language
// writes with a sign for it and the other without.  A range that the source does not hold as one is borne out by two
// figures of one paragraph, one for each end.
// Cost: O(log n) and the few candidates at that size.
#include "report/check/figure_support.h"

#include <algorithm>
#include <array>
#include <functional>
#include <iterator>
#include <ranges>

#include "report/check/figure_date.h"
#include "report/check/small_numbers.h"

namespace assay::check {
namespace {

constexpr std::size_t kMaxCandidates = 64;

// An amount without its currency is of the country's own: 月薪上万 are no dollars, unless dollars are spoken of there.
bool is_foreign(const Quantity& money, const Figure& number) {
  const bool is_money =
      money.unit.size() == 3 && std::ranges::all_of(money.unit, [](char c) { return c >= 'A' && c <= 'Z'; });
  if (!is_money || number.quantity.kind != QuantityKind::kNumber || money.unit == "CNY") return false;
  constexpr std::uint32_t kNear = 90;  // bytes: thirty characters
  const Span& span = number.quantity.span;
  const std::uint32_t start = span.start - std::min(span.start, kNear);
  const std::string_view near = number.text.substr(start, span.end - start + kNear);
  const auto is_chinese = [](char c) { return static_cast<unsigned char>(c) >= 0xE4; };
  constexpr std::array<std::string_view, 12> kForeign = {"美", "欧", "英", "日元", "港", "澳",
                                                         "韩", "卢", "外", "$",    "€",  "£"};
  return std::ranges::any_of(near, is_chinese) &&
         std::ranges::none_of(kForeign, [near](std::string_view word) { return near.contains(word); });
}

bool bears_out(const Reading& reading, const Figure& summary, const Figure& source) {
  const bool are_points = source.quantity.unit == "pp" && is_points(summary);
  if (is_foreign(summary.quantity, source)) return false;
  if (!are_points && !may_compare(summary.quantity, source.quantity, reading.measure)) return false;
  return std::ranges::any_of(readings_of(source), [&reading](const Reading& other) {
    return other.measure == reading.measure && fits(reading, other);
  });
}

// Rates keep their measure where both say for what they are.
bool differs_in_rate(const Quantity& summary, const Quantity& source) {
  return !summary.per.empty() && !source.per.empty() && summary.per != source.per;
}

bool is_equal_size(const Quantity& a, const Quantity& b) {
  return a.value == b.value && a.low == b.low && a.high == b.high;
}

void add_by_size(const Figure& figure, const FigureIndex& index, std::vector<FigureId>& found) {
  for (const Reading& reading : readings_of(figure)) {
    const std::optional<SizeRange> range = fitting_sizes(reading);
    if (!range) continue;
    for (const FigureId id : index.at(reading.measure, *range, kMaxCandidates)) {
      const Figure& source = index.figure(id);
      if (std::ranges::find(found, id) != found.end() || differs_in_rate(figure.quantity, source.quantity)) continue;
      if (bears_out(reading, figure, source)) found.push_back(id);
    }
  }
}

Figure end_of(const Figure& figure, bool is_low) {
  Figure end = figure;
  Quantity& quantity = end.quantity;
  quantity.value = is_low ? quantity.low : quantity.high;
  quantity.written_value = is_low ? quantity.written_low : quantity.written_high;
  quantity.low = quantity.high = quantity.written_low = quantity.written_high = std::nullopt;
  return end;
}

void add_by_ends(const Figure& figure, const FigureIndex& index, std::vector<FigureId>& found) {
  std::vector<FigureId> lows;
  std::vector<FigureId> highs;
  add_by_size(end_of(figure, true), index, lows);
  add_by_size(end_of(figure, false), index, highs);
  for (const FigureId low : lows) {
    const bool has_high = std::ranges::any_of(
        highs, [&](FigureId high) { return index.figure(high).paragraph == index.figure(low).paragraph; });
    if (has_high) found.push_back(low);
  }
}

// The number's date keys, where it may be a year, a month or a day.
std::vector<std::string> keys_of_number(const Quantity& quantity) {
  std::vector<std::string> keys;
  // 14日 is a day of the month, and 14 days to one who reads on.
  const bool is_days = quantity.kind == QuantityKind::kDuration && quantity.written_unit == "d";
  // "In the past 5 months", from January on, is 前5个月.
  const bool is_months = quantity.kind == QuantityKind::kDuration && quantity.written_unit == "mo";
  if (is_months && quantity.written_value && *quantity.written_value <= Decimal(12)) {
    const std::string months = quantity.written_value->to_string();
    keys.push_back("--01/--" + std::string(2 - std::min<std::size_t>(2, months.size()), '0') + months);
    return keys;
  }
  if (!is_plain(quantity.kind) && !is_days) return keys;
  if (!quantity.value || (is_days && !quantity.written_value)) return keys;
  const std::string digits = (is_days ? quantity.written_value : quantity.value)->to_string();
  // "40% over 2019" is no more than 2019 of anything.
  if (quantity.approximate && digits.size() != 4) return keys;
  if (digits.contains('.') || digits.starts_with('-')) return keys;
  if (digits.size() == 4) keys.push_back(digits);
  // 911 for September 11.
  if (digits.size() == 3) keys.push_back("--0" + digits.substr(0, 1) + "-" + digits.substr(1));
  if (digits.size() <= 2) keys.push_back("---" + std::string(2 - digits.size(), '0') + digits);
  if (digits.size() <= 2 && !is_days) keys.push_back("--" + std::string(2 - digits.size(), '0') + digits);
  return keys;
}

// The bare number under which the source may have a date: 7 of 本月7日, 90 of 90后.
void add_by_number_of_date(const Quantity& quantity, const FigureIndex& index, std::vector<FigureId>& found) {
  const std::string& date = quantity.date;
  const bool is_day = date.size() == 10 && !date.contains('/') && !date.contains('W');
  const bool is_decade = date.size() == 9 && date[3] == '0' && date[8] == '9';
  if (!is_day && !is_decade) return;
  const Result<Decimal> number = Decimal::parse(date.substr(is_day ? 8 : 2, 2));
  if (!number) return;
  constexpr std::array<std::string_view, 4> kSigns = {"日", "号", "后", "年代"};
  for (const FigureId id : index.at("#", {*number, *number}, kMaxCandidates)) {
    const Figure& source = index.figure(id);
    const std::string_view behind = source.text.substr(source.quantity.span.end);
    const auto follows = [behind](std::string_view sign) { return behind.starts_with(sign); };
    if (source.quantity.kind == QuantityKind::kNumber && std::ranges::any_of(kSigns, follows)) found.push_back(id);
  }
}

bool is_vague_part(std::string_view written) {
  constexpr std::array<std::string_view, 12> kWords = {"early",     "Early",  "late", "Late", "mid", "Mid",
                                                       "beginning", "end of", "初",   "末",   "底",  "中"};
  return std::ranges::any_of(kWords, [written](std::string_view word) { return written.contains(word); });
}

void add_by_date(const Figure& figure, const FigureIndex& index, std::vector<FigureId>& found) {
  const Quantity& quantity = figure.quantity;
  found = index.with_date(date_queries(quantity.date, quantity.first_day, quantity.last_day), kMaxCandidates);
  if (found.empty()) add_by_number_of_date(quantity, index, found);
  const std::size_t slash = quantity.date.find('/');
  if (!found.empty() || slash == std::string::npos) return;
  // Where a part of a year begins and ends, 年初 and "early", nobody has laid down; the year is what can be held.
  if (is_vague_part(figure.written())) {
    found = index.with_date(std::array{quantity.date.substr(0, 4)}, kMaxCandidates);
    return;
  }
  const auto first = index.with_date(date_queries(quantity.date.substr(0, slash), {}, {}), kMaxCandidates);
  const auto last = index.with_date(date_queries(quantity.date.substr(slash + 1), {}, {}), kMaxCandidates);
  for (const FigureId id : first) {
    const auto is_beside = [&](FigureId other) { return index.figure(other).paragraph == index.figure(id).paragraph; };
    if (std::ranges::any_of(last, is_beside)) found.push_back(id);
  }
}

// The percentages that `first` and then `second` may make.
std::optional<std::string> percent_made(const Figure& percent, const Figure& first, const Figure& second) {
  const auto& a = first.quantity.value;
  const auto& b = second.quantity.value;
  if (!a || !b || a->is_zero() || b->is_zero() || *a == *b) return std::nullopt;
  const Reading wanted = readings_of(percent).front();
  if (!wanted.value) return std::nullopt;
  const Decimal off = tolerance(wanted, *wanted.value);
  const auto is_wanted = [&](const Result<Decimal>& part, const Decimal& whole) {
    const auto share = part ? part->scaled(2) : part;
    const auto made = share ? share->divided_by(whole, 8) : share;
    const auto gap = made ? made->minus(*wanted.value) : made;
    return gap && *gap <= off && gap->plus(off).value_or(Decimal(-1)) >= Decimal();
  };
  const std::string from = std::string(first.written());
  const std::string to = std::string(second.written());
  if (is_wanted(b->minus(*a), *a) || is_wanted(a->minus(*b), *a)) return "the change from " + from + " to " + to;
  if (is_wanted(a->minus(*b), *b) || is_wanted(b->minus(*a), *b)) return "the change from " + to + " to " + from;
  if (*a < *b && is_wanted(*a, *b)) return "the share of " + from + " in " + to;
  if (*b < *a && is_wanted(*b, *a)) return "the share of " + to + " in " + from;
  return std::nullopt;
}

bool may_make_percent(const Figure& figure) {
  const QuantityKind kind = figure.quantity.kind;
  return kind != QuantityKind::kDate && kind != QuantityKind::kPercent && kind != QuantityKind::kOrdinal &&
         kind != QuantityKind::kDuration && kind != QuantityKind::kAge;
}

}  // namespace

std::vector<FigureId> supporters(const Figure& figure, const FigureIndex& index) {
  std::vector<FigureId> found;
  const Quantity& quantity = figure.quantity;
  if (quantity.kind == QuantityKind::kDate) {
    add_by_date(figure, index, found);
    // A bare year is a number to a reader who does not know better, and the last of a range, 2019至2025.
    if (!found.empty() || quantity.date.size() != 4) return found;
    const Result<Decimal> year = Decimal::parse(quantity.date);
    if (!year) return found;
    for (const FigureId id : index.at("#", {*year, *year}, kMaxCandidates)) {
      if (is_plain(index.figure(id).quantity.kind)) found.push_back(id);
    }
    return found;
  }
  add_by_size(figure, index, found);
  if (found.empty() && !quantity.value && quantity.low && quantity.high) add_by_ends(figure, index, found);
  if (found.empty()) found = index.with_date(keys_of_number(quantity), kMaxCandidates);
  const auto is_equal = [&](FigureId id) {
    const Quantity& other = index.figure(id).quantity;
    const bool is_of_one_kind = (other.kind == QuantityKind::kOrdinal) == (quantity.kind == QuantityKind::kOrdinal);
    return is_of_one_kind && is_equal_size(other, quantity) && other.unit == quantity.unit;
  };
  std::vector<FigureId> equal_first;
  std::ranges::copy_if(found, std::back_inserter(equal_first), is_equal);
  std::ranges::copy_if(found, std::back_inserter(equal_first), std::not_fn(is_equal));
  return equal_first;
}

std::optional<Computed> computed_from(const Figure& figure, const FigureIndex& index,
                                      const std::vector<int>& paragraphs) {
  if (figure.quantity.kind != QuantityKind::kPercent || figure.quantity.unit != "%") return std::nullopt;
  for (const int paragraph : paragraphs) {
    std::optional<FigureId> before;
    FigureId id = index.first_of_paragraph(paragraph);
    for (const Figure& source : index.of_paragraph(paragraph)) {
      const FigureId current = id++;
      if (!may_make_percent(source)) continue;
      if (before && index.figure(*before).quantity.unit == source.quantity.unit) {
        if (auto reason = percent_made(figure, index.figure(*before), source)) {
          return Computed{*before, current, std::move(*reason)};
        }
      }
      before = current;
    }
  }
  return std::nullopt;
}

}  // namespace assay::check
