#include "base/model/verdict_json.h"

#include <nlohmann/json.hpp>

namespace assay {
namespace {

using Json = nlohmann::ordered_json;

// What marks of every kind begin with.
template <typename Verdict>
Json mark_json(const Span& span, std::string_view summary, Verdict verdict) {
  return {{"text", span.of(summary)}, {"start", span.start}, {"end", span.end}, {"verdict", to_string(verdict)}};
}

// Where the source holds what was looked for; all null where it does not.
template <typename Checked>
void add_found(Json& json, const Checked& checked) {
  const bool found = !checked.found.empty();
  json["paragraph"] = found ? Json(checked.paragraph) : Json(nullptr);
  json["found"] = found ? Json(checked.found) : Json(nullptr);
  json["found_start"] = found ? Json(checked.found_span.start) : Json(nullptr);
  json["found_end"] = found ? Json(checked.found_span.end) : Json(nullptr);
  json["reason"] = checked.reason;
}

Json figure_json(const CheckedFigure& figure, std::string_view summary) {
  Json json = mark_json(figure.span, summary, figure.verdict);
  json["factor"] = figure.factor ? Json(figure.factor->to_string()) : Json(nullptr);
  add_found(json, figure);
  return json;
}

Json name_json(const CheckedName& name, std::string_view summary) {
  Json json = mark_json(name.span, summary, name.verdict);
  add_found(json, name);
  return json;
}

Json citation_json(const CheckedCitation& citation, std::string_view summary) {
  Json json = {{"n", citation.number}};
  json.update(mark_json(citation.span, summary, citation.verdict));
  json["reason"] = citation.reason;
  return json;
}

Json sentence_json(const CheckedSentence& sentence, std::string_view summary) {
  Json json = mark_json(sentence.span, summary, sentence.verdict);
  json["figures"] = Json::array();
  for (const CheckedFigure& figure : sentence.figures) json["figures"].push_back(figure_json(figure, summary));
  json["names"] = Json::array();
  for (const CheckedName& name : sentence.names) json["names"].push_back(name_json(name, summary));
  json["citations"] = Json::array();
  for (const CheckedCitation& citation : sentence.citations) {
    json["citations"].push_back(citation_json(citation, summary));
  }
  json["conflicts"] = sentence.conflicts;
  return json;
}

}  // namespace

Json report_to_json(const CheckReport& report, std::string_view summary) {
  Json json = {{"ok", report.ok}, {"sentences", Json::array()}};
  for (const CheckedSentence& sentence : report.sentences) {
    json["sentences"].push_back(sentence_json(sentence, summary));
  }
  return json;
}

}  // namespace assay
