#include "run/follower.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>
#include <vector>

#include "group/topic/topic.h"
#include "run/desk_lexicon.h"
#include "run/indexer.h"
#include "run/parallel.h"
#include "run/pipeline.h"
#include "run/search.h"

namespace assay::run {
namespace {

constexpr const char* kName = "derive";
// Raise it when digests, relevance or anything they rest on would come out differently: all is derived anew then.
constexpr int kMethodVersion = 3;
constexpr std::size_t kStepChanges = 128;

// The version to record: that of the method, and of the names that the desk adds to it.
int version_of(const store::Store& store) {
  const std::uint64_t stamp = user_lexicon_stamp(store.folder());
  constexpr std::uint64_t kPositive = 0x3FFFFFFF;
  return stamp == 0 ? kMethodVersion : static_cast<int>((stamp + kMethodVersion) & kPositive) + kMethodVersion + 1;
}

// What a run of changes asks for: each document and topic once, however often it changed.
struct Step {
  store::Sequence end = 0;  // the last sequence number in it
  std::vector<DocumentId> documents;
  std::set<TopicId> topics;
  bool topics_changed = false;  // removed ones, too
};

Step plan(const std::vector<store::Change>& changes) {
  Step step;
  std::set<DocumentId> documents;
  for (const store::Change& change : changes) {
    step.end = change.sequence;
    if (change.kind == store::ChangeKind::kDocument) documents.insert(change.subject);
    step.topics_changed = step.topics_changed || change.kind == store::ChangeKind::kTopic ||
                          change.kind == store::ChangeKind::kTopicRemoved;
    if (change.kind == store::ChangeKind::kTopic) step.topics.insert(change.subject);
    if (change.kind == store::ChangeKind::kTopicRemoved) step.topics.erase(change.subject);
  }
  step.documents.assign(documents.begin(), documents.end());
  return step;
}

struct DerivedDocument {
  DocumentId id;
  int revision;
  Derived derived;
};

struct DerivedTopic {
  TopicId id;
  std::vector<store::Member> members;
};

Result<std::vector<DerivedDocument>> derive_documents(store::Store& store, const std::vector<DocumentId>& ids,
                                                      const topic::StandingTopics& topics,
                                                      const lexicon::Lexicon& lexicon) {
  std::vector<store::StoredDocument> stored;
  for (const DocumentId id : ids) {
    ASSAY_TRY(std::optional<store::StoredDocument> document, store.document(id));
    if (document) stored.push_back(std::move(*document));
  }
  std::vector<DerivedDocument> derived(stored.size());
  for_each_index(stored.size(), 0, [&](std::size_t index) {
    const store::StoredDocument& one = stored[index];
    derived[index] = {one.id, one.revision, derive(one.document, one.sort, topics, lexicon)};
  });
  return derived;
}

// Rates documents against topics in portions, so that memory stays level.
class TopicRater {
 public:
  TopicRater(const std::vector<Topic>& topics, const lexicon::Lexicon& lexicon)
      : topics_(compile_topics(topics, lexicon)), lexicon_(lexicon) {
    for (const Topic& topic : topics) derived_.push_back({topic.id, {}});
  }

  void add(const store::StoredDocument& stored) {
    portion_.push_back(stored);
    if (portion_.size() == kPortion) rate_portion();
  }

  std::vector<DerivedTopic> finish() {
    rate_portion();
    return std::move(derived_);
  }

 private:
  static constexpr std::size_t kPortion = 512;

  void rate_portion() {
    std::vector<std::vector<std::pair<TopicId, double>>> relevances(portion_.size());
    for_each_index(portion_.size(), 0, [&](std::size_t index) {
      const store::StoredDocument& one = portion_[index];
      relevances[index] = rate(one.document, one.sort, topics_, lexicon_);
    });
    for (std::size_t index = 0; index < portion_.size(); ++index) {
      for (const auto& [topic, relevance] : relevances[index]) {
        const auto row = std::ranges::find(derived_, topic, &DerivedTopic::id);
        row->members.push_back({portion_[index].id, relevance});
      }
    }
    portion_.clear();
  }

