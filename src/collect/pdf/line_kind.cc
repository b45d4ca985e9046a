#include "collect/pdf/line_kind.h"

#include <array>

#include "base/ascii.h"
#include "base/utf8.h"

namespace assay::pdf {
namespace {

constexpr double kHeadingSize = 1.08;  // of the running text; some books set headings barely larger
constexpr double kSmallSize = 0.9;     // notes and captions

std::size_t digits_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && ascii::is_digit(text[end])) ++end;
  return end - at;
}

std::size_t bullet_bytes(std::string_view text) {
  for (const std::string_view bullet : {"•", "▪", "■", "●", "○", "◦", "‣", "", "◆", "–", "—", "*", "-", "·"})
    if (text.starts_with(bullet)) {
      // A dash or a star counts only where a blank follows: -5, *note.
      const bool is_sure = bullet != "–" && bullet != "—" && bullet != "*" && bullet != "-" && bullet != "·";
      if (is_sure || text.substr(bullet.size()).starts_with(' ')) return bullet.size();
    }
  return 0;
}

// "1. x", "2) x", "(3) x", "（一）", "[4] x"
bool has_list_number(std::string_view text) {
  constexpr std::size_t kMostDigits = 2;
  const std::string_view open = text.starts_with("（")  ? "（"
                                : text.starts_with('(') ? "("
                                : text.starts_with('[') ? "["
                                                        : "";
  const std::size_t at = open.size();
  const std::size_t digits = digits_at(text, at);
  if (digits == 0 || digits > (open == "[" ? kMostDigits + 1 : kMostDigits)) return false;
  const std::string_view rest = text.substr(at + digits);
  if (open.empty()) return rest.starts_with(". ") || rest.starts_with(") ") || rest.starts_with("、");
  return rest.starts_with(')') || rest.starts_with(']') || rest.starts_with("）");
}

// "Figure 3. x", "Table 1: x", "图2 x"
bool is_caption(const Line& line, double usual) {
  static constexpr auto kWords = std::to_array<std::string_view>(
      {"Figure ", "Fig. ", "Table ", "Chart ", "Exhibit ", "FIGURE ", "TABLE ", "图", "圖", "表", "图表"});
  for (const std::string_view word : kWords) {
    if (!line.text.starts_with(word)) continue;
    std::size_t at = word.size();
    if (at < line.text.size() && line.text[at] == ' ') ++at;
    const std::size_t digits = digits_at(line.text, at);
    if (digits == 0 || digits > 3) continue;
    const std::string_view rest = std::string_view(line.text).substr(at + digits);
    // "Figure 3 shows" in running text is none.
    if (line.font_size < 0.96 * usual || rest.empty() || rest.starts_with(". ") || rest.starts_with(": ") ||
        rest.starts_with("：") || line.is_bold)
      return true;
  }
  return false;
}

bool begins_with_mark(std::string_view text) {
  for (const std::string_view mark : {"*", "†", "‡", "①", "②", "③", "④", "⑤", "¹", "²", "³"})
    if (text.starts_with(mark)) return true;
  constexpr std::size_t kMostDigits = 3;
  const std::size_t open = text.starts_with('[') ? 1 : 0;
  const std::size_t digits = digits_at(text, open);
  return digits > 0 && digits <= kMostDigits && text.size() > open + digits;
}

}  // namespace

LineKind kind_of(const Line& line, double usual) {
  if (line.is_table_row) return LineKind::kTableRow;
  if (is_caption(line, usual)) return LineKind::kCaption;
  if (line.font_size > kHeadingSize * usual) return LineKind::kHeading;
  constexpr double kLowerHalf = 0.5;
  if (line.font_size < kSmallSize * usual && line.top > kLowerHalf * line.page_height && begins_with_mark(line.text))
    return LineKind::kNote;
  if (bullet_bytes(line.text) > 0 || has_list_number(line.text)) return LineKind::kListItem;
  constexpr std::size_t kLongestBoldHeading = 160;
  if (line.is_bold && line.text.size() <= kLongestBoldHeading) return LineKind::kHeading;
  return LineKind::kText;
}

std::string without_bullet(std::string_view text) {
  const std::size_t bytes = bullet_bytes(text);
  const std::string_view rest = utf8::trim(text.substr(bytes));
  return std::string(rest.empty() ? text : rest);
}

}  // namespace assay::pdf
