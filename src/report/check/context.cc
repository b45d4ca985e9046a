// Words around a figure, across languages.
//
// Example: 投资 in a Chinese source has the keys 投资, "invest" (from the dictionary's "investment; to invest") and
// "touzi"; "investment" in an English summary has "invest": the two may be the same word.  How near two figures are is
// the sum over such pairs of words of their rarity here (a word that stands five times in a sentence tells little),
// divided by how far each stands from its figure.  Sounds join names that no list holds: 眉山 and "Meishan".
//
// The dictionary's meanings are many, so single pairs mean little; a comparison of two sums over a whole sentence is
// what judges.  Cost: O(words) to read, O(pairs) for one comparison, pairs capped at kMaxPairs.
#include "report/check/context.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <string>
#include <unordered_map>

#include "base/utf8.h"
#include "examine/text/stemmer.h"
#include "examine/text/text.h"

namespace assay::check {
namespace {

constexpr std::size_t kMaxPairs = 4096;
constexpr std::size_t kMaxKeys = 40;
constexpr std::size_t kMaxMeaningWords = 3;  // a longer meaning is an explanation
constexpr std::size_t kFewKeys = 8;          // itself and its sounds
constexpr double kOtherSide = 0.5;           // what counted is said behind its figure in both languages, mostly
constexpr double kCommaCounts = 2;
constexpr double kStopCounts = 5;

// Words that stop-word lists drop and that say what a figure is: "from 3,000 to 30,000", 从…到….
struct Relation {
  std::string_view chinese;
  std::string_view english;
};
constexpr std::array kRelations = {
    Relation{"从", "from"},     Relation{"由", "from"},    Relation{"自", "from"},      Relation{"到", "to"},
    Relation{"至", "to"},       Relation{"达", "reach"},   Relation{"达到", "reach"},   Relation{"前", "before"},
    Relation{"后", "after"},    Relation{"超过", "over"},  Relation{"超", "over"},      Relation{"逾", "over"},
    Relation{"上", "last"},     Relation{"去年", "last"},  Relation{"上年", "last"},    Relation{"今年", "this"},
    Relation{"其中", "these"},  Relation{"其中", "which"}, Relation{"其中", "them"},    Relation{"每", "each"},
    Relation{"每", "per"},      Relation{"共", "total"},   Relation{"总", "total"},     Relation{"第一", "first"},
    Relation{"第二", "second"}, Relation{"男", "male"},    Relation{"女", "female"},    Relation{"上升", "up"},
    Relation{"增长", "up"},     Relation{"增加", "up"},    Relation{"下降", "down"},    Relation{"减少", "down"},
    Relation{"以上", "above"},  Relation{"以下", "below"}, Relation{"之间", "between"}, Relation{"不到", "less"},
    Relation{"不足", "less"},   Relation{"近", "nearly"},  Relation{"约", "about"},     Relation{"多", "more"},
    Relation{"余", "more"},     Relation{"比", "than"},    Relation{"截至", "as"},      Relation{"最", "most"}};

std::uint64_t hash_of(std::string_view text) {
  return std::hash<std::string_view>()(text);
}

void add_key(std::string_view key, ContextWord& word) {
  const std::uint64_t hash = hash_of(key);
  if (word.keys.size() < kMaxKeys && std::ranges::find(word.keys, hash) == word.keys.end()) word.keys.push_back(hash);
}

}  // namespace

// "economy" and "economic" have two stems; six letters of it are one.
std::string english_key(std::string folded) {
  text::stemmer_for("en").stem(folded);
  return std::string(utf8::prefix(folded, 6));
}

namespace {

void add_stem(std::string folded, ContextWord& word) {
  add_key(english_key(std::move(folded)), word);
}

// The English side has the word itself as its key.
void add_relations(std::string_view term, ContextWord& word) {
  for (const Relation& relation : kRelations) {
    if (term == relation.chinese) add_key("@" + std::string(relation.english), word);
    if (term == relation.english) add_key("@" + std::string(relation.english), word);
  }
}

bool is_latin_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (static_cast<unsigned char>(c) & 0x80) != 0;
}

// The words of a meaning, "rare earth element", that carry a subject.
void add_meaning(std::string_view meaning, ContextWord& word) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < meaning.size();) {
    const std::size_t start = at;
    while (at < meaning.size() && is_latin_letter(meaning[at])) ++at;
    if (at == start) {
      ++at;
      continue;
    }
    std::string folded = text::fold(meaning.substr(start, at - start));
    if (!text::is_stop_word(folded, "en") && folded.size() > 1) words.push_back(std::move(folded));
  }
  if (words.size() > kMaxMeaningWords) return;
  for (std::string& each : words) add_stem(std::move(each), word);
}

void add_sounds(std::string_view term, const lexicon::Lexicon& lexicon, ContextWord& word) {
  std::string joined;
  int syllables = 0;
  for (std::size_t at = 0; at < term.size();) {
    const utf8::CodePoint next = utf8::decode(term, at);
    at += next.size_bytes;
    const auto readings = lexicon.readings(next.value);
    if (readings.empty() || ++syllables > 6) return;
    joined.append(readings.front());
    add_stem(std::string(readings.front()), word);
  }
  if (syllables > 1) add_stem(joined, word);
}

