// From glosses to meanings.  An entry such as
//
//   采矿   mining; to extract ore            开采   to extract (ore etc) from a mine; to exploit; to mine
//
// says in both directions what means what.  Chinese to English the glosses stand as they are; English to Chinese each
// gloss is a key ("mine"), and so is every word of a gloss of up to four ("ore", "extract"), which is weaker evidence.
// A pair's weight is the product of
//   how it stands there: a whole gloss, or one of n words that carry it, kPart / sqrt(n);
//   how early the gloss stands in its entry, for the first ones are the word's own: kLater for each before it;
//   how common the Chinese word is in news, by its rarity (English to Chinese only): 采矿 before 采掘业;
// and the best of a list is 1.  A word that holds a better one (采矿业 beside 采矿) finds nothing more and is left out.
// A single ideograph stands in too many words: 矿 is kept only where nothing longer means the same.
//
// Forms that the stemmer does not bring together (begun, women, labour) borrow the meanings of those that they belong
// to.
//
// The constants were chosen by looking English news lines up among their Chinese translations, all of the lines, so
// they have seen the data that they are measured on; but they hardly matter there: no kPart from 0 to 0.4 and no kLater
// from 0.6 to 1 moved MRR@10 by 0.005.  What matters is how many meanings there are (4, 8, 16: 0.91, 0.92, 0.93), and
// that weights are not divided by their sum (0.02 less), for then a word of many meanings counts for little. Cost: some
// seconds at build time.
#include "examine/lexicon/meaning_tool.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "base/utf8.h"
#include "examine/lexicon/english_forms_tool.h"
#include "examine/lexicon/gloss_tool.h"
#include "examine/lexicon/lexicon.h"
#include "examine/lexicon/meaning_key.h"
#include "examine/text/text.h"

