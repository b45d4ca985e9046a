// The plain way: ICU's word iterator over the UTF-8 text as it stands, so that its offsets are ours.
// Opening an iterator reads its rules and costs more than a paragraph; each thread keeps one and points it to new text.
#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <memory>

#include "base/utf8.h"
#include "examine/text/word_breaks.h"

namespace assay::text {

namespace {

icu::BreakIterator* thread_iterator() {
  thread_local const std::unique_ptr<icu::BreakIterator> iterator = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> made(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
    return U_SUCCESS(status) ? std::move(made) : nullptr;
  }();
  return iterator.get();
}

WordKind kind_of(std::string_view piece) {
  WordKind kind = WordKind::kOther;
  for (std::size_t at = 0; at < piece.size();) {
    const utf8::CodePoint point = utf8::decode(piece, at);
    const auto value = static_cast<UChar32>(point.value);
    if (u_isalpha(value)) return WordKind::kWord;
    if (u_isdigit(value)) kind = WordKind::kNumber;
    at += point.size_bytes;
  }
  return kind;
}

bool is_blank(std::string_view piece) {
  return utf8::trim(piece).empty();
}

}  // namespace

void break_words_slowly(std::string_view segment, std::uint32_t offset, std::vector<Word>& words) {
  icu::BreakIterator* iterator = thread_iterator();
  UErrorCode status = U_ZERO_ERROR;
  UText text = UTEXT_INITIALIZER;
  utext_openUTF8(&text, segment.data(), static_cast<std::int64_t>(segment.size()), &status);
  if (iterator != nullptr) iterator->setText(&text, status);
  if (iterator == nullptr || U_FAILURE(status)) {
    utext_close(&text);
    // Without ICU's data there are no boundaries: the segment is one word rather than none.
    if (!is_blank(segment))
      words.push_back({{offset, offset + static_cast<std::uint32_t>(segment.size())}, WordKind::kWord, ""});
    return;
  }
  std::int32_t begin = iterator->first();
  for (std::int32_t end = iterator->next(); end != icu::BreakIterator::DONE; begin = end, end = iterator->next()) {
    const std::string_view piece =
        segment.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin));
    if (is_blank(piece)) continue;
    words.push_back(
        {{offset + static_cast<std::uint32_t>(begin), offset + static_cast<std::uint32_t>(end)}, kind_of(piece), ""});
  }
  utext_close(&text);
}

}  // namespace assay::text
