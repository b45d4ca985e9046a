// The Latin letters are walked by the readings of the characters: at each character every place that some reading
// leads to stays open.  Surname first and last are both tried.  Cost: O(characters × readings × letters).
#include <algorithm>
#include <string>

#include "base/utf8.h"
#include "examine/names/names.h"
#include "examine/names/sound_align.h"
#include "examine/text/text.h"

namespace assay::names {

namespace {

std::vector<char32_t> ideographs_of(std::string_view chinese) {
  std::vector<char32_t> out;
  const std::string folded = text::fold(chinese);
  for (std::size_t at = 0; at < folded.size();) {
    const utf8::CodePoint point = utf8::decode(folded, at);
    if (utf8::is_han(point.value)) out.push_back(point.value);
    at += point.size_bytes;
  }
  return out;
}

bool spells(const std::vector<char32_t>& ideographs, std::string_view letters) {
  std::vector<std::size_t> places{0};
  for (const char32_t ideograph : ideographs) {
    std::vector<std::size_t> next;
    const auto add = [&](std::string_view reading) {
      for (const std::size_t place : places)
        if (letters.substr(place).starts_with(reading) && std::ranges::find(next, place + reading.size()) == next.end())
          next.push_back(place + reading.size());
    };
    for (const std::string_view reading : lexicon::Lexicon::embedded().readings(ideograph)) {
      add(reading);
      // "lü" is written lv, lu and lyu.
      if (reading.ends_with('v')) {
        add(std::string(reading.substr(0, reading.size() - 1)) + "u");
        add(std::string(reading.substr(0, reading.size() - 1)) + "yu");
      }
    }
    places = std::move(next);
    if (places.empty()) return false;
  }
  return std::ranges::find(places, letters.size()) != places.end();
}

}  // namespace

bool fits_pinyin(std::string_view chinese, std::string_view latin) {
  std::vector<char32_t> ideographs = ideographs_of(chinese);
  const std::string letters = letters_of(latin);
  if (ideographs.empty() || ideographs.size() > kMaxSounds || letters.empty()) return false;
  if (spells(ideographs, letters)) return true;
  // The given name first, the surname last; compound surnames have two characters.
  for (std::size_t surname = 1; surname <= 2 && surname < ideographs.size(); ++surname) {
    std::vector<char32_t> turned(ideographs.begin() + static_cast<std::ptrdiff_t>(surname), ideographs.end());
    turned.insert(turned.end(), ideographs.begin(), ideographs.begin() + static_cast<std::ptrdiff_t>(surname));
    if (spells(turned, letters)) return true;
  }
  return false;
}

}  // namespace assay::names
