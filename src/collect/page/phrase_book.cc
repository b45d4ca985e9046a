#include "collect/page/phrase_book.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/utf8.h"

namespace assay::page {
namespace {

// Of what there are pairs, Á and á, Ł and ł.
char32_t lower(char32_t c) {
  if (c >= 'A' && c <= 'Z') return c + 0x20;
  if (c >= 0xC0 && c <= 0xDE && c != 0xD7) return c + 0x20;
  if (c >= 0x410 && c <= 0x42F) return c + 0x20;  // Cyrillic
  const bool is_even_upper = (c >= 0x100 && c <= 0x137) || (c >= 0x14A && c <= 0x177);
  const bool is_odd_upper = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E);
  return c + ((is_even_upper && c % 2 == 0) || (is_odd_upper && c % 2 == 1) ? 1 : 0);
}

// "by" begins "by Ada Moss" and not "bylaws"; Chinese has no gaps between words.
bool ends_word(std::string_view line, std::size_t at) {
  if (at >= line.size() || !ascii::is_letter(line[at - 1])) return true;
  return !ascii::is_letter(line[at]) && !(line[at] >= '\xC3' && line[at] <= '\xC5');
}

}  // namespace

std::string lower_line(std::string_view line) {
  std::string out;
  out.reserve(line.size());
  for (std::size_t at = 0; at < line.size();) {
    const utf8::CodePoint next = utf8::decode(line, at);
    at += next.size_bytes;
    if (next.value == U'’')
      out += '\'';
    else if (next.value < 0x80)
      out += ascii::lower(static_cast<char>(next.value));
    else
      utf8::append(out, lower(next.value));
  }
  return out;
}

void PhraseList::add(std::string_view phrases) {
  while (!phrases.empty()) {
    const std::size_t size = std::min(phrases.find_first_of(";\n"), phrases.size());
    std::string_view phrase = utf8::trim(phrases.substr(0, size));
    phrases.remove_prefix(std::min(size + 1, phrases.size()));
    const bool begins_sentences = phrase.ends_with("*?");
    if (begins_sentences) phrase.remove_suffix(1);
    if (phrase.ends_with('*'))
      starts_.push_back({utf8::trim(phrase.substr(0, phrase.size() - 1)), begins_sentences});
    else if (!phrase.empty())
      lines_.push_back(phrase);
  }
}

void PhraseList::sort() {
  std::ranges::sort(lines_);
  std::ranges::sort(starts_, {}, &Start::text);
}

bool PhraseList::has(std::string_view line) const {
  return std::ranges::binary_search(lines_, line);
}

template <class Test>
bool PhraseList::any_start(std::string_view line, Test test) const {
  if (line.empty()) return false;
  const auto first = [](std::string_view phrase) {
    return static_cast<unsigned char>(phrase[0]);
  };  // as they are sorted
  const auto alike = std::ranges::equal_range(starts_, first(line), {}, [&](const Start& s) { return first(s.text); });
  return std::ranges::any_of(alike, [&](const Start& start) {
    return line.starts_with(start.text) && ends_word(line, start.text.size()) && test(start);
  });
}

bool PhraseList::has_start_of(std::string_view line) const {
  return any_start(line, [](const Start&) { return true; });
}

bool PhraseList::has_sure_start_of(std::string_view line) const {
  return any_start(line, [line](const Start& start) {
    if (!start.begins_sentences) return true;
    const std::string_view rest = utf8::trim(line.substr(start.text.size()));
    return rest.starts_with(':') || rest.starts_with("：");
  });
}

const PhraseBook& phrase_book() {
  static const PhraseBook book = [] {
    PhraseBook made;
    for (const Phrases* phrases : {&kChinesePhrases, &kDutchPhrases, &kEnglishPhrases, &kFrenchPhrases, &kGermanPhrases,
                                   &kItalianPhrases, &kPolishPhrases, &kPortuguesePhrases, &kSpanishPhrases}) {
      made.furniture.add(phrases->furniture);
      made.after.add(phrases->after);
      made.head.add(phrases->head);
      made.foot.add(phrases->foot);
      made.pictures.add(phrases->pictures);
    }
    for (PhraseList* list : {&made.furniture, &made.after, &made.head, &made.foot, &made.pictures}) list->sort();
    return made;
  }();
  return book;
}

}  // namespace assay::page
