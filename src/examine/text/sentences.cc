// A sentence ends at a stop, unless something says that it goes on.  The paragraph is read once; at each run of stops
// (。！？!?. …) with the closing marks behind it these questions are asked, and any yes means "it goes on":
//
//   1. Does it stand inside a quotation or bracket that closes later? 他说：“好。很好。” is one sentence.
//      Only for those up to kMaxEnclosedBytes: a speech of a page is split at its stops like other text.
//   2. Does a mark follow that only makes sense within a sentence? “好！”，他说。
//   3. A point: is it followed by no blank, by a small letter, or does it belong to a number, an initial, an
//      abbreviation or a list number (sentence_rules.h)? 3.5%, U.S. officials, No. 3.
//   4. An ASCII ! or ? before a letter or sign: part of an address? page?id=3
//   5. Has a quotation that opened the sentence just closed before the words that say who spoke? “好。”张三说。
//   6. Has a bracket, or a quotation or title that holds a question, just closed in the middle of the sentence, with
//      more text right behind it? 《谁来？》一书, 公司（1999年。）已经
//
// …… ends a sentence where text follows, as Chinese uses it to close a list; a single … does so only before a blank and
// a capital, or at the end.  A line break always ends one.
// Does not apply to: text without stops (tables, poems), which is one sentence a line.
// Cost: O(text).
#include "base/utf8.h"
#include "examine/text/enclosures.h"
#include "examine/text/lead_bytes.h"
#include "examine/text/sentence_rules.h"
#include "examine/text/text.h"

namespace assay::text {

namespace {

using std::string_view_literals::operator""sv;

constexpr std::uint32_t kMaxEnclosedBytes = 480;

constexpr std::u32string_view kStops = U"。！？｡!?.．…";
constexpr LeadBytes kStopsAndBreaks(U"\n。！？｡!?.．…");

bool is_stop(char32_t c) {
  return kStops.contains(c);
}
bool is_point(char32_t c) {
  return c == U'.' || c == U'．';
}
bool continues_sentence(char32_t c) {
  return U"，、；：,;:"sv.contains(c);
}
bool is_small_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= 0xDF && c <= 0xFF && c != 0xF7);
}
bool is_ascii_sign(char32_t c) {
  return c > U' ' && c < 0x7F && c != U'"' && c != U'\'' && c != U'(' && c != U'[';
}

// A run of stops with the closing marks behind it.
struct Stop {
  std::uint32_t begin = 0;
  std::uint32_t stops_end = 0;
  std::uint32_t end = 0;
  std::uint32_t points = 0;    // . and ．
  std::uint32_t ellipses = 0;  // …
  std::uint32_t strong = 0;    // 。 and full-width ！？
  std::uint32_t ascii = 0;     // ! and ?
};

class Splitter {
 public:
  explicit Splitter(std::string_view text) : text_(text), enclosures_(find_enclosures(text)) {}

  std::vector<Span> split() {
    for (std::size_t found = kStopsAndBreaks.find(text_, 0); found < text_.size();) {
      const auto at = static_cast<std::uint32_t>(found);
      const utf8::CodePoint point = utf8::decode(text_, at);
      std::size_t next = at + point.size_bytes;
      enter_enclosures(at);
      if (point.value == U'\n') {
        finish(at);
      } else if (is_stop(point.value)) {
        const Stop stop = read_stop(at);
        if (ends_sentence(stop)) finish(stop.end);
        next = stop.end;
      }
      found = kStopsAndBreaks.find(text_, next);
    }
    finish(static_cast<std::uint32_t>(text_.size()));
    return std::move(sentences_);
  }

 private:
  // Notes the enclosures that open at or before `at`.
  void enter_enclosures(std::uint32_t at) {
    for (; next_enclosure_ < enclosures_.size() && enclosures_[next_enclosure_].open <= at; ++next_enclosure_) {
      const Enclosure& enclosure = enclosures_[next_enclosure_];
      if (enclosure.close - enclosure.open <= kMaxEnclosedBytes)
        inside_until_ = std::max(inside_until_, enclosure.close);
      if (enclosure.is_quotation && utf8::trim(text_.substr(start_, enclosure.open - start_)).empty())
        leading_close_ = enclosure.close;
    }
  }

