#include "run/pdf_reader.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "base/model/json.h"
#include "base/utf8.h"
#include "collect/pdf/pdf.h"

extern char** environ;  // NOLINT(readability-redundant-declaration): unistd.h declares it only for GNU sources

namespace assay::run {
namespace {

using Clock = std::chrono::steady_clock;
constexpr auto kWallTime = std::chrono::seconds(30);
constexpr rlim_t kProcessorSeconds = 20;
[[maybe_unused]] constexpr rlim_t kMemoryBytes = rlim_t{1} << 30;  // sanitizers reserve more than any limit
constexpr std::size_t kMaxAnswerBytes = 64u << 20;

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

struct Pipe {
  Descriptor read;
  Descriptor write;
};

Result<Pipe> make_pipe() {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0)
    return failure(ErrorKind::kInputOutput, std::string("pdf: cannot make a pipe: ") + std::strerror(errno));
  return Pipe{Descriptor(ends[0]), Descriptor(ends[1])};
}

struct Child {
  pid_t process = -1;
  Descriptor to;
  Descriptor from;
};

Result<Child> start_child() {
  ASSAY_TRY(Pipe input, make_pipe());
  ASSAY_TRY(Pipe output, make_pipe());
  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_adddup2(&actions, input.read.number(), STDIN_FILENO);
  ::posix_spawn_file_actions_adddup2(&actions, output.write.number(), STDOUT_FILENO);
  ::posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  std::string name = "assay";
  std::string verb = "pdf-child";
  std::array<char*, 3> arguments = {name.data(), verb.data(), nullptr};
  Child child{-1, std::move(input.write), std::move(output.read)};
  const int error = ::posix_spawn(&child.process, "/proc/self/exe", &actions, nullptr, arguments.data(), environ);
  ::posix_spawn_file_actions_destroy(&actions);
  if (error != 0)
    return failure(ErrorKind::kInputOutput, std::string("pdf: cannot start the reader: ") + std::strerror(error));
  ::fcntl(child.to.number(), F_SETFL, O_NONBLOCK);
  return child;
}

// Feeds the child and reads its answer until it closes its end.  False when time or the answer's budget ran out.
bool converse(Child& child, std::string_view bytes, std::string& answer) {
  const Clock::time_point deadline = Clock::now() + kWallTime;
  std::array<char, 65536> buffer{};
  while (true) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
    if (left <= 0 || answer.size() > kMaxAnswerBytes) return false;
    std::array<pollfd, 2> ends = {pollfd{child.from.number(), POLLIN, 0}, pollfd{child.to.number(), POLLOUT, 0}};
    if (::poll(ends.data(), child.to.number() >= 0 ? 2 : 1, static_cast<int>(left)) < 0 && errno != EINTR) return false;
    if (ends[1].revents != 0) {
      const ssize_t written = ::write(child.to.number(), bytes.data(), std::min(bytes.size(), buffer.size()));
      if (written > 0) bytes.remove_prefix(static_cast<std::size_t>(written));
      // A child that died closes its end; what it said before is still read below.
      if (bytes.empty() || (written < 0 && errno != EAGAIN && errno != EINTR)) child.to.close();
    }
    if (ends[0].revents != 0) {
      const ssize_t received = ::read(child.from.number(), buffer.data(), buffer.size());
      if (received == 0) return true;
      if (received < 0 && errno != EINTR) return false;
      if (received > 0) answer.append(buffer.data(), static_cast<std::size_t>(received));
    }
  }
}

// --- what passes between them ---------------------------------------------------------------------------------------

nlohmann::ordered_json to_json(const Document& document) {
  nlohmann::ordered_json paragraphs = nlohmann::ordered_json::array();
  for (const Paragraph& paragraph : document.paragraphs)
    paragraphs.push_back({std::string(to_string(paragraph.kind)), paragraph.text});
  nlohmann::ordered_json json = {{"title", document.title},     {"byline", document.byline},
                                 {"source", document.source},   {"confidence", document.confidence},
                                 {"problem", document.problem}, {"paragraphs", std::move(paragraphs)}};
  if (document.published) {
    json["published"] = format_rfc3339(*document.published);
    json["day_only"] = document.published->precision == TimePrecision::kDay;
  }
  return json;
}

Document from_json(const nlohmann::json& json) {
  Document document;
  document.origin = Origin::kPdf;
  document.title = utf8::repair(json.value("title", ""));
  document.byline = utf8::repair(json.value("byline", ""));
  document.source = utf8::repair(json.value("source", ""));
  document.confidence = json.value("confidence", 0.0);
  document.problem = json.value("problem", "");
  for (const nlohmann::json& paragraph : json.at("paragraphs"))
    document.paragraphs.push_back(
        {paragraph_kind(paragraph.at(0).get<std::string>()), utf8::repair(paragraph.at(1).get<std::string>())});
  if (json.contains("published")) {
    if (Result<Time> time = parse_rfc3339(json.at("published").get<std::string>()); time) {
      document.published = *time;
      if (json.value("day_only", false)) document.published->precision = TimePrecision::kDay;
    }
  }
  return document;
}

// The child may have been taken over by the file that it read, so its answer is read as hostile.
Result<Document> read_answer(const std::string& answer) {
  try {
    const nlohmann::json json = nlohmann::json::parse(answer);
    if (json.contains("error")) {
      const bool unsupported = json.at("kind").get<int>() == static_cast<int>(ErrorKind::kUnsupported);
      return failure(unsupported ? ErrorKind::kUnsupported : ErrorKind::kInvalid, json.at("error").get<std::string>());
    }
    return from_json(json);
  } catch (const nlohmann::json::exception&) {
    return failure(ErrorKind::kInvalid, "pdf: damaged beyond reading");
  }
}

// --- the child ------------------------------------------------------------------------------------------------------

void limit(int resource, rlim_t most) {
  const rlimit both{most, most};
  // NOLINTNEXTLINE(bugprone-unused-return-value): a limit that cannot be lowered leaves the parent's clock to end us
  static_cast<void>(::setrlimit(static_cast<__rlimit_resource>(resource), &both));
}

void limit_resources() {
#ifndef ASSAY_SANITIZED  // sanitizers reserve terabytes of address space
  limit(RLIMIT_AS, kMemoryBytes);
#endif
  limit(RLIMIT_CPU, kProcessorSeconds);
  limit(RLIMIT_FSIZE, 0);
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_NPROC, 0);
}

}  // namespace

Result<Document> read_pdf_in_child(std::string_view bytes) {
  ASSAY_TRY(Child child, start_child());
  std::string answer;
  const bool finished = converse(child, bytes, answer);
  if (!finished) ::kill(child.process, SIGKILL);
  int status = 0;
  while (::waitpid(child.process, &status, 0) < 0 && errno == EINTR) {
  }
  if (!finished || (WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU))
    return failure(ErrorKind::kTooLarge, "pdf: takes more time or memory than a document should");
  if (answer.empty()) return failure(ErrorKind::kInvalid, "pdf: damaged beyond reading");
  return read_answer(answer);
}

int pdf_child() {
  limit_resources();
  const std::string bytes((std::istreambuf_iterator<char>(std::cin)), std::istreambuf_iterator<char>());
  const Result<Document> document = pdf::read_pdf(bytes);
  const nlohmann::ordered_json answer = document
                                            ? to_json(*document)
                                            : nlohmann::ordered_json{{"error", document.error().message},
                                                                     {"kind", static_cast<int>(document.error().kind)}};
  std::cout << dump(answer) << std::flush;
  return 0;
}

}  // namespace assay::run
