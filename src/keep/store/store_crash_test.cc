// Killed at any moment, and many at once: what was committed is there, and all of it is whole.
#include <gmock/gmock.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <csignal>
#include <iostream>
#include <random>
#include <set>
#include <thread>

#include "keep/store/store_test_desk.h"

namespace assay::store {
namespace {

using testing::IsEmpty;

std::string url_of(int writer, int number) {
  return "https://w" + std::to_string(writer) + ".example/" + std::to_string(number);
}

Document nth(int writer, int number) {
  Document document = page(url_of(writer, number), "第" + std::to_string(number) + "篇");
  for (int i = 0; i < 5; ++i) document.paragraphs.push_back({ParagraphKind::kText, std::string(200, 'x')});
  return document;
}

// Puts documents from `first` on, some alone and some in batches, with all that follows them, until it is killed.
[[noreturn]] void write_until_killed(const std::string& folder, int first) {
  auto store = Store::open(folder);
  if (!store) ::_exit(1);
  for (int number = first;;) {
    const int batch = number % 3 == 0 ? 7 : 1;
    const auto done = store->transaction([&]() -> Result<void> {
      for (const int end = number + batch; number < end; ++number) {
        ASSAY_TRY(const Put put, store->put(nth(0, number), kNow));
        ASSAY_CHECK(store->set_memberships(put.id, {{1, 0.5}}));
        ASSAY_CHECK(store->set_digest(put.id, 1, {{"增长", {1}}, {}}));
      }
      ASSAY_TRY(const Store::Progress from, store->progress("all"));
      ASSAY_TRY(const Sequence last, store->last_sequence());
      return store->advance("all", from, {last, 1});
    });
    if (!done) ::_exit(1);
  }
}

TEST(StoreCrashTest, KilledAtAnyMomentItIsWholeAndGoesOn) {
  const TemporaryFolder folder;
  std::mt19937 random(8);
  std::int64_t before = 0;
  unsigned patience = 40'000;  // microseconds; grows where a slow machine has written nothing by then
  for (int round = 0; round < 30; ++round) {
    if (round == 1) {
      Store store = open_in(folder);
      if (!get(store.topic("稀土"))) get(store.add_topic("稀土", ""));
    }
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) write_until_killed(folder.path(), static_cast<int>(before));
    std::this_thread::sleep_for(std::chrono::microseconds(random() % patience));
    ASSERT_EQ(::kill(child, SIGKILL), 0);
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    ASSERT_TRUE(WIFSIGNALED(status)) << "the writer gave up by itself";
    Store store = open_in(folder);
    ASSERT_THAT(problems(store), IsEmpty());
    // The documents are the first so many of those that were put: nothing lost in between, nothing twice.
    const std::int64_t count = get(store.document_count());
    ASSERT_GE(count, before);
    for (int number = 0; number < count; ++number) ASSERT_TRUE(get(store.find_url(url_of(0, number)))) << number;
    EXPECT_EQ(get(store.progress("all")).sequence == 0, count == 0);
    before = count;
    if (count == 0) patience = std::min(2 * patience, 2'000'000U);
  }
  EXPECT_GT(before, 0);
}

TEST(StoreConcurrencyTest, ThreadsTakeTurns) {
  const TemporaryFolder folder;
  constexpr int kWriters = 4;
  constexpr int kDocuments = 60;
  std::atomic<bool> is_done = false;
  std::vector<std::thread> threads;
  threads.reserve(kWriters);
  for (int writer = 0; writer < kWriters; ++writer) {
    threads.emplace_back([&folder, writer] {
      Store store = open_in(folder);  // all of them at once: one creates the database, the others wait
      for (int number = 0; number < kDocuments; ++number) {
        get(store.put(nth(writer % 2, number), kNow));  // each document from two threads
        if (number % 10 == 0) get(store.set_read(1, number % 20 == 0));
      }
    });
  }
  std::thread reader([&] {
    Store store = open_in(folder);
    Sequence last = 0;
    while (!is_done) {
      const Sequence now = get(store.last_sequence());
      EXPECT_GE(now, last);
      last = now;
      EXPECT_THAT(problems(store), IsEmpty());
    }
  });
  for (std::thread& thread : threads) thread.join();
  is_done = true;
  reader.join();
  Store store = open_in(folder);
  EXPECT_EQ(get(store.document_count()), 2 * kDocuments);
  EXPECT_THAT(problems(store), IsEmpty());
}

TEST(StoreConcurrencyTest, ProcessesTakeTurns) {
  const TemporaryFolder folder;
  std::vector<pid_t> children;
  for (int writer = 0; writer < 4; ++writer) {
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
      auto store = Store::open(folder.path());
      std::string error = store ? "" : store.error().message;
      for (int number = 0; error.empty() && number < 40; ++number) {
        if (const auto put = store->put(nth(writer, number), kNow); !put) error = put.error().message;
      }
      if (!error.empty()) std::cerr << error << '\n';
      ::_exit(error.empty() ? 0 : 1);
    }
    children.push_back(child);
  }
  for (const pid_t child : children) {
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    EXPECT_EQ(status, 0);
  }
  Store store = open_in(folder);
  EXPECT_EQ(get(store.document_count()), 160);
  EXPECT_THAT(problems(store), IsEmpty());
}

// Two followers start from one place; one wins, and the other's work is undone with it.
TEST(StoreConcurrencyTest, TheLoserOfARaceLeavesNothing) {
  const TemporaryFolder folder;
  Store first = open_in(folder);
  Store second = open_in(folder);
  const DocumentId id = get(first.put(nth(0, 0), kNow)).id;
  const Store::Progress from = get(second.progress("digests"));
  get(first.advance("digests", {}, {1, 1}));
  const auto lost = second.transaction([&]() -> Result<void> {
    ASSAY_CHECK(second.set_digest(id, 1, {{"输", {1}}, {}}));
    return second.advance("digests", from, {1, 1});
  });
  EXPECT_EQ(lost.error().kind, ErrorKind::kBusy);
  EXPECT_EQ(get(first.digest(id)), std::nullopt);
}

}  // namespace
}  // namespace assay::store
