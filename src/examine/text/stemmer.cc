#include "examine/text/stemmer.h"

#include <libstemmer.h>

#include <algorithm>
#include <array>
#include <bit>
#include <optional>

#include "examine/text/text.h"

namespace assay::text {

namespace {

struct Algorithm {
  std::string_view language;
  const char* name;
};

constexpr std::array kAlgorithms = std::to_array<Algorithm>({
    {"en", "english"},    {"ar", "arabic"},  {"da", "danish"},  {"de", "german"},    {"el", "greek"},
    {"es", "spanish"},    {"fi", "finnish"}, {"fr", "french"},  {"hi", "hindi"},     {"hu", "hungarian"},
    {"id", "indonesian"}, {"it", "italian"}, {"nl", "dutch"},   {"no", "norwegian"}, {"pt", "portuguese"},
    {"ro", "romanian"},   {"ru", "russian"}, {"sv", "swedish"}, {"tr", "turkish"},
});

constexpr unsigned kPlaceBits = 12;
constexpr std::size_t kPlaces = std::size_t{1} << kPlaceBits;

std::size_t place_of(const std::array<char, 16>& word) {
  constexpr std::uint64_t kOdd = 0x9E3779B97F4A7C15;  // the golden ratio, for a multiplicative hash
  const auto halves = std::bit_cast<std::array<std::uint64_t, 2>>(word);
  return static_cast<std::size_t>(((halves[0] * kOdd) ^ halves[1]) * kOdd >> (64 - kPlaceBits));
}

std::size_t index_of(std::string_view language) {
  for (std::size_t i = 0; i < kAlgorithms.size(); ++i)
    if (kAlgorithms[i].language == language) return i;
  return 0;
}

}  // namespace

void Stemmer::Close::operator()(void* handle) const {
  sb_stemmer_delete(static_cast<sb_stemmer*>(handle));
}

Stemmer::Stemmer(const char* algorithm) : handle_(sb_stemmer_new(algorithm, "UTF_8")), remembered_(kPlaces) {}

void Stemmer::stem(std::string& word) {
  if (word.empty() || word.size() > kRememberedBytes) return stem_anew(word);
  std::array<char, kRememberedBytes> padded{};
  std::ranges::copy(word, padded.begin());
  Remembered& place = remembered_[place_of(padded)];
  if (place.word == padded) {
    word.assign(place.stem.data(), place.stem_bytes);
    return;
  }
  stem_anew(word);
  if (word.size() > place.stem.size()) return;
  place.word = padded;
  std::ranges::copy(word, place.stem.begin());
  place.stem_bytes = static_cast<std::uint8_t>(word.size());
}

void Stemmer::stem_anew(std::string& word) const {
  // A word longer than any real one is left alone: it is an address or a key, and stemming is linear in its length.
  constexpr std::size_t kMaxBytes = 100;
  if (handle_ == nullptr || word.size() > kMaxBytes) return;
  auto* handle = static_cast<sb_stemmer*>(handle_.get());
  const sb_symbol* stem =
      sb_stemmer_stem(handle, reinterpret_cast<const sb_symbol*>(word.data()), static_cast<int>(word.size()));
  if (stem == nullptr) return;
  const auto size = static_cast<std::size_t>(sb_stemmer_length(handle));
  if (size > 0) word.assign(reinterpret_cast<const char*>(stem), size);
}

Stemmer& stemmer_for(std::string_view language) {
  thread_local std::array<std::optional<Stemmer>, kAlgorithms.size()> stemmers;
  const std::size_t index = index_of(language);
  if (!stemmers[index]) stemmers[index].emplace(kAlgorithms[index].name);
  return *stemmers[index];
}

std::vector<std::string> stemmed_languages() {
  std::vector<std::string> languages;
  languages.reserve(kAlgorithms.size());
  for (const Algorithm& algorithm : kAlgorithms) languages.emplace_back(algorithm.language);
  return languages;
}

}  // namespace assay::text
