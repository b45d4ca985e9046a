#include "keep/store/store.h"

#include <gmock/gmock.h>
#include <sys/stat.h>

#include <random>

#include "keep/store/store_test_desk.h"

namespace assay::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class StoreTest : public testing::Test {
 protected:
  Put put(const Document& document) { return get(store_.put(document, kNow)); }
  PutOutcome outcome(const Document& document) { return put(document).outcome; }
  StoredDocument read(DocumentId id) { return get(store_.document(id)).value(); }

  TemporaryFolder folder_;
  Store store_ = open_in(folder_);
};

TEST_F(StoreTest, GivesBackWhatWasPut) {
  Document document = page("https://a.example/1", "增长\n12%");
  document.byline = "记者 李";
  document.confidence = 0.75;
  document.problem = "paywall";
  document.origin = Origin::kPdf;
  document.published->precision = TimePrecision::kDay;
  document.modified = at("2025-11-12T18:40:00+09:00");
  const Put first = put(document);
  EXPECT_EQ(first.outcome, PutOutcome::kAdded);
  const StoredDocument stored = read(first.id);
  EXPECT_EQ(stored.document, document);
  EXPECT_EQ(stored.document.published->zone, document.published->zone);
  EXPECT_EQ(stored.document.published->precision, TimePrecision::kDay);
  EXPECT_EQ(stored.document.modified->zone, document.modified->zone);
  EXPECT_EQ(stored.document.modified->precision, TimePrecision::kMinute);
  EXPECT_EQ(stored.imported, kNow);
  EXPECT_EQ(stored.imported.zone, kNow.zone);
  EXPECT_EQ(stored.revision, 1);
  EXPECT_FALSE(stored.read);
  EXPECT_EQ(get(store_.find_url("https://a.example/1")), first.id);
  EXPECT_EQ(get(store_.find_url("https://a.example/2")), std::nullopt);
  EXPECT_EQ(get(store_.document(99)), std::nullopt);
  EXPECT_EQ(get(store_.document_count()), 1);
  EXPECT_THAT(problems(store_), IsEmpty());
}

TEST_F(StoreTest, StillHasItAfterItIsOpenedAgain) {
  const Document document = page("https://a.example/1", "增长", "");
  const DocumentId id = put(document).id;
  store_ = open_in(folder_);
  EXPECT_EQ(read(id).document, document);
}

