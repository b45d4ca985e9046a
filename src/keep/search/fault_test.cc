// The file system fails at every single step once: what was committed before stands, and work goes on when it is
// mended.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <random>
#include <string>
#include <utility>

#include "keep/search/folder.h"
#include "keep/search/index.h"
#include "keep/search/search_test_twin.h"
#include "keep/search/writer_state.h"

namespace assay::search {
namespace {

// From the `fails_at`th operation on everything that takes space or changes names fails; a write leaves half of itself.
struct Faults {
  int operations = 0;
  int fails_at = 0;  // 0: never
  bool sync_failed = false;

  Result<void> step() {
    ++operations;
    if (fails_at == 0 || operations < fails_at) return {};
    return failure(ErrorKind::kInputOutput, "search: no space left");
  }
};

class FaultyFile final : public OutputFile {
 public:
  FaultyFile(std::unique_ptr<OutputFile> file, Faults& faults) : file_(std::move(file)), faults_(faults) {}
  Result<void> write(std::string_view bytes) override {
    if (const auto step = faults_.step(); !step) {
      EXPECT_TRUE(file_->write(bytes.substr(0, bytes.size() / 2)));
      return step;
    }
    return file_->write(bytes);
  }

 private:
  std::unique_ptr<OutputFile> file_;
  Faults& faults_;
};

class FaultyFolder final : public Folder {
 public:
  FaultyFolder(std::unique_ptr<Folder> folder, Faults& faults) : folder_(std::move(folder)), faults_(faults) {}
  const std::string& path() const override { return folder_->path(); }
  Result<std::unique_ptr<OutputFile>> create(const std::string& name) override {
    ASSAY_CHECK(faults_.step());
    ASSAY_TRY(std::unique_ptr<OutputFile> file, folder_->create(name));
    return std::make_unique<FaultyFile>(std::move(file), faults_);
  }
  Result<void> sync_file(const std::string& name) override {
    ASSAY_CHECK(faults_.step());
    return folder_->sync_file(name);
  }
  Result<void> rename(const std::string& from, const std::string& to) override {
    ASSAY_CHECK(faults_.step());
    return folder_->rename(from, to);
  }
  Result<void> sync() override {
    const auto step = faults_.step();
    faults_.sync_failed = faults_.sync_failed || !step;
    return step ? folder_->sync() : step;
  }
  Result<void> remove(const std::string& name) override {
    ASSAY_CHECK(faults_.step());
    return folder_->remove(name);
  }
  Result<std::vector<std::string>> list() override { return folder_->list(); }

 private:
  std::unique_ptr<Folder> folder_;
  Faults& faults_;
};

IndexWriter open_faulty(const std::string& path, Faults& faults) {
  auto folder = std::make_unique<FaultyFolder>(open_folder(path).value(), faults);
  return TEST_open_writer(std::move(folder), {.merges_in_background = false}).value();
}

TEST(Fault, TheLastCommitStandsWhateverFails) {
  for (int fails_at = 1;; ++fails_at) {
    SCOPED_TRACE("operation " + std::to_string(fails_at));
    const TemporaryFolder folder;
    std::mt19937 random(21);
    Faults faults;
    Twin before;
    IndexWriter writer = open_faulty(folder.path(), faults);
    for (DocumentId id = 1; id <= 8; ++id) {
      before[id] = random_document(random, id);
      ASSERT_TRUE(add(writer, before[id]));
      if (id != 7) {
        ASSERT_TRUE(writer.commit(id, 1));
      }
    }
    Twin after = before;
    after.erase(2);
    after[3] = random_document(random, 3);
    after[9] = random_document(random, 9);

    faults.operations = 0;
    faults.fails_at = fails_at;
    ASSERT_TRUE(writer.remove(2));
    ASSERT_TRUE(add(writer, after[3]));
    ASSERT_TRUE(add(writer, after[9]));
    const bool committed = writer.commit(9, 1).has_value();
    const bool in_doubt = !committed && faults.sync_failed;  // renamed, but the folder could not be synced
    const bool merged = writer.merge().has_value();
    const Twin& expected = committed || in_doubt ? after : before;
    expect_same(read_back(folder.path()), expected);
    if (merged && committed && faults.operations < fails_at) {
      EXPECT_GT(fails_at, 10);
      return;  // nothing failed any more
    }

    faults.fails_at = 0;
    ASSERT_TRUE(writer.commit(10, 1));
    expect_same(read_back(folder.path()), after);
    ASSERT_TRUE(writer.merge());
    expect_same(read_back(folder.path()), after);
    {
      const IndexWriter closed = std::move(writer);
    }
    const IndexWriter again = open_faulty(folder.path(), faults);
    EXPECT_EQ(again.sequence(), 10);
    expect_same(read_back(folder.path()), after);
    // Strays are gone: a manifest, a lock, segments and their deletions.
    const Snapshot snapshot = snapshot_of(folder.path());
    std::size_t files = 2;
    for (const ManifestSegment& segment : snapshot.manifest.segments) files += segment.generation == 0 ? 1 : 2;
    EXPECT_EQ(open_folder(folder.path()).value()->list().value().size(), files);
  }
}

}  // namespace
}  // namespace assay::search
