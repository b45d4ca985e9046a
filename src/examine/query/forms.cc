// Other names, from the lexicon.  A term that is written as a name finds the thing's other names, in either language.
//
// Small letters: "bessent" is nobody but Bessent, but "turkey" may be a bird.  A search takes such a word for the
// country all the same, at half the weight; a topic, which goes on without its writer, does not. Not used: names of one
// letter; of one ideograph unless of a material or what else is no name of its own (锂); and abbreviations that are
// words when written small (WHO), for a text's words are compared in small letters.
//
// Several plain words that are one name together ("rare earths exports"): each of the words takes the other names as
// forms of its own.  A text that says 稀土 then holds both words, one that says "earths that are rare" does as before,
// and a text that holds the name counts as much as one that holds the words.
#include "examine/query/forms.h"

#include <algorithm>

#include "base/utf8.h"
#include "examine/text/text.h"

namespace assay::query {

namespace {

using lexicon::TermKind;

constexpr double kUncertainWeight = 0.5;

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

// Whether all that `form` finds is found by the one slot of `written`, or both are the same.
bool says_nothing_new(const terms::Pattern& form, const terms::Pattern& written) {
  const auto same = [](const terms::Slot& a, const terms::Slot& b) { return a.terms == b.terms; };
  if (written.slots.size() == 1 && !written.slots.front().is_prefix)
    return std::ranges::any_of(form.slots, [&](const terms::Slot& slot) { return same(slot, written.slots.front()); });
  return std::ranges::equal(form.slots, written.slots, [&](const terms::Slot& a, const terms::Slot& b) {
    return a.offset == b.offset && same(a, b);
  });
}

// Whether "rare earths" and "rare earth" are the same stems: of all the languages' stems, English decides.
bool is_same_phrase(const terms::Pattern& a, const terms::Pattern& b) {
  const auto english = [](const terms::Slot& slot) {
    const auto term = std::ranges::find_if(slot.terms, [](const std::string& t) { return t.starts_with("cen:"); });
    return term == slot.terms.end() ? slot.terms.front() : *term;
  };
  return std::ranges::equal(a.slots, b.slots, [&](const terms::Slot& x, const terms::Slot& y) {
    return x.offset == y.offset && english(x) == english(y);
  });
}

}  // namespace

void FormMaker::drop(std::string_view form) {
  dropped_.push_back(key_of(form));
}

bool FormMaker::is_name(std::string_view name) const {
  return std::ranges::any_of(lexicon_.find(name), [&](lexicon::EntryId id) { return lexicon_.entry(id).is_name(); });
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
    if (!is_usable(other)) continue;
    const std::size_t before = term.forms.size();
    add(term, other, FormOrigin::kName, weight);
    added += term.forms.size() - before;
  }
}

void FormMaker::add(Node& term, std::string_view written, FormOrigin origin, double weight) const {
  if (std::ranges::find(dropped_, key_of(written)) != dropped_.end()) return;
  Form form{.written = std::string(written),
            .pattern = terms::read_pattern(written, terms::Exactness::kForms),
            .origin = origin,
            .weight = weight};
  if (form.pattern.is_empty() || says_nothing_new(form.pattern, term.forms.front().pattern)) return;
  for (const Form& other : term.forms)
    if (is_same_phrase(other.pattern, form.pattern)) return;
  term.forms.push_back(std::move(form));
}

}  // namespace assay::query
