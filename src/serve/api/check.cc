#include "run/check.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "base/model/verdict_json.h"
#include "examine/text/text.h"
#include "serve/api/check_request.h"
#include "serve/api/handlers.h"
#include "serve/api/views.h"

namespace assay::api {
namespace {

using Json = nlohmann::ordered_json;

Result<Document> source_of(const CheckRequest& request, Context& context) {
  if (!request.document) {
    return run::pasted_source({.text = *request.text, .title = request.title, .published = request.published});
  }
  ASSAY_TRY(std::optional<store::StoredDocument> stored, context.store.document(*request.document));
  if (!stored) return failure(ErrorKind::kNotFound, fmt::format("api: no document {}", *request.document));
  if (stored->document.paragraphs.empty()) {
    return failure(ErrorKind::kInvalid, fmt::format("api: document {} holds no text", *request.document));
  }
  return std::move(stored->document);
}

Json counts_json(const CheckReport& report) {
  std::size_t figures = 0;
  std::size_t names = 0;
  std::size_t citations = 0;
  std::size_t failed = 0;
  const auto count = [&failed](const auto& checked, auto supported, std::size_t& all) {
    all += checked.size();
    for (const auto& one : checked) failed += one.verdict == supported ? 0 : 1;
  };
  for (const CheckedSentence& sentence : report.sentences) {
    count(sentence.figures, FigureVerdict::kSupported, figures);
    count(sentence.names, NameVerdict::kSupported, names);
    count(sentence.citations, CitationVerdict::kSupported, citations);
    failed += sentence.conflicts.size();
  }
  return {{"figures", figures}, {"names", names}, {"citations", citations}, {"failed", failed}};
}

// A text may be too large where the body as a whole was not.
std::optional<Response> too_large(const CheckRequest& request) {
  const auto refusal = [](std::string_view what, std::size_t limit) {
    return error_response(413, "too-large", fmt::format("api: the {} has more than {} MiB", what, limit >> 20));
  };
  if (request.summary.size() > kMaxSummaryBytes) return refusal("summary", kMaxSummaryBytes);
  if (request.text && request.text->size() > kMaxSourceBytes) return refusal("source", kMaxSourceBytes);
  return std::nullopt;
}

Result<Response> check(const Request& request, Context& context) {
  ASSAY_TRY(const CheckRequest wanted, read_check_request(request.body));
  if (std::optional<Response> refusal = too_large(wanted)) return std::move(*refusal);
  ASSAY_TRY(const Document source, source_of(wanted, context));
  const CheckReport report = run::check_summary(wanted.summary, source, context.lexicon);
  Json reported = report_to_json(report, wanted.summary);
  return json_response(
      200,
      {{"ok", report.ok},
       {"language", text::detect_language(wanted.summary)},
       {"source",
        {{"language", source.language}, {"title", source.title}, {"paragraphs", paragraphs_json(source.paragraphs)}}},
       {"counts", counts_json(report)},
       {"sentences", std::move(reported["sentences"])}});
}

}  // namespace

Response check_summary(const Request& request, Context& context) {
  Result<Response> response = check(request, context);
  if (!response) return error_response(response.error());
  response->caching = Caching::kNever;  // an answer to a POST is nobody's to keep
  return std::move(*response);
}

}  // namespace assay::api
