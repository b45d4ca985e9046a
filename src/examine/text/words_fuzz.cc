// Words of any text in several languages: ascending, within it, and holding everything but white space; folding is
// stable; the fast word rules agree with ICU wherever they answer.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/utf8.h"
#include "examine/text/text.h"
#include "examine/text/word_breaks.h"

namespace {

using namespace assay;  // NOLINT(google-build-using-namespace): a fuzzer of one file

void require(bool holds) {
  if (!holds) std::abort();
}

void check_words(std::string_view text, std::string_view language) {
  std::size_t covered = 0;
  for (const text::Word& word : text::split_words(text, language)) {
    require(covered <= word.span.start && word.span.start < word.span.end && word.span.end <= text.size());
    require(utf8::trim(text.substr(covered, word.span.start - covered)).empty());
    require(utf8::is_valid(word.span.of(text)) && utf8::is_valid(word.term));
    require(word.term.empty() == (word.kind == text::WordKind::kOther));
    covered = word.span.end;
  }
  require(utf8::trim(text.substr(covered)).empty());
}

void check_fast_rules(std::string_view text) {
  std::vector<text::Word> fast;
  std::vector<text::Word> slow;
  if (!text::break_words_fast(text, 0, fast)) return;
  text::break_words_slowly(text, 0, slow);
  require(fast.size() == slow.size());
  for (std::size_t i = 0; i < fast.size(); ++i) require(fast[i].span == slow[i].span && fast[i].kind == slow[i].kind);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text = utf8::repair({reinterpret_cast<const char*>(data), size});
  for (const std::string_view language : {"zh", "en", "ja", "de", "und"}) check_words(text, language);
  check_fast_rules(text);
  const std::string folded = text::fold(text);
  require(utf8::is_valid(folded) && utf8::count(folded) == utf8::count(text));
  text::detect_language(text);
  return 0;
}
