// Step 1b: microdata (https://html.spec.whatwg.org/multipage/microdata.html), as far as articles use it: itemprop on
// elements, wherever they stand.  A page of several items is rare among articles; the first of each property answers.
#include "base/utf8.h"
#include "collect/page/page_source.h"

namespace assay::page {
namespace {

// The value of a property: its content or datetime attribute, else its text.
std::string value_of(const html::Tree& tree, html::NodeId id) {
  for (const std::string_view attribute : {"content", "datetime"})
    if (const std::string_view value = tree.attribute(id, attribute); !value.empty())
      return utf8::collapse_space(value);
  return html::text_of(tree, id);
}

// A person or an organisation holds its name in an element of its own; otherwise its text is the name.
std::string name_of(const html::Tree& tree, html::NodeId id) {
  for (html::NodeId at = id + 1; at < tree.end(id); ++at)
    if (!tree.is_text(at) && tree.attribute(at, "itemprop") == "name") return value_of(tree, at);
  return value_of(tree, id);
}

}  // namespace

void add_microdata(const html::Tree& tree, Structured& found) {
  const auto set = [](std::string& field, std::string value) {
    constexpr std::size_t kMaxBytes = 300;
    if (field.empty() && value.size() <= kMaxBytes) field = std::move(value);
  };
  for (html::NodeId id = 0; id < tree.size(); ++id) {
    if (tree.is_text(id)) continue;
    const std::string_view property = tree.attribute(id, "itemprop");
    if (property.empty()) continue;
    if (property == "headline") set(found.headline, value_of(tree, id));
    if (property == "datePublished") set(found.item_published, value_of(tree, id));
    if (property == "dateModified") set(found.modified, value_of(tree, id));
    if (property == "author" && found.authors.empty()) {
      std::string author;
      set(author, name_of(tree, id));
      if (!author.empty()) found.authors.push_back(std::move(author));
    }
    if (property == "publisher") set(found.site, name_of(tree, id));
  }
}

}  // namespace assay::page
