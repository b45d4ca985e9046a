// Which links lead to other pages of an article, by what they are labelled with.  The label alone says little, for
// "next" is often the next article; paging.cc holds the address to it.
#include "collect/page/page_links.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/ascii.h"
#include "base/utf8.h"
#include "collect/page/words.h"

namespace assay::page {
namespace {

using html::Element;
using html::NodeId;
using html::Tree;
using std::string_view_literals::operator""sv;

constexpr std::array kNextLabels = {"next"sv, "continue"sv, "continued"sv};
constexpr std::array kNextPageLabels = {"next page"sv,   "go to next page"sv, "to next page"sv,   "continue reading"sv,
                                        "下一页"sv,      "下一頁"sv,          "下页"sv,           "下頁"sv,
                                        "后一页"sv,      "後一頁"sv,          "余下全文"sv,       "餘下全文"sv,
                                        "继续阅读"sv,    "繼續閱讀"sv,        "下一页继续阅读"sv, "阅读下一页"sv,
                                        "阅读余下全文"sv};
constexpr std::array kPreviousLabels = {"prev"sv, "previous"sv, "previous page"sv, "上一页"sv, "上一頁"sv,
                                        "上页"sv, "上頁"sv,     "前一页"sv,        "前一頁"sv};
// 首页 is the site's own front page, too.
constexpr std::array kFirstLabels = {"first"sv, "first page"sv, "首页"sv, "首頁"sv, "第一页"sv, "第一頁"sv};

// Arrows and brackets around a label; alone they are one.
constexpr std::array kForward = {">"sv, "»"sv, "›"sv, "→"sv, "▶"sv, "❯"sv, "＞"sv};
constexpr std::array kBackward = {"<"sv, "«"sv, "‹"sv, "←"sv, "◀"sv, "❮"sv, "＜"sv};
constexpr std::array kBrackets = {"["sv, "]"sv, "("sv, ")"sv, "（"sv, "）"sv, "【"sv, "】"sv, "："sv, ":"sv};

template <class Marks>
bool cut_any(std::string_view& text, const Marks& marks) {
  for (const std::string_view mark : marks) {
    if (text.starts_with(mark)) {
      text = utf8::trim(text.substr(mark.size()));
      return true;
    }
    if (text.ends_with(mark)) {
      text = utf8::trim(text.substr(0, text.size() - mark.size()));
      return true;
    }
  }
  return false;
}

bool read_whole_number(std::string_view text, int& number) {
  constexpr std::size_t kMaxDigits = 3;
  if (text.empty() || text.size() > kMaxDigits || text.front() == '0') return false;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size();
}

bool read_labelled_number(std::string_view text, int& number) {
  for (const std::string_view word : {"go to page "sv, "page "sv, "第"sv})
    if (text.starts_with(word)) {
      text = utf8::trim(text.substr(word.size()));
      break;
    }
  for (const std::string_view word : {"页"sv, "頁"sv})
    if (text.ends_with(word)) text = utf8::trim(text.substr(0, text.size() - word.size()));
  return read_whole_number(text, number);
}

bool has_word(std::string_view names, std::initializer_list<std::string_view> words) {
  return std::ranges::any_of(split_words(names.substr(0, 200)), [words](const std::string& name) {
    return std::ranges::find(words, name) != words.end();
  });
}

constexpr NodeId kMaxNodes = 12;  // below a link that is a label
constexpr std::size_t kMaxLabelBytes = 48;

// The link's text, or empty where it is too long for a label.
std::string short_text(const Tree& tree, NodeId link) {
  if (tree.end(link) - link > kMaxNodes) return {};
  std::string text;
  for (NodeId id = link + 1; id < tree.end(link); ++id) {
    text += tree.text(id);
    if (text.size() > 2 * kMaxLabelBytes) return {};
  }
  text = utf8::collapse_space(text);
  return text.size() > kMaxLabelBytes ? std::string{} : text;
}

bool is_empty(const Tree& tree, NodeId link) {
  if (tree.end(link) - link > kMaxNodes) return false;
  for (NodeId id = link + 1; id < tree.end(link); ++id)
    if (!utf8::trim(tree.text(id)).empty()) return false;
  return true;
}

PageLabel label_of_rel(const Tree& tree, NodeId link) {
  const std::string_view rel = tree.attribute(link, "rel");
  if (has_word(rel, {"next"})) return PageLabel::kNext;
  return has_word(rel, {"prev", "previous"}) ? PageLabel::kPrevious : PageLabel::kNone;
}

// What names a link without a text: a headline as well.
std::string_view name_of(const Tree& tree, NodeId link) {
  for (const std::string_view attribute : {"aria-label", "title"})
    if (const std::string_view name = utf8::trim(tree.attribute(link, attribute)); !name.empty()) return name;
  for (NodeId id = link + 1; id < tree.end(link); ++id)
    if (const std::string_view name = utf8::trim(tree.attribute(id, "alt")); !name.empty()) return name;
  return {};
}

// A link that says anything else than a page's label leads elsewhere, rel=next or not: blogs mark the next article so.
PageLabel label_of(const Tree& tree, NodeId link, int& number) {
  const bool is_anchor = tree.element(link) == Element::kA;
  if (is_anchor) {
    if (const std::string text = short_text(tree, link); !text.empty()) return read_page_label(text, number);
    if (!is_empty(tree, link)) return PageLabel::kNone;
  }
  if (const std::string_view name = name_of(tree, link); !name.empty()) {
    const PageLabel label = name.size() <= kMaxLabelBytes ? read_page_label(name, number) : PageLabel::kNone;
    return is_anchor || label == PageLabel::kNone ? label : label_of_rel(tree, link);
  }
  if (const PageLabel label = label_of_rel(tree, link); label != PageLabel::kNone || !is_anchor) return label;
  const std::string_view names = tree.attribute(link, "class");
  if (has_word(names, {"next"})) return PageLabel::kNext;
  return has_word(names, {"prev", "previous"}) ? PageLabel::kPrevious : PageLabel::kNone;
}

// <a onclick="location.href='…_2.html'"> is a link to its readers.
std::string_view address_text(const Tree& tree, NodeId link) {
  const std::string_view href = utf8::trim(tree.attribute(link, "href"));
  if (!href.empty() && !href.starts_with('#') && !href.starts_with("javascript:")) return href;
  std::string_view script = tree.attribute(link, "onclick");
  constexpr std::string_view kLocation = "location.href=";
  const std::size_t at = script.find(kLocation);
  if (at == std::string_view::npos) return {};
  script = utf8::trim(script.substr(at + kLocation.size()));
  if (script.empty() || (script.front() != '\'' && script.front() != '"')) return {};
  const std::size_t end = script.find(script.front(), 1);
  return end == std::string_view::npos ? std::string_view{} : script.substr(1, end - 1);
}

bool is_among_comments(const Tree& tree, NodeId link) {
  for (NodeId id = link; id != html::kNoNode && tree.element(id) != Element::kBody; id = tree.parent(id))
    for (const std::string_view name : {"class", "id"})
      if (has_word(tree.attribute(id, name),
                   {"comment", "comments", "commentlist", "reply", "replies", "respond", "disqus", "pinglun"}))
        return true;
  return false;
}

bool is_current(const Tree& tree, NodeId link) {
  if (tree.has_attribute(link, "aria-current")) return true;
  for (const NodeId id : {link, tree.parent(link)})
    if (id != html::kNoNode &&
        has_word(tree.attribute(id, "class"), {"current", "active", "on", "selected", "cur", "thispage", "sel", "now"}))
      return true;
  return false;
}

}  // namespace

PageLabel read_page_label(std::string_view text, int& number) {
  std::string low = ascii::lower(utf8::trim(text));
  std::string_view rest = low;
  bool is_forward = false;
  bool is_backward = false;
  for (bool cut = true; cut;) {
    const bool forward = cut_any(rest, kForward);
    const bool backward = cut_any(rest, kBackward);
    is_forward = is_forward || forward;
    is_backward = is_backward || backward;
    cut = forward || backward || cut_any(rest, kBrackets);
  }
  if (rest.empty() && is_forward != is_backward) return is_forward ? PageLabel::kNext : PageLabel::kPrevious;
  if (read_labelled_number(rest, number)) return PageLabel::kNumber;
  if (std::ranges::find(kNextLabels, rest) != kNextLabels.end()) return PageLabel::kNext;
  if (std::ranges::find(kNextPageLabels, rest) != kNextPageLabels.end()) return PageLabel::kNextPage;
  if (std::ranges::find(kFirstLabels, rest) != kFirstLabels.end()) return PageLabel::kFirst;
  if (std::ranges::find(kPreviousLabels, rest) != kPreviousLabels.end()) return PageLabel::kPrevious;
  return PageLabel::kNone;
}

std::vector<PageLink> find_page_links(const Tree& tree, const Url& base) {
  constexpr std::size_t kMaxLinks = 500;
  std::vector<PageLink> links;
  std::size_t labelled = 0;
  for (NodeId id = 0; id < tree.size() && labelled < kMaxLinks; ++id) {
    if (tree.element(id) != Element::kA && tree.element(id) != Element::kLink) continue;
    PageLink link;
    link.label = label_of(tree, id, link.labelled);
    if (link.label == PageLabel::kNone) continue;
    ++labelled;
    if (is_among_comments(tree, id)) continue;
    const std::string_view written = address_text(tree, id);
    constexpr std::size_t kMaxAddressBytes = 2000;
    if (written.empty() || written.size() > kMaxAddressBytes) continue;
    Result<Url> address = parse_url(written, &base);
    if (!address || address->origin() != base.origin() || address->scheme != base.scheme) continue;
    if (address->fragment && has_word(*address->fragment, {"comment", "comments"})) continue;
    link.address = std::move(*address);
    link.readings = read_paged_address(link.address);
    link.is_current = link.label == PageLabel::kNumber && is_current(tree, id);
    links.push_back(std::move(link));
  }
  return links;
}

}  // namespace assay::page
