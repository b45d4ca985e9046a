// Prescan: which encoding do the first bytes of a document declare?
// For this room's own use.  Pure.
#pragma once

#include <string_view>

namespace assay::encoding {

// The standard's name of the encoding that a byte order mark gives away, and the mark's size; empty without one.
struct ByteOrderMark {
  std::string_view encoding;
  std::size_t size_bytes = 0;
};
ByteOrderMark byte_order_mark(std::string_view bytes);

// <meta charset> or <meta http-equiv=content-type content="…charset=…">: the HTML standard's "prescan a byte stream to
// determine its encoding", and behind its 1,024 bytes what a browser's parser would find in the first 64 KiB.  Empty
// when there is none that names a known encoding.
std::string_view prescan_html(std::string_view bytes);

// The encoding in <?xml … encoding="…"?>.  Empty when there is none.
std::string_view prescan_xml(std::string_view bytes);

}  // namespace assay::encoding
