#include "serve/api/search_views.h"

#include <nlohmann/json.hpp>

#include "serve/api/views.h"

namespace assay::api {
namespace {

using Json = nlohmann::ordered_json;

Json marks_json(const std::vector<Span>& marks) {
  Json json = Json::array();
  for (const Span& mark : marks) json.push_back(Json::array({mark.start, mark.end}));
  return json;
}

Json hits_json(const std::vector<run::SearchHit>& hits, const Glosses& glosses) {
  Json json = Json::array();
  for (const run::SearchHit& hit : hits) {
    const Document& document = hit.stored.document;
    json.push_back({{"id", hit.stored.id},
                    {"url", document.url},
                    {"title", document.title},
                    {"title_gloss", glosses.of(document.title, document)},
                    {"title_marks", marks_json(hit.title_marks)},
                    {"source", document.source},
                    {"published", time_or_null(document.published)},
                    {"published_precision", precision_or_null(document.published)},
                    {"imported", format_rfc3339(hit.stored.imported)},
                    {"language", document.language},
                    {"read", hit.stored.read},
                    {"score", hit.score},
                    {"holds_all", hit.holds_all},
                    {"snippet", hit.snippet},
                    {"marks", marks_json(hit.marks)},
                    {"paragraph", hit.paragraph}});
  }
  return json;
}

Json mistakes_json(const std::vector<query::Mistake>& mistakes) {
  Json json = Json::array();
  for (const query::Mistake& mistake : mistakes) {
    json.push_back({{"message", mistake.message}, {"start", mistake.place.start}, {"end", mistake.place.end}});
  }
  return json;
}

Json forms_json(const std::vector<query::TermForms>& forms) {
  Json json = Json::array();
  for (const query::TermForms& form : forms) {
    json.push_back({{"start", form.place.start},
                    {"end", form.place.end},
                    {"written", form.written},
                    {"others", form.others},
                    {"meanings", form.meanings}});
  }
  return json;
}

Json counts_json(const std::vector<run::FacetCount>& counts) {
  Json json = Json::array();
  for (const run::FacetCount& one : counts) json.push_back({{"value", one.value}, {"count", one.count}});
  return json;
}

Json facets_json(const std::optional<run::Facets>& facets) {
  if (!facets) return nullptr;
  return {{"sources", counts_json(facets->sources)},
          {"languages", counts_json(facets->languages)},
          {"days", counts_json(facets->days)},
          {"topics", counts_json(facets->topics)}};
}

}  // namespace

Json result_json(const run::SearchResult& result, const Glosses& glosses) {
  return {{"total", result.total},
          {"hold_all", result.hold_all},
          {"hits", hits_json(result.hits, glosses)},
          {"mistakes", mistakes_json(result.mistakes)},
          {"forms", forms_json(result.forms)},
          {"facets", facets_json(result.facets)}};
}

Json preview_json(const run::Preview& preview, const Glosses& glosses) {
  return {{"query", preview.query},
          {"impossible", preview.impossible.empty() ? Json(nullptr) : Json(preview.impossible)},
          {"total", preview.total},
          {"per_day", preview.per_day},
          {"days", counts_json(preview.days)},
          {"hits", hits_json(preview.hits, glosses)},
          {"forms", forms_json(preview.forms)}};
}

Json reason_json(const run::Reason& reason) {
  Json hits = Json::array();
  for (const query::Hit& hit : reason.hits) {
    hits.push_back({{"paragraph", hit.paragraph}, {"start", hit.span.start}, {"end", hit.span.end}});
  }
  return {{"relevance", reason.relevance}, {"hits", std::move(hits)}};
}

}  // namespace assay::api
