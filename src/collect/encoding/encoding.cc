// The order of evidence of the HTML standard
// (https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding): byte order mark, transport,
// declaration in the document, the bytes themselves.  We deviate from it where transport or declaration are plainly
// wrong: then the bytes decide, since we read what was written rather than what a browser shows.
#include "collect/encoding/encoding.h"

#include "collect/encoding/decoders.h"
#include "collect/encoding/detect.h"
#include "collect/encoding/prescan.h"

namespace assay::encoding {
namespace {

Decoded decode_with(std::string_view name, std::string_view bytes) {
  // The standard decodes GBK by the decoder of gb18030.
  if (name == "GBK") name = "gb18030";
  return {decode_as(name, bytes), std::string(name)};
}

// UTF-16 without a mark: markup in ASCII leaves every other byte zero.
std::string_view utf16_without_mark(std::string_view bytes) {
  constexpr std::size_t kProbe = 64;
  const std::size_t size = bytes.size() < kProbe ? bytes.size() / 2 * 2 : kProbe;
  std::size_t even = 0;
  std::size_t odd = 0;
  for (std::size_t i = 0; i + 1 < size; i += 2) {
    even += bytes[i] == '\0';
    odd += bytes[i + 1] == '\0';
  }
  if (size < 8) return {};
  if (odd * 4 >= size && even == 0) return "UTF-16LE";
  if (even * 4 >= size && odd == 0) return "UTF-16BE";
  return {};
}

Decoded decode(std::string_view bytes, std::string_view transport, std::string_view declared) {
  const ByteOrderMark mark = byte_order_mark(bytes);
  if (!mark.encoding.empty()) return decode_with(mark.encoding, bytes.substr(mark.size_bytes));
  for (const std::string_view name : {transport, declared})
    if (!name.empty() && !is_plainly_wrong(name, bytes)) return decode_with(name, bytes);
  const std::string_view wide = utf16_without_mark(bytes);
  return decode_with(wide.empty() ? detect(bytes) : wide, bytes);
}

}  // namespace

Decoded decode_html(std::string_view bytes, std::string_view transport_charset) {
  return decode(bytes, name_for_label(transport_charset), prescan_html(bytes));
}

Decoded decode_xml(std::string_view bytes, std::string_view transport_charset) {
  // A declaration that is read as ASCII cannot stand in UTF-16, whatever it says.
  const std::string_view declared = prescan_xml(bytes);
  return decode(bytes, name_for_label(transport_charset), declared.starts_with("UTF-16") ? "UTF-8" : declared);
}

Decoded decode_text(std::string_view bytes) {
  return decode(bytes, {}, {});
}

}  // namespace assay::encoding
