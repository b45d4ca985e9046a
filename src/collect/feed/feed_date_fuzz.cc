// Any text is a date or none; what is one is read again from what is written of it.
#include <cstdint>
#include <cstdlib>

#include "base/utf8.h"
#include "collect/feed/feed_date.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text = assay::utf8::repair({reinterpret_cast<const char*>(data), size});
  if (const auto time = assay::feed::read_feed_date(text)) {
    const auto again = assay::feed::read_feed_date(assay::format_rfc3339(*time));
    require(again.has_value() && *again == *time);
  }
  return 0;
}
