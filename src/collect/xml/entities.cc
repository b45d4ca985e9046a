#include "collect/xml/entities.h"

#include <algorithm>

#include "base/ascii.h"
#include "collect/html/character_reference.h"

namespace assay::xml {
namespace {

constexpr std::string_view kSpaces = " \t\r\n";

bool is_name_character(char c) {
  return ascii::is_letter(c) || ascii::is_digit(c) || c == '_' || c == '-' || c == '.';
}

std::string_view take_word(std::string_view& text) {
  text.remove_prefix(std::min(text.find_first_not_of(kSpaces), text.size()));
  const std::string_view word = text.substr(0, text.find_first_of(kSpaces));
  text.remove_prefix(word.size());
  return word;
}

// The literal that the text begins with; nothing for an external identifier.
std::string_view quoted(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(kSpaces), text.size()));
  if (text.empty() || (text[0] != '"' && text[0] != '\'')) return {};
  const std::size_t end = text.find(text[0], 1);
  return end == std::string_view::npos ? std::string_view{} : text.substr(1, end - 1);
}

}  // namespace

void Entities::declare(std::string_view document_type) {
  constexpr std::string_view kMark = "<!ENTITY";
  for (std::size_t at = document_type.find(kMark); at != std::string_view::npos;
       at = document_type.find(kMark, at + 1)) {
    if (values_.size() >= kMaxEntities) return;
    std::string_view rest = document_type.substr(at + kMark.size());
    rest = rest.substr(0, kMaxValueBytes * 2);
    const std::string_view name = take_word(rest);
    const std::string_view value = quoted(rest);
    if (name.empty() || name == "%" || value.empty() || value.size() > kMaxValueBytes) continue;
    // A character reference is plain text as well; any other reference, and markup, is not.
    std::string text;
    html::append_resolved(text, value, html::ReferencePlace::kText);
    const bool is_plain = value.find('<') == std::string_view::npos &&
                          (value.find('&') == std::string_view::npos || (value.starts_with("&#") && text.size() <= 4));
    if (is_plain && value.find('%') == std::string_view::npos) values_.emplace_back(name, std::move(text));
  }
}

void Entities::append_reference(std::string& out, std::string_view reference) {
  const std::string_view name = reference.substr(1, reference.size() - 2);
  for (const auto& [known, value] : values_) {
    if (known != name) continue;
    if (value.size() > left_bytes_) {
      out += reference;
    } else {
      left_bytes_ -= value.size();
      out += value;
    }
    return;
  }
  const std::size_t before = out.size();
  if (name == "apos")
    out += '\'';
  else
    html::append_resolved(out, reference, html::ReferencePlace::kText);
  // A control character must not get in by its number.
  if (out.size() == before + 1 && static_cast<unsigned char>(out.back()) < 0x20) out.back() = ' ';
}

void Entities::append_resolved(std::string& out, std::string_view text) {
  constexpr std::size_t kLongestName = 64;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t mark = std::min(text.find('&', at), text.size());
    out.append(text, at, mark - at);
    if (mark == text.size()) return;
    std::size_t end = mark + 1;
    if (end < text.size() && text[end] == '#') ++end;
    while (end < text.size() && end - mark <= kLongestName && is_name_character(text[end])) ++end;
    if (end < text.size() && text[end] == ';' && end > mark + 1) {
      append_reference(out, text.substr(mark, end + 1 - mark));
      at = end + 1;
    } else {
      out += '&';
      at = mark + 1;
    }
  }
}

}  // namespace assay::xml
