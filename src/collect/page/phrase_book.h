// Phrase book: what the lines that stand in articles, but are not of them, say in each language.
// For this room's own use.  Pure; safe to call from many threads.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace assay::page {

// The phrases of one language, in lower case, parted by semicolons and line ends.  A phrase is a whole line, but for
// the marks at its end; one that ends in * begins a line, and goes on with another word; one that ends in *? does so
// too, but sentences begin like that as well: "Weiter zu warten sei keine Lösung.", "Más de 300 heridos".
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

  // `line` in lower case, and for `has` without marks at its end.
  bool has(std::string_view line) const;
  bool has_start_of(std::string_view line) const;
  // Of the phrases that no sentence begins with, or of the others with a colon behind them: "Lire aussi : …".
  bool has_sure_start_of(std::string_view line) const;

 private:
  struct Start {
    std::string_view text;
    bool begins_sentences = false;
  };

  template <class Test>
  bool any_start(std::string_view line, Test test) const;

  std::vector<std::string_view> lines_;
  std::vector<Start> starts_;
};

struct PhraseBook {
  PhraseList furniture;
  PhraseList after;
  PhraseList head;
  PhraseList foot;
  PhraseList pictures;
};

const PhraseBook& phrase_book();

// Latin and Russian letters in lower case, and ’ as '.
std::string lower_line(std::string_view line);

}  // namespace assay::page
