// Detection: which encoding makes text of these bytes, where nobody says so or what is said is plainly wrong.
// For this room's own use.  Pure.
#pragma once

#include <string_view>

namespace assay::encoding {

// How well `bytes` read as UTF-8: sequences of two to four bytes that are well-formed, and bytes that are not.
struct Utf8Evidence {
  std::size_t sequences = 0;
  std::size_t errors = 0;
};
Utf8Evidence utf8_evidence(std::string_view bytes);

// Whether text declared to be in `name` decodes so badly that the declaration must be wrong.
bool is_plainly_wrong(std::string_view name, std::string_view bytes);

// The standard's name of the likeliest encoding.  Reads at most the first 256 KiB.
std::string_view detect(std::string_view bytes);

}  // namespace assay::encoding
