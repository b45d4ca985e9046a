// The outlet's name: WeChat's account, what the page calls itself, else the end of its title, or its beginning
// where that is called as its host is, else its host.
#include <algorithm>

#include "base/utf8.h"
#include "collect/html/blocks.h"
#include "collect/page/facts.h"
#include "collect/page/headings.h"

namespace assay::page {
namespace {

constexpr std::size_t kMaxBytes = 120;

bool is_name(std::string_view text) {
  return !text.empty() && text.size() <= kMaxBytes && text.find("://") == std::string_view::npos;
}

// "晨江日报电子版" -> "晨江日报", "北辰时报网" -> "北辰时报"; but "新华网" is a name of its own.
std::string_view outlet(std::string_view name) {
  for (const std::string_view edition : {"版权所有", "电子版", "數位版", "数字报", "官方网站", "官网", "手机版"})
    if (name.size() > edition.size() && name.ends_with(edition)) name.remove_suffix(edition.size());
  constexpr std::string_view kNet = "网";
  if (!name.ends_with(kNet)) return name;
  const std::string_view rest = name.substr(0, name.size() - kNet.size());
  for (const std::string_view medium : {"日报", "时报", "晚报", "晨报", "早报", "周报", "周刊", "杂志", "电视台"})
    if (rest.ends_with(medium)) return rest;
  return name;
}

std::string_view page_title(const html::Tree& tree) {
  const html::NodeId id = tree.find(html::Element::kTitle);
  if (id == html::kNoNode) return {};
  const html::NodeId text = tree.first_child(id);
  return text == html::kNoNode ? std::string_view{} : tree.text(text);
}

// Whether a part of the page's title is its headline.  Where all of it is, no part is the site's name.
bool is_heading(const html::Tree& tree, std::string_view text) {
  const html::NodeId id = tree.find(html::Element::kH1);
  return id != html::kNoNode && !text.empty() && html::text_of(tree, id) == text && !leads_home(tree, id);
}

// "North Ledger" and north-ledger.example: the site's name holds the longest part of its host.
bool is_called_as(std::string_view name, std::string_view host) {
  constexpr std::size_t kLeastBytes = 4;
  std::string_view longest;
  for (std::size_t start = 0; start < host.size();) {
    const std::size_t end = std::min(host.find('.', start), host.size());
    if (end - start > longest.size()) longest = host.substr(start, end - start);
    start = end + 1;
  }
  return longest.size() >= kLeastBytes && names_site(name, longest);
}

}  // namespace

std::string find_site(const Evidence& evidence, std::string_view address) {
  if (is_name(evidence.structured.account)) return evidence.structured.account;
  if (const std::string_view name = evidence.meta.first({"og:site_name"}); is_name(name)) return std::string(name);
  if (is_name(evidence.structured.site)) return evidence.structured.site;
  if (const std::string_view name =
          evidence.meta.first({"application-name", "publisher", "dc.publisher", "apple-mobile-web-app-title"});
      is_name(name))
    return std::string(name);
  std::string_view host;
  const Result<Url> url = parse_url(address);
  if (url && url->host) host = *url->host;
  if (host.starts_with("www.")) host.remove_prefix(4);
  const std::string title = utf8::collapse_space(page_title(evidence.tree));
  if (is_heading(evidence.tree, title)) return std::string(host);
  const std::string_view suffix = title_suffix(title);
  const std::string_view prefix = title_prefix(title);
  if (is_name(prefix) && !is_heading(evidence.tree, prefix) && is_called_as(prefix, host) &&
      !is_called_as(suffix, host))
    return std::string(prefix);
  return is_name(suffix) ? std::string(outlet(suffix)) : std::string(host);
}

}  // namespace assay::page
