#include "base/ascii.h"
#include "base/utf8.h"
#include "collect/page/page_source.h"

namespace assay::page {
MetaTags::MetaTags(const html::Tree& tree) {
  constexpr std::size_t kMaxTags = 1000;
  constexpr std::size_t kMaxContentBytes = 4096;
  for (html::NodeId id = tree.find(html::Element::kMeta); id != html::kNoNode && tags_.size() < kMaxTags;
       id = tree.find(html::Element::kMeta, id + 1)) {
    const std::string content = utf8::collapse_space(utf8::prefix(tree.attribute(id, "content"), kMaxContentBytes));
    if (content.empty()) continue;
    for (const std::string_view attribute : {"name", "property", "itemprop"}) {
      const std::string_view name = tree.attribute(id, attribute);
      if (!name.empty()) tags_.emplace_back(ascii::lower(name), content);
    }
  }
}

std::string_view MetaTags::first(std::initializer_list<std::string_view> names) const {
  for (const std::string_view name : names)
    for (const auto& [key, content] : tags_)
      if (key == name) return content;
  return {};
}

std::vector<std::string_view> MetaTags::values(std::string_view name) const {
  std::vector<std::string_view> values;
  for (const auto& [key, content] : tags_)
    if (key == name) values.push_back(content);
  return values;
}

}  // namespace assay::page
