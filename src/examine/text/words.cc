// Words in three steps:
//   1. pieces: runs of ideographs on one side, the words and marks between them on the other (word_breaks.h);
//   2. chains: pieces that touch, without a blank or a mark between them, with at least one run of ideographs;
//   3. each chain is cut by the lattice (lattice.h), in which a western word is one indivisible character, so that the
//      dictionary's A股 and 卡拉OK are found and 5G网络 becomes 5G | 网络.
//
// A full-width comma, colon or semicolon always separates; the Unicode rules would join ２０２３，２０２４ into one
// number. So does @, around which some versions of ICU break and others do not.
//
// Japanese has no entry in the dictionary: ICU, which has one of its own, cuts it whole.
// Cost: O(text).
#include "examine/text/words.h"

#include <utility>

#include "base/utf8.h"
#include "examine/text/terms.h"
#include "examine/text/word_breaks.h"

namespace assay::text {

namespace {

using Script = WordSplitter::Script;

Script script_of(char32_t c) {
  if (c == U'@') return Script::kSeparator;
  if (c < 0x2E80) return Script::kOther;
  if (c == 0xFF0C || c == 0xFF1A || c == 0xFF1B || c == 0x3002) return Script::kSeparator;
  return utf8::is_han(c) ? Script::kIdeographs : Script::kOther;
}

}  // namespace

WordSplitter::WordSplitter(std::string_view language)
    : stemmer_(stemmer_for(language)), dictionary_(Dictionary::embedded()), is_japanese_(language == "ja") {}

std::vector<Word> WordSplitter::split(std::string_view text, std::string_view folded) {
  if (is_japanese_) return split_japanese(text);
  text_ = text;
  folded_ = folded;
  text_at_ = folded_at_ = 0;
  cut_pieces();
  words_.reserve(expected_words());
  for (std::size_t begin = 0; begin < pieces_.size();) {
    std::size_t end = begin;
    bool has_ideographs = false;
    do {
      has_ideographs = has_ideographs || pieces_[end].is_ideographs;
      ++end;
    } while (end < pieces_.size() && touches(pieces_[end - 1], pieces_[end]));
    const std::span<const Piece> chain(pieces_.data() + begin, end - begin);
    if (has_ideographs)
      cut_chain(chain);
    else
      for (const Piece& piece : chain) add_western(piece.span, piece.kind);
    begin = end;
  }
  return std::exchange(words_, {});
}

std::vector<Word> WordSplitter::split_japanese(std::string_view text) const {
  std::vector<Word> words;
  break_words_slowly(text, 0, words);
  for (Word& word : words) word.term = make_term(word.span.of(text), word.kind, stemmer_);
  return words;
}

// A Chinese word is 1.6 characters long, in the middle.
std::size_t WordSplitter::expected_words() const {
  constexpr std::size_t kBytesAWord = 4;
  std::size_t words = 0;
  for (const Piece& piece : pieces_)
    words += piece.is_ideographs ? 1 + (piece.span.end - piece.span.start) / kBytesAWord : 1;
  return words;
}

bool WordSplitter::touches(const Piece& a, const Piece& b) {
  return a.span.end == b.span.start && a.kind != WordKind::kOther && b.kind != WordKind::kOther;
}

void WordSplitter::cut_pieces() {
  pieces_.clear();
  std::size_t run_begin = 0;
  Script run_script = Script::kOther;
  for (std::size_t at = 0; at < text_.size();) {
    const utf8::CodePoint point = utf8::decode(text_, at);
    const Script script = script_of(point.value);
    if (script != run_script || script == Script::kSeparator) {
      add_run(run_begin, at, run_script);
      run_begin = at;
      run_script = script;
    }
    at += point.size_bytes;
  }
  add_run(run_begin, text_.size(), run_script);
}

void WordSplitter::add_run(std::size_t begin, std::size_t end, Script script) {
  if (begin == end) return;
  const Span span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  if (script == Script::kIdeographs) {
    pieces_.push_back({span, WordKind::kWord, true});
  } else if (script == Script::kSeparator) {
    pieces_.push_back({span, WordKind::kOther, false});
  } else {
    western_.clear();
    break_words(span.of(text_), span.start, western_);
    for (const Word& word : western_) pieces_.push_back({word.span, word.kind, false});
  }
}

void WordSplitter::add_western(Span span, WordKind kind) {
  words_.push_back({span, kind, make_term(span.of(text_), kind, stemmer_)});
}

void WordSplitter::read_chain(std::span<const Piece> chain) {
  run_.clear();
  starts_.clear();
  folded_starts_.clear();
  for (const Piece& piece : chain) {
    const std::size_t first = run_.size();
    for (std::uint32_t at = piece.span.start; at < piece.span.end;) {
      const utf8::CodePoint point = utf8::decode(text_, at);
      run_.push_back({dictionary_.symbol(point.value), piece.is_ideographs ? 1 : LatticeCharacter::kInside});
      starts_.push_back(at);
      folded_starts_.push_back(folded_offset(at));
      at += point.size_bytes;
    }
    if (!piece.is_ideographs) run_[first].token_length = static_cast<std::uint32_t>(run_.size() - first);
  }
  starts_.push_back(chain.back().span.end);
  folded_starts_.push_back(folded_offset(chain.back().span.end));
}

// Asked in ascending order: both texts are read once.
std::uint32_t WordSplitter::folded_offset(std::uint32_t at) {
  while (text_at_ < at) {
    text_at_ += utf8::decode(text_, text_at_).size_bytes;
    folded_at_ += utf8::decode(folded_, folded_at_).size_bytes;
  }
  return folded_at_;
}

void WordSplitter::cut_chain(std::span<const Piece> chain) {
  read_chain(chain);
  lattice_.best_path(run_, ends_);
  auto piece = chain.begin();
  std::uint32_t begin = 0;
  for (const std::uint32_t end : ends_) {
    const Span span{starts_[begin], starts_[end]};
    while (piece->span.end <= span.start) ++piece;
    if (!piece->is_ideographs && piece->span == span) {
      add_western(span, piece->kind);
    } else {
      const Span folded{folded_starts_[begin], folded_starts_[end]};
      words_.push_back({span, WordKind::kWord, std::string(folded.of(folded_))});
    }
    begin = end;
  }
}

std::vector<Word> split_words(std::string_view text, std::string_view language) {
  return WordSplitter(language).split(text, fold(text));
}

}  // namespace assay::text
