// The declarations of a style attribute that change how a text looks and neither load, move nor cover anything.
// A declaration is read by itself: one that may not stay takes nothing else with it.
#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "collect/sanitise/allowed.h"

namespace assay::sanitise {
namespace {

constexpr std::string_view kSpaces = " \t\r\n\f";

constexpr auto kProperties = std::to_array<std::string_view>({
    "background-color",
    "border-bottom-color",
    "border-collapse",
    "border-color",
    "border-left-color",
    "border-right-color",
    "border-top-color",
    "clear",
    "color",
    "cursor",
    "direction",
    "display",
    "float",
    "font",
    "font-family",
    "font-size",
    "font-style",
    "font-variant",
    "font-weight",
    "height",
    "letter-spacing",
    "line-height",
    "overflow",
    "fill",
    "fill-opacity",
    "fill-rule",
    "stroke",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-opacity",
    "stroke-width",
    "text-align",
    "text-decoration",
    "text-indent",
    "unicode-bidi",
    "vertical-align",
    "white-space",
    "width",
});
// Properties of these families take keywords, colours and lengths; among their values are images and negative
// lengths, so each word is looked at.
constexpr auto kFamilies = std::to_array<std::string_view>({"background", "border", "margin", "padding"});
constexpr auto kKeywords = std::to_array<std::string_view>({
    "!important", "aqua",   "auto",     "black",       "block",     "blue",   "bold",    "both",   "bottom",
    "brown",      "center", "collapse", "dashed",      "dotted",    "double", "fuchsia", "gray",   "green",
    "italic",     "left",   "lime",     "maroon",      "medium",    "navy",   "none",    "normal", "nowrap",
    "olive",      "orange", "pointer",  "purple",      "red",       "right",  "silver",  "solid",  "teal",
    "thick",      "thin",   "top",      "transparent", "underline", "white",  "yellow",
});
constexpr auto kUnits =
    std::to_array<std::string_view>({"", "%", "ch", "cm", "em", "ex", "in", "mm", "pc", "pt", "px", "rem"});

bool is_among(const auto& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

// "#008", "10px", "0", "1.5em"
bool is_colour_or_length(std::string_view word) {
  if (word.starts_with('#')) return word.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string_view::npos;
  const std::size_t end = std::min(word.find_first_not_of("0123456789."), word.size());
  return end > 0 && end <= 6 && is_among(kUnits, word.substr(end));
}

bool are_plain_words(std::string_view value) {
  while (!value.empty()) {
    value.remove_prefix(std::min(value.find_first_not_of(kSpaces), value.size()));
    const std::string_view word = value.substr(0, value.find_first_of(kSpaces));
    value.remove_prefix(word.size());
    if (!word.empty() && !is_among(kKeywords, ascii::lower(word)) && !is_colour_or_length(word)) return false;
  }
  return true;
}

// Letters, figures and a little punctuation; brackets for rgb(0, 128, 0) alone.
bool is_harmless(std::string_view value) {
  const std::size_t bracket = value.find('(');
  if (bracket != std::string_view::npos) {
    const std::string function = ascii::lower(value.substr(0, bracket));
    if (!function.ends_with("rgb") && !function.ends_with("rgba") && !function.ends_with("hsl")) return false;
    if (value.find_first_not_of("0123456789.,% )", bracket + 1) != std::string_view::npos) return false;
  }
  return std::ranges::all_of(value, [](char c) {
    return ascii::is_letter(c) || ascii::is_digit(c) ||
           std::string_view(" \t\r\n,.#%!-'()").find(c) != std::string_view::npos;
  });
}

bool may_stay(std::string_view property, std::string_view value) {
  if (!is_harmless(value)) return false;
  if (is_among(kProperties, property)) return true;
  return is_among(kFamilies, property.substr(0, property.find('-'))) && are_plain_words(value);
}

std::string_view trim(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(kSpaces), text.size()));
  const std::size_t last = text.find_last_not_of(kSpaces);
  return last == std::string_view::npos ? std::string_view{} : text.substr(0, last + 1);
}

}  // namespace

std::string allowed_style(std::string_view style) {
  std::string out;
  while (!style.empty()) {
    const std::size_t end = std::min(style.find(';'), style.size());
    const std::string_view declaration = style.substr(0, end);
    style.remove_prefix(std::min(end + 1, style.size()));
    const std::size_t colon = declaration.find(':');
    if (colon == std::string_view::npos) continue;
    const std::string_view property = trim(declaration.substr(0, colon));
    std::string_view value = declaration.substr(colon + 1);
    value.remove_prefix(std::min(value.find_first_not_of(kSpaces), value.size()));
    if (value.empty() || !may_stay(ascii::lower(property), value)) continue;
    if (!out.empty()) out += ' ';
    out.append(property).append(": ").append(value).append(";");
  }
  return out;
}

}  // namespace assay::sanitise
