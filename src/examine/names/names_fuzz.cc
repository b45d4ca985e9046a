// Names of any bytes: mentions are in order, do not overlap, lie on characters and within the text; every linked one is
// an entry of the lexicon, every other one shows its own bytes; a mention is the same as itself; sound is between 0 and
// 1.  The first byte picks the language.
#include <cstdlib>
#include <string_view>

#include "base/utf8.h"
#include "examine/names/names.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

bool is_start(std::string_view text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace assay;  // NOLINT(google-build-using-namespace)
  if (size == 0) return 0;
  const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
  const lexicon::Lexicon& lexicon = lexicon::Lexicon::embedded();
  const auto mentions = names::find_names(text, data[0] % 2 == 0 ? "zh" : "en", lexicon);
  const bool is_valid = utf8::is_valid(text);
  std::uint32_t end = 0;
  std::string_view last;
  for (const Mention& mention : mentions) {
    require(mention.span.start >= end && mention.span.end > mention.span.start && mention.span.end <= text.size());
    end = mention.span.end;
    const std::string_view written = mention.span.of(text);
    require(utf8::is_valid(written));
    if (is_valid) require(is_start(text, mention.span.start) && is_start(text, mention.span.end));
    if (mention.entity.empty())
      require(mention.chinese == written || mention.english == written);
    else
      require(!mention.chinese.empty() || !mention.english.empty());
    require(names::compare_names(mention, mention, lexicon) == names::NameMatch::kSame);
    names::find_form(mention, text, lexicon);
    const double similarity = names::sound_similarity(written, last);
    require(similarity >= 0 && similarity <= 1);
    names::fits_pinyin(last, written);
    last = written;
  }
  return 0;
}
