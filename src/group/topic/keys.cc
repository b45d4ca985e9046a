#include "group/topic/keys.h"

#include <algorithm>
#include <bit>
#include <functional>

#include "base/utf8.h"
#include "examine/terms/terms.h"
#include "examine/text/text.h"

namespace assay::topic {

namespace {

constexpr std::size_t kBitsAKey = 32;
constexpr std::uint64_t kOdd = 0x9E3779B97F4A7C15;

enum Kind : std::uint8_t { kText, kTitle, kPrefix, kFirstCharacter, kSource, kSite, kLanguage, kEntity, kFigure };

std::uint64_t hash_of(std::string_view text) {
  return std::hash<std::string_view>()(text);
}

// The upper bits of the product depend on all bits of the hash.
Key key_of(std::uint64_t hash, Kind kind) {
  return static_cast<Key>(((hash ^ (kind * kOdd)) * kOdd) >> 33);
}

Classes class_of_language(std::string_view language) {
  static const std::vector<std::string> kLanguages = text::stemmed_languages();
  constexpr std::size_t kFirstBit = 3;
  constexpr std::size_t kBits = 32;
  for (std::size_t i = 0; i < kLanguages.size() && i + kFirstBit < kBits; ++i)
    if (kLanguages[i] == language) return Classes{1} << (i + kFirstBit);
  return 0;
}

// "c" "en" ":" "mine": where the content begins.
struct Cut {
  std::size_t content = 1;
  Classes term_class = 0;
};

Cut cut(std::string_view term) {
  constexpr std::size_t kLanguageEnd = 3;
  switch (static_cast<terms::TermClass>(term.front())) {
    case terms::TermClass::kSurface:
      return {1, kSurfaceClass};
    case terms::TermClass::kCut:
      return {1, kCutClass};
    case terms::TermClass::kCanonical:
      break;
    default:
      return {1, 0};
  }
  if (term.size() > kLanguageEnd + 1 && term[kLanguageEnd] == ':') {
    const Classes of_language = class_of_language(term.substr(1, kLanguageEnd - 1));
    if (of_language != 0) return {kLanguageEnd + 1, of_language};
  }
  return {1, kCanonicalClass};
}

}  // namespace

ReadTerm read_term(std::string_view term) {
  if (term.empty()) return {};
  const Cut found = cut(term);
  return {.content = hash_of(term.substr(found.content)), .term_class = found.term_class};
}

std::string_view content_of(std::string_view term) {
  return term.substr(std::min(term.size(), cut(term).content));
}

bool begins_wide(std::string_view term) {
  constexpr unsigned char kFirstOfIdeographs = 0xE1;
  const std::string_view content = content_of(term);
  return !content.empty() && static_cast<unsigned char>(content.front()) >= kFirstOfIdeographs;
}

Key content_key(Content content) {
  return key_of(content, kText);
}
Key title_key(Content content) {
  return key_of(content, kTitle);
}
Key PrefixHash::key() const {
  return key_of(hash_, kPrefix);
}
Key first_character_key(std::string_view term) {
  const std::string_view content = content_of(term);
  return key_of(utf8::decode(content, 0).value, kFirstCharacter);
}
Key source_key(std::string_view source) {
  return key_of(hash_of(text::fold(utf8::collapse_space(source))), kSource);
}
Key site_key(std::string_view host) {
  return key_of(hash_of(host), kSite);
}
Key language_key(std::string_view language) {
  return key_of(hash_of(language), kLanguage);
}
Key entity_key(std::string_view term) {
  return key_of(hash_of(term), kEntity) | kFactBit;
}
Key figure_key(QuantityKind kind) {
  return key_of(hash_of(to_string(kind)), kFigure) | kFactBit;
}

void KeySet::reserve(std::size_t keys) {
  const std::size_t bits = std::bit_ceil(keys * kBitsAKey + 64);
  words_.assign(bits / 64, 0);
  mask_ = static_cast<Key>(bits - 1);
}

}  // namespace assay::topic
