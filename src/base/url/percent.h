// Percent-encoding: the sets of https://url.spec.whatwg.org/#percent-encoded-bytes.
#pragma once

#include <string>
#include <string_view>

namespace assay::url {

// Each set holds the one that the standard builds it from; all hold the C0 controls and what is not ASCII.
enum class PercentSet { kC0Control, kFragment, kQuery, kSpecialQuery, kPath, kUserinfo };

bool is_in(PercentSet set, char byte);
void append_encoded(std::string& out, char byte, PercentSet set);
void append_encoded_always(std::string& out, char byte);
// "%" that no two hexadecimal digits follow stays as it is.
std::string percent_decode(std::string_view text);

}  // namespace assay::url
