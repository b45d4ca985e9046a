#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "group/topic/topic.h"
#include "serve/api/handlers.h"
#include "serve/api/views.h"

namespace assay::api {
namespace {

// Its fields, and no others: a misspelt "querry" must not quietly follow something else.
struct NewTopic {
  std::string name;
  std::string query;
};

Result<NewTopic> read_new_topic(const Request& request) {
  ASSAY_TRY(const nlohmann::ordered_json body, request.json_object());
  NewTopic wanted;
  for (const auto& [key, value] : body.items()) {
    if (key != "name" && key != "query") {
      return failure(ErrorKind::kInvalid, fmt::format("api: a topic has no field \"{}\"", key));
    }
    if (!value.is_string()) return failure(ErrorKind::kInvalid, fmt::format("api: {} is not a string", key));
    (key == "name" ? wanted.name : wanted.query) = value.get<std::string>();
  }
  if (wanted.name.empty()) return failure(ErrorKind::kInvalid, "api: a topic needs a name");
  ASSAY_CHECK(topic::compile(Topic{.name = wanted.name, .query = wanted.query}));
  return wanted;
}

Result<Response> add(const Request& request, Context& context) {
  ASSAY_TRY(const NewTopic wanted, read_new_topic(request));
  ASSAY_TRY(const Topic added, context.store.add_topic(wanted.name, wanted.query));
  if (context.follow) context.follow();
  ASSAY_TRY(const store::TopicCounts counts, find_topic(context.store, added.name));
  Response response = json_response(201, topic_json(counts));
  response.headers.emplace_back("Location", "/api/v1/topics/" + percent_encode(added.name) + "/documents");
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

Response remove_topic(const Request& request, Context& context) {
  const Result<void> removed = context.store.remove_topic(request.captured.at(0));
  return removed ? no_content() : error_response(removed.error());
}

}  // namespace assay::api
