// Lexicon: what a thing is called in the other language.  Start here.
// Compiled from packages and data/lexicon/*.tsv into one file that is part of the program and read where it lies; a
// user's own list is laid over it.  A Lexicon never changes once made; safe to use from many threads; cheap to copy.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace assay::lexicon {

enum class TermKind : std::uint8_t {
  // The numbers are stored: append only.
  kMaterial,
  kProduct,
  kProcess,
  kCompany,
  kMinistry,  // and every other body that is no company: parties, universities, world bodies
  kPerson,
  kPlace,
  kMeasure,  // what a figure measures: GDP, output, reserves
  kOther,
  kWord,  // of the general dictionary only: a meaning, no name
};

// Where an entry stands: the user's own come before the trade's, those before the packages'.
enum class Rank : std::uint8_t { kUser, kTrade, kRegion, kDictionary };

using EntryId = std::uint32_t;

// Views into the lexicon; valid as long as it is.
struct Entry {
  EntryId id = 0;
  TermKind kind = TermKind::kOther;
  Rank rank = Rank::kDictionary;
  std::string_view key;                   // stable, "scott-bessent"; empty for kWord
  std::vector<std::string_view> chinese;  // Simplified; the first name of a language is the one to show
  std::vector<std::string_view> english;  // of kWord: its meanings
  bool is_name() const { return kind != TermKind::kWord; }
};

// A word of the other language that can stand for one: no name of the same thing, but a translation.
struct Meaning {
  std::string_view text;  // lives as long as the lexicon
  double weight = 0;      // above 0; of the best 1, see meaning_tool.cc
};
inline constexpr std::size_t kMaxMeanings = 16;

// One place where a name of the lexicon starts, the longest that does.
struct Match {
  std::uint32_t end = 0;         // byte after it
  std::vector<EntryId> entries;  // best rank first; never empty
};

class Lexicon {
 public:
  // The one compiled into the program.  Under 5 ms the first time, free after it.
  static const Lexicon& embedded();
  // That one with `tsv` laid over it: lines of kind, Chinese names, English names (joined by '|'), as in data/lexicon.
  // Errors: kInvalid with the line's number; kTooLarge above 16 MiB.
  static Result<Lexicon> with_user_terms(std::string_view tsv);
  // A file of the format that doc/lexicon_format.md describes.  Refers to `bytes`, which must be aligned to 8.
  // Errors: kCorrupt, kNewerVersion, kInvalid when not aligned.  Only the header is read: a file that is damaged
  // further on gives wrong answers, but no worse.
  static Result<Lexicon> open(std::string_view bytes);

  // An empty entry for a number that is none.
  Entry entry(EntryId id) const;
  std::size_t size() const;  // entries; every id is below it
  // The entries of which `name` is a name, in any language, whatever its case, width, accents or script; best rank
  // first.  Of dictionary words only the Chinese is found.
  std::vector<EntryId> find(std::string_view name) const;
  // Every other name of the *names* called `name` (dictionary words are left out), without `name` itself, each once:
  // 稀土 gives "rare earths", "rare earth".  Where the ranks disagree, the best one speaks alone.
  std::vector<std::string> other_names(std::string_view name) const;
  // The longest name that starts at byte `at` of `text` and ends at a word's edge, if any.  Unlike find, minds
  // capitals: "who" is not WHO, "turkey" not Turkey.  White space of any length is one space.
  std::optional<Match> match_at(std::string_view text, std::size_t at) const;

  // What a word of the general dictionary means in the other language, best first, kMaxMeanings at most: "mining" gives
  // 采矿, 矿业; 关税 gives "customs duty", "tariff".  English is found in any of its forms ("mined", "mines"), and so
  // are fixed expressions of up to four words ("central bank"); Chinese in either script.  A meaning that holds another
  // (采矿业 beside 采矿) is left out, and so is a single ideograph where a longer word means the same.  Words that a
  // dictionary does not translate (the, 的) mean nothing.  Names: see other_names.  Cost: some microseconds.
  std::vector<Meaning> meanings(std::string_view word) const;

  // Facts of the general dictionary.
  bool is_english_word(std::string_view word) const;     // of everyday use, written small: "reading"
  bool is_chinese_surname(std::string_view name) const;  // 张, 欧阳
  // The syllables of one ideograph without tones, the commonest first: 重 gives "zhong", "chong"; "lü" is "lv".
  std::vector<std::string_view> readings(char32_t ideograph) const;

 private:
  struct Tables;
  explicit Lexicon(std::shared_ptr<const Tables> tables);
  std::shared_ptr<const Tables> tables_;
};

}  // namespace assay::lexicon
