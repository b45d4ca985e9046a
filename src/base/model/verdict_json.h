// A check's report as JSON, in the form that the commands and the HTTP interface promise.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string_view>

#include "base/model/verdict.h"

namespace assay {

// {"ok","sentences":[{"text","start","end","verdict","figures":[{"text","start","end","verdict","factor","paragraph","found",
// "found_start","found_end","reason"}],"names":[…],"citations":[{"n","text","start","end","verdict","reason"}],"conflicts"}]}
// Offsets are bytes of `summary`, found_start and found_end of the source's paragraph (0 is its title); "factor" is a
// string or null, and so is what was not found.
nlohmann::ordered_json report_to_json(const CheckReport& report, std::string_view summary);

}  // namespace assay
