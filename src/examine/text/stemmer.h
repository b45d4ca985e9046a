// Stemmer: the form of a western word without its ending.  Internal to examine/text.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace assay::text {

// Snowball's stemmer of one language.  Not safe to share between threads; stemmer_for gives each thread its own.
class Stemmer {
 public:
  explicit Stemmer(const char* algorithm);
  // Replaces a folded word by its stem.
  void stem(std::string& word) const;

 private:
  struct Close {
    void operator()(void* handle) const;
  };
  std::unique_ptr<void, Close> handle_;
};

// The stemmer of an ISO 639-1 language; English when Snowball has none for it.  Valid for the life of the thread.
const Stemmer& stemmer_for(std::string_view language);

}  // namespace assay::text
