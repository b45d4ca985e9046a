// Properties of what is found in any bytes: spans in bounds, in order, not overlapping, on the borders of characters;
// numerals within them; low <= high; and what is written is read back as the same value.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "examine/quantity/quantity.h"
#include "examine/quantity/write.h"

namespace {

using assay::Quantity;
using assay::QuantityKind;

void require(bool holds) {
  if (!holds) std::abort();
}

bool is_border(std::string_view text, std::size_t at) {
  return at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

void check(const Quantity& quantity, std::string_view text, std::size_t after) {
  require(after <= quantity.span.start && quantity.span.start < quantity.span.end && quantity.span.end <= text.size());
  require(quantity.number.start >= quantity.span.start && quantity.number.end <= quantity.span.end);
  require(quantity.number.start <= quantity.number.end);
  require(is_border(text, quantity.span.start) || static_cast<unsigned char>(text[quantity.span.start]) >= 0x80U);
  if (quantity.low && quantity.high) require(*quantity.low <= *quantity.high);
}

// Written by itself the figure may only be read as what it was, or as nothing surer than that.
void check_written(const Quantity& quantity, std::string_view language) {
  const std::string text = assay::quantity::write(quantity, language);
  if (quantity.kind == QuantityKind::kDate || text.empty() || !quantity.value || quantity.approximate) return;
  const auto read = assay::quantity::find_quantities(text, {.language = language});
  if (read.size() != 1 || !read.front().value || read.front().unit != quantity.unit) return;
  if (read.front().kind == QuantityKind::kDate || !quantity.exact || !read.front().exact) return;
  require(*read.front().value == *quantity.value);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  for (const std::string_view language : {"zh", "en"}) {
    std::size_t after = 0;
    for (const Quantity& quantity : assay::quantity::find_quantities(text, {.language = language})) {
      check(quantity, text, after);
      check_written(quantity, language);
      after = quantity.span.end;
    }
  }
  return 0;
}
