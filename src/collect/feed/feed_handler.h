// FeedHandler: what makes a feed of the elements of one dialect.  For this room's own use.
#pragma once

#include <algorithm>
#include <span>
#include <string_view>

#include "collect/feed/feed.h"
#include "collect/xml/xml.h"

namespace assay::feed {

class FeedHandler : public xml::Handler {
 public:
  // What has been read, also of a document that ends early.  Once.
  virtual Feed finish() = 0;
};

// Empty where the element has no such attribute.  `name` in lower case, compared whatever the case.
inline std::string_view value_of(std::span<const xml::Attribute> attributes, std::string_view name,
                                 std::string_view prefix = {}) {
  for (const xml::Attribute& attribute : attributes) {
    const auto same = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a + 32 : a) == b; };
    if (std::ranges::equal(attribute.name, name, same) && (prefix.empty() || attribute.prefix == prefix))
      return attribute.value;
  }
  return {};
}

}  // namespace assay::feed
