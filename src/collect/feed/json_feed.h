// JsonFeed: JSON Feed 1.0 and 1.1 (https://www.jsonfeed.org/version/1.1/).  For this room's own use.  Pure.
#pragma once

#include <string_view>

#include "base/result.h"
#include "collect/feed/feed.h"

namespace assay::feed {

// `utf8` is read as far as it is JSON: what stood before a mistake or a cut stays.
// Errors: kInvalid where it is no object, or neither names the version of JSON Feed nor has items.
Result<Feed> read_json_feed(std::string_view utf8, std::string_view base, const FeedLimits& limits);

}  // namespace assay::feed
