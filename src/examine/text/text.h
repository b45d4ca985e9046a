// Text: language, sentences and words of a paragraph.  Start here.
// Pure: the dictionaries are compiled into the program and never change.  Safe to call from many threads.
// Every offset points into the text as given, byte for byte; folding never moves it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/model/document.h"

namespace assay::text {

// ISO 639-1 ("zh", "en", "ja", …) or "und".  Scripts are counted first (Han without kana is zh, with kana ja, hangul
// ko), CLD2 decides among the languages of the other scripts.  Cost: reads at most the first 16 KiB.
std::string detect_language(std::string_view text);

// The sentences of one paragraph, in order, not overlapping, without the white space between them; together they hold
// everything else.  Knows Chinese and English stops, closing quotes and brackets after a stop, decimals, initials and
// abbreviations ("U.S.", "Mr.", "No. 3"), and does not end inside a quotation that goes on in the same sentence.
std::vector<Span> split_sentences(std::string_view paragraph, std::string_view language);

// The clauses of one sentence: split at commas, semicolons, colons and dashes outside quotes and brackets, each with
// the mark that ends it.  A comma inside a number ends nothing.
std::vector<Span> split_clauses(std::string_view sentence, std::string_view language);

enum class WordKind : std::uint8_t {
  kWord,    // letters or ideographs
  kNumber,  // digits, with their decimal point and commas; Chinese numerals stay words
  kOther,   // punctuation and symbols
};

struct Word {
  Span span;
  WordKind kind = WordKind::kWord;
  // The form to compare by: lower case, full width to half width, Traditional to Simplified, stemmed where the language
  // has a stemmer.  Empty for kOther.
  std::string term;
};

// Chinese by the best path through the dictionary's words (unigram, see lattice.h); everything else by ICU word
// boundaries and the Snowball stemmer of `language` (English when the language has none, as Latin words inside a
// Chinese text).  White space is left out.  Cost: O(text), some 20 MB/s of Chinese on one core (words_bench).
std::vector<Word> split_words(std::string_view text, std::string_view language);

// The term that split_words gives a western word or a number which it finds in a text of that language.
std::string term_of(std::string_view word, WordKind kind, std::string_view language);

// The languages whose words have stems of their own, English first.  Terms of any other language are made as in
// English.
std::vector<std::string> stemmed_languages();

// Lower case, full width to half width, curly apostrophe to straight, Traditional to Simplified (OpenCC's character
// table), code point by code point.
std::string fold(std::string_view text);

// Whether a folded, unstemmed word carries no subject of its own (的, 表示, the, said).
bool is_stop_word(std::string_view word, std::string_view language);

// How rare a Chinese word is in general news: inverse document frequency (natural logarithm) from jieba's table, its
// median for words that the table lacks.  `word` is folded.
double rarity(std::string_view word);

// Part of speech of a dictionary word as jieba's dictionary tags it ("n", "v", "nr", …), empty when unknown.
std::string_view part_of_speech(std::string_view folded_word);

}  // namespace assay::text
