// Join: one article out of the pages that it was split over.
// Pure; safe to call from many threads.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "collect/page/page.h"

namespace assay::page {

// Pages of one article that are read at most; sites that make more of one are not read for their text.
inline constexpr std::size_t kMaxParts = 50;

struct Joined {
  Article article;
  std::vector<std::string> notes;  // "part 2: paywall: …" for each page that gave no text, and what is left out
};

// `parts` in the order of the article.  The first that tells a title, a byline, a date, … is believed; paragraphs are
// appended, and what stands on every page (a standfirst above, a note below) is there once; "(2)" and 第2页 are cut off
// the title.  A later page with an error, a paywall or a list in the text's place leaves what the others say; the
// result has a problem only where none of them holds text enough.  `next_page` is the last one's: not empty where the
// article goes on.  At most `limits.max_paragraphs` paragraphs; parts beyond kMaxParts are left out.  Empty for no
// parts. Cost: linear in the text.
Joined join_parts(std::vector<Article> parts, const PageLimits& limits = {});

// "稀土路线图（2）", "Rare earths - Page 2 of 3" -> what stands before it.  `number` is the page's; a bare "(2)" is cut
// only where it is that, for a series of articles has such titles, too.
std::string_view without_page_mark(std::string_view title, int number);

}  // namespace assay::page
