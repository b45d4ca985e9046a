#include "run/search.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "serve/api/handlers.h"
#include "serve/api/search_views.h"

namespace assay::api {
namespace {

Result<run::SearchOrder> order_of(const Request& request) {
  const std::string_view order = request.text("order");
  if (order.empty() || order == "best") return run::SearchOrder::kBest;
  if (order == "newest") return run::SearchOrder::kNewest;
  return failure(ErrorKind::kInvalid, fmt::format("api: order must be best or newest, not \"{}\"", order));
}

Result<Response> search(const Request& request, Context& context) {
  ASSAY_TRY(const Glosses glosses, Glosses::wanted_by(request, context));
  run::SearchRequest wanted{.query = std::string(request.text("q"))};
  if (const std::string_view topic = request.text("topic"); !topic.empty()) wanted.topic = std::string(topic);
  ASSAY_TRY(wanted.limit, request.number("limit", kDefaultPageSize, 1, kMaxPageSize));
  ASSAY_TRY(wanted.offset, request.number("offset", 0, 0, kMaxOffset));
  ASSAY_TRY(wanted.order, order_of(request));
  ASSAY_TRY(const std::size_t facets, request.number("facets", 0, 0, 1));
  wanted.with_facets = facets == 1;
  ASSAY_TRY(run::Searcher * searcher, context.searcher());
  ASSAY_TRY(const run::SearchResult result, searcher->search(context.store, wanted));
  return json_response(200, result_json(result, glosses));
}

Result<Response> preview(const Request& request, Context& context) {
  ASSAY_TRY(const Glosses glosses, Glosses::wanted_by(request, context));
  ASSAY_TRY(const std::size_t limit, request.number("limit", kDefaultPreviewHits, 0, kMaxPageSize));
  ASSAY_TRY(run::Searcher * searcher, context.searcher());
  ASSAY_TRY(const run::Preview found,
            searcher->preview_topic(context.store, request.text("name"), request.text("query"), limit));
  return json_response(200, preview_json(found, glosses));
}

Result<Response> explain(const Request& request, Context& context) {
  ASSAY_TRY(const std::int64_t id, request.captured_id(1));
  ASSAY_TRY(run::Searcher * searcher, context.searcher());
  ASSAY_TRY(const run::Reason reason, searcher->explain_topic(context.store, request.captured.at(0), id));
  return json_response(200, reason_json(reason));
}

Response respond(Result<Response> result) {
  return result ? std::move(*result) : error_response(result.error());
}

}  // namespace

Response search_documents(const Request& request, Context& context) {
  return respond(search(request, context));
}
Response preview_topic(const Request& request, Context& context) {
  return respond(preview(request, context));
}
Response explain_document(const Request& request, Context& context) {
  return respond(explain(request, context));
}

}  // namespace assay::api
