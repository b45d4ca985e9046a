#include "serve/api/views.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/model/json.h"
#include "base/model/topic.h"
#include "base/url/url.h"
#include "group/topic/topic.h"

namespace assay::api {
namespace {

using Json = nlohmann::ordered_json;

Json text_or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

Json line_json(const Bullet& line, const Document& document, const Glosses& glosses) {
  return {{"text", line.text}, {"cites", line.cites}, {"gloss", glosses.of(line.text, document)}};
}

Json digest_json(const std::optional<Digest>& digest, const Document& document, const Glosses& glosses) {
  if (!digest) return nullptr;
  Json groups = Json::array();
  for (const BulletGroup& group : digest->groups) {
    Json bullets = Json::array();
    for (const Bullet& bullet : group.bullets) bullets.push_back(line_json(bullet, document, glosses));
    groups.push_back(
        {{"heading", group.heading}, {"gloss", glosses.of(group.heading, document)}, {"bullets", std::move(bullets)}});
  }
  return {{"viewpoint", line_json(digest->viewpoint, document, glosses)}, {"groups", std::move(groups)}};
}

// Of a topic page and of the reader alike.
Json core_json(const store::StoredDocument& stored, const std::optional<Digest>& digest, const Glosses& glosses) {
  const Document& document = stored.document;
  return {{"id", stored.id},
          {"url", document.url},
          {"title", document.title},
          {"title_gloss", glosses.of(document.title, document)},
          {"source", document.source},
          {"byline", document.byline},
          {"published", time_or_null(document.published)},
          {"published_precision", precision_or_null(document.published)},
          {"imported", format_rfc3339(stored.imported)},
          {"language", document.language},
          {"read", stored.read},
          {"story", nullptr},
          {"problem", text_or_null(document.problem)},
          {"digest", digest_json(digest, document, glosses)}};
}

Json site_of(const std::string& address) {
  const Result<Url> url = parse_url(address);
  if (!url || !url->host || url->host->empty()) return nullptr;
  return *url->host;
}

Json paragraph_json(const Paragraph& paragraph, std::size_t number) {
  return {{"number", number}, {"kind", to_string(paragraph.kind)}, {"text", paragraph.text}};
}

}  // namespace

Json time_or_null(const std::optional<Time>& time) {
  return time ? Json(format_rfc3339(*time)) : Json(nullptr);
}

Json precision_or_null(const std::optional<Time>& time) {
  if (!time) return nullptr;
  return time->precision == TimePrecision::kDay ? "day" : "minute";
}

Json topic_json(const store::TopicCounts& counts) {
  return {{"name", counts.topic.name},       {"query", topic::effective_query(counts.topic)},
          {"own_query", counts.topic.query}, {"documents", counts.documents},
          {"unread", counts.unread},         {"newest", time_or_null(counts.newest)}};
}

Json card_json(const store::Card& card, const Glosses& glosses) {
  Json json = core_json(card.stored, card.digest, glosses);
  json["relevance"] = card.relevance;
  json["passing"] = card.relevance < kPassingMention;
  return json;
}

Json document_json(const store::StoredDocument& stored, const std::optional<Digest>& digest,
                   const std::vector<store::Store::TopicOfDocument>& topics, const Glosses& glosses) {
  Json json = core_json(stored, digest, glosses);
  json["modified"] = time_or_null(stored.document.modified);
  json["modified_precision"] = precision_or_null(stored.document.modified);
  json["site"] = site_of(stored.document.url);
  json["confidence"] = stored.document.confidence;
  json["revision"] = stored.revision;
  json["revisions"] = stored.revisions;
  json["paragraphs"] = paragraphs_json(stored.document.paragraphs);
  json["topics"] = Json::array();
  for (const auto& [name, relevance] : topics) {
    json["topics"].push_back({{"name", name}, {"relevance", relevance}, {"passing", relevance < kPassingMention}});
  }
  return json;
}

Json paragraphs_json(const std::vector<Paragraph>& paragraphs) {
  Json json = Json::array();
  for (const Paragraph& paragraph : paragraphs) json.push_back(paragraph_json(paragraph, json.size() + 1));
  return json;
}

}  // namespace assay::api
