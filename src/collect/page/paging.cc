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
#include <set>
#include <vector>

#include "collect/page/page_links.h"
#include "collect/page/paged_address.h"
#include "collect/page/trs_calls.h"

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
  NumberPlace place = NumberPlace::kNone;
};

bool is_next(const Sibling& one) {
  return one.link->label == PageLabel::kNext || one.link->label == PageLabel::kNextPage;
}

bool is_back(const Sibling& one) {
  return one.link->label == PageLabel::kPrevious || one.link->label == PageLabel::kFirst;
}

std::vector<Sibling> siblings_of(const std::string& stem, const std::vector<PageLink>& links) {
  std::vector<Sibling> siblings;
  for (const PageLink& link : links)
    for (const PagedAddress& reading : link.readings)
      if (reading.stem == stem) {
        siblings.push_back({&link, reading.number, reading.place});
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

// Whether the row 1, 2, 3 has this page's neighbour: `number` is that of its address.
bool is_in_row(const std::vector<Sibling>& siblings, int number) {
  return std::ranges::any_of(siblings, [number](const Sibling& one) {
    if (one.link->label != PageLabel::kNumber) return false;
    if (!one.number) return one.link->labelled == 1 && number <= 2;
    const int shift = one.link->labelled - *one.number;
    return (shift == 0 || shift == 1) && (*one.number == number - 1 || *one.number == number + 1);
  });
}

// Whether one leads back: to the address without a number, or to the first number.  首页 may lead to the site's front
// page, so it counts only where pages are numbered.
bool leads_back(const std::vector<Sibling>& siblings) {
  const bool has_numbers =
      std::ranges::any_of(siblings, [](const Sibling& one) { return one.link->label == PageLabel::kNumber; });
  return std::ranges::any_of(siblings, [has_numbers](const Sibling& one) {
    if (is_next(one) || (one.link->label == PageLabel::kFirst && !has_numbers)) return false;
    return !one.number || *one.number <= 1;
  });
}

// Whether a page behind the address without a number is one of an article.  "Next" and an arrow say it only where
// numbers are seldom anything else.
bool is_believed(const Sibling& next, bool has_row, Certainty certainty) {
  if (next.place == NumberPlace::kWord || next.link->label == PageLabel::kNextPage || has_row) return true;
  return next.place == NumberPlace::kMark && certainty == Certainty::kThisPage;
}

// Which page is shown, told from the numbers: the one marked, or else the one between two links that is none, or the
// one behind that which "previous" leads to.
std::optional<int> shown_number(const std::vector<Sibling>& siblings) {
  std::set<int> linked;
  const Sibling* previous = nullptr;
  for (const Sibling& sibling : siblings) {
    if (sibling.link->label == PageLabel::kPrevious) previous = &sibling;
    if (sibling.link->label != PageLabel::kNumber) continue;
    if (sibling.link->is_current) return sibling.link->labelled;
    linked.insert(sibling.link->labelled);
  }
  if (linked.empty()) return std::nullopt;
  if (*linked.begin() == 2) return 1;
  if (previous != nullptr) return (previous->number ? *previous->number + shift_of(siblings).value_or(0) : 1) + 1;
  std::optional<int> gap;
  for (const int number : linked) {
    if (linked.contains(number + 1) || !linked.contains(number + 2)) continue;
    if (gap) return std::nullopt;
    gap = number + 1;
  }
  return gap;
}

std::optional<Paging> from_first(const std::vector<Sibling>& siblings) {
  const std::optional<int> shift = shift_of(siblings);
  const auto is_second = [&](const Sibling& one) {
    if (!one.number || is_back(one)) return false;
    if (one.link->label == PageLabel::kNumber && one.link->labelled != 2) return false;
    if (!is_believed(one, shift.has_value(), Certainty::kThisPage)) return false;
    return shift ? *one.number == 2 - *shift : *one.number == 1 || *one.number == 2;
  };
  const auto second = std::ranges::find_if(siblings, is_second);
  if (second == siblings.end()) return std::nullopt;
  return to(*second, 1);
}

// The page may be any of the article's: what is next tells which.
std::optional<Paging> from_any(const std::vector<Sibling>& siblings) {
  const std::optional<int> shift = shift_of(siblings);
  const Sibling* next = nullptr;
  for (const Sibling& sibling : siblings)
    if (is_next(sibling) && sibling.number && *sibling.number >= 1 &&
        is_believed(sibling, shift.has_value(), Certainty::kArticle) &&
        (next == nullptr || *sibling.number < *next->number))
      next = &sibling;
  if (next != nullptr) {
    const int number = std::max(1, *next->number + shift.value_or(0) - 1);
    if (number > 1 && !leads_back(siblings)) return std::nullopt;
    return to(*next, number);
  }
  const std::optional<int> shown = shown_number(siblings);
  if (!shown) {  // 上一页 alone, on the last of two pages
    const bool is_last = std::ranges::any_of(siblings, [](const Sibling& one) {
      return one.link->label == PageLabel::kPrevious && one.number && *one.number <= 1 &&
             (one.place == NumberPlace::kWord || one.place == NumberPlace::kMark);
    });
    if (is_last) return Paging{{}, 2};
    const auto numbers =
        std::ranges::count_if(siblings, [](const Sibling& one) { return one.link->label == PageLabel::kNumber; });
    return numbers > 1 && shift && leads_back(siblings) ? std::optional(Paging{{}, kUnknownNumber}) : std::nullopt;
  }
  const auto following = std::ranges::find_if(siblings, [&](const Sibling& one) {
    return one.link->label == PageLabel::kNumber && one.link->labelled == *shown + 1 && one.number;
  });
  if (following != siblings.end()) return to(*following, *shown);
  return *shown > 1 && leads_back(siblings) ? std::optional(Paging{{}, *shown}) : std::nullopt;
}

// Whether the number of this page's own address is a page's.
bool is_page_number(int own, NumberPlace place, const std::vector<Sibling>& siblings, const Sibling* next) {
  const bool back = leads_back(siblings);
  if (own > 1 && !back) return false;
  if (place == NumberPlace::kWord || is_in_row(siblings, own)) return true;
  const bool knows_first =
      back && std::ranges::any_of(siblings, [](const Sibling& one) {
        return !one.number && (one.link->label == PageLabel::kPrevious || one.link->label == PageLabel::kNumber);
      });
  if (!knows_first || place == NumberPlace::kFolder) return false;
  return place == NumberPlace::kMark || (next != nullptr && next->link->label == PageLabel::kNextPage);
}

std::optional<Paging> from_number(int own, NumberPlace place, const std::vector<Sibling>& siblings) {
  const Sibling* next = nullptr;
  for (const Sibling& one : siblings)
    if (one.number == own + 1 && !is_back(one) && (next == nullptr || one.link->label == PageLabel::kNextPage))
      next = &one;
  if (!is_page_number(own, place, siblings, next)) return std::nullopt;
  const bool begins_without =
      std::ranges::any_of(siblings, [](const Sibling& one) { return !one.number && !is_next(one); });
  const int number = std::max(1, own + shift_of(siblings).value_or(own == 1 && begins_without ? 1 : 0));
  if (next != nullptr) return to(*next, number);
  return number > 1 ? std::optional(Paging{{}, number}) : std::nullopt;
}

std::optional<Paging> paging_at(const Url& own, Certainty certainty, const std::vector<PageLink>& links) {
  const std::vector<PagedAddress> readings = read_paged_address(own);
  for (const PagedAddress& reading : readings) {
    if (!reading.number) continue;
    if (const auto paging = from_number(*reading.number, reading.place, siblings_of(reading.stem, links)))
      return paging;
  }
  for (const PagedAddress& reading : readings) {
    if (reading.number) continue;
    const std::vector<Sibling> siblings = siblings_of(reading.stem, links);
    return certainty == Certainty::kThisPage ? from_first(siblings) : from_any(siblings);
  }
  return std::nullopt;
}

// A call for other files than the page's own is that of a column's list.
std::optional<Paging> trs_paging(const std::vector<TrsCall>& calls, const Url& own, Certainty certainty,
                                 const Url& base) {
  const std::string_view file = std::string_view(own.path).substr(own.path.rfind('/') + 1);
  for (const TrsCall& call : calls) {
    if (file != call.file(call.index) && (certainty == Certainty::kThisPage || file != call.file(0))) continue;
    if (call.index + 1 == call.count) return call.count > 1 ? std::optional(Paging{{}, call.count}) : std::nullopt;
    const Result<Url> next = parse_url(call.file(call.index + 1), &base);
    if (next) return Paging{canonical_form(*next), call.index + 1};
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
  const std::vector<TrsCall> calls = find_trs_calls(tree);
  const auto look = [&](const Url& own, Certainty certainty) {
    const Url base = base_of(tree, own);
    std::optional<Paging> paging = paging_at(own, certainty, find_page_links(tree, base));
    if (!paging) paging = trs_paging(calls, own, certainty, base);
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
