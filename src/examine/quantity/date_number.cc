#include "examine/quantity/date_number.h"

#include <array>

namespace assay::quantity {
namespace {

int chinese_digit(char32_t c) {
  switch (c) {
    case U'〇':
    case U'零':
    case U'○':
    case U'Ｏ':
      return 0;
    case U'一':
      return 1;
    case U'二':
    case U'两':
      return 2;
    case U'三':
      return 3;
    case U'四':
      return 4;
    case U'五':
      return 5;
    case U'六':
      return 6;
    case U'七':
      return 7;
    case U'八':
      return 8;
    case U'九':
      return 9;
    default:
      return -1;
  }
}

// 二十三, 十一, 两千零四, 一百; nothing below ten without its unit is left to the caller.
std::optional<DateNumber> read_chinese_number(DateCursor& cursor) {
  const std::size_t start = cursor.at();
  int total = 0;
  int pending = -1;
  int run = 0;  // 二〇二五: digits side by side
  int run_value = 0;
  bool has_unit = false;
  for (int taken = 0; taken < 9; ++taken) {
    const char32_t c = cursor.peek();
    const int digit = chinese_digit(c);
    if (digit >= 0) {
      if (run == 4) {
        cursor.seek(start);
        return std::nullopt;
      }
      run_value = run_value * 10 + digit;
      ++run;
      if (pending > 0 && has_unit) break;  // 二十三四: two readings
      pending = digit;
      cursor.take();
      continue;
    }
    const int unit = c == U'十' ? 10 : c == U'百' ? 100 : c == U'千' ? 1000 : 0;
    if (c == U'廿' && run == 0 && !has_unit) {
      total = 20;
      has_unit = true;
      cursor.take();
      continue;
    }
    if (unit == 0) break;
    if (run > 1 && !has_unit) {
      cursor.seek(start);
      return std::nullopt;
    }
    total += (pending > 0 ? pending : 1) * unit;
    pending = -1;
    run = 0;
    run_value = 0;
    has_unit = true;
    cursor.take();
  }
  if (cursor.at() == start) return std::nullopt;
  if (!has_unit) return DateNumber{run_value, run, true};
  if (run > 2) {
    cursor.seek(start);
    return std::nullopt;
  }
  return DateNumber{total + (pending > 0 ? pending : 0), 0, true};
}

constexpr std::array<std::string_view, 20> kOnes = {
    "zero", "one",    "two",    "three",    "four",     "five",    "six",     "seven",     "eight",    "nine",
    "ten",  "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr std::array<std::string_view, 10> kTens = {"",      "",      "twenty",  "thirty", "forty",
                                                    "fifty", "sixty", "seventy", "eighty", "ninety"};
constexpr std::array<std::string_view, 20> kOrdinalOnes = {
    "",           "first",     "second",    "third",       "fourth",     "fifth",     "sixth",
    "seventh",    "eighth",    "ninth",     "tenth",       "eleventh",   "twelfth",   "thirteenth",
    "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"};
constexpr std::array<std::string_view, 10> kOrdinalTens = {"", "", "twentieth", "thirtieth", "", "", "", "", "", ""};

template <std::size_t kSize>
std::optional<int> accept_word_of(DateCursor& cursor, const std::array<std::string_view, kSize>& words,
                                  std::size_t from, std::size_t to) {
  const std::string_view word = cursor.word();
  if (word.size() < 3 || word.size() > 11) return std::nullopt;
  for (std::size_t i = from; i < to; ++i) {
    if (!words[i].empty() && cursor.accept_word(words[i])) return static_cast<int>(i);
  }
  return std::nullopt;
}

// The space or hyphen inside "twenty-one"; false where the next word is no digit.
bool skip_joint(DateCursor& cursor) {
  return cursor.accept(U'-') || cursor.skip_spaces();
}

}  // namespace

bool is_number_character(char32_t c) {
  return is_ascii_digit(c) || chinese_digit(c) >= 0 || c == U'十' || c == U'百' || c == U'千' || c == U'万' ||
         c == U'亿' || c == U'廿' || c == U'数' || c == U'几';
}

std::optional<DateNumber> read_date_number(DateCursor& cursor) {
  const std::size_t start = cursor.at();
  if (!is_ascii_digit(cursor.peek())) return read_chinese_number(cursor);
  DateNumber number;
  while (is_ascii_digit(cursor.peek())) {
    if (++number.digits > 4) {
      cursor.seek(start);
      return std::nullopt;
    }
    number.value = number.value * 10 + static_cast<int>(cursor.take() - U'0');
  }
  return number;
}

std::optional<DateNumber> read_date_number(DateCursor& cursor, int least, int most) {
  const std::size_t start = cursor.at();
  const auto number = read_date_number(cursor);
  if (number && number->value >= least && number->value <= most) return number;
  cursor.seek(start);
  return std::nullopt;
}

std::optional<int> read_english_cardinal(DateCursor& cursor) {
  if (const auto ones = accept_word_of(cursor, kOnes, 1, 20)) return ones;
  const auto tens = accept_word_of(cursor, kTens, 2, 10);
  if (!tens) return std::nullopt;
  const std::size_t end = cursor.at();
  if (skip_joint(cursor)) {
    if (const auto ones = accept_word_of(cursor, kOnes, 1, 10)) return *tens * 10 + *ones;
  }
  cursor.seek(end);
  return *tens * 10;
}

std::optional<int> read_english_ordinal(DateCursor& cursor) {
  const std::size_t start = cursor.at();
  if (is_ascii_digit(cursor.peek())) {
    const auto number = read_date_number(cursor, 1, 99);
    if (number && cursor.accept_any_word({"st", "nd", "rd", "th"})) return number->value;
    cursor.seek(start);
    return std::nullopt;
  }
  if (const auto ones = accept_word_of(cursor, kOrdinalOnes, 1, 20)) return ones;
  if (const auto tens = accept_word_of(cursor, kOrdinalTens, 2, 4)) return *tens * 10;
  if (const auto tens = accept_word_of(cursor, kTens, 2, 10); tens && skip_joint(cursor)) {
    if (const auto ones = accept_word_of(cursor, kOrdinalOnes, 1, 10)) return *tens * 10 + *ones;
  }
  cursor.seek(start);
  return std::nullopt;
}

std::optional<int> read_english_year_in_words(DateCursor& cursor) {
  const std::size_t start = cursor.at();
  const auto head = read_english_cardinal(cursor);
  if (!head) return std::nullopt;
  int base = 0;
  std::size_t end = 0;
  if (*head == 2 && cursor.skip_spaces() && cursor.accept_word("thousand")) {
    base = 2000;
    end = cursor.at();
    cursor.skip_spaces();
    if (cursor.accept_word("and")) cursor.skip_spaces();
  } else if (*head >= 15 && *head <= 20) {
    base = *head * 100;
    cursor.skip_spaces();
    cursor.accept(U'-');
  } else {
    cursor.seek(start);
    return std::nullopt;
  }
  if (base != 2000) {
    if (cursor.accept_word("hundred")) {  // "seventeen hundred thirty three"
      end = cursor.at();
      cursor.skip_spaces();
      if (cursor.accept_word("and")) cursor.skip_spaces();
    } else if ((cursor.accept_word("zero") || cursor.accept_word("oh")) && skip_joint(cursor)) {  // "nineteen oh one"
      const auto ones = accept_word_of(cursor, kOnes, 1, 10);
      if (!ones) cursor.seek(start);
      return ones ? std::optional(base + *ones) : std::nullopt;
    }
  }
  if (const auto rest = read_english_cardinal(cursor); rest && (end != 0 || *rest >= 10)) return base + *rest;
  cursor.seek(end == 0 ? start : end);
  return end == 0 ? std::nullopt : std::optional(base);
}

}  // namespace assay::quantity
