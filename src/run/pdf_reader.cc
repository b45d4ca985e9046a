#include "run/pdf_reader.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <iostream>
#include <string>
#include <utility>

#include "collect/pdf/pdf.h"
#include "run/confine.h"
#include "run/pdf_answer.h"

extern char** environ;  // NOLINT(readability-redundant-declaration): unistd.h declares it only for GNU sources

namespace assay::run {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::size_t kMemoryBytes = std::size_t{512} << 20;
constexpr std::size_t kMaxAnswerBytes = std::size_t{16} << 20;

// A manual of 400 pages and 1.5 MB takes some seconds; what is small and takes longer is no document.
unsigned processor_seconds(std::size_t file_bytes) {
  constexpr std::size_t kLeast = 5;
  constexpr std::size_t kMost = 20;
  constexpr std::size_t kBytesEach = std::size_t{64} << 10;
  return static_cast<unsigned>(std::min(kLeast + file_bytes / kBytesEach, kMost));
}

std::unexpected<Error> too_much() {
  return failure(ErrorKind::kTooLarge, "pdf: takes more time or memory than a document should");
}

// --- the parent ---------------------------------------------------------------------------------------------------

class Descriptor {
 public:
  explicit Descriptor(int number = -1) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  ~Descriptor() { close(); }
  void close() {
    if (number_ >= 0) ::close(std::exchange(number_, -1));
  }
  int number() const { return number_; }

 private:
  int number_;
};

std::unexpected<Error> refused(const char* what) {
  return failure(ErrorKind::kInputOutput, std::string("pdf: cannot ") + what + ": " + std::strerror(errno));
}

// The bytes as a file of memory, which the child maps: no copy on its side, and nothing to write while it reads.
Result<Descriptor> file_of(std::string_view bytes) {
  Descriptor file(::memfd_create("pdf", MFD_CLOEXEC));
  if (file.number() < 0) return refused("make a file in memory");
  while (!bytes.empty()) {
    const ssize_t written = ::write(file.number(), bytes.data(), bytes.size());
    if (written < 0 && errno != EINTR) return refused("fill a file in memory");
    if (written > 0) bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return file;
}

struct Child {
  pid_t process = -1;
  Descriptor answer;
};

Result<Child> start_child(const Descriptor& file) {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) return refused("make a pipe");
  Child child{-1, Descriptor(ends[0])};
  const Descriptor write_end(ends[1]);
  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_adddup2(&actions, file.number(), STDIN_FILENO);
  ::posix_spawn_file_actions_adddup2(&actions, write_end.number(), STDOUT_FILENO);
  ::posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  std::string name = "assay";
  std::string verb = "pdf-child";
  std::array<char*, 3> arguments = {name.data(), verb.data(), nullptr};
  errno = ::posix_spawn(&child.process, "/proc/self/exe", &actions, nullptr, arguments.data(), environ);
  ::posix_spawn_file_actions_destroy(&actions);
  if (errno != 0) return refused("start the reader");
  return child;
}

// Reads the child's answer until it closes its end.  False when time or the answer's budget ran out.
bool listen(const Child& child, std::chrono::seconds patience, std::string& answer) {
  const Clock::time_point deadline = Clock::now() + patience;
  std::array<char, 65536> buffer{};
  while (true) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
    if (left <= 0 || answer.size() > kMaxAnswerBytes) return false;
    pollfd end{child.answer.number(), POLLIN, 0};
    if (::poll(&end, 1, static_cast<int>(left)) < 0 && errno != EINTR) return false;
    if (end.revents == 0) continue;
    const ssize_t received = ::read(child.answer.number(), buffer.data(), buffer.size());
    if (received == 0) return true;
    if (received < 0 && errno != EINTR) return false;
    if (received > 0) answer.append(buffer.data(), static_cast<std::size_t>(received));
  }
}

// Whether the child was ended by a limit: by the kernel for its time, or by itself where no memory was to be had.
bool hit_a_limit(int status, const rusage& used) {
  if (WIFSIGNALED(status) && (WTERMSIG(status) == SIGXCPU || WTERMSIG(status) == SIGKILL)) return true;
  constexpr long kNearlyAllKilobytes = static_cast<long>(kMemoryBytes >> 10) * 6 / 10;
  return used.ru_maxrss > kNearlyAllKilobytes;
}

// --- the child ------------------------------------------------------------------------------------------------------

// Standard input as memory.  It stays mapped until the process ends.
std::string_view mapped_input() {
  struct stat status{};
  if (::fstat(STDIN_FILENO, &status) != 0 || status.st_size <= 0) return {};
  const auto size = static_cast<std::size_t>(status.st_size);
  void* const bytes = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, STDIN_FILENO, 0);
  return bytes == MAP_FAILED ? std::string_view() : std::string_view(static_cast<const char*>(bytes), size);
}

}  // namespace

Result<Document> read_pdf_in_child(std::string_view bytes) {
  ASSAY_TRY(const Descriptor file, file_of(bytes));
  ASSAY_TRY(const Child child, start_child(file));
  std::string answer;
  // As much again for a machine that has other work.
  const bool finished = listen(child, std::chrono::seconds(2 * processor_seconds(bytes.size())), answer);
  if (!finished) ::kill(child.process, SIGKILL);
  int status = 0;
  rusage used{};
  while (::wait4(child.process, &status, 0, &used) < 0 && errno == EINTR) {
  }
  if (!finished) return too_much();
  if (!answer.empty()) return read_pdf_answer(answer);
  if (hit_a_limit(status, used)) return too_much();
  return failure(ErrorKind::kInvalid, "pdf: damaged beyond reading");
}

int pdf_child() {
  ::close_range(STDERR_FILENO + 1, ~0U, 0);  // whatever the parent had open
  const std::string_view bytes = mapped_input();
  confine({.max_memory_bytes = kMemoryBytes, .max_processor_seconds = processor_seconds(bytes.size())});
  std::cout << write_pdf_answer(pdf::read_pdf(bytes)) << std::flush;
  return 0;
}

}  // namespace assay::run
