// Lists: topic pages, their cursors and totals, against a plain model in memory.
#include <gmock/gmock.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

#include "keep/store/store_test_desk.h"

namespace assay::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class StoreReadTest : public testing::Test {
 protected:
  DocumentId add(int number, std::string_view published) {
    return get(store_.put(page("https://a.example/" + std::to_string(number), "文", published), kNow)).id;
  }
  std::vector<DocumentId> ids(const Page& page) {
    std::vector<DocumentId> ids;
    ids.reserve(page.cards.size());
    for (const Card& card : page.cards) ids.push_back(card.stored.id);
    return ids;
  }
  TopicCounts counts(std::size_t topic = 0) { return get(store_.topic_counts()).at(topic); }

  TemporaryFolder folder_;
  Store store_ = open_in(folder_);
};

TEST_F(StoreReadTest, PagesAreNewestFirstAndFollowEachOther) {
  const Topic topic = get(store_.add_topic("稀土", ""));
  const DocumentId old = add(1, "2025-11-01");
  const DocumentId newest = add(2, "2025-11-30");
  const DocumentId undated = add(3, "");  // imported on the 20th
  const DocumentId middle = add(4, "2025-11-10");
  const DocumentId twin = add(5, "2025-11-10");
  add(6, "2025-11-11");  // of no topic
  get(store_.set_topic_members(topic.id, {{old, 0.2}, {newest, 0.1}, {undated, 0.9}, {middle, 0.5}, {twin, 1}}));
  Page page = get(store_.topic_page("稀土", "", 2));
  EXPECT_THAT(ids(page), ElementsAre(newest, undated));
  EXPECT_EQ(page.total, 5);
  EXPECT_EQ(page.cards[0].relevance, 0.1);
  EXPECT_THAT(page.cards[0].stored.document.paragraphs, IsEmpty());
  page = get(store_.topic_page("稀土", page.next, 2));
  EXPECT_THAT(ids(page), ElementsAre(twin, middle));
  page = get(store_.topic_page("稀土", page.next, 2));
  EXPECT_THAT(ids(page), ElementsAre(old));
  EXPECT_EQ(page.next, "");
  EXPECT_EQ(get(store_.topic_page("稀土", "", 5)).next, "");
  EXPECT_EQ(store_.topic_page("铜", "", 2).error().kind, ErrorKind::kNotFound);
  for (const char* cursor : {"x", "1", "1.", ".1", "1.2.3", "1.2 ", "99999999999999999999.1"}) {
    EXPECT_EQ(store_.topic_page("稀土", cursor, 2).error().kind, ErrorKind::kInvalid) << cursor;
  }
}

TEST_F(StoreReadTest, PagesAreRestrictedToWhatASearchFound) {
  const Topic topic = get(store_.add_topic("稀土", ""));
  std::vector<Member> members;
  for (int i = 1; i <= 9; ++i) members.push_back({add(i, "2025-11-0" + std::to_string(i)), 0.5});
  const DocumentId outside = add(10, "2025-11-10");
  get(store_.set_topic_members(topic.id, members));
  const std::vector<DocumentId> keep = {members[1].document, outside, members[7].document, members[4].document,
                                        members[1].document, 12345};
  Page page = get(store_.topic_page("稀土", "", 2, &keep));
  EXPECT_EQ(page.total, 3);
  EXPECT_THAT(ids(page), ElementsAre(members[7].document, members[4].document));
  page = get(store_.topic_page("稀土", page.next, 2, &keep));
  EXPECT_EQ(page.total, 3);
  EXPECT_THAT(ids(page), ElementsAre(members[1].document));
  EXPECT_EQ(page.next, "");
  const std::vector<DocumentId> none;
  EXPECT_THAT(get(store_.topic_page("稀土", "", 2, &none)).cards, IsEmpty());
}

TEST_F(StoreReadTest, CardsCarryTheDigestOfTheLatestRevision) {
  const Topic topic = get(store_.add_topic("稀土", ""));
  const DocumentId id = add(1, "2025-11-01");
  get(store_.set_topic_members(topic.id, {{id, 0.5}}));
  EXPECT_EQ(get(store_.topic_page("稀土", "", 1)).cards[0].digest, std::nullopt);
  const Digest digest{{"增长", {1}}, {}};
  get(store_.set_digest(id, 1, digest));
  EXPECT_EQ(get(store_.topic_page("稀土", "", 1)).cards[0].digest, digest);
  get(store_.put(page("https://a.example/1", "新", "2025-11-01"), kNow));
  EXPECT_EQ(get(store_.topic_page("稀土", "", 1)).cards[0].digest, std::nullopt);
}

TEST_F(StoreReadTest, ACorrectedTimeMovesADocumentInItsTopics) {
  const Topic topic = get(store_.add_topic("稀土", ""));
  const DocumentId first = add(1, "2025-11-01");
  const DocumentId second = add(2, "2025-11-02");
  get(store_.set_topic_members(topic.id, {{first, 0.5}, {second, 0.5}}));
  add(1, "2025-11-03");
  EXPECT_THAT(ids(get(store_.topic_page("稀土", "", 9))), ElementsAre(first, second));
  EXPECT_EQ(counts().newest, at("2025-11-03"));
  add(1, "");  // no time any more: its place is that of its import
  EXPECT_EQ(counts().newest, kNow);
  EXPECT_EQ(counts().newest->zone, kNow.zone);
  EXPECT_THAT(problems(store_), IsEmpty());
}

