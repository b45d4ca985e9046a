// Finding quantities: one cursor over the bytes.
//
// Idea: a table of classes says for every character whether a figure or a date can start with it; all others are passed
// over, a run of plain Chinese at some bytes a nanosecond.  Where one can start, the reader of dates is asked first,
// then the reader of figures; what they read is passed over as a whole, so nothing overlaps and every byte is read a
// bounded number of times.  Latin words are taken as a whole: numbers inside names (F-16, COVID-19, http://…) start
// nothing. Cost: O(text.size()); no allocation where nothing is found.
#include "examine/quantity/quantity.h"

#include <array>
#include <bitset>

#include "examine/quantity/characters.h"
#include "examine/quantity/dates.h"
#include "examine/quantity/figure.h"
#include "examine/quantity/words.h"

namespace assay::quantity {
namespace {

// What may start at a character outside ASCII.
constexpr std::u32string_view kFigureStarts =
    U"零〇○一壹弌二贰貳弍三叁參叄四肆五伍六陆陸七柒八捌九玖两兩十拾百佰千仟万萬亿億兆几幾数數半对第翻负負人华零０１２３"
    U"４５６７８９－−＋"
    U"￥¥€£￡₩￦₽₹฿₫₱₺₪₴₸₦₿＄½¼¾⅓⅔⅕⅛⅜⅝⅞";

class Starts {
 public:
  Starts() {
    for (char32_t c = 0x80; c < 0x10000; ++c) {
      const bool figure = kFigureStarts.find(c) != std::u32string_view::npos;
      const bool date = may_start_date(c);
      figures_.set(c, figure);
      any_.set(c, figure || date);
    }
  }
  bool any(char32_t c) const { return c < 0x10000 && any_.test(c); }
  bool figure(char32_t c) const { return c < 0x10000 && figures_.test(c); }

 private:
  std::bitset<0x10000> figures_;
  std::bitset<0x10000> any_;
};
const Starts& starts() {
  static const Starts built;
  return built;
}

bool is_ascii_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// The end of an address that starts at `at` (http://, www., a path with @), or `at`.
std::size_t skip_address(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at, 8);
  if (!rest.starts_with("http:") && !rest.starts_with("https:") && !rest.starts_with("www.") &&
      !rest.starts_with("ftp:"))
    return at;
  while (at < text.size() && static_cast<unsigned char>(text[at]) > 0x20 &&
         static_cast<unsigned char>(text[at]) < 0x80 && text[at] != '"' && text[at] != '<' && text[at] != ')') {
    ++at;
  }
  return at;
}

class Finder {
 public:
  Finder(std::string_view text, const Context& context) : text_(text), context_(context) {}

  std::vector<Quantity> run() {
    while (at_ < text_.size()) step();
    return std::move(found_);
  }

 private:
  void step() {
    const char byte = text_[at_];
    if (static_cast<unsigned char>(byte) >= 0x80) return step_wide();
    if (is_ascii_letter(byte)) return step_word();
    if (is_ascii_digit(byte)) return is_list_number() ? skip_list_number() : try_at(at_, digits_end(at_));
    if (byte == '$' || byte == '.' || byte == '-' || byte == '+') return step_sign();
    ++at_;
  }

  void step_wide() {
    const Character next = character_at(text_, at_);
    if (!starts().any(next.value)) {
      at_ += next.size;
      return;
    }
    if (digit_of(next.value) >= 0) return try_at(at_, digits_end(at_));
    if (is_minus(next.value) && !may_be_sign()) {
      at_ += next.size;
      return;
    }
    if (is_end_of_word(next)) {
      at_ += next.size;
      return;
    }
    try_at(at_, at_ + next.size, starts().figure(next.value));
  }

  // 减负4600亿元 has no minus, 唯一一所 no eleven.
  bool is_end_of_word(const Character& next) const {
    const char32_t before = character_before(text_, at_).value;
    if (next.value == U'负' || next.value == U'負') {
      constexpr std::u32string_view kWords = U"减減降担擔背肩抱欺辜胜勝自轻";
      return kWords.find(before) != std::u32string_view::npos;
    }
    if (next.value != U'一' || (before != U'唯' && before != U'惟')) return false;
    return han_class(character_at(text_, at_ + next.size).value).kind != HanNumeral::kNone;
  }

  static bool is_minus(char32_t character) { return character == U'－' || character == U'−' || character == U'＋'; }

