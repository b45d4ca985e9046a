#include "examine/query/phrase.h"

#include "base/utf8.h"
#include "examine/text/text.h"

namespace assay::query {

namespace {

// Terms for every language: a document in any of them is then answered without stemming anything.
void add_terms(Phrase& phrase, std::string_view written) {
  for (const std::string& language : text::stemmed_languages()) {
    std::vector<std::string>& terms = phrase.terms[language];
    for (text::Word& word : text::split_words(written, language))
      if (!word.term.empty()) terms.push_back(std::move(word.term));
  }
}

class PieceReader {
 public:
  std::vector<Piece> read(std::string_view written) {
    for (std::size_t at = 0; at < written.size();) {
      const std::size_t begin = at;
      const bool is_ideographs = utf8::is_han(utf8::decode(written, at).value);
      while (at < written.size()) {
        const utf8::CodePoint point = utf8::decode(written, at);
        if (utf8::is_han(point.value) != is_ideographs) break;
        at += point.size_bytes;
      }
      const std::string_view run = written.substr(begin, at - begin);
      if (is_ideographs)
        add(text::fold(run), true);
      else
        add_western(run);
    }
    return std::move(pieces_);
  }

 private:
  void add(std::string folded, bool is_ideographs) {
    pieces_.push_back({std::move(folded), is_ideographs, std::exchange(gap_, Gap::kJoiner)});
  }

  void add_western(std::string_view run) {
    for (const text::Word& word : text::split_words(run, "en")) {
      if (word.kind == text::WordKind::kOther)
        gap_ = Gap::kAnyMark;
      else
        add(text::fold(word.span.of(run)), false);
    }
  }

  std::vector<Piece> pieces_;
  Gap gap_ = Gap::kJoiner;  // before the next piece
};

}  // namespace

Phrase make_phrase(std::string_view written) {
  Phrase phrase{.pieces = PieceReader().read(written), .has_ideographs = false, .terms = {}};
  for (const Piece& piece : phrase.pieces) phrase.has_ideographs = phrase.has_ideographs || piece.is_ideographs;
  if (!phrase.has_ideographs && !phrase.pieces.empty()) add_terms(phrase, written);
  return phrase;
}

}  // namespace assay::query
