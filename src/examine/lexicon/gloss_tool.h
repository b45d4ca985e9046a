// The explanations of the dictionary, cut into glosses that can be looked for.  Part of the build's tools only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace assay::lexicon {

// "to mine; mining (of coal)" gives "mine", "mining".  What explains the entry rather than translating it gives none:
// "CL:座[zuo4]", "variant of …", "surname Li", "abbr. for …", "Price (name)".
std::vector<std::string> glosses_of(std::string_view explanation);

}  // namespace assay::lexicon
