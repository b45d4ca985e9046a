#include "group/topic/document_index.h"

#include <algorithm>
#include <bit>

#include "examine/terms/term_table.h"

namespace assay::topic {

DocumentIndex::DocumentIndex(const query::DocumentTerms& terms, const text::Analysis& analysis)
    : terms_(terms), tokens_(terms.stream().tokens()), reading_(analysis), title_end_(terms.stream().title_end()) {
  put_terms();
  put_sentences();
}

void DocumentIndex::put_terms() {
  slots_.resize(std::bit_ceil(2 * tokens_.size() + 2));
  mask_ = slots_.size() - 1;
  terms_.term_table().each([&](std::string_view written, std::span<const std::uint32_t> tokens) {
    const ReadTerm term = read_term(written);
    if (term.term_class == 0) return;
    std::size_t at = term.content & mask_;
    while (slots_[at].term_class != 0) at = (at + 1) & mask_;
    slots_[at] = {.content = term.content, .tokens = tokens, .term_class = term.term_class};
  });
}

// Tokens and sentences are both in reading order.
void DocumentIndex::put_sentences() {
  sentences_.resize(tokens_.size());
  std::uint32_t sentence = 0;
  std::uint32_t end = 0;  // of the sentences of this paragraph
  std::uint32_t paragraph = 0;
  for (std::size_t i = 0; i < tokens_.size(); ++i) {
    const terms::Token& token = tokens_[i];
    if (token.paragraph == 0) {
      sentences_[i] = kTitle;
      continue;
    }
    if (token.paragraph != paragraph) {
      paragraph = token.paragraph;
      sentence = reading_.first_of(paragraph);
      end = reading_.first_of(paragraph + 1);
    }
    while (sentence < end && reading_.end_of(sentence) <= token.span.start) ++sentence;
    sentences_[i] = sentence < end ? sentence : kNone;
  }
}

std::uint32_t DocumentIndex::sentence_at(std::uint32_t position, std::uint32_t units) const {
  const auto token = std::ranges::lower_bound(tokens_, position, {}, &terms::Token::position);
  if (token == tokens_.end() || token->position >= position + units) return kNone;
  return sentences_[static_cast<std::size_t>(token - tokens_.begin())];
}

}  // namespace assay::topic
