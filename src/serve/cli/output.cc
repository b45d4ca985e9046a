#include "serve/cli/output.h"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <nlohmann/json.hpp>
#include <string>

#include "base/log.h"
#include "base/model/json.h"
#include "serve/cli/command.h"

namespace assay::cli {
namespace {

// What is missing, or there already, was found to be so; everything else kept us from the work.
int status_for(ErrorKind kind) {
  return kind == ErrorKind::kNotFound || kind == ErrorKind::kExists ? kFound : kRefused;
}

}  // namespace

void print(std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), stdout);
}

void print_json(const nlohmann::ordered_json& value) {
  print(dump(value));
  print("\n");
}

Result<void> flush() {
  if (std::fflush(stdout) != 0)
    return failure(ErrorKind::kInputOutput, fmt::format("standard output: {}", std::strerror(errno)));
  if (std::ferror(stdout) != 0) return failure(ErrorKind::kInputOutput, "standard output: not all could be written");
  return {};
}

void tell(std::string_view line) {
  const std::string safe = log::escape_for_terminal(line) + "\n";
  std::fwrite(safe.data(), 1, safe.size(), stderr);
}

int fail(const Error& error) {
  tell("assay: " + error.message);
  return status_for(error.kind);
}

int status_of(const Result<int>& result) {
  return result ? *result : fail(result.error());
}

bool is_terminal(int descriptor) {
  return ::isatty(descriptor) == 1;
}

int terminal_width() {
  constexpr int kDefault = 80;
  constexpr int kNarrowest = 40;
  constexpr int kWidest = 110;  // longer lines are hard to read
  winsize size{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return kDefault;
  return std::clamp(static_cast<int>(size.ws_col), kNarrowest, kWidest);
}

}  // namespace assay::cli
