// Sentences of a summary: line by line, each line by the rules of its language, its marks taken out first, so that
// "rose 5%.[2] Then" parts behind the stop.  A mark between two sentences belongs to the one before it, unless it
// begins its line.  Cost: O(summary).
#include "report/check/sentences.h"

#include <algorithm>

#include "base/utf8.h"
#include "examine/text/text.h"

namespace assay::check {
namespace {

void add_sentences(std::string_view bare, Span line, std::string_view language, std::vector<SummarySentence>& out) {
  for (const Span& part : text::split_sentences(line.of(bare), language)) {
    const std::string_view sentence = utf8::trim(part.of(line.of(bare)));
    if (sentence.empty()) continue;
    const auto start = static_cast<std::uint32_t>(sentence.data() - bare.data());
    out.push_back({{start, start + static_cast<std::uint32_t>(sentence.size())}, {}});
  }
}

bool begins_line(std::string_view bare, std::uint32_t at) {
  while (at > 0 && bare[at - 1] == ' ') --at;
  return at == 0 || bare[at - 1] == '\n';
}

// The sentence that `mark` belongs to; the text has at least one.
std::size_t owner(std::string_view bare, const std::vector<SummarySentence>& sentences, const Span& mark) {
  const auto after = std::ranges::upper_bound(sentences, mark.start, {},
                                              [](const SummarySentence& sentence) { return sentence.span.start; });
  const auto next = static_cast<std::size_t>(after - sentences.begin());
  if (next == 0) return 0;
  const bool is_inside = mark.start < sentences[next - 1].span.end;
  if (!is_inside && next < sentences.size() && begins_line(bare, mark.start)) return next;
  return next - 1;
}

}  // namespace

SummaryText split_summary(std::string_view summary, std::string_view language, std::vector<Mark> marks) {
  SummaryText text{without_marks(summary, marks), {}};
  for (std::size_t start = 0; start < text.bare.size();) {
    const std::size_t end = std::min(text.bare.find('\n', start), text.bare.size());
    add_sentences(text.bare, {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)}, language,
                  text.sentences);
    start = end + 1;
  }
  if (text.sentences.empty()) return text;
  for (Mark& mark : marks) {
    text.sentences[owner(text.bare, text.sentences, mark.span)].marks.push_back(std::move(mark));
  }
  return text;
}

}  // namespace assay::check
