// Whatever parses as a time formats to something that parses to the same time.
#include <cstdlib>

#include "base/time.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  for (const auto& time : {assay::parse_rfc3339(text), assay::parse_rfc822(text)}) {
    if (!time) continue;
    const auto again = assay::parse_rfc3339(assay::format_rfc3339(*time));
    if (!again || *again != *time || again->zone != time->zone) std::abort();
  }
  [[maybe_unused]] const auto offset = assay::zone_offset(text, {});
  return 0;
}
