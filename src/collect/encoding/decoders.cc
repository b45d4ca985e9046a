#include "collect/encoding/decoders.h"

#include <array>

#include "base/utf8.h"

namespace assay::encoding {
namespace {

struct Converter {
  std::string_view name;
  const char* icu;
};

// ICU's converters whose tables are the standard's.
constexpr auto kConverters = std::to_array<Converter>({
    {"IBM866", "ibm-866_P100-1995"},
    {"ISO-8859-2", "ISO-8859-2"},
    {"ISO-8859-3", "ISO-8859-3"},
    {"ISO-8859-4", "ISO-8859-4"},
    {"ISO-8859-5", "ISO-8859-5"},
    {"ISO-8859-6", "ISO-8859-6"},
    {"ISO-8859-7", "ISO-8859-7"},
    {"ISO-8859-8", "ISO-8859-8"},
    {"ISO-8859-8-I", "ISO-8859-8"},
    {"ISO-8859-10", "ISO-8859-10"},
    {"ISO-8859-13", "ISO-8859-13"},
    {"ISO-8859-14", "ISO-8859-14"},
    {"ISO-8859-15", "ISO-8859-15"},
    {"KOI8-R", "KOI8-R"},
    {"KOI8-U", "KOI8-U"},
    {"macintosh", "macintosh"},
    {"windows-874", "windows-874-2000"},
    {"windows-1250", "windows-1250"},
    {"windows-1251", "windows-1251"},
    {"windows-1252", "windows-1252"},
    {"windows-1253", "windows-1253"},
    {"windows-1254", "windows-1254"},
    {"windows-1255", "windows-1255"},
    {"windows-1256", "windows-1256"},
    {"windows-1257", "windows-1257"},
    {"windows-1258", "windows-1258"},
    {"x-mac-cyrillic", "x-mac-cyrillic"},
    {"ISO-2022-JP", "ISO-2022-JP"},
    {"UTF-16BE", "UTF-16BE"},
    {"UTF-16LE", "UTF-16LE"},
});

// ICU has no ISO-8859-16: 0xA0 to 0xFF.
constexpr std::u16string_view kIso8859_16 =
    u"\u00A0ĄąŁ€„Š§š©Ș«Ź\u00ADźŻ°±ČłŽ”¶·žčș»ŒœŸżÀÁÂĂÄĆÆÇÈÉÊËÌÍÎÏĐŃÒÓÔŐÖŚŰÙÚÛÜĘȚßàáâăäćæçèéêëìíîïđńòóôőöśűùúûüęțÿ";
static_assert(kIso8859_16.size() == 0x60);

template <class Map>
std::string map_bytes(std::string_view bytes, Map map) {
  std::string out;
  out.reserve(bytes.size());
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80)
      out += c;
    else
      utf8::append(out, map(byte));
  }
  return out;
}

// utf8::repair replaces NUL as well, which is right: no text that we keep holds one.
std::string decode_utf8(std::string_view bytes) {
  return utf8::repair(bytes);
}

}  // namespace

std::string decode_as(std::string_view name, std::string_view bytes) {
  if (is_multi_byte(name)) return decode_multi_byte(name, bytes);
  if (name == "ISO-8859-16")
    return map_bytes(bytes, [](unsigned char b) -> char32_t { return b < 0xA0 ? b : kIso8859_16[b - 0xA0]; });
  if (name == "x-user-defined") return map_bytes(bytes, [](unsigned char b) -> char32_t { return 0xF780 + b - 0x80; });
  if (name == "replacement") return bytes.empty() ? "" : "\uFFFD";
  for (const Converter& entry : kConverters)
    if (entry.name == name) return decode_by_icu(entry.icu, bytes);
  return decode_utf8(bytes);
}

}  // namespace assay::encoding
