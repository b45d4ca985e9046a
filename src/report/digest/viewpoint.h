// Viewpoint: what the document says in essence.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/digest/candidates.h"
#include "report/digest/reading.h"

namespace assay::digest {

// The sentence that says it, with the one after it where the two are short.  `most` code points; when no sentence is
// that short, the best sentence whatever its length.  Nothing when there is no candidate.
std::optional<Candidate> choose_viewpoint(const Reading& reading, const std::vector<Candidate>& candidates,
                                          std::size_t most);

}  // namespace assay::digest
