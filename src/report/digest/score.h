// Score: how much of the document one sentence carries.
#pragma once

#include <string_view>
#include <vector>

#include "report/digest/candidates.h"
#include "report/digest/reading.h"

namespace assay::digest {

// Fills in Candidate::importance, 0 to 1.
void score(const Reading& reading, std::vector<Candidate>& candidates);

// Share of the title's weight that the terms hold; 0 for a title without content words.
double title_agreement(const Reading& reading, const std::vector<TermId>& terms);

// How alike two sentences are in content, 0 to 1: the weight that they share over the weight of the lighter one.
double overlap(const Reading& reading, const std::vector<TermId>& a, const std::vector<TermId>& b);

// Whether showing both would say one thing twice.
bool says_the_same(const Reading& reading, const Candidate& a, const Candidate& b);

}  // namespace assay::digest
