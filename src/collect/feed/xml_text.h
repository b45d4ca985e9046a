// XmlText: the characters of a feed, made fit for an XML parser.
// For this room's own use.  Pure.
#pragma once

#include <string>
#include <string_view>

namespace assay::feed {

// Drops the XML declaration, the document type with all that it declares, and characters that XML forbids; writes
// HTML's named references as their characters and stray ampersands as &amp;.  What is left refers to no entity but the
// five of XML itself, so that nothing can expand.
std::string fit_for_xml(std::string_view utf8);

}  // namespace assay::feed
