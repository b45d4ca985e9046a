#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "run/search.h"
#include "serve/api/handlers.h"
#include "serve/api/views.h"

namespace assay::api {
namespace {

Result<Response> list(const Request& request, Context& context) {
  const std::string& name = request.captured.at(0);
  ASSAY_TRY(const Glosses glosses, Glosses::wanted_by(request, context));
  ASSAY_TRY(const std::size_t limit, request.number("limit", kDefaultPageSize, 1, kMaxPageSize));
  ASSAY_TRY(const store::TopicCounts counts, find_topic(context.store, name));
  const std::string_view query = request.text("q");
  std::vector<DocumentId> kept;
  if (!query.empty()) {
    ASSAY_TRY(run::Searcher * searcher, context.searcher());
    ASSAY_TRY(kept, searcher->narrow_topic(context.store, name, query));
  }
  ASSAY_TRY(const store::Page page,
            context.store.topic_page(name, request.text("before"), limit, query.empty() ? nullptr : &kept));
  auto documents = nlohmann::ordered_json::array();
  for (const store::Card& card : page.cards) documents.push_back(card_json(card, glosses));
  nlohmann::ordered_json next = nullptr;
  if (!page.next.empty()) next = page.next;
  return json_response(200, {{"topic", topic_json(counts)},
                             {"documents", std::move(documents)},
                             {"next", std::move(next)},
                             {"total", page.total}});
}

Result<Response> show(const Request& request, Context& context) {
  ASSAY_TRY(const std::int64_t id, request.captured_id(0));
  ASSAY_TRY(const Glosses glosses, Glosses::wanted_by(request, context));
  ASSAY_TRY(const std::optional<store::StoredDocument> stored, context.store.document(id));
  if (!stored) return failure(ErrorKind::kNotFound, fmt::format("api: no document {}", id));
  ASSAY_TRY(const std::optional<Digest> digest, context.store.digest(id));
  ASSAY_TRY(const std::vector<store::Store::TopicOfDocument> topics, context.store.topics_of(id));
  return json_response(200, document_json(*stored, digest, topics, glosses));
}

Result<Response> mark(const Request& request, Context& context) {
  ASSAY_TRY(const std::int64_t id, request.captured_id(0));
  ASSAY_TRY(const nlohmann::ordered_json body, request.json_object());
  const auto read = body.find("read");
  if (body.size() != 1 || read == body.end() || !read->is_boolean()) {
    return failure(ErrorKind::kInvalid, "api: the body is not {\"read\":true} or {\"read\":false}");
  }
  ASSAY_CHECK(context.store.set_read(id, read->get<bool>()));
  return no_content();
}

Response respond(Result<Response> result) {
  return result ? std::move(*result) : error_response(result.error());
}

}  // namespace

Response list_documents(const Request& request, Context& context) {
  return respond(list(request, context));
}
Response show_document(const Request& request, Context& context) {
  return respond(show(request, context));
}
Response mark_document(const Request& request, Context& context) {
  return respond(mark(request, context));
}

}  // namespace assay::api
