// Search views: what a search, a preview and a reason found, as the JSON that the interface promises.  Pure.
// Offsets are bytes of UTF-8, half open: of marks in the text that they stand beside, of mistakes and forms in the
// query.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "run/search.h"
#include "serve/api/glosses.h"

namespace assay::api {

nlohmann::ordered_json result_json(const run::SearchResult& result, const Glosses& glosses);
nlohmann::ordered_json preview_json(const run::Preview& preview, const Glosses& glosses);
nlohmann::ordered_json reason_json(const run::Reason& reason);

}  // namespace assay::api
