#include "serve/api/routes.h"

#include <algorithm>
#include <array>

#include "serve/api/handlers.h"

namespace assay::api {
namespace {

constexpr Parameter kName = {"name", ParameterPlace::kPath, R"({"type":"string","minLength":1})", "The topic's name"};
constexpr Parameter kId = {"id", ParameterPlace::kPath, R"({"type":"integer","minimum":1})", "The document's number"};
constexpr Parameter kLimit = {"limit", ParameterPlace::kQuery,
                              R"({"type":"integer","minimum":1,"maximum":100,"default":20})", "At most so many"};

constexpr Parameter kReader = {"reader", ParameterPlace::kQuery, R"({"enum":["zh","en"]})",
                               "The reader's language, for glosses; without it every gloss is null"};

constexpr Parameter kWords = {
    "q", ParameterPlace::kQuery, R"({"type":"string"})",
    "Words, \"phrases\", AND, OR, NOT, NEAR/5, word*, =word, fields (title: source: site: lang: topic: entity: after: "
    "before:), figures (percent>50) and parentheses"};

constexpr std::array kOfTopic = {kName};
constexpr std::array kOfMember = {kName, kId};
constexpr std::array kOfDocument = {kId};
constexpr std::array kOfDocuments = {
    kName, Parameter{"q", ParameterPlace::kQuery, R"({"type":"string"})", "Only documents that answer this query"},
    Parameter{"before", ParameterPlace::kQuery, R"({"type":"string"})", "\"next\" of the page before this one"}, kLimit,
    kReader};
constexpr std::array kOfWholeDocument = {kId, kReader};
constexpr std::array kOfSearch = {
    kWords,
    Parameter{"topic", ParameterPlace::kQuery, R"({"type":"string"})", "Only documents of this topic"},
    kLimit,
    Parameter{"offset", ParameterPlace::kQuery, R"({"type":"integer","minimum":0,"maximum":10000,"default":0})",
              "Passes over so many"},
    Parameter{"order", ParameterPlace::kQuery, R"({"enum":["best","newest"],"default":"best"})", "Which come first"},
    Parameter{"facets", ParameterPlace::kQuery, R"({"type":"integer","minimum":0,"maximum":1,"default":0})",
              "1: counts the documents by source, language, day and topic as well"},
    kReader};
constexpr std::array kOfPreview = {
    Parameter{"name", ParameterPlace::kQuery, R"({"type":"string"})", "The name that the topic would have"},
    Parameter{"query", ParameterPlace::kQuery, R"({"type":"string"})",
              "Its query; without one its name, with the names that the lexicon knows for it"},
    Parameter{"limit", ParameterPlace::kQuery, R"({"type":"integer","minimum":0,"maximum":100,"default":5})",
              "At most so many hits"},
    kReader};

constexpr Answer kInvalid = {400, "Error", "What was sent cannot be understood; the message names the place"};
constexpr Answer kTooMuch = {413, "Error", "The summary has more than 1 MiB, the source more than 10 MiB"};
constexpr Answer kNoTopic = {404, "Error", "There is no such topic"};
constexpr Answer kNoDocument = {404, "Error", "There is no such document"};

constexpr std::array kTopicList = {Answer{200, "TopicList", "All topics, by name"}};
constexpr std::array kTopicAdded = {Answer{201, "Topic", "The topic, over all documents on record"}, kInvalid,
                                    Answer{409, "Error", "A topic of that name exists"}};
constexpr std::array kTopicChanged = {Answer{200, "Topic", "The topic as it is now, over all documents on record"},
                                      kInvalid, kNoTopic, Answer{409, "Error", "Another topic has that name"}};
constexpr std::array kTopicRemoved = {Answer{204, "", "Gone"}, kNoTopic};
constexpr std::array kDocumentPage = {Answer{200, "DocumentPage", "Newest first"}, kInvalid, kNoTopic};
constexpr std::array kDocument = {Answer{200, "Document", "The latest revision, whole"}, kInvalid, kNoDocument};
constexpr std::array kMarked = {Answer{204, "", "Done"}, kInvalid, kNoDocument};
constexpr std::array kSearchResult = {Answer{200, "SearchResult", "Documents that answer"}, kInvalid, kNoTopic};
constexpr std::array kPreviewed = {Answer{200, "Preview", "What the topic would have found in the archive"}, kInvalid};
constexpr std::array kExplained = {Answer{200, "Reason", "The places that match, in reading order"},
                                   Answer{404, "Error", "There is no such topic, or the document is not of it"}};
constexpr std::array kChecked = {
    Answer{200, "CheckReport", "Every figure, name and citation of the summary, held against the source"}, kInvalid,
    kNoDocument, kTooMuch};
constexpr std::array kAbout = {Answer{200, "About", "This program, and whose data it stands on"}};
constexpr std::array kOpenApi = {Answer{200, "OpenApi", "This document"}};

constexpr std::array<Route, 13> kRoutes = {{
    {"GET", "/api/v1/topics", list_topics, "listTopics", "All topics with their counts", {}, "", kTopicList},
    {"POST", "/api/v1/topics", add_topic, "addTopic", "Follow a topic", {}, "NewTopic", kTopicAdded},
    {"PUT", "/api/v1/topics/{name}", change_topic, "changeTopic", "Give a topic another name or query", kOfTopic,
     "TopicChange", kTopicChanged},
    {"DELETE", "/api/v1/topics/{name}", remove_topic, "removeTopic", "Follow a topic no more", kOfTopic, "",
     kTopicRemoved},
    {"GET", "/api/v1/topics/{name}/documents", list_documents, "listDocuments", "A page of a topic's documents",
     kOfDocuments, "", kDocumentPage},
    {"GET", "/api/v1/topics/{name}/documents/{id}/why", explain_document, "explainDocument",
     "Why a document stands on a topic", kOfMember, "", kExplained},
    {"GET", "/api/v1/documents/{id}", show_document, "showDocument", "A document whole", kOfWholeDocument, "",
     kDocument},
    {"PUT", "/api/v1/documents/{id}/read", mark_document, "markDocument", "Mark a document read or unread", kOfDocument,
     "ReadMark", kMarked},
    {"GET", "/api/v1/search", search_documents, "search", "Documents that answer a query", kOfSearch, "",
     kSearchResult},
    {"GET", "/api/v1/preview", preview_topic, "previewTopic", "What a topic that is being written would have found",
     kOfPreview, "", kPreviewed},
    {"POST",
     "/api/v1/check",
     check_summary,
     "check",
     "Hold a summary against its source",
     {},
     "CheckRequest",
     kChecked,
     kMaxCheckBytes},
    {"GET", "/api/v1/about", show_about, "about", "Name, version and attributions", {}, "", kAbout},
    {"GET", "/api/v1/openapi.json", show_openapi, "openapi", "This description", {}, "", kOpenApi},
}};

// The page takes every path outside /api; it is not part of the described interface.
constexpr Route kPage = {"GET", "/", show_page, "page", "The page and its files", {}, "", {}, 0};

bool matches(std::string_view pattern, const std::vector<std::string>& segments, std::vector<std::string>& captured) {
  captured.clear();
  pattern.remove_prefix(1);
  for (std::size_t i = 0; i < segments.size(); ++i) {
    const std::size_t slash = pattern.find('/');
    const std::string_view part = pattern.substr(0, slash);
    if (part.starts_with('{')) {
      if (segments[i].empty()) return false;
      captured.push_back(segments[i]);
    } else if (part != segments[i]) {
      return false;
    }
    if (slash == std::string_view::npos) return i + 1 == segments.size();
    pattern.remove_prefix(slash + 1);
  }
  return false;
}

}  // namespace

std::span<const Route> routes() {
  return kRoutes;
}

FoundRoute find_route(std::string_view method, const std::vector<std::string>& segments) {
  const std::string_view wanted = method == "HEAD" ? "GET" : method;
  FoundRoute found;
  if (segments.empty() || segments.front() != "api") {
    found.allowed = "GET, HEAD";
    if (wanted == "GET") found.route = &kPage;
    return found;
  }
  std::vector<std::string> captured;
  for (const Route& route : kRoutes) {
    if (!matches(route.pattern, segments, captured)) continue;
    found.allowed +=
        (found.allowed.empty() ? "" : ", ") + std::string(route.method == "GET" ? "GET, HEAD" : route.method);
    if (route.method == wanted) {
      found.route = &route;
      found.captured = captured;
    }
  }
  return found;
}

}  // namespace assay::api
