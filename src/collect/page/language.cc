#include "collect/page/facts.h"

namespace assay::page {

std::string find_language(const html::Tree& tree, const MetaTags& meta, const Structured& structured) {
  std::string_view declared;
  for (html::NodeId id = 0; id < tree.size() && declared.empty(); ++id)
    if (tree.element(id) == html::Element::kHtml)
      declared = !tree.attribute(id, "lang").empty() ? tree.attribute(id, "lang") : tree.attribute(id, "xml:lang");
  if (declared.empty()) declared = meta.first({"og:locale", "content-language", "language", "inlanguage"});
  if (declared.empty()) declared = structured.language;
  std::string language;
  for (const char c : declared) {
    const char low = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if (low < 'a' || low > 'z') break;
    language += low;
  }
  return language.size() == 2 || language.size() == 3 ? language : std::string{};
}

}  // namespace assay::page
