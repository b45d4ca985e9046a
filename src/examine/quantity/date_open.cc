// Open periods: the words that leave one side of a date open.
//
// Chinese puts them behind the date (2016年以前, 15日起), English before it ("since 2016", "no later than 6 p.m."), or
// behind it with "or" and "and" ("2016 or later").  底 and 末 close their period, so 年底前 holds its last day.  What
// looks like such a word and is none: 前 and 后 in 前后, 后续, 前三季度; 起 in 起诉; "and after" before an hour of its
// own.
#include "examine/quantity/date_english_words.h"
#include "examine/quantity/date_number.h"
#include "examine/quantity/date_readers.h"

namespace assay::quantity {
namespace {

struct OpenWord {
  std::u32string_view word;
  OpenSide side;
};

// "and after 6PM": the word belongs to the figure behind it.
bool is_hour_ahead(DateCursor cursor) {
  return cursor.skip_spaces() && is_ascii_digit(cursor.peek());
}

OpenSide accept_open_prefix(DateCursor& cursor) {
  const std::size_t start = cursor.at();
  OpenSide side = OpenSide::kNone;
  if ((!cursor.looking_at(U"before or") && cursor.accept_word("before")) || cursor.accept_words("prior to") ||
      (!cursor.looking_at(U"earlier than or ") && cursor.accept_words("earlier than")) ||
      cursor.accept_words("sooner than")) {
    side = OpenSide::kBefore;
  } else if (cursor.accept_words("on or before") || cursor.accept_words("at or before") ||
             cursor.accept_words("earlier than or in") || cursor.accept_words("earlier than or on") ||
             cursor.accept_words("earlier than or at") || cursor.accept_words("ending with") ||
             cursor.accept_words("ending on") || cursor.accept_words("before or on") ||
             cursor.accept_words("on or earlier than")) {
    side = OpenSide::kUntil;
  } else if (cursor.accept_words("on or after") || cursor.accept_words("at or after") ||
             cursor.accept_words("later than or on") || cursor.accept_words("later than or at") ||
             cursor.accept_words("later than or in") || cursor.accept_words("after or on")) {
    side = OpenSide::kSince;
  } else if (cursor.accept_any_word({"until", "till", "by"}) || cursor.accept_words("no later than") ||
             cursor.accept_words("not later than")) {
    side = OpenSide::kUntil;
  } else if (cursor.accept_word("since") || cursor.accept_words("starting from") ||
             cursor.accept_words("starting on") || cursor.accept_word("starting") ||
             cursor.accept_words("beginning on") ||
             (!cursor.looking_at(U"beginning of") && cursor.accept_word("beginning"))) {
    side = OpenSide::kSince;
  } else if ((!cursor.looking_at(U"after or") && cursor.accept_word("after")) || cursor.accept_words("later than")) {
    side = OpenSide::kAfter;
  }
  if (side == OpenSide::kNone || !cursor.skip_spaces()) {
    cursor.seek(start);
    return OpenSide::kNone;
  }
  return side;
}

}  // namespace

OpenSide accept_open_suffix(DateCursor& cursor) {
  constexpr OpenWord kWords[] = {{U"以前", OpenSide::kBefore}, {U"之前", OpenSide::kBefore},
                                 {U"以后", OpenSide::kAfter},  {U"之后", OpenSide::kAfter},
                                 {U"以来", OpenSide::kSince},  {U"开始", OpenSide::kSince}};
  const std::size_t start = cursor.at();
  const auto stay = [&cursor, start] {
    cursor.seek(start);
    return OpenSide::kNone;
  };
  const bool is_end = cursor.before() == U'底' || cursor.before() == U'末';
  cursor.skip_spaces();
  const bool is_inclusive = cursor.accept_any(U"及或") != 0;
  for (const OpenWord& open : kWords) {
    if (!cursor.accept(open.word)) continue;
    if (is_inclusive && open.side == OpenSide::kAfter) return OpenSide::kSince;
    if ((is_inclusive || is_end) && open.side == OpenSide::kBefore) return OpenSide::kUntil;
    return open.side;
  }
  if (!is_inclusive && cursor.accept(U'起') && !cursor.looking_at_any(U"诉义点步伏草床飞降重来码价火跑至"))
    return OpenSide::kSince;
  cursor.seek(start);
  if (cursor.accept(U'前') && !cursor.looking_at_any(U"后三往夕沿线列十半期两五四景来进所程途瞻提") &&
      !is_number_character(cursor.peek()))
    return is_end ? OpenSide::kUntil : OpenSide::kBefore;
  cursor.seek(start);
  if (cursor.accept(U'后') && !cursor.looking_at_any(U"来续期备勤天半三几两")) return OpenSide::kAfter;
  cursor.seek(start);
  cursor.skip_spaces();
  if (cursor.accept_words("or later") || cursor.accept_words("and later") || cursor.accept_words("or after") ||
      cursor.accept_words("and after") || cursor.accept_any_word({"onwards", "onward"}))
    return is_hour_ahead(cursor) ? stay() : OpenSide::kSince;
  if (cursor.accept_words("or earlier") || cursor.accept_words("or before") || cursor.accept_words("and before"))
    return is_hour_ahead(cursor) ? stay() : OpenSide::kUntil;
  cursor.seek(start);
  return OpenSide::kNone;
}

std::optional<WrittenDate> read_open_prefix(Reading& reading) {
  DateCursor& cursor = reading.cursor;
  const OpenSide side = accept_open_prefix(cursor);
  if (side == OpenSide::kNone) return std::nullopt;
  reading.is_after_open_word = true;
  const std::size_t start = cursor.at();
  auto date = read_date_and_time(reading);
  if (!date) {  // "since the end of 1989"
    cursor.seek(start);
    if (!cursor.accept_word("the") || !cursor.skip_spaces()) return std::nullopt;
    date = read_date_and_time(reading);
  }
  if (!date) return std::nullopt;
  date->open = side;
  return date;
}

// " after 2:00", " no later than 6 p.m.", " by 2 in the afternoon" behind a day.
std::optional<WrittenDate> read_open_hour(Reading& reading, const WrittenDate& day) {
  DateCursor& cursor = reading.cursor;
  const bool is_day = day.form == DateForm::kPoint && day.first.day != 0 && !day.from.is_set();
  if (!is_day || reading.is_chinese || !cursor.skip_spaces() || !is_ascii_letter(cursor.peek())) return std::nullopt;
  const OpenSide side = accept_open_prefix(cursor);
  if (side == OpenSide::kNone) return std::nullopt;
  const auto time = read_english_time(reading, TimePlace::kAfterDate);
  if (!time || time->form != DateForm::kNone || time->to.is_set()) return std::nullopt;
  WrittenDate date = day;
  date.from = time->from;
  date.is_afternoon_known = time->is_afternoon_known;
  date.open = side;
  return date;
}

}  // namespace assay::quantity
