// Gloss: a document's lines for a reader of another language.  See report/gloss.
#pragma once

#include <string>
#include <string_view>

#include "base/model/document.h"
#include "examine/lexicon/lexicon.h"

namespace assay::run {

// `line` is the document's title or a line of its digest; `reader` is "zh" or "en".  Empty where there is nothing to
// say: the line is in the reader's language, or too little was found in it.
std::string gloss_line(std::string_view line, const Document& document, std::string_view reader,
                       const lexicon::Lexicon& lexicon);

}  // namespace assay::run
