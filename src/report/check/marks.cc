// Citation marks: a bracket, perhaps a word for paragraph, numbers with commas or dashes between them, the bracket's
// end.
//
// Read by hand in one pass: at each opening bracket the longest mark that fits is taken, and a bracket that holds
// anything else is text.  Digits may be full-width.
#include "report/check/marks.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/utf8.h"

namespace assay::check {
namespace {

struct Bracket {
  std::string_view open;
  std::string_view close;
  bool needs_word;  // "(2)" is a list or a note, "(para 2)" a citation
};
constexpr std::array kBrackets = {Bracket{"[", "]", false},   Bracket{"［", "］", false}, Bracket{"【", "】", false},
                                  Bracket{"〔", "〕", false}, Bracket{"(", ")", true},    Bracket{"（", "）", true}};
// Longest first.
constexpr std::array<std::string_view, 10> kWords = {"paragraphs", "paragraph", "paras.", "paras", "para.",
                                                     "para",       "pars.",     "par.",   "段落",  "第"};
constexpr std::array<std::string_view, 2> kAfterWords = {"段落", "段"};
constexpr std::array<std::string_view, 5> kSeparators = {",", "，", "、", ";", "；"};
constexpr std::array<std::string_view, 6> kDashes = {"-", "–", "—", "－", "~", "至"};

class Reader {
 public:
  Reader(std::string_view text, std::size_t at) : text_(text), at_(at) {}

  std::size_t at() const { return at_; }

  bool take(std::string_view word) {
    if (text_.substr(at_, word.size()) != word) return false;
    at_ += word.size();
    return true;
  }
  template <std::size_t size>
  bool take_any(const std::array<std::string_view, size>& words) {
    return std::ranges::any_of(words, [this](std::string_view word) { return take(word); });
  }
  bool take_word() {
    for (const std::string_view word : kWords) {
      const std::string_view next = text_.substr(at_, word.size());
      if (std::ranges::equal(next, word, [](char a, char b) { return (a | 0x20) == (b | 0x20) || a == b; })) {
        at_ += word.size();
        return true;
      }
    }
    return false;
  }
  void skip_blanks() {
    while (at_ < text_.size() && text_[at_] == ' ') ++at_;
  }
  std::optional<int> take_number() {
    int value = 0;
    int digits = 0;
    for (; digits < 4; ++digits) {
      const utf8::CodePoint next = utf8::decode(text_, at_);
      const bool is_wide = next.value >= U'０' && next.value <= U'９';
      if (next.size_bytes == 0 || (!is_wide && (next.value < U'0' || next.value > U'9'))) break;
      value = value * 10 + static_cast<int>(next.value - (is_wide ? U'０' : U'0'));
      at_ += next.size_bytes;
    }
    return digits > 0 ? std::optional(value) : std::nullopt;
  }

 private:
  std::string_view text_;
  std::size_t at_;
};

void add_through(std::vector<int>& numbers, int last) {
  for (int number = numbers.back() + 1; number <= last && numbers.size() < kMaxNumbersOfMark; ++number) {
    numbers.push_back(number);
  }
}

std::optional<std::vector<int>> read_numbers(Reader& reader) {
  std::vector<int> numbers;
  while (numbers.size() < kMaxNumbersOfMark) {
    reader.skip_blanks();
    const std::optional<int> number = reader.take_number();
    if (!number) return std::nullopt;
    numbers.push_back(*number);
    reader.skip_blanks();
    if (reader.take_any(kDashes)) {
      reader.skip_blanks();
      const std::optional<int> last = reader.take_number();
      if (!last || *last < *number) return std::nullopt;
      add_through(numbers, *last);
      reader.skip_blanks();
    }
    if (!reader.take_any(kSeparators)) return numbers;
  }
  return numbers;
}

std::optional<Mark> read_mark(std::string_view text, std::size_t start) {
  for (const Bracket& bracket : kBrackets) {
    Reader reader(text, start);
    if (!reader.take(bracket.open)) continue;
    reader.skip_blanks();
    if (!bracket.needs_word) reader.take("^");
    const bool has_word = reader.take_word();
    std::optional<std::vector<int>> numbers = read_numbers(reader);
    if (!numbers) return std::nullopt;
    reader.skip_blanks();
    const bool has_after_word = reader.take_any(kAfterWords);
    reader.skip_blanks();
    if (!reader.take(bracket.close) || (bracket.needs_word && !has_word && !has_after_word)) return std::nullopt;
    return Mark{{static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(reader.at())}, std::move(*numbers)};
  }
  return std::nullopt;
}

// The size of "- ", "3. ", "(2) ", "• " or "一、" at the start of a line.
std::size_t list_sign_size(std::string_view line) {
  constexpr std::array<std::string_view, 9> kBullets = {"- ", "* ", "+ ", "• ", "· ", "– ", "— ", "●", "■"};
  for (const std::string_view bullet : kBullets) {
    if (line.starts_with(bullet)) return bullet.size();
  }
  std::size_t at = line.starts_with('(') ? 1 : 0;
  const std::size_t first_digit = at;
  while (at < line.size() && at < first_digit + 2 && line[at] >= '0' && line[at] <= '9') ++at;
  if (at == first_digit) return 0;
  const std::string_view rest = line.substr(at);
  if (rest.starts_with("、")) return at + std::string_view("、").size();
  const bool is_closed = rest.starts_with(") ") || (first_digit == 0 && rest.starts_with(". "));
  return is_closed ? at + 2 : 0;
}

}  // namespace

std::vector<Mark> find_marks(std::string_view text) {
  std::vector<Mark> marks;
  for (std::size_t at = 0; at < text.size();) {
    const char byte = text[at];
    const bool may_open = byte == '[' || byte == '(' || byte == '\xE3' || byte == '\xEF';
    if (std::optional<Mark> mark = may_open ? read_mark(text, at) : std::nullopt) {
      at = mark->span.end;
      marks.push_back(std::move(*mark));
    } else {
      ++at;
    }
  }
  return marks;
}

std::string without_marks(std::string_view text, const std::vector<Mark>& marks) {
  std::string bare(text);
  for (const Mark& mark : marks) std::fill(bare.begin() + mark.span.start, bare.begin() + mark.span.end, ' ');
  for (std::size_t start = 0; start < bare.size();) {
    while (start < bare.size() && bare[start] == ' ') ++start;
    const std::size_t size = list_sign_size(std::string_view(bare).substr(start));
    std::fill_n(bare.begin() + static_cast<std::ptrdiff_t>(start), size, ' ');
    const std::size_t end = bare.find('\n', start);
    start = end == std::string::npos ? bare.size() : end + 1;
  }
  return bare;
}

}  // namespace assay::check
