#include "examine/quantity/date_english_words.h"

#include <algorithm>
#include <array>

#include "examine/quantity/date_number.h"
#include "examine/quantity/date_readers.h"

namespace assay::quantity {
namespace {

struct Entry {
  std::string_view word;
  DateWord kind;
  int value;  // month, weekday; negative for an abbreviation
};

constexpr Entry kWords[] = {{"a", DateWord::kNumber, 0},
                            {"after", DateWord::kOpen, 0},
                            {"apr", DateWord::kMonth, -4},
                            {"april", DateWord::kMonth, 4},
                            {"at", DateWord::kTime, 0},
                            {"aug", DateWord::kMonth, -8},
                            {"august", DateWord::kMonth, 8},
                            {"autumn", DateWord::kPeriod, 0},
                            {"before", DateWord::kOpen, 0},
                            {"beginning", DateWord::kPart, 0},
                            {"between", DateWord::kRange, 0},
                            {"by", DateWord::kOpen, 0},
                            {"coming", DateWord::kRelative, 0},
                            {"current", DateWord::kRelative, 0},
                            {"cy", DateWord::kPeriod, 0},
                            {"dec", DateWord::kMonth, -12},
                            {"december", DateWord::kMonth, 12},
                            {"earlier", DateWord::kPart, 0},
                            {"early", DateWord::kPart, 0},
                            {"eight", DateWord::kNumber, 0},
                            {"eighteen", DateWord::kNumber, 0},
                            {"eighteenth", DateWord::kNumber, 0},
                            {"eighth", DateWord::kNumber, 0},
                            {"eighties", DateWord::kDecade, 80},
                            {"eighty", DateWord::kNumber, 0},
                            {"eleven", DateWord::kNumber, 0},
                            {"eleventh", DateWord::kNumber, 0},
                            {"end", DateWord::kPart, 0},
                            {"ending", DateWord::kOpen, 0},
                            {"fall", DateWord::kPeriod, 0},
                            {"feb", DateWord::kMonth, -2},
                            {"february", DateWord::kMonth, 2},
                            {"fifteen", DateWord::kNumber, 0},
                            {"fifteenth", DateWord::kNumber, 0},
                            {"fifth", DateWord::kNumber, 0},
                            {"fifties", DateWord::kDecade, 50},
                            {"fifty", DateWord::kNumber, 0},
                            {"first", DateWord::kPeriod, 0},
                            {"fiscal", DateWord::kPeriod, 0},
                            {"five", DateWord::kNumber, 0},
                            {"following", DateWord::kRelative, 0},
                            {"forties", DateWord::kDecade, 40},
                            {"forty", DateWord::kNumber, 0},
                            {"four", DateWord::kNumber, 0},
                            {"fourteen", DateWord::kNumber, 0},
                            {"fourteenth", DateWord::kNumber, 0},
                            {"fourth", DateWord::kPeriod, 0},
                            {"fri", DateWord::kWeekday, -5},
                            {"friday", DateWord::kWeekday, 5},
                            {"from", DateWord::kRange, 0},
                            {"fy", DateWord::kPeriod, 0},
                            {"h", DateWord::kPeriod, 0},
                            {"half", DateWord::kTime, 0},
                            {"in", DateWord::kTime, 0},
                            {"jan", DateWord::kMonth, -1},
                            {"january", DateWord::kMonth, 1},
                            {"jul", DateWord::kMonth, -7},
                            {"july", DateWord::kMonth, 7},
                            {"jun", DateWord::kMonth, -6},
                            {"june", DateWord::kMonth, 6},
                            {"last", DateWord::kRelative, 0},
                            {"late", DateWord::kPart, 0},
                            {"later", DateWord::kPart, 0},
                            {"mar", DateWord::kMonth, -3},
                            {"march", DateWord::kMonth, 3},
                            {"may", DateWord::kMonth, 5},
                            {"mid", DateWord::kPart, 0},
                            {"midafternoon", DateWord::kTime, 0},
                            {"midday", DateWord::kTime, 0},
                            {"middle", DateWord::kPart, 0},
                            {"midmorning", DateWord::kTime, 0},
                            {"midnight", DateWord::kTime, 0},
                            {"mon", DateWord::kWeekday, -1},
                            {"monday", DateWord::kWeekday, 1},
                            {"month", DateWord::kPeriod, 0},
                            {"morning", DateWord::kTime, 0},
                            {"next", DateWord::kRelative, 0},
                            {"nine", DateWord::kNumber, 0},
                            {"nineteen", DateWord::kNumber, 0},
                            {"nineteenth", DateWord::kNumber, 0},
                            {"nineties", DateWord::kDecade, 90},
                            {"ninety", DateWord::kNumber, 0},
                            {"ninth", DateWord::kNumber, 0},
                            {"no", DateWord::kOpen, 0},
                            {"noon", DateWord::kTime, 0},
                            {"noonish", DateWord::kTime, 0},
                            {"not", DateWord::kOpen, 0},
                            {"noughties", DateWord::kDecade, 0},
                            {"nov", DateWord::kMonth, -11},
                            {"november", DateWord::kMonth, 11},
                            {"oct", DateWord::kMonth, -10},
                            {"october", DateWord::kMonth, 10},
                            {"on", DateWord::kOpen, 0},
                            {"one", DateWord::kNumber, 0},
                            {"past", DateWord::kRelative, 0},
                            {"previous", DateWord::kRelative, 0},
                            {"prior", DateWord::kOpen, 0},
                            {"q", DateWord::kPeriod, 0},
                            {"quarter", DateWord::kTime, 0},
                            {"same", DateWord::kRelative, 0},
                            {"sat", DateWord::kWeekday, -6},
                            {"saturday", DateWord::kWeekday, 6},
                            {"second", DateWord::kPeriod, 0},
                            {"sep", DateWord::kMonth, -9},
                            {"sept", DateWord::kMonth, -9},
                            {"september", DateWord::kMonth, 9},
                            {"seven", DateWord::kNumber, 0},
                            {"seventeen", DateWord::kNumber, 0},
                            {"seventeenth", DateWord::kNumber, 0},
                            {"seventh", DateWord::kNumber, 0},
                            {"seventies", DateWord::kDecade, 70},
                            {"seventy", DateWord::kNumber, 0},
                            {"since", DateWord::kOpen, 0},
                            {"six", DateWord::kNumber, 0},
                            {"sixteen", DateWord::kNumber, 0},
                            {"sixteenth", DateWord::kNumber, 0},
                            {"sixth", DateWord::kNumber, 0},
                            {"sixties", DateWord::kDecade, 60},
                            {"sixty", DateWord::kNumber, 0},
                            {"sooner", DateWord::kOpen, 0},
                            {"spring", DateWord::kPeriod, 0},
                            {"start", DateWord::kPart, 0},
                            {"starting", DateWord::kOpen, 0},
                            {"summer", DateWord::kPeriod, 0},
                            {"sun", DateWord::kWeekday, -7},
                            {"sunday", DateWord::kWeekday, 7},
                            {"ten", DateWord::kNumber, 0},
                            {"tenth", DateWord::kNumber, 0},
                            {"the", DateWord::kThe, 0},
                            {"third", DateWord::kPeriod, 0},
                            {"thirteen", DateWord::kNumber, 0},
                            {"thirteenth", DateWord::kNumber, 0},
                            {"thirties", DateWord::kDecade, 30},
                            {"thirtieth", DateWord::kNumber, 0},
                            {"thirty", DateWord::kNumber, 0},
                            {"this", DateWord::kRelative, 0},
                            {"three", DateWord::kNumber, 0},
                            {"thu", DateWord::kWeekday, -4},
                            {"thur", DateWord::kWeekday, -4},
                            {"thurs", DateWord::kWeekday, -4},
                            {"thursday", DateWord::kWeekday, 4},
                            {"till", DateWord::kOpen, 0},
                            {"tmr", DateWord::kRelative, 0},
                            {"tmrw", DateWord::kRelative, 0},
                            {"today", DateWord::kRelative, 0},
                            {"tomorrow", DateWord::kRelative, 0},
                            {"tonight", DateWord::kRelative, 0},
                            {"tonite", DateWord::kRelative, 0},
                            {"tue", DateWord::kWeekday, -2},
                            {"tues", DateWord::kWeekday, -2},
                            {"tuesday", DateWord::kWeekday, 2},
                            {"twelfth", DateWord::kNumber, 0},
                            {"twelve", DateWord::kNumber, 0},
                            {"twenties", DateWord::kDecade, 20},
                            {"twentieth", DateWord::kNumber, 0},
                            {"twenty", DateWord::kNumber, 0},
                            {"two", DateWord::kNumber, 0},
                            {"until", DateWord::kOpen, 0},
                            {"upcoming", DateWord::kRelative, 0},
                            {"w", DateWord::kPeriod, 0},
                            {"wed", DateWord::kWeekday, -3},
                            {"wednesday", DateWord::kWeekday, 3},
                            {"weds", DateWord::kWeekday, -3},
                            {"week", DateWord::kPeriod, 0},
                            {"winter", DateWord::kPeriod, 0},
                            {"year", DateWord::kPeriod, 0},
                            {"yesterday", DateWord::kRelative, 0}};
static_assert(std::ranges::is_sorted(kWords, {}, &Entry::word), "looked up by halves");
constexpr std::size_t kLongestWord = 12;

const Entry* find_entry(std::string_view word) {
  if (word.empty() || word.size() > kLongestWord) return nullptr;
  std::array<char, kLongestWord> lower{};
  for (std::size_t i = 0; i < word.size(); ++i) {
    lower[i] = static_cast<char>(word[i] >= 'A' && word[i] <= 'Z' ? word[i] - 'A' + 'a' : word[i]);
  }
  const std::string_view key(lower.data(), word.size());
  const auto* found = std::ranges::lower_bound(kWords, key, {}, &Entry::word);
  return found != std::end(kWords) && found->word == key ? found : nullptr;
}

const Entry* accept_entry(DateCursor& cursor, DateWord kind) {
  const std::string_view word = cursor.word();
  const Entry* entry = find_entry(word);
  if (entry == nullptr || entry->kind != kind) return nullptr;
  cursor.seek(cursor.at() + word.size());
  return entry;
}

void set_year(WrittenDate& date, int year) {
  const int wrap = date.last.year != 0 ? date.last.year - date.first.year : 0;
  date.first.year = year;
  date.last.year = year + wrap;
  date.choice = YearChoice::kNearest;
}

}  // namespace

DateWord date_word(std::string_view word) {
  const Entry* entry = find_entry(word);
  return entry == nullptr ? DateWord::kNone : entry->kind;
}

std::optional<MonthName> read_month_name(DateCursor& cursor) {
  const bool is_capital = cursor.peek() >= U'A' && cursor.peek() <= U'Z';
  const Entry* entry = accept_entry(cursor, DateWord::kMonth);
  if (entry == nullptr) return std::nullopt;
  if (entry->value < 0 && cursor.peek() == U'.') {
    DateCursor after = cursor;
    after.take();
    // The dot of "Nov." and the one that ends a sentence look alike: it is the name's where a figure follows.
    after.skip_spaces();
    if (is_ascii_digit(after.peek()) || after.peek() == U',' || date_word(after.word()) != DateWord::kNone)
      cursor.take();
  }
  return MonthName{entry->value < 0 ? -entry->value : entry->value, entry->value > 0, is_capital};
}

std::optional<WeekdayName> read_weekday_name(DateCursor& cursor) {
  const Entry* entry = accept_entry(cursor, DateWord::kWeekday);
  if (entry == nullptr) return std::nullopt;
  return WeekdayName{entry->value < 0 ? -entry->value : entry->value, entry->value > 0};
}

std::optional<int> read_season_name(DateCursor& cursor) {
  if (cursor.accept_word("spring")) return 1;
  if (cursor.accept_word("summer")) return 2;
  if (cursor.accept_word("fall") || cursor.accept_word("autumn")) return 3;
  if (cursor.accept_word("winter")) return 4;
  return std::nullopt;
}

bool skip_word_joint(DateCursor& cursor) {
  const bool has_hyphen = cursor.accept(U'-') || cursor.accept(U'‑');
  return cursor.skip_spaces() || has_hyphen;
}

std::string_view word_before(const DateCursor& cursor) {
  const std::string_view text = cursor.text();
  std::size_t end = cursor.at();
  if (end > 0 && (text[end - 1] == ' ' || text[end - 1] == '-')) --end;
  std::size_t start = end;
  const std::size_t limit = end > 32 ? end - 32 : 0;  // no word asked for is half as long
  while (start > limit && is_ascii_letter(static_cast<unsigned char>(text[start - 1]))) --start;
  return text.substr(start, end - start);
}

std::optional<int> read_year_figures(DateCursor& cursor) {
  const std::size_t start = cursor.at();
  const auto number = is_ascii_digit(cursor.peek()) ? read_date_number(cursor) : std::nullopt;
  if (!number || number->digits != 4 || number->value < 1000 || number->value > 2999) {
    cursor.seek(start);
    return std::nullopt;
  }
  DateCursor after = cursor;
  const bool is_number = after.accept(U'%') || (after.accept_any(U".,") != 0 && is_ascii_digit(after.peek()));
  if (is_number) {
    cursor.seek(start);
    return std::nullopt;
  }
  return number->value;
}

std::optional<int> read_following_year(DateCursor& cursor) {
  const std::size_t start = cursor.at();
  cursor.skip_spaces();
  cursor.accept_any(U",/-");
  cursor.skip_spaces();
  if (cursor.accept_word("of") || cursor.accept_word("in")) cursor.skip_spaces();
  if (cursor.accept_words("the year")) cursor.skip_spaces();
  if (const auto year = read_year_figures(cursor)) return year;
  if (cursor.accept(U'\'') || cursor.accept(U'’')) {
    const auto number = read_date_number(cursor, 0, 99);
    if (number && number->digits == 2 && !is_ascii_letter(cursor.peek())) {
      return number->value < 50 ? 2000 + number->value : 1900 + number->value;
    }
  }
  cursor.seek(start);
  cursor.accept(U',');
  cursor.skip_spaces();
  if (cursor.accept_word("of")) cursor.skip_spaces();
  if (is_ascii_letter(cursor.peek())) {
    if (const auto year = read_english_year_in_words(cursor)) return year;
  }
  cursor.seek(start);
  return std::nullopt;
}

std::optional<WrittenDate> read_year_phrase(Reading& reading) {
  DateCursor& cursor = reading.cursor;
  const std::size_t start = cursor.at();
  const bool is_fiscal = cursor.accept_word("fiscal") || cursor.accept_word("calendar") || cursor.accept_word("FY") ||
                         cursor.accept_word("cy") || cursor.accept_word("financial");
  if (is_fiscal) cursor.skip_spaces();
  const bool has_the = cursor.accept_word("the") && cursor.skip_spaces();
  if (cursor.accept_word("year") || cursor.accept_word("years")) cursor.skip_spaces();
  if (const auto year = read_year_figures(cursor)) return point({*year, 0, 0});
  cursor.seek(start);
  if (has_the) {
    cursor.accept_word("the");
    cursor.skip_spaces();
  }
  if (date_word(cursor.word()) == DateWord::kNumber && equal_ignoring_case(word_before(cursor), "of")) {
    if (const auto year = read_english_year_in_words(cursor)) return point({*year, 0, 0});
  }
  int step = 9;
  if (cursor.accept_word("this") || cursor.accept_word("current")) step = 0;
  if (step == 9 && (cursor.accept_word("last") || cursor.accept_word("previous") || cursor.accept_word("prior")))
    step = -1;
  if (step == 9 && cursor.accept_word("next")) step = 1;
  if (step == 9 && !has_the) return std::nullopt;
  if (step != 9) cursor.skip_spaces();
  if (!cursor.accept_word("year") || !reading.today) {
    cursor.seek(start);
    return std::nullopt;
  }
  WrittenDate date = point({static_cast<int>(reading.today->year()) + (step == 9 ? 0 : step), 0, 0});
  date.relative = true;
  return date;
}

void read_year_of_period(Reading& reading, WrittenDate& date) {
  DateCursor& cursor = reading.cursor;
  const std::size_t end = cursor.at();
  if (const auto year = read_following_year(cursor)) return set_year(date, *year);
  cursor.seek(end);
  cursor.skip_spaces();
  if (cursor.accept_word("of") || cursor.accept_word("in")) cursor.skip_spaces();
  if (const auto year = read_year_phrase(reading)) {
    set_year(date, year->first.year);
    date.relative = date.relative || year->relative;
    return;
  }
  cursor.seek(end);
}

}  // namespace assay::quantity
