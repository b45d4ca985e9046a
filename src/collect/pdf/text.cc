#include "collect/pdf/text.h"

#include <algorithm>

#include "collect/pdf/columns.h"
#include "collect/pdf/front.h"
#include "collect/pdf/line_kind.h"
#include "collect/pdf/margins.h"
#include "collect/pdf/paragraphs.h"

namespace assay::pdf {
namespace {

// An imprint: a few lines of small print behind the text that are no notes.
void drop_imprint(std::vector<Line>& lines, double usual) {
  constexpr double kSmallPrint = 0.9;
  constexpr std::ptrdiff_t kMostLines = 6;
  auto first = lines.end();
  while (first != lines.begin() && (first - 1)->font_size < kSmallPrint * usual) --first;
  const bool is_imprint = std::all_of(first, lines.end(), [&](const Line& line) {
    const LineKind kind = kind_of(line, usual);
    return kind == LineKind::kText || kind == LineKind::kHeading;
  });
  if (is_imprint && lines.end() - first <= kMostLines) lines.erase(first, lines.end());
}

}  // namespace

Document read_pages(std::vector<Page> pages, const Information& information) {
  const double usual = usual_size(pages);
  drop_margins(pages, usual);
  std::vector<Line> lines;
  for (std::size_t i = 0; i < pages.size(); ++i) read_page(pages[i], static_cast<int>(i), usual, lines);
  drop_imprint(lines, usual);
  const Hyphens hyphens(lines);
  Document document;
  document.origin = Origin::kPdf;
  document.language = "und";
  document.title = take_title(lines, information.title, usual, hyphens);
  document.published = take_date(lines);
  if (!document.published) document.published = information.created;
  document.byline = take_byline(lines, information.author);
  document.paragraphs = join_lines(lines, usual, hyphens);
  if (document.paragraphs.empty()) document.problem = "no text but a title";
  return document;
}

}  // namespace assay::pdf
