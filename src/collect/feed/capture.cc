#include "collect/feed/capture.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/utf8.h"
#include "collect/feed/feed_handler.h"
#include "collect/html/element.h"

namespace assay::feed {

void Capture::start(const Meaning& meaning, std::size_t depth, const xml::Element& element, Dialect dialect,
                    std::size_t max_bytes) {
  meaning_ = meaning;
  depth_ = depth;
  max_bytes_ = max_bytes;
  const std::string_view type = value_of(element.attributes, "type");
  const std::string_view mode = value_of(element.attributes, "mode");
  written_ = {};
  written_.writing = holds_text() ? writing_of(type, meaning.writing) : Writing::kPlain;
  if (mode == "escaped" && written_.writing == Writing::kXhtml) written_.writing = Writing::kHtml;
  written_.is_base64 = mode == "base64";
  written_.may_be_html = dialect == Dialect::kRss || (mode == "escaped" && type.empty());
  written_.has_wrapping_div = dialect == Dialect::kAtom10;
  is_markup_ = written_.writing == Writing::kXhtml;
}

bool Capture::holds_text() const {
  return meaning_.field == Field::kTitle || meaning_.field == Field::kSummary || meaning_.field == Field::kContent;
}

void Capture::append(std::string_view text) {
  std::string& place = written_.characters;
  if (place.size() < max_bytes_) place += utf8::prefix(text, max_bytes_ - place.size());
}

void Capture::begin(const xml::Element& element) {
  if (!holds_text()) return append(" ");
  if (!is_markup_) {
    // It declared itself as escaped markup or plain text, and is neither.
    if (written_.writing == Writing::kPlain) {
      std::string escaped;
      append_escaped(escaped, written_.characters);
      written_.characters = std::move(escaped);
    }
    written_.writing = Writing::kXhtml;
    is_markup_ = true;
  }
  std::string tag = "<";
  tag += element.name;
  for (const xml::Attribute& attribute : element.attributes) {
    if (attribute.prefix == "xmlns" || attribute.name == "xmlns") continue;
    tag += ' ';
    if (attribute.prefix == "xlink" || attribute.prefix == "xml") tag.append(attribute.prefix).append(":");
    tag.append(attribute.name).append("=\"");
    for (const char c : attribute.value) {
      if (c == '"')
        tag += "&quot;";
      else
        append_escaped(tag, {&c, 1});
    }
    tag += '"';
  }
  append(tag + ">");
}

void Capture::end(std::string_view name) {
  if (is_markup_ && !html::is_void(html::element_from_name(ascii::lower(name)))) append("</" + std::string(name) + ">");
}

void Capture::characters(std::string_view text) {
  if (!is_markup_) return append(text);
  std::string escaped;
  append_escaped(escaped, text);
  append(escaped);
}

WrittenText Capture::take() {
  stop();
  return std::move(written_);
}

std::string Capture::take_value() {
  stop();
  return std::string(utf8::trim(written_.characters));
}

}  // namespace assay::feed