TEST_F(StoreReadTest, VisitsEveryDocumentAndLetsTheVisitorWrite) {
  for (int i = 0; i < 600; ++i) add(i, i % 2 == 0 ? "2025-11-01" : "");
  std::set<DocumentId> seen;
  std::optional<Time> last;
  get(store_.each_document(std::nullopt, [&](const StoredDocument& stored) {
    seen.insert(stored.id);
    const Time time = stored.document.published.value_or(stored.imported);
    EXPECT_TRUE(!last || time <= *last);
    last = time;
    EXPECT_EQ(stored.document.paragraphs.size(), 2U);
    get(store_.set_read(stored.id, true));
    return true;
  }));
  EXPECT_EQ(seen.size(), 600U);
  int visited = 0;
  get(store_.each_document(std::nullopt, [&](const StoredDocument& stored) {
    EXPECT_TRUE(stored.read);
    return ++visited < 7;
  }));
  EXPECT_EQ(visited, 7);
  const Topic topic = get(store_.add_topic("稀土", ""));
  get(store_.set_topic_members(topic.id, {{3, 0.5}, {1, 0.5}}));
  std::vector<DocumentId> members;
  get(store_.each_document(topic.id, [&](const StoredDocument& stored) {
    members.push_back(stored.id);
    return true;
  }));
  EXPECT_THAT(members, ElementsAre(3, 1));
}

TEST_F(StoreReadTest, GoneTopicsAndDocumentsGetNoMembers) {
  const DocumentId id = add(1, "2025-11-01");
  get(store_.set_memberships(id, {{77, 0.5}}));
  get(store_.set_memberships(99, {}));
  EXPECT_THAT(get(store_.topics_of(id)), IsEmpty());
  const Topic topic = get(store_.add_topic("稀土", ""));
  get(store_.set_topic_members(topic.id, {{99, 0.5}, {id, std::nan("")}}));
  EXPECT_EQ(get(store_.topics_of(id)).at(0).relevance, 0);
  get(store_.remove_topic("稀土"));
  EXPECT_THAT(get(store_.topics_of(id)), IsEmpty());
  EXPECT_EQ(store_.set_memberships(id, {{get(store_.add_topic("铜", "")).id, 1}, {2, 1}}).error().kind,
            ErrorKind::kExists);  // the same topic twice
  EXPECT_THAT(problems(store_), IsEmpty());
}

// The totals are kept by triggers; the slow twin counts.
TEST_F(StoreReadTest, TotalsAgreeWithCounting) {
  std::mt19937 random(6);
  std::map<TopicId, std::map<DocumentId, double>> members;
  std::set<DocumentId> read;
  std::vector<DocumentId> documents;
  documents.reserve(30);
  for (int i = 0; i < 30; ++i) documents.push_back(add(i, "2025-11-01"));
  for (const char* name : {"一", "二", "三"}) members[get(store_.add_topic(name, "")).id] = {};
  const auto any = [&] { return documents[random() % documents.size()]; };
  const auto relevance = [&] { return static_cast<double>(random() % 40) / 100; };
  for (int round = 0; round < 300; ++round) {
    const DocumentId document = any();
    switch (random() % 4) {
      case 0:
        get(store_.set_read(document, true));
        read.insert(document);
        break;
      case 1:
        get(store_.set_read(document, false));
        read.erase(document);
        break;
      case 2: {
        std::vector<std::pair<TopicId, double>> relevances;
        for (auto& [topic, of_topic] : members) {
          of_topic.erase(document);
          if (random() % 2 == 0) relevances.emplace_back(topic, of_topic[document] = relevance());
        }
        get(store_.set_memberships(document, relevances));
        break;
      }
      default: {
        auto& [topic, of_topic] = *std::next(members.begin(), random() % 3);
        of_topic.clear();
        for (int i = 0; i < 10; ++i) of_topic[any()] = relevance();
        std::vector<Member> list;
        for (const auto& [id, value] : of_topic) list.push_back({id, value});
        get(store_.set_topic_members(topic, list));
      }
    }
    for (const TopicCounts& counted : get(store_.topic_counts())) {
      const auto& of_topic = members[counted.topic.id];
      EXPECT_EQ(counted.documents, std::ssize(of_topic));
      EXPECT_EQ(counted.unread, std::ranges::count_if(of_topic, [&](const auto& member) {
                  return member.second >= kPassingMention && !read.contains(member.first);
                }));
    }
  }
  EXPECT_THAT(problems(store_), IsEmpty());
  get(store_.clear_derived());
  EXPECT_EQ(counts().documents, 0);
  EXPECT_EQ(counts().newest, std::nullopt);
  EXPECT_EQ(get(store_.document_count()), 30);
  EXPECT_THAT(problems(store_), IsEmpty());
}

}  // namespace
}  // namespace assay::store
