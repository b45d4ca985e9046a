// Any text: its first line is the title, the lines up to a line "=" the source's paragraphs, the rest a summary.  The
// check of that must end with every span within its text; and the source, summed up by its own paragraphs, is all
// right.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "report/check/check.h"

namespace assay {
namespace {

[[noreturn]] void fail(const char* what, std::string_view text) {
  std::fprintf(stderr, "%s: %.*s\n", what, static_cast<int>(text.size()), text.data());
  std::abort();
}

void expect_within(const Span& span, std::string_view text) {
  if (span.start > span.end || span.end > text.size()) fail("a span outside of its text", text);
}

std::string_view paragraph_text(const Document& document, int paragraph) {
  return paragraph == 0 ? document.title : document.paragraphs.at(static_cast<std::size_t>(paragraph) - 1).text;
}

void expect_spans(const CheckReport& report, std::string_view summary, const Document& document) {
  for (const CheckedSentence& sentence : report.sentences) {
    expect_within(sentence.span, summary);
    for (const CheckedFigure& figure : sentence.figures) {
      expect_within(figure.span, summary);
      const std::string_view text = paragraph_text(document, figure.paragraph);
      expect_within(figure.found_span, text);
      if (!figure.found.empty() && figure.found_span.of(text) != figure.found) fail("not found there", figure.found);
    }
    for (const CheckedName& name : sentence.names) {
      expect_within(name.span, summary);
      const std::string_view text = paragraph_text(document, name.paragraph);
      expect_within(name.found_span, text);
      if (!name.found.empty() && name.found_span.of(text) != name.found) fail("not found there", name.found);
    }
    for (const CheckedCitation& citation : sentence.citations) expect_within(citation.span, summary);
  }
}

}  // namespace
}  // namespace assay

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace assay;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::string text = utf8::repair(bytes);
  Document document;
  std::string summary;
  std::string own_words;
  std::string_view rest = text;
  bool in_summary = false;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (in_summary) {
      summary.append(line).append("\n");
    } else if (line == "=") {
      in_summary = true;
    } else if (std::string kept = utf8::collapse_space(line); !kept.empty()) {
      if (document.title.empty()) document.title = kept;
      own_words.append(kept).append("\n");
      document.paragraphs.push_back({ParagraphKind::kText, std::move(kept)});
    }
  }
  const lexicon::Lexicon& lexicon = lexicon::Lexicon::embedded();
  expect_spans(check::check_summary(summary, document, lexicon), summary, document);
  expect_spans(check::check_summary(bytes, document, lexicon), bytes, document);
  const CheckReport own = check::check_summary(own_words, document, lexicon);
  expect_spans(own, own_words, document);
  if (!own.ok) fail("the source does not bear itself out", own_words);
  return 0;
}
