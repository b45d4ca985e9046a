// Any bytes give an error or a document of valid, collapsed text.
#include <cstdint>
#include <cstdlib>

#include "base/utf8.h"
#include "collect/plain/plain.h"

namespace {

void check(const assay::Result<assay::Document>& document) {
  if (!document) return;
  if (!assay::utf8::is_valid(document->title)) std::abort();
  for (const auto& paragraph : document->paragraphs)
    if (paragraph.text.empty() || paragraph.text != assay::utf8::collapse_space(paragraph.text)) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  check(assay::plain::read_markdown(bytes, "notes-20251110.md"));
  check(assay::plain::read_text(bytes, "notes-2025-11-10.txt"));
  return 0;
}
