#include "collect/page/custom_elements.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace assay::page {
namespace {

using std::string_view_literals::operator""sv;

// Behind "amp-".  Not here is what holds an article's own text: accordion, fit-text, layout, lightbox-gallery,
// live-list, base-carousel, img.
constexpr std::array kAmp = {
    "3d-gltf"sv,
    "access-laterpay"sv,
    "access-poool"sv,
    "ad"sv,
    "ad-exit"sv,
    "addthis"sv,
    "analytics"sv,
    "app-banner"sv,
    "apester-media"sv,
    "audio"sv,
    "auto-ads"sv,
    "auto-lightbox"sv,
    "autocomplete"sv,
    "brid-player"sv,
    "brightcove"sv,
    "call-tracking"sv,
    "connatix-player"sv,
    "consent"sv,
    "dailymotion"sv,
    "date-picker"sv,
    "embed"sv,
    "experiment"sv,
    "facebook-comments"sv,
    "facebook-like"sv,
    "facebook-page"sv,
    "geo"sv,
    "google-read-aloud-player"sv,
    "iframe"sv,
    "image-lightbox"sv,
    "install-serviceworker"sv,
    "jwplayer"sv,
    "lightbox"sv,
    "link-rewriter"sv,
    "list"sv,
    "mega-menu"sv,
    "next-page"sv,
    "pixel"sv,
    "related"sv,
    "recaptcha-input"sv,
    "script"sv,
    "sidebar"sv,
    "skimlinks"sv,
    "smartlinks"sv,
    "social-share"sv,
    "state"sv,
    "sticky-ad"sv,
    "story-auto-ads"sv,
    "story-bookend"sv,
    "subscriptions"sv,
    "subscriptions-dialog"sv,
    "taboola"sv,
    "tracking"sv,
    "user-location"sv,
    "user-notification"sv,
    "video"sv,
    "video-docking"sv,
    "video-iframe"sv,
    "viqeo-player"sv,
    "vimeo"sv,
    "web-push"sv,
    "web-push-widget"sv,
    "youtube"sv,
};

// Recordings, films, songs, visiting cards, shops and votes.
constexpr std::array kWeChat = {"mpvoice"sv,        "mpvideo"sv,  "mpprofile"sv,    "mpcps"sv,
                                "mpshop"sv,         "mpgongyi"sv, "qqmusic"sv,      "mp-weapp"sv,
                                "mp-miniprogram"sv, "mp-qa"sv,    "mp-wxaproduct"sv};
constexpr std::string_view kWeChatCommon = "mp-common-";

template <class Names>
bool has(const Names& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

}  // namespace

bool is_clutter_element(const html::Tree& tree, html::NodeId id) {
  constexpr std::string_view kAmpPrefix = "amp-";
  if (tree.element(id) == html::Element::kOther) {
    const std::string_view name = tree.name(id);
    if (name.starts_with(kAmpPrefix)) return has(kAmp, name.substr(kAmpPrefix.size()));
    if (name.starts_with(kWeChatCommon) || has(kWeChat, name)) return true;
  }
  const html::NodeId parent = tree.parent(id);
  if (parent == html::kNoNode || tree.element(parent) != html::Element::kOther ||
      !tree.name(parent).starts_with(kAmpPrefix))
    return false;
  return std::ranges::any_of(std::array{"placeholder"sv, "fallback"sv, "overflow"sv},
                             [&](std::string_view stand_in) { return tree.has_attribute(id, stand_in); });
}

}  // namespace assay::page
