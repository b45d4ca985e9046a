#include <fmt/format.h>

#include "serve/api/handlers.h"
#include "serve/web/web.h"

namespace assay::api {

Response show_page(const Request& request, Context&) {
  const web::Asset* asset = web::find_asset(request.parsed.path);
  if (asset == nullptr) return error_response(404, "not-found", "api: nothing at " + request.parsed.path);
  return {.content_type = std::string(asset->content_type),
          .body = std::string(asset->bytes),
          .entity_tag = asset->entity_tag,
          .caching = Caching::kRevalidate};
}

}  // namespace assay::api
