#include "run/gloss.h"

#include "report/gloss/gloss.h"

namespace assay::run {

std::string gloss_line(std::string_view line, const Document& document, std::string_view reader,
                       const lexicon::Lexicon& lexicon) {
  return gloss::gloss(line, {.line = document.language, .reader = reader}, document.published, lexicon);
}

}  // namespace assay::run
