// Ordinals: 第五, 第135, 5th, "the fifth".  第一时间, 第三方 and the like are words; "a second", "first of all" no
// places.
#include <array>

#include "examine/quantity/bounds.h"
#include "examine/quantity/characters.h"
#include "examine/quantity/figure.h"
#include "examine/quantity/words.h"

namespace assay::quantity {
namespace {

Quantity ordinal(std::size_t start, std::size_t number_start, std::size_t end, const Decimal& value) {
  Quantity quantity;
  quantity.span = span_of(start, end);
  quantity.number = span_of(number_start, end);
  quantity.kind = QuantityKind::kOrdinal;
  quantity.value = quantity.written_value = value;
  return quantity;
}

std::optional<Quantity> chinese_ordinal(std::string_view text, std::size_t at) {
  constexpr std::string_view kNth = "第";
  const std::size_t number_at = at + kNth.size();
  for (const std::string_view word :
       {"一时间", "一线", "一手", "三方", "一书记", "三者", "一产业", "二产业", "三产业", "一夫人", "一性", "二课堂"}) {
    if (text.substr(number_at).starts_with(word)) return std::nullopt;
  }
  const Character first = character_at(text, number_at);
  const HanNumeral kind = han_class(first.value).kind;
  if (kind == HanNumeral::kSome) return std::nullopt;
  if (digit_of(first.value) < 0 && kind == HanNumeral::kNone) return std::nullopt;
  const auto numeral = read_numeral(text, number_at);
  if (!numeral || !numeral->value || numeral->form == NumeralForm::kFraction) return std::nullopt;
  return ordinal(at, number_at, numeral->end, *numeral->value);
}

// 1st, 22nd, 135th after digits.
std::optional<Quantity> digit_ordinal(std::string_view text, std::size_t at) {
  const auto numeral = read_digits(text, at);
  if (!numeral || !numeral->value || numeral->form != NumeralForm::kDigits || numeral->last_digit != 0)
    return std::nullopt;
  const std::size_t end = word_end(text, numeral->end);
  const std::string_view suffix = text.substr(numeral->end, end - numeral->end);
  if (suffix != "st" && suffix != "nd" && suffix != "rd" && suffix != "th") return std::nullopt;
  return ordinal(at, at, end, *numeral->value);
}

bool follows_possessive(std::string_view text, std::size_t at) {
  for (const std::string_view word : {"the", "its", "their", "his", "her", "our", "my", "your", "'s", "’s"}) {
    if (ends_with_word(text, at, word)) return true;
  }
  return false;
}

// "fifth", "twenty-first", "one hundred twenty fifth".
std::optional<Quantity> word_ordinal(std::string_view text, std::size_t at) {
  std::size_t cursor = at;
  std::optional<Decimal> before;
  const std::size_t first_end = word_end(text, at);
  NumberWord word = number_word(text.substr(at, first_end - at));
  std::size_t end = first_end;
  using enum NumberWord::Kind;
  if (word.kind != kOrdinal && word.kind != kOrdinalTen && word.kind != kOrdinalScale) {
    const auto numeral = read_words(text, at);
    if (!numeral || !numeral->value || numeral->form == NumeralForm::kFraction ||
        digit_of(character_at(text, at).value) >= 0) {
      return std::nullopt;
    }
    before = numeral->value;
    cursor = numeral->end;
    if (cursor < text.size() && text[cursor] == '-') ++cursor;
    cursor = skip_blanks(text, cursor, 2);
    if (text.substr(cursor).starts_with("and ")) cursor += 4;
    end = word_end(text, cursor);
    word = number_word(text.substr(cursor, end - cursor));
    if (cursor == numeral->end) return std::nullopt;
  }
  if (word.is_plural || end == cursor) return std::nullopt;
  if (word.kind == kOrdinal && text.substr(cursor, 1).find_first_of("qQ") != std::string_view::npos)
    return std::nullopt;
  const bool is_common = !before && word.kind == kOrdinal && word.value < 3;
  if (is_common && !follows_possessive(text, at)) return std::nullopt;
  std::optional<Decimal> value;
  if (word.kind == kOrdinal || word.kind == kOrdinalTen) {
    const auto sum = before.value_or(Decimal()).plus(Decimal(word.value));
    if (sum) value = *sum;
  } else if (word.kind == kOrdinalScale) {
    const auto scaled = before.value_or(Decimal(1)).scaled(word.value);
    if (scaled) value = *scaled;
  }
  if (!value) return std::nullopt;
  if (end < text.size() && text[end] == '-' && is_common) return std::nullopt;
  return ordinal(at, at, end, *value);
}

}  // namespace

std::optional<Quantity> read_ordinal(std::string_view text, std::size_t at) {
  const Character first = character_at(text, at);
  if (first.value == U'第') return chinese_ordinal(text, at);
  if (digit_of(first.value) >= 0) return digit_ordinal(text, at);
  if (is_latin(first.value)) return word_ordinal(text, at);
  return std::nullopt;
}

}  // namespace assay::quantity
