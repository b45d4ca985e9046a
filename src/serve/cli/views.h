// Views: documents and digests for people at a terminal, and as the JSON that the commands promise.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>

#include "base/model/digest.h"
#include "base/time.h"
#include "keep/store/store.h"

namespace assay::cli {

// In the reader's own zone, to the minute ("2025-11-10 02:06"); a day alone stays the day that the source wrote.
std::string describe_time(const std::optional<Time>& time);

// Title, source, time, viewpoint, groups, bullets with [3].  Ends with a newline.
std::string describe_card(const store::StoredDocument& stored, const std::optional<Digest>& digest, int width);
// A passing mention in one line.
std::string describe_mention(const store::StoredDocument& stored, int width);

// null, or as base/model/json.h.
nlohmann::ordered_json time_json(const std::optional<Time>& time);
nlohmann::ordered_json digest_json(const std::optional<Digest>& digest);

}  // namespace assay::cli
