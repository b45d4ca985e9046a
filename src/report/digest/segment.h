// Segments: the stretches of the document that are about one thing each.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "report/digest/candidates.h"
#include "report/digest/reading.h"

namespace assay::digest {

struct Segment {
  std::uint32_t first_sentence = 0;  // [first, end) of Reading::sentences
  std::uint32_t end_sentence = 0;
  std::string label;  // the document's own heading over it, verbatim; empty where it has none
};

// The document's own sections where it has at least two; empty otherwise.
std::vector<Segment> own_sections(const Reading& reading);

// At most `count` stretches of neighbouring paragraphs (of sentences, in a document of few paragraphs), parted where
// the words change most.
std::vector<Segment> lexical_segments(const Reading& reading, std::size_t count);

}  // namespace assay::digest
