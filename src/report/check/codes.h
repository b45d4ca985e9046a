// Codes: numbers with letters grown on, such as 5G, 4K and 08H00, which no unit explains.
// Pure; safe to call from many threads.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/model/document.h"

namespace assay::check {

struct Code {
  Span span;
  std::string whole;  // in small letters: "08h00"
  std::string tail;   // what follows the number: "h00"
};

// The codes of text[span), in order.
std::vector<Code> find_codes(std::string_view text, const Span& span);

}  // namespace assay::check
