// Two ways to find a phrase.
//
// With ideographs: the first piece is searched for in the folded text as bytes (memmem), the others must follow, with
// nothing between but the gap that the phrase allows.  Three things keep this honest:
//   - a piece of letters or digits must begin and end at a word's edge: A股 is not in NASA股;
//   - ideographs both of whose ends cut through words of the text are chance neighbours: 中国 is not in 发展中国家, nor
//     市长 in 南京市 | 长江.  One end is enough to count: 稀土 is in 轻稀土 and in 稀土矿, however those were cut;
//   - a span is moved from the folded text to the text itself by counting code points, which folding never changes.
//
// Without: the words of the text are compared with the phrase's terms in the language of the text.
// Cost: O(bytes of the text) for the first, O(words) for the second.
#include <algorithm>
#include <cstring>

#include "base/utf8.h"
#include "examine/query/phrase.h"

namespace assay::query {

namespace {

using std::string_view_literals::operator""sv;
using text::AnalysedParagraph;
using text::Word;
using text::WordKind;

constexpr std::size_t kMaxGapCharacters = 4;

bool is_joiner(char32_t c) {
  return utf8::is_space(c) || U"-‐‑–·•・‧.'’\"“”‘《》「」『』&/_"sv.contains(c);
}

bool is_western_word_character(char32_t c) {
  return (c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') ||
         (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7);
}

bool is_mark(char32_t c) {
  return utf8::is_space(c) ||
         (!is_western_word_character(c) && !utf8::is_han(c) && !utf8::is_kana(c) && !utf8::is_hangul(c));
}

// Whether everything in `between` may stand in the gap.
bool fits_gap(std::string_view between, Gap gap) {
  std::size_t characters = 0;
  for (std::size_t at = 0; at < between.size(); ++characters) {
    const utf8::CodePoint point = utf8::decode(between, at);
    const bool fits = gap == Gap::kJoiner ? is_joiner(point.value) : is_mark(point.value);
    if (!fits || characters == kMaxGapCharacters) return false;
    at += point.size_bytes;
  }
  return true;
}

bool ends_in_western_word(std::string_view text) {
  if (text.empty()) return false;
  std::size_t last = text.size() - 1;
  while (last > 0 && (static_cast<unsigned char>(text[last]) & 0xC0) == 0x80) --last;
  return is_western_word_character(utf8::decode(text, last).value);
}

// Whether `piece` stands at `at` with word edges around it where it is western.
bool stands_at(const Piece& piece, std::string_view folded, std::size_t at) {
  if (!folded.substr(at).starts_with(piece.folded)) return false;
  if (piece.is_ideographs) return true;
  const std::size_t end = at + piece.folded.size();
  return !ends_in_western_word(folded.substr(0, at)) && !is_western_word_character(utf8::decode(folded, end).value);
}

// Where the phrase that begins at `at` ends, or npos.
std::size_t end_of_phrase(const Phrase& phrase, std::string_view folded, std::size_t at) {
  if (!stands_at(phrase.pieces.front(), folded, at)) return std::string_view::npos;
  at += phrase.pieces.front().folded.size();
  for (auto piece = phrase.pieces.begin() + 1; piece != phrase.pieces.end(); ++piece) {
    std::size_t next = at;
    for (std::size_t skipped = 0; !stands_at(*piece, folded, next); ++skipped) {
      const utf8::CodePoint point = utf8::decode(folded, next);
      if (point.size_bytes == 0 || skipped == kMaxGapCharacters) return std::string_view::npos;
      next += point.size_bytes;
    }
    if (!fits_gap(folded.substr(at, next - at), piece->gap_before)) return std::string_view::npos;
    at = next + piece->folded.size();
  }
  return at;
}

// The bytes of the character that begins at `at`, from its first byte alone: the text is valid UTF-8.
std::size_t character_bytes(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  const std::size_t bytes = byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
  return std::min(bytes, text.size() - at);
}

// Moves offsets in folded text to offsets in the text itself.  Ask in ascending order.
class OffsetMover {
 public:
  OffsetMover(std::string_view folded, std::string_view text) : folded_(folded), text_(text) {}
  std::uint32_t move(std::size_t folded_offset) {
    while (in_folded_ < folded_offset && in_text_ < text_.size()) {
      in_folded_ += character_bytes(folded_, in_folded_);
      in_text_ += character_bytes(text_, in_text_);
    }
    return static_cast<std::uint32_t>(in_text_);
  }

 private:
  std::string_view folded_;
  std::string_view text_;
  std::size_t in_folded_ = 0;
  std::size_t in_text_ = 0;
};

// Whether `offset` lies within a word rather than at its edge.
bool cuts_word(const std::vector<Word>& words, std::uint32_t offset) {
  const auto after = std::ranges::upper_bound(words, offset, {}, [](const Word& word) { return word.span.start; });
  if (after == words.begin()) return false;
  const Span& span = std::prev(after)->span;
  return span.start < offset && offset < span.end;
}

// As folded.find(needle, from), but not slowed down by Chinese, where the first byte of a needle stands everywhere.
std::size_t find_bytes(std::string_view folded, std::string_view needle, std::size_t from) {
  if (from > folded.size()) return std::string_view::npos;
  const void* found = memmem(folded.data() + from, folded.size() - from, needle.data(), needle.size());
  return found == nullptr ? std::string_view::npos
                          : static_cast<std::size_t>(static_cast<const char*>(found) - folded.data());
}

void find_characters(const Phrase& phrase, std::string_view text, const AnalysedParagraph& paragraph,
                     std::size_t max_hits, std::vector<Span>& spans) {
  const std::string_view folded = paragraph.folded;
  const std::string_view first = phrase.pieces.front().folded;
  OffsetMover mover(folded, text);
  std::size_t hits = 0;
  for (std::size_t at = find_bytes(folded, first, 0); at != std::string_view::npos && hits < max_hits;) {
    const std::size_t end = end_of_phrase(phrase, folded, at);
    std::size_t next = at + first.size();
    if (end != std::string_view::npos) {
      const std::uint32_t span_start = mover.move(at);
      const Span span{span_start, mover.move(end)};
      if (!cuts_word(paragraph.words, span.start) || !cuts_word(paragraph.words, span.end)) {
        spans.push_back(span);
        ++hits;
      }
      next = end;
    }
    at = find_bytes(folded, first, next);
  }
}

// The words of the phrase from `at` on; returns the index behind the last, or 0.
std::size_t match_terms(const Phrase& phrase, const std::vector<std::string>& terms, std::string_view text,
                        const std::vector<Word>& words, std::size_t at) {
  if (words[at].term != terms.front()) return 0;
  for (std::size_t i = 1; i < terms.size(); ++i) {
    const std::uint32_t end = words[at].span.end;
    do {
      ++at;
    } while (at < words.size() && words[at].kind == WordKind::kOther);
    if (at == words.size() || words[at].term != terms[i]) return 0;
    if (!fits_gap(text.substr(end, words[at].span.start - end), phrase.pieces[i].gap_before)) return 0;
  }
  return at + 1;
}

void find_terms(const Phrase& phrase, std::string_view text, const std::vector<Word>& words, std::string_view language,
                std::size_t max_hits, std::vector<Span>& spans) {
  auto found = phrase.terms.find(language);
  if (found == phrase.terms.end()) found = phrase.terms.find("en");
  if (found == phrase.terms.end() || found->second.size() != phrase.pieces.size()) return;
  std::size_t hits = 0;
  for (std::size_t at = 0; at < words.size() && hits < max_hits;) {
    const std::size_t end = match_terms(phrase, found->second, text, words, at);
    if (end == 0) {
      ++at;
      continue;
    }
    spans.push_back({words[at].span.start, words[end - 1].span.end});
    ++hits;
    at = end;
  }
}

}  // namespace

void find_phrase(const Phrase& phrase, std::string_view text, const AnalysedParagraph& paragraph,
                 std::string_view language, std::size_t max_hits, std::vector<Span>& spans) {
  if (phrase.pieces.empty()) return;
  if (phrase.has_ideographs)
    find_characters(phrase, text, paragraph, max_hits, spans);
  else
    find_terms(phrase, text, paragraph.words, language, max_hits, spans);
}

}  // namespace assay::query
