#include <algorithm>

#include "examine/lexicon/word_edge.h"
#include "examine/names/country_forms.h"
#include "examine/names/names.h"

namespace assay::names {

namespace {

std::optional<Span> find_at_edges(std::string_view text, std::string_view name) {
  if (name.empty()) return std::nullopt;
  for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
    const std::size_t end = at + name.size();
    if (lexicon::starts_word(text, at) && lexicon::ends_word(text, end))
      return Span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
  }
  return std::nullopt;
}

// One character only beside another country or 方, 国, 军 and the like: 中美, 美方, 访美.
std::optional<Span> find_abbreviation(std::string_view text, std::string_view character) {
  static constexpr std::string_view kBeside = "中美英法德俄日韩朝印澳加欧乌伊以方军媒企股国对访驻赴在抵旅";
  if (character.size() < 3) return std::nullopt;
  for (std::size_t at = text.find(character); at != std::string_view::npos; at = text.find(character, at + 3)) {
    const std::size_t end = at + character.size();
    const bool left = at >= 3 && kBeside.contains(text.substr(at - 3, 3));
    const bool right = end + 3 <= text.size() && kBeside.contains(text.substr(end, 3));
    if (left || right) return Span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
  }
  return std::nullopt;
}

std::optional<Span> find_country_form(std::string_view text, const CountryForms& forms) {
  for (std::size_t begin = 0; begin < forms.adjectives.size();) {
    const std::size_t end = std::min(forms.adjectives.find('|', begin), forms.adjectives.size());
    if (const auto found = find_at_edges(text, forms.adjectives.substr(begin, end - begin))) return found;
    begin = end + 1;
  }
  return find_abbreviation(text, forms.abbreviation);
}

}  // namespace

std::optional<Span> find_form(const Mention& mention, std::string_view text, const lexicon::Lexicon& lexicon) {
  if (mention.entity.empty()) return std::nullopt;
  for (const std::string* shown : {&mention.chinese, &mention.english})
    for (const lexicon::EntryId id : lexicon.find(*shown)) {
      const lexicon::Entry entry = lexicon.entry(id);
      if (entry.key != mention.entity) continue;
      for (const auto* list : {&entry.chinese, &entry.english})
        for (const std::string_view name : *list)
          if (const auto found = find_at_edges(text, name)) return found;
      for (const CountryForms& forms : country_forms()) {
        if (std::ranges::find(entry.chinese, forms.chinese) == entry.chinese.end()) continue;
        if (const auto found = find_country_form(text, forms)) return found;
      }
      return std::nullopt;
    }
  return std::nullopt;
}

}  // namespace assay::names
