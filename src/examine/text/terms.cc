#include "examine/text/terms.h"

#include <algorithm>

namespace assay::text {

namespace {

// "u.s", "u.s.a": single characters with points between them.
bool is_dotted_acronym(std::string_view folded) {
  if (folded.size() < 3 || folded.size() % 2 == 0) return false;
  for (std::size_t i = 0; i < folded.size(); ++i) {
    const bool is_letter = folded[i] >= 'a' && folded[i] <= 'z';
    if (i % 2 == 0 ? !is_letter : folded[i] != '.') return false;
  }
  return true;
}

// The points stay where the bare letters would be an everyday word: us, am.
std::string without_points(const std::string& acronym) {
  std::string bare = acronym;
  std::erase(bare, '.');
  return is_stop_word(bare, "en") ? acronym : bare;
}

}  // namespace

std::string make_term(std::string_view word, WordKind kind, Stemmer& stemmer) {
  if (kind == WordKind::kOther) return {};
  std::string folded = fold(word);
  if (kind == WordKind::kNumber) {
    std::erase(folded, ',');
    return folded;
  }
  if (word == "US") return "u.s";
  if (is_dotted_acronym(folded)) return without_points(folded);
  stemmer.stem(folded);
  return folded;
}

std::string term_of(std::string_view word, WordKind kind, std::string_view language) {
  return make_term(word, kind, stemmer_for(language));
}

}  // namespace assay::text
