// A place of a text that may be a name, before roles are attached and overlaps settled.  Internal to examine/names.
#pragma once

#include <optional>

#include "base/model/mention.h"
#include "examine/lexicon/lexicon.h"

namespace assay::names {

struct Candidate {
  Span span;
  MentionType type = MentionType::kThing;
  std::optional<lexicon::EntryId> entry;  // of the lexicon; nothing for a name that no list holds
};

}  // namespace assay::names
