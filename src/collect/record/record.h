// Record: which document does this NDJSON line hold?  Start here.
// {"url","title","source","published","language","text" | "paragraphs":[…] | "html"}, "byline" and "modified".
// Pure; safe to call from many threads.
#pragma once

#include <string_view>

#include "base/model/document.h"
#include "base/result.h"

namespace assay::record {

inline constexpr std::size_t kMaxLineBytes = 16u << 20;

// Errors: kInvalid (not a JSON object, no text in any form, a field of the wrong type: the message names it),
// kTooLarge.
Result<Document> read_record(std::string_view line);

}  // namespace assay::record
