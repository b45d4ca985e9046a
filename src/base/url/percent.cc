#include "base/url/percent.h"

#include "base/url/ascii.h"

namespace assay::url {
namespace {

constexpr std::string_view kFragment = " \"<>`";
constexpr std::string_view kQuery = " \"#<>";
constexpr std::string_view kSpecialQuery = " \"#<>'";
constexpr std::string_view kPath = " \"#<>?^`{}";
constexpr std::string_view kUserinfo = " \"#<>?^`{}/:;=@[\\]|";

constexpr bool holds(std::string_view set, char byte) {
  return set.find(byte) != std::string_view::npos;
}

}  // namespace

bool is_in(PercentSet set, char byte) {
  const auto value = static_cast<unsigned char>(byte);
  if (value < 0x20 || value > 0x7E) return true;
  if (is_alphanumeric(byte)) return false;
  switch (set) {
    case PercentSet::kC0Control:
      return false;
    case PercentSet::kFragment:
      return holds(kFragment, byte);
    case PercentSet::kQuery:
      return holds(kQuery, byte);
    case PercentSet::kSpecialQuery:
      return holds(kSpecialQuery, byte);
    case PercentSet::kPath:
      return holds(kPath, byte);
    case PercentSet::kUserinfo:
      return holds(kUserinfo, byte);
  }
  return true;
}

void append_encoded_always(std::string& out, char byte) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  const auto value = static_cast<unsigned char>(byte);
  out.push_back('%');
  out.push_back(kDigits[value >> 4]);
  out.push_back(kDigits[value & 0xF]);
}

void append_encoded(std::string& out, char byte, PercentSet set) {
  if (is_in(set, byte)) {
    append_encoded_always(out, byte);
  } else {
    out.push_back(byte);
  }
}

std::string percent_decode(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 2 < text.size() && is_hexadecimal(text[i + 1]) && is_hexadecimal(text[i + 2])) {
      out.push_back(static_cast<char>(hexadecimal_value(text[i + 1]) * 16 + hexadecimal_value(text[i + 2])));
      i += 2;
    } else {
      out.push_back(text[i]);
    }
  }
  return out;
}

}  // namespace assay::url
