// The pages of one article, told apart from the articles of one site.
//
// Idea: a page's address and that of the page behind it differ by a page's number alone (paged_address.cc), and a link
// with a page's label leads there (page_links.cc).  Both are needed: "next" is mostly the next article, and 1234_2.html
// may be anybody's.  Where this page's address has a number itself, so that it may be one of a row of articles
// (story-12, story-13), one of its links must lead to the row's beginning as well, as an article's pages do.
//
//   https://a.example/1234.html    下一页 -> 1234_2.html   the next page, or 1234_1.html where numbers begin with 0
//   https://a.example/1234.html    下一篇 -> 1235.html     nothing
//
// TRS, which many Chinese publishers use, writes the links by a script: createPageHTML(4, 0, "t20251110_1234", "html").
// Does not apply to pages without any address: nothing can be held to it then.
// Cost: the links once; addresses are parsed only of those with a label.
#include "collect/page/paging.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <vector>

#include "base/ascii.h"
#include "base/utf8.h"
#include "collect/page/page_links.h"
#include "collect/page/paged_address.h"

namespace assay::page {
namespace {

using html::NodeId;
using html::Tree;

// Whether the address is that of this very page, or may be that of the article's first one: canonical links often are.
enum class Certainty : std::uint8_t { kThisPage, kArticle };

// A link to a page of this article.
struct Sibling {
  const PageLink* link;
  std::optional<int> number;  // none: the address without one
};

std::vector<Sibling> siblings_of(const std::string& stem, const std::vector<PageLink>& links) {
  std::vector<Sibling> siblings;
  for (const PageLink& link : links)
    for (const PagedAddress& reading : link.readings)
      if (reading.stem == stem) {
        siblings.push_back({&link, reading.number});
        break;
      }
  return siblings;
}

// By how much a page's number is above that in its address: 1 where index_1.html is the second page.
std::optional<int> shift_of(const std::vector<Sibling>& siblings) {
  for (const Sibling& sibling : siblings) {
    if (sibling.link->label != PageLabel::kNumber || !sibling.number) continue;
    const int shift = sibling.link->labelled - *sibling.number;
    if (shift == 0 || shift == 1) return shift;
  }
  return std::nullopt;
}

Paging to(const Sibling& sibling, int number) {
  return {canonical_form(sibling.link->address), number};
}

const Sibling* with_number(const std::vector<Sibling>& siblings, int number) {
  const auto found = std::ranges::find_if(siblings, [number](const Sibling& one) { return one.number == number; });
  return found == siblings.end() ? nullptr : &*found;
}

// Whether one leads back: to the address without a number, or to the first number.
bool leads_back(const std::vector<Sibling>& siblings) {
  return std::ranges::any_of(siblings, [](const Sibling& one) {
    return one.link->label != PageLabel::kNext && (!one.number || *one.number <= 1);
  });
}

// Which page is shown, told from the numbers: the one marked, or else the only one that is no link.
std::optional<int> shown_number(const std::vector<Sibling>& siblings) {
  std::set<int> linked;
  for (const Sibling& sibling : siblings) {
    if (sibling.link->label != PageLabel::kNumber) continue;
    if (sibling.link->is_current) return sibling.link->labelled;
    linked.insert(sibling.link->labelled);
  }
  if (linked.empty()) return std::nullopt;
  for (int number = 1; number < *linked.rbegin(); ++number)
    if (!linked.contains(number)) return number;
  return linked.contains(1) ? std::optional(*linked.rbegin() + 1) : std::nullopt;
}

std::optional<Paging> from_first(const std::vector<Sibling>& siblings) {
  const std::optional<int> shift = shift_of(siblings);
  const auto is_second = [&](const Sibling& one) {
    if (!one.number || one.link->label == PageLabel::kPrevious) return false;
    if (one.link->label == PageLabel::kNumber && one.link->labelled != 2) return false;
    return shift ? *one.number == 2 - *shift : *one.number == 1 || *one.number == 2;
  };
  const auto second = std::ranges::find_if(siblings, is_second);
  if (second == siblings.end()) return std::nullopt;
  return to(*second, 1);
}

// The page may be any of the article's: what is next tells which.
std::optional<Paging> from_any(const std::vector<Sibling>& siblings) {
  const int shift = shift_of(siblings).value_or(0);
  const Sibling* next = nullptr;
  for (const Sibling& sibling : siblings)
    if (sibling.link->label == PageLabel::kNext && sibling.number && *sibling.number >= 1 &&
        (next == nullptr || *sibling.number < *next->number))
      next = &sibling;
  if (next != nullptr) {
    const int number = std::max(1, *next->number + shift - 1);
    if (number > 1 && !leads_back(siblings)) return std::nullopt;
    return to(*next, number);
  }
  const std::optional<int> shown = shown_number(siblings);
  if (!shown) {  // 上一页 alone, on the last of two pages
    const bool is_last = std::ranges::any_of(
        siblings, [](const Sibling& one) { return one.link->label == PageLabel::kPrevious && one.number; });
    return is_last ? std::optional(Paging{{}, 2}) : std::nullopt;
  }
  const auto following = std::ranges::find_if(siblings, [&](const Sibling& one) {
    return one.link->label == PageLabel::kNumber && one.link->labelled == *shown + 1 && one.number;
  });
  if (following != siblings.end()) return to(*following, *shown);
  return *shown > 1 && leads_back(siblings) ? std::optional(Paging{{}, *shown}) : std::nullopt;
}

std::optional<Paging> from_number(int own, const std::vector<Sibling>& siblings) {
  if (own > 1 && !leads_back(siblings)) return std::nullopt;
  const std::optional<int> shift = shift_of(siblings);
  const bool begins_without = std::ranges::any_of(
      siblings, [](const Sibling& one) { return !one.number && one.link->label != PageLabel::kNext; });
  const int number = std::max(1, own + shift.value_or(own == 1 && begins_without ? 1 : 0));
  const Sibling* next = with_number(siblings, own + 1);
  if (next != nullptr && next->link->label != PageLabel::kPrevious) return to(*next, number);
  return number > 1 ? std::optional(Paging{{}, number}) : std::nullopt;
}

std::optional<Paging> paging_at(const Url& own, Certainty certainty, const std::vector<PageLink>& links) {
  const std::vector<PagedAddress> readings = read_paged_address(own);
  for (const PagedAddress& reading : readings) {
    if (!reading.number) continue;
    if (const auto paging = from_number(*reading.number, siblings_of(reading.stem, links))) return paging;
  }
  for (const PagedAddress& reading : readings) {
    if (reading.number) continue;
    const std::vector<Sibling> siblings = siblings_of(reading.stem, links);
    return certainty == Certainty::kThisPage ? from_first(siblings) : from_any(siblings);
  }
  return std::nullopt;
}

// The next of the arguments of a call, without quotation marks.
std::string_view take_argument(std::string_view& arguments) {
  const std::size_t end = std::min(arguments.find_first_of(",)"), arguments.size());
  std::string_view argument = utf8::trim(arguments.substr(0, end));
  arguments.remove_prefix(std::min(end + 1, arguments.size()));
  if (argument.size() >= 2 && (argument.front() == '"' || argument.front() == '\'') &&
      argument.back() == argument.front())
    argument = argument.substr(1, argument.size() - 2);
  return argument;
}

std::optional<int> small_number(std::string_view text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  constexpr int kMost = 200;
  if (error != std::errc() || end != text.data() + text.size() || number < 0 || number > kMost) return std::nullopt;
  return number;
}

std::optional<Paging> read_trs_call(std::string_view arguments, const Url& base) {
  const std::optional<int> count = small_number(take_argument(arguments));
  const std::optional<int> index = small_number(take_argument(arguments));
  const std::string name(take_argument(arguments));
  const std::string extension(take_argument(arguments));
  const auto is_plain = [](char c) { return ascii::is_letter(c) || ascii::is_digit(c) || c == '_' || c == '-'; };
  if (!count || !index || *index >= *count || name.empty() || !std::ranges::all_of(name + extension, is_plain))
    return std::nullopt;
  if (*index + 1 == *count) return *count > 1 ? std::optional(Paging{{}, *count}) : std::nullopt;
  const Result<Url> next = parse_url(name + "_" + std::to_string(*index + 1) + "." + extension, &base);
  if (!next) return std::nullopt;
  return Paging{canonical_form(*next), *index + 1};
}

std::optional<Paging> trs_paging(const Tree& tree, const Url& base) {
  constexpr std::string_view kCall = "createPageHTML(";
  constexpr std::size_t kMaxBytes = 20'000;
  for (NodeId id = tree.find(html::Element::kScript); id != html::kNoNode;
       id = tree.find(html::Element::kScript, id + 1)) {
    const NodeId text = tree.first_child(id);
    const std::string_view script = text == html::kNoNode ? std::string_view{} : tree.text(text);
    if (script.size() > kMaxBytes) continue;
    for (std::size_t at = script.find(kCall); at != std::string_view::npos; at = script.find(kCall, at + 1))
      if (auto paging = read_trs_call(script.substr(at + kCall.size()), base)) return paging;
  }
  return std::nullopt;
}

Url base_of(const Tree& tree, const Url& own) {
  const NodeId base = tree.find(html::Element::kBase);
  if (base == html::kNoNode || tree.attribute(base, "href").empty()) return own;
  Result<Url> url = parse_url(tree.attribute(base, "href"), &own);
  return url && url->origin() == own.origin() ? *url : own;
}

}  // namespace

Paging find_paging(const Tree& tree, const std::optional<Url>& given, std::string_view address) {
  const auto look = [&](const Url& own, Certainty certainty) {
    const Url base = base_of(tree, own);
    std::optional<Paging> paging = paging_at(own, certainty, find_page_links(tree, base));
    if (!paging) paging = trs_paging(tree, base);
    return paging && paging->next_page == canonical_form(own) ? std::nullopt : paging;
  };
  std::optional<Paging> paging;
  if (given && given->scheme != "file") paging = look(*given, Certainty::kThisPage);
  if (!paging && !address.empty())
    if (const Result<Url> own = parse_url(address)) paging = look(*own, Certainty::kArticle);
  if (!paging && given && given->scheme == "file") paging = look(*given, Certainty::kThisPage);
  return paging.value_or(Paging{});
}

bool bears_number(std::string_view address, int number) {
  const Result<Url> url = parse_url(address);
  if (!url) return false;
  return std::ranges::any_of(read_paged_address(*url), [number](const PagedAddress& reading) {
    return reading.number && (*reading.number == number || *reading.number + 1 == number);
  });
}

}  // namespace assay::page
