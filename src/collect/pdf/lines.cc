// From lines to paragraphs.
//
// Idea: a page's margin repeats itself; text does not.  A line near the top or the bottom that stands on half of all
// pages (its digits aside) is a running header or footer.  A paragraph ends where the distance to the next line grows,
// the size of type changes, the next line is indented, or the line stops well before the right edge, with a full stop
// rather earlier than without.
// Does not apply to two columns side by side, which come in poppler's order, nor to tables.  Cost: linear, but for one
// sort of the sizes.
#include "collect/pdf/lines.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "base/utf8.h"

namespace assay::pdf {
namespace {

constexpr double kMargin = 0.12;  // of the page's height, at the top and at the bottom

bool is_in_margin(const Line& line) {
  return line.bottom < kMargin * line.page_height || line.top > (1 - kMargin) * line.page_height;
}

std::string without_digits(std::string_view text) {
  std::string out;
  for (const char c : text)
    if (c < '0' || c > '9') out += c;
  return out;
}

// "12", "- 12 -", "Page 3 of 10", "第3页 共10页"
bool is_page_number(std::string_view text) {
  std::string rest = without_digits(text);
  if (rest.size() == text.size()) return false;
  for (const std::string_view word :
       {"Page", "page", "PAGE", "of", "第", "页", "頁", "共", "-", "–", "—", "/", "|", "·", " "})
    for (std::size_t at = rest.find(word); at != std::string::npos; at = rest.find(word, at))
      rest.erase(at, word.size());
  return rest.empty();
}

double median_size(const std::vector<Line>& lines) {
  // Weighed by text, so that running text decides.
  std::map<double, std::size_t> bytes;
  std::size_t total = 0;
  for (const Line& line : lines) {
    bytes[line.font_size] += line.text.size();
    total += line.text.size();
  }
  std::size_t so_far = 0;
  for (const auto& [size, count] : bytes) {
    so_far += count;
    if (so_far * 2 >= total) return size;
  }
  return 0;
}

bool is_wide(char32_t c) {
  return utf8::is_han(c) || utf8::is_kana(c) || (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFF60) ||
         (c >= 0x2018 && c <= 0x201D) || c == 0x2014 || c == 0x2026;
}

char32_t last_code_point(std::string_view text) {
  if (text.empty()) return 0;
  std::size_t at = text.size() - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return utf8::decode(text, at).value;
}

bool ends_sentence(std::string_view text) {
  for (const std::string_view mark : {".", "!", "?", ":", "。", "！", "？", "：", ".”", ".\"", "。”"})
    if (text.ends_with(mark)) return true;
  return false;
}

void append_line(std::string& text, std::string_view next) {
  if (text.empty()) {
    text = next;
    return;
  }
  const char32_t last = last_code_point(text);
  const char32_t first = utf8::decode(next, 0).value;
  const bool is_hyphen = last == '-' || last == 0xAD || last == 0x2010;
  const bool goes_on = first >= 'a' && first <= 'z';
  if (is_hyphen && goes_on && text.size() > 1) {
    text.resize(text.size() - (last == '-' ? 1 : last == 0xAD ? 2 : 3));
  } else if (!is_wide(last) && !is_wide(first)) {
    text += ' ';
  } else if (is_wide(last) != is_wide(first) && !utf8::is_han(last) && !utf8::is_han(first)) {
    text += ' ';
  }
  text += next;
}

struct Column {
  double left = 0;
  double right = 0;
};

// Per page: where most lines begin, and where the longest ends.
std::map<int, Column> columns_of(const std::vector<Line>& lines) {
  std::map<int, Column> columns;
  for (const Line& line : lines) {
    auto [found, is_new] = columns.try_emplace(line.page, Column{line.left, line.right});
    if (is_new) continue;
    found->second.left = std::min(found->second.left, line.left);
    found->second.right = std::max(found->second.right, line.right);
  }
  return columns;
}

bool begins_paragraph(const Line& before, const Line& line, const Column& column) {
  const double size = std::max(before.font_size, 1.0);
  if (std::abs(before.font_size - line.font_size) > 0.12 * size) return true;
  const bool is_short = before.right < column.right - 2 * size;
  const bool is_very_short = before.right < column.right - 0.25 * (column.right - column.left);
  if (is_very_short || (is_short && ends_sentence(before.text))) return true;
  if (before.page != line.page || line.top < before.top) return ends_sentence(before.text);
  const double gap = line.top - before.bottom;
  if (gap > 0.9 * size) return true;
  const bool is_indented = line.left > column.left + 0.9 * size && before.left < line.left - 0.9 * size;
  return is_indented;
}

}  // namespace

void drop_margins(std::vector<Line>& lines, int pages) {
  std::map<std::string, std::vector<int>> seen;  // text without digits -> the pages that it stands on
  for (const Line& line : lines) {
    if (!is_in_margin(line)) continue;
    std::vector<int>& on = seen[without_digits(line.text)];
    if (on.empty() || on.back() != line.page) on.push_back(line.page);
  }
  const double usual = median_size(lines);
  constexpr double kSmallPrint = 0.9;  // imprints and footnotes, in the margin or at the very end
  std::erase_if(lines, [&](const Line& line) {
    if (!is_in_margin(line)) return false;
    if (is_page_number(line.text) || line.font_size < kSmallPrint * usual) return true;
    const std::size_t count = seen[without_digits(line.text)].size();
    return count >= 2 && count * 2 >= static_cast<std::size_t>(pages);
  });
  while (!lines.empty() && lines.back().font_size < kSmallPrint * usual) lines.pop_back();
}

std::size_t title_line(const std::vector<Line>& lines) {
  const double usual = median_size(lines);
  constexpr double kLarger = 1.15;
  std::size_t best = lines.size();
  for (std::size_t i = 0; i < lines.size() && lines[i].page == lines.front().page; ++i) {
    const Line& line = lines[i];
    if (line.font_size < kLarger * usual || line.top > line.page_height / 2) continue;
    if (best == lines.size() || line.font_size > 1.05 * lines[best].font_size) best = i;
  }
  return best;
}

std::vector<Paragraph> join_lines(const std::vector<Line>& lines) {
  const std::map<int, Column> columns = columns_of(lines);
  const double usual = median_size(lines);
  constexpr double kHeadingSize = 1.1;
  std::vector<Paragraph> paragraphs;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool is_new = i == 0 || begins_paragraph(lines[i - 1], lines[i], columns.at(lines[i - 1].page));
    if (is_new)
      paragraphs.push_back(
          {lines[i].font_size > kHeadingSize * usual ? ParagraphKind::kHeading : ParagraphKind::kText, {}});
    append_line(paragraphs.back().text, lines[i].text);
  }
  return paragraphs;
}

}  // namespace assay::pdf
