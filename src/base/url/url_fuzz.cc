// Whatever parses is stable: its href parses to the same parts, and its canonical form is its own canonical form.
#include <algorithm>
#include <cstdlib>

#include "base/url/url.h"
#include "base/utf8.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void check(const assay::Url& url) {
  if (url.href().size() > assay::kMaxUrlBytes) return;  // percent-encoding made it longer than what may come in
  const auto again = assay::parse_url(url.href());
  require(again.has_value() && *again == url);
  require(assay::utf8::is_valid(url.href()));
  const std::string canonical = assay::canonical_form(url);
  const auto parsed = assay::parse_url(canonical);
  require(parsed.has_value() && assay::canonical_form(*parsed) == canonical);
  require(!url.origin().empty());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const std::string_view first = text.substr(0, text.find('\n'));
  const std::string_view second = text.substr(std::min(first.size() + 1, text.size()));
  const auto base = assay::parse_url(first);
  if (base) check(*base);
  const auto relative = assay::parse_url(second, base ? &*base : nullptr);
  if (relative) check(*relative);
  const assay::Url file = assay::file_url(text);
  if (file.href().size() <= assay::kMaxUrlBytes) check(file);
  return 0;
}
