// Two compiled files, one over the other: the user's own list, made when it is read, and the one in the program.  Both
// are asked; the longer name wins, the user's where they are equally long.  The user's entries are numbered after the
// program's, so that an id means the same with and without them.
#include "examine/lexicon/lexicon.h"

#include <algorithm>
#include <cassert>
#include <span>

#include "base/embedded_file.h"
#include "base/utf8.h"
#include "examine/lexicon/lexicon_file.h"
#include "examine/lexicon/meaning_key.h"
#include "examine/lexicon/term_table.h"
#include "examine/lexicon/write_lexicon.h"
#include "examine/text/text.h"

namespace assay::embedded {
std::span<const EmbeddedFile> lexicon();
}

namespace assay::lexicon {

struct Lexicon::Tables {
  LexiconFile base;
  std::string user_bytes;  // what `user` reads; a string's heap memory is aligned to 16
  std::optional<LexiconFile> user;
};

namespace {

std::string key_of(std::string_view name) {
  return utf8::collapse_space(text::fold(name));
}

Result<LexiconFile> open_embedded() {
  const auto files = assay::embedded::lexicon();
  if (files.size() != 1) return failure(ErrorKind::kCorrupt, "lexicon: the program holds none");
  return LexiconFile::open(files.front().bytes);
}

}  // namespace

Lexicon::Lexicon(std::shared_ptr<const Tables> tables) : tables_(std::move(tables)) {}

const Lexicon& Lexicon::embedded() {
  static const Lexicon kLexicon = [] {
    auto opened = open_embedded();
    assert(opened.has_value());
    auto tables = std::make_shared<Tables>();
    tables->base = *std::move(opened);
    return Lexicon(std::move(tables));
  }();
  return kLexicon;
}

Result<Lexicon> Lexicon::with_user_terms(std::string_view tsv) {
  ASSAY_TRY(const std::vector<Term> terms, read_term_table(tsv, Rank::kUser));
  ASSAY_TRY(std::string bytes, write_lexicon(terms, {}));
  auto tables = std::make_shared<Tables>();
  tables->base = embedded().tables_->base;
  tables->user_bytes = std::move(bytes);
  ASSAY_TRY(tables->user, LexiconFile::open(tables->user_bytes));
  return Lexicon(std::move(tables));
}

Result<Lexicon> Lexicon::open(std::string_view bytes) {
  auto tables = std::make_shared<Tables>();
  ASSAY_TRY(tables->base, LexiconFile::open(bytes));
  return Lexicon(std::move(tables));
}

std::size_t Lexicon::size() const {
  return tables_->base.entry_count() + (tables_->user ? tables_->user->entry_count() : 0);
}

Entry Lexicon::entry(EntryId id) const {
  const bool is_base = id < tables_->base.entry_count();
  if (!is_base && !tables_->user) return {};
  const LexiconFile& file = is_base ? tables_->base : *tables_->user;
  const format::EntryRecord* record = file.entry(is_base ? id : id - tables_->base.entry_count());
  if (record == nullptr) return {};
  Entry entry{.id = id,
              .kind = static_cast<TermKind>(std::min(record->kind, static_cast<std::uint8_t>(TermKind::kWord))),
              .rank = static_cast<Rank>(std::min(record->rank, static_cast<std::uint8_t>(Rank::kDictionary))),
              .key = file.name(record->first_name),
              .chinese = {},
              .english = {}};
  std::size_t number = record->first_name;
  for (int i = 0; i < record->chinese_count; ++i) entry.chinese.push_back(file.name(++number));
  for (int i = 0; i < record->english_count; ++i) entry.english.push_back(file.name(++number));
  return entry;
}

std::vector<EntryId> Lexicon::find(std::string_view name) const {
  std::vector<EntryId> found;
  if (tables_->user) tables_->user->append_postings(tables_->user->find(name), tables_->base.entry_count(), found);
  tables_->base.append_postings(tables_->base.find(name), 0, found);
  return found;
}

std::vector<std::string> Lexicon::other_names(std::string_view name) const {
  const std::string own = key_of(name);
  std::vector<std::string> names;
  std::optional<Rank> best;
  for (const EntryId id : find(name)) {
    const Entry other = entry(id);
    if (!other.is_name() || (best && other.rank != *best)) continue;
    best = other.rank;
    for (const auto* list : {&other.chinese, &other.english})
      for (const std::string_view same : *list)
        if (key_of(same) != own && std::ranges::find(names, same) == names.end()) names.emplace_back(same);
  }
  return names;
}

std::optional<Match> Lexicon::match_at(std::string_view text, std::size_t at) const {
  const LexiconFile::Found base = tables_->base.match_at(text, at);
  LexiconFile::Found user;
  if (tables_->user) user = tables_->user->match_at(text, at);
  Match match{.end = std::max(base.end, user.end), .entries = {}};
  if (match.end == 0) return std::nullopt;
  if (user.end == match.end) tables_->user->append_postings(user.node, tables_->base.entry_count(), match.entries);
  if (base.end == match.end) tables_->base.append_postings(base.node, 0, match.entries);
  if (match.entries.empty()) return std::nullopt;
  return match;
}

std::vector<Meaning> Lexicon::meanings(std::string_view word) const {
  std::vector<Meaning> meanings;
  for (const std::uint32_t stored : tables_->base.meanings(meaning_key(word))) {
    if (meanings.size() == kMaxMeanings) break;
    meanings.push_back({.text = tables_->base.name(stored & format::kMeaningTextMask),
                        .weight = ((stored >> format::kMeaningWeightShift) + 1) / 256.0});
  }
  return meanings;
}

bool Lexicon::is_english_word(std::string_view word) const {
  return (tables_->base.value(tables_->base.find(word)) & format::kEnglishWord) != 0;
}

bool Lexicon::is_chinese_surname(std::string_view name) const {
  return (tables_->base.value(tables_->base.find(name)) & format::kSurname) != 0;
}

std::vector<std::string_view> Lexicon::readings(char32_t ideograph) const {
  return tables_->base.readings(ideograph);
}

}  // namespace assay::lexicon
