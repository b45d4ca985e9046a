// Any text is sanitised to valid UTF-8 that sanitising again leaves alone, without a script in it.
#include <cstdint>
#include <cstdlib>

#include "base/ascii.h"
#include "base/utf8.h"
#include "collect/sanitise/sanitise.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text = assay::utf8::repair({reinterpret_cast<const char*>(data), size});
  const std::string clean = assay::sanitise::sanitise(text);
  require(assay::utf8::is_valid(clean));
  require(assay::ascii::lower(clean).find("<script") == std::string::npos);
  require(assay::sanitise::sanitise(clean) == clean);
  (void)assay::sanitise::looks_like_html(text);
  static const assay::Url base = *assay::parse_url("https://example.org/a/b");
  require(assay::utf8::is_valid(assay::sanitise::sanitise(text, &base)));
  return 0;
}
