// Numerals in English words: "one hundred and three", "twenty-one trillion three hundred", "half a million", and digits
// with a word for their scale: "5 million", "10k".
//
// Idea: cut the text into number words first (at most kMostTokens), then read that list.  A cardinal keeps the group
// that is being said ("two hundred and three") and the total that a scale has closed ("two million").  An ordinal after
// it makes a fraction: what was said last is the numerator ("two thirds", "twenty and three fifths"), but a ten before
// a small ordinal belongs to the denominator ("one hundred thirty fifths" is 100/35), as does a second cardinal ("one
// one hundred fifth").  "and a half", "over", "out of", "of a million" and a scale at the end go on from there. When it
// does not apply: "one", "half" and "a third" mean a number only sometimes; the caller decides by what stands around.
// Cost: O(length); a word is looked up among the dozen that share its first letter.
#include "examine/quantity/characters.h"
#include "examine/quantity/numeral.h"
#include "examine/quantity/word_cardinal.h"
#include "examine/quantity/words.h"

namespace assay::quantity {
namespace {

using enum NumberWord::Kind;

class Reader {
 public:
  Reader(std::string_view text, std::size_t at) : text_(text), start_(at), tokens_(text, token_start(at)) {}

  std::optional<Numeral> read() {
    if (digits_ && !digits_->value) return std::nullopt;
    if (!digits_) {
      if (read_half() || read_article_fraction()) return finish();
    }
    const auto said = read_cardinal(tokens_, 0, digits_);
    if (!said) return std::nullopt;
    take(*said);
    if (!digits_) {
      if (!read_fraction(*said)) read_point();
    }
    read_mixed(*said);
    if (next_ == 0 && digits_) numeral_.end = digits_->end;
    read_letter();
    read_over();
    return finish();
  }

 private:
  // Past the digits that may open the numeral, and the blanks behind them.
  std::size_t token_start(std::size_t at) {
    const char32_t first = character_at(text_, at).value;
    if (digit_of(first) < 0 && first != U'.') return at;
    digits_ = read_digits(text_, at);
    if (!digits_) return text_.size();
    const Character hyphen = character_at(text_, digits_->end);
    if (is_hyphen(hyphen.value)) return digits_->end + hyphen.size;
    return skip_blanks(text_, digits_->end, 3);
  }

  void take(const Said& said) {
    numeral_.value = said.value;
    numeral_.form = digits_ && said.next == 0 ? NumeralForm::kDigits : NumeralForm::kWords;
    if (digits_) numeral_.form = digits_->form;
    if (!digits_) numeral_.form = NumeralForm::kWords;
    if (digits_) {
      numeral_.integer_digits = digits_->integer_digits;
      numeral_.exact = digits_->exact;
    }
    numeral_.last_digit = said.last_digit;
    numeral_.scale = said.scale;
    numeral_.has_scale = said.has_scale;
    next_ = said.next;
    if (next_ > 0) numeral_.end = tokens_.end(next_ - 1);
    numeral_.characters = static_cast<int>(next_) + (digits_ ? digits_->characters : 0);
  }

  void set(std::optional<Decimal> value, std::size_t next) {
    numeral_.value = value;
    next_ = next;
    numeral_.end = tokens_.end(next - 1);
    numeral_.characters = static_cast<int>(next);
  }

  // "half a million", "half million", "quarter million", "half a dozen"; "half" alone.
  bool read_half() {
    const NumberWord& first = tokens_.word(0);
    std::size_t at = 0;
    if (first.kind == kArticle && (tokens_.kind(1) == kHalf || tokens_.word(1).value == 4) &&
        (tokens_.kind(2) == kScale || tokens_.kind(2) == kDozen)) {
      at = 1;  // a half million
    }
    const NumberWord& part = tokens_.word(at);
    const bool is_quarter = part.kind == kOrdinal && part.value == 4 && !part.is_plural;
    if (part.kind != kHalf && !is_quarter) return false;
    const std::size_t scale_at = tokens_.kind(at + 1) == kArticle ? at + 2 : at + 1;
    const NumberWord& scale = tokens_.word(scale_at);
    const Decimal value = part.kind == kHalf ? *Decimal(5).scaled(-1) : *Decimal(25).scaled(-2);
    if ((scale.kind == kScale || scale.kind == kDozen) && !scale.is_plural) {
      const auto whole = scale.kind == kDozen ? value.times(Decimal(12)) : value.scaled(scale.value);
      if (!whole) return false;
      set(*whole, scale_at + 1);
      numeral_.has_scale = true;
      numeral_.last_digit = scale.kind == kDozen ? 0 : scale.value - 1;
      numeral_.form = NumeralForm::kWords;
      return true;
    }
    if (is_quarter || part.is_plural) return false;
    set(value, at + 1);
    numeral_.form = NumeralForm::kFraction;
    numeral_.last_digit = -1;
    return true;
  }

