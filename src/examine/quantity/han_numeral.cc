// Numerals in Chinese characters, alone or mixed with digits: 一万五千亿, 1.2万亿, 5万4千6百, 十几, 二〇二五.
//
// Idea: one pass with a small stack.  A digit (or a run of Arabic digits) waits until a unit says what it counts:
// 十 百 千 move it into the current section, 万 亿 兆 close the section and push it on the stack, and gather up every
// entry below them that they multiply: in 一万五千亿, 万 pushes 10,000, then 亿 takes 10,000 + 5,000 times 10^8; right
// after another such unit they multiply it (万亿).  A digit left over at the end stands one place under the last unit
// (一万五 is 15,000), unless 零 says otherwise (一万零五).  几 and 数 stand for a digit that is not said; 多, 余, 来
// say "and some".  Bare digits side by side are read one by one (二〇二五), except two neighbours that count up, which
// are a range (两三百, 七八个). Blanks may stand inside where a unit follows ("7万 5千"). When it does not apply: two
// characters side by side that are not neighbours (三八) are told as kPositional, and a numeral that begins with its
// unit (百万) as is_bare_scale: the caller knows whether to believe it. Cost: O(length).
#include <array>
#include <string>

#include "examine/quantity/han_pieces.h"

namespace assay::quantity {
namespace {

constexpr int kMostCharacters = 64;  // no real numeral is longer; positional runs may be

class Reader {
 public:
  Reader(std::string_view text, std::size_t at) : text_(text), at_(at) {}

  std::optional<Numeral> read() {
    while (characters_ < kMostCharacters && step()) ++characters_;
    if (characters_ == 0) return std::nullopt;
    return finish();
  }

 private:
  struct Entry {
    Decimal value;
    int power = 0;
  };

  bool is_unit_at(std::size_t at) const {
    Character character;
    const HanClass found = han_class_at(text_, skip_inner_blanks(at), character);
    return found.kind == HanNumeral::kUnit || found.kind == HanNumeral::kScale;
  }

  std::size_t skip_inner_blanks(std::size_t at) const { return skip_blanks(text_, at, 2); }

  // After blanks a numeral goes on with a unit, or with a digit that has one or is itself followed by 又 or 点.
  bool goes_on_after_blank(std::size_t at) const {
    Character character;
    const HanClass found = han_class_at(text_, at, character);
    if (is_decimal_mark(character.value)) return true;
    if (has_pending_) {
      return found.kind == HanNumeral::kUnit || found.kind == HanNumeral::kScale ||
             (is_and_some(character.value) &&
              han_class_at(text_, at + character.size, character).kind == HanNumeral::kScale);
    }
    if (found.kind == HanNumeral::kUnit || found.kind == HanNumeral::kScale || found.kind == HanNumeral::kSome) {
      return true;
    }
    if (is_and_some(character.value))
      return han_class_at(text_, at + character.size, character).kind == HanNumeral::kScale;
    std::size_t after = at;
    while (digit_of(character_at(text_, after).value) >= 0) after += character_at(text_, after).size;
    if (after == at) {
      if (found.kind != HanNumeral::kDigit && found.kind != HanNumeral::kPair) return false;
      after += character.size;
    }
    const std::size_t next = skip_inner_blanks(after);
    const HanClass unit = han_class_at(text_, next, character);
    return unit.kind == HanNumeral::kUnit || unit.kind == HanNumeral::kScale || character.value == U'又' ||
           is_decimal_mark(character.value);
  }

  bool step() {
    std::size_t at = at_;
    if (characters_ > 0) {
      at = skip_inner_blanks(at_);
      if (at != at_ && !goes_on_after_blank(at)) return false;
    }
    Character character;
    const HanClass found = han_class_at(text_, at, character);
    const std::size_t next = at + character.size;
    switch (found.kind) {
      case HanNumeral::kDigit:
        return take_digit(found.value, next);
      case HanNumeral::kPair:
        return (characters_ == 0 || is_unit_at(next)) && take_digit(found.value, next);  // 三十两 is a weight
      case HanNumeral::kZero:
        return take_zero(next);
      case HanNumeral::kSome:
        return take_some(next);
      case HanNumeral::kUnit:
        return !is_unit_prefix(text_, at) && take_unit(found.value, next);
      case HanNumeral::kScale:
        return !is_unit_prefix(text_, at) && take_scale(found.value, next);
      case HanNumeral::kNone:
        break;
    }
    if (is_and_some(character.value)) return take_and_some(next);
    if (is_decimal_mark(character.value)) return take_point();
    if (digit_of(character.value) >= 0 && character.size > 0) return take_arabic(at);
    return false;
  }

  bool take_digit(int digit, std::size_t next) {
    if (has_pending_ || after_point_) return false;
    // 十一二: a digit beside a digit does not go on, but 二百五六十 is left to the positional reader.
    set_pending(Decimal(digit), 0);
    is_han_digit_ = true;
    at_ = next;
    return true;
  }

