// Any words anywhere on any pages give a document of valid paragraphs that hold no more than the words did.  (Poppler,
// which reads them from a file, has fuzzers of its own.)
#include <cstdint>
#include <cstdlib>

#include "base/utf8.h"
#include "collect/pdf/text.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

class Bytes {
 public:
  Bytes(const std::uint8_t* data, std::size_t size) : left_(reinterpret_cast<const char*>(data), size) {}
  bool are_left() const { return !left_.empty(); }
  int next() {
    if (left_.empty()) return 0;
    const int byte = static_cast<unsigned char>(left_.front());
    left_.remove_prefix(1);
    return byte;
  }
  std::string next_text(std::size_t size) {
    const std::string_view text = left_.substr(0, size);
    left_.remove_prefix(text.size());
    return assay::utf8::repair(text);
  }

 private:
  std::string_view left_;
};

// A word is its place in 1/2 points, its size, its flags, its length and its text.
std::vector<assay::pdf::Page> pages_of(Bytes bytes, std::size_t& text_bytes) {
  std::vector<assay::pdf::Page> pages(1);
  pages.back().width = 512;
  pages.back().height = 512;
  while (bytes.are_left()) {
    const int flags = bytes.next();
    if ((flags & 0xE0) == 0xE0 && pages.size() < 8) {
      pages.push_back({.width = 512, .height = 512, .words = {}});
      continue;
    }
    const double left = bytes.next() * 2;
    const double top = bytes.next() * 2;
    const double size = 1 + bytes.next() / 4;
    std::string text = bytes.next_text(static_cast<std::size_t>(flags & 0x0F));
    std::erase_if(text, [](char c) { return static_cast<unsigned char>(c) <= ' '; });
    if (text.empty() || assay::utf8::collapse_space(text) != text || text.contains("\u3000")) continue;
    text_bytes += text.size();
    const double width = size * static_cast<double>(assay::utf8::count(text)) / 2;
    pages.back().words.push_back({.text = std::move(text),
                                  .left = left,
                                  .right = left + width,
                                  .top = top,
                                  .bottom = top + size,
                                  .font_size = size,
                                  .is_bold = (flags & 0x10) != 0,
                                  .has_space_after = (flags & 0x20) == 0});
  }
  return pages;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::size_t text_bytes = 0;
  std::vector<assay::pdf::Page> pages = pages_of(Bytes(data, size), text_bytes);
  std::size_t words = 0;
  for (const assay::pdf::Page& page : pages) words += page.words.size();
  const assay::Document document = assay::pdf::read_pages(std::move(pages), {});
  std::size_t read_bytes = document.title.size() + document.byline.size();
  require(assay::utf8::is_valid(document.title));
  for (const assay::Paragraph& paragraph : document.paragraphs) {
    require(!paragraph.text.empty() && assay::utf8::is_valid(paragraph.text));
    require(assay::utf8::collapse_space(paragraph.text) == paragraph.text);
    read_bytes += paragraph.text.size();
  }
  // " | " between cells, and three bytes for a digit above the line.
  require(read_bytes <= 3 * text_bytes + 3 * words);
  return 0;
}
