// DocumentIndex: one document made ready for very many topics.  Internal to group/topic.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "examine/query/query.h"
#include "group/topic/keys.h"
#include "group/topic/reading.h"

namespace assay::topic {

// Refers to what it is made of.  Immutable.
class DocumentIndex {
 public:
  // Cost: O(tokens).
  DocumentIndex(const query::DocumentTerms& terms, const text::Analysis& analysis);

  // Calls `visit` with the tokens (indices, ascending) and the class of each term of that content.
  template <class Visit>
  void find(Content content, const Visit& visit) const {
    for (std::size_t at = content & mask_; slots_[at].term_class != 0; at = (at + 1) & mask_)
      if (slots_[at].content == content) visit(slots_[at].tokens, slots_[at].term_class);
  }

  const query::DocumentTerms& terms() const { return terms_; }
  const Reading& reading() const { return reading_; }
  std::uint32_t position(std::uint32_t token) const { return tokens_[token].position; }
  std::uint32_t title_end() const { return title_end_; }

  // Sentence numbers as Reading counts them; of a token in the title kTitle, of one outside any sentence kNone.
  static constexpr std::uint32_t kTitle = UINT32_MAX;
  static constexpr std::uint32_t kNone = UINT32_MAX - 1;
  std::uint32_t sentence_of(std::uint32_t token) const { return sentences_[token]; }
  // The sentence of what begins at a position and covers some units.
  std::uint32_t sentence_at(std::uint32_t position, std::uint32_t units) const;

 private:
  struct Slot {
    Content content = 0;
    std::span<const std::uint32_t> tokens;
    Classes term_class = 0;  // 0: free
  };
  void put_terms();
  void put_sentences();

  const query::DocumentTerms& terms_;
  const std::vector<terms::Token>& tokens_;
  Reading reading_;
  std::uint32_t title_end_;
  std::vector<Slot> slots_;  // open addressing, at most half full
  std::size_t mask_ = 0;
  std::vector<std::uint32_t> sentences_;  // of each token
};

// What a document holds, for looking topics up.
struct DocumentKeys {
  std::vector<Key> keys;  // each once or twice
  KeySet set;
  bool has_facts = false;
  bool may_hold(Key key) const { return set.may_hold(key) || ((key & kFactBit) != 0 && !has_facts); }
};
// Cost: O(different terms).
DocumentKeys keys_of(const query::DocumentTerms& terms, const Document& document, const text::Analysis& analysis);

}  // namespace assay::topic
