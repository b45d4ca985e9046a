// Pieces: what of a line can be said in the reader's language.  Internal to report/gloss.
#pragma once

#include <string>
#include <vector>

#include "base/model/document.h"
#include "report/gloss/gloss.h"

namespace assay::gloss {

enum class PieceKind : std::uint8_t { kName, kTerm, kDate, kFigure };

struct Piece {
  Span span;  // in the line
  PieceKind kind;
  std::string text;          // in the reader's language
  std::uint32_t clause = 0;  // which clause of the line, from 0
};

// In the order of the line, not overlapping.  A figure before a name, a name before a term, where they overlap.
std::vector<Piece> find_pieces(std::string_view line, const Languages& languages, const std::optional<Time>& at,
                               const lexicon::Lexicon& lexicon);

}  // namespace assay::gloss
