#include "keep/search/index.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <random>
#include <string>

#include "keep/search/search_test_index.h"
#include "keep/search/search_test_twin.h"
#include "keep/search/snapshot.h"

namespace assay::search {
namespace {

TEST(Index, ReadsBackWhatWasWritten) {
  const TemporaryFolder folder;
  std::mt19937 random(1);
  Twin twin;
  IndexWriter writer = IndexWriter::open(folder.path()).value();
  for (DocumentId id = 1; id <= 700; ++id) {
    twin[id] = random_document(random, id);
    ASSERT_TRUE(add(writer, twin[id]));
  }
  ASSERT_TRUE(writer.commit(41, 7));
  expect_same(read_back(folder.path()), twin);
  const Index index = Index::open(folder.path()).value();
  EXPECT_EQ(index.statistics().documents, 700);
  EXPECT_EQ(index.statistics().sequence, 41);
  EXPECT_EQ(index.statistics().version, 7);
  EXPECT_TRUE(index.is_current());
  EXPECT_THAT(index.examine(), testing::IsEmpty());
}

TEST(Index, ReplacesAndRemovesAcrossSegmentsAndWriters) {
  const TemporaryFolder folder;
  std::mt19937 random(2);
  Twin twin;
  for (int round = 0; round < 12; ++round) {
    IndexWriter writer = IndexWriter::open(folder.path(), {.memory_bytes = 100'000}).value();
    EXPECT_EQ(writer.sequence(), round);
    for (int i = 0; i < 150; ++i) {
      const DocumentId id = std::uniform_int_distribution<DocumentId>(1, 600)(random);
      if (i % 5 == 0) {
        twin.erase(id);
        ASSERT_TRUE(writer.remove(id));
      } else {
        twin[id] = random_document(random, id);
        ASSERT_TRUE(add(writer, twin[id]));
      }
    }
    ASSERT_TRUE(writer.commit(round + 1, 1));
    ASSERT_TRUE(writer.wait_for_merges()) << "else one may take away a file between the manifest's reading and its own";
    expect_same(read_back(folder.path()), twin);
  }
}

TEST(Index, MergesLeaveWhatTheDocumentsSay) {
  const TemporaryFolder folder;
  std::mt19937 random(3);
  Twin twin;
  IndexWriter writer = IndexWriter::open(folder.path(), {.merges_in_background = false}).value();
  for (int round = 0; round < 40; ++round) {
    for (int i = 0; i < 20; ++i) {
      const DocumentId id = std::uniform_int_distribution<DocumentId>(1, 500)(random);
      if (i % 5 == 0) {
        twin.erase(id);
        ASSERT_TRUE(writer.remove(id));
      } else {
        twin[id] = random_document(random, id);
        ASSERT_TRUE(add(writer, twin[id]));
      }
    }
    ASSERT_TRUE(writer.commit(round + 1, 1));
    if (round % 3 == 0) {
      ASSERT_TRUE(writer.merge());
      expect_same(read_back(folder.path()), twin);
      EXPECT_LT(Index::open(folder.path()).value().statistics().segments, 16);
    }
  }
}

TEST(Index, MergeAllLeavesOneSegmentWithoutWhatIsGone) {
  for (const bool in_background : {false, true}) {
    const TemporaryFolder folder;
    std::mt19937 random(5);
    Twin twin;
    IndexWriter writer = IndexWriter::open(folder.path(), {.merges_in_background = in_background}).value();
    ASSERT_TRUE(writer.merge_all()) << "of nothing";
    for (DocumentId id = 1; id <= 5; ++id) {
      twin[id] = random_document(random, id);
      ASSERT_TRUE(add(writer, twin[id]));
      ASSERT_TRUE(writer.commit(id, 1));
    }
    twin.erase(2);
    ASSERT_TRUE(writer.remove(2));
    ASSERT_TRUE(writer.commit(6, 1));
    ASSERT_TRUE(add(writer, random_document(random, 9)));  // not committed, and so no part of it
    ASSERT_TRUE(writer.merge_all());
    const IndexStatistics statistics = Index::open(folder.path()).value().statistics();
    EXPECT_EQ(statistics.segments, 1);
    EXPECT_EQ(statistics.deleted, 0);
    EXPECT_EQ(statistics.sequence, 6);
    expect_same(read_back(folder.path()), twin);
  }
}

// A merge in the middle of uncommitted work publishes nothing of it, and loses nothing.
TEST(Index, MergesDoNotPublishWhatIsNotCommitted) {
  const TemporaryFolder folder;
  std::mt19937 random(4);
  Twin twin;
  IndexWriter writer = IndexWriter::open(folder.path(), {.merges_in_background = false}).value();
  for (DocumentId id = 1; id <= 9; ++id) {
    twin[id] = random_document(random, id);
    ASSERT_TRUE(add(writer, twin[id]));
    ASSERT_TRUE(writer.commit(id, 1));
  }
  Twin next = twin;
  ASSERT_TRUE(writer.remove(3));
  next.erase(3);
  next[5] = random_document(random, 5);
  ASSERT_TRUE(add(writer, next[5]));
  ASSERT_TRUE(writer.merge());
  EXPECT_LT(Index::open(folder.path()).value().statistics().segments, 9);
  expect_same(read_back(folder.path()), twin);
  ASSERT_TRUE(writer.commit(10, 1));
  expect_same(read_back(folder.path()), next);
}

TEST(Index, BackgroundMergesGoOnBesideTheWriter) {
  const TemporaryFolder folder;
  std::mt19937 random(5);
  Twin twin;
  {
    IndexWriter writer = IndexWriter::open(folder.path(), {}).value();
    for (int round = 0; round < 60; ++round) {
      for (int i = 0; i < 5; ++i) {
        const DocumentId id = std::uniform_int_distribution<DocumentId>(1, 200)(random);
        twin[id] = random_document(random, id);
        ASSERT_TRUE(add(writer, twin[id]));
      }
      ASSERT_TRUE(writer.commit(round + 1, 1));
    }
    ASSERT_TRUE(writer.wait_for_merges());
    expect_same(read_back(folder.path()), twin);
  }
  const Index index = Index::open(folder.path()).value();
  EXPECT_LT(index.statistics().segments, 16);
  EXPECT_EQ(index.statistics().documents, static_cast<std::int64_t>(twin.size()));
}

TEST(Index, ClearTakesEffectWithTheNextCommit) {
  const TemporaryFolder folder;
  std::mt19937 random(6);
  IndexWriter writer = IndexWriter::open(folder.path()).value();
  ASSERT_TRUE(add(writer, random_document(random, 1)));
  ASSERT_TRUE(writer.commit(1, 1));
  ASSERT_TRUE(writer.clear());
  Twin twin;
  twin[2] = random_document(random, 2);
  ASSERT_TRUE(add(writer, twin[2]));
  EXPECT_EQ(read_back(folder.path()).count(1), 1);
  ASSERT_TRUE(writer.commit(2, 2));
  expect_same(read_back(folder.path()), twin);
}

TEST(Index, OneWriterAtATime) {
  const TemporaryFolder folder;
  const IndexWriter writer = IndexWriter::open(folder.path()).value();
  const auto second = IndexWriter::open(folder.path());
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().kind, ErrorKind::kBusy);
  EXPECT_EQ(Index::open(folder.path() + "/elsewhere").error().kind, ErrorKind::kNotFound);
}

// A snapshot stays whole while the writer replaces everything that it is made of.
TEST(Index, SnapshotsOutliveTheirFiles) {
  const TemporaryFolder folder;
  std::mt19937 random(7);
  IndexWriter writer = IndexWriter::open(folder.path(), {.merges_in_background = false}).value();
  for (DocumentId id = 1; id <= 8; ++id) {
    ASSERT_TRUE(add(writer, random_document(random, id)));
    ASSERT_TRUE(writer.commit(id, 1));
  }
  const Index index = Index::open(folder.path()).value();
  const Snapshot snapshot = snapshot_of(folder.path());
  ASSERT_TRUE(writer.merge());
  EXPECT_FALSE(index.is_current());
  EXPECT_FALSE(std::filesystem::exists(folder.path() + "/" + segment_name(snapshot.manifest.segments[0].number)));
  for (const LiveSegment& live : snapshot.segments) EXPECT_THAT(live.segment->examine(), testing::IsEmpty());
}

}  // namespace
}  // namespace assay::search
