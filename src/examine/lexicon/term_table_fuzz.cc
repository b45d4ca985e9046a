// A user's list: whatever the bytes, a table is read or refused with its line; what is read has names and stays within
// its budgets.
#include <cstdlib>
#include <string_view>

#include "base/utf8.h"
#include "examine/lexicon/term_table.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace assay;  // NOLINT(google-build-using-namespace)
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto terms = lexicon::read_term_table(bytes, lexicon::Rank::kUser);
  if (!terms) {
    require(terms.error().kind == ErrorKind::kInvalid && terms.error().message.starts_with("lexicon: line "));
    return 0;
  }
  for (const lexicon::Term& term : *terms) {
    require(!term.chinese.empty() || !term.english.empty());
    for (const auto* list : {&term.chinese, &term.english}) {
      require(list->size() <= lexicon::kMaxNamesOfTerm);
      for (const std::string& name : *list)
        require(!name.empty() && name.size() <= lexicon::kMaxNameBytes && utf8::is_valid(name));
    }
  }
  return 0;
}
