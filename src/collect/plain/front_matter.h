// Front matter: the lines between --- and --- at the head of a Markdown file.
// For this room's own use.  Pure.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace assay::plain {

struct FrontMatter {
  std::vector<std::pair<std::string, std::string>> fields;  // "key: value", keys in lower case, quotes taken off
  std::string_view rest;                                    // what follows it
  std::string_view first(std::string_view key) const;       // empty when there is none
};

// A file without front matter has no fields, and is all rest.
FrontMatter read_front_matter(std::string_view text);

}  // namespace assay::plain
