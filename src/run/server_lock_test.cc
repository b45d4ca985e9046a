#include "run/server_lock.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "run/test_folder.h"

namespace assay::run {
namespace {

TEST(ServerLock, LetsOneServerHaveAFolder) {
  const TestFolder folder;
  {
    const Result<ServerLock> first = ServerLock::take(folder.path("data"));
    ASSERT_TRUE(first);
    const Result<ServerLock> second = ServerLock::take(folder.path("data"));
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().kind, ErrorKind::kBusy);
    EXPECT_THAT(second.error().message, ::testing::HasSubstr(std::to_string(::getpid())));
  }
  EXPECT_TRUE(ServerLock::take(folder.path("data")));
}

TEST(ServerLock, SaysWhyAFolderCannotBeMade) {
  const TestFolder folder;
  const std::string file = folder.write("file", "x");
  const Result<ServerLock> lock = ServerLock::take(file + "/data");
  ASSERT_FALSE(lock);
  EXPECT_EQ(lock.error().kind, ErrorKind::kInputOutput);
  EXPECT_THAT(lock.error().message, ::testing::HasSubstr(file));
}

}  // namespace
}  // namespace assay::run
