// Any bytes as a query, for both purposes, against a document made of the rest of the input: nothing crashes, spans
// stay within their texts in reading order, a snippet keeps its budget, mistakes and forms lie within the source, a
// search is refused only when it asks for nothing or is too large, and parsing a query's own source again gives the
// same answer.
#include <algorithm>
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

void check_places(const query::Query& query) {
  const std::string_view source = query.source();
  require(utf8::is_valid(source));
  for (const query::Mistake& mistake : query.mistakes()) {
    require(!mistake.message.empty() && mistake.place.start <= mistake.place.end && mistake.place.end <= source.size());
    require(utf8::is_valid(mistake.place.of(source)));
  }
  for (const query::TermForms& term : query.forms()) {
    require(term.place.start < term.place.end && term.place.end <= source.size() && !term.written.empty());
    require(utf8::is_valid(term.place.of(source)));
  }
}

void check_error(const Error& error, query::Purpose purpose) {
  require(error.message.starts_with("query: "));
  require(error.kind == ErrorKind::kInvalid || error.kind == ErrorKind::kTooLarge);
  if (purpose == query::Purpose::kTopic || error.kind == ErrorKind::kTooLarge) return;
  require(error.message == "query: asks for nothing" ||
          error.message == "query: says only what a document must not hold");
}

bool is_same(const query::Match& a, const query::Match& b) {
  return a.matches == b.matches && std::ranges::equal(a.hits, b.hits, [](const query::Hit& x, const query::Hit& y) {
           return x.paragraph == y.paragraph && x.span == y.span && x.term == y.term;
         });
}

void check_answers(const query::Query& query, query::Purpose purpose, const Document& document,
                   const query::DocumentTerms& terms) {
  check_places(query);
  const query::Match match = query::match(query, terms);
  check_hits(match, document);
  const query::Match any = query::match_any(query, terms);
  check_hits(any, document);
  if (!query.impossible().empty()) require(!match.matches);
  for (const std::size_t bytes : {0, 10, 40, 240}) {
    const query::Snippet snippet = query::make_snippet(any, document, bytes);
    require(snippet.text.size() <= bytes && utf8::is_valid(snippet.text));
    for (const Span& mark : snippet.marks) require(mark.start <= mark.end && mark.end <= snippet.text.size());
  }
  const auto again = query::Query::parse(query.source(), purpose);
  require(again.has_value() && again->mistakes().size() == query.mistakes().size());
  require(is_same(query::match(*again, terms), match));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

// The query, a line break, the title, and a paragraph a line.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::string_view query_text = bytes.substr(0, bytes.find('\n'));
  const std::string text = utf8::repair(bytes.substr(std::min(query_text.size() + 1, bytes.size())));
  Document document;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (document.title.empty())
      document.title = text.substr(begin, end - begin);
    else
      document.paragraphs.push_back({.text = text.substr(begin, end - begin)});
    begin = end + 1;
  }
  const text::Analysis analysis = text::analyse(document);
  const query::DocumentTerms terms(document, analysis);
  for (const query::Purpose purpose : {query::Purpose::kTopic, query::Purpose::kSearch}) {
    const auto query = query::Query::parse(query_text, purpose);
    if (query)
      check_answers(*query, purpose, document, terms);
    else
      check_error(query.error(), purpose);
  }
  return 0;
}