  topic::StandingTopics topics_;
  const lexicon::Lexicon& lexicon_;
  std::vector<DerivedTopic> derived_;
  std::vector<store::StoredDocument> portion_;
};

// The documents that any of the topics can have, as far as the index knows, and those that came after it.
Result<std::vector<DocumentId>> candidates_of(store::Store& store, const std::vector<Topic>& topics,
                                              const lexicon::Lexicon& lexicon) {
  ASSAY_TRY(Searcher searcher, Searcher::open(store));
  std::set<DocumentId> candidates;
  ASSAY_TRY(store::Sequence indexed, store.last_sequence());
  for (const Topic& topic : topics) {
    const Result<query::Query> query = topic::compile(topic, lexicon);
    if (!query) continue;  // its error was told when it was added
    ASSAY_TRY(const Searcher::Members members, searcher.find_members(store, *query));
    candidates.insert(members.documents.begin(), members.documents.end());
    indexed = std::min(indexed, members.sequence);
  }
  while (true) {
    constexpr std::size_t kPortion = 1024;
    ASSAY_TRY(const std::vector<store::Change> changes, store.changes(indexed, kPortion));
    if (changes.empty()) return std::vector<DocumentId>(candidates.begin(), candidates.end());
    for (const store::Change& change : changes)
      if (change.kind == store::ChangeKind::kDocument) candidates.insert(change.subject);
    indexed = changes.back().sequence;
  }
}

// A new topic meets what the index finds for it; the whole archive where the index cannot tell.
Result<std::vector<DerivedTopic>> derive_topics(store::Store& store, const std::vector<Topic>& topics,
                                                const lexicon::Lexicon& lexicon) {
  TopicRater rater(topics, lexicon);
  if (const auto candidates = candidates_of(store, topics, lexicon); candidates) {
    for (const DocumentId id : *candidates) {
      ASSAY_TRY(const std::optional<store::StoredDocument> stored, store.document(id));
      if (stored) rater.add(*stored);
    }
  } else {
    ASSAY_CHECK(store.each_document(std::nullopt, [&](const store::StoredDocument& stored) {
      rater.add(stored);
      return true;
    }));
  }
  return rater.finish();
}

Result<void> write(store::Store& store, const std::vector<DerivedDocument>& documents,
                   const std::vector<DerivedTopic>& topics) {
  for (const DerivedDocument& document : documents) {
    ASSAY_CHECK(store.set_memberships(document.id, document.derived.relevances));
    ASSAY_CHECK(store.set_digest(document.id, document.revision, document.derived.digest));
  }
  for (const DerivedTopic& topic : topics) ASSAY_CHECK(store.set_topic_members(topic.id, topic.members));
  return {};
}

// The topics and names by which documents are derived, made again when they change.
class Desk {
 public:
  // Errors: the store's, the lexicon's.
  Result<void> refresh(store::Store& store, int version, bool topics_changed) {
    if (version == version_ && !topics_changed) return {};
    ASSAY_TRY(lexicon_, desk_lexicon(store.folder()));
    ASSAY_TRY(topics_, store.topics());
    standing_ = compile_topics(topics_, lexicon_);
    version_ = version;
    return {};
  }
  const lexicon::Lexicon& lexicon() const { return lexicon_; }
  const topic::StandingTopics& standing() const { return standing_; }
  std::vector<Topic> only(const std::set<TopicId>& ids) const {
    std::vector<Topic> some;
    std::ranges::copy_if(topics_, std::back_inserter(some), [&](const Topic& topic) { return ids.contains(topic.id); });
    return some;
  }

 private:
  int version_ = -1;
  lexicon::Lexicon lexicon_ = lexicon::Lexicon::embedded();
  std::vector<Topic> topics_;
  topic::StandingTopics standing_;
};

// Begins anew when the method or the desk's names have changed.
Result<void> begin_anew(store::Store& store, int version) {
  return store.transaction([&]() -> Result<void> {
    ASSAY_TRY(const store::Store::Progress index, store.progress(Indexer::kFollower));
    ASSAY_CHECK(store.clear_derived());
    ASSAY_CHECK(store.advance(Indexer::kFollower, {}, index));
    return store.advance(kName, {}, {0, version});
  });
}

// One step.  False when there was nothing to do.
Result<bool> step(store::Store& store, Desk& desk, CatchUp& done) {
  ASSAY_TRY(const store::Store::Progress from, store.progress(kName));
  const int version = version_of(store);
  if (from.version != version) {
    ASSAY_CHECK(begin_anew(store, version));
    return true;
  }
  ASSAY_TRY(const std::vector<store::Change> changes, store.changes(from.sequence, kStepChanges));
  if (changes.empty()) return false;
  const Step planned = plan(changes);
  ASSAY_CHECK(desk.refresh(store, version, planned.topics_changed));
  const std::vector<Topic> changed = desk.only(planned.topics);
  ASSAY_TRY(const std::vector<DerivedDocument> documents,
            derive_documents(store, planned.documents, desk.standing(), desk.lexicon()));
  std::vector<DerivedTopic> memberships;
  if (!changed.empty()) {
    ASSAY_TRY(memberships, derive_topics(store, changed, desk.lexicon()));
  }
  const Result<void> written = store.transaction([&]() -> Result<void> {
    ASSAY_CHECK(store.advance(kName, from, {planned.end, version}));
    return write(store, documents, memberships);
  });
  // Somebody else did this step: what we computed is theirs already.
  if (!written && written.error().kind == ErrorKind::kBusy) return true;
  if (!written) return std::unexpected(written.error());
  done.documents += static_cast<std::int64_t>(documents.size());
  for (const DerivedDocument& document : documents) done.failed_lines += document.derived.failed_lines;
  done.topics += static_cast<std::int64_t>(changed.size());
  return true;
}

}  // namespace

Result<CatchUp> catch_up(store::Store& store, const std::atomic<bool>* stop, IndexFollows index) {
  CatchUp done;
  if (index == IndexFollows::kHere) {
    Result<Indexer> indexer = Indexer::open(store);
    const Result<std::int64_t> indexed =
        indexer ? indexer->catch_up(store, stop) : Result<std::int64_t>(std::unexpected(indexer.error()));
    if (!indexed && indexed.error().kind != ErrorKind::kBusy) done.index_problem = indexed.error().message;
  }
  Desk desk;
  while (stop == nullptr || !stop->load()) {
    ASSAY_TRY(const bool more, step(store, desk, done));
    if (!more) break;
  }
  return done;
}

Result<CatchUp> rebuild(store::Store& store) {
  ASSAY_CHECK(store.transaction([&]() -> Result<void> {
    // Whoever keeps the index must see that it is to be made anew, which its row among the followers tells.
    ASSAY_TRY(const store::Store::Progress before, store.progress(Indexer::kFollower));
    ASSAY_CHECK(store.clear_derived());
    return store.advance(Indexer::kFollower, {}, {before.sequence, before.version + 1});
  }));
  ASSAY_CHECK(Indexer::discard_damaged(store));
  return catch_up(store);
}

}  // namespace assay::run
