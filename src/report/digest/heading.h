// Heading: what a group is called.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/digest/candidates.h"
#include "report/digest/phrases.h"
#include "report/digest/reading.h"
#include "report/digest/segment.h"

namespace assay::digest {

struct Heading {
  std::string text;
  std::vector<TermId> terms;
  double value = 0;
  bool own = false;  // the document's own words over this section
};

// The headings that would suit the segment, best first, at most a few.  `members` are the segment's candidates.
std::vector<Heading> heading_options(const Reading& reading, const Segment& segment,
                                     const std::vector<const Candidate*>& members, const std::vector<Phrase>& phrases);

// The document's own heading as a heading of ours: without its number or its question; empty where it is too long.
std::string usable_label(std::string_view label, const Reading& reading);

// Whether two headings would read as one: the same words, or one inside the other.
bool headings_clash(std::string_view a, std::string_view b);

// How well a sentence belongs under a heading, 0 to 1.
double fit(const Reading& reading, const Candidate& candidate, const Heading& heading);

}  // namespace assay::digest
