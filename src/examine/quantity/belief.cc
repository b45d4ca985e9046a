// Which numerals are figures: 四 in 四川 is none, 一 in 一个 is an article, "one" in "no one" a pronoun.
//
// Idea: digits are believed.  A numeral in characters or words is believed when a unit follows, and otherwise unless a
// fixed word covers it (traps.cc) or it needs something beside it that is not there: 一 an occasion to be counted, 两 a
// classifier, a bare scale word (百, 万) a unit of measure or an about-word before it.
#include <array>

#include "examine/quantity/bounds.h"
#include "examine/quantity/characters.h"
#include "examine/quantity/figure.h"
#include "examine/quantity/traps.h"
#include "examine/quantity/words.h"

namespace assay::quantity {
namespace {

bool has_han_neighbour(std::string_view text, std::size_t start, std::size_t end) {
  return is_han_character(character_before(text, start).value) || is_han_character(character_at(text, end).value);
}

bool ends_with_any(std::string_view text, std::size_t start, std::initializer_list<std::string_view> words) {
  const std::string_view head = text.substr(0, start);
  for (const std::string_view word : words) {
    if (head.ends_with(word)) return true;
  }
  return false;
}

// A unit or a scale after a digit: what makes a number of it.
bool is_unit_like(std::string_view text, std::size_t at) {
  const HanNumeral kind = han_class(character_at(text, at).value).kind;
  return kind == HanNumeral::kUnit || kind == HanNumeral::kScale;
}

bool is_numeral_at(std::string_view text, std::size_t at) {
  const Character next = character_at(text, at);
  const HanNumeral kind = han_class(next.value).kind;
  return digit_of(next.value) >= 0 || ((kind == HanNumeral::kDigit || kind == HanNumeral::kPair) &&
                                       trap_end(text, at) == 0 && is_unit_like(text, at + next.size));
}

// 一名死亡，另一人受伤: people told apart are counted.
bool is_one_of_several(std::string_view text, const Part& part) {
  constexpr std::size_t kSentence = 120;
  if (text.substr(0, part.start).ends_with("另")) return true;
  const std::string_view rest = text.substr(part.end, kSentence);
  const std::string_view sentence = rest.substr(0, rest.find("。"));
  return sentence.find("另一人") != std::string_view::npos || sentence.find("另一名") != std::string_view::npos;
}

// 一 before a measure is a figure, before what it only introduces an article.
bool is_counted_one(std::string_view text, const Part& part) {
  if (part.unit != nullptr && part.unit->code == "person" && is_one_of_several(text, part)) return true;
  if (ends_with_any(text, part.start,
                    {"这", "那", "同", "每", "某", "另", "哪", "任", "新的", "又", "当", "有", "的", "新", "是", "第",
                     "最后", "关键", "重要"}))
    return false;
  if (part.unit == nullptr) {
    if (text.substr(part.end).starts_with("半")) return true;
    if (const std::size_t size = classifier_length(text, part.end); size != 0 && is_numeral_at(text, part.end + size)) {
      return true;  // 一对八千
    }
    if (ends_with_any(text, part.start, {"只有", "仅有", "仅", "只需", "只", "唯", "唯一"})) {
      return classifier_length(text, part.end) != 0;
    }
    return !has_han_neighbour(text, part.start, part.end);
  }
  if (part.unit->kind == QuantityKind::kCount)
    return ends_with_any(text, part.start, {"只有", "仅有", "仅", "只需", "唯一"});
  return true;
}

bool is_about(std::string_view text, std::size_t start) {
  return ends_with_any(text, start,
                       {"上", "近", "超", "逾", "约", "过", "成", "数", "达", "超过", "突破", "不足", "不到"}) ||
         bound_of(text, start, start) != Bound::kNone;
}

// 伍, 陆, 肆 are names and other words more often than numbers.
bool is_formal(char32_t character) {
  constexpr std::u32string_view kFormal = U"壹贰貳叁參肆伍陆陸柒捌玖拾佰仟";
  return kFormal.find(character) != std::u32string_view::npos;
}

bool believe_bare_scale(std::string_view text, const Part& part) {
  const Numeral& numeral = part.numeral;
  if (is_about(text, part.start)) return true;
  const char32_t before = character_before(text, part.start).value;
  constexpr std::u32string_view kHeading = U"：:（(/每";
  if (kHeading.find(before) != std::u32string_view::npos) return false;
  if (part.unit != nullptr) {
    return part.unit->kind != QuantityKind::kCount && part.unit->kind != QuantityKind::kDuration;
  }
  if (numeral.approximate) return true;  // 千余
  const Character last = character_before(text, part.number_end);
  const HanNumeral kind = han_class(last.value).kind;
  if (kind == HanNumeral::kScale || kind == HanNumeral::kUnit) {
    return classifier_length(text, part.end) == 3 && text.substr(part.end).starts_with("级");  // 千万级
  }
  return numeral.characters >= 2;
}

// 神舟十七号, 苏-34: a name.
bool is_number_of_a_thing(std::string_view text, const Part& part) {
  const std::string_view rest = text.substr(part.number_end);
  const bool is_decade =
      rest.starts_with("后") && part.number_end - part.number_start == 2 && text[part.number_start + 1] == '0';
  if (is_decade) return true;  // 90后
  for (const std::string_view word : {"号", "號", "届", "屆", "中全会", "国集团", "高铁", "高速", "月", "决赛"}) {
    if (rest.starts_with(word)) return true;  // 十四届 and 二十届三中全会 are names of assemblies
  }
  for (const std::string_view word : {"第", "遥", "农历", "腊月", "正月"}) {
    if (text.substr(0, part.start).ends_with(word)) return true;
  }
  if (rest.starts_with("次") && text.substr(0, part.start).ends_with("届")) return true;
  if (rest.starts_with("世") && !rest.starts_with("世界") && !rest.starts_with("世纪")) return true;  // 利佩六世
  if (text.substr(0, part.start).ends_with("（") && rest.starts_with("）") &&
      !is_latin(character_at(text, part.number_start).value)) {
    return part.numeral.value && *part.numeral.value < Decimal(30);  // （一）
  }
  const Character dash = character_before(text, part.start);
  if (dash.value != U'-' && dash.value != U'－') return false;
  const Character before = character_before(text, part.start - dash.size);
  return is_han_character(before.value) && han_class(before.value).kind == HanNumeral::kNone &&
         classifier_length(text, part.number_end) == 0;
}

// “五个必须”, “两个结合”: a slogan in short quotation marks.
bool is_slogan(std::string_view text, std::size_t start) {
  constexpr std::string_view kOpening = "“";
  constexpr std::string_view kClosing = "”";
  constexpr std::size_t kLongest = 30;  // ten characters
  return text.substr(0, start).ends_with(kOpening) &&
         text.substr(start, kLongest).find(kClosing) != std::string_view::npos;
}

// 一是…，二是…; 一、…; 三要…: marks of a list.
bool is_list_mark(std::string_view text, const Part& part) {
  if (part.unit != nullptr) return false;
  const std::string_view rest = text.substr(part.number_end);
  if (!rest.starts_with("是") && !rest.starts_with("要") && !rest.starts_with("、")) return false;
  const Character before = character_before(text, part.start);
  constexpr std::u32string_view kOpen = U"。；：，！？\n ";
  return before.size == 0 || kOpen.find(before.value) != std::u32string_view::npos;
}

bool believe_han(std::string_view text, const Part& part) {
  const Numeral& numeral = part.numeral;
  if (part.unit == nullptr && (is_slogan(text, part.start) || is_list_mark(text, part))) return false;
  if (part.unit == nullptr && is_number_of_a_thing(text, part)) return false;
  const std::size_t trap = trap_end(text, part.number_start);
  if (trap != 0) {
    const bool goes_beyond = part.unit != nullptr && part.end > trap;
    const bool is_longer = numeral.characters > 1 && numeral.end > trap;
    if (!goes_beyond && !is_longer) return false;
  }
  if (part.is_prefixed || numeral.form == NumeralForm::kFraction) return true;
  if (numeral.is_bare_scale) return believe_bare_scale(text, part);
  const Character first = character_at(text, part.number_start);
  const HanClass digit = han_class(first.value);
  if (numeral.form == NumeralForm::kPositional) {
    if (part.unit != nullptr) return true;
    return numeral.characters > 2 && (numeral.value && *numeral.value > Decimal(100)) && !numeral.low;
  }
  if (numeral.low && numeral.high && part.unit == nullptr) return classifier_length(text, part.end) != 0;  // 两三个
  if (numeral.characters > 1) return true;
  if (is_formal(first.value) && part.unit == nullptr) return !is_han_character(character_at(text, part.end).value);
  switch (digit.kind) {
    case HanNumeral::kZero:
      return part.unit != nullptr || !has_han_neighbour(text, part.start, part.end);
    case HanNumeral::kPair:
      return part.unit != nullptr || classifier_length(text, part.end) != 0 ||
             !has_han_neighbour(text, part.start, part.end) || text.substr(part.end).starts_with("大");
    case HanNumeral::kSome:
      return false;
    default:
      break;
  }
  if (numeral.value == Decimal(1)) return is_counted_one(text, part);
  return true;
}

// "one" is a number beside a unit or alone, not in "no one", "one of the", "this one".
bool believe_one(std::string_view text, const Part& part) {
  if (part.unit != nullptr) return part.unit->kind != QuantityKind::kCount || text.substr(part.number_end, 1) == " ";
  for (const std::string_view word :
       {"this", "that",  "which", "no",   "any",      "every", "each", "some", "the", "another", "only",
        "a",    "first", "last",  "next", "everyone", "by",    "not",  "good", "new", "big",     "day"}) {
    if (ends_with_word(text, part.start, word)) return false;
  }
  const std::size_t next = skip_blanks(text, part.end, 3);
  const std::string_view after = text.substr(next, word_end(text, next) - next);
  for (const std::string_view word :
       {"of",   "another", "day",   "s",      "who",   "that", "can",  "is",   "way",   "side",  "hand",   "thing",
        "such", "more",    "would", "should", "could", "may",  "must", "has",  "which", "party", "point",  "to",
        "by",   "over",    "in",    "on",     "for",   "from", "with", "at",   "under", "after", "before", "during",
        "and",  "or",      "but",   "as",     "being", "was",  "will", "does", "did",   "if",    "when",   "where"}) {
    if (after == word) return false;
  }
  if (after.size() > 4 && after.ends_with("s") && !after.ends_with("ss")) return false;  // "one needs"
  return text.substr(part.end, 3) != "’" && text.substr(part.end, 1) != "'";
}

bool believe_words(std::string_view text, const Part& part) {
  const Numeral& numeral = part.numeral;
  const std::string_view word = text.substr(part.number_start, part.number_end - part.number_start);
  if (numeral.characters == 1 && (word == "one" || word == "One")) return believe_one(text, part);
  if (numeral.form == NumeralForm::kFraction) {
    const char next = part.end < text.size() ? text[part.end] : ' ';
    const bool is_half = word == "half" || word == "Half";
    if (is_half) {
      for (const std::string_view before : {"the", "first", "second", "this", "other", "last", "latter", "next",
                                            "one-and-a", "either", "same", "top", "bottom", "better"}) {
        if (ends_with_word(text, part.start, before)) return false;
      }
      return next != '-' && next != 't' && next != 'w';
    }
    if (word.starts_with("a ") || word.starts_with("A ")) {
      const std::size_t at = skip_blanks(text, part.end, 2);
      const std::string_view after = text.substr(at, word_end(text, at) - at);
      if (next == '-') return false;  // "a third-team player"
      if (after.empty()) return true;
      for (const std::string_view allowed :
           {"of", "to", "more", "less", "in", "from", "on", "off", "and", "or", "higher", "lower", "larger", "smaller",
            "as", "are", "is", "were", "was"}) {
        if (after == allowed) return true;
      }
      return false;
    }
  }
  return true;
}

}  // namespace

namespace {

// The 52M of 卡-52M is no 52 million.
bool numeral_of_a_name(std::string_view text, const Part& part) {
  const Character dash = character_before(text, part.start);
  if (dash.value != U'-' || !is_latin(character_before(text, part.number_end).value)) return false;
  return is_han_character(character_before(text, part.start - dash.size).value);
}

}  // namespace

bool is_believable(std::string_view text, const Part& part) {
  const Character first = character_at(text, part.number_start);
  if (is_latin(first.value)) return believe_words(text, part);
  if (first.size >= 3 && is_han_character(first.value) && first.value != U'负' && first.value != U'負')
    return believe_han(text, part);
  if (part.unit == nullptr && !part.is_prefixed && is_number_of_a_thing(text, part)) return false;
  if (numeral_of_a_name(text, part)) return false;
  // A letter straight after the digits makes a name of them: 5G, 3D, 747s.
  const char32_t next = character_at(text, part.end).value;
  const bool is_product = (next == U'x' || next == U'X') && digit_of(character_at(text, part.end + 1).value) >= 0;
  if (part.unit == nullptr && !part.is_prefixed && is_latin(next) && !is_product) return false;
  if (part.unit == nullptr && next == U'+' && is_latin(character_at(text, part.end + 1).value)) return false;  // 1+N
  return true;
}

}  // namespace assay::quantity
