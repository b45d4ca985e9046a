// Fields: what an element of a feed stands for, in all the dialects.  For this room's own use.  Pure.
#pragma once

#include <cstdint>
#include <string_view>

namespace assay::feed {

enum class Namespace : std::uint8_t { kFeed, kContent, kDublinCore, kTerms, kXhtml, kMedia, kItunes, kOther };
// By its address where it has a known one, else by the prefix that everybody uses for it.
Namespace namespace_of(std::string_view address, std::string_view prefix);

enum class Field : std::uint8_t {
  kNone,
  kTitle,
  kLink,
  kId,
  kPublished,
  kCreated,
  kUpdated,
  kAuthor,
  kAuthorName,   // <name> within an author
  kAuthorEmail,  // <email> likewise
  kSummary,
  kContent,
  kLanguage,
  kCategory,
  kKeywords,   // several, parted by commas
  kEnclosure,  // all in its attributes
  kAside,      // not the feed's or entry's own: <image>, <source>, …; with all inside
};

// How the characters of a field are written where no type attribute says it.
enum class Writing : std::uint8_t { kPlain, kHtml, kXhtml, kOther };

struct Meaning {
  Field field = Field::kNone;
  Writing writing = Writing::kPlain;
  bool is_second_choice = false;  // counts only where no other element gives the field
};
// `name` in lower case.
Meaning meaning_of(Namespace space, std::string_view name);

}  // namespace assay::feed
