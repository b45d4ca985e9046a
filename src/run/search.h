// Search: documents that answer a query, with the passages that do.  Joins the index (keep/search) to the record.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/model/document.h"
#include "base/result.h"
#include "examine/query/query.h"
#include "keep/store/store.h"

namespace assay::run {

struct SearchHit {
  store::StoredDocument stored;  // without paragraphs
  double score = 0;              // of the index; comparable within one result
  bool holds_all = true;         // of plain words: whether it holds each
  std::string snippet;
  std::vector<Span> marks;        // in the snippet
  std::uint32_t paragraph = 0;    // 0: the title
  std::vector<Span> title_marks;  // in the title
};

struct FacetCount {
  std::string value;
  std::int64_t count = 0;
};

struct Facets {
  std::vector<FacetCount> sources, languages, topics;  // most first
  std::vector<FacetCount> days;                        // ascending, "2025-11-10" in UTC
};

struct SearchResult {
  std::int64_t total = 0;     // documents that answer
  std::int64_t hold_all = 0;  // of them those that hold every plain word; total where there were none
  std::vector<SearchHit> hits;
  std::vector<query::Mistake> mistakes;  // parts of the query that were passed over
  std::vector<query::TermForms> forms;   // the other forms that were looked for
  std::optional<Facets> facets;
};

enum class SearchOrder : std::uint8_t { kBest, kNewest };

struct SearchRequest {
  std::string query;
  std::optional<std::string> topic;
  std::size_t limit = 20;
  std::size_t offset = 0;
  SearchOrder order = SearchOrder::kBest;
  bool with_facets = false;
};

// What a topic that is being written would have found.
struct Preview {
  std::string query;             // the one really asked: effective_query
  std::string impossible;        // why it can never match; empty
  std::int64_t total = 0;        // in the archive, passing mentions included
  std::vector<FacetCount> days;  // of the 30 days before the archive's newest document, those that have any, ascending
  double per_day = 0;            // over those 30 days
  std::vector<SearchHit> hits;   // newest first
  std::vector<query::TermForms> forms;
};

// Why a document stands on a topic: the places that match.
struct Reason {
  double relevance = 0;
  std::vector<query::Hit> hits;  // in reading order
};

// Searches one desk.  Keeps a snapshot of its index and takes a new one when there is one.  One thread at a time, like
// the store that it is used with.
class Searcher {
 public:
  // Errors: the lexicon's.
  static Result<Searcher> open(const store::Store& store);
  Searcher(Searcher&&) noexcept;
  Searcher& operator=(Searcher&&) noexcept;
  ~Searcher();

  // Errors of all: kInvalid (the query, with its place), kTooLarge, kNotFound (the topic), kCorrupt (the index is
  // damaged: assay rebuild), the store's.
  Result<SearchResult> search(store::Store& store, const SearchRequest& request);
  // The documents of a topic that answer `query` strictly, for a page of the topic narrowed by it; ascending.
  Result<std::vector<DocumentId>> narrow_topic(store::Store& store, std::string_view topic, std::string_view query);
  Result<Preview> preview_topic(store::Store& store, std::string_view name, std::string_view query, std::size_t limit);
  Result<Reason> explain_topic(store::Store& store, std::string_view topic, DocumentId id);
  // All documents that answer a topic's query as far as the index goes, ascending, and how far that is.
  struct Members {
    std::vector<DocumentId> documents;
    store::Sequence sequence = 0;
  };
  Result<Members> find_members(store::Store& store, const query::Query& query);

 private:
  struct State;
  explicit Searcher(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

// For a command, which finds an index that is behind: catches it up, or waits up to two seconds for the process that
// keeps it.  Errors: the store's, the index's.
Result<void> refresh_index(store::Store& store);

}  // namespace assay::run