  // What is glued to the number of a line ("9.2024中国…", "6.1—2月") is read as the start of a text of its own.
  void skip_list_number() {
    at_ = digits_end(at_);
    if (at_ + 1 < text_.size() && text_[at_] == '.' && is_ascii_digit(text_[at_ + 1])) line_start_ = ++at_;
  }

  // "1. ", 2、, （3） at the start of a line.
  bool is_list_number() const {
    const std::size_t end = digits_end(at_);
    if (end - at_ > 2) return false;
    std::size_t start = at_;
    constexpr std::string_view kBracket = "（";
    const bool has_bracket = text_.substr(0, start).ends_with(kBracket) || (start > 0 && text_[start - 1] == '(');
    if (has_bracket) start -= text_[start - 1] == '(' ? 1 : kBracket.size();
    if (start > 0 && text_[start - 1] != '\n') return false;
    const std::string_view rest = text_.substr(end);
    if (has_bracket) return rest.starts_with("）") || rest.starts_with(")");
    if (rest.starts_with("、") || rest.starts_with("．")) return true;
    if (!rest.starts_with(".") && !rest.starts_with(")")) return false;
    const std::size_t after = end + 1;
    if (after >= text_.size()) return false;
    return digit_of(character_at(text_, after).value) < 0 || begins_counted(after);
  }

  // "8.18项举措", "11.2023年": no decimal, but the eighth line and what it counts.
  bool begins_counted(std::size_t at) const {
    const std::size_t end = digits_end(at);
    const std::string_view rest = text_.substr(end);
    const std::string_view century = text_.substr(at, 2);
    if (end - at == 4 && (century == "20" || century == "19")) return is_plain_han(end);
    const Character dash = character_at(text_, end);
    constexpr std::u32string_view kDashes = U"-－–—～~至";
    if (dash.size != 0 && kDashes.find(dash.value) != std::u32string_view::npos) {
      const std::size_t month = end + dash.size;
      const std::size_t month_end = digits_end(month);
      return month_end != month && text_.substr(month_end).starts_with("月");  // 6.1—2月
    }
    for (const std::string_view word : {"月", "项", "条", "部门", "省", "批", "国"}) {
      if (rest.starts_with(word)) return true;
    }
    return false;
  }

  // A Chinese word that is neither a scale nor a unit.
  bool is_plain_han(std::size_t at) const {
    const char32_t next = character_at(text_, at).value;
    if (!is_han_character(next) || han_class(next).kind != HanNumeral::kNone) return false;
    if (next == U'至' || next == U'到') return false;  // 21.2024至63.6072万
    return next == U'年' || !match_unit(text_, at);
  }

  // A sign stands at a start, or after a blank or an opening mark, and before a digit.
  bool may_be_sign() const {
    const Character before = character_before(text_, at_);
    if (at_ == 0) return true;
    if (digit_of(before.value) >= 0 || is_latin(before.value) || is_han_character(before.value)) return false;
    return before.value != U')' && before.value != U'）' && before.value != U'-' && before.value != U'%' &&
           before.value != U'.';
  }

  void step_sign() {
    const char sign = text_[at_];
    const Character next = character_at(text_, at_ + 1);
    const bool is_digit = digit_of(next.value) >= 0;
    if (sign == '$') return try_at(at_, at_ + 1);
    if (sign == '.') {
      const bool is_start =
          is_digit && (at_ == 0 || is_blank(character_before(text_, at_).value) || text_[at_ - 1] == '(');
      return is_start ? try_at(at_, at_ + 1) : advance(1);
    }
    const bool is_number = is_digit || (next.value == U'.' && at_ + 2 < text_.size() && is_ascii_digit(text_[at_ + 2]));
    if (!is_number || !may_be_sign()) return advance(1);
    try_at(at_, at_ + 1);
  }

  void advance(std::size_t bytes) { at_ += bytes; }

  std::size_t digits_end(std::size_t at) const {
    while (at < text_.size()) {
      const Character next = character_at(text_, at);
      if (digit_of(next.value) < 0) break;
      at += next.size;
    }
    return at;
  }

  // A word of Latin letters: a number word, a sign of money, a name with digits in it, or nothing.
  void step_word() {
    if (const std::size_t end = skip_address(text_, at_); end != at_) {
      at_ = end;
      return;
    }
    const std::size_t end = letters_end(at_);
    if (is_product_sign(end)) return advance(1);
    if (found_at(at_, may_say_figure(end))) return;
    at_ = end;
    skip_name();
  }

