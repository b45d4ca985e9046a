#include "search/questions.h"

#include <algorithm>
#include <random>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace assay::bench {
namespace {

constexpr std::uint32_t kSampledPages = 20'000;
constexpr double kCommonLow = 0.01;
constexpr double kCommonHigh = 0.10;
constexpr std::size_t kIdeographBytes = 3;

bool is_ideographs(std::string_view word) {
  if (word.size() < 2 * kIdeographBytes || word.size() % kIdeographBytes != 0) return false;
  for (std::size_t at = 0; at < word.size(); at += kIdeographBytes) {
    const auto lead = static_cast<unsigned char>(word[at]);
    if (lead < 0xE4 || lead > 0xE9) return false;  // U+4000 to U+9FFF
  }
  return true;
}

using Shares = std::unordered_map<std::string, double>;  // of the pages that hold a word

Shares read_shares(const Pages& pages, std::uint32_t page_count) {
  const std::uint32_t sampled = std::min(page_count, kSampledPages);
  Shares shares;
  for (std::uint32_t number = 0; number < sampled; ++number) {
    const Page page = pages.make(number);
    const std::vector<std::string_view> words = words_of(page.split);
    for (const std::string_view word : std::unordered_set<std::string_view>(words.begin(), words.end())) {
      shares[std::string(word)] += 1.0 / sampled;
    }
  }
  return shares;
}

std::vector<std::string> common_words(const Shares& shares) {
  std::vector<std::string> words;
  for (const auto& [word, share] : shares) {
    if (share >= kCommonLow && share <= kCommonHigh && is_ideographs(word)) words.push_back(word);
  }
  std::ranges::sort(words);
  return words;
}

// Two words with nothing between them; a mark would part them for ours and not for the peers.
std::vector<std::string> draw_neighbours(const Pages& pages, const Shares& shares, std::mt19937_64& random) {
  while (true) {
    const Sentence& sentence = pages.sentences()[random() % pages.sentences().size()];
    if (sentence.words.size() < 2) continue;
    const std::size_t at = random() % (sentence.words.size() - 1);
    if (sentence.words[at].end != sentence.words[at + 1].start) continue;
    std::vector<std::string> words;
    for (std::size_t i = at; i < at + 2; ++i) {
      std::string word(sentence.words[i].of(sentence.text));
      const auto share = shares.find(word);
      if (share != shares.end() && share->second <= kCommonHigh && is_ideographs(word))
        words.push_back(std::move(word));
    }
    if (words.size() == 2) return words;
  }
}

}  // namespace

const char* to_string(QuestionKind kind) {
  switch (kind) {
    case QuestionKind::kWord:
      return "one word";
    case QuestionKind::kAnd:
      return "AND of two";
    case QuestionKind::kOr:
      return "OR of three";
    case QuestionKind::kPhrase:
      return "phrase";
  }
  return "";
}

std::vector<Question> draw_questions(const Pages& pages, std::uint32_t page_count, std::size_t count,
                                     std::uint64_t seed) {
  const Shares shares = read_shares(pages, page_count);
  const std::vector<std::string> common = common_words(shares);
  std::mt19937_64 random(seed);
  std::vector<Question> questions;
  for (const QuestionKind kind : kQuestionKinds) {
    const std::size_t words = kind == QuestionKind::kWord ? 1 : kind == QuestionKind::kAnd ? 2 : 3;
    for (std::size_t i = 0; i < count && !common.empty(); ++i) {
      Question question{.kind = kind, .words = {}};
      if (kind == QuestionKind::kPhrase) {
        question.words = draw_neighbours(pages, shares, random);
      } else {
        std::ranges::sample(common, std::back_inserter(question.words), static_cast<std::ptrdiff_t>(words), random);
      }
      questions.push_back(std::move(question));
    }
  }
  return questions;
}

}  // namespace assay::bench
