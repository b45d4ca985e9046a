#include "examine/quantity/word_cardinal.h"

namespace assay::quantity {
namespace {

using enum NumberWord::Kind;

class CardinalReader {
 public:
  CardinalReader(const Tokens& tokens, std::size_t at) : tokens_(tokens), at_(at) {}

  std::optional<Said> read(const std::optional<Numeral>& digits) {
    if (digits) {
      group_ = *digits->value;
      said_.last_digit = digits->last_digit;
      has_group_ = is_digits_ = true;
    } else if (tokens_.kind(at_) == kArticle) {
      const auto after = tokens_.kind(at_ + 1);
      if (after != kHundred && after != kScale && after != kDozen) return std::nullopt;
      if (tokens_.word(at_ + 1).is_plural) return std::nullopt;
      group_ = Decimal(1);
      has_group_ = is_article_ = true;
      ++at_;
    }
    const std::size_t first = at_;
    while (at_ < tokens_.size() && step()) {
    }
    if (at_ == first && !digits) return std::nullopt;
    return finish();
  }

 private:
  bool step() {
    const NumberWord& word = tokens_.word(at_);
    // "fifty - two" is one number, "two - three" is not.
    if (at_ > 0 && tokens_.join(at_) == Join::kSpacedHyphen && !(said_.ends_in_ten && word.kind == kDigit))
      return false;
    switch (word.kind) {
      case kDigit:
      case kTeen:
      case kTen:
        return take_small(word);
      case kAnd:
        return take_and();
      case kHundred:
        return take_hundred(word);
      case kScale:
        return take_scale(word);
      case kDozen:
        return take_dozen();
      default:
        return false;
    }
  }

  bool take_small(const NumberWord& word) {
    if (is_digits_) return false;
    const bool joins = !has_group_ || after_hundred_ || (said_.ends_in_ten && word.kind == kDigit && word.value > 0);
    if (!joins) return false;
    const auto value = sum(group_, Decimal(word.value));
    if (!value) return false;
    const auto last = sum(said_.ends_in_ten ? said_.last : Decimal(), Decimal(word.value));
    said_.last = last.value_or(Decimal(word.value));
    group_ = *value;
    has_group_ = true;
    after_hundred_ = after_scale_ = false;
    said_.ends_in_ten = word.kind == kTen;
    said_.last_digit = 0;
    said_.scale = 0;
    ++at_;
    return true;
  }

  bool take_and() {
    if (is_digits_ || !(after_hundred_ || after_scale_) || !is_small(tokens_.word(at_ + 1))) return false;
    const auto before = sum(total_, group_);
    if (!before) return false;
    said_.before_and = *before;
    said_.has_and = true;
    ++at_;
    return true;
  }

  bool take_hundred(const NumberWord& word) {
    if (!has_group_ || after_hundred_ || word.is_plural) return false;
    const auto value = group_.scaled(2);
    if (!value) return false;
    group_ = *value;
    after_hundred_ = true;
    said_.ends_in_ten = false;
    said_.last_digit += 2;
    said_.has_scale = true;
    is_digits_ = is_article_ = false;
    said_.scale = 2;
    ++at_;
    return true;
  }

  bool take_scale(const NumberWord& word) {
    if (word.is_plural && !has_group_) return false;
    if (!has_group_) {
      // "three lakh crore"
      if (!after_scale_) return false;
      const auto value = total_.scaled(word.value);
      if (!value) return false;
      total_ = *value;
      said_.scale += word.value;
    } else {
      if (total_scale_ != 0 && word.value >= total_scale_) return false;
      const auto value = group_.scaled(word.value);
      const auto total = value ? sum(total_, *value) : std::nullopt;
      if (!total) return false;
      total_ = *total;
      said_.scale = word.value;
    }
    total_scale_ = said_.last_scale = word.value;
    said_.last_digit += word.value;
    said_.has_scale = true;
    said_.has_and = false;
    group_ = Decimal();
    has_group_ = after_hundred_ = false;
    said_.ends_in_ten = false;
    is_digits_ = is_article_ = false;
    after_scale_ = true;
    ++at_;
    return true;
  }

  // "five dozen"; "three hundred and two dozens" is 324.
  bool take_dozen() {
    if (!has_group_) return false;
    const Decimal counted = said_.has_and ? said_.last : group_;
    const auto value = counted.times(Decimal(12));
    const auto rest = group_.minus(counted);
    const auto whole = value && rest ? rest->plus(*value) : value;
    if (!whole) return false;
    group_ = *whole;
    is_digits_ = is_article_ = false;
    said_.ends_in_ten = after_hundred_ = after_scale_ = false;
    said_.last_digit = 0;
    said_.has_scale = true;
    ++at_;
    return true;
  }

  std::optional<Said> finish() {
    const auto value = sum(total_, group_);
    if (!value) return std::nullopt;
    said_.value = *value;
    said_.next = at_;
    said_.is_article = is_article_;
    return said_;
  }

  const Tokens& tokens_;
  std::size_t at_;
  Said said_;
  Decimal total_;
  Decimal group_;
  int total_scale_ = 0;
  bool has_group_ = false;
  bool after_hundred_ = false;
  bool after_scale_ = false;
  bool is_digits_ = false;
  bool is_article_ = false;
};

}  // namespace

std::optional<Decimal> sum(const Decimal& a, const Decimal& b) {
  const auto result = a.plus(b);
  return result ? std::optional(*result) : std::nullopt;
}

std::optional<Said> read_cardinal(const Tokens& tokens, std::size_t at, const std::optional<Numeral>& digits) {
  return CardinalReader(tokens, at).read(digits);
}

std::optional<Denominator> read_denominator(const Tokens& tokens, std::size_t at, int ten) {
  std::optional<Decimal> value = Decimal(ten);
  bool has_before = ten != 0;
  if (is_small(tokens.word(at)) || (tokens.kind(at) == kArticle && tokens.kind(at + 1) == kHundred)) {
    const auto before = read_cardinal(tokens, at, std::nullopt);
    if (!before) return std::nullopt;
    at = before->next;
    if (tokens.kind(at) == kAnd) ++at;
    value = before->value;
    has_before = true;
  }
  const NumberWord& word = tokens.word(at);
  if (word.kind == kOrdinal) {
    if (word.value == 2 || (word.value == 1 && !has_before)) return std::nullopt;
    value = sum(*value, Decimal(word.value));
  } else if (word.kind == kOrdinalTen) {
    value = sum(*value, Decimal(word.value));
  } else if (word.kind == kOrdinalScale) {
    const auto scaled = (has_before ? *value : Decimal(1)).scaled(word.value);
    value = scaled ? std::optional(*scaled) : std::nullopt;
  } else if (word.kind == kHalf && !has_before) {
    value = Decimal(2);
  } else {
    return std::nullopt;
  }
  if (!value || value->is_zero()) return std::nullopt;
  return Denominator{.value = *value, .next = at + 1, .is_plural = word.is_plural || word.kind == kHalf};
}

}  // namespace assay::quantity
