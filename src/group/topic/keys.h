// Keys: what a document holds, and what a topic needs, as numbers to compare.  Internal to group/topic.
//
// A term is a content under a class: the pair 稀土 is one content whether it is a surface, a canonical form or cut by
// two words.  A content is known by 64 bits of hash, which stand for it from here on: of a million topics and a million
// documents a day, two contents would be taken for one within some ten thousand years.  A key is 32 bits of that,
// enough to tell what is worth a look; there a mistake costs an evaluation too many, never a wrong answer.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/model/quantity.h"

namespace assay::topic {

using Content = std::uint64_t;
using Key = std::uint32_t;

// The classes of terms as a set of bits: s, c, x, and c of each language that has a stemmer.
using Classes = std::uint32_t;
inline constexpr Classes kSurfaceClass = 1;
inline constexpr Classes kCanonicalClass = 2;
inline constexpr Classes kCutClass = 4;

struct ReadTerm {
  Content content = 0;
  Classes term_class = 0;  // one bit; none for terms of other classes
};
ReadTerm read_term(std::string_view term);
std::string_view content_of(std::string_view term);  // as written: of "cen:mine" mine

bool begins_wide(std::string_view term);  // with an ideograph, or what else takes three bytes

// Keys of facts have this bit, all others have not: of a document whose facts are not given such a need holds.
inline constexpr Key kFactBit = 1U << 31;

Key content_key(Content content);
Key title_key(Content content);                  // of the content in the title
Key first_character_key(std::string_view term);  // of all terms whose content begins with the same character
Key source_key(std::string_view source);
Key site_key(std::string_view host);
Key language_key(std::string_view language);
Key entity_key(std::string_view term);
Key figure_key(QuantityKind kind);

// The key of all terms that begin with the same bytes, class included.  Grows byte by byte: the keys of all beginnings
// of a term cost one pass over it.
class PrefixHash {
 public:
  PrefixHash& add(std::string_view bytes) {
    constexpr std::uint64_t kOdd = 0x9E3779B97F4A7C15;
    for (const char byte : bytes) hash_ = hash_ * kOdd + static_cast<unsigned char>(byte) + 1;
    return *this;
  }
  Key key() const;

 private:
  std::uint64_t hash_ = 0;
};

// A set of keys of one document as bits of which few are set.
class KeySet {
 public:
  void reserve(std::size_t keys);
  // False where the set seems to hold it already.
  bool insert(Key key) {
    std::uint64_t& bits = words_[word(key)];
    const bool is_new = (bits & bit(key)) == 0;
    bits |= bit(key);
    return is_new;
  }
  bool may_hold(Key key) const { return (words_[word(key)] & bit(key)) != 0; }

 private:
  std::size_t word(Key key) const { return (key & mask_) >> 6; }
  static std::uint64_t bit(Key key) { return std::uint64_t{1} << (key & 63); }
  std::vector<std::uint64_t> words_ = {0};
  Key mask_ = 63;
};

}  // namespace assay::topic
