// A clause ends at a comma, semicolon, colon or dash that stands outside quotations and brackets.  ASCII marks need a
// blank or an ideograph beside them, so that 1,234, 10:30 and an address stay whole; a hyphen is a dash only between
// blanks.  Cost: O(sentence).
#include "base/utf8.h"
#include "examine/text/enclosures.h"
#include "examine/text/text.h"

namespace assay::text {

namespace {

using std::string_view_literals::operator""sv;

bool is_digit(char32_t c) {
  return (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９');
}

// Whether `mark`, between `previous` and `next`, separates clauses.  Past the ends stand blanks.
bool separates(char32_t previous, char32_t mark, char32_t next) {
  const bool in_number = is_digit(previous) && is_digit(next);
  if (U"，；：—"sv.contains(mark)) return !in_number;
  if (U",;:"sv.contains(mark))
    return !in_number && (utf8::is_space(next) || utf8::is_han(previous) || utf8::is_han(next));
  if (U"–-"sv.contains(mark)) return utf8::is_space(previous) && utf8::is_space(next);
  return false;
}

class Splitter {
 public:
  explicit Splitter(std::string_view text) : text_(text), enclosures_(find_enclosures(text)) {}

  std::vector<Span> split() {
    char32_t previous = U' ';
    for (std::uint32_t at = 0; at < text_.size();) {
      const utf8::CodePoint point = utf8::decode(text_, at);
      const std::uint32_t end = at + point.size_bytes;
      for (; next_enclosure_ < enclosures_.size() && enclosures_[next_enclosure_].open <= at; ++next_enclosure_)
        inside_until_ = std::max(inside_until_, enclosures_[next_enclosure_].close);
      const utf8::CodePoint next = utf8::decode(text_, end);
      const char32_t following = next.size_bytes == 0 ? U' ' : next.value;
      const bool is_first_of_two = following == point.value;  // ——
      if (at >= inside_until_ && !is_first_of_two && separates(previous, point.value, following)) finish(end);
      previous = point.value;
      at = end;
    }
    finish(static_cast<std::uint32_t>(text_.size()));
    return std::move(clauses_);
  }

 private:
  void finish(std::uint32_t end) {
    const std::string_view piece = utf8::trim(text_.substr(start_, end - start_));
    start_ = end;
    if (piece.empty()) return;
    const auto begin = static_cast<std::uint32_t>(piece.data() - text_.data());
    clauses_.push_back({begin, begin + static_cast<std::uint32_t>(piece.size())});
  }

  std::string_view text_;
  std::vector<Enclosure> enclosures_;
  std::vector<Span> clauses_;
  std::size_t next_enclosure_ = 0;
  std::uint32_t start_ = 0;
  std::uint32_t inside_until_ = 0;
};

}  // namespace

std::vector<Span> split_clauses(std::string_view sentence, [[maybe_unused]] std::string_view language) {
  return Splitter(sentence).split();
}

}  // namespace assay::text
