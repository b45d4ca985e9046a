// Chinese digits without units: 二〇二五, 三八; and two that count up, which are a range: 两三百, 七八个, 三四十万.
#include <array>

#include "examine/quantity/han_pieces.h"

namespace assay::quantity {
namespace {

class Reader {
 public:
  Reader(std::string_view text, std::size_t at) : text_(text), at_(at) {}

  std::optional<Numeral> read() {
    if (!read_positional()) return std::nullopt;
    return finish_positional();
  }

 private:
  // A run of bare digits: 二〇二五, 三八, 两三(百).  True when it is one, with run_ filled.
  bool read_positional() {
    std::size_t at = at_;
    Character character;
    while (run_size_ < static_cast<int>(run_.size())) {
      const HanClass found = han_class_at(text_, at, character);
      const bool is_digit = found.kind == HanNumeral::kDigit || found.kind == HanNumeral::kZero ||
                            (found.kind == HanNumeral::kPair && run_size_ == 0);
      if (!is_digit) break;
      run_.at(static_cast<std::size_t>(run_size_++)) = static_cast<char>('0' + found.value);
      if (found.kind == HanNumeral::kPair) begins_with_pair_ = true;
      at += character.size;
    }
    if (run_size_ < 2) return false;
    if (begins_with_pair_ && (run_size_ != 2 || run_[1] != '3')) return false;
    const HanClass after = han_class_at(text_, at, character);
    if (run_size_ == 2 && run_[0] != '0' && run_[1] == run_[0] + 1) {
      is_range_ = true;
    } else if (run_[0] == '0' && after.kind == HanNumeral::kUnit) {
      return false;  // 零一十
    } else if (after.kind == HanNumeral::kUnit || (run_size_ == 2 && after.kind == HanNumeral::kScale)) {
      return false;
    }
    at_ = at;
    return true;
  }

  std::optional<Numeral> finish_positional() {
    if (is_range_) return finish_range();
    Numeral numeral{.end = at_, .tail_end = at_, .form = NumeralForm::kPositional};
    std::string digits(run_.data(), static_cast<std::size_t>(run_size_));
    numeral.integer_digits = numeral.characters = run_size_;
    if (const auto point = read_point(text_, at_)) {
      digits.append(".").append(point->decimals);
      numeral.last_digit = -static_cast<int>(point->decimals.size());
      at_ = point->end;
    }
    if (const auto value = Decimal::parse(digits)) numeral.value = *value;
    numeral.end = numeral.tail_end = at_;
    read_scales(text_, numeral);
    return numeral;
  }

  // 二三(十), 五六(百), 七八(个), 三四(十万).
  std::optional<Numeral> finish_range() {
    Numeral numeral{.form = NumeralForm::kHan, .approximate = true, .characters = 2};
    Decimal low(run_[0] - '0');
    Decimal high(run_[1] - '0');
    Character character;
    int power = 0;
    if (const HanClass unit = han_class_at(text_, at_, character); unit.kind == HanNumeral::kUnit) {
      power = unit.value;
      at_ += character.size;
      ++numeral.characters;
    }
    numeral.end = at_;
    numeral.last_digit = power;
    numeral.low = low;
    numeral.high = high;
    Numeral scales;
    scales.end = at_;
    scales.value = Decimal(1);
    read_scales(text_, scales);
    numeral.end = numeral.tail_end = scales.end;
    numeral.has_scale = scales.has_scale;
    numeral.last_digit += scales.scale;
    numeral.scale = scales.scale;
    const auto low_value = low.scaled(power + scales.scale);
    const auto high_value = high.scaled(power + scales.scale);
    if (!low_value || !high_value) return std::nullopt;
    numeral.low = *low_value;
    numeral.high = *high_value;
    skip_and_some(text_, numeral);
    return numeral;
  }

  std::string_view text_;
  std::size_t at_;
  std::array<char, 40> run_{};
  int run_size_ = 0;
  bool begins_with_pair_ = false;
  bool is_range_ = false;
};

}  // namespace

std::optional<Numeral> read_bare_characters(std::string_view text, std::size_t at) {
  return Reader(text, at).read();
}

}  // namespace assay::quantity
