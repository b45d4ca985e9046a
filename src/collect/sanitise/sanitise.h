// Sanitise: a piece of HTML from a stranger, as it may be shown.  Start here.
// Pure; safe to call from many threads.
#pragma once

#include <string>
#include <string_view>

#include "base/url/url.h"

namespace assay::sanitise {

// Elements, attributes and styles that do nothing but show something stay, others go; the text of all of them stays but
// for scripts, style sheets and comments.  Addresses become absolute where `base` is known, and those that are not of a
// harmless scheme go.  What stays is well-formed: attributes in the order of their names and in double quotes, voids as
// <br />, end tags only for what is open.  Character references stay as they are written.
//
// Sanitising twice changes nothing.  Cost: one pass, O(html.size()).
std::string sanitise(std::string_view html, const Url* base = nullptr);

// The same address made absolute: as it is written where it is absolute already.  Empty where its scheme is harmful
// (javascript:, …) or it is no address at all.
std::string absolute_address(std::string_view address, const Url* base);

// Whether a text whose kind nobody states is HTML: it holds an end tag or a character reference, and no tag or
// reference that HTML does not know.  "History of the <blink> tag" is none.
bool looks_like_html(std::string_view text);

}  // namespace assay::sanitise
