// English words that one stem does not bring together.  Part of the build's tools only.
#pragma once

#include <string_view>
#include <vector>

namespace assay::lexicon {

struct EnglishForm {
  std::string_view base;
  std::string_view form;
};

// "begin" has "begun", "woman" "women", "low" "lowest".  Forms that mostly mean something else (wound, bore) are left
// out.
std::vector<EnglishForm> irregular_forms();

// Both spellings of one word, the American one first: "labor", "labour".
std::vector<EnglishForm> spellings();

}  // namespace assay::lexicon