TEST_F(StoreTest, TheFolderIsForItsOwnerAlone) {
  const std::string below = folder_.path() + "/new/desk/";
  ASSERT_TRUE(Store::open(below));
  struct stat status{};
  ASSERT_EQ(::stat(below.c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777, 0700U);
}

TEST_F(StoreTest, TheSameTwiceIsOne) {
  const Document document = page("https://a.example/1", "增长");
  put(document);
  const Sequence before = get(store_.last_sequence());
  EXPECT_EQ(outcome(document), PutOutcome::kUnchanged);
  EXPECT_EQ(get(store_.last_sequence()), before);
  EXPECT_EQ(get(store_.document_count()), 1);
}

TEST_F(StoreTest, EveryChangeThatAReaderSeesIsARevision) {
  Document document = page("https://a.example/1", "增长");
  const DocumentId id = put(document).id;
  int revision = 1;
  const auto expect_revised = [&] {
    EXPECT_EQ(outcome(document), PutOutcome::kRevised);
    const StoredDocument stored = read(id);
    EXPECT_EQ(stored.document, document);
    EXPECT_EQ(stored.revision, ++revision);
    EXPECT_EQ(stored.revisions, revision);
  };
  document.title = "出口增长";
  expect_revised();
  document.byline = "李";
  expect_revised();
  document.source = "北方日报";
  expect_revised();
  document.published = at("2025-11-11T00:00:00Z");
  expect_revised();
  document.paragraphs[1].text = "下降";
  expect_revised();
  document.paragraphs[1].kind = ParagraphKind::kQuote;
  expect_revised();
  document.paragraphs.pop_back();
  expect_revised();
  document.confidence = 0.5;  // says nothing new to a reader
  EXPECT_EQ(outcome(document), PutOutcome::kUnchanged);
  document.modified = at("2025-11-12T00:00:00Z");  // many pages move it without changing a word
  EXPECT_EQ(outcome(document), PutOutcome::kUnchanged);
  EXPECT_EQ(get(store_.document_count()), 1);
  EXPECT_THAT(problems(store_), IsEmpty());
}

TEST_F(StoreTest, TwoSavedStatesOfAPageDoNotTakeTurns) {
  const Document morning = page("https://a.example/1", "早");
  const Document evening = page("https://a.example/1", "晚");
  put(morning);
  put(evening);
  EXPECT_EQ(outcome(morning), PutOutcome::kUnchanged);
  EXPECT_EQ(outcome(evening), PutOutcome::kUnchanged);
  EXPECT_EQ(read(put(morning).id).document, evening);
}

TEST_F(StoreTest, AFileUnderAnotherNameIsTheSameDocument) {
  const DocumentId id = put(page("file:///a.txt", "增长")).id;
  Document copy = page("file:///b.txt", "增长");
  copy.title = "b.txt";
  EXPECT_EQ(put(copy).id, id);
  EXPECT_EQ(outcome(copy), PutOutcome::kUnchanged);
  EXPECT_EQ(outcome(page("file:///c.txt", "下降")), PutOutcome::kAdded);
  EXPECT_EQ(outcome(page("https://a.example/1", "增长")), PutOutcome::kAdded);  // not a file
  // Unreadable files share their lack of text, and nothing else.
  Document empty = page("file:///d.pdf", "");
  empty.paragraphs.clear();
  EXPECT_EQ(outcome(empty), PutOutcome::kAdded);
  empty.url = "file:///e.pdf";
  EXPECT_EQ(outcome(empty), PutOutcome::kAdded);
  // A file that has changed is known by its new text.
  EXPECT_EQ(outcome(page("file:///a.txt", "持平")), PutOutcome::kRevised);
  EXPECT_EQ(put(page("file:///f.txt", "持平")).id, id);
  EXPECT_EQ(outcome(page("file:///g.txt", "增长")), PutOutcome::kAdded);
  EXPECT_THAT(problems(store_), IsEmpty());
}

TEST_F(StoreTest, APageThatCanNoLongerBeReadReplacesNothing) {
  const Document good = page("https://a.example/1", "全文");
  const DocumentId id = put(good).id;
  Document broken = good;
  broken.paragraphs.clear();
  broken.problem = "error page";
  EXPECT_EQ(outcome(broken), PutOutcome::kUnchanged);
  EXPECT_EQ(read(id).document, good);
  broken.url = "https://a.example/2";
  EXPECT_EQ(outcome(broken), PutOutcome::kAdded);
  EXPECT_EQ(outcome(page("https://a.example/2", "全文")), PutOutcome::kRevised);
}

TEST_F(StoreTest, AFeedEntryNeverReplacesTextFromElsewhere) {
  Document entry = page("https://a.example/1", "摘要…");
  entry.origin = Origin::kFeedEntry;
  const DocumentId id = put(entry).id;
  entry.paragraphs[1].text = "摘要二…";
  EXPECT_EQ(outcome(entry), PutOutcome::kRevised);  // a feed may replace itself
  const Document article = page("https://a.example/1", "全文");
  EXPECT_EQ(outcome(article), PutOutcome::kRevised);
  entry.paragraphs[1].text = "摘要三…";
  EXPECT_EQ(outcome(entry), PutOutcome::kUnchanged);
  EXPECT_EQ(read(id).document, article);
}

TEST_F(StoreTest, APageThatSaysWhatTheFeedSaidTakesItsPlace) {
  Document entry = page("https://a.example/1", "全文");
  entry.origin = Origin::kFeedEntry;
  put(entry);
  EXPECT_EQ(outcome(page("https://a.example/1", "全文")), PutOutcome::kRevised);
  EXPECT_EQ(outcome(page("https://a.example/1", "全文")), PutOutcome::kUnchanged);
  EXPECT_EQ(outcome(entry), PutOutcome::kUnchanged);
}

TEST_F(StoreTest, RefusesDocumentsWithoutAddressOrSource) {
  EXPECT_EQ(store_.put(page("", "x"), kNow).error().kind, ErrorKind::kInvalid);
  Document document = page("https://a.example/1", "x");
  document.source.clear();
  EXPECT_EQ(store_.put(document, kNow).error().kind, ErrorKind::kInvalid);
  EXPECT_EQ(get(store_.document_count()), 0);
}

TEST_F(StoreTest, ATransactionIsAllOrNothing) {
  const auto failed = store_.transaction([&]() -> Result<void> {
    put(page("https://a.example/1", "一"));
    get(store_.add_topic("稀土", ""));
    return failure(ErrorKind::kTooLarge, "enough");
  });
  EXPECT_EQ(failed.error().message, "enough");
  EXPECT_EQ(get(store_.document_count()), 0);
  EXPECT_EQ(get(store_.last_sequence()), 0);
  const auto out_of_memory = [&]() -> Result<void> {
    put(page("https://a.example/1", "一"));
    throw std::runtime_error("out of memory, say");
  };
  EXPECT_THROW(get(store_.transaction(out_of_memory)), std::runtime_error);
  EXPECT_EQ(get(store_.document_count()), 0);
  get(store_.transaction([&]() -> Result<void> {
    EXPECT_EQ(store_.transaction([] { return Result<void>{}; }).error().kind, ErrorKind::kInvalid);
    put(page("https://a.example/1", "一"));
    // One step that fails leaves the others.
    EXPECT_FALSE(store_.put(page("", "二"), kNow));
    EXPECT_EQ(store_.set_digest(1, 7, {}).error().kind, ErrorKind::kNotFound);
    return {};
  }));
  EXPECT_EQ(get(store_.document_count()), 1);
  EXPECT_THAT(problems(store_), IsEmpty());
}

TEST_F(StoreTest, KeepsTopics) {
  const Topic first = get(store_.add_topic("稀土", ""));
  const Topic second = get(store_.add_topic("GDP", "GDP OR 生产总值"));
  EXPECT_THAT(get(store_.topics()), ElementsAre(first, second));
  EXPECT_EQ(get(store_.topic("GDP")), second);
  EXPECT_EQ(store_.add_topic("稀土", "x").error().kind, ErrorKind::kExists);
  EXPECT_EQ(store_.add_topic(" \u3000", "x").error().kind, ErrorKind::kInvalid);
  EXPECT_EQ(store_.add_topic(std::string(201, 'x'), "").error().kind, ErrorKind::kInvalid);
  EXPECT_TRUE(store_.add_topic(std::string(200, 'x'), ""));
  get(store_.remove_topic("稀土"));
  EXPECT_EQ(store_.remove_topic("稀土").error().kind, ErrorKind::kNotFound);
  EXPECT_EQ(get(store_.topic("稀土")), std::nullopt);
  EXPECT_NE(get(store_.add_topic("稀土", "")).id, first.id);  // the record still speaks of the old one
}

TEST_F(StoreTest, ChangesATopicAndSaysSoInTheRecord) {
  const Topic topic = get(store_.add_topic("稀土", ""));
  get(store_.add_topic("GDP", ""));
  const Sequence before = get(store_.last_sequence());
  EXPECT_EQ(get(store_.change_topic("稀土", {})), topic);
  EXPECT_EQ(get(store_.change_topic("稀土", {.name = "稀土", .query = ""})), topic);
  EXPECT_EQ(get(store_.last_sequence()), before);  // nothing changed, so nobody needs to look

  const Topic queried = get(store_.change_topic("稀土", {.query = "稀土 OR 磁体"}));
  EXPECT_EQ(queried, (Topic{topic.id, "稀土", "稀土 OR 磁体"}));
  const Topic renamed = get(store_.change_topic("稀土", {.name = "磁体"}));
  EXPECT_EQ(renamed, (Topic{topic.id, "磁体", "稀土 OR 磁体"}));
  EXPECT_EQ(get(store_.topic("磁体")), renamed);
  EXPECT_EQ(get(store_.topic("稀土")), std::nullopt);
  const auto changes = get(store_.changes(before, 9));
  ASSERT_EQ(changes.size(), 2u);
  for (const Change& change : changes) {
    EXPECT_EQ(change.kind, ChangeKind::kTopic);
    EXPECT_EQ(change.subject, topic.id);
  }

  EXPECT_EQ(store_.change_topic("稀土", {.query = "x"}).error().kind, ErrorKind::kNotFound);
  EXPECT_EQ(store_.change_topic("磁体", {.name = "GDP"}).error().kind, ErrorKind::kExists);
  EXPECT_EQ(store_.change_topic("磁体", {.name = " "}).error().kind, ErrorKind::kInvalid);
  EXPECT_EQ(store_.change_topic("磁体", {.name = std::string(201, 'x')}).error().kind, ErrorKind::kInvalid);
  EXPECT_EQ(get(store_.topic("磁体")), renamed);
}

TEST_F(StoreTest, TheRecordTellsWhatHappenedInOrder) {
  const DocumentId id = put(page("https://a.example/1", "一")).id;
  const Topic topic = get(store_.add_topic("稀土", ""));
  put(page("https://a.example/1", "二"));
  get(store_.set_read(id, true));
  get(store_.set_read(id, true));  // nothing changes
  EXPECT_TRUE(read(id).read);
  get(store_.remove_topic("稀土"));
  get(store_.set_read(id, false));
  EXPECT_FALSE(read(id).read);
  EXPECT_EQ(store_.set_read(99, true).error().kind, ErrorKind::kNotFound);
  const auto changes = get(store_.changes(0, 100));
  std::vector<std::pair<ChangeKind, std::int64_t>> seen;
  seen.reserve(changes.size());
  for (const Change& change : changes) seen.emplace_back(change.kind, change.subject);
  EXPECT_THAT(seen, ElementsAre(std::pair(ChangeKind::kDocument, id), std::pair(ChangeKind::kTopic, topic.id),
                                std::pair(ChangeKind::kDocument, id), std::pair(ChangeKind::kReadMark, id),
                                std::pair(ChangeKind::kTopicRemoved, topic.id), std::pair(ChangeKind::kReadMark, id)));
  EXPECT_EQ(get(store_.last_sequence()), changes.back().sequence);
  EXPECT_THAT(get(store_.changes(changes[1].sequence, 2)), testing::SizeIs(2));
  EXPECT_THAT(get(store_.changes(changes.back().sequence, 9)), IsEmpty());
}

TEST_F(StoreTest, OnlyOneMovesAFollowerOn) {
  using Progress = Store::Progress;
  EXPECT_EQ(get(store_.progress("topics")).sequence, 0);
  get(store_.advance("topics", {}, {5, 1}));
  EXPECT_EQ(get(store_.progress("topics")).sequence, 5);
  EXPECT_EQ(get(store_.progress("topics")).version, 1);
  EXPECT_EQ(store_.advance("topics", {}, Progress{6, 1}).error().kind, ErrorKind::kBusy);
  EXPECT_EQ(store_.advance("topics", {5, 2}, {6, 1}).error().kind, ErrorKind::kBusy);
  get(store_.advance("topics", {5, 1}, {6, 2}));
  EXPECT_EQ(get(store_.progress("digests")).sequence, 0);
}

TEST_F(StoreTest, DigestsAreOfTheLatestRevision) {
  const DocumentId id = put(page("https://a.example/1", "一")).id;
  const Digest digest{{"增长", {1}}, {{"出口", {{"多", {2}}}}}};
  get(store_.set_digest(id, 1, digest));
  EXPECT_EQ(get(store_.digest(id)), digest);
  put(page("https://a.example/1", "二"));
  EXPECT_EQ(get(store_.digest(id)), std::nullopt);
  get(store_.set_digest(id, 2, {}));
  EXPECT_EQ(get(store_.digest(id)), Digest{});
  EXPECT_EQ(store_.set_digest(id, 3, digest).error().kind, ErrorKind::kNotFound);
  EXPECT_EQ(store_.set_digest(99, 1, digest).error().kind, ErrorKind::kNotFound);
}

}  // namespace
}  // namespace assay::store
