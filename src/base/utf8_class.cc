// Classes of code points: white space by a list, scripts by ICU's copy of the Unicode Character Database behind a fast
// path for the blocks that nearly every such character of the news lies in.
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "base/utf8.h"

namespace assay::utf8 {
namespace {

UScriptCode script_of(char32_t code_point) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(static_cast<UChar32>(code_point), &status);
  return U_FAILURE(status) ? USCRIPT_INVALID_CODE : script;
}

}  // namespace

bool is_space(char32_t code_point) {
  if (code_point < 0x80) return code_point == ' ' || (code_point >= 0x09 && code_point <= 0x0D);
  switch (code_point) {
    case 0x0085:
    case 0x00A0:
    case 0x1680:
    case 0x2028:
    case 0x2029:
    case 0x202F:
    case 0x205F:
    case 0x3000:
    case 0xFEFF:
      return true;
    default:
      return code_point >= 0x2000 && code_point <= 0x200B;
  }
}

bool detail::is_rare_han(char32_t code_point) {
  if (code_point > 0x10FFFF) return false;
  // The property leaves out radicals, the iteration mark 々 and the like, which are of script Han too.
  return u_hasBinaryProperty(static_cast<UChar32>(code_point), UCHAR_IDEOGRAPHIC) != 0 &&
         script_of(code_point) == USCRIPT_HAN;
}

bool is_kana(char32_t code_point) {
  // The two prolonged sound marks belong to kana, though Unicode gives them no script because both kana share them.
  if (code_point == 0x30FC || code_point == 0xFF70) return true;
  if (code_point < 0x3041 || code_point > 0x10FFFF) return false;
  if (code_point >= 0x4E00 && code_point <= 0x9FFF) return false;
  const UScriptCode script = script_of(code_point);
  return script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA;
}

bool is_hangul(char32_t code_point) {
  if (code_point >= 0xAC00 && code_point <= 0xD7A3) return true;
  if (code_point < 0x1100 || code_point > 0xFFFF) return false;
  return script_of(code_point) == USCRIPT_HANGUL;
}

std::string_view trim(std::string_view text) {
  std::size_t start = 0;
  while (start < text.size()) {
    const CodePoint code_point = decode(text, start);
    if (!is_space(code_point.value)) break;
    start += code_point.size_bytes;
  }
  std::size_t end = text.size();
  while (end > start) {
    std::size_t last = end - 1;  // start of the last code point
    while (last > start && end - last < 4 && (static_cast<unsigned char>(text[last]) & 0xC0) == 0x80) --last;
    const CodePoint code_point = decode(text, last);
    if (last + code_point.size_bytes != end || !is_space(code_point.value)) break;
    end = last;
  }
  return text.substr(start, end - start);
}

std::string collapse_space(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool pending = false;
  for (std::size_t offset = 0; offset < text.size();) {
    const CodePoint code_point = decode(text, offset);
    if (is_space(code_point.value)) {
      pending = !out.empty();
    } else {
      if (pending) out.push_back(' ');
      pending = false;
      out.append(text, offset, code_point.size_bytes);
    }
    offset += code_point.size_bytes;
  }
  return out;
}

}  // namespace assay::utf8
