// Phrase book: what the lines that stand in articles, but are not of them, say in each language.
// For this room's own use.  Pure; safe to call from many threads.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace assay::page {

// The phrases of one language, in lower case, parted by semicolons and line ends.  A phrase is a whole line, but for
// the marks at its end; one that ends in * begins a line, and goes on with another word.
struct Phrases {
  std::string_view furniture;  // buttons, notices, pointers to other articles: lines within the text
  std::string_view after;      // headings behind which the article is over
  std::string_view head;       // the line of author and date above the text
  std::string_view foot;       // who edited it, whose rights it is: below the text
  std::string_view pictures;   // whose picture it is, and where from
};

extern const Phrases kChinesePhrases;
extern const Phrases kDutchPhrases;
extern const Phrases kEnglishPhrases;
extern const Phrases kFrenchPhrases;
extern const Phrases kGermanPhrases;
extern const Phrases kItalianPhrases;
extern const Phrases kPolishPhrases;
extern const Phrases kPortuguesePhrases;
extern const Phrases kSpanishPhrases;

// One kind of phrases in all languages.
class PhraseList {
 public:
  void add(std::string_view phrases);
  void sort();

  bool has(std::string_view line) const;           // in lower case, without marks at its end
  bool has_start_of(std::string_view line) const;  // in lower case

 private:
  std::vector<std::string_view> lines_;
  std::vector<std::string_view> starts_;
};

struct PhraseBook {
  PhraseList furniture;
  PhraseList after;
  PhraseList head;
  PhraseList foot;
  PhraseList pictures;
};

const PhraseBook& phrase_book();

// Latin letters in lower case, and ’ as '.
std::string lower_line(std::string_view line);

}  // namespace assay::page
