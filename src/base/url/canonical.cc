// The canonical form of an address of the web: what tells readers apart goes, what tells documents apart stays.
#include <algorithm>
#include <array>

#include "base/url/ascii.h"
#include "base/url/url.h"

namespace assay {
namespace {

// Parameters by which publishers, advertisers and messengers follow a link around.  None of them changes the page.
constexpr std::array<std::string_view, 41> kTrackingNames = {"_ga",
                                                             "_gl",
                                                             "_hsenc",
                                                             "_hsmi",
                                                             "bd_vid",
                                                             "dclid",
                                                             "fb_action_ids",
                                                             "fb_action_types",
                                                             "fb_ref",
                                                             "fb_source",
                                                             "fbclid",
                                                             "gbraid",
                                                             "gclid",
                                                             "gclsrc",
                                                             "hmpl",
                                                             "hmsr",
                                                             "igsh",
                                                             "igshid",
                                                             "isappinstalled",
                                                             "li_fat_id",
                                                             "mc_cid",
                                                             "mc_eid",
                                                             "mkt_tok",
                                                             "msclkid",
                                                             "ncid",
                                                             "oly_anon_id",
                                                             "oly_enc_id",
                                                             "ref_src",
                                                             "ref_url",
                                                             "s_cid",
                                                             "scm",
                                                             "share_source",
                                                             "share_token",
                                                             "spm",
                                                             "spm_id_from",
                                                             "ttclid",
                                                             "twclid",
                                                             "vero_id",
                                                             "wbraid",
                                                             "wfr",
                                                             "yclid"};
// "from" often matters; only what messengers write into it does not.
constexpr std::array<std::string_view, 3> kMessengers = {"timeline", "singlemessage", "groupmessage"};

// What names an article of WeChat's public accounts; whatever else its addresses carry differs from reader to reader.
constexpr std::string_view kPublicAccounts = "mp.weixin.qq.com";
constexpr std::array<std::string_view, 7> kPublicAccountNames = {"__biz",    "mid",     "idx", "sn",
                                                                 "appmsgid", "itemidx", "sign"};

bool is_public_account_article(const Url& url) {
  return url.host == kPublicAccounts && (url.path == "/s" || url.path.starts_with("/s/"));
}

std::string_view name_of(std::string_view parameter) {
  return parameter.substr(0, parameter.find('='));
}

bool names_article(std::string_view parameter) {
  return std::ranges::find(kPublicAccountNames, name_of(parameter)) != kPublicAccountNames.end();
}

bool is_tracking(std::string_view parameter) {
  const std::size_t equals = parameter.find('=');
  const std::string name = url::to_lower(name_of(parameter));
  const std::string_view value = equals == std::string_view::npos ? "" : parameter.substr(equals + 1);
  if (name == "from") return std::ranges::find(kMessengers, value) != kMessengers.end();
  return name.starts_with("utm_") || std::ranges::binary_search(kTrackingNames, std::string_view(name));
}

std::string without_tracking(const Url& url) {
  const bool is_public_account = is_public_account_article(url);
  std::string_view query = *url.query;
  std::string out;
  while (!query.empty()) {
    const std::size_t end = query.find('&');
    const std::string_view parameter = query.substr(0, end);
    query.remove_prefix(end == std::string_view::npos ? query.size() : end + 1);
    if (parameter.empty() || is_tracking(parameter) || (is_public_account && !names_article(parameter))) continue;
    if (!out.empty()) out += '&';
    out += parameter;
  }
  return out;
}

}  // namespace

std::string canonical_form(const Url& url) {
  static_assert(std::ranges::is_sorted(kTrackingNames));
  Url canonical = url;
  canonical.fragment.reset();
  if (url.scheme != "http" && url.scheme != "https") return canonical.href();
  canonical.scheme = "https";
  if (canonical.port == std::uint16_t{443}) canonical.port.reset();
  constexpr std::string_view kIndex = "/index.html";
  if (canonical.path.ends_with(kIndex)) canonical.path.resize(canonical.path.size() - kIndex.size() + 1);
  if (canonical.query) {
    std::string kept = without_tracking(canonical);
    canonical.query = kept.empty() ? std::nullopt : std::optional(std::move(kept));
  }
  return canonical.href();
}

}  // namespace assay
