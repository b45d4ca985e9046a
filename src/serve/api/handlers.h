// The handlers, by resource.  Each is a plain function over its request and a store.
#pragma once

#include "serve/api/context.h"
#include "serve/api/request.h"

namespace assay::api {

inline constexpr std::size_t kDefaultPageSize = 20;
inline constexpr std::size_t kMaxPageSize = 100;
inline constexpr std::size_t kMaxOffset = 10'000;
inline constexpr std::size_t kDefaultPreviewHits = 5;
inline constexpr std::size_t kMaxSummaryBytes = std::size_t{1} << 20;
inline constexpr std::size_t kMaxSourceBytes = std::size_t{10} << 20;
// Both texts, at twice their size: JSON may escape any character.
inline constexpr std::size_t kMaxCheckBytes = 24 * (std::size_t{1} << 20);

// The topic of that name with its counts.  Errors: kNotFound, the store's.
Result<store::TopicCounts> find_topic(store::Store& store, std::string_view name);  // topics.cc

Response list_topics(const Request& request, Context& context);  // topics.cc
Response add_topic(const Request& request, Context& context);
Response change_topic(const Request& request, Context& context);
Response remove_topic(const Request& request, Context& context);
Response list_documents(const Request& request, Context& context);  // documents.cc
Response show_document(const Request& request, Context& context);
Response mark_document(const Request& request, Context& context);
Response search_documents(const Request& request, Context& context);  // search.cc
Response preview_topic(const Request& request, Context& context);
Response explain_document(const Request& request, Context& context);
Response check_summary(const Request& request, Context& context);  // check.cc
Response show_about(const Request& request, Context& context);     // about.cc
Response show_openapi(const Request& request, Context& context);   // openapi.cc
Response show_page(const Request& request, Context& context);      // page.cc; for every path outside /api

}  // namespace assay::api
