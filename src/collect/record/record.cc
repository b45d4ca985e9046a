#include "collect/record/record.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/url/url.h"
#include "base/utf8.h"
#include "collect/page/page.h"

namespace assay::record {
namespace {

using nlohmann::json;

std::unexpected<Error> wrong_type(std::string_view field, std::string_view wanted) {
  return failure(ErrorKind::kInvalid, "record: \"" + std::string(field) + "\" is not " + std::string(wanted));
}

// The string of a field; empty where the field is absent or null.
Result<std::string> string_at(const json& object, const char* field) {
  const auto found = object.find(field);
  if (found == object.end() || found->is_null()) return std::string{};
  if (!found->is_string()) return wrong_type(field, "a string");
  return found->get<std::string>();
}

Result<std::optional<Time>> time_at(const json& object, const char* field) {
  ASSAY_TRY(const std::string text, string_at(object, field));
  if (text.empty()) return std::nullopt;
  if (Result<Time> time = parse_rfc3339(text)) return *time;
  if (Result<Time> time = parse_rfc822(text)) return *time;
  return failure(ErrorKind::kInvalid,
                 "record: \"" + std::string(field) + "\" is not a time: " + std::string(utf8::prefix(text, 80)));
}

void add_lines(std::vector<Paragraph>& paragraphs, std::string_view text) {
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    std::string line = utf8::collapse_space(text.substr(start, end - start));
    if (!line.empty()) paragraphs.push_back({ParagraphKind::kText, std::move(line)});
    start = end + 1;
  }
}

Result<std::vector<Paragraph>> paragraphs_at(const json& object) {
  std::vector<Paragraph> paragraphs;
  if (const auto list = object.find("paragraphs"); list != object.end() && !list->is_null()) {
    if (!list->is_array()) return wrong_type("paragraphs", "an array of strings");
    for (const json& item : *list) {
      if (!item.is_string()) return wrong_type("paragraphs", "an array of strings");
      std::string text = utf8::collapse_space(item.get_ref<const std::string&>());
      if (!text.empty()) paragraphs.push_back({ParagraphKind::kText, std::move(text)});
    }
    return paragraphs;
  }
  ASSAY_TRY(const std::string text, string_at(object, "text"));
  add_lines(paragraphs, text);
  return paragraphs;
}

// What the page in "html" says, where the record itself does not.
Result<void> add_page(Document& document, std::string_view html) {
  ASSAY_TRY(page::Article article, page::extract(html, document.url, "utf-8"));
  const auto set = [](std::string& field, std::string value) {
    if (field.empty()) field = std::move(value);
  };
  set(document.url, article.url);
  set(document.title, article.title);
  set(document.source, article.site);
  set(document.byline, article.byline);
  set(document.language, article.language);
  if (!document.published) document.published = article.published;
  if (!document.modified) document.modified = article.modified;
  document.paragraphs = std::move(article.paragraphs);
  document.confidence = article.confidence;
  document.problem = article.problem;
  return {};
}

}  // namespace

Result<Document> read_record(std::string_view line) {
  if (line.size() > kMaxLineBytes)
    return failure(ErrorKind::kTooLarge, "record: a line of " + std::to_string(line.size()) + " bytes, more than " +
                                             std::to_string(kMaxLineBytes));
  // What is no UTF-8 in a string becomes U+FFFD, so that one bad byte does not cost the document.
  const std::string repaired = utf8::is_valid(line) ? std::string(line) : utf8::repair(line);
  const json object = json::parse(repaired, nullptr, false);
  if (!object.is_object()) return failure(ErrorKind::kInvalid, "record: not a JSON object");
  Document document;
  document.origin = Origin::kRecord;
  ASSAY_TRY(const std::string url, string_at(object, "url"));
  if (!url.empty()) {
    ASSAY_TRY(const Url parsed, parse_url(url));
    document.url = canonical_form(parsed);
  }
  ASSAY_TRY(document.title, string_at(object, "title"));
  ASSAY_TRY(document.source, string_at(object, "source"));
  ASSAY_TRY(document.byline, string_at(object, "byline"));
  ASSAY_TRY(document.language, string_at(object, "language"));
  ASSAY_TRY(document.published, time_at(object, "published"));
  ASSAY_TRY(document.modified, time_at(object, "modified"));
  for (std::string* field : {&document.title, &document.source, &document.byline})
    *field = utf8::collapse_space(*field);
  ASSAY_TRY(document.paragraphs, paragraphs_at(object));
  ASSAY_TRY(const std::string html, string_at(object, "html"));
  if (document.paragraphs.empty() && !html.empty()) ASSAY_CHECK(add_page(document, html));
  if (document.paragraphs.empty() && document.problem.empty())
    return failure(ErrorKind::kInvalid, "record: no text, paragraphs or html");
  document.modified = change_after(document.published, document.modified);
  if (document.language.empty()) document.language = "und";
  return document;
}

}  // namespace assay::record
