// Any bytes as a query, against a document made of the rest of the input: nothing crashes, spans stay within their
// texts in reading order, a snippet keeps its budget, and parsing a query's own source again gives the same answer.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/utf8.h"
#include "examine/query/query.h"

namespace {

using namespace assay;  // NOLINT(google-build-using-namespace): a fuzzer of one file

void require(bool holds) {
  if (!holds) std::abort();
}

std::string_view text_of(const Document& document, std::uint32_t paragraph) {
  return paragraph == 0 ? std::string_view(document.title) : document.paragraphs.at(paragraph - 1).text;
}

void check_hits(const query::Match& match, const Document& document) {
  require(match.matches || match.hits.empty());
  const query::Hit* before = nullptr;
  for (const query::Hit& hit : match.hits) {
    require(hit.span.start < hit.span.end && hit.span.end <= text_of(document, hit.paragraph).size());
    require(utf8::is_valid(hit.span.of(text_of(document, hit.paragraph))));
    if (before != nullptr && before->paragraph == hit.paragraph) require(before->span.end <= hit.span.start);
    if (before != nullptr) require(before->paragraph <= hit.paragraph);
    before = &hit;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

// The query, a line break, the title, and a paragraph a line.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string input = utf8::repair({reinterpret_cast<const char*>(data), size});
  const std::string_view text(input);
  const std::size_t query_end = std::min(text.find('\n'), text.size());
  const auto query = query::Query::parse(text.substr(0, query_end));
  if (!query) return 0;
  Document document;
  for (std::size_t begin = query_end + 1; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (document.title.empty())
      document.title = text.substr(begin, end - begin);
    else
      document.paragraphs.push_back({.text = std::string(text.substr(begin, end - begin))});
    begin = end + 1;
  }
  const text::Analysis analysis = text::analyse(document);
  const query::Match match = query::match(*query, document, analysis);
  check_hits(match, document);
  for (const std::size_t bytes : {0, 10, 40, 240}) {
    const query::Snippet snippet = query::make_snippet(match, document, bytes);
    require(snippet.text.size() <= bytes && utf8::is_valid(snippet.text));
    for (const Span& mark : snippet.marks) require(mark.start <= mark.end && mark.end <= snippet.text.size());
  }
  const auto again = query::Query::parse(query->source());
  require(again.has_value());
  require(query::match(*again, document, analysis).hits.size() == match.hits.size());
  return 0;
}
