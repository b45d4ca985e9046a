// Search: documents that answer a query, best first.
// Until keep/search holds an index, this reads every document in question: cost O(text on record).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/model/document.h"
#include "base/result.h"
#include "keep/store/store.h"

namespace assay::run {

struct SearchHit {
  store::StoredDocument stored;  // without paragraphs
  double score;                  // relevance, 0 to 1
  std::string snippet;
  std::vector<Span> marks;  // in the snippet
  std::uint32_t paragraph;  // 0: the title
};

struct SearchResult {
  std::int64_t total = 0;
  std::vector<SearchHit> hits;
};

struct SearchRequest {
  std::string query;
  std::optional<std::string> topic;
  std::size_t limit = 20;
  std::size_t offset = 0;
};

// Errors: kInvalid (the query, with its place), kNotFound (the topic), the store's.
Result<SearchResult> search(store::Store& store, const SearchRequest& request);

// The documents of a topic that answer `query`, for a page of the topic narrowed by it; any order.
Result<std::vector<DocumentId>> narrow_topic(store::Store& store, std::string_view topic, std::string_view query);

}  // namespace assay::run
