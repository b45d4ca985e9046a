// Quantities and mentions as JSON, in the form that the commands promise.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <span>
#include <string_view>

#include "base/model/mention.h"
#include "base/model/quantity.h"

namespace assay {

// [{"text","start","end","kind","value","low","high","unit","per","approximate","number_start","number_end"}]. Decimals
// are strings, what is not there is null; a date has its ISO 8601 form in "value", a period its first and last day in
// "low" and "high".  `text` is what the spans point into.
nlohmann::ordered_json quantities_to_json(std::span<const Quantity> quantities, std::string_view text);

// [{"text","start","end","type","entity","english","chinese","role"}]; what is unknown is null.
nlohmann::ordered_json mentions_to_json(std::span<const Mention> mentions, std::string_view text);

}  // namespace assay
