#include "collect/pdf/words.h"

#include <array>
#include <cmath>

#include "base/ascii.h"
#include "base/utf8.h"
#include "collect/pdf/characters.h"

namespace assay::pdf {
namespace {

// Which way a line runs.  Poppler counts quarter turns; Chinese from top to bottom runs as a line turned once does.
enum class Direction { kRight, kDown, kLeft, kUp };

Direction direction_of(const poppler::text_box& box) {
  const bool is_vertical = box.has_font_info() && box.get_wmode() == poppler::text_box::vertical_wmode;
  return static_cast<Direction>((box.rotation() + (is_vertical ? 1 : 0)) % 4);
}

// Where an area of the page lies once lines that run in `direction` are turned to run to the right.
poppler::rectf turned(const poppler::rectf& area, Direction direction, double width, double height) {
  switch (direction) {
    case Direction::kDown:
      return {area.top(), width - area.right(), area.height(), area.width()};
    case Direction::kLeft:
      return {width - area.right(), height - area.bottom(), area.width(), area.height()};
    case Direction::kUp:
      return {height - area.bottom(), area.left(), area.height(), area.width()};
    case Direction::kRight:
      break;
  }
  return area;
}

bool is_bold_name(std::string name) {
  for (char& c : name) c = ascii::lower(c);
  for (const char* word : {"bold", "black", "heavy", "-bd", "cmbx", "simhei"})
    if (name.find(word) != std::string::npos) return true;
  return false;
}

bool is_nameless_font(const std::string& name) {
  return name.empty() || name == "*ignored*";  // the word that poppler puts for a missing name
}

std::string text_of(const poppler::text_box& box) {
  const poppler::byte_array bytes = box.text().to_utf8();
  std::string text = utf8::collapse_space(with_plain_letters(utf8::repair({bytes.data(), bytes.size()})));
  std::erase(text, ' ');
  // Inside a word a soft hyphen is not to be seen; at its end it may be one that is.
  for (std::size_t at = text.find(kSoftHyphen); at != std::string::npos && at + kSoftHyphen.size() < text.size();
       at = text.find(kSoftHyphen, at))
    text.erase(at, kSoftHyphen.size());
  return text;
}

// Some programs put the glyphs of Chinese fonts into nameless fonts of their own, whose stated size is off by a factor.
// An ideograph is as wide as its type is large.
void mend_sizes(std::vector<Word>& words, const std::vector<bool>& is_nameless) {
  std::vector<double> ratios;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const double letters = static_cast<double>(utf8::count(words[i].text));
    if (is_nameless[i] && letters >= 3 && static_cast<double>(width_in_letters(words[i].text)) > 1.8 * letters)
      ratios.push_back(words[i].font_size * letters / (words[i].right - words[i].left));
  }
  if (ratios.empty()) return;
  const auto median = ratios.begin() + static_cast<std::ptrdiff_t>(ratios.size() / 2);
  std::ranges::nth_element(ratios, median);
  constexpr double kTolerated = 0.15;
  if (std::abs(*median - 1) < kTolerated) return;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!is_nameless[i]) continue;
    constexpr double kAscent = 0.95 / (0.95 + 0.35);  // poppler's for a font that states none, of the box
    const double base = words[i].top + kAscent * (words[i].bottom - words[i].top);
    words[i].top = base - (base - words[i].top) / *median;
    words[i].bottom = base + (words[i].bottom - base) / *median;
    words[i].font_size /= *median;
  }
}

bool is_sound(const poppler::rectf& area) {
  return std::isfinite(area.left()) && std::isfinite(area.right()) && std::isfinite(area.top()) &&
         std::isfinite(area.bottom()) && area.width() > 0 && area.height() > 0;
}

}  // namespace

Page words_of(const poppler::page& page, std::size_t max_words) {
  const std::vector<poppler::text_box> boxes = page.text_list(poppler::page::text_list_include_font);
  std::array<std::size_t, 4> letters{};
  for (const poppler::text_box& box : boxes) letters[static_cast<std::size_t>(direction_of(box))] += box.text().size();
  const auto direction = static_cast<Direction>(std::ranges::max_element(letters) - letters.begin());
  const poppler::rectf sheet = page.page_rect();
  const bool is_turned = direction == Direction::kDown || direction == Direction::kUp;
  Page out{.width = is_turned ? sheet.height() : sheet.width(),
           .height = is_turned ? sheet.width() : sheet.height(),
           .words = {}};
  std::vector<bool> is_nameless;
  for (const poppler::text_box& box : boxes) {
    if (out.words.size() == max_words) break;
    if (direction_of(box) != direction) continue;
    const poppler::rectf area = turned(box.bbox(), direction, sheet.width(), sheet.height());
    if (!is_sound(area)) continue;
    if (area.right() < 0 || area.left() > out.width || area.bottom() < 0 || area.top() > out.height) continue;
    std::string text = text_of(box);
    if (text.empty()) continue;
    double size = box.has_font_info() ? box.get_font_size() : area.height();
    if (!std::isfinite(size) || size <= 0) size = area.height();
    out.words.push_back({.text = std::move(text),
                         .left = area.left(),
                         .right = area.right(),
                         .top = area.top(),
                         .bottom = area.bottom(),
                         .font_size = size,
                         .is_bold = box.has_font_info() && is_bold_name(box.get_font_name()),
                         .has_space_after = box.has_space_after()});
    is_nameless.push_back(box.has_font_info() && is_nameless_font(box.get_font_name()));
  }
  mend_sizes(out.words, is_nameless);
  return out;
}

}  // namespace assay::pdf
