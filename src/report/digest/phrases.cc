// Phrases: runs of words that the rules of the language allow, kept where the document shows that they are whole.
//
// Idea (as C-value and accessor variety have it): 地质调查局 inside 美国地质调查局 is a piece of a name, 稀土储量
// inside 俄罗斯稀土储量 is a phrase of its own.  What tells them apart is freedom: a phrase stands somewhere with its
// left end free and somewhere with its right end free, or with different neighbours there.  So every run is counted
// with its free ends, and a run that never was free on a side is a piece. Runs are told apart by their folded text, so
// 稀土的储量 and 稀土储量 count together. Cost: runs are at most kLongestRun words, so O(words).
#include "report/digest/phrases.h"

#include <algorithm>
#include <map>
#include <string>

#include "base/utf8.h"
#include "examine/text/text.h"

namespace assay::digest {
namespace {

struct Count {
  Phrase phrase;
  bool free_left = false;
  bool free_right = false;
};

std::vector<Run> runs_of(const Reading& reading, std::uint32_t paragraph, std::uint32_t first, std::uint32_t end) {
  switch (reading.tongue) {
    case Tongue::kChinese:
      return chinese_runs(reading, paragraph, first, end);
    case Tongue::kEnglish:
      return english_runs(reading, paragraph, first, end);
    case Tongue::kOther:
      return other_runs(reading, paragraph, first, end);
  }
  return {};
}

std::vector<TermId> terms_in_order(const Reading& reading, std::uint32_t paragraph, const Run& run) {
  std::vector<TermId> terms;
  for (std::uint32_t word = run.first_word; word < run.end_word; ++word) {
    const TermId id = reading.ids[paragraph][word];
    if (id != kNoTerm) terms.push_back(id);
  }
  return terms;
}

bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}

}  // namespace

bool is_dense_script(std::string_view surface) {
  const char32_t first = utf8::decode(surface, 0).value;
  return utf8::is_han(first) || utf8::is_kana(first) || utf8::is_hangul(first);
}

std::vector<Phrase> find_phrases(const Reading& reading, const std::vector<Candidate>& candidates) {
  std::map<std::string, Count> counts;
  std::uint32_t done = 0;  // sentences below this number have been read
  for (const Candidate& candidate : candidates) {
    if (candidate.sentence < done) continue;
    done = candidate.sentence + 1;
    const Sentence& sentence = reading.sentences[candidate.sentence];
    for (const Run& run : runs_of(reading, sentence.paragraph, sentence.first_word, sentence.end_word)) {
      Count& count = counts[text::fold(run.text)];
      Phrase& phrase = count.phrase;
      if (phrase.text.empty()) phrase.terms = terms_in_order(reading, sentence.paragraph, run);
      // As written inside a sentence rather than at its start.
      if (phrase.text.empty() || is_capital(phrase.text.front())) phrase.text = run.text;
      phrase.form = std::max(phrase.form, run.form);
      if (phrase.sentences.empty() || phrase.sentences.back() != candidate.sentence) {
        phrase.sentences.push_back(candidate.sentence);
      }
      phrase.opens = phrase.opens || run.first_word == candidate.first_word;
      count.free_left = count.free_left || run.free_left;
      count.free_right = count.free_right || run.free_right;
    }
  }
  std::vector<Phrase> phrases;
  for (auto& [text, count] : counts) {
    if (count.free_left && count.free_right && !count.phrase.terms.empty()) phrases.push_back(std::move(count.phrase));
  }
  return phrases;
}

}  // namespace assay::digest
