#include "run/indexer.h"

#include <fmt/format.h>

#include <filesystem>
#include <set>
#include <utility>
#include <vector>

#include "run/desk_lexicon.h"
#include "run/facts.h"
#include "run/parallel.h"
#include "run/pipeline.h"

namespace assay::run {
namespace {

// Raise it when terms or facts would come out differently: all is indexed anew then.
constexpr std::uint64_t kMethodVersion = 1;
constexpr std::size_t kPortion = 256;           // changes that are read and prepared at once
constexpr std::int64_t kCommitEvery = 4096;     // documents; few enough that a search sees a long import arrive
constexpr store::Sequence kTellEvery = 10'000;  // changes without a document, after which the progress is kept

// The facts of a document rest on the desk's own names too.
Result<std::int64_t> version_of(store::Store& store) {
  constexpr std::uint64_t kPositive = 0x7FFFFFFFFFFFFFFF;
  constexpr int kGenerationShift = 32;
  ASSAY_TRY(const store::Store::Progress generation, store.progress(Indexer::kFollower));
  const auto shifted = static_cast<std::uint64_t>(generation.version) << kGenerationShift;
  return static_cast<std::int64_t>(((user_lexicon_stamp(store.folder()) ^ kMethodVersion) + shifted) & kPositive);
}

std::set<DocumentId> documents_in(const std::vector<store::Change>& changes) {
  std::set<DocumentId> documents;
  for (const store::Change& change : changes)
    if (change.kind == store::ChangeKind::kDocument) documents.insert(change.subject);
  return documents;
}

struct Prepared {
  terms::TermStream terms;
  query::Facts facts;
  std::vector<std::string> fact_terms;
  std::string site;
};

Prepared prepare(const store::StoredDocument& stored, const lexicon::Lexicon& lexicon) {
  Prepared prepared;
  prepared.terms = terms::read_terms(stored.document, text::analyse(stored.document));
  prepared.facts = find_facts(stored.document, stored.sort, lexicon);
  prepared.fact_terms = fact_terms(prepared.facts);
  prepared.site = site_of(stored.document.url);
  return prepared;
}

Result<void> add_all(search::IndexWriter& writer, const std::vector<store::StoredDocument>& documents,
                     const lexicon::Lexicon& lexicon) {
  std::vector<Prepared> prepared(documents.size());
  for_each_index(documents.size(), 0, [&](std::size_t index) { prepared[index] = prepare(documents[index], lexicon); });
  for (std::size_t index = 0; index < documents.size(); ++index) {
    const store::StoredDocument& stored = documents[index];
    const Prepared& ready = prepared[index];
    ASSAY_CHECK(writer.add({.id = stored.id,
                            .sort = stored.sort,
                            .source = stored.document.source,
                            .site = ready.site,
                            .language = stored.document.language,
                            .terms = &ready.terms,
                            .facts = ready.fact_terms,
                            .figures = ready.facts.figures}));
  }
  return {};
}

}  // namespace

std::string index_folder(const std::string& data_folder) {
  return (std::filesystem::path(data_folder) / "search").string();
}

Indexer::Indexer(search::IndexWriter writer) : writer_(std::move(writer)), seen_(writer_.sequence()) {}

Result<Indexer> Indexer::open(const store::Store& store) {
  ASSAY_TRY(search::IndexWriter writer, search::IndexWriter::open(index_folder(store.folder())));
  return Indexer(std::move(writer));
}

Result<std::int64_t> Indexer::catch_up(store::Store& store, const std::atomic<bool>* stop) {
  ASSAY_TRY(version_, version_of(store));
  if (writer_.version() != version_ && writer_.sequence() != 0) {
    ASSAY_CHECK(writer_.clear());
    seen_ = 0;
    ASSAY_CHECK(commit());
  }
  ASSAY_TRY(const lexicon::Lexicon lexicon, desk_lexicon(store.folder()));
  const bool is_new = seen_ == 0;
  std::int64_t indexed = 0;
  while (stop == nullptr || !stop->load()) {
    ASSAY_TRY(const std::vector<store::Change> changes, store.changes(seen_, kPortion));
    if (changes.empty()) break;
    std::vector<store::StoredDocument> documents;
    for (const DocumentId id : documents_in(changes)) {
      ASSAY_TRY(std::optional<store::StoredDocument> stored, store.document(id));
      if (stored) documents.push_back(std::move(*stored));
    }
    ASSAY_CHECK(add_all(writer_, documents, lexicon));
    seen_ = changes.back().sequence;
    indexed += static_cast<std::int64_t>(documents.size());
    uncommitted_ += static_cast<std::int64_t>(documents.size());
    if (uncommitted_ >= kCommitEvery) ASSAY_CHECK(commit());
  }
  if (uncommitted_ > 0 || seen_ - writer_.sequence() >= kTellEvery || writer_.version() != version_)
    ASSAY_CHECK(commit());
  // A whole archive was written: from now on little will be, and every search gains.
  if (is_new && indexed > 0 && (stop == nullptr || !stop->load())) ASSAY_CHECK(writer_.merge_all());
  return indexed;
}

Result<void> Indexer::commit() {
  ASSAY_CHECK(writer_.commit(seen_, version_));
  uncommitted_ = 0;
  return {};
}

Result<void> Indexer::discard_damaged(const store::Store& store) {
  const std::string folder = index_folder(store.folder());
  const Result<search::IndexWriter> writer = search::IndexWriter::open(folder);
  if (writer || writer.error().kind == ErrorKind::kBusy) return {};
  std::error_code error;
  std::filesystem::remove_all(folder, error);
  if (error) return failure(ErrorKind::kInputOutput, "search: cannot remove " + folder + ": " + error.message());
  return {};
}

Error with_remedy(Error error) {
  if (error.kind == ErrorKind::kCorrupt || error.kind == ErrorKind::kInputOutput)
    error.message += " (assay rebuild makes the index anew)";
  return error;
}

Result<std::vector<std::string>> examine_index(store::Store& store) {
  const Result<search::Index> index = search::Index::open(index_folder(store.folder()));
  if (!index && index.error().kind == ErrorKind::kNotFound) return std::vector<std::string>();
  if (!index) return std::vector{index.error().message};
  std::vector<std::string> problems = index->examine();
  const search::IndexStatistics statistics = index->statistics();
  ASSAY_TRY(const store::Sequence last, store.last_sequence());
  if (statistics.sequence > last)
    problems.emplace_back("search: the index is ahead of the record; assay rebuild mends it");
  ASSAY_TRY(const bool is_behind, has_documents_after(store, statistics.sequence));
  ASSAY_TRY(const std::int64_t documents, store.document_count());
  if (!is_behind && statistics.documents != documents)
    problems.push_back(fmt::format("search: the index holds {} documents, the record {}; assay rebuild mends it",
                                   statistics.documents, documents));
  return problems;
}

Result<bool> has_documents_after(store::Store& store, store::Sequence sequence) {
  while (true) {
    ASSAY_TRY(const std::vector<store::Change> changes, store.changes(sequence, kPortion));
    if (changes.empty()) return false;
    if (!documents_in(changes).empty()) return true;
    sequence = changes.back().sequence;
  }
}

}  // namespace assay::run
