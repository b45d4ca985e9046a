// Stemmer: the form of a western word without its ending.  Internal to examine/text.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace assay::text {

// Snowball's stemmer of one language.  Not safe to share between threads; stemmer_for gives each thread its own.
// It remembers the words that it saw last: stemming a word takes half a microsecond, and a language's text consists of
// a few thousand words.
class Stemmer {
 public:
  explicit Stemmer(const char* algorithm);
  // Replaces a folded word by its stem.
  void stem(std::string& word);

 private:
  struct Close {
    void operator()(void* handle) const;
  };
  static constexpr std::size_t kRememberedBytes = 16;  // of a word; fourteen in fifteen are no longer
  struct Remembered {
    std::array<char, kRememberedBytes> word{};  // the rest is NUL; all NUL: nothing yet
    std::array<char, kRememberedBytes - 1> stem{};
    std::uint8_t stem_bytes = 0;
  };
  static_assert(sizeof(Remembered) == 32);

  void stem_anew(std::string& word) const;

  std::unique_ptr<void, Close> handle_;
  std::vector<Remembered> remembered_;  // by hash, each place the last word of its own
};

// The stemmer of an ISO 639-1 language; English when Snowball has none for it.  Valid for the life of the thread.
Stemmer& stemmer_for(std::string_view language);

}  // namespace assay::text
