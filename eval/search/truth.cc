#include "search/truth.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace assay::bench {
namespace {

using Places = std::unordered_map<std::string_view, std::vector<std::size_t>>;

bool holds(QuestionKind kind, std::size_t held, std::size_t asked) {
  return kind == QuestionKind::kOr ? held > 0 : held == asked;
}

enum class Marks : bool { kMayPart, kMayNotPart };

bool answers_as_words(const Question& question, const Page& page, const Places& places, Marks marks) {
  const auto held =
      std::ranges::count_if(question.words, [&](const std::string& word) { return places.contains(word); });
  if (!holds(question.kind, static_cast<std::size_t>(held), question.words.size())) return false;
  if (question.kind != QuestionKind::kPhrase) return true;
  const std::vector<std::size_t>& seconds = places.at(question.words[1]);
  return std::ranges::any_of(places.at(question.words[0]), [&](std::size_t at) {
    return std::ranges::binary_search(seconds, at + 1) &&
           (marks == Marks::kMayPart || page.words[at].end == page.words[at + 1].start);
  });
}

bool answers_as_text(const Question& question, std::string_view text) {
  if (question.kind == QuestionKind::kPhrase) return text.contains(question.words[0] + question.words[1]);
  const auto held = std::ranges::count_if(question.words, [&](const std::string& word) { return text.contains(word); });
  return holds(question.kind, static_cast<std::size_t>(held), question.words.size());
}

}  // namespace

std::vector<Truth> read_truth(const Pages& pages, std::uint32_t page_count, std::span<const Question> questions) {
  std::vector<Truth> truths(questions.size());
  for (std::uint32_t number = 0; number < page_count; ++number) {
    const Page page = pages.make(number);
    Places places;
    for (std::size_t at = 0; at < page.words.size(); ++at) places[page.words[at].of(page.text)].push_back(at);
    for (std::size_t i = 0; i < questions.size(); ++i) {
      truths[i].as_words += answers_as_words(questions[i], page, places, Marks::kMayPart) ? 1 : 0;
      truths[i].unparted += answers_as_words(questions[i], page, places, Marks::kMayNotPart) ? 1 : 0;
      truths[i].as_text += answers_as_text(questions[i], page.text) ? 1 : 0;
    }
  }
  return truths;
}

}  // namespace assay::bench
