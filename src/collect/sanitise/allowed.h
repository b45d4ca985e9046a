// Allowed: the names that may stay.  For this room's own use.  Pure.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace assay::sanitise {

enum class Vocabulary : std::uint8_t { kHtml, kSvg, kMathMl };

// The name as its vocabulary spells it ("linearGradient"); empty where it may not stay.  `name` in lower case.
std::string_view allowed_element(Vocabulary vocabulary, std::string_view name);
std::string_view allowed_attribute(Vocabulary vocabulary, std::string_view name);

// script, style, applet: what they hold is no text.
bool drops_content(std::string_view name);
// Elements of HTML that hold nothing, so that they have no end tag.
bool is_void(std::string_view name);
// Elements whose end tag HTML lets a writer leave out: p, li, td, …
bool has_optional_end(std::string_view name);
// href, src, …: attributes that hold an address.
bool holds_address(std::string_view attribute);

// "display: block; position: absolute" -> "display: block;".  Empty where nothing may stay.
std::string allowed_style(std::string_view style);

}  // namespace assay::sanitise
