// Compress: gzip, for those who take it.  Pure; safe to call from many threads.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace assay::api {

// Whether an Accept-Encoding field (RFC 9110, section 12.5.3) takes gzip: named, or by "*", with a weight above 0.
bool accepts_gzip(std::string_view accept_encoding);

// nullopt when zlib has no memory.
std::optional<std::string> gzip(std::string_view bytes);

}  // namespace assay::api
