// Indexer: the search index catches up with the record.
//
// The index lies in DATA/search and belongs to this machine.  It remembers the last sequence number that it holds; a
// kill at any moment loses what was not committed, and the next run does that again.  One process writes it at a time.
#pragma once

#include <atomic>
#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"
#include "keep/search/index.h"
#include "keep/store/store.h"

namespace assay::run {

std::string index_folder(const std::string& data_folder);

class Indexer {
 public:
  // Errors: kBusy (another process keeps the index), those of search::IndexWriter::open.
  static Result<Indexer> open(const store::Store& store);

  // Until every change on record is in the index, or `stop` is set.  Returns how many documents were indexed.  When the
  // method or the desk's own names have changed, everything is indexed anew.  Errors: the store's, the index's, the
  // lexicon's.
  Result<std::int64_t> catch_up(store::Store& store, const std::atomic<bool>* stop = nullptr);

  // Its row among the store's followers holds in `version` a number that each rebuild raises: whoever keeps the index
  // makes it anew then.
  static constexpr const char* kFollower = "search";
  // Removes an index that cannot be opened.  Errors: kInputOutput.
  static Result<void> discard_damaged(const store::Store& store);

 private:
  explicit Indexer(search::IndexWriter writer);
  Result<void> commit();

  search::IndexWriter writer_;
  store::Sequence seen_ = 0;  // changes up to here hold nothing that the writer was not given
  std::int64_t version_ = 0;
  std::int64_t uncommitted_ = 0;  // documents
};

// The error of an index that cannot be opened or read, with what mends it.
Error with_remedy(Error error);

// What is wrong with the index, a line each: damaged files, documents that it should hold and does not.  Nothing where
// there is no index yet.  Cost: reads all of it.  Errors: the store's.
Result<std::vector<std::string>> examine_index(store::Store& store);

// Whether a document was recorded or revised after `sequence`.
Result<bool> has_documents_after(store::Store& store, store::Sequence sequence);

}  // namespace assay::run