  // "a third", "a hundredth", "a twenty-first", "a quarter", "a half".
  bool read_article_fraction() {
    if (tokens_.kind(0) != kArticle) return false;
    if (tokens_.kind(1) == kHundred || tokens_.kind(1) == kScale) return false;
    const auto below = read_denominator(tokens_, 1, 0);
    if (!below || (below->is_plural && tokens_.kind(1) != kHalf)) return false;
    set(divide(Decimal(1), below->value, numeral_.exact), below->next);
    numeral_.form = NumeralForm::kFraction;
    numeral_.last_digit = -2;
    read_of_scale();
    return true;
  }

  // "two thirds", "one hundred and three quarters", "one one hundred fifth" after what was said.
  bool read_fraction(const Said& said) {
    if (next_ >= tokens_.size()) return false;
    int ten = 0;
    Decimal numerator = said.value;
    Decimal whole;
    const NumberWord& word = tokens_.word(next_);
    const bool is_small_ordinal = word.kind == kOrdinal && word.value < 10;
    if (said.ends_in_ten && is_small_ordinal) {
      const NumberWord& before = tokens_.word(next_ - 1);
      const auto rest = said.value.minus(Decimal(before.value));
      if (!rest || rest->is_zero()) return false;  // "twenty thirds": an ordinal
      ten = before.value;
      numerator = *rest;
    } else if (said.has_and) {
      whole = said.before_and;
      numerator = said.last;
    }
    const auto below = read_denominator(tokens_, next_, ten);
    const bool is_one = numerator == Decimal(1);
    if (!below || (!below->is_plural && !is_one)) return false;
    auto part = divide(numerator, below->value, numeral_.exact);
    if (part && !whole.is_zero() && said.last_scale >= 6) {
      const auto scaled = part->scaled(said.last_scale);  // "six million and two thirds" means of a million
      part = scaled ? std::optional(*scaled) : std::nullopt;
    }
    set(part ? sum(whole, *part) : std::nullopt, below->next);
    numeral_.form = NumeralForm::kFraction;
    numeral_.last_digit = -2;
    read_of_scale();
    return true;
  }

  // "two thirds of a million"
  void read_of_scale() {
    std::size_t at = skip_blanks(text_, numeral_.end, 3);
    const std::size_t of_end = word_end(text_, at);
    if (text_.substr(at, of_end - at) != "of") return;
    const Tokens rest(text_, skip_blanks(text_, of_end, 3));
    if (rest.kind(0) != kArticle || rest.kind(1) != kScale || !numeral_.value) return;
    const auto scaled = numeral_.value->scaled(rest.word(1).value);
    if (!scaled) return;
    numeral_.value = *scaled;
    numeral_.end = rest.end(1);
    next_ = tokens_.size();
  }

  // "and a half", "and two thirds", "and a half million" after a cardinal.
  void read_mixed(const Said& said) {
    if (numeral_.form == NumeralForm::kFraction || tokens_.kind(next_) != kAnd || !numeral_.value) return;
    std::size_t at = next_ + 1;
    Decimal numerator(1);
    if (tokens_.kind(at) == kArticle) {
      ++at;
    } else if (is_small(tokens_.word(at))) {
      const auto above = read_cardinal(tokens_, at, std::nullopt);
      if (!above) return;
      at = above->next;
      numerator = above->value;
    } else if (tokens_.kind(at) != kHalf) {
      return;
    }
    const auto below = read_denominator(tokens_, at, 0);
    if (!below || (!below->is_plural && numerator != Decimal(1))) return;
    auto part = divide(numerator, below->value, numeral_.exact);
    if (!part) return;
    std::size_t next = below->next;
    int scale = said.last_scale >= 6 && !said.is_article ? said.last_scale : 0;
    const NumberWord& last = tokens_.word(next);
    const bool has_scale = last.kind == kScale && !last.is_plural;
    if (has_scale && scale != 0) scale = last.value;  // "one billion and a half million"
    const auto scaled = part->scaled(scale);
    auto value = scaled ? sum(*numeral_.value, *scaled) : std::nullopt;
    if (has_scale && said.last_scale == 0 && value) {
      const auto all = value->scaled(last.value);  // "two and a half million"
      value = all ? std::optional(*all) : std::nullopt;
      numeral_.has_scale = true;
      scale = last.value;
    }
    set(value, has_scale ? next + 1 : next);
    numeral_.form = has_scale ? NumeralForm::kWords : NumeralForm::kFraction;
    numeral_.last_digit = scale - 1;
  }

