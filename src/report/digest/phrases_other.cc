// Phrases of a language without rules of its own: two to four words with a blank between them, bounded by stop words,
// numbers and punctuation.  Without knowing the language only repetition tells a phrase from an accident, so the form
// is low and heading.cc asks such a phrase to stand in two sentences at least.  Scripts without blanks give none.
#include <string>
#include <string_view>

#include "report/digest/phrases.h"

namespace assay::digest {
namespace {
constexpr std::size_t kLongestRun = 4;
}  // namespace

std::vector<Run> other_runs(const Reading& reading, std::uint32_t paragraph, std::uint32_t first, std::uint32_t end) {
  const std::string_view text = reading.text(paragraph);
  const auto& words = reading.words(paragraph).words;
  const auto inside = [&](std::uint32_t at) {
    return reading.ids[paragraph][at] != kNoTerm && !is_dense_script(words[at].span.of(text));
  };
  const auto joined = [&](std::uint32_t at) {
    return at > 0 && inside(at) && inside(at - 1) && words[at].span.start == words[at - 1].span.end + 1;
  };
  std::vector<Run> runs;
  if (reading.dense) return runs;
  for (std::uint32_t from = first; from < end; ++from) {
    if (!inside(from)) continue;
    for (std::uint32_t to = from + 1; to < end && joined(to) && to - from < kLongestRun; ++to) {
      const bool free_left = from == first || !joined(from);
      const bool free_right = to + 1 == end || !joined(to + 1);
      const std::string_view surface = text.substr(words[from].span.start, words[to].span.end - words[from].span.start);
      runs.push_back({from, to + 1, std::string(surface), 0.5, free_left, free_right});
    }
  }
  return runs;
}

}  // namespace assay::digest