  Stop read_stop(std::uint32_t at) const {
    Stop stop{.begin = at};
    utf8::CodePoint point = utf8::decode(text_, at);
    for (; point.size_bytes > 0 && is_stop(point.value); point = utf8::decode(text_, at)) {
      if (is_point(point.value))
        ++stop.points;
      else if (point.value == U'…')
        ++stop.ellipses;
      else
        ++(point.value < 0x80 ? stop.ascii : stop.strong);
      at += point.size_bytes;
    }
    stop.stops_end = at;
    for (; point.size_bytes > 0 && closes(point.value, at); point = utf8::decode(text_, at)) at += point.size_bytes;
    stop.end = at;
    return stop;
  }

  // A straight quote closes where a quotation that we are in does.
  bool closes(char32_t mark, std::uint32_t at) const {
    return is_closing_mark(mark) || (mark == U'"' && (at == inside_until_ || at == leading_close_));
  }

  bool ends_sentence(const Stop& stop) const {
    if (stop.begin < inside_until_ && stop.end <= inside_until_) return false;
    const std::string_view rest = text_.substr(stop.end);
    const std::string_view after = utf8::trim(rest);
    if (after.empty()) return true;
    const char32_t next = utf8::decode(after, 0).value;
    const bool has_blank = after.data() != rest.data();
    if (continues_sentence(next)) return false;
    const bool closed_leading_quote = leading_close_ >= stop.begin && leading_close_ < stop.end;
    if (closed_leading_quote && begins_with_speaker(after)) return false;
    if (!has_blank && utf8::is_han(next) && closed_within_sentence(stop)) return false;
    if (stop.strong > 0) return true;
    if (is_small_letter(next)) return false;
    const bool after_han = is_after_han(stop.begin);
    if (stop.ascii > 0) return has_blank || after_han || !is_ascii_sign(next);
    if (stop.ellipses > 1) return true;
    if (stop.ellipses == 1 && stop.end == stop.stops_end) return has_blank;
    if (stop.ellipses + stop.points > 1) return has_blank;
    if (!has_blank) return after_han ? !is_ascii_sign(next) : stop.end > stop.stops_end && !is_ascii_sign(next);
    return stop.points == 0 || !is_point_of_abbreviation(utf8::trim(text_.substr(start_, stop.begin - start_)), after);
  }

  // Whether the closing marks behind the stop belong to a bracket, or to what is quoted without a colon or comma before
  // it and ends by a question or cry, that opened after the sentence began.
  bool closed_within_sentence(const Stop& stop) const {
    if (stop.end == stop.stops_end) return false;
    const bool is_question = !text_.substr(stop.begin, stop.stops_end - stop.begin).contains("。");
    for (std::size_t i = next_enclosure_; i > 0; --i) {
      const Enclosure& enclosure = enclosures_[i - 1];
      if (enclosure.open < start_) break;
      if (enclosure.close < stop.stops_end || enclosure.close >= stop.end) continue;
      if (text_.substr(enclosure.close).starts_with("》")) return true;
      const std::string_view before = utf8::trim(text_.substr(start_, enclosure.open - start_));
      if (before.empty() || before.ends_with("：") || before.ends_with("，")) return false;
      return !enclosure.is_quotation || is_question;
    }
    return false;
  }

  bool is_after_han(std::uint32_t at) const {
    constexpr std::uint32_t kIdeographBytes = 3;
    return at >= start_ + kIdeographBytes && utf8::is_han(utf8::decode(text_, at - kIdeographBytes).value);
  }

  void finish(std::uint32_t end) {
    const std::string_view piece = utf8::trim(text_.substr(start_, end - start_));
    start_ = end;
    if (piece.empty()) return;
    const auto begin = static_cast<std::uint32_t>(piece.data() - text_.data());
    sentences_.push_back({begin, begin + static_cast<std::uint32_t>(piece.size())});
  }

  std::string_view text_;
  std::vector<Enclosure> enclosures_;
  std::vector<Span> sentences_;
  std::size_t next_enclosure_ = 0;
  std::uint32_t start_ = 0;          // of the sentence being read
  std::uint32_t inside_until_ = 0;   // the closing mark of the furthest enclosure that we are in; 0: in none
  std::uint32_t leading_close_ = 0;  // the closing mark of the quotation that the sentence begins with
};

}  // namespace

std::vector<Span> split_sentences(std::string_view paragraph, [[maybe_unused]] std::string_view language) {
  return Splitter(paragraph).split();
}

}  // namespace assay::text
