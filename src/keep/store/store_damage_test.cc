// What a bad disk, a foreign file or a meddling hand can do, and that examine() sees it.
#include <gmock/gmock.h>
#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <fstream>
#include <random>

#include "keep/store/store_test_desk.h"

namespace assay::store {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

class StoreDamageTest : public testing::Test {
 protected:
  // A small desk with something in every table, closed, so that all of it is in the one file.
  void fill(int documents = 3) {
    Store store = open_in(folder_);
    const Topic topic = get(store.add_topic("稀土", ""));
    for (int i = 0; i < documents; ++i) {
      const DocumentId id =
          get(store.put(page("https://a.example/" + std::to_string(i), "文" + std::to_string(i)), kNow)).id;
      get(store.set_memberships(id, {{topic.id, 0.5}}));
      get(store.set_digest(id, 1, {{"增长", {1}}, {}}));
    }
    get(store.put(page("https://a.example/0", "新"), kNow));
    get(store.set_read(1, true));
    get(store.advance("topics", {}, {get(store.last_sequence()), 1}));
    ASSERT_THAT(problems(store), IsEmpty());
  }

  // Runs SQL behind the store's back, without its foreign keys and triggers.
  void meddle(const std::string& sql) {
    sqlite3* raw = nullptr;
    ASSERT_EQ(sqlite3_open(folder_.database().c_str(), &raw), SQLITE_OK);
    sqlite3_db_config(raw, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    char* error = nullptr;
    EXPECT_EQ(sqlite3_exec(raw, sql.c_str(), nullptr, nullptr, &error), SQLITE_OK) << error;
    sqlite3_free(error);
    sqlite3_close(raw);
  }

  std::vector<std::string> problems_after(const std::string& sql) {
    fill();
    meddle(sql);
    Store store = open_in(folder_);
    return problems(store);
  }

  std::string bytes() {
    std::ifstream file(folder_.database(), std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }
  void write(std::string_view bytes) { std::ofstream(folder_.database(), std::ios::binary) << bytes; }
  ErrorKind open_error() { return Store::open(folder_.path()).error().kind; }

  TemporaryFolder folder_;
};

TEST_F(StoreDamageTest, SeesAChangedText) {
  EXPECT_THAT(problems_after("UPDATE paragraph SET text = '假' WHERE document_id = 2 AND number = 2"),
              testing::ElementsAre("the text of document 2, revision 1 is not the one that was stored"));
}

TEST_F(StoreDamageTest, SeesAMissingParagraph) {
  EXPECT_THAT(problems_after("DELETE FROM paragraph WHERE document_id = 2 AND number = 1"),
              Contains(HasSubstr("the paragraphs of document 2, revision 1")));
}

TEST_F(StoreDamageTest, SeesAMissingRevision) {
  const auto found = problems_after("DELETE FROM revision WHERE document_id = 1 AND number = 2");
  EXPECT_THAT(found, Contains(HasSubstr("the revisions of https://a.example/0")));
  EXPECT_THAT(found, Contains("a row of paragraph refers to one that is missing"));
}

TEST_F(StoreDamageTest, SeesEveryOtherBrokenPromise) {
  const std::pair<const char*, const char*> cases[] = {
      {"UPDATE document SET sort = 7 WHERE id = 3", "https://a.example/2 does not stand in its place"},
      {"UPDATE topic_document SET sort = 7 WHERE document_id = 3", "the members of topic 1"},
      {"UPDATE total SET count = 9 WHERE name = 'unread'", "a total is wrong: unread of topic 1"},
      {"DELETE FROM total WHERE topic_id = 0", "a total is wrong: documents of topic 0"},
      {"UPDATE follower SET sequence = 1000", "follower topics is ahead"},
      {"DELETE FROM change WHERE kind = 1 AND subject = 3", "does not mention document 3"},
      {"UPDATE paragraph SET kind = 9 WHERE document_id = 3", "document 3, revision 1 holds a number"},
      {"UPDATE revision SET published_zone = NULL WHERE document_id = 3", "document 3, revision 1 holds a number"},
      {"UPDATE revision SET modified = 7 WHERE document_id = 3", "document 3, revision 1 holds a number"},
      {"UPDATE document SET file_text_hash = x'00' WHERE id = 2", "https://a.example/1 would not be recognised"},
  };
  fill();
  const std::string whole = bytes();
  for (const auto& [sql, problem] : cases) {
    write(whole);
    meddle(sql);
    Store store = open_in(folder_);
    EXPECT_THAT(problems(store), Contains(HasSubstr(problem))) << sql;
  }
}

TEST_F(StoreDamageTest, ABrokenDigestIsAnErrorNotACrash) {
  fill();
  meddle("UPDATE digest SET json = '{' WHERE document_id = 2");
  Store store = open_in(folder_);
  EXPECT_EQ(store.digest(2).error().kind, ErrorKind::kCorrupt);
  EXPECT_EQ(store.topic_page("稀土", "", 10).error().kind, ErrorKind::kCorrupt);
}

// A flipped byte may hit free space, a title or the tree itself: whatever happens, nothing crashes, and a text that is
// not the stored one never passes for healthy.
TEST_F(StoreDamageTest, SurvivesFlippedBytes) {
  fill(40);
  const std::string whole = bytes();
  Store healthy = open_in(folder_);
  std::vector<std::vector<Paragraph>> texts;
  for (DocumentId id = 1; id <= 40; ++id) texts.push_back(get(healthy.document(id))->document.paragraphs);
  healthy = Store(open_in(TemporaryFolder()));
  std::mt19937 random(7);
  int found = 0;
  for (int round = 0; round < 150; ++round) {
    std::string damaged = whole;
    const std::size_t at = 100 + random() % (whole.size() - 100);
    damaged[at] = static_cast<char>(damaged[at] ^ static_cast<char>(1 + random() % 255));
    write(damaged);
    auto store = Store::open(folder_.path());
    if (!store) continue;
    const auto examined = store->examine();
    if (!examined || !examined->empty()) {
      ++found;
      continue;
    }
    for (DocumentId id = 1; id <= 40; ++id) {
      const auto stored = store->document(id);
      ASSERT_TRUE(stored && *stored) << "byte " << at << ", document " << id
                                     << (stored ? "" : ": " + stored.error().message);
      EXPECT_EQ((*stored)->document.paragraphs, texts[id - 1]) << "byte " << at;
    }
  }
  EXPECT_GT(found, 0);
}

TEST_F(StoreDamageTest, SeesAColumnOfAnotherName) {
  const std::vector<std::string> found = problems_after("ALTER TABLE revision RENAME COLUMN byline TO bylime");
  EXPECT_THAT(found, Contains("the schema is damaged: revision"));
}

TEST_F(StoreDamageTest, RefusesWhatIsNotADatabaseOfOurs) {
  write("a shopping list");
  EXPECT_EQ(open_error(), ErrorKind::kCorrupt);
  EXPECT_EQ(bytes(), "a shopping list");
  write(std::string(100'000, 'x'));
  EXPECT_EQ(open_error(), ErrorKind::kCorrupt);
  std::filesystem::remove(folder_.database());
  meddle("CREATE TABLE recipes (name TEXT)");
  const std::string before = bytes();
  EXPECT_EQ(open_error(), ErrorKind::kCorrupt);
  EXPECT_EQ(bytes(), before);
}

TEST_F(StoreDamageTest, LeavesANewerDatabaseAlone) {
  fill();
  meddle("PRAGMA user_version = 1000");
  const std::string before = bytes();
  const auto opened = Store::open(folder_.path());
  EXPECT_EQ(opened.error().kind, ErrorKind::kNewerVersion);
  EXPECT_THAT(opened.error().message, HasSubstr("later version"));
  EXPECT_EQ(bytes(), before);
}

// As the first version left it: the later columns are taken away again.
TEST_F(StoreDamageTest, BringsAnOlderDatabaseUpToDate) {
  fill();
  for (const char* column : {"modified", "modified_zone", "modified_precision"})
    meddle((std::string("ALTER TABLE revision DROP COLUMN ") + column).c_str());
  meddle("PRAGMA user_version = 1");
  Store store = open_in(folder_);
  EXPECT_THAT(problems(store), IsEmpty());
  EXPECT_EQ(get(store.document(1))->document.modified, std::nullopt);
  Document changed = page("https://a.example/new", "文");
  changed.modified = at("2025-11-12T18:40:00+09:00");
  const DocumentId id = get(store.put(changed, kNow)).id;
  EXPECT_EQ(get(store.document(id))->document, changed);
}

TEST_F(StoreDamageTest, NamesAFolderThatIsNone) {
  EXPECT_EQ(Store::open("").error().kind, ErrorKind::kInputOutput);
  std::ofstream(folder_.path() + "/file") << "x";
  EXPECT_EQ(Store::open(folder_.path() + "/file").error().kind, ErrorKind::kInputOutput);
  const auto below = Store::open(folder_.path() + "/file/desk");
  EXPECT_EQ(below.error().kind, ErrorKind::kInputOutput);
  EXPECT_THAT(below.error().message, HasSubstr(folder_.path() + "/file/desk"));
  std::filesystem::create_directory(folder_.database());
  EXPECT_EQ(open_error(), ErrorKind::kInputOutput);
}

// Runs `work` in a process of its own, which may give up rights that this one needs.  `work` returns whether it held.
template <class Work>
void expect_in_a_child(const Work& work) {
  const pid_t child = ::fork();
  ASSERT_GE(child, 0);
  if (child == 0) ::_exit(work() ? 0 : 1);
  int status = 0;
  ASSERT_EQ(::waitpid(child, &status, 0), child);
  EXPECT_TRUE(WIFEXITED(status));
  EXPECT_EQ(WEXITSTATUS(status), 0);
}

TEST_F(StoreDamageTest, SaysThatItMayNotWrite) {
  fill();
  ::chmod(folder_.path().c_str(), 0555);
  ::chmod(folder_.database().c_str(), 0444);
  expect_in_a_child([&] {
    constexpr uid_t kNobody = 65534;
    if (::geteuid() == 0 && ::setuid(kNobody) != 0) return false;
    const auto opened = Store::open(folder_.path());
    return !opened && opened.error().kind == ErrorKind::kInputOutput;
  });
  expect_in_a_child([&] {
    constexpr uid_t kNobody = 65534;
    if (::geteuid() == 0 && ::setuid(kNobody) != 0) return false;
    const auto opened = Store::open(folder_.path() + "/below");
    return !opened && opened.error().kind == ErrorKind::kInputOutput;
  });
  ::chmod(folder_.path().c_str(), 0755);
  ::chmod(folder_.database().c_str(), 0644);
}

// A limit on the size of files is a full disk that needs no disk.
TEST_F(StoreDamageTest, AFullDiskIsAnErrorAndNothingIsHalfWritten) {
  fill();
  expect_in_a_child([&] {
    Store store = open_in(folder_);
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{400'000, 400'000};
    if (::setrlimit(RLIMIT_FSIZE, &limit) != 0) return false;
    Result<void> done{};
    for (int i = 0; done && i < 1000; ++i) {
      done = store.transaction([&]() -> Result<void> {
        for (int j = 0; j < 10; ++j) {
          const std::string url = "https://b.example/" + std::to_string(i * 10 + j);
          // A caller that overlooks the error must not save the second half of its work.
          [[maybe_unused]] const auto overlooked = store.put(page(url, std::string(5000, 'x')), kNow);
        }
        return {};
      });
    }
    return !done && done.error().kind == ErrorKind::kInputOutput;
  });
  Store store = open_in(folder_);
  EXPECT_THAT(problems(store), IsEmpty());
  EXPECT_EQ((get(store.document_count()) - 3) % 10, 0);
  EXPECT_EQ(get(store.put(page("https://b.example/new", "又"), kNow)).outcome, PutOutcome::kAdded);
}

}  // namespace
}  // namespace assay::store
