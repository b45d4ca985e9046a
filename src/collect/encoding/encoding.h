// Encoding: which characters do these bytes stand for?  Start here.
// Follows the WHATWG Encoding standard (https://encoding.spec.whatwg.org) and the HTML standard's order of evidence.
// Pure; safe to call from many threads.
#pragma once

#include <string>
#include <string_view>

namespace assay::encoding {

struct Decoded {
  std::string text;      // valid UTF-8 without a BOM; what does not decode is U+FFFD
  std::string encoding;  // the standard's name: "UTF-8", "gb18030", "Big5", "windows-1252", …
};

// The standard's name for a label ("gb2312" -> "GBK", "latin1" -> "windows-1252"); empty when it is none.
std::string_view name_for_label(std::string_view label);

// An HTML page: BOM, then the transport's charset (may be empty), then a meta declaration, then, where
// nothing is declared or the declaration is plainly wrong, detection.
Decoded decode_html(std::string_view bytes, std::string_view transport_charset = {});
// An XML document: BOM, transport, XML declaration, else UTF-8 (or detection when it is not valid UTF-8).
Decoded decode_xml(std::string_view bytes, std::string_view transport_charset = {});
// Any other text: BOM, valid UTF-8, else detection.
Decoded decode_text(std::string_view bytes);

}  // namespace assay::encoding
