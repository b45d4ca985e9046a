// Measure: match and relevance of a plan in one evaluation.  Internal to group/topic; see relevance.cc for what is
// measured.
#pragma once

#include <optional>
#include <vector>

#include "group/topic/document_index.h"
#include "group/topic/plan.h"
#include "group/topic/topic.h"

namespace assay::topic {

// relevance.cc
Parts weigh(const Evidence& evidence);

// The relevance to a document of the query whose plan begins at `plan`, or nothing where it does not match.  With
// `subjects`, also what was measured apart.
// Cost: a look-up a content, and O(occurrences + sentences).
std::optional<double> measure(const Plans& plans, std::uint32_t plan, const DocumentIndex& document,
                              std::vector<Subject>* subjects = nullptr);

}  // namespace assay::topic