namespace assay::lexicon {

namespace {

constexpr std::size_t kMaxGlossWords = 4;
constexpr double kPart = 0.3;
constexpr double kPartOfChinese = 0.6;
constexpr double kLater = 0.8;
constexpr int kLastSense = 6;
constexpr double kSingle = 0.3;
constexpr double kLeastWeight = 0.02;

using Candidates = std::unordered_map<std::string, std::unordered_map<std::string, double>>;

struct Gloss {
  std::string text;
  std::string key;
  std::vector<std::string> words;    // of the key
  std::vector<std::string> content;  // those of the words, as written, that are no stop words
};

std::vector<std::string> split_at_blanks(std::string_view text) {
  std::vector<std::string> words;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    if (end > begin) words.emplace_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

Gloss read_gloss(std::string text) {
  Gloss gloss{.text = std::move(text), .key = {}, .words = {}, .content = {}};
  gloss.key = meaning_key(gloss.text);
  gloss.words = split_at_blanks(gloss.key);
  for (const text::Word& word : text::split_words(gloss.text, "en")) {
    if (word.kind != text::WordKind::kWord) continue;
    const std::string_view written = word.span.of(gloss.text);
    if (!text::is_stop_word(text::fold(written), "en")) gloss.content.emplace_back(written);
  }
  return gloss;
}

// From near 0 for the rarest words to 1.
double commonness(const std::string& chinese) {
  constexpr double kRarest = 14;
  constexpr double kCommonest = 4;
  return std::clamp((kRarest - text::rarity(chinese)) / (kRarest - kCommonest), kLeastWeight, 1.0);
}

void offer(Candidates& candidates, const std::string& key, const std::string& text, double weight) {
  double& known = candidates[key][text];
  known = std::max(known, weight);
}

bool is_ideographs(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const utf8::CodePoint point = utf8::decode(text, at);
    if (!utf8::is_han(point.value)) return false;
    at += point.size_bytes;
  }
  return !text.empty();
}

struct Both {
  Candidates to_chinese;
  Candidates to_english;
};

void add_gloss(Both& both, const std::string& chinese, const Gloss& gloss, int sense) {
  if (gloss.content.empty() || gloss.words.size() > kMaxGlossWords) return;
  const double place = std::pow(kLater, std::min(sense, kLastSense));
  const double single = utf8::count(chinese) == 1 ? kSingle : 1;
  const double common = commonness(chinese) * single;
  const std::string chinese_key = meaning_key(chinese);
  offer(both.to_chinese, gloss.key, chinese, place * common);
  offer(both.to_english, chinese_key, gloss.text, place);
  if (gloss.words.size() < 2) return;
  const auto parts = static_cast<double>(gloss.content.size());
  for (const std::string& word : gloss.content) {
    offer(both.to_chinese, meaning_key(word), chinese, place * common * kPart / std::sqrt(parts));
    offer(both.to_english, chinese_key, word, place * kPartOfChinese / parts);
  }
}

// Whether `longer` holds `shorter`: anywhere in Chinese, as whole words in English.
bool holds(const std::string& longer, const std::string& shorter) {
  if (is_ideographs(shorter)) return utf8::count(shorter) > 1 && longer.contains(shorter);
  return (" " + meaning_key(longer) + " ").contains(" " + meaning_key(shorter) + " ");
}

std::vector<WeightedMeaning> best_of(const std::unordered_map<std::string, double>& candidates) {
  std::vector<WeightedMeaning> sorted;
  sorted.reserve(candidates.size());
  for (const auto& [text, weight] : candidates) sorted.push_back({text, weight});
  std::ranges::sort(sorted, [](const WeightedMeaning& a, const WeightedMeaning& b) {
    return a.weight != b.weight ? a.weight > b.weight : a.text < b.text;
  });
  const auto is_single = [](const WeightedMeaning& m) { return is_ideographs(m.text) && utf8::count(m.text) == 1; };
  if (!std::ranges::all_of(sorted, is_single)) std::erase_if(sorted, is_single);
  std::vector<WeightedMeaning> best;
  for (WeightedMeaning& meaning : sorted) {
    if (best.size() == kMaxMeanings || (!best.empty() && meaning.weight < kLeastWeight * sorted.front().weight)) break;
    if (std::ranges::any_of(best, [&](const WeightedMeaning& better) { return holds(meaning.text, better.text); }))
      continue;
    best.push_back(std::move(meaning));
  }
  const double top = best.empty() ? 1 : best.front().weight;
  for (WeightedMeaning& meaning : best) meaning.weight /= top;
  return best;
}

// What `from` means, `to` means as well.
void lend(Candidates& candidates, std::string_view from, std::string_view to) {
  const auto found = candidates.find(meaning_key(from));
  if (found == candidates.end()) return;
  const auto lent = found->second;  // a copy, for the table grows
  for (const auto& [text, weight] : lent) offer(candidates, meaning_key(to), text, weight);
}

void lend_to_other_forms(Candidates& to_chinese) {
  for (const EnglishForm& spelling : spellings()) {
    lend(to_chinese, spelling.base, spelling.form);
    lend(to_chinese, spelling.form, spelling.base);
  }
  for (const EnglishForm& irregular : irregular_forms()) lend(to_chinese, irregular.base, irregular.form);
}

void collect(const Candidates& candidates, Meanings& meanings) {
  for (const auto& [key, texts] : candidates)
    if (!key.empty()) meanings[key] = best_of(texts);
}

}  // namespace

Meanings meanings_of(std::span<const CedictEntry> entries) {
  Both both;
  for (const CedictEntry& entry : entries) {
    if (!is_ideographs(entry.chinese)) continue;
    int sense = 0;
    for (const std::string& explanation : entry.meanings)
      for (std::string& gloss : glosses_of(explanation))
        add_gloss(both, entry.chinese, read_gloss(std::move(gloss)), sense++);
  }
  lend_to_other_forms(both.to_chinese);
  Meanings meanings;
  collect(both.to_chinese, meanings);
  collect(both.to_english, meanings);
  return meanings;
}

}  // namespace assay::lexicon
