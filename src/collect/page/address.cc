// The page's own address.
//
// Idea: canonical link, og:url, JSON-LD's url, then the address that the page was fetched from.  A canonical link that
// is only the site's root is a common mistake of publishing systems: it is passed over when anything says more.
#include "collect/page/facts.h"

namespace assay::page {
namespace {

bool is_root(const Url& url) {
  return (url.path.empty() || url.path == "/") && !url.query;
}

bool is_web(const Url& url) {
  return url.scheme == "http" || url.scheme == "https";
}

std::string_view canonical_link(const html::Tree& tree) {
  for (html::NodeId id = tree.find(html::Element::kLink); id != html::kNoNode;
       id = tree.find(html::Element::kLink, id + 1))
    if (tree.attribute(id, "rel") == "canonical" || tree.attribute(id, "rel") == "Canonical")
      return tree.attribute(id, "href");
  return {};
}

}  // namespace

std::string find_address(const html::Tree& tree, const MetaTags& meta, const Structured& structured,
                         const std::optional<Url>& given) {
  const Url* base = given ? &*given : nullptr;
  std::optional<Url> best;
  for (const std::string_view text :
       {canonical_link(tree), meta.first({"og:url", "twitter:url"}), std::string_view(structured.url)}) {
    if (text.empty()) continue;
    const Result<Url> url = parse_url(text, base);
    if (!url || !is_web(*url) || !url->host) continue;
    if (!best || is_root(*best)) best = *url;
  }
  if (given && (!best || (is_root(*best) && !is_root(*given)))) best = *given;
  return best ? canonical_form(*best) : std::string{};
}

}  // namespace assay::page
