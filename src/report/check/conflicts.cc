// Arithmetic inside one sentence: a change in percent, the figure before it and the figure after it.
//
// What a figure is, the words before it say: "from" and 从 a base, "to" and 增至 what came of it, "by" and 增加了 the
// difference.  Of base, result and difference any two give the percentage; it is held against the one that the sentence
// gives, within the rounding of all three.  Only sentences with exactly one percentage and one figure of each of two
// roles, all of one unit, are judged: with more, who belongs to whom is a guess.
// "rose 5% from 100 to 110" conflicts (it is 10%); "rose 5% from 100 to 105 and 110 in May" is left alone.
// Cost: O(figures).
#include "report/check/conflicts.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

#include "examine/text/text.h"
#include "report/check/figure_reading.h"

namespace assay::check {
namespace {

enum class Role { kNone, kBase, kResult, kDifference };

struct RoleWord {
  std::string_view word;
  Role role;
};
// Looked for at the end of what stands before the figure; longest first where one ends another.
constexpr std::array kRoleWords = {
    RoleWord{"from", Role::kBase},         RoleWord{"to", Role::kResult},         RoleWord{"by", Role::kDifference},
    RoleWord{"从", Role::kBase},           RoleWord{"由", Role::kBase},           RoleWord{"自", Role::kBase},
    RoleWord{"增至", Role::kResult},       RoleWord{"升至", Role::kResult},       RoleWord{"涨至", Role::kResult},
    RoleWord{"降至", Role::kResult},       RoleWord{"跌至", Role::kResult},       RoleWord{"减至", Role::kResult},
    RoleWord{"增加到", Role::kResult},     RoleWord{"增长到", Role::kResult},     RoleWord{"提高到", Role::kResult},
    RoleWord{"上升到", Role::kResult},     RoleWord{"下降到", Role::kResult},     RoleWord{"减少到", Role::kResult},
    RoleWord{"增长至", Role::kResult},     RoleWord{"提高至", Role::kResult},     RoleWord{"下降至", Role::kResult},
    RoleWord{"上升至", Role::kResult},     RoleWord{"增加至", Role::kResult},     RoleWord{"减少至", Role::kResult},
    RoleWord{"增加了", Role::kDifference}, RoleWord{"减少了", Role::kDifference}, RoleWord{"上涨了", Role::kDifference},
    RoleWord{"下降了", Role::kDifference}, RoleWord{"下跌了", Role::kDifference}};

constexpr std::array<std::string_view, 26> kRising = {
    "rose",      "rise",       "rises",  "rising",  "grew",   "grow",   "growth", "up",   "increase",
    "increased", "increasing", "gained", "climbed", "jumped", "surged", "higher", "增长", "上升",
    "上涨",      "提高",       "增加",   "增幅",    "涨幅",   "升至",   "增至",   "涨至"};
constexpr std::array<std::string_view, 24> kFalling = {
    "fell", "fall",     "falls",     "falling", "drop",   "dropped", "decline", "declined",
    "down", "decrease", "decreased", "lost",    "shrank", "lower",   "cut",     "plunged",
    "slid", "下降",     "下跌",      "减少",    "降幅",   "跌幅",    "降至",    "跌至"};

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

// Whether `text`, folded, holds `word`, as a whole word where its script has such.
bool holds_word(std::string_view text, std::string_view word) {
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    const bool is_latin = is_letter(word.front());
    const bool joined = is_latin && ((at > 0 && is_letter(text[at - 1])) ||
                                     (at + word.size() < text.size() && is_letter(text[at + word.size()])));
    if (!joined) return true;
  }
  return false;
}

Role role_of(std::string_view text, const Figure& figure) {
  constexpr std::size_t kReach = 24;
  const std::size_t end = figure.quantity.span.start;
  const std::size_t start = end > kReach ? end - kReach : 0;
  std::string before = text::fold(text.substr(start, end - start));
  for (const std::string_view about : {"about ", "around ", "nearly ", "some ", "约", "近", "大约", "的"}) {
    if (before.ends_with(about)) before.resize(before.size() - about.size());
  }
  while (before.ends_with(' ')) before.pop_back();
  for (const RoleWord& role : kRoleWords) {
    if (!before.ends_with(role.word)) continue;
    const std::size_t rest = before.size() - role.word.size();
    if (is_letter(role.word.front()) && rest > 0 && is_letter(before[rest - 1])) continue;
    return role.role;
  }
  return Role::kNone;
}

double to_double(const Decimal& value) {
  const std::string digits = value.to_string();
  double out = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), out);
  return out;
}

struct Size {
  double value = 0;
  double off = 0;  // half a step of its last digit
  std::size_t figure = 0;
};