  bool take_zero(std::size_t next) {
    if (has_pending_ || after_point_) return false;
    Character character;
    const HanClass after = han_class_at(text_, skip_inner_blanks(next), character);
    const bool goes_on = after.kind == HanNumeral::kDigit || after.kind == HanNumeral::kPair ||
                         after.kind == HanNumeral::kSome || digit_of(character.value) > 0 ||
                         (after.kind == HanNumeral::kUnit && after.value == 1);
    if (characters_ == 0 && !goes_on) {
      set_pending(Decimal(0), 0);
      at_ = next;
      return true;
    }
    if (!goes_on) return false;
    has_zero_ = true;
    at_ = next;
    return true;
  }

  // 几 or 数 in the place of a digit: worth nothing itself, but a bound.  Alone at the start it counts as one: 数十,
  // 几亿.
  bool take_some(std::size_t next) {
    if (has_pending_ || after_point_ || text_.substr(next).starts_with("内亚")) return false;  // 几内亚
    Character character;
    const HanClass after = han_class_at(text_, skip_inner_blanks(next), character);
    if (characters_ == 0) {
      if (after.kind != HanNumeral::kUnit && after.kind != HanNumeral::kScale) return false;
      set_pending(Decimal(1), 0);
    } else {
      if (!(last_was_unit_ || has_zero_)) return false;
      set_pending(Decimal(0), 0);
      is_some_ = true;
    }
    is_approximate_ = true;
    at_ = next;
    return true;
  }

  bool take_unit(int power, std::size_t next) {
    if (after_point_ && (!stack_is_empty() || has_section_)) return false;
    if (power == 1 && has_pending_ && !is_han_digit_ && pending_ >= Decimal(10)) return false;  // 2021－2030十年
    if (!has_pending_) {
      const bool implied = characters_ == 0 || (power == 1 && !last_was_small_) || (power == 1 && has_zero_);
      if (!implied) return false;
      if (characters_ == 0) is_bare_ = power != 1;
      set_pending(Decimal(1), 0);
    }
    if (has_section_ && power >= section_power_) return false;
    const auto scaled = pending_.scaled(power);
    const auto sum = scaled ? section_.plus(*scaled) : Result<Decimal>(Decimal());
    if (!scaled || !sum) return false;
    section_ = *sum;
    if (!is_some_) last_digit_ = pending_last_ + power;
    has_section_ = true;
    section_power_ = power;
    last_unit_ = power;
    small_scale_ = power > 1 && values_ == 1 ? power : 0;
    mark_unit(next);
    last_was_small_ = true;
    return true;
  }

  bool take_scale(int power, std::size_t next) {
    if (!has_pending_ && !has_section_) {
      if (depth_ > 0 && last_was_scale_) return multiply_top(power, next);
      if (characters_ != 0) return false;
      is_bare_ = true;
      set_pending(Decimal(1), 0);
    }
    Decimal value = section_;
    if (has_pending_) {
      const auto sum = value.plus(pending_);
      if (!sum) return false;
      value = *sum;
      if (!is_some_) last_digit_ = pending_last_;
    }
    std::size_t depth = depth_;
    while (depth > 0 && stack_.at(depth - 1).power < power) {
      const auto sum = value.plus(stack_.at(--depth).value);
      if (!sum) return false;
      value = *sum;
    }
    if (depth > 0 && stack_.at(depth - 1).power == power) return false;
    if (depth == stack_.size()) return false;
    const auto scaled = value.scaled(power);
    if (!scaled) return false;
    depth_ = depth;
    stack_.at(depth_++) = {.value = *scaled, .power = power};
    section_ = Decimal();
    has_section_ = false;
    section_power_ = 0;
    last_digit_ += power;
    last_unit_ = power;
    mark_unit(next);
    last_was_scale_ = true;
    scale_ = power + (values_ == 1 ? small_scale_ : 0);
    return true;
  }

  bool multiply_top(int power, std::size_t next) {
    Entry& top = stack_.at(depth_ - 1);
    if (top.power + power > 40) return false;
    const auto scaled = top.value.scaled(power);
    if (!scaled) return false;
    top = {.value = *scaled, .power = top.power + power};
    last_digit_ += power;
    last_unit_ = top.power;
    scale_ += power;
    mark_unit(next);
    last_was_scale_ = true;
    return true;
  }

  void mark_unit(std::size_t next) {
    has_pending_ = false;
    is_han_digit_ = false;
    is_some_ = false;
    has_zero_ = false;
    after_point_ = false;
    last_was_unit_ = true;
    last_was_small_ = false;
    last_was_scale_ = false;
    has_unit_ = true;
    at_ = next;
  }

  bool take_and_some(std::size_t next) {
    Character character;
    const std::size_t after = skip_inner_blanks(next);
    const HanClass found = han_class_at(text_, after, character);
    if (!last_was_unit_ && !(has_pending_ && !is_han_digit_)) return false;
    if (found.kind != HanNumeral::kScale) return false;
    is_approximate_ = true;
    at_ = next;
    return true;
  }

