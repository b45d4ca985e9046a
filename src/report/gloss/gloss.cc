// Gloss: the pieces of a line in the reader's language, in an order that can be read.
//
// Chinese and English news both say whom or what a figure is of before they say the figure.  So the pieces are taken in
// the order of the line and put into groups: what names the subject (names, terms, dates) until figures come, then
// those figures; the next name or term opens a new group, unless it ends its clause (98%的稀土需求): then it belongs to
// the figure before it.  A date among figures stays with them.  Within a group names come first, then terms, then
// dates: "Shanghai: GDP, first three quarters of 2025: 4.072117 trillion yuan, up 5.18% on the year".  A name or term
// is said once. Does not apply to lines whose sense lies in their verbs: those give their names and terms alone, which
// is all that was found.  Cost: that of finding the pieces.
#include "report/gloss/gloss.h"

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include "report/gloss/pieces.h"

namespace assay::gloss {
namespace {

struct Group {
  std::vector<std::string> names;
  std::vector<std::string> terms;
  std::vector<std::string> dates;
  std::vector<std::string> figures;
};

struct Marks {
  std::string_view comma;
  std::string_view colon;
  std::string_view semicolon;
};

Marks marks_of(std::string_view reader) {
  return reader == "zh" ? Marks{"，", "：", "；"} : Marks{", ", ": ", "; "};
}

bool is_subject(const Piece& piece) {
  return piece.kind == PieceKind::kName || piece.kind == PieceKind::kTerm;
}

// Whether a figure of the same clause comes after the piece at `index`.
bool figure_follows(const std::vector<Piece>& pieces, std::size_t index) {
  for (std::size_t i = index + 1; i < pieces.size() && pieces[i].clause == pieces[index].clause; ++i) {
    if (pieces[i].kind == PieceKind::kFigure) return true;
  }
  return false;
}

std::vector<Group> group(std::vector<Piece>&& pieces) {
  std::vector<Group> groups(1);
  std::set<std::string, std::less<>> said;
  std::uint32_t clause_of_figures = 0;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    Piece& piece = pieces[i];
    if (is_subject(piece)) {
      if (!said.insert(piece.text).second) continue;
      const bool ends_clause = piece.clause == clause_of_figures && !figure_follows(pieces, i);
      if (!groups.back().figures.empty() && !ends_clause) groups.emplace_back();
    }
    if (piece.kind == PieceKind::kFigure) clause_of_figures = piece.clause;
    Group& current = groups.back();
    auto& list = piece.kind == PieceKind::kName   ? current.names
                 : piece.kind == PieceKind::kTerm ? current.terms
                 : piece.kind == PieceKind::kDate ? current.dates
                                                  : current.figures;
    list.push_back(std::move(piece.text));
  }
  return groups;
}

std::string join(const std::vector<std::string>& parts, std::string_view mark) {
  std::string joined;
  for (const std::string& part : parts) {
    if (!joined.empty()) joined += mark;
    joined += part;
  }
  return joined;
}

std::string write(const Group& group, const Marks& marks) {
  std::vector<std::string> about = group.terms;
  about.insert(about.end(), group.dates.begin(), group.dates.end());
  std::vector<std::string> parts;
  for (const std::vector<std::string>* list : {&group.names, &std::as_const(about), &group.figures}) {
    if (!list->empty()) parts.push_back(join(*list, marks.comma));
  }
  return join(parts, marks.colon);
}

// One piece says something when it is most of the line, as in a heading; a date alone never does.
bool says_enough(const std::vector<Piece>& pieces, std::string_view line) {
  if (std::ranges::all_of(pieces, [](const Piece& piece) { return piece.kind == PieceKind::kDate; })) return false;
  if (pieces.size() > 1) return true;
  const std::size_t covered = pieces.front().span.end - pieces.front().span.start;
  return covered * 2 >= line.size();
}

}  // namespace

std::string gloss(std::string_view line, const Languages& languages, const std::optional<Time>& at,
                  const lexicon::Lexicon& lexicon) {
  const auto known = [](std::string_view language) { return language == "zh" || language == "en"; };
  if (languages.line == languages.reader || !known(languages.line) || !known(languages.reader)) return {};
  if (line.size() > kMaxLineBytes) return {};
  std::vector<Piece> pieces = find_pieces(line, languages, at, lexicon);
  if (pieces.empty() || !says_enough(pieces, line)) return {};
  const Marks marks = marks_of(languages.reader);
  std::string text;
  for (const Group& each : group(std::move(pieces))) {
    if (!text.empty()) text += marks.semicolon;
    text += write(each, marks);
  }
  return text;
}

}  // namespace assay::gloss
