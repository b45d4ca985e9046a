// The grammar of a query.  Internal to examine/query.
#pragma once

#include <string_view>
#include <vector>

#include "base/result.h"
#include "examine/lexicon/lexicon.h"
#include "examine/query/node.h"

namespace assay::query {

// The tree of `text`, which is valid UTF-8; what was passed over is added to `mistakes`.
// Errors: kTooLarge past a limit; kInvalid for a query that asks for nothing.
Result<Node> parse_tree(std::string_view text, Purpose purpose, const lexicon::Lexicon& lexicon,
                        const QueryLimits& limits, std::vector<Mistake>& mistakes);

}  // namespace assay::query
