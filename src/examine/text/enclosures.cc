// One pass with a stack of the marks that are open.  A closing mark takes the nearest opening one of its kind and drops
// what was opened in between, which has no partner.  Two marks need a look at their neighbours:
//   ’ is an apostrophe between letters (it’s);
//   " opens unless it touches a letter or digit on its left (5" wide) and closes unless a blank stands on its left.
#include "examine/text/enclosures.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "examine/text/lead_bytes.h"

namespace assay::text {

namespace {

struct Pair {
  char32_t open;
  char32_t close;
  bool is_quotation;
};

constexpr std::array kPairs = std::to_array<Pair>({
    {U'“', U'”', true},
    {U'‘', U'’', true},
    {U'「', U'」', true},
    {U'『', U'』', true},
    {U'«', U'»', true},
    {U'(', U')', false},
    {U'（', U'）', false},
    {U'[', U']', false},
    {U'［', U'］', false},
    {U'【', U'】', false},
    {U'《', U'》', false},
    {U'〈', U'〉', false},
    {U'〔', U'〕', false},
});

constexpr LeadBytes kMarks(U"\"“”‘’「」『』«»()（）[]［］【】《》〈〉〔〕");

// Deeper nesting than this is no prose; the outer marks are forgotten.
constexpr std::size_t kMaxOpen = 16;

bool is_letter_or_digit(char32_t c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

struct OpenMark {
  char32_t close;
  std::uint32_t at;
  bool is_quotation;
};

class Finder {
 public:
  explicit Finder(std::string_view text) : text_(text) {}

  std::vector<Enclosure> find() {
    for (std::size_t at = kMarks.find(text_, 0); at < text_.size();) {
      const utf8::CodePoint point = utf8::decode(text_, at);
      const std::size_t next = at + point.size_bytes;
      if (point.value == U'"' || is_opening_mark(point.value) || is_closing_mark(point.value))
        take(point.value, static_cast<std::uint32_t>(at), character_before(at), utf8::decode(text_, next).value);
      at = kMarks.find(text_, next);
    }
    std::ranges::sort(found_, {}, &Enclosure::open);
    return std::move(found_);
  }

 private:
  // A blank at the start of the text.
  char32_t character_before(std::size_t at) const {
    if (at == 0) return U' ';
    std::size_t begin = at - 1;
    while (begin > 0 && at - begin < 4 && (static_cast<unsigned char>(text_[begin]) & 0xC0) == 0x80) --begin;
    return utf8::decode(text_, begin).value;
  }

  void take(char32_t mark, std::uint32_t at, char32_t previous, char32_t next) {
    if (mark == U'"') {
      if (!utf8::is_space(previous) && close(mark, at)) return;
      if (!is_letter_or_digit(previous)) open({mark, at, true});
      return;
    }
    for (const Pair& pair : kPairs)
      if (pair.open == mark) return open({pair.close, at, pair.is_quotation});
    const bool is_apostrophe = mark == U'’' && is_letter_or_digit(previous) && is_letter_or_digit(next);
    if (!is_apostrophe) close(mark, at);
  }

  void open(OpenMark mark) {
    if (open_.size() == kMaxOpen) open_.erase(open_.begin());
    open_.push_back(mark);
  }

  bool close(char32_t mark, std::uint32_t at) {
    for (std::size_t i = open_.size(); i-- > 0;) {
      if (open_[i].close != mark) continue;
      found_.push_back({open_[i].at, at, open_[i].is_quotation});
      open_.resize(i);
      return true;
    }
    return false;
  }

  std::string_view text_;
  std::vector<OpenMark> open_;
  std::vector<Enclosure> found_;
};

}  // namespace

bool is_closing_mark(char32_t code_point) {
  return std::ranges::any_of(kPairs, [code_point](const Pair& pair) { return pair.close == code_point; });
}

bool is_opening_mark(char32_t code_point) {
  return std::ranges::any_of(kPairs, [code_point](const Pair& pair) { return pair.open == code_point; });
}

std::vector<Enclosure> find_enclosures(std::string_view text) {
  return Finder(text).find();
}

}  // namespace assay::text
