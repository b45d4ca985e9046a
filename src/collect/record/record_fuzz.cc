// Any line gives an error or a document with text, or with a reason why it has none.
#include <cstdint>
#include <cstdlib>

#include "base/utf8.h"
#include "collect/record/record.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto document = assay::record::read_record({reinterpret_cast<const char*>(data), size});
  if (!document)
    return document.error().message.starts_with("page: ") || document.error().message.starts_with("record: ") ||
                   document.error().message.starts_with("url: ")
               ? 0
               : (std::abort(), 0);
  if (document->paragraphs.empty() && document->problem.empty()) std::abort();
  for (const auto& paragraph : document->paragraphs)
    if (paragraph.text.empty() || !assay::utf8::is_valid(paragraph.text)) std::abort();
  return 0;
}
