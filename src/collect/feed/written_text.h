// WrittenText: the characters of a field as the feed writes them, and the text that they stand for.
// For this room's own use.  Pure.
#pragma once

#include <string>
#include <string_view>

#include "base/url/url.h"
#include "collect/feed/feed.h"
#include "collect/feed/fields.h"

namespace assay::feed {

struct WrittenText {
  std::string characters;  // of XHTML: markup
  Writing writing = Writing::kPlain;
  bool is_base64 = false;
  bool may_be_html = false;       // RSS: plain text that looks like HTML is HTML, whatever is said
  bool has_wrapping_div = false;  // Atom 1.0: the <div> around XHTML is no part of it (RFC 4287, 3.1.1.3)
};

// What a type attribute says: "text", "html", "xhtml" or a media type.  `otherwise` where it is empty.
Writing writing_of(std::string_view type, Writing otherwise);

Text read_text(WrittenText written, const Url* base);
// A piece of HTML; what a feed's own markup promises to be that.
Text html_text(std::string_view html, const Url* base);

void append_escaped(std::string& out, std::string_view text);

}  // namespace assay::feed
