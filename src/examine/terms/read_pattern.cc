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
// Cost: that of all the stemmers for each word; the last few hundred words are remembered.
#include <algorithm>
#include <map>

#include "examine/terms/term_writer.h"
#include "examine/terms/units.h"

namespace assay::terms {

namespace {

constexpr std::size_t kMaxKnownWords = 512;  // half a megabyte a thread

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

text::WordKind kind_of(const Unit& unit) {
  return unit.word == nullptr ? text::WordKind::kWord : unit.word->kind;
}

std::vector<std::string> make_forms(std::string_view word, std::string_view folded, text::WordKind kind,
                                    const std::vector<std::string>& languages) {
  const bool is_plain = is_rewritten(word, folded, kind);
  std::vector<std::string> terms;
  terms.reserve(languages.size() + 3);
  terms.push_back(make_term(TermClass::kSurface, text::term_of(word, kind, "en")));
  // US is not "us"; of other words, what a text folds to without a stem counts as well.
  if (!is_plain) add_once(terms, make_term(TermClass::kSurface, folded));
  for (const std::string& language : languages) {
    const std::string form = text::term_of(word, kind, language);
    add_once(terms,
             is_plain ? make_term(TermClass::kCanonical, form) : std::string(limited(stem_prefix(language) + form)));
  }
  if (!is_plain) add_once(terms, make_term(TermClass::kCanonical, folded));
  return terms;
}

// The same names come up again and again among the topics of a desk and the forms of one query.
std::vector<std::string> forms_of(std::string_view word, std::string_view folded, text::WordKind kind,
                                  Exactness exactness) {
  static const std::vector<std::string> kEnglish = {"en"};
  static const std::vector<std::string> kAll = text::stemmed_languages();
  thread_local std::map<std::string, std::vector<std::string>, std::less<>> known;
  const std::string key = std::string(word) + static_cast<char>(kind) + static_cast<char>(exactness);
  const auto found = known.find(key);
  if (found != known.end()) return found->second;
  if (known.size() >= kMaxKnownWords) known.clear();
  const std::vector<std::string>& languages = exactness == Exactness::kEnglishForms ? kEnglish : kAll;
  return known.emplace(key, make_forms(word, folded, kind, languages)).first->second;
}

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
    if (!is_exact() && !is_prefix) slot.terms = forms_of(word, placed.unit.folded, kind_of(placed.unit), exactness_);
    pattern_.slots.push_back(std::move(slot));
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