// What the dictionary says of the pairs of ideographs in a word that it lacks: 公安部门 is 公安 and 部门 to it.
void add_parts(std::string_view term, const lexicon::Lexicon& lexicon, ContextWord& word) {
  constexpr std::size_t kIdeograph = 3;  // bytes; of the few longer ones no dictionary word is made
  for (std::size_t at = 0; at + 2 * kIdeograph <= term.size(); at += kIdeograph) {
    for (const lexicon::EntryId id : lexicon.find(term.substr(at, 2 * kIdeograph))) {
      for (const std::string_view meaning : lexicon.entry(id).english) add_meaning(meaning, word);
    }
  }
}

bool is_chinese(std::string_view term) {
  return utf8::is_han(utf8::decode(term, 0).value);
}

void add_keys(const std::string& term, const lexicon::Lexicon& lexicon, ContextWord& word) {
  if (!is_chinese(term)) {
    add_key(utf8::prefix(term, 6), word);  // a stem already
    return;
  }
  add_key(term, word);
  bool is_word = false;
  for (const lexicon::EntryId id : lexicon.find(term)) {
    const lexicon::Entry entry = lexicon.entry(id);
    is_word |= !entry.is_name();
    for (const std::string_view meaning : entry.english) add_meaning(meaning, word);
  }
  if (!is_word || term.size() <= 3) add_sounds(term, lexicon, word);
  if (word.keys.size() <= kFewKeys) add_parts(term, lexicon, word);
}

// How far a mark sets apart what stands on its sides.
double gap_of(std::string_view mark) {
  constexpr std::u32string_view kStops = U"。！？；.!?;\n";
  constexpr std::u32string_view kCommas = U"，、,:：()（）";
  const char32_t c = utf8::decode(mark, 0).value;
  if (kStops.contains(c)) return kStopCounts;
  return kCommas.contains(c) ? kCommaCounts : 0;
}

double nearness(double from, double to) {
  return 1 / (1 + std::abs(from - to) / 1.5);
}

}  // namespace

std::vector<ContextWord> read_context(std::string_view text, const Span& span, std::string_view language,
                                      const std::vector<Span>& figures, const lexicon::Lexicon& lexicon) {
  std::vector<ContextWord> words;
  double place = 0;
  std::size_t figure = 0;
  for (const text::Word& word : text::split_words(span.of(text), language)) {
    const std::uint32_t start = word.span.start + span.start;
    const std::uint32_t end = word.span.end + span.start;
    if (word.kind == text::WordKind::kOther) {
      place += gap_of(text.substr(start, end - start));
      continue;
    }
    while (figure < figures.size() && figures[figure].end <= start) ++figure;
    if (figure < figures.size() && figures[figure].start < end) {
      // The words of one figure have one place together.
      if (words.empty() || words.back().at != figures[figure].start) {
        words.push_back({figures[figure].start, ++place, {}});
      }
      continue;
    }
    ContextWord out{start, ++place, {}};
    add_relations(text::fold(text.substr(start, end - start)), out);
    if (!text::is_stop_word(word.term, language)) add_keys(word.term, lexicon, out);
    words.push_back(std::move(out));
  }
  return words;
}

SharedWords::SharedWords(const std::vector<ContextWord>& words, const std::vector<ContextWord>& other_words)
    : words_(words), other_words_(other_words) {
  std::unordered_map<std::uint64_t, std::vector<std::size_t>> by_key;
  for (std::size_t i = 0; i < other_words.size(); ++i) {
    for (const std::uint64_t key : other_words[i].keys) by_key[key].push_back(i);
  }
  std::unordered_map<std::uint64_t, int> uses;
  for (const ContextWord& word : words) {
    for (const std::uint64_t key : word.keys) ++uses[key];
  }
  for (const ContextWord& word : words) {
    std::vector<std::pair<std::size_t, double>> partners;  // each once, at its best
    for (const std::uint64_t key : word.keys) {
      const auto found = by_key.find(key);
      if (found == by_key.end()) continue;
      const double weight = 1.0 / (static_cast<double>(uses[key]) * static_cast<double>(found->second.size()));
      for (const std::size_t other : found->second) {
        const auto known = std::ranges::find(partners, other, &std::pair<std::size_t, double>::first);
        if (known == partners.end()) {
          partners.emplace_back(other, weight);
        } else {
          known->second = std::max(known->second, weight);
        }
      }
    }
    for (const auto& [other, weight] : partners) {
      if (pairs_.size() < kMaxPairs) pairs_.push_back({word.place, other_words[other].place, weight});
    }
  }
}

double SharedWords::place_of(const std::vector<ContextWord>& words, std::uint32_t at) {
  const auto after = std::ranges::upper_bound(words, at, {}, &ContextWord::at);
  return after == words.begin() ? 0 : std::prev(after)->place;
}

double SharedWords::closeness(const Pair& pair, double place, double other_place) {
  const bool is_same_side = (pair.place < place) == (pair.other_place < other_place);
  const double near = nearness(pair.place, place) * nearness(pair.other_place, other_place);
  return pair.weight * near * (is_same_side ? 1 : kOtherSide);
}

double SharedWords::around(std::uint32_t at, std::uint32_t other_at) const {
  const double place = place_of(words_, at);
  const double other_place = place_of(other_words_, other_at);
  double sum = 0;
  for (const Pair& pair : pairs_) sum += closeness(pair, place, other_place);
  return sum;
}

double SharedWords::added_by(std::uint32_t word, std::uint32_t other_word, std::uint32_t at,
                             std::uint32_t other_at) const {
  return closeness({place_of(words_, word), place_of(other_words_, other_word), 1}, place_of(words_, at),
                   place_of(other_words_, other_at));
}

}  // namespace assay::check
