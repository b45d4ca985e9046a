// Web: which bytes make the page?  Start here.
// The files of web/dist, which the build puts into the program.  Immutable; safe to call from many threads.
#pragma once

#include <string>
#include <string_view>

namespace assay::web {

// Lives as long as the program.
struct Asset {
  std::string_view path;  // "/assets/app.js"
  std::string_view bytes;
  std::string_view content_type;  // "text/javascript; charset=utf-8"
  std::string entity_tag;         // of the bytes, see entity_tag()
};

// The asset that answers a request for `path`: a file by its exact path, or index.html for "/" and for the page's own
// addresses (/topics/…, /search, which the page itself reads).  nullptr: there is no such thing.
const Asset* find_asset(std::string_view path);

// A strong entity tag (RFC 9110, section 8.8.3) made of the bytes alone, quotes included.
std::string entity_tag(std::string_view bytes);

}  // namespace assay::web
