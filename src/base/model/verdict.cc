#include "base/model/verdict.h"

#include <array>

#include "base/model/mention.h"

namespace assay {

std::string_view to_string(MentionType type) {
  static constexpr std::array<std::string_view, 4> kNames = {"person", "place", "organisation", "thing"};
  return kNames.at(static_cast<std::size_t>(type));
}

std::string_view to_string(FigureVerdict verdict) {
  static constexpr std::array<std::string_view, 5> kNames = {"supported", "scale-slip", "changed", "absent",
                                                             "wrong-subject"};
  return kNames.at(static_cast<std::size_t>(verdict));
}

std::string_view to_string(NameVerdict verdict) {
  static constexpr std::array<std::string_view, 3> kNames = {"supported", "misspelt", "absent"};
  return kNames.at(static_cast<std::size_t>(verdict));
}

std::string_view to_string(CitationVerdict verdict) {
  static constexpr std::array<std::string_view, 3> kNames = {"supported", "wrong-paragraph", "no-such-paragraph"};
  return kNames.at(static_cast<std::size_t>(verdict));
}

std::string_view to_string(SentenceVerdict verdict) {
  static constexpr std::array<std::string_view, 4> kNames = {"supported", "refuted", "unsupported", "no-figures"};
  return kNames.at(static_cast<std::size_t>(verdict));
}

}  // namespace assay