  // "five point five", "two hundred point seventy-one", and a scale after it.
  void read_point() {
    if (tokens_.kind(next_) != kPoint || !numeral_.value) return;
    Decimal value = *numeral_.value;
    std::size_t at = next_ + 1;
    int places = 0;
    while (at < tokens_.size() && places < 30 && is_small(tokens_.word(at))) {
      const NumberWord& word = tokens_.word(at);
      if (word.kind != kDigit && places > 0) break;
      int digits = word.value;
      places += word.kind == kDigit ? 1 : 2;
      if (word.kind == kTen && tokens_.kind(at + 1) == kDigit) digits += tokens_.word(++at).value;
      const auto part = Decimal(digits).scaled(-places);
      const auto next = part ? sum(value, *part) : std::nullopt;
      if (!next) return;
      value = *next;
      ++at;
      if (word.kind != kDigit) break;
    }
    if (places == 0) return;
    int scale = 0;
    if (tokens_.kind(at) == kScale && !tokens_.word(at).is_plural) scale = tokens_.word(at++).value;
    const auto scaled = value.scaled(scale);
    if (!scaled) return;
    set(*scaled, at);
    numeral_.last_digit = scale - places;
    numeral_.scale = scale;
    numeral_.has_scale = scale != 0;
  }

  // 10k, 10M, 12K straight after digits; behind a blank only k, and after 1,674.5 M and G too.
  void read_letter() {
    if (!digits_ || next_ != 0 || digits_->form != NumeralForm::kDigits) return;
    const std::size_t at = skip_blanks(text_, digits_->end, 2);
    if (word_end(text_, at) != at + 1 || digit_of(character_at(text_, at + 1).value) >= 0) return;
    const char letter = text_[at];
    const bool is_grouped = text_.substr(start_, digits_->end - start_).find(',') != std::string_view::npos;
    int power = 0;
    if (letter == 'k' || (letter == 'K' && digits_->integer_digits > 1 && at == digits_->end)) power = 3;
    if (letter == 'M' && (at == digits_->end || is_grouped)) power = 6;
    if (letter == 'G' && is_grouped) power = 9;
    const auto scaled = power == 0 ? Result<Decimal>(Decimal()) : numeral_.value->scaled(power);
    if (power == 0 || !scaled) return;
    numeral_.value = *scaled;
    numeral_.end = at + 1;
    numeral_.scale = power;
    numeral_.last_digit += power;
    numeral_.has_scale = true;
    numeral_.form = NumeralForm::kWords;
  }

  // "1 over three", "1 in twenty-one", "two out of five hundred".
  void read_over() {
    if (!numeral_.value || numeral_.form == NumeralForm::kFraction || is_part_) return;
    std::size_t at = skip_blanks(text_, numeral_.end, 3);
    if (at == numeral_.end) return;
    std::size_t end = word_end(text_, at);
    const std::string_view word = text_.substr(at, end - at);
    const bool is_over = word == "over";
    const bool is_in = word == "in" && *numeral_.value == Decimal(1);
    if (word == "out") {
      at = skip_blanks(text_, end, 3);
      end = word_end(text_, at);
      if (text_.substr(at, end - at) != "of") return;
    } else if (!is_over && !is_in) {
      return;
    }
    const std::size_t start = skip_blanks(text_, end, 3);
    if (start == end || start >= text_.size()) return;
    Reader below(text_, start);
    below.is_part_ = true;
    auto denominator = below.read();
    if (!denominator || !denominator->value || denominator->value->is_zero()) return;
    if (denominator->integer_digits == 4) return;  // "1 in 2019", "338 more over 2018"
    if (is_over) {
      const std::size_t after = skip_blanks(text_, denominator->end, 3);
      if (word_end(text_, after) != after) return;  // "2000 over 3 years"
    } else if (!(*numeral_.value < *denominator->value)) {
      return;
    }
    numeral_.value = divide(*numeral_.value, *denominator->value, numeral_.exact);
    numeral_.end = denominator->end;
    numeral_.form = NumeralForm::kFraction;
    numeral_.last_digit = -2;
  }

  std::optional<Numeral> finish() {
    numeral_.tail_end = numeral_.end;
    return numeral_;
  }

  std::string_view text_;
  std::size_t start_;
  std::optional<Numeral> digits_;
  Tokens tokens_;
  Numeral numeral_;
  std::size_t next_ = 0;
  bool is_part_ = false;
};

}  // namespace

std::optional<Numeral> read_words(std::string_view text, std::size_t at) {
  return Reader(text, at).read();
}

}  // namespace assay::quantity
