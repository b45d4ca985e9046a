#include "collect/html/lines.h"

#include "base/utf8.h"

namespace assay::html {
namespace {

// Indented as Chinese paragraphs are: by an ideographic space, or by two no-break or em spaces.
bool is_indented(std::string_view line) {
  int wide = 0;
  for (std::size_t at = 0; at < line.size();) {
    const utf8::CodePoint next = utf8::decode(line, at);
    if (next.value == 0x3000) return true;
    if (next.value == 0xA0 || next.value == 0x2003 || next.value == 0x2002)
      ++wide;
    else if (!utf8::is_space(next.value))
      break;
    at += next.size_bytes;
  }
  return wide >= 2;
}

bool ends_chinese_sentence(std::string_view text) {
  for (const std::string_view mark : {"。", "！", "？", "：", "；", "”", "」", "』", "…", "）"})
    if (text.ends_with(mark)) return true;
  return false;
}

char32_t last_code_point(std::string_view text) {
  if (text.empty()) return 0;
  std::size_t at = text.size() - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return utf8::decode(text, at).value;
}

// Chinese and Japanese lines continue without a space.
bool needs_space(std::string_view before, std::string_view after) {
  const auto is_wide = [](char32_t c) {
    return utf8::is_han(c) || utf8::is_kana(c) || (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFF60);
  };
  return !(is_wide(last_code_point(before)) && is_wide(utf8::decode(after, 0).value));
}

}  // namespace

std::vector<std::string> paragraphs_of_lines(std::string_view line) {
  std::vector<std::string> paragraphs;
  bool parted = true;  // whether the next line begins a paragraph
  for (std::size_t start = 0; start <= line.size();) {
    std::size_t end = line.find('\n', start);
    if (end == std::string_view::npos) end = line.size();
    const std::string_view raw = line.substr(start, end - start);
    start = end + 1;
    std::string text = utf8::collapse_space(raw);
    if (text.empty()) {
      parted = parted || start <= line.size();
      continue;
    }
    if (parted || paragraphs.empty() || is_indented(raw) || ends_chinese_sentence(paragraphs.back())) {
      paragraphs.push_back(std::move(text));
    } else {
      if (needs_space(paragraphs.back(), text)) paragraphs.back() += ' ';
      paragraphs.back() += text;
    }
    parted = false;
  }
  return paragraphs;
}

std::string row_text(std::string_view line) {
  std::string row;
  std::string gap;  // cells that stay out unless a filled one follows
  bool is_first = true;
  for (std::size_t start = 0; start <= line.size();) {
    std::size_t end = line.find(kCellMark, start);
    if (end == std::string_view::npos) end = line.size();
    std::string cell(line.substr(start, end - start));
    start = end + 1;
    for (char& c : cell)
      if (c == '\n') c = ' ';
    cell = utf8::collapse_space(cell);
    if (!is_first) gap += " | ";
    is_first = false;
    if (cell.empty()) continue;
    row += gap + cell;
    gap.clear();
  }
  // An empty cell in between leaves two spaces.
  return utf8::collapse_space(row);
}

}  // namespace assay::html
