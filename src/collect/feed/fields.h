// Fields: what an element of a feed stands for, in all the dialects.  For this room's own use.  Pure.
#pragma once

#include <cstdint>
#include <string_view>

namespace assay::feed {

enum class Namespace : std::uint8_t { kFeed, kContent, kDublinCore, kTerms, kXhtml, kOther };
// By its address where it has a known one, else by the prefix that everybody uses for it.
Namespace namespace_of(std::string_view address, std::string_view prefix);

enum class Field : std::uint8_t {
  kNone,
  kTitle,
  kLink,
  kId,
  kPublished,
  kUpdated,
  kAuthor,
  kAuthorName,  // <name> within an author
  kSummary,
  kContent,
  kLanguage,
};
// `name` in lower case.
Field field_of(Namespace space, std::string_view name);

}  // namespace assay::feed
