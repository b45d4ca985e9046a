#include "collect/pdf/front.h"

#include <algorithm>
#include <cmath>

#include "base/ascii.h"
#include "base/utf8.h"
#include "collect/date/date.h"
#include "collect/pdf/characters.h"

namespace assay::pdf {
namespace {

constexpr std::size_t kFirstLines = 8;

// What word processors write into a title that nobody filled in.
bool is_real_title(std::string_view title) {
  constexpr std::size_t kLeastBytes = 4;
  if (title.size() < kLeastBytes || title.find("\uFFFD") != std::string_view::npos) return false;
  for (const std::string_view start : {"Microsoft Word", "Microsoft PowerPoint", "untitled", "Untitled", "PowerPoint",
                                       "Document", "Slide ", "file:", "http", "无标题", "幻灯片"})
    if (title.starts_with(start)) return false;
  for (const std::string_view end : {".doc", ".docx", ".pdf", ".tex", ".dvi", ".indd", ".ps", ".wpd", ".qxd", ".html"})
    if (title.ends_with(end)) return false;
  return std::ranges::any_of(title,
                             [](char c) { return ascii::is_letter(c) || static_cast<unsigned char>(c) >= 0x80; });
}

// Small letters alone, so that "A Plant: Delayed" is "aplantdelayed".
std::string letters_of(std::string_view text) {
  std::string out;
  for (const char c : text)
    if (ascii::is_letter(c) || ascii::is_digit(c) || static_cast<unsigned char>(c) >= 0x80) out += ascii::lower(c);
  return out;
}

struct Range {
  std::size_t first = 0;  // lines [first, last)
  std::size_t last = 0;
  bool is_empty() const { return first == last; }
};

// The largest lines of the first page's upper half, where they are larger than the text.
Range largest_lines(const std::vector<Line>& lines, double usual) {
  constexpr double kLarger = 1.15;
  constexpr std::size_t kLeastLetters = 3;
  Range best;
  for (std::size_t i = 0; i < lines.size() && lines[i].page == lines.front().page; ++i) {
    const Line& line = lines[i];
    if (line.font_size < kLarger * usual || line.top > line.page_height / 2) continue;
    if (width_in_letters(letters_of(line.text)) < kLeastLetters) continue;
    if (best.is_empty() || line.font_size > 1.05 * lines[best.first].font_size) best = {i, i + 1};
  }
  constexpr std::size_t kMostLines = 5;
  while (!best.is_empty() && best.last < lines.size() && best.last - best.first < kMostLines) {
    const Line& before = lines[best.last - 1];
    const Line& line = lines[best.last];
    if (line.page != before.page || line.block != before.block || line.top - before.top > 2 * before.font_size ||
        std::abs(line.font_size - before.font_size) > 0.05 * before.font_size)
      break;
    ++best.last;
  }
  return best;
}

// The lines among the first ones that spell `title`.
Range lines_that_spell(const std::vector<Line>& lines, const std::string& title) {
  const std::string wanted = letters_of(title);
  constexpr std::size_t kAmong = 12;
  for (std::size_t first = 0; first < std::min(lines.size(), kAmong); ++first) {
    std::string spelled;
    std::size_t last = first;
    while (last < lines.size() && lines[last].page == lines.front().page) {
      const std::string next = spelled + letters_of(lines[last].text);
      if (!wanted.starts_with(next) || next == spelled) break;
      spelled = next;
      ++last;
    }
    if (!spelled.empty() && spelled.size() * 10 >= wanted.size() * 9) return {first, last};
  }
  return {};
}

std::string text_of(const std::vector<Line>& lines, const Range& range, const Hyphens& hyphens) {
  std::string text;
  for (std::size_t i = range.first; i < range.last; ++i) hyphens.append(text, lines[i].text);
  return text;
}

void erase_to(std::vector<Line>& lines, std::size_t last) {
  lines.erase(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(last));
}

bool is_chinese(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); at += utf8::decode(text, at).size_bytes)
    if (utf8::is_han(utf8::decode(text, at).value)) return true;
  return false;
}

// Stands for itself: it ends well before the edge of its column, or has the column to itself.
bool stands_alone(const std::vector<Line>& lines, std::size_t i) {
  const Line& line = lines[i];
  const bool has_block =
      (i == 0 || lines[i - 1].block != line.block) && (i + 1 == lines.size() || lines[i + 1].block != line.block);
  constexpr double kShort = 0.75;
  return has_block || line.right - line.column_left < kShort * (line.column_right - line.column_left);
}

// A person's or an office's name, and not that of a login.
bool looks_like_name(std::string_view author) {
  constexpr std::size_t kLongest = 120;
  if (author.size() > kLongest || author.find("\uFFFD") != std::string_view::npos) return false;
  if (std::ranges::any_of(author,
                          [](char c) { return ascii::is_digit(c) || c == '@' || c == '\\' || c == '/' || c == '_'; }))
    return false;
  return is_chinese(author) || author.contains(' ');
}

}  // namespace

std::string take_title(std::vector<Line>& lines, const std::string& stated, double usual, const Hyphens& hyphens) {
  if (lines.empty()) return is_real_title(stated) ? stated : std::string();
  if (is_real_title(stated)) {
    if (const Range spelled = lines_that_spell(lines, stated); !spelled.is_empty()) {
      erase_to(lines, spelled.last);
      return stated;
    }
  }
  if (const Range large = largest_lines(lines, usual); !large.is_empty()) {
    std::string title = text_of(lines, large, hyphens);
    erase_to(lines, large.last);
    return title;
  }
  if (is_real_title(stated)) return stated;
  std::string title = lines.front().text;
  erase_to(lines, 1);
  return title;
}

std::string take_byline(std::vector<Line>& lines, const std::string& stated) {
  constexpr std::size_t kLongest = 100;
  for (std::size_t i = 0; i < std::min(lines.size(), kFirstLines); ++i) {
    std::string_view text = lines[i].text;
    if (text.size() > kLongest || ends_sentence(text) || !stands_alone(lines, i)) continue;
    for (const std::string_view start : {"By ", "BY ", "by ", "作者：", "作者:", "文/", "文／", "撰文：", "本报记者"}) {
      if (!text.starts_with(start)) continue;
      const std::string_view name = utf8::trim(text.substr(start.size()));
      if (name.empty() || std::ranges::any_of(name, ascii::is_digit)) continue;
      std::string byline(name);
      lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(i));
      return byline;
    }
  }
  return looks_like_name(stated) ? stated : std::string();
}

std::optional<Time> take_date(std::vector<Line>& lines) {
  constexpr std::size_t kLongest = 120;
  constexpr std::chrono::minutes kBeijing{480};
  for (std::size_t i = 0; i < std::min(lines.size(), kFirstLines); ++i) {
    const std::string& text = lines[i].text;
    if (text.size() > kLongest || text.ends_with('.') || text.ends_with("。") || !stands_alone(lines, i)) continue;
    if (const auto time = date::find_date(text, is_chinese(text) ? kBeijing : std::chrono::minutes(0))) {
      lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(i));
      return time;
    }
  }
  return std::nullopt;
}

}  // namespace assay::pdf
