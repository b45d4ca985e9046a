// Whatever parses as a decimal is written so that it parses to the same value, and sums undo themselves.
#include <algorithm>
#include <cstdlib>

#include "base/decimal.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const std::string_view first = text.substr(0, text.find(' '));
  const auto a = assay::Decimal::parse(first);
  const auto b = assay::Decimal::parse(text.substr(std::min(first.size() + 1, text.size())));
  if (!a) return 0;
  const auto again = assay::Decimal::parse(a->to_string());
  require(again && *again == *a);
  if (!b) return 0;
  if (const auto sum = a->plus(*b)) require(*sum->minus(*b) == *a);
  if (const auto product = a->times(*b)) require(*product == *b->times(*a));
  [[maybe_unused]] const auto quotient = a->divided_by(*b, static_cast<int>(size % 140) - 70);
  require(a->rounded(64) == *a);
  [[maybe_unused]] const auto rounded = a->rounded(static_cast<int>(size % 140) - 70);
  return 0;
}
