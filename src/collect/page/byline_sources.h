// Where bylines are looked for.  For this room's own use.  Pure.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "collect/page/facts.h"

namespace assay::page {

// What stands between headline and text is the article's; elsewhere stand links to many authors, and sentences.
enum class ZoneKind : std::uint8_t { kHead, kElsewhere };

// Nodes in [start, end).
struct BylineZone {
  html::NodeId start = 0;
  html::NodeId end = 0;
  ZoneKind kind = ZoneKind::kElsewhere;
};

struct BylinePlaces {
  BylineZone head;   // from the headline to the second paragraph: the first one may be a summary
  BylineZone above;  // a little before the headline
  BylineZone page;
  std::vector<std::uint8_t> is_foreign;  // per node: 1 in comments and in lists of other articles
};
BylinePlaces byline_places(const Evidence& evidence);

// Each of the following looks at the nodes or lines of a zone in their order, and ends at 2,000 elements that may hold
// a byline, or 1,000 lines; of each it reads what byline_texts gives.  find_byline asks some of them of each zone, and
// all again where nobody but the outlet is named.

// The names in elements for names and nothing else: links to an author's page, a class "author-name".
// Empty where there are none; names of `outlet` are passed over.
std::string byline_of_name_elements(const Evidence& evidence, const BylinePlaces& places, const BylineZone& zone,
                                    std::string_view outlet);
// The same, of elements that hold a label, a name and an office: a class "byline".
std::string byline_of_elements(const Evidence& evidence, const BylinePlaces& places, const BylineZone& zone,
                               std::string_view outlet);
// "By Land and Sea" alone on its line may be a deck; a link, a class, a date, a longer label or names in full, "By Ada
// Moss and Bo Lin", tell that it is none.
enum class LineKind : std::uint8_t { kMayBeDeck, kByline };
struct LineByline {
  std::string names;
  LineKind kind = LineKind::kByline;
};
// The same, of lines such as "By Ada Moss" and "记者：林一".
LineByline byline_of_lines(const Evidence& evidence, const BylinePlaces& places, const BylineZone& zone,
                           std::string_view outlet);

// The author that a line of Chinese, or the beginning of a paragraph, names.
std::string chinese_byline_in(std::string_view line, std::string_view outlet);

}  // namespace assay::page
