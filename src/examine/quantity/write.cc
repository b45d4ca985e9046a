// Writing a quantity in a language, exactly.
//
// Idea: the number as it was written, in the unit in which it was written, with the scale words of the language: the
// largest one that leaves at most six decimals (four in Chinese), so that nothing is rounded.  A unit that the language
// has no name for is written in its base unit.  Bounds, ranges and rates are put around that.
// A range says a unit and a scale that both ends share once: "12 to 24 months", 1.2至1.5万亿元; where the lower end has
// no scale and the upper has one (900元至1万元) the unit stands twice, since "0.5至1万元" would be read as 5,000 to
// 10,000. A figure bounded from above is "under" so much, 不到: the model does not tell 近100亿 from 不超过100亿, and
// "nearly" would be wrong of a limit. What comes out is read back as the same value: write_test.cc holds it to that
// over all units and scales.
#include "examine/quantity/write.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "examine/quantity/dates.h"
#include "examine/quantity/units.h"

namespace assay::quantity {
namespace {

enum class Language : std::uint8_t { kChinese, kEnglish };

struct Scale {
  int power;
  std::string_view chinese;
  std::string_view english;
};
constexpr auto kChineseScales = std::to_array<Scale>({{12, "万亿", ""}, {8, "亿", ""}, {4, "万", ""}});
constexpr auto kEnglishScales = std::to_array<Scale>({{12, "", " trillion"}, {9, "", " billion"}, {6, "", " million"}});
constexpr std::size_t kChineseDecimals = 4;
constexpr std::size_t kEnglishDecimals = 6;

std::size_t decimals_of(std::string_view number) {
  const std::size_t point = number.find('.');
  return point == std::string_view::npos ? 0 : number.size() - point - 1;
}

// Commas between groups of three before the point.
std::string grouped(std::string number) {
  const std::size_t first = number.starts_with('-') ? 1 : 0;
  std::size_t at = std::min(number.find('.'), number.size());
  while (at > first + 3) {
    at -= 3;
    number.insert(number.begin() + static_cast<std::ptrdiff_t>(at), ',');
  }
  return number;
}

// A number and its scale word, if it has one: "1.5" and " trillion", 1.5 and 万亿.
struct Scaled {
  std::string number;
  std::string_view word;
};
Scaled split_scale(const Decimal& value, Language language) {
  const Decimal size = value.is_negative() ? Decimal().minus(value).value_or(value) : value;
  const bool is_chinese = language == Language::kChinese;
  for (const Scale& scale : is_chinese ? kChineseScales : kEnglishScales) {
    const auto unit = Decimal(1).scaled(scale.power);
    const auto share = value.scaled(-scale.power);
    if (!unit || !share || size < *unit) continue;
    std::string number = share->to_string();
    if (decimals_of(number) > (is_chinese ? kChineseDecimals : kEnglishDecimals)) continue;
    if (!is_chinese) number = grouped(std::move(number));
    return {.number = std::move(number), .word = is_chinese ? scale.chinese : scale.english};
  }
  std::string number = value.to_string();
  return {.number = is_chinese ? std::move(number) : grouped(std::move(number))};
}

std::string scaled(const Decimal& value, Language language) {
  const Scaled out = split_scale(value, language);
  return out.number + std::string(out.word);
}

// The unit in which the figure is shown, and the figure in it.
struct Shown {
  const Unit* unit = nullptr;
  std::optional<Decimal> value;
  std::optional<Decimal> low;
  std::optional<Decimal> high;
};

bool has_name(const Unit& unit, Language language) {
  return language == Language::kChinese ? !unit.chinese.empty() : !unit.singular.empty();
}

Shown shown(const Quantity& quantity, Language language) {
  Shown out{.value = quantity.value, .low = quantity.low, .high = quantity.high};
  if (quantity.unit.empty()) return out;
  const std::string suffix = quantity.kind == QuantityKind::kAge ? ".age" : "";
  const Unit* written = find_unit(quantity.written_unit + suffix);
  const bool is_share = quantity.unit == "%" && quantity.written_unit != "%";
  const bool is_complete = (!quantity.value || quantity.written_value) &&
                           (quantity.value || (quantity.written_low && quantity.written_high));
  if (written != nullptr && written->base == quantity.unit && has_name(*written, language) && !is_share &&
      is_complete) {
    out.unit = written;
    out.value = quantity.written_value;
    if (!quantity.value) {
      out.low = quantity.written_low;
      out.high = quantity.written_high;
    }
    return out;
  }
  out.unit = find_unit(quantity.unit + suffix);
  return out;
}

bool is_one(const Decimal& value) {
  return value == Decimal(1);
}

std::string with_unit(const Decimal& value, const Unit* unit, Language language) {
  if (unit == nullptr) return scaled(value, language);
  if (unit->code == "%") return fmt::format("{}%", value.to_string());
  if (language == Language::kChinese) {
    if (unit->kind == QuantityKind::kTemperature && value.is_negative() && unit->code != "deg") {
      return fmt::format("零下{}{}", scaled(Decimal().minus(value).value_or(value), language), unit->chinese);
    }
    return fmt::format("{}{}", scaled(value, language), unit->chinese);
  }
  return fmt::format("{} {}", scaled(value, language), is_one(value) ? unit->singular : unit->plural);
}

// "x" and "+x".
std::string multiple(std::string_view number, bool is_more, Language language) {
  if (language == Language::kChinese) return fmt::format("{}{}倍", is_more ? "增长" : "", number);
  return is_more ? fmt::format("an increase of {} times", number) : fmt::format("{} times as much", number);
}

std::string ordinal(const Decimal& value, Language language) {
  const std::string number = value.to_string();
  if (language == Language::kChinese) return fmt::format("第{}", number);
  const std::string_view last_two = std::string_view(number).substr(number.size() > 1 ? number.size() - 2 : 0);
  const bool is_teen = last_two.size() == 2 && last_two[0] == '1';
  switch (is_teen ? '0' : number.back()) {
    case '1':
      return fmt::format("{}st", number);
    case '2':
      return fmt::format("{}nd", number);
    case '3':
      return fmt::format("{}rd", number);
    default:
      return fmt::format("{}th", number);
  }
}

// /吨, " per 10,000 yuan".
std::string per_of(std::string_view code, Language language) {
  if (code.empty()) return {};
  std::string power;
  if (code.starts_with("10*")) {
    const std::size_t point = std::min(code.find('.'), code.size());
    const int zeros = std::atoi(std::string(code.substr(3, point - 3)).c_str());
    const auto value = Decimal(1).scaled(zeros);
    if (value && zeros < 12) {
      power = language == Language::kChinese && zeros == 4 ? "万"
              : language == Language::kChinese             ? scaled(*value, language)
                                                           : grouped(value->to_string());
    }
    code.remove_prefix(std::min(point + 1, code.size()));
  }
  const Unit* unit = find_unit(code);
  if (unit == nullptr) return {};
  if (language == Language::kChinese)
    return unit->chinese.empty() ? std::string() : fmt::format("/{}{}", power, unit->chinese);
  if (unit->singular.empty()) return {};
  return power.empty() ? fmt::format(" per {}", unit->singular) : fmt::format(" per {} {}", power, unit->plural);
}

bool is_multiple(const Quantity& quantity) {
  return quantity.unit == "x" || quantity.unit == "+x";
}

std::string one(const Quantity& quantity, const Decimal& value, const Unit* unit, Language language) {
  if (quantity.kind == QuantityKind::kOrdinal) return ordinal(value, language);
  if (is_multiple(quantity)) return multiple(scaled(value, language), quantity.unit == "+x", language);
  return with_unit(value, unit, language);
}

std::string_view bound_word(const Quantity& quantity, Language language) {
  const bool is_chinese = language == Language::kChinese;
  if (quantity.low) return is_chinese ? "超过" : "more than ";
  if (quantity.high) return is_chinese ? "不到" : "under ";
  if (quantity.approximate) return is_chinese ? "约" : "about ";
  return "";
}

// Whether the unit may stand behind the upper end alone, and be read as the unit of both.
bool may_share_unit(const Quantity& quantity, const Shown& figure) {
  if (is_multiple(quantity) || quantity.kind == QuantityKind::kOrdinal) return false;
  if (figure.unit == nullptr || figure.unit->code == "%") return false;
  return !figure.low->is_negative() && *figure.low < *figure.high;
}

std::string write_range(const Quantity& quantity, const Shown& figure, Language language) {
  const std::string_view to = language == Language::kChinese ? "至" : " to ";
  if (is_multiple(quantity)) {
    const std::string number = figure.low->to_string() + std::string(to) + figure.high->to_string();
    return multiple(number, quantity.unit == "+x", language);
  }
  const std::string high = one(quantity, *figure.high, figure.unit, language);
  std::string low = one(quantity, *figure.low, figure.unit, language);
  if (may_share_unit(quantity, figure)) {
    const Scaled first = split_scale(*figure.low, language);
    const Scaled second = split_scale(*figure.high, language);
    if (first.word == second.word) {
      low = first.number;
    } else if (!first.word.empty()) {
      low = first.number + std::string(first.word);
    }
  }
  return low + std::string(to) + high;
}

std::string write_number(const Quantity& quantity, Language language) {
  const Shown figure = shown(quantity, language);
  if (!figure.value && figure.low && figure.high) {
    return write_range(quantity, figure, language) + per_of(quantity.per, language);
  }
  const auto& value = figure.value ? figure.value : figure.low ? figure.low : figure.high;
  if (!value) return {};
  if (quantity.kind == QuantityKind::kOrdinal) return ordinal(*value, language);
  const std::string text = one(quantity, *value, figure.unit, language) + per_of(quantity.per, language);
  return std::string(bound_word(quantity, language)) + text;
}

}  // namespace

std::string write(const Quantity& quantity, std::string_view language) {
  const Language wanted = language == "zh" ? Language::kChinese : Language::kEnglish;
  if (quantity.kind == QuantityKind::kDate) return write_date(quantity, language);
  return write_number(quantity, wanted);
}

}  // namespace assay::quantity