  // Whether the word may open a figure: a number, a sign of money, "minus", "doubled", "percent of".  Most do not.
  bool may_say_figure(std::size_t end) const {
    if (end != at_ && number_word(text_.substr(at_, end - at_)).kind != NumberWord::Kind::kNone) return true;
    constexpr std::string_view kOthers = "dtqpmnhsfe";  // doubled, tripled, twice, quadrupled, percent, minus, -fold …
    const auto first = static_cast<char>(text_[at_] | 0x20);
    if (kOthers.find(first) != std::string_view::npos && end - at_ >= (first == 'p' ? 3U : 5U)) return true;
    return text_[at_] == 'M' || match_currency_sign(text_, at_).has_value();  // MAUD 60: millions
  }

  // The x of 4x100 and 1920X1080.
  bool is_product_sign(std::size_t end) const {
    return end == at_ + 1 && (text_[at_] | 0x20) == 'x' && at_ > 0 && is_ascii_digit(text_[at_ - 1]) &&
           end < text_.size() && is_ascii_digit(text_[end]);
  }

  std::size_t letters_end(std::size_t at) const {
    while (at < text_.size() && is_latin(character_at(text_, at).value)) at += character_at(text_, at).size;
    return at;
  }

  // Digits that belong to the word before them: F-16, COVID-19, G20, GPT-4o.
  void skip_name() {
    std::size_t at = at_;
    if (at + 1 < text_.size() && text_[at] == '-' && is_ascii_digit(text_[at + 1])) ++at;
    if (at >= text_.size() || !is_ascii_digit(text_[at])) return;
    while (at < text_.size() && (is_ascii_digit(text_[at]) || is_ascii_letter(text_[at]) ||
                                 (text_[at] == '.' && at + 1 < text_.size() && is_ascii_digit(text_[at + 1])) ||
                                 (text_[at] == '-' && at + 1 < text_.size() &&
                                  (is_ascii_digit(text_[at + 1]) || is_ascii_letter(text_[at + 1]))))) {
      ++at;
    }
    // "scp-173 m": a unit behind a name is none.
    at_ = at;
    const std::size_t unit = skip_blanks(text_, at_, 1);
    if (unit != at_ && word_end(text_, unit) == unit + 1) at_ = unit + 1;
  }

  bool found_at(std::size_t at, bool figures = true) {
    std::optional<Quantity> date = date_at(at);
    if (date && !(figures && date->span.end == at + 4 && is_longer_figure(at))) {
      at_ = std::max<std::size_t>(date->span.end, at + 1);
      found_.push_back(std::move(*date));
      return true;
    }
    if (!figures) return false;
    std::size_t next = 0;
    auto figure = read_figure(text_, at, next);
    if (figure) {
      at_ = std::max(next, at + 1);
      add(std::move(*figure));
      return true;
    }
    if (next > at) {
      at_ = next;
      return true;
    }
    return false;
  }

  std::optional<Quantity> date_at(std::size_t at) const {
    if (at != line_start_ || at == 0) return read_date(text_, at, context_);
    auto date = read_date(text_.substr(at), 0, context_);
    if (!date) return std::nullopt;
    for (Span* span : {&date->span, &date->number}) {
      span->start += static_cast<std::uint32_t>(at);
      span->end += static_cast<std::uint32_t>(at);
    }
    return date;
  }

  // "2000 over 3" is no year.
  bool is_longer_figure(std::size_t at) const {
    const auto numeral = read_numeral(text_, at);
    return numeral && numeral->end > at + 4;
  }

  // 每英寸400像素 starts before the numeral; never before the end of the last figure.
  void add(Quantity figure) {
    if (!found_.empty() && figure.span.start < found_.back().span.end) figure.span.start = found_.back().span.end;
    figure.number.start = std::max(figure.number.start, figure.span.start);
    found_.push_back(std::move(figure));
  }

  // Reads at `at`; where nothing is, goes on at `otherwise`.
  void try_at(std::size_t at, std::size_t otherwise, bool figures = true) {
    if (!found_at(at, figures)) at_ = std::max(at_ + 1, otherwise);
    // 5G and 3D: the letters behind digits that were no figure belong to them.
  }

  std::string_view text_;
  const Context& context_;
  std::size_t at_ = 0;
  std::size_t line_start_ = 0;  // behind the number of a line, where it is glued to what follows
  std::vector<Quantity> found_;
};

}  // namespace

std::vector<Quantity> find_quantities(std::string_view text, const Context& context) {
  return Finder(text, context).run();
}

}  // namespace assay::quantity
