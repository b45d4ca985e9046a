// Conflicts: do the figures of one sentence fit together?
// Pure; safe to call from many threads.
#pragma once

#include <string>
#include <vector>

#include "report/check/figure.h"

namespace assay::check {

// A base, a later figure and a percentage that cannot all be true, as in "rose 5% from 100 to 110", and which figures
// of the sentence they are.
struct Conflict {
  std::string reason;                // one line for a person
  std::vector<std::size_t> figures;  // their places in the list
};

// `figures` are those of one sentence of `text`, in order.
std::vector<Conflict> find_conflicts(std::string_view text, const std::vector<Figure>& figures);

}  // namespace assay::check
