#include "keep/store/text_hash.h"

#include <sodium/crypto_generichash.h>

#include <new>

namespace assay::store {
namespace {

constexpr std::size_t kHashBytes = 32;

crypto_generichash_state* state_in(unsigned char* bytes) {
  return std::launder(reinterpret_cast<crypto_generichash_state*>(bytes));
}

}  // namespace

TextHash::TextHash() {
  static_assert(sizeof(crypto_generichash_state) <= sizeof state_);
  crypto_generichash_init(new (state_) crypto_generichash_state, nullptr, 0, kHashBytes);
}

void TextHash::add(std::uint8_t kind, std::string_view text) {
  unsigned char head[9] = {kind};
  for (std::size_t i = 0; i < 8; ++i) head[1 + i] = static_cast<unsigned char>(std::uint64_t{text.size()} >> (8 * i));
  crypto_generichash_update(state_in(state_), head, sizeof head);
  crypto_generichash_update(state_in(state_), reinterpret_cast<const unsigned char*>(text.data()), text.size());
}

std::string TextHash::finish() {
  std::string out(kHashBytes, '\0');
  crypto_generichash_final(state_in(state_), reinterpret_cast<unsigned char*>(out.data()), out.size());
  return out;
}

std::string hash_of(const std::vector<Paragraph>& paragraphs) {
  TextHash hash;
  for (const Paragraph& paragraph : paragraphs) hash.add(static_cast<std::uint8_t>(paragraph.kind), paragraph.text);
  return hash.finish();
}

}  // namespace assay::store
