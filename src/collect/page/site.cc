// The outlet's name: WeChat's account, what the page calls itself, else the end of its title, else its host.
#include "base/utf8.h"
#include "collect/page/facts.h"

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

}  // namespace

std::string find_site(const Evidence& evidence, std::string_view address) {
  if (is_name(evidence.structured.account)) return evidence.structured.account;
  if (const std::string_view name = evidence.meta.first({"og:site_name"}); is_name(name)) return std::string(name);
  if (is_name(evidence.structured.site)) return evidence.structured.site;
  if (const std::string_view name =
          evidence.meta.first({"application-name", "publisher", "dc.publisher", "apple-mobile-web-app-title"});
      is_name(name))
    return std::string(name);
  const std::string title = utf8::collapse_space(page_title(evidence.tree));
  if (const std::string_view suffix = title_suffix(title); is_name(suffix)) return std::string(outlet(suffix));
  if (const Result<Url> url = parse_url(address); url && url->host) {
    std::string_view host = *url->host;
    if (host.starts_with("www.")) host.remove_prefix(4);
    return std::string(host);
  }
  return {};
}

}  // namespace assay::page
