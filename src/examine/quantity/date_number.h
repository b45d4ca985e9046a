// Date number: the small numbers of which dates are made, in Arabic, Chinese and English.  For this room only.
#pragma once

#include <optional>

#include "examine/quantity/date_cursor.h"

namespace assay::quantity {

struct DateNumber {
  int value = 0;
  int digits = 0;           // as written, where every place is: 4 in 2025 and 二〇二五, 2 in 07; 0 in 十一, 两千零四
  bool is_chinese = false;  // written in Chinese numerals
};

// At most four digits (no digit may follow), or a Chinese numeral below 10,000: 二〇二五, 十一, 廿三, 两千零四.
std::optional<DateNumber> read_date_number(DateCursor& cursor);
// A number between `least` and `most`.
std::optional<DateNumber> read_date_number(DateCursor& cursor, int least, int most);
// Is this character a part of a written number, so that no number starts after it?
bool is_number_character(char32_t character);

// English: "five", "twenty-one", "fifteen"; and ordinals, "5th", "twenty-first", "fifth".  Below 100.
std::optional<int> read_english_cardinal(DateCursor& cursor);
std::optional<int> read_english_ordinal(DateCursor& cursor);
// "nineteen eighty six", "two thousand (and) twenty", "twenty twenty-five".
std::optional<int> read_english_year_in_words(DateCursor& cursor);

}  // namespace assay::quantity
