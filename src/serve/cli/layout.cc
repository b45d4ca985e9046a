// Greedy line filling.  A line may end at a space, which then disappears, and on either side of a wide character,
// unless that would put a closing mark at the head of a line or an opening mark at its foot (kinsoku, in short).  This
// is a small part of Unicode's line breaking (UAX 14); it does not know hyphens, Thai or emoji sequences, and is not
// meant to. Cost: one pass.
#include "serve/cli/layout.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <vector>

#include "base/log.h"
#include "base/utf8.h"
#include "serve/cli/output.h"

namespace assay::cli {
namespace {

int width_of(char32_t c) {
  const auto point = static_cast<UChar32>(c);
  const int type = u_charType(point);
  if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR) return 0;
  const int east_asian = u_getIntPropertyValue(point, UCHAR_EAST_ASIAN_WIDTH);
  return east_asian == U_EA_WIDE || east_asian == U_EA_FULLWIDTH ? 2 : 1;
}

constexpr std::u32string_view kNeverFirst = U"，。、；：？！”’）》」』】〉…—％·,.;:?!)]}%";
constexpr std::u32string_view kNeverLast = U"“‘（《「『【〈([{";

bool may_break_between(char32_t before, char32_t after) {
  if (kNeverFirst.contains(after) || kNeverLast.contains(before)) return false;
  return width_of(before) == 2 || width_of(after) == 2;
}

// What stays together on one line, and whether a space stood before it.
struct Piece {
  std::string text;
  int width = 0;
  bool after_space = false;
};

std::vector<Piece> split_pieces(std::string_view text) {
  std::vector<Piece> pieces;
  bool space = true;
  char32_t before = 0;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::CodePoint point = utf8::decode(text, at);
    if (utf8::is_space(point.value)) {
      space = true;
    } else {
      if (space || may_break_between(before, point.value)) pieces.push_back({.after_space = space && !pieces.empty()});
      pieces.back().text += text.substr(at, point.size_bytes);
      pieces.back().width += width_of(point.value);
      space = false;
    }
    before = point.value;
    at += point.size_bytes;
  }
  return pieces;
}

}  // namespace

int display_width(std::string_view text) {
  int width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::CodePoint point = utf8::decode(text, at);
    width += width_of(point.value);
    at += point.size_bytes;
  }
  return width;
}

std::string wrap(std::string_view text, const WrapOptions& options) {
  const std::string safe = log::escape_for_terminal(utf8::collapse_space(text));
  std::string lines(static_cast<std::size_t>(options.indent), ' ');
  int column = options.indent;
  bool line_is_empty = true;
  for (const Piece& piece : split_pieces(safe)) {
    const int gap = piece.after_space && !line_is_empty ? 1 : 0;
    if (!line_is_empty && column + gap + piece.width > options.width) {
      lines += "\n" + std::string(static_cast<std::size_t>(options.hanging), ' ');
      column = options.hanging;
    } else if (gap == 1) {
      lines += ' ';
      ++column;
    }
    lines += piece.text;
    column += piece.width;
    line_is_empty = false;
  }
  return lines;
}

int text_width() {
  return terminal_width();
}

}  // namespace assay::cli
