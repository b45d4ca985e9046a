// Other words: may a digest's line that is not its source's own words be shown, and what must be mended in it first?
// Pure; safe to call from many threads.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/model/digest.h"
#include "examine/lexicon/lexicon.h"
#include "report/check/source_text.h"

namespace assay::check {

struct MendedLine {
  std::optional<Bullet> bullet;      // nothing: the line is dropped
  std::vector<std::string> reasons;  // what was mended, or why it was dropped, for a person
};

// Figures and names that are another in the source are replaced by the source's, in the line's language; citations by
// the paragraphs that hold what the line says.  Dropped: a line that then still fails; one that holds a figure of
// something else or figures that do not fit together, where no single replacement is right; one that cites nothing that
// exists and holds nothing by which its paragraph could be found.
MendedLine mend_line(const Bullet& bullet, const SourceText& source, const lexicon::Lexicon& lexicon);

}  // namespace assay::check
