// Other names, from the lexicon.  A term that is written as a name finds the thing's other names, in either language.
//
// Small letters: "bessent" is nobody but Bessent, but "turkey" may be a bird.  A search takes such a word for the
// country all the same, at half the weight; a topic, which goes on without its writer, does not. Not used: names of one
// letter; of one ideograph unless of a material or what else is no name of its own (锂); and abbreviations that are
// words when written small (WHO), for a text's words are compared in small letters.
//
// Meanings, from the general dictionary, of the plain words of a search only: 关税 finds "tariff".  They are no names
// and weigh less, and a word that is a name has none: China is no porcelain.
//
// Several plain words that are one name together ("rare earths exports"): each of the words takes the other names as
// forms of its own.  A text that says 稀土 then holds both words, one that says "earths that are rare" does as before,
// and a text that holds the name counts as much as one that holds the words.
#include "examine/query/forms.h"

#include <algorithm>

#include "base/utf8.h"
#include "examine/query/words.h"
#include "examine/text/text.h"

namespace assay::query {

namespace {

using lexicon::TermKind;

constexpr double kUncertainWeight = 0.8;
constexpr double kMeaningWeight = 0.6;  // of the best meaning

bool is_common_thing(TermKind kind) {
  return kind == TermKind::kMaterial || kind == TermKind::kProduct || kind == TermKind::kProcess ||
         kind == TermKind::kMeasure;
}

bool is_all_capitals(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c >= 'A' && c <= 'Z'; });
}

std::string key_of(std::string_view form) {
  return text::fold(utf8::collapse_space(form));
}

// "rare earths" and "rare earth" are the same to an English text, whatever other stemmers make of them.
std::string_view english_term(const terms::Slot& slot) {
  const auto term = std::ranges::find_if(slot.terms, [](const std::string& t) { return t.starts_with("cen:"); });
  return term == slot.terms.end() ? std::string_view(slot.terms.front()) : std::string_view(*term);
}

// Whether every text that holds `whole` holds `part`: 稀土元素 holds 稀土.
bool contains(const terms::Pattern& whole, const terms::Pattern& part) {
  const auto is_same = [](const terms::Slot& a, const terms::Slot& b) {
    return a.is_prefix == b.is_prefix && english_term(a) == english_term(b);
  };
  const auto found = std::ranges::search(whole.slots, part.slots, is_same);
  if (found.empty() || part.slots.empty()) return false;
  const std::uint32_t shift = found.front().offset;
  return std::ranges::equal(
      found, part.slots, {}, [&](const terms::Slot& slot) { return slot.offset - shift; }, &terms::Slot::offset);
}

}  // namespace

void FormMaker::drop(std::string_view form) {
  dropped_.push_back(key_of(form));
}

bool FormMaker::is_name(std::string_view name) const {
  return std::ranges::any_of(lexicon_.find(name), [&](lexicon::EntryId id) { return lexicon_.entry(id).is_name(); });
}

bool FormMaker::is_function_word(std::string_view written) const {
  return purpose_ == Purpose::kSearch && query::is_function_word(written, lexicon_);
}

bool FormMaker::has_meanings(std::string_view expression) const {
  return purpose_ == Purpose::kSearch && !lexicon_.meanings(expression).empty();
}

// 0: this is no name here.
double FormMaker::weight_of(std::string_view name) const {
  if (utf8::count(name) == 1) {
    const auto found = lexicon_.find(name);
    return name.size() > 1 && !found.empty() && is_common_thing(lexicon_.entry(found.front()).kind) ? 1 : 0;
  }
  if (!lexicon_.is_english_word(name)) return 1;
  const auto match = lexicon_.match_at(name, 0);
  if (match && match->end == name.size()) return 1;
  return purpose_ == Purpose::kSearch ? kUncertainWeight : 0;
}

bool FormMaker::is_usable(std::string_view form) const {
  if (utf8::count(form) == 1) {
    const auto found = lexicon_.find(form);
    return form.size() > 1 && !found.empty() && is_common_thing(lexicon_.entry(found.front()).kind);
  }
  const bool is_word = text::is_stop_word(text::fold(form), "en") || lexicon_.is_english_word(form);
  return form == "US" || !is_all_capitals(form) || !is_word;
}

void FormMaker::add_names(Node& term, std::string_view name) const {
  const double weight = weight_of(name);
  if (weight == 0) return;
  std::size_t added = 0;
  for (const std::string& other : lexicon_.other_names(name)) {
    if (added == kMaxNames) break;
    if (add(term, other, FormOrigin::kName, weight)) ++added;
  }
}

void FormMaker::add_meanings(Node& term, std::string_view expression) const {
  const bool is_named =
      std::ranges::any_of(term.forms, [](const Form& form) { return form.origin == FormOrigin::kName; });
  if (purpose_ != Purpose::kSearch || is_named) return;
  std::size_t added = 0;
  for (const lexicon::Meaning& meaning : lexicon_.meanings(expression)) {
    if (added == kMaxMeanings) break;
    if (add(term, meaning.text, FormOrigin::kDictionary, kMeaningWeight * meaning.weight)) ++added;
  }
}

// What finds nothing that another form does not find is left out, whichever of the two came first.
bool FormMaker::add(Node& term, std::string_view written, FormOrigin origin, double weight) const {
  if (!is_usable(written) || std::ranges::find(dropped_, key_of(written)) != dropped_.end()) return false;
  Form form{.written = std::string(written),
            .pattern = terms::read_pattern(written, terms::Exactness::kEnglishForms),
            .origin = origin,
            .weight = weight};
  const bool is_new = !form.pattern.is_empty() && std::ranges::none_of(term.forms, [&](const Form& other) {
    return contains(form.pattern, other.pattern);
  });
  if (!is_new) return false;
  const auto longer = std::ranges::remove_if(term.forms.begin() + 1, term.forms.end(), [&](const Form& other) {
    return other.weight <= weight && contains(other.pattern, form.pattern);
  });
  term.forms.erase(longer.begin(), longer.end());
  term.forms.push_back(std::move(form));
  return true;
}

}  // namespace assay::query
