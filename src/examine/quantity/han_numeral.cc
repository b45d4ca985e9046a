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

#include "examine/quantity/characters.h"
#include "examine/quantity/numeral.h"

namespace assay::quantity {
namespace {

constexpr int kMostCharacters = 64;  // no real numeral is longer; positional runs may be

bool is_and_some(char32_t character) {
  return character == U'多' || character == U'余' || character == U'餘' || character == U'来' || character == U'來';
}
bool is_decimal_mark(char32_t character) {
  return character == U'点' || character == U'點';
}
// After 千 and 兆 these make a unit of measure (千米, 兆瓦), not a number.
bool is_measured(char32_t character) {
  constexpr std::u32string_view kMeasures = U"米克瓦卡伏帕焦赫字比升欧歐牛安";
  return kMeasures.find(character) != std::u32string_view::npos;
}

class Reader {
 public:
  Reader(std::string_view text, std::size_t at) : text_(text), at_(at) {}

  std::optional<Numeral> read() {
    if (read_positional()) return finish_positional();
    while (characters_ < kMostCharacters && step()) ++characters_;
    if (characters_ == 0) return std::nullopt;
    return finish();
  }

 private:
  struct Entry {
    Decimal value;
    int power = 0;
  };

  HanClass class_at(std::size_t at, Character& character) const {
    character = character_at(text_, at);
    return character.size >= 3 ? han_class(character.value) : HanClass{};
  }

  // A run of bare digits: 二〇二五, 三八, 两三(百).  True when it is one, with run_ filled.
  bool read_positional() {
    std::size_t at = at_;
    Character character;
    while (run_size_ < static_cast<int>(run_.size())) {
      const HanClass found = class_at(at, character);
      const bool is_digit = found.kind == HanNumeral::kDigit || found.kind == HanNumeral::kZero ||
                            (found.kind == HanNumeral::kPair && run_size_ == 0);
      if (!is_digit) break;
      run_.at(static_cast<std::size_t>(run_size_++)) = static_cast<char>('0' + found.value);
      if (found.kind == HanNumeral::kPair) begins_with_pair_ = true;
      at += character.size;
    }
    if (run_size_ < 2) return false;
    if (begins_with_pair_ && (run_size_ != 2 || run_[1] != '3')) return false;
    const HanClass after = class_at(at, character);
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
    read_point(digits, numeral.last_digit);
    if (const auto value = Decimal::parse(digits)) numeral.value = *value;
    numeral.end = numeral.tail_end = at_;
    read_scales(numeral);
    return numeral;
  }

