// Sentences and clauses of any text: ascending, within it, trimmed, on character boundaries, and holding everything but
// white space.
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "examine/text/text.h"

namespace {

using namespace assay;  // NOLINT(google-build-using-namespace): a fuzzer of one file

void require(bool holds) {
  if (!holds) std::abort();
}

void check(std::string_view text, const std::vector<Span>& spans) {
  std::size_t covered = 0;
  for (const Span& span : spans) {
    require(covered <= span.start && span.start < span.end && span.end <= text.size());
    require(utf8::trim(text.substr(covered, span.start - covered)).empty());
    const std::string_view piece = span.of(text);
    require(utf8::is_valid(piece) && utf8::trim(piece).size() == piece.size());
    covered = span.end;
  }
  require(utf8::trim(text.substr(covered)).empty());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text = utf8::repair({reinterpret_cast<const char*>(data), size});
  const std::vector<Span> sentences = text::split_sentences(text, "zh");
  check(text, sentences);
  for (const Span& sentence : sentences) check(sentence.of(text), text::split_clauses(sentence.of(text), "zh"));
  return 0;
}
