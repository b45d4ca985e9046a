// Any bytes give an error or an article whose every text is valid, collapsed UTF-8, and whose next page is at another
// address of its host.  An article joined with itself is no longer than it was.
#include <cstdint>
#include <cstdlib>

#include "base/url/url.h"
#include "base/utf8.h"
#include "collect/page/join.h"
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
  if (!article->next_page.empty()) {
    const auto next = assay::parse_url(article->next_page);
    require(next && next->host && *next->host == "example.org");
    require(assay::canonical_form(*next) != "https://example.org/2025/11/10/a.html");
  }
  const assay::page::Joined joined = assay::page::join_parts({*article, *article});
  require(joined.article.paragraphs.size() <= article->paragraphs.size());
  require(assay::utf8::is_valid(joined.article.title));
  return 0;
}
