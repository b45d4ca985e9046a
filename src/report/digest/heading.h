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
  std::vector<std::uint32_t> sentences;  // that hold the phrase, ascending
  double value = 0;
  bool own = false;  // the document's own words over this section
};

// What the segment seems to be about, to gather bullets around: its best phrase, or its own label.  Empty text where it
// has neither.  `members` are the segment's candidates.
Heading subject_of(const Reading& reading, const Segment& segment, const std::vector<const Candidate*>& members,
                   const std::vector<Phrase>& phrases);

// The headings that would suit the chosen bullets, best first, at most a few: the label, phrases, two phrases joined.
std::vector<Heading> heading_options(const Reading& reading, const Segment& segment,
                                     const std::vector<const Candidate*>& bullets, const std::vector<Phrase>& phrases);

// The document's own heading as a heading of ours: without its number or its question; empty where it is too long.
std::string usable_label(std::string_view label, const Reading& reading);

// Whether two headings would read as one: the same words, or one inside the other.
bool headings_clash(std::string_view a, std::string_view b);

// How well a sentence of the segment goes with its subject, 0 to 1.
double fit(const Reading& reading, const Candidate& candidate, const Heading& subject);

}  // namespace assay::digest
