#include "run/confine.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <functional>
#include <new>

namespace assay::run {
namespace {

#ifdef ASSAY_SANITIZED
constexpr bool kSanitized = true;
#else
constexpr bool kSanitized = false;
#endif

constexpr Confinement kSmall{.max_memory_bytes = 256u << 20, .max_processor_seconds = 1};

// How a confined child ends: what `act` returns, or minus the signal.
int in_confinement(const std::function<int()>& act) {
  const pid_t child = ::fork();
  if (child == 0) {
    confine(kSmall);
    ::_exit(act());
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

int error_of(long result) {
  return result < 0 ? errno : 0;
}

class ConfineTest : public testing::Test {
 protected:
  void SetUp() override {
    if (kSanitized) GTEST_SKIP() << "the filter is off under sanitizers";
  }
};

TEST_F(ConfineTest, WhatIsOpenStaysUsableAndFilesMayBeRead) {
  EXPECT_EQ(in_confinement([] {
              char byte = 0;
              const int file = ::open("/proc/self/status", O_RDONLY | O_CLOEXEC);
              return file >= 0 && ::read(file, &byte, 1) == 1 ? 0 : 1;
            }),
            0);
}

TEST_F(ConfineTest, NoFileIsWritten) {
  EXPECT_EQ(in_confinement([] { return error_of(::open("/dev/null", O_WRONLY | O_CLOEXEC)); }), EPERM);
  EXPECT_EQ(in_confinement([] { return error_of(::open("/dev/null", O_RDWR | O_CLOEXEC)); }), EPERM);
  EXPECT_EQ(in_confinement([] { return error_of(::mkdir("/tmp/assay_confine_test", 0700)); }), EPERM);
  EXPECT_EQ(in_confinement([] { return error_of(::unlink("/tmp/assay_confine_test")); }), EPERM);
}

TEST_F(ConfineTest, NoNetwork) {
  EXPECT_EQ(in_confinement([] { return error_of(::socket(AF_INET, SOCK_STREAM, 0)); }), EPERM);
  EXPECT_EQ(in_confinement([] { return error_of(::socket(AF_UNIX, SOCK_STREAM, 0)); }), EPERM);
}

TEST_F(ConfineTest, NoOtherProcess) {
  EXPECT_EQ(in_confinement([] {
              const pid_t child = ::fork();
              if (child == 0) ::_exit(0);
              return error_of(child);
            }),
            EPERM);
  EXPECT_EQ(in_confinement([] {
              char* const arguments[] = {nullptr};
              return error_of(::execv("/bin/true", arguments));
            }),
            EPERM);
  EXPECT_EQ(in_confinement([] { return error_of(::kill(::getppid(), 0)); }), EPERM);
}

TEST_F(ConfineTest, MemoryAndTimeEnd) {
  EXPECT_EQ(in_confinement([] { return ::operator new(std::size_t{512} << 20, std::nothrow) == nullptr ? 7 : 0; }), 7);
  EXPECT_EQ(in_confinement([] {
              while (::getppid() != 0) continue;
              return 0;
            }),
            -SIGXCPU);
}

}  // namespace
}  // namespace assay::run
