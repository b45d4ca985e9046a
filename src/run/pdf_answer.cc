#include "run/pdf_answer.h"

#include <nlohmann/json.hpp>

#include "base/model/json.h"
#include "base/utf8.h"

namespace assay::run {
namespace {

nlohmann::ordered_json to_json(const Document& document) {
  nlohmann::ordered_json paragraphs = nlohmann::ordered_json::array();
  for (const Paragraph& paragraph : document.paragraphs)
    paragraphs.push_back({std::string(to_string(paragraph.kind)), paragraph.text});
  nlohmann::ordered_json json = {{"title", document.title},     {"byline", document.byline},
                                 {"source", document.source},   {"confidence", document.confidence},
                                 {"problem", document.problem}, {"paragraphs", std::move(paragraphs)}};
  if (document.published) {
    json["published"] = format_rfc3339(*document.published);
    json["day_only"] = document.published->precision == TimePrecision::kDay;
  }
  return json;
}

Document from_json(const nlohmann::json& json) {
  Document document;
  document.origin = Origin::kPdf;
  document.title = utf8::repair(json.value("title", ""));
  document.byline = utf8::repair(json.value("byline", ""));
  document.source = utf8::repair(json.value("source", ""));
  document.confidence = json.value("confidence", 0.0);
  document.problem = json.value("problem", "");
  for (const nlohmann::json& paragraph : json.at("paragraphs"))
    document.paragraphs.push_back(
        {paragraph_kind(paragraph.at(0).get<std::string>()), utf8::repair(paragraph.at(1).get<std::string>())});
  if (json.contains("published")) {
    if (Result<Time> time = parse_rfc3339(json.at("published").get<std::string>()); time) {
      document.published = *time;
      if (json.value("day_only", false)) document.published->precision = TimePrecision::kDay;
    }
  }
  return document;
}

ErrorKind error_kind(int number) {
  for (const ErrorKind kind : {ErrorKind::kUnsupported, ErrorKind::kTooLarge})
    if (number == static_cast<int>(kind)) return kind;
  return ErrorKind::kInvalid;
}

}  // namespace

std::string write_pdf_answer(const Result<Document>& document) {
  return dump(document ? to_json(*document)
                       : nlohmann::ordered_json{{"error", document.error().message},
                                                {"kind", static_cast<int>(document.error().kind)}});
}

Result<Document> read_pdf_answer(std::string_view answer) {
  try {
    const nlohmann::json json = nlohmann::json::parse(answer);
    if (json.contains("error"))
      return failure(error_kind(json.at("kind").get<int>()), utf8::repair(json.at("error").get<std::string>()));
    return from_json(json);
  } catch (const nlohmann::json::exception&) {
    return failure(ErrorKind::kInvalid, "pdf: damaged beyond reading");
  }
}

}  // namespace assay::run