  // 二三(十), 五六(百), 七八(个), 三四(十万).
  std::optional<Numeral> finish_range() {
    Numeral numeral{.form = NumeralForm::kHan, .approximate = true, .characters = 2};
    Decimal low(run_[0] - '0');
    Decimal high(run_[1] - '0');
    Character character;
    int power = 0;
    if (const HanClass unit = class_at(at_, character); unit.kind == HanNumeral::kUnit) {
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
    read_scales(scales);
    numeral.end = numeral.tail_end = scales.end;
    numeral.has_scale = scales.has_scale;
    numeral.last_digit += scales.scale;
    numeral.scale = scales.scale;
    const auto low_value = low.scaled(power + scales.scale);
    const auto high_value = high.scaled(power + scales.scale);
    if (!low_value || !high_value) return std::nullopt;
    numeral.low = *low_value;
    numeral.high = *high_value;
    skip_and_some(numeral);
    return numeral;
  }

  // 万, 亿, 万亿 straight after a value.
  void read_scales(Numeral& numeral) const {
    Character character;
    for (int scales = 0; scales < 3; ++scales) {
      const HanClass found = class_at(numeral.end, character);
      if (found.kind != HanNumeral::kScale || is_unit_prefix(numeral.end, character)) break;
      numeral.end = numeral.tail_end = numeral.end + character.size;
      numeral.has_scale = true;
      numeral.scale += found.value;
      numeral.last_digit += found.value;
      if (numeral.value) {
        const auto scaled = numeral.value->scaled(found.value);
        numeral.value = scaled ? std::optional(*scaled) : std::nullopt;
      }
    }
  }

  bool is_unit_at(std::size_t at) const {
    Character character;
    const HanClass found = class_at(skip_inner_blanks(at), character);
    return found.kind == HanNumeral::kUnit || found.kind == HanNumeral::kScale;
  }

  // 千米, 兆瓦: the character belongs to the unit that follows.
  bool is_unit_prefix(std::size_t at, const Character& character) const {
    const char32_t next = character_at(text_, at + character.size).value;
    if (character.value == U'百') return next == U'慕' || next == U'帕';  // 百慕大元, 百帕
    if (character.value != U'千' && character.value != U'兆') return false;
    return is_measured(next);
  }

  // 十打: 打 is a dozen, where it does not begin a word of its own.
  void read_dozen(Numeral& numeral) const {
    const Character dozen = character_at(text_, numeral.end);
    if (dozen.value != U'打' || !numeral.value || numeral.integer_digits > 0) return;
    constexpr std::u32string_view kOther = U"工击造开印扮算折架破响赢败通卡动好牢车仗断压乱头球分下入";
    if (kOther.find(character_at(text_, numeral.end + dozen.size).value) != std::u32string_view::npos) return;
    const auto value = numeral.value->times(Decimal(12));
    if (!value) return;
    numeral.value = *value;
    numeral.end = numeral.tail_end = numeral.end + dozen.size;
    ++numeral.characters;
  }

  void skip_and_some(Numeral& numeral) const {
    const Character tail = character_at(text_, numeral.end);
    if (!is_and_some(tail.value)) return;
    if (text_.substr(numeral.end).starts_with("多米尼")) return;  // a country
    numeral.tail_end = numeral.end + tail.size;
    numeral.approximate = true;
    if (!numeral.low) numeral.low = numeral.value;
  }

  // Digits after 点, added to `digits` with a point; Arabic ones too.
  bool read_point(std::string& digits, int& last_digit) {
    const std::size_t mark = skip_inner_blanks(at_);
    const Character point = character_at(text_, mark);
    if (!is_decimal_mark(point.value)) return false;
    std::size_t at = skip_inner_blanks(mark + point.size);
    std::string decimals;
    Character character;
    while (decimals.size() < 40) {
      const HanClass found = class_at(at, character);
      const int digit = digit_of(character.value);
      if (found.kind == HanNumeral::kDigit || found.kind == HanNumeral::kZero) {
        decimals.push_back(static_cast<char>('0' + found.value));
      } else if (digit >= 0 && character.size > 0) {
        decimals.push_back(static_cast<char>('0' + digit));
      } else {
        break;
      }
      at += character.size;
    }
    if (decimals.empty()) return false;
    if (class_at(at, character).kind == HanNumeral::kUnit) return false;  // 三点五十: a time of day
    digits += '.';
    digits += decimals;
    last_digit = -static_cast<int>(decimals.size());
    at_ = at;
    return true;
  }

  std::size_t skip_inner_blanks(std::size_t at) const { return skip_blanks(text_, at, 2); }

  // After blanks a numeral goes on with a unit, or with a digit that has one or is itself followed by 又 or 点.
  bool goes_on_after_blank(std::size_t at) const {
    Character character;
    const HanClass found = class_at(at, character);
    if (is_decimal_mark(character.value)) return true;
    if (has_pending_) {
      return found.kind == HanNumeral::kUnit || found.kind == HanNumeral::kScale ||
             (is_and_some(character.value) && class_at(at + character.size, character).kind == HanNumeral::kScale);
    }
    if (found.kind == HanNumeral::kUnit || found.kind == HanNumeral::kScale || found.kind == HanNumeral::kSome) {
      return true;
    }
    if (is_and_some(character.value)) return class_at(at + character.size, character).kind == HanNumeral::kScale;
    std::size_t after = at;
    while (digit_of(character_at(text_, after).value) >= 0) after += character_at(text_, after).size;
    if (after == at) {
      if (found.kind != HanNumeral::kDigit && found.kind != HanNumeral::kPair) return false;
      after += character.size;
    }
    const std::size_t next = skip_inner_blanks(after);
    const HanClass unit = class_at(next, character);
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
    const HanClass found = class_at(at, character);
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
        return !is_unit_prefix(at, character) && take_unit(found.value, next);
      case HanNumeral::kScale:
        return !is_unit_prefix(at, character) && take_scale(found.value, next);
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
    const HanClass after = class_at(skip_inner_blanks(next), character);
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
    const HanClass after = class_at(skip_inner_blanks(next), character);
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
    const HanClass found = class_at(after, character);
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
    if (!read_point(digits, last)) return false;
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
    if (last_was_unit_ || !is_all_han_) skip_and_some(numeral);
    read_dozen(numeral);
    return numeral;
  }

  std::string_view text_;
  std::size_t at_;
  std::array<char, 40> run_{};
  int run_size_ = 0;
  bool begins_with_pair_ = false;
  bool is_range_ = false;

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
  return Reader(text, at).read();
}

}  // namespace assay::quantity
