#include "examine/quantity/date_start.h"

#include "examine/quantity/date_english_words.h"
#include "examine/quantity/date_number.h"

namespace assay::quantity {
namespace {

// What may stand behind a number of a date, spaces apart: units, signs between two numbers, letters ("10 November").
bool may_follow_number(DateCursor cursor) {
  cursor.skip_spaces();
  const char32_t c = cursor.peek();
  if (c < 0x80) return c != U',' && c != U'%' && c != U')' && c != U'(' && c != U';';
  switch (c) {
    case U'年':
    case U'月':
    case U'日':
    case U'号':
    case U'时':
    case U'点':
    case U'世':
    case U'季':
    case U'财':
    case U'学':
    case U'赛':
    case U'天':
    case U'周':
    case U'星':
    case U'个':
    case U'小':
    case U'分':
    case U'至':
    case U'到':
      return true;
    default:
      return c < 0x2E80 || c == U'〜' || c == U'》' || c == U'”' || c == U'」' || c == U'』';
  }
}

// A figure, or Chinese numerals.
bool may_be_number_of_date(DateCursor cursor) {
  const DateCursor start = cursor;
  int digits = 0;
  while (is_ascii_digit(cursor.peek())) {
    cursor.take();
    ++digits;
  }
  if (digits == 0) {
    while (digits < 9 && is_number_character(cursor.peek())) {
      cursor.take();
      ++digits;
    }
    if (start.looking_at(U'十') &&
        (cursor.looking_at_any(U"”\"」规") || cursor.looking_at(U'时') || cursor.looking_at(U'期')))
      return true;  // 十四五
    return may_follow_number(cursor);
  }
  if (digits == 8 && (start.looking_at(U'1') || start.looking_at(U'2'))) return true;  // 20161016
  if (digits > 4) return false;
  return may_follow_number(cursor) || digits == 4;  // a bare year may be followed by anything
}

bool is_one_of(const DateCursor& cursor, std::u32string_view characters) {
  return cursor.looking_at_any(characters) || is_number_character(cursor.peek());
}

}  // namespace

bool may_be_date(DateCursor cursor) {
  const char32_t first = cursor.peek();
  if (first < 0x80) {
    if (is_ascii_digit(first)) return may_be_number_of_date(cursor);
    return first == U'\'' || date_word(cursor.word()) != DateWord::kNone;
  }
  if (is_number_character(first)) return may_be_number_of_date(cursor);
  cursor.take();
  switch (first) {
    case U'公':
      return cursor.looking_at(U'元');
    case U'上':
      return is_one_of(cursor, U"上半年月周星礼季世个旬午的");
    case U'下':
      return is_one_of(cursor, U"下半年月周星礼季个午的");
    case U'本':
      return cursor.looking_at_any(U"月周星礼季世年");
    case U'这':
      return cursor.looking_at_any(U"个月周星礼");
    case U'今':
      return cursor.looking_at_any(U"天日年晚晨早夜后春夏秋冬");
    case U'明':
      return cursor.looking_at_any(U"天日年晚晨早夜");
    case U'昨':
      return cursor.looking_at_any(U"天日晚晨早夜");
    case U'前':
      return is_one_of(cursor, U"天年");
    case U'后':
      return cursor.looking_at_any(U"天年");
    case U'去':
      return cursor.looking_at(U'年');
    case U'大':
      return cursor.looking_at_any(U"前后");
    case U'近':
    case U'第':
      return is_number_character(cursor.peek());
    case U'过':
      return cursor.looking_at(U'去');
    case U'最':
      return cursor.looking_at(U'近');
    case U'未':
      return cursor.looking_at(U'来');
    case U'接':
      return cursor.looking_at(U'下');
    case U'首':
      return cursor.looking_at(U'季');
    case U'周':
    case U'星':
    case U'礼':
      return cursor.looking_at_any(U"期拜一二三四五六日天");
    case U'早':
    case U'晚':
    case U'夜':
    case U'晨':
      return is_one_of(cursor, U"上间晨里晚");
    case U'凌':
    case U'清':
      return cursor.looking_at(U'晨');
    case U'傍':
      return cursor.looking_at(U'晚');
    case U'深':
      return cursor.looking_at(U'夜');
    case U'中':
    case U'正':
      return cursor.looking_at(U'午');
    case U'午':
      return cursor.looking_at(U'后');
    case U'半':
      return cursor.looking_at_any(U"年夜");
    case U'从':
    case U'自':
      cursor.skip_spaces();
      return cursor.peek() != U'从' && cursor.peek() != U'自' && may_be_date(cursor);
    default:
      return true;
  }
}

}  // namespace assay::quantity
