#include "serve/web/web.h"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

#include "base/embedded_file.h"

namespace assay::embedded {
std::span<const EmbeddedFile> page();  // generated: cmake/Data.cmake
}

namespace assay::web {
namespace {

struct TypeOfSuffix {
  std::string_view suffix;
  std::string_view content_type;
};
constexpr std::array<TypeOfSuffix, 8> kTypes = {{{".html", "text/html; charset=utf-8"},
                                                 {".js", "text/javascript; charset=utf-8"},
                                                 {".css", "text/css; charset=utf-8"},
                                                 {".svg", "image/svg+xml"},
                                                 {".png", "image/png"},
                                                 {".ico", "image/x-icon"},
                                                 {".woff2", "font/woff2"},
                                                 {".webmanifest", "application/manifest+json"}}};

std::string_view content_type_of(std::string_view path) {
  for (const TypeOfSuffix& type : kTypes) {
    if (path.ends_with(type.suffix)) return type.content_type;
  }
  return "application/octet-stream";
}

struct Assets {
  std::vector<std::string> paths;  // what Asset::path looks into
  std::vector<Asset> assets;
};

Assets make_assets() {
  const std::span<const EmbeddedFile> files = embedded::page();
  Assets made;
  made.paths.reserve(files.size());  // never grows again: the views stay good
  for (const EmbeddedFile& file : files) {
    const std::string& path = made.paths.emplace_back("/" + std::string(file.path));
    made.assets.push_back({path, file.bytes, content_type_of(path), entity_tag(file.bytes)});
  }
  return made;
}

bool is_address_of_page(std::string_view path) {
  return path == "/" || path == "/check" || path == "/search" || path.starts_with("/search/documents/") ||
         path.starts_with("/topics/");
}

}  // namespace

const Asset* find_asset(std::string_view path) {
  static const Assets kAssets = make_assets();
  const std::string_view wanted = is_address_of_page(path) ? "/index.html" : path;
  const auto found = std::ranges::find(kAssets.assets, wanted, &Asset::path);
  return found == kAssets.assets.end() ? nullptr : &*found;
}

}  // namespace assay::web
