#include "run/file_source.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include "run/test_folder.h"

namespace assay::run {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::vector<std::string> names(FileSource& source, const std::string& below) {
  std::vector<std::string> found;
  while (std::optional<FileSource::Item> item = source.next()) {
    EXPECT_TRUE(item->file) << item->file.error().message;
    if (item->file) found.push_back(item->file->name.substr(below.size() + 1));
  }
  return found;
}

TEST(FileSource, WalksFoldersInNameOrderAndPassesOverWhatItDoesNotRead) {
  const TestFolder folder;
  folder.write("b/2.html", "x");
  folder.write("b/1.txt", "x");
  folder.write("a.md", "x");
  folder.write("c.xml.gz", "x");
  folder.write("picture.png", "x");
  folder.write(".hidden.html", "x");
  folder.write(".git/x.html", "x");
  FileSource source({folder.path("")}, {});
  const std::string base = std::filesystem::path(folder.path("a.md")).parent_path().string();
  EXPECT_THAT(names(source, base), ElementsAre("a.md", "b/1.txt", "b/2.html", "c.xml.gz"));
  EXPECT_EQ(source.files_known(), 4);
}

TEST(FileSource, ReadsAFileOfAnyNameThatTheCallerNames) {
  const TestFolder folder;
  const std::string path = folder.write("article.aspx", "bytes");
  FileSource source({path}, {});
  const std::optional<FileSource::Item> item = source.next();
  ASSERT_TRUE(item && item->file);
  EXPECT_EQ(item->file->bytes, "bytes");
  EXPECT_TRUE(item->named_by_caller);
  EXPECT_FALSE(source.next());
}

TEST(FileSource, TellsWhichPathIsMissing) {
  const TestFolder folder;
  FileSource source({folder.path("absent.html")}, {});
  const std::optional<FileSource::Item> item = source.next();
  ASSERT_TRUE(item && !item->file);
  EXPECT_EQ(item->file.error().kind, ErrorKind::kNotFound);
  EXPECT_THAT(item->file.error().message, HasSubstr("absent.html"));
}

TEST(FileSource, NeverOpensAPipe) {
  const TestFolder folder;
  ASSERT_EQ(::mkfifo(folder.path("pipe.html").c_str(), 0600), 0);
  FileSource source({folder.path("pipe.html")}, {});
  const std::optional<FileSource::Item> item = source.next();
  ASSERT_TRUE(item && !item->file);
  EXPECT_EQ(item->file.error().kind, ErrorKind::kUnsupported);
}

TEST(FileSource, RefusesAFileOverTheBudgetWithoutReadingIt) {
  const TestFolder folder;
  folder.write("large.html", std::string(1000, 'x'));
  FileSource source({folder.path("large.html")}, {.max_file_bytes = 999});
  const std::optional<FileSource::Item> item = source.next();
  ASSERT_TRUE(item && !item->file);
  EXPECT_EQ(item->file.error().kind, ErrorKind::kTooLarge);
}

TEST(FileSource, GivesALongLineFileInPiecesOfWholeLines) {
  const TestFolder folder;
  std::string text;
  std::size_t lines = 0;
  for (; text.size() < (11u << 20); ++lines)
    text += "{\"line\":" + std::to_string(lines) + std::string(997, ' ') + "}\n";
  folder.write("long.ndjson", text);
  FileSource source({folder.path("long.ndjson")}, {});
  std::string together;
  std::size_t pieces = 0;
  std::size_t ends = 0;
  while (std::optional<FileSource::Item> item = source.next()) {
    ASSERT_TRUE(item->file);
    EXPECT_EQ(item->file->first_line, 1 + static_cast<std::size_t>(std::ranges::count(together, '\n')));
    together += item->file->bytes;
    EXPECT_TRUE(together.ends_with('\n'));
    ++pieces;
    ends += item->ends_file ? 1 : 0;
  }
  EXPECT_EQ(together, text);
  EXPECT_EQ(pieces, 3u);
  EXPECT_EQ(ends, 1u);
}

TEST(FileSource, DoesNotFollowALinkToAFolder) {
  const TestFolder folder;
  folder.write("inside/a.html", "x");
  std::filesystem::create_directory_symlink(folder.path("inside"), folder.path("inside/loop"));
  FileSource source({folder.path("inside")}, {});
  EXPECT_THAT(names(source, folder.path("inside")), ElementsAre("a.html"));
}

}  // namespace
}  // namespace assay::run
