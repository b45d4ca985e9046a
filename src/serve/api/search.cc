#include "run/search.h"

#include <nlohmann/json.hpp>

#include "serve/api/handlers.h"
#include "serve/api/views.h"

namespace assay::api {
namespace {

Result<Response> search(const Request& request, Context& context) {
  ASSAY_TRY(const Glosses glosses, Glosses::wanted_by(request, context));
  run::SearchRequest wanted{.query = std::string(request.text("q"))};
  if (const std::string_view topic = request.text("topic"); !topic.empty()) wanted.topic = std::string(topic);
  ASSAY_TRY(wanted.limit, request.number("limit", kDefaultPageSize, 1, kMaxPageSize));
  ASSAY_TRY(wanted.offset, request.number("offset", 0, 0, kMaxOffset));
  ASSAY_TRY(run::Searcher * searcher, context.searcher());
  ASSAY_TRY(const run::SearchResult result, searcher->search(context.store, wanted));
  auto hits = nlohmann::ordered_json::array();
  for (const run::SearchHit& hit : result.hits) hits.push_back(hit_json(hit, glosses));
  return json_response(200, {{"total", result.total}, {"hits", std::move(hits)}});
}

}  // namespace

Response search_documents(const Request& request, Context& context) {
  Result<Response> response = search(request, context);
  return response ? std::move(*response) : error_response(response.error());
}

}  // namespace assay::api
