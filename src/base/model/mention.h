// A mention: a name in a text, and whom or what it stands for.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/model/document.h"

namespace assay {

enum class MentionType : std::uint8_t { kPerson, kPlace, kOrganisation, kThing };
std::string_view to_string(MentionType type);  // "person", "place", "organisation", "thing"

struct Mention {
  Span span;  // the name alone, without its title: 贝森特 in 财长贝森特
  MentionType type = MentionType::kThing;
  std::string
      entity;  // our stable identifier of the thing, "scott-bessent"; empty: a name that the lexicon does not know
  std::string chinese;  // the name to show in that language; empty where unknown
  std::string english;
  std::string role;  // the title that stands beside it, as written: 财长, "Treasury Secretary"; often empty
  friend bool operator==(const Mention&, const Mention&) = default;
};

}  // namespace assay
