// Changes: every figure of the paragraphs in question is asked, from the strongest sign to the weakest.
//
// Signs: the same number in another unit of its kind (dollars for yuan, percent for percentage points); the same unit
// and digits that differ by one edit (another digit, two swapped, one lost or put in); the same unit and a bound that
// points the other way; the only figure of its kind that nothing else of the sentence has used.
// Cost: O(figures of the paragraphs), capped at kMaxAsked.
#include "report/check/figure_change.h"

#include <algorithm>

#include "report/check/figure_date.h"

namespace assay::check {
namespace {

constexpr std::size_t kMaxAsked = 512;

const std::optional<Decimal>& size_of(const Quantity& quantity) {
  if (quantity.value) return quantity.value;
  return quantity.low ? quantity.low : quantity.high;
}

// The significant digits at a common scale, so that an edit is one of digits: "4072117" of 4.072117 trillion.
std::string digits_of(const Decimal& value) {
  std::string digits;
  for (const char c : value.to_string()) {
    if (c >= '0' && c <= '9') digits.push_back(c);
  }
  const std::size_t last = digits.find_last_not_of('0');
  digits.resize(last == std::string::npos ? 0 : last + 1);
  return digits.substr(std::min(digits.find_first_not_of('0'), digits.size()));
}

enum class Edit { kNone, kDigit, kSwap, kLength, kMany };

Edit edit_between(const std::string& a, const std::string& b) {
  if (a == b) return Edit::kNone;
  const auto first = static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
  if (a.size() == b.size()) {
    if (a.substr(first + 1) == b.substr(first + 1)) return Edit::kDigit;
    const bool swapped = first + 1 < a.size() && a[first] == b[first + 1] && a[first + 1] == b[first] &&
                         a.substr(first + 2) == b.substr(first + 2);
    return swapped ? Edit::kSwap : Edit::kMany;
  }
  const std::string& longer = a.size() > b.size() ? a : b;
  const std::string& shorter = a.size() > b.size() ? b : a;
  const bool one_more = longer.size() == shorter.size() + 1 && longer.substr(first + 1) == shorter.substr(first);
  return one_more ? Edit::kLength : Edit::kMany;
}

bool is_same_measure(const Quantity& a, const Quantity& b) {
  if (a.kind == QuantityKind::kDate || b.kind == QuantityKind::kDate) return a.kind == b.kind;
  if (is_plain(a.kind) && is_plain(b.kind)) return a.kind == b.kind || a.unit.empty() || b.unit.empty();
  return a.kind == b.kind && a.unit == b.unit;
}

bool is_other_unit(const Quantity& a, const Quantity& b) {
  return a.kind == b.kind && !is_plain(a.kind) && a.kind != QuantityKind::kDate &&
         (a.unit != b.unit || (!a.per.empty() && !b.per.empty() && a.per != b.per));
}

bool is_equal_number(const Quantity& a, const Quantity& b) {
  const auto is_same = [](const auto& x, const auto& y) { return x && y && *x == *y; };
  return is_same(size_of(a), size_of(b)) || is_same(a.written_value, b.written_value);
}

std::string unit_change(const Quantity& summary, const Quantity& source) {
  if (summary.kind == QuantityKind::kMoney) return "the currency is another";
  if (summary.unit == "%" && source.unit == "pp") return "percentage points are not percent";
  if (summary.unit == "pp" && source.unit == "%") return "percent is not percentage points";
  return "the unit is another";
}

// A date that shares all but one part.
bool is_near_date(const std::string& a, const std::string& b) {
  if (a.size() != b.size() || a.size() < 7 || a.contains('/') || b.contains('/')) return false;
  const int differing = (a.substr(0, 4) != b.substr(0, 4) ? 1 : 0) + (a.substr(5, 2) != b.substr(5, 2) ? 1 : 0) +
                        (a.substr(7) != b.substr(7) ? 1 : 0);
  return differing == 1;
}

struct Found {
  int rank = 0;  // 0: nothing
  std::string what;
};

Found compare(const Quantity& summary, const Quantity& source) {
  if (is_other_unit(summary, source) && is_equal_number(summary, source)) return {5, unit_change(summary, source)};
  if (!is_same_measure(summary, source)) return {};
  if (summary.kind == QuantityKind::kDate) {
    return is_near_date(summary.date, source.date) ? Found{3, "the date is another"} : Found{};
  }
  if (!size_of(summary) || !size_of(source)) return {};
  const auto power_gap = [](const Decimal& a, const Decimal& b) {
    return a.to_string().find('.') == b.to_string().find('.') && a.to_string().size() == b.to_string().size();
  };
  const std::string mine = digits_of(*size_of(summary));
  switch (edit_between(mine, digits_of(*size_of(source)))) {
    case Edit::kNone: {
      const bool same = *size_of(summary) == *size_of(source);
      const bool turned = same && ((summary.low && source.high) || (summary.high && source.low));
      if (turned) return {4, "the bound points the other way"};
      return same ? Found{4, "it is not the same range"} : Found{};
    }
    case Edit::kDigit:
      if (mine.size() < 2 && !power_gap(*size_of(summary), *size_of(source))) return {};
      return {mine.size() > 2 ? 3 : 2, "one digit is another"};
    case Edit::kSwap:
      return {3, "two digits are swapped"};
    case Edit::kLength:
      return mine.size() > 2 ? Found{3, "a digit was lost or put in"} : Found{};
    case Edit::kMany:
      return {};
  }
  return {};
}

}  // namespace

std::optional<Change> find_change(const Figure& figure, const FigureIndex& index, const std::vector<int>& paragraphs,
                                  const std::vector<FigureId>& used) {
  std::optional<Change> best;
  int best_rank = 0;
  std::vector<FigureId> left;  // of the same measure, not used by another figure of the sentence
  std::size_t asked = 0;
  for (const int paragraph : paragraphs) {
    FigureId id = index.first_of_paragraph(paragraph);
    for (const Figure& source : index.of_paragraph(paragraph)) {
      const FigureId current = id++;
      if (++asked > kMaxAsked) break;
      Found found = compare(figure.quantity, source.quantity);
      const bool is_used = std::ranges::find(used, current) != used.end();
      const int rank = found.rank * 2 - (is_used ? 1 : 0);
      if (found.rank > 0 && rank > best_rank) {
        best_rank = rank;
        best = Change{current, std::move(found.what)};
      }
      if (!is_used && is_same_measure(figure.quantity, source.quantity)) left.push_back(current);
    }
  }
  if (best) return best;
  if (left.size() == 1) return Change{left.front(), {}};
  return std::nullopt;
}

}  // namespace assay::check
