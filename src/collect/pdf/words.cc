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

std::string text_of(const poppler::text_box& box) {
  const poppler::byte_array bytes = box.text().to_utf8();
  std::string text = utf8::collapse_space(with_plain_letters(utf8::repair({bytes.data(), bytes.size()})));
  std::erase(text, ' ');
  return text;
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
  }
  return out;
}

}  // namespace assay::pdf
