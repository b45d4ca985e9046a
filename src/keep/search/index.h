// Index: which documents answer a query, best or newest first.  Start here.
//
// A folder of immutable memory-mapped segments and a manifest (doc/index_format.md).  Derived from the store: it can be
// thrown away and built again at any time.  One IndexWriter at a time holds the folder, of whichever process; any
// number of readers open snapshots, which stay whole while the writer goes on.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/model/document.h"
#include "base/model/quantity.h"
#include "base/result.h"
#include "examine/query/query.h"
#include "examine/terms/terms.h"

namespace assay::search {

// What the index needs to know of a document.  Everything is copied.
struct IndexedDocument {
  DocumentId id = 0;
  std::int64_t sort = 0;  // seconds since 1970; newest first is by (sort, id)
  std::string_view source;
  std::string_view site;  // host without "www."; may be empty
  std::string_view language;
  const terms::TermStream* terms = nullptr;
  std::span<const std::string> facts;  // terms of classes e and f, each once
  std::span<const Quantity> figures;   // for filters on figures
};

struct WriterOptions {
  std::size_t memory_bytes = std::size_t{64}
                             << 20;  // of documents not yet written; then a segment is written by itself
  bool merges_in_background = true;  // false: merge() is called by hand
  bool clears_damage = false;        // true: a damaged index opens as an empty one, rather than not at all
};

// One thread at a time.
class IndexWriter {
 public:
  // Makes the folder where absent.  Errors: kBusy (another writer holds it), kCorrupt (a file is damaged: clears_damage
  // mends it), kNewerVersion, kInputOutput.
  static Result<IndexWriter> open(const std::string& folder, const WriterOptions& options = {});
  IndexWriter(IndexWriter&&) noexcept;
  IndexWriter& operator=(IndexWriter&&) noexcept;
  ~IndexWriter();  // what was not committed is lost; a merge under way is left off

  // What the last commit was given; 0 and 0 for a new index.
  std::int64_t sequence() const;
  std::int64_t version() const;

  // A document of the same id is replaced.  Errors: kInputOutput (the disk is full while a segment is written by
  // itself).
  Result<void> add(const IndexedDocument& document);
  Result<void> remove(DocumentId id);  // nothing happens where there is none
  // Makes everything since the last commit visible at once and durable, with the record's sequence number up to which
  // it follows and the version of the method that made the terms.  On an error the last commit stands.
  Result<void> commit(std::int64_t sequence, std::int64_t version);
  // Throws every document away, in the next commit.
  Result<void> clear();
  // Merges as long as the policy finds something to merge.  Errors: kInputOutput; the index is then as before.
  Result<void> merge();
  // Merges, and then makes one segment of all that is committed: what a search costs, it costs once a segment.  Worth
  // it when much was written and little will be: writes everything once more.  Errors as above.
  Result<void> merge_all();
  // Waits for background merges, for tests and benches.
  Result<void> wait_for_merges();

 private:
  struct State;
  explicit IndexWriter(std::unique_ptr<State> state);
  friend Result<IndexWriter> TEST_open_writer(std::unique_ptr<class Folder> folder, const WriterOptions& options);
  std::unique_ptr<State> state_;
};

enum class Order : std::uint8_t { kBest, kNewest };
enum class Counting : std::uint8_t { kNone, kTotal, kFacets };  // each includes the one before

struct SearchOptions {
  std::size_t limit = 20;
  std::size_t offset = 0;
  Order order = Order::kBest;
  Counting counting = Counting::kTotal;
  // Half of a document's score is lost over so many days before `now`; 0: age does not count.
  double freshness_half_life_days = 0;
  std::int64_t now = 0;
  // Ascending ids of the documents of a topic, for topic: and for `within`.  Errors of it are returned.
  std::function<Result<std::vector<DocumentId>>(std::string_view topic)> topic_documents;
  const std::vector<DocumentId>* within = nullptr;  // ascending: only these
};

struct FoundDocument {
  DocumentId id = 0;
  std::int64_t sort = 0;
  double score = 0;
  bool holds_all = true;  // of plain words: whether it holds each
};

struct FacetValue {
  std::string value;  // of days: "2025-11-10", in UTC
  std::int64_t count = 0;
};

struct Found {
  std::int64_t total = 0;  // documents that match; of plain words also those that hold only some, see scoring.h
  std::int64_t hold_all = 0;
  std::vector<FoundDocument> hits;
  std::vector<FacetValue> sources, languages;  // most first; with kFacets
  std::vector<FacetValue> days;                // ascending
  std::vector<DocumentId> matching;            // with kFacets: all ids, ascending, for facets that the caller knows
};

struct IndexStatistics {
  std::int64_t documents = 0;  // live
  std::int64_t deleted = 0;    // still in segments
  std::int64_t segments = 0;
  std::int64_t bytes = 0;  // of all files
  std::int64_t sequence = 0;
  std::int64_t version = 0;
};

// A snapshot.  Safe for concurrent use by many threads.
class Index {
 public:
  // Errors: kNotFound (no index), kCorrupt, kNewerVersion, kInputOutput.  Cost: maps files and reads their headers.
  static Result<Index> open(const std::string& folder);
  Index(Index&&) noexcept;
  Index& operator=(Index&&) noexcept;
  ~Index();

  // Whether the folder's manifest is still the one of this snapshot.  Cost: one stat.
  bool is_current() const;
  // Errors: kTooLarge (a prefix that more than kMaxPrefixTerms words begin with, offset + limit over 100,000),
  // kCorrupt, those of topic_documents.
  Result<Found> search(const query::Query& query, const SearchOptions& options) const;
  IndexStatistics statistics() const;
  // Reads every byte and compares checksums and what the files promise of each other; what is wrong, a line each.
  std::vector<std::string> examine() const;

 private:
  struct State;
  explicit Index(std::shared_ptr<const State> state);
  std::shared_ptr<const State> state_;
};

inline constexpr std::size_t kMaxPrefixTerms = 20'000;

}  // namespace assay::search
