// Any text as a document, and any line of it as a phrase: terms stay within their bounds and point into the text, every
// word of a text finds itself in it, and a pattern's places are in order.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/utf8.h"
#include "examine/terms/term_table.h"
#include "examine/terms/terms.h"

namespace {

using namespace assay;  // NOLINT(google-build-using-namespace): a fuzzer of one file

void require(bool holds) {
  if (!holds) std::abort();
}

std::string_view text_of(const Document& document, std::uint32_t paragraph) {
  return paragraph == 0 ? std::string_view(document.title) : document.paragraphs.at(paragraph - 1).text;
}

void check_stream(const terms::TermStream& stream, const Document& document) {
  std::uint32_t last = 0;
  for (const terms::Token& token : stream.tokens()) {
    require(token.term.size() >= 2 && token.term.size() <= terms::kMaxTermBytes && utf8::is_valid(token.term));
    require(std::string_view("scx").contains(token.term.front()));
    require(token.position >= last);
    last = token.position;
    const std::string_view text = text_of(document, token.paragraph);
    require(token.span.start < token.span.end && token.span.end <= text.size());
    require(utf8::is_valid(token.span.of(text)));
    require((token.paragraph == 0) == (token.position < stream.title_end()));
  }
}

// Of ideographs two and more, for of a single one only what begins with it is found.
bool is_findable(std::string_view word) {
  std::size_t characters = 0;
  bool is_all_han = true;
  for (std::size_t at = 0; at < word.size(); ++characters) {
    const utf8::CodePoint point = utf8::decode(word, at);
    is_all_han = is_all_han && utf8::is_han(point.value);
    at += point.size_bytes;
  }
  return is_all_han && characters >= 2;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

// A title, and a paragraph a line.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text = utf8::repair({reinterpret_cast<const char*>(data), size});
  Document document{.title = text.substr(0, text.find('\n'))};
  for (std::size_t begin = document.title.size() + 1; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    document.paragraphs.push_back({.text = text.substr(begin, end - begin)});
    begin = end + 1;
  }
  const text::Analysis analysis = text::analyse(document);
  const terms::TermStream stream = terms::read_terms(document, analysis);
  check_stream(stream, document);
  const terms::TermTable table(stream);
  for (const terms::Exactness exactness : {terms::Exactness::kForms, terms::Exactness::kExact})
    for (const terms::LastUnit last : {terms::LastUnit::kWhole, terms::LastUnit::kPrefix}) {
      const terms::Pattern pattern = terms::read_pattern(document.title, exactness, last);
      const std::vector<std::uint32_t> found = terms::find_pattern(table, pattern);
      require(std::ranges::is_sorted(found, std::ranges::less_equal()));
      for (const std::uint32_t position : found) {
        const terms::Place place = terms::place_of(stream, position, pattern.units);
        require(place.span.start < place.span.end);
        require(utf8::is_valid(place.span.of(text_of(document, place.paragraph))));
      }
    }
  for (const text::Word& word : analysis.title.words) {
    const std::string_view written = word.span.of(document.title);
    if (is_findable(written))
      require(!terms::find_pattern(table, terms::read_pattern(written, terms::Exactness::kForms)).empty());
  }
  return 0;
}
