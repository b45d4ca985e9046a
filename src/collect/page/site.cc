// The outlet's name: what the page calls itself, else the end of its title, else its host.
#include "base/utf8.h"
#include "collect/page/facts.h"

namespace assay::page {
namespace {

constexpr std::size_t kMaxBytes = 120;

bool is_name(std::string_view text) {
  return !text.empty() && text.size() <= kMaxBytes && text.find("://") == std::string_view::npos;
}

std::string_view page_title(const html::Tree& tree) {
  const html::NodeId id = tree.find(html::Element::kTitle);
  if (id == html::kNoNode) return {};
  const html::NodeId text = tree.first_child(id);
  return text == html::kNoNode ? std::string_view{} : tree.text(text);
}

}  // namespace

std::string find_site(const Evidence& evidence, std::string_view address) {
  if (const std::string_view name = evidence.meta.first({"og:site_name"}); is_name(name)) return std::string(name);
  if (is_name(evidence.structured.site)) return evidence.structured.site;
  if (const std::string_view name = evidence.meta.first(
          {"application-name", "publisher", "dc.publisher", "copyright", "apple-mobile-web-app-title"});
      is_name(name))
    return std::string(name);
  const std::string title = utf8::collapse_space(page_title(evidence.tree));
  if (const std::string_view suffix = title_suffix(title); is_name(suffix)) return std::string(suffix);
  if (const Result<Url> url = parse_url(address); url && url->host) {
    std::string_view host = *url->host;
    if (host.starts_with("www.")) host.remove_prefix(4);
    return std::string(host);
  }
  return {};
}

}  // namespace assay::page
