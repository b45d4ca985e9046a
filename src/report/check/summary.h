// Summary: a text held against a source that has been read already.
// For this room; check.h is the door.  Pure; safe to call from many threads.
#pragma once

#include <string_view>
#include <vector>

#include "base/model/verdict.h"
#include "examine/lexicon/lexicon.h"
#include "report/check/source_text.h"

namespace assay::check {

// As check_summary; a sentence without marks of its own cites `cited`, whose numbers may be of no paragraph.
// The language of `text` is `language`; empty: told from the text.
CheckReport check_text(std::string_view text, std::string_view language, const std::vector<int>& cited,
                       const SourceText& source, const lexicon::Lexicon& lexicon);

}  // namespace assay::check
