// Any bytes give an error or an article whose every text is valid, collapsed UTF-8.
#include <cstdint>
#include <cstdlib>

#include "base/utf8.h"
#include "collect/page/page.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto article = assay::page::extract(bytes, "https://example.org/2025/11/10/a.html");
  if (!article) return 0;
  for (const std::string* text : {&article->title, &article->byline, &article->site, &article->language, &article->url})
    require(assay::utf8::is_valid(*text));
  require(article->confidence >= 0 && article->confidence <= 1);
  for (const auto& paragraph : article->paragraphs) {
    require(!paragraph.text.empty() && assay::utf8::is_valid(paragraph.text));
    require(paragraph.text == assay::utf8::collapse_space(paragraph.text));
  }
  return 0;
}
