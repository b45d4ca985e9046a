#include "examine/lexicon/meaning_key.h"

#include "base/utf8.h"
#include "examine/text/text.h"

namespace assay::lexicon {

namespace {

bool has_han(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const utf8::CodePoint point = utf8::decode(text, at);
    if (utf8::is_han(point.value)) return true;
    at += point.size_bytes;
  }
  return false;
}

}  // namespace

std::string meaning_key(std::string_view word) {
  std::string key;
  if (word.size() > kMaxMeaningKeyBytes) return key;
  if (has_han(word)) {
    for (const char c : text::fold(word))
      if (c != ' ' && c != '\t' && c != '\n' && c != '\r') key.push_back(c);
    return key;
  }
  for (const text::Word& part : text::split_words(word, "en")) {
    if (part.term.empty()) continue;
    if (!key.empty()) key.push_back(' ');
    key += part.term;
  }
  return key.size() > kMaxMeaningKeyBytes ? std::string() : key;
}

}  // namespace assay::lexicon
