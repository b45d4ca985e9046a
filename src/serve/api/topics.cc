#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "group/topic/topic.h"
#include "serve/api/handlers.h"
#include "serve/api/views.h"

namespace assay::api {
namespace {

// Its fields, and no others: a misspelt "querry" must not quietly follow something else.
Result<store::Store::TopicChange> read_fields(const Request& request) {
  ASSAY_TRY(const nlohmann::ordered_json body, request.json_object());
  store::Store::TopicChange fields;
  for (const auto& [key, value] : body.items()) {
    if (key != "name" && key != "query") {
      return failure(ErrorKind::kInvalid, fmt::format("api: a topic has no field \"{}\"", key));
    }
    if (!value.is_string()) return failure(ErrorKind::kInvalid, fmt::format("api: {} is not a string", key));
    (key == "name" ? fields.name : fields.query) = value.get<std::string>();
  }
  if (fields.name && fields.name->empty()) return failure(ErrorKind::kInvalid, "api: a topic needs a name");
  return fields;
}

// What a topic now says, once its documents have followed.
Result<store::TopicCounts> followed(Context& context, const Topic& topic) {
  if (context.follow) context.follow();
  return find_topic(context.store, topic.name);
}

Result<Response> add(const Request& request, Context& context) {
  ASSAY_TRY(const store::Store::TopicChange fields, read_fields(request));
  if (!fields.name) return failure(ErrorKind::kInvalid, "api: a topic needs a name");
  const Topic wanted{.name = *fields.name, .query = fields.query.value_or("")};
  ASSAY_CHECK(topic::compile(wanted));
  ASSAY_TRY(const Topic added, context.store.add_topic(wanted.name, wanted.query));
  ASSAY_TRY(const store::TopicCounts counts, followed(context, added));
  Response response = json_response(201, topic_json(counts));
  response.headers.emplace_back("Location", "/api/v1/topics/" + percent_encode(added.name) + "/documents");
  return response;
}

Result<Response> change(const Request& request, Context& context) {
  const std::string& name = request.captured.at(0);
  ASSAY_TRY(const store::Store::TopicChange fields, read_fields(request));
  ASSAY_TRY(const store::TopicCounts known, find_topic(context.store, name));
  ASSAY_CHECK(topic::compile(
      Topic{.name = fields.name.value_or(known.topic.name), .query = fields.query.value_or(known.topic.query)}));
  ASSAY_TRY(const Topic changed, context.store.change_topic(name, fields));
  ASSAY_TRY(const store::TopicCounts counts, followed(context, changed));
  Response response = json_response(200, topic_json(counts));
  response.caching = Caching::kNever;  // an answer to a PUT is nobody's to keep
  return response;
}

}  // namespace

Result<store::TopicCounts> find_topic(store::Store& store, std::string_view name) {
  ASSAY_TRY(std::vector<store::TopicCounts> all, store.topic_counts());
  const auto found = std::ranges::find_if(all, [&](const store::TopicCounts& one) { return one.topic.name == name; });
  if (found == all.end()) return failure(ErrorKind::kNotFound, fmt::format("api: no topic \"{}\"", name));
  return std::move(*found);
}

Response list_topics(const Request&, Context& context) {
  const Result<std::vector<store::TopicCounts>> all = context.store.topic_counts();
  if (!all) return error_response(all.error());
  auto topics = nlohmann::ordered_json::array();
  for (const store::TopicCounts& one : *all) topics.push_back(topic_json(one));
  return json_response(200, {{"topics", std::move(topics)}});
}

Response add_topic(const Request& request, Context& context) {
  Result<Response> response = add(request, context);
  return response ? std::move(*response) : error_response(response.error());
}

Response change_topic(const Request& request, Context& context) {
  Result<Response> response = change(request, context);
  return response ? std::move(*response) : error_response(response.error());
}

Response remove_topic(const Request& request, Context& context) {
  const Result<void> removed = context.store.remove_topic(request.captured.at(0));
  return removed ? no_content() : error_response(removed.error());
}

}  // namespace assay::api