struct Roles {
  std::optional<Size> base;
  std::optional<Size> result;
  std::optional<Size> difference;
  std::optional<Size> percent;
  std::string unit;
  bool is_clear = true;  // no role is given twice, and all are of one unit

  void set(std::optional<Size>& role, const Size& size) {
    if (role) is_clear = false;
    role = size;
  }
};

Size size_of(const Decimal& value, const Reading& reading, std::size_t figure) {
  return {to_double(value), to_double(reading.step) / 2, figure};
}

void add_figure(std::string_view text, const Figure& figure, std::size_t place, Roles& roles) {
  const Quantity& quantity = figure.quantity;
  const std::vector<Reading> readings = readings_of(figure);
  if (readings.empty() || quantity.kind == QuantityKind::kOrdinal || quantity.kind == QuantityKind::kDuration) return;
  const Reading& reading = readings.front();
  const bool is_exact = quantity.value && !quantity.low && !quantity.high;
  if (quantity.kind == QuantityKind::kPercent) {
    if (quantity.unit != "%") return;
    if (is_exact) roles.set(roles.percent, size_of(*quantity.value, reading, place));
    if (!is_exact) roles.is_clear = false;
    return;
  }
  Role role = role_of(text, figure);
  const bool is_from_to =
      !quantity.value && quantity.low && quantity.high &&
      (role == Role::kBase || role == Role::kDifference || text::fold(figure.written()).starts_with("from "));
  if (role == Role::kNone && !is_from_to) return;
  if (!roles.unit.empty() && roles.unit != reading.measure) roles.is_clear = false;
  roles.unit = reading.measure;
  if (is_from_to) {
    // "by 10 to 110" was read as a range too.
    roles.set(role == Role::kDifference ? roles.difference : roles.base, size_of(*quantity.low, reading, place));
    roles.set(roles.result, size_of(*quantity.high, reading, place));
  } else if (quantity.value) {
    auto& slot = role == Role::kBase ? roles.base : role == Role::kResult ? roles.result : roles.difference;
    roles.set(slot, size_of(*quantity.value, reading, place));
  }
}

// The percentages that base and result may stand for, given their rounding.
std::optional<std::pair<double, double>> made_by(const Roles& roles, double sign) {
  const auto change = [](double base, double result) { return (result - base) / base * 100; };
  std::vector<double> made;
  for (const double up : {-1.0, 1.0}) {
    for (const double down : {-1.0, 1.0}) {
      double base = 0;
      double result = 0;
      if (roles.base && roles.result) {
        base = roles.base->value + up * roles.base->off;
        result = roles.result->value + down * roles.result->off;
      } else if (roles.result && roles.difference) {
        result = roles.result->value + up * roles.result->off;
        base = result - sign * (roles.difference->value + down * roles.difference->off);
      } else {
        return std::nullopt;
      }
      if (base <= 0) return std::nullopt;
      made.push_back(std::abs(change(base, result)));
    }
  }
  const auto [least, most] = std::ranges::minmax(made);
  return std::pair(least, most);
}

std::string short_number(double value) {
  std::array<char, 32> out{};
  const auto end = std::to_chars(out.data(), out.data() + out.size(), value, std::chars_format::fixed, 1).ptr;
  std::string text(out.data(), end);
  if (text.ends_with(".0")) text.resize(text.size() - 2);
  return text;
}

}  // namespace

std::vector<Conflict> find_conflicts(std::string_view text, const std::vector<Figure>& figures) {
  Roles roles;
  for (std::size_t i = 0; i < figures.size(); ++i) add_figure(text, figures[i], i, roles);
  if (!roles.is_clear || !roles.percent) return {};
  const std::string folded = text::fold(text);
  const auto is_held = [&folded](std::string_view word) { return holds_word(folded, word); };
  const bool rises = std::ranges::any_of(kRising, is_held);
  const bool falls = std::ranges::any_of(kFalling, is_held);
  if (!rises && !falls) return {};
  const auto made = made_by(roles, falls && !rises ? -1.0 : 1.0);
  if (!made) return {};
  const double off = roles.percent->off + 1e-9;
  if (roles.percent->value + off >= made->first && roles.percent->value - off <= made->second) return {};
  Conflict conflict;
  const Size& before = roles.base ? *roles.base : *roles.difference;
  conflict.figures = {roles.percent->figure, before.figure, roles.result->figure};
  const auto written = [&](const Size& size) { return std::string(figures[size.figure].written()); };
  conflict.reason = written(*roles.percent) + " does not fit " + written(before) +
                    (before.figure == roles.result->figure ? "" : " and " + written(*roles.result)) + ": they make " +
                    short_number((made->first + made->second) / 2) + "%.";
  return {std::move(conflict)};
}

}  // namespace assay::check
