// Gloss: what a line says, for a reader of another language.  Start here.
// Made only of what was found in the line: its names, the terms that the lexicon knows, its figures.  No model; what
// was not found is not guessed. Pure; safe to call from many threads.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/time.h"
#include "examine/lexicon/lexicon.h"

namespace assay::gloss {

struct Languages {
  std::string_view line;    // ISO 639-1 of the line
  std::string_view reader;  // "zh" or "en"
};

// "Shanghai: GDP, first three quarters of 2025: 4.072117 trillion yuan, up 5.18% on the year".  `at` is when the
// document was published.  Empty when reader and line share a language, when the pair is not zh and en, or when too
// little was found to say anything.
// Lines above kMaxLineBytes are no lines that a reader reads, and get none.
inline constexpr std::size_t kMaxLineBytes = 4096;
std::string gloss(std::string_view line, const Languages& languages, const std::optional<Time>& at,
                  const lexicon::Lexicon& lexicon);

}  // namespace assay::gloss
