// Any bytes decode, in every encoding, to valid UTF-8.
#include <cstdint>
#include <cstdlib>

#include "base/utf8.h"
#include "collect/encoding/encoding.h"

namespace {

constexpr const char* kLabels[] = {"utf-8",    "gb2312",      "gb18030",     "big5",   "shift_jis",
                                   "euc-jp",   "euc-kr",      "iso-2022-jp", "latin1", "utf-16le",
                                   "utf-16be", "iso-8859-16", "macintosh",   "koi8-u", "iso-8859-8-i"};

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const char* label = kLabels[data[0] % std::size(kLabels)];
  for (const auto& decoded : {assay::encoding::decode_html(bytes.substr(1), label), assay::encoding::decode_html(bytes),
                              assay::encoding::decode_xml(bytes), assay::encoding::decode_text(bytes)}) {
    require(assay::utf8::is_valid(decoded.text));
    require(!decoded.encoding.empty());
  }
  (void)assay::encoding::name_for_label(bytes);
  return 0;
}
