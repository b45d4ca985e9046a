// The nouns as JSON, in the form that the commands and the HTTP interface promise.
// Reading never throws: it gives an error that names the field.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

#include "base/model/digest.h"
#include "base/model/document.h"
#include "base/result.h"

namespace assay {

// {"viewpoint":{"text","cites":[1]},"groups":[{"heading","bullets":[{"text","cites":[2,3]}]}]}
nlohmann::ordered_json digest_to_json(const Digest& digest);
// Errors: kInvalid.
Result<Digest> digest_from_json(std::string_view json);

// One line of JSON; ill-formed UTF-8 in it becomes U+FFFD instead of an exception.
std::string dump(const nlohmann::ordered_json& value);

}  // namespace assay
