// Files that are not what was written: found, said, and never more than that.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <string>

#include "keep/search/index.h"
#include "keep/search/search_test_twin.h"
#include "keep/search/search_test_walk.h"

namespace assay::search {
namespace {

std::string contents(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

// In a new file each time, as damage is found: nobody has it mapped.
void replace(const std::filesystem::path& path, const std::string& bytes) {
  std::filesystem::remove(path);
  std::ofstream(path, std::ios::binary) << bytes;
}

// Two segments, one of them with deletions; lists of more than 128 documents, titles and figures.
void make_index(const std::string& folder) {
  std::mt19937 random(11);
  IndexWriter writer = IndexWriter::open(folder, {.merges_in_background = false}).value();
  for (DocumentId id = 1; id <= 150; ++id) {
    PlainDocument document = random_document(random, id);
    document.length = 30;
    document.title_end = 4;
    std::erase_if(document.terms, [](const auto& term) { return !term.second.empty() && term.second[0] > 12; });
    document.terms["scommon"] = {static_cast<std::uint32_t>(id % 7), 20};
    ASSERT_TRUE(add(writer, document));
  }
  ASSERT_TRUE(writer.commit(1, 1));
  ASSERT_TRUE(add(writer, random_document(random, 1)));
  ASSERT_TRUE(writer.commit(2, 1));
}

// Whether something was said.  Reads everything either way.
bool is_found(const std::string& folder) {
  const Result<Index> index = Index::open(folder);
  if (!index) return index.error().kind == ErrorKind::kCorrupt || index.error().kind == ErrorKind::kNewerVersion;
  for (const LiveSegment& live : snapshot_of(folder).segments) walk(*live.segment);
  return !index->examine().empty();
}

TEST(Damage, TheSeedsOfTheFuzzerAreSegmentsOfThisVersion) {
  int seeds = 0;
  for (const auto& seed : std::filesystem::directory_iterator(ASSAY_ROOT "/fuzz/segment")) {
    const auto segment = Segment::open(seed.path().string());
    ASSERT_TRUE(segment.has_value()) << seed.path() << ": " << segment.error().message;
    EXPECT_THAT((*segment)->examine(), testing::IsEmpty()) << seed.path();
    ++seeds;
  }
  EXPECT_EQ(seeds, 3);
}

TEST(Damage, EveryFlippedByteIsFound) {
  const TemporaryFolder folder;
  make_index(folder.path());
  ASSERT_FALSE(is_found(folder.path()));
  std::mt19937 random(12);
  std::size_t bytes = 0;
  for (const auto& file : std::filesystem::directory_iterator(folder.path())) {
    const std::string sound = contents(file.path());
#ifdef ASSAY_SANITIZED
    const std::size_t step = 17;
#else
    const std::size_t step = 3;
#endif
    for (std::size_t i = random() % step; i < sound.size(); i += step) {
      std::string damaged = sound;
      damaged[i] = static_cast<char>(damaged[i] ^ 1 << random() % 8);
      replace(file.path(), damaged);
      EXPECT_TRUE(is_found(folder.path())) << file.path() << " at " << i;
      ++bytes;
    }
    replace(file.path(), sound);
  }
  EXPECT_GT(bytes, 500);
  EXPECT_FALSE(is_found(folder.path()));
}

TEST(Damage, ShortAndMissingFilesAreFound) {
  const TemporaryFolder folder;
  make_index(folder.path());
  for (const auto& file : std::filesystem::directory_iterator(folder.path())) {
    const std::string name = file.path().filename();
    if (name == "LOCK") continue;
    const std::string sound = contents(file.path());
    for (const std::size_t size : {std::size_t{0}, std::size_t{1}, sound.size() / 2, sound.size() - 1}) {
      replace(file.path(), sound.substr(0, size));
      EXPECT_TRUE(is_found(folder.path())) << file.path() << " cut to " << size;
    }
    std::filesystem::remove(file.path());
    const auto index = Index::open(folder.path());
    ASSERT_FALSE(index);
    EXPECT_EQ(index.error().kind, name == "MANIFEST" ? ErrorKind::kNotFound : ErrorKind::kCorrupt);
    replace(file.path(), sound);
  }
}

TEST(Damage, AWriterRefusesOrStartsAnew) {
  const TemporaryFolder folder;
  make_index(folder.path());
  const std::string path = folder.path() + "/" + segment_name(1);
  std::filesystem::resize_file(path, std::filesystem::file_size(path) - 1);
  const auto refused = IndexWriter::open(folder.path());
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().kind, ErrorKind::kCorrupt);
  EXPECT_THAT(refused.error().message, testing::StartsWith("search: "));

  std::mt19937 random(13);
  Twin twin;
  twin[5] = random_document(random, 5);
  IndexWriter writer = IndexWriter::open(folder.path(), {.clears_damage = true}).value();
  EXPECT_EQ(writer.sequence(), 0);
  ASSERT_TRUE(add(writer, twin[5]));
  ASSERT_TRUE(writer.commit(1, 1));
  expect_same(read_back(folder.path()), twin);
  EXPECT_FALSE(std::filesystem::exists(path));
}

// A merge over a segment whose postings are nonsense says so, and leaves all as it was.
TEST(Damage, ADamagedSegmentIsNotMerged) {
  const TemporaryFolder folder;
  std::mt19937 random(14);
  {
    IndexWriter writer = IndexWriter::open(folder.path(), {.merges_in_background = false}).value();
    for (DocumentId id = 1; id <= 8; ++id) {
      ASSERT_TRUE(add(writer, random_document(random, id)));
      ASSERT_TRUE(writer.commit(id, 1));
    }
  }
  const std::string path = folder.path() + "/" + segment_name(3);
  std::string bytes = contents(path);
  const std::size_t dictionary = Segment::open(path).value()->section_bytes(Section::kPostings);
  bytes[dictionary] = static_cast<char>(bytes[dictionary] ^ 1);
  replace(path, bytes);
  IndexWriter writer = IndexWriter::open(folder.path(), {.merges_in_background = false}).value();
  const auto merged = writer.merge();
  ASSERT_FALSE(merged);
  EXPECT_EQ(merged.error().kind, ErrorKind::kCorrupt);
  EXPECT_EQ(Index::open(folder.path()).value().statistics().segments, 8);
}

}  // namespace
}  // namespace assay::search
