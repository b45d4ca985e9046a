// Viewpoint: what the document says in essence.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/digest/candidates.h"
#include "report/digest/reading.h"

namespace assay::digest {

// The sentence that says it, with the one after it where the two are short.  At most `most` code points,
// but for a document so short that its one good sentence is longer.  Nothing when there is no candidate.
std::optional<Candidate> choose_viewpoint(const Reading& reading, const std::vector<Candidate>& candidates,
                                          std::size_t most);

}  // namespace assay::digest
