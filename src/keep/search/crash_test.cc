// Killed at any moment, the index opens again and holds what was committed.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <random>
#include <string>
#include <thread>

#include "keep/search/index.h"
#include "keep/search/search_test_twin.h"

namespace assay::search {
namespace {

// The `number`th change is always the same.
struct Change {
  DocumentId id;
  bool removes;
  PlainDocument document;
};

Change nth_change(std::uint32_t number) {
  std::mt19937 random(number);
  const DocumentId id = std::uniform_int_distribution<DocumentId>(1, 120)(random);
  return {.id = id, .removes = number % 5 == 0, .document = random_document(random, id)};
}

[[noreturn]] void write_until_killed(const std::string& folder) {
  auto writer = IndexWriter::open(folder, {.memory_bytes = 50'000});
  if (!writer) ::_exit(1);
  for (auto number = static_cast<std::uint32_t>(writer->sequence());;) {
    for (std::uint32_t i = 0; i < 1 + number % 9; ++i) {
      const Change change = nth_change(++number);
      if (!(change.removes ? writer->remove(change.id) : add(*writer, change.document))) ::_exit(2);
    }
    if (!writer->commit(number, 1)) ::_exit(3);
  }
}

TEST(Crash, KilledAtAnyMomentItHoldsWhatWasCommitted) {
  const TemporaryFolder folder;
  std::mt19937 random(31);
  Twin twin;
  std::uint32_t known = 0;
  for (int round = 0; round < 40 || known < 60; ++round) {
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) write_until_killed(folder.path());
    std::this_thread::sleep_for(std::chrono::microseconds(1'000 + random() % 40'000));
    ::kill(child, SIGKILL);
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    ASSERT_TRUE(WIFSIGNALED(status)) << "the writer ended by itself: " << WEXITSTATUS(status);
    const auto index = Index::open(folder.path());
    if (!index && index.error().kind == ErrorKind::kNotFound && known == 0) continue;  // killed before it began
    ASSERT_TRUE(index) << index.error().message;
    const auto sequence = static_cast<std::uint32_t>(index->statistics().sequence);
    ASSERT_GE(sequence, known);
    while (known < sequence) {
      const Change change = nth_change(++known);
      if (change.removes) {
        twin.erase(change.id);
      } else {
        twin[change.id] = change.document;
      }
    }
    expect_same(read_back(folder.path()), twin);
  }
}

}  // namespace
}  // namespace assay::search
