// Text hash: 32 bytes that stand for the text of a document.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/model/document.h"

namespace assay::store {

// BLAKE2b-256 of the paragraphs in order, each as its kind (one byte), the length of its text (eight bytes, the lowest
// first) and its text.  Whether two files are one document rests on it, so it has to be one that nobody can forge; of
// those it is the fastest that libsodium keeps.  Stored: it never changes.
class TextHash {
 public:
  TextHash();
  void add(std::uint8_t kind, std::string_view text);
  std::string finish();

 private:
  alignas(64) unsigned char state_[384];  // libsodium's crypto_generichash_state, whose header stays out of here
};

std::string hash_of(const std::vector<Paragraph>& paragraphs);

}  // namespace assay::store
