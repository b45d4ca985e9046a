// What is written in a query as a pattern of the terms that read_terms makes of a text.
//
//   rare-earth   0 {srare cen:rare …}  1 {searth cen:earth cde:earth …}
//   稀土产业       0 {s稀土 c稀土 x稀土}  1 {s土产 c土产 x土产}  2 {s产业 c产业 x产业}
//   A股           0 {sa cen:a …}  1 {s股… c股…}, a prefix
//
// The language of the text is not known, so a western word stands with its stem in each language that has a
// stemmer, and with its English stem as a surface as well, since an English word that is its own stem is written down
// once.  "mining" so finds mine, mines and mined in an English text, and "Haus" Häuser in a German one.
//
// Cost: the stemmers', some 25 of them for each word.
#include <algorithm>

#include "examine/terms/term_writer.h"
#include "examine/terms/units.h"

namespace assay::terms {

namespace {

std::string make_term(TermClass term_class, std::string_view a, std::string_view b = {}) {
  std::string term(1, static_cast<char>(term_class));
  term += a;
  term += b;
  return std::string(limited(term));
}

void add_once(std::vector<std::string>& terms, std::string term) {
  if (std::ranges::find(terms, term) == terms.end()) terms.push_back(std::move(term));
}

struct Placed {
  Unit unit;
  std::uint32_t position = 0;
};

class PatternReader {
 public:
  PatternReader(std::string_view written, Exactness exactness)
      : written_(written), folded_(text::fold(written)), exactness_(exactness) {}

  Pattern read(LastUnit last) {
    words_ = text::split_words(written_, "en");
    std::uint32_t next = 0;
    UnitReader(written_, folded_, words_).read([&](const Unit& unit) {
      next += unit.is_parted && !units_.empty() ? 1 : 0;
      units_.push_back({unit, next++});
    });
    for (std::size_t begin = 0; begin < units_.size();) {
      const std::size_t end = end_of_run(begin);
      if (units_[begin].unit.is_ideograph)
        add_run(begin, end);
      else
        add_western(units_[begin], last == LastUnit::kPrefix && end == units_.size());
      begin = end;
    }
    pattern_.units = next;
    return std::move(pattern_);
  }

 private:
  // Ideographs that stand side by side; a western unit is a run of its own.
  std::size_t end_of_run(std::size_t begin) const {
    std::size_t end = begin + 1;
    if (!units_[begin].unit.is_ideograph) return end;
    while (end < units_.size() && units_[end].unit.is_ideograph && !units_[end].unit.is_parted) ++end;
    return end;
  }

  std::string_view written(std::size_t i) const { return units_[i].unit.span.of(written_); }
  bool is_exact() const { return exactness_ == Exactness::kExact; }

  void add_run(std::size_t begin, std::size_t end) {
    pattern_.has_ideographs = true;
    if (end - begin == 1) return add_single(begin, end == units_.size());
    for (std::size_t i = begin; i + 1 < end; ++i) {
      Slot slot{.terms = {}, .presences = {}, .offset = units_[i].position};
      const std::string_view a = units_[i].unit.folded;
      const std::string_view b = units_[i + 1].unit.folded;
      slot.terms.push_back(make_term(TermClass::kSurface, written(i), written(i + 1)));
      if (!is_exact()) {
        add_once(slot.terms, make_term(TermClass::kSurface, a, b));
        slot.terms.push_back(make_term(TermClass::kCanonical, a, b));
      }
      if (end - begin > 2) slot.presences.push_back(make_term(TermClass::kCut, a, b));
      pattern_.slots.push_back(std::move(slot));
    }
  }

  // With something behind it, the run of the text ends here as well, and it stands there alone.
  void add_single(std::size_t i, bool is_last) {
    Slot slot{.terms = {}, .presences = {}, .offset = units_[i].position, .is_prefix = is_last};
    slot.terms.push_back(make_term(TermClass::kSurface, written(i)));
    if (!is_exact()) {
      add_once(slot.terms, make_term(TermClass::kSurface, units_[i].unit.folded));
      slot.terms.push_back(make_term(TermClass::kCanonical, units_[i].unit.folded));
    }
    pattern_.slots.push_back(std::move(slot));
  }

  void add_western(const Placed& placed, bool is_prefix) {
    const std::string_view word = placed.unit.span.of(written_);
    Slot slot{.terms = {}, .presences = {}, .offset = placed.position, .is_prefix = is_prefix};
    if (is_exact() || is_prefix)
      slot.terms.push_back(make_term(TermClass::kSurface, lower_case(word, placed.unit.folded)));
    if (is_prefix && !is_exact()) add_once(slot.terms, make_term(TermClass::kSurface, placed.unit.folded));
    if (!is_exact() && !is_prefix) add_forms(slot.terms, word, placed.unit);
    pattern_.slots.push_back(std::move(slot));
  }

  static void add_forms(std::vector<std::string>& terms, std::string_view word, const Unit& unit) {
    static const std::vector<std::string> kLanguages = text::stemmed_languages();
    const auto kind = unit.word == nullptr ? text::WordKind::kWord : unit.word->kind;
    const bool is_rewritten_word = is_rewritten(word, unit.folded, kind);
    std::vector<std::string> others;
    for (const std::string& language : kLanguages) {
      const std::vector<text::Word> split = text::split_words(word, language);
      const std::string& form = split.size() == 1 ? split.front().term : std::string(unit.folded);
      if (language == "en") add_once(terms, make_term(TermClass::kSurface, form));
      if (is_rewritten_word)
        add_once(others, make_term(TermClass::kCanonical, form));
      else
        others.push_back(std::string(limited(stem_prefix(language) + form)));
    }
    // US is not "us", and what a text folds to without a stem is said plainly.
    if (!is_rewritten_word) add_once(terms, make_term(TermClass::kSurface, unit.folded));
    for (std::string& other : others) add_once(terms, std::move(other));
    if (!is_rewritten_word) add_once(terms, make_term(TermClass::kCanonical, unit.folded));
  }

  std::string_view written_;
  std::string folded_;
  Exactness exactness_;
  std::vector<text::Word> words_;
  std::vector<Placed> units_;
  Pattern pattern_;
};

}  // namespace

Pattern read_pattern(std::string_view written, Exactness exactness, LastUnit last) {
  if (utf8::is_valid(written)) return PatternReader(written, exactness).read(last);
  const std::string repaired = utf8::repair(written);
  return PatternReader(repaired, exactness).read(last);
}

std::string entity_term(std::string_view entity_or_name) {
  return make_term(TermClass::kEntity, text::fold(utf8::collapse_space(entity_or_name)));
}

std::string figure_term(std::string_view kind, std::string_view unit, std::string_view value) {
  std::string term(kind);
  for (const std::string_view part : {unit, value}) {
    term += '|';
    term += part;
  }
  return make_term(TermClass::kFigure, term);
}

}  // namespace assay::terms
