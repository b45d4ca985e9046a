#include "base/model/quantity.h"

#include <array>

namespace assay {

std::string_view to_string(QuantityKind kind) {
  static constexpr std::array<std::string_view, 17> kNames = {
      "number",   "percent", "money",       "mass", "length", "area",    "volume", "energy", "power",
      "duration", "date",    "temperature", "age",  "count",  "ordinal", "rate",   "other"};
  return kNames.at(static_cast<std::size_t>(kind));
}

}  // namespace assay
