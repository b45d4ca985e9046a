// The form in which characters compare, and what the dictionary knows of folded words.
#include "base/utf8.h"
#include "examine/text/dictionary.h"
#include "examine/text/text.h"

namespace assay::text {

std::string fold(std::string_view text) {
  const Dictionary& dictionary = Dictionary::embedded();
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
      out.push_back(byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + ('a' - 'A')) : text[at]);
      ++at;
      continue;
    }
    const utf8::CodePoint point = utf8::decode(text, at);
    const char32_t folded = dictionary.fold(point.value);
    // Most characters fold to themselves; copying their bytes is faster than encoding them again.
    if (folded == point.value && point.value != utf8::kReplacement)
      out.append(text, at, point.size_bytes);
    else
      utf8::append(out, folded);
    at += point.size_bytes;
  }
  return out;
}

double rarity(std::string_view word) {
  // The root has no entry in the table, so a word that the trie lacks gets the median as well.
  const Dictionary& dictionary = Dictionary::embedded();
  return dictionary.inverse_frequency(dictionary.find(word));
}

std::string_view part_of_speech(std::string_view folded_word) {
  const Dictionary& dictionary = Dictionary::embedded();
  return dictionary.tag(dictionary.find(folded_word));
}

}  // namespace assay::text