  bool take_point() {
    if (after_point_ || is_some_ || !(has_pending_ || last_was_unit_) || !is_all_han_) return false;
    if (has_pending_ && !is_han_digit_ && characters_ > 1) return false;
    std::string digits = "0";
    int last = 0;
    resolve_last_digit();
    const auto point = read_point(text_, at_);
    if (!point) return false;
    digits.append(".").append(point->decimals);
    last = -static_cast<int>(point->decimals.size());
    at_ = point->end;
    const auto fraction = Decimal::parse(digits);
    if (!fraction) return false;
    Decimal value = has_section_ ? section_ : Decimal();
    if (has_pending_) {
      const auto sum = value.plus(pending_);
      if (!sum) return false;
      value = *sum;
    }
    const auto sum = value.plus(*fraction);
    if (!sum) return false;
    section_ = Decimal();
    has_section_ = false;
    set_pending(*sum, last);
    after_point_ = true;
    last_was_unit_ = false;
    is_han_digit_ = false;
    return true;
  }

  bool take_arabic(std::size_t at) {
    if (has_pending_ || after_point_) return false;
    const auto digits = read_digits(text_, at);
    if (!digits || !digits->value || digits->form != NumeralForm::kDigits) return false;
    if (characters_ > 0) {
      if (!last_was_unit_ && !has_zero_) return false;
      // 3万4000 goes on, 5万12000 and 3万2.5 do not.
      if (digits->integer_digits > last_unit_ && !has_zero_) return false;
    }
    set_pending(*digits->value, digits->last_digit);
    if (characters_ == 0) integer_digits_ = digits->integer_digits;
    is_all_han_ = false;
    at_ = digits->end;
    return true;
  }

  void set_pending(Decimal value, int last_digit) {
    pending_ = value;
    pending_last_ = last_digit;
    has_pending_ = true;
    is_han_digit_ = false;
    ++values_;
  }

  // 一万五 is 15,000.
  void resolve_last_digit() {
    if (!has_pending_ || !is_han_digit_ || has_zero_ || !has_unit_ || last_unit_ <= 1) return;
    const auto scaled = pending_.scaled(last_unit_ - 1);
    if (!scaled) return;
    pending_ = *scaled;
    pending_last_ = last_unit_ - 1;
    is_han_digit_ = false;
  }

  bool stack_is_empty() const { return depth_ == 0; }

  std::optional<Numeral> finish() {
    resolve_last_digit();
    Decimal value = section_;
    if (has_pending_) {
      const auto sum = value.plus(pending_);
      if (!sum) return std::nullopt;
      value = *sum;
      if (!is_some_) last_digit_ = pending_last_;
    }
    for (std::size_t i = depth_; i > 0; --i) {
      const auto sum = value.plus(stack_.at(i - 1).value);
      if (!sum) return std::nullopt;
      value = *sum;
    }
    Numeral numeral{.end = at_, .tail_end = at_, .value = value};
    numeral.form = is_all_han_ || has_unit_ ? NumeralForm::kHan : NumeralForm::kDigits;
    numeral.approximate = is_approximate_;
    if (is_approximate_) numeral.low = value;
    numeral.has_scale = has_unit_;
    numeral.is_bare_scale = is_bare_;
    numeral.last_digit = last_digit_;
    if (!has_pending_) numeral.scale = depth_ > 0 && last_was_scale_ ? scale_ : (depth_ == 0 ? small_scale_ : 0);
    numeral.integer_digits = integer_digits_;
    numeral.characters = characters_;
    if (last_was_unit_ || !is_all_han_) skip_and_some(text_, numeral);
    read_dozen(text_, numeral);
    return numeral;
  }

  std::string_view text_;
  std::size_t at_;

  std::array<Entry, 6> stack_{};
  std::size_t depth_ = 0;
  Decimal section_;
  Decimal pending_;
  int pending_last_ = 0;
  int section_power_ = 0;
  int last_unit_ = 0;
  int last_digit_ = 0;
  int scale_ = 0;        // of the scale words at the end
  int small_scale_ = 0;  // of a single 百 or 千 after a single digit
  int values_ = 0;       // digits and runs of digits seen
  int integer_digits_ = 0;
  int characters_ = 0;
  bool has_section_ = false;
  bool has_pending_ = false;
  bool has_unit_ = false;
  bool has_zero_ = false;
  bool is_han_digit_ = false;
  bool is_all_han_ = true;
  bool is_bare_ = false;
  bool is_some_ = false;
  bool is_approximate_ = false;
  bool after_point_ = false;
  bool last_was_unit_ = false;
  bool last_was_small_ = false;
  bool last_was_scale_ = false;
};

}  // namespace

std::optional<Numeral> read_han(std::string_view text, std::size_t at) {
  if (auto bare = read_bare_characters(text, at)) return bare;
  return Reader(text, at).read();
}

}  // namespace assay::quantity
