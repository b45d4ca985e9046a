// Lexicon: what a term of the trade is called in the other language.  Start here.
// Compiled from data/lexicon/*.tsv into the program; never changes; safe to call from many threads.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace assay::lexicon {

enum class TermKind { kMaterial, kProduct, kProcess, kCompany, kMinistry, kPerson, kPlace, kOther };

// One thing with all the names that we know for it.  The first name of a language is the one to show.
struct Entry {
  TermKind kind;
  std::vector<std::string> chinese;  // Simplified
  std::vector<std::string> english;
};

// The entries of which `name` is a name, in any language, whatever its case, width or script.  Usually none or one.
std::vector<const Entry*> find(std::string_view name);

// Every other name of the things called `name`, without `name` itself, each once: 稀土 gives "rare earths", "rare
// earth".
std::vector<std::string> other_names(std::string_view name);

}  // namespace assay::lexicon
