// Store: what is on record, and what has changed since.  Start here.
//
// One SQLite database, DATA/assay.db, in WAL mode.  Records (documents, topics, read marks) are appended under a
// sequence number; derived tables (topic membership, digests) follow it and can be thrown away (run/follower). A Store
// is one connection: use it from one thread at a time; open one for each thread.  Any number of processes may open the
// same folder; writers wait for each other up to 30 seconds.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/model/digest.h"
#include "base/model/document.h"
#include "base/model/topic.h"
#include "base/result.h"

namespace assay::store {

using Sequence = std::int64_t;

// A document as it stands in its latest revision.
struct StoredDocument {
  DocumentId id = 0;
  int revision = 1;       // of this text, from 1
  int revisions = 1;      // how many are on record
  Time imported;          // when this revision was recorded
  std::int64_t sort = 0;  // its place among all documents, newest first: seconds since 1970 of its publication, else of
                          // the first revision's import
  bool read = false;
  Document document;
};

enum class PutOutcome { kAdded, kRevised, kUnchanged };
struct Put {
  DocumentId id;
  PutOutcome outcome;
};

// One row of the record: something was appended.
enum class ChangeKind : std::uint8_t { kDocument = 1, kTopic = 2, kTopicRemoved = 3, kReadMark = 4 };
struct Change {
  Sequence sequence;
  ChangeKind kind;
  std::int64_t subject;  // a DocumentId or TopicId
};

struct TopicCounts {
  Topic topic;
  std::int64_t documents = 0;  // passing mentions included
  std::int64_t unread = 0;     // passing mentions left out
  std::optional<Time> newest;
};

struct Member {  // a document of a topic
  DocumentId document;
  double relevance;
};

// A document in a topic's or search's list, newest first: by time of publication, else of import.
struct Card {
  StoredDocument stored;  // without paragraphs
  double relevance = 0;
  std::optional<Digest> digest;
};

struct Page {
  std::vector<Card> cards;
  std::string next;  // opaque cursor of the following page; empty at the end
  std::int64_t total = 0;
};

struct Problem {  // what `assay doctor` found
  std::string what;
};

class Store {
 public:
  // Creates the folder (mode 0700) and the database where absent, and brings an older one up to date.
  // Errors: kNewerVersion; kInputOutput (no permission, full disk, not a folder); kCorrupt (not a database of ours);
  // kBusy when another process migrates for longer than 30 seconds.
  static Result<Store> open(const std::string& data_folder);

  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;
  ~Store();
  const std::string& folder() const;  // absolute
  struct Database;                    // for the files of this room alone (database.h)

  // --- records ------------------------------------------------------------------------------------------------
  // Runs `work` inside one write transaction; an error rolls everything back and is returned.  Not nested.
  Result<void> transaction(const std::function<Result<void>()>& work);

  // Records a document.  The same url, or for file: addresses the same text, is the same document; changed title, text,
  // byline, source or time is a new revision of it.  A feed entry never replaces text from elsewhere; anything else
  // replaces a feed entry.  A document with a problem never replaces one without.  What equals a revision on record,
  // the latest or an earlier one, is kUnchanged and writes nothing: two saved states of one page in a folder do not
  // take turns each time that it is imported. Errors: kInvalid (no url, no source).
  Result<Put> put(const Document& document, const Time& now);
  Result<std::optional<StoredDocument>> document(DocumentId id);  // latest revision, whole
  Result<std::optional<DocumentId>> find_url(std::string_view url);
  Result<std::int64_t> document_count();
  Result<void> set_read(DocumentId id, bool read);  // kNotFound

  // Errors: kExists; kInvalid (the name is empty or has more than 200 bytes).
  Result<Topic> add_topic(std::string_view name, std::string_view query);
  // Gives a topic another name or query; without either it stays as it is.  Its documents are evaluated anew by whoever
  // follows the record.  Errors: kNotFound, kExists (another topic has the name), kInvalid as above.
  struct TopicChange {
    std::optional<std::string> name;
    std::optional<std::string> query;
  };
  Result<Topic> change_topic(std::string_view name, const TopicChange& change);
  Result<void> remove_topic(std::string_view name);  // kNotFound
  Result<std::vector<Topic>> topics();
  Result<std::optional<Topic>> topic(std::string_view name);
  Result<std::vector<TopicCounts>> topic_counts();

  // --- following ----------------------------------------------------------------------------------------------
  Result<Sequence> last_sequence();
  // Up to `limit` changes after `after`, in order.
  Result<std::vector<Change>> changes(Sequence after, std::size_t limit);
  // A follower's progress: the last sequence number that it has seen and the version of its method; 0 when it never
  // ran.
  struct Progress {
    Sequence sequence = 0;
    int version = 0;
  };
  Result<Progress> progress(std::string_view follower);
  // Moves a follower on, inside a transaction; kBusy when somebody else moved it since `from` (the caller drops its
  // work).
  Result<void> advance(std::string_view follower, const Progress& from, const Progress& to);

  // --- derived ------------------------------------------------------------------------------------------------
  // Topics and documents that are gone by now are passed over; each may stand in a list once.
  Result<void> set_memberships(DocumentId id, const std::vector<std::pair<TopicId, double>>& relevances);  // replaces
  Result<void> set_topic_members(TopicId id, const std::vector<Member>& members);                          // replaces
  Result<void> set_digest(DocumentId id, int revision, const Digest& digest);                              // kNotFound
  Result<std::optional<Digest>> digest(DocumentId id);  // of the latest revision
  Result<void> clear_derived();                         // all of it, and every follower's progress

  // --- reading ------------------------------------------------------------------------------------------------
  // Newest first.  `before` is a cursor from Page::next or empty.  `keep`, when set, restricts to those documents; it
  // costs a look-up for each of them.  At most 10,000 cards.
  // Errors: kNotFound (topic), kInvalid (cursor).
  Result<Page> topic_page(std::string_view name, std::string_view before, std::size_t limit,
                          const std::vector<DocumentId>* keep = nullptr);
  // Calls `visit` with every document (of the topic, when given), newest first, until it returns false.  `visit` may
  // use the store.
  Result<void> each_document(std::optional<TopicId> topic, const std::function<bool(const StoredDocument&)>& visit);
  struct TopicOfDocument {
    std::string name;
    double relevance;
  };
  Result<std::vector<TopicOfDocument>> topics_of(DocumentId id);
  // Of the newest document, by its place among all: seconds since 1970.  Nothing on an empty desk.
  Result<std::optional<std::int64_t>> newest();
  // All members, passing mentions included, ascending.
  Result<std::vector<DocumentId>> members_of(TopicId id);

  // --- health -------------------------------------------------------------------------------------------------
  // SQLite's integrity and foreign key checks, then our own: numbering of revisions and paragraphs, hashes of texts,
  // followers not ahead of the record.  Empty when all is well.
  Result<std::vector<Problem>> examine();

 private:
  explicit Store(std::unique_ptr<Database> database);
  std::unique_ptr<Database> database_;
};

}  // namespace assay::store
