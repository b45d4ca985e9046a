#include "base/log.h"

#include <fmt/format.h>
#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

#include <cstdlib>
#include <memory>

#include "base/utf8.h"

namespace assay::log {
namespace {

// Colours only where standard error is a terminal; spdlog's sink sees to that and to the lock.
spdlog::logger& logger() {
  static const std::unique_ptr<spdlog::logger> instance = [] {
    auto created = std::make_unique<spdlog::logger>("assay", std::make_shared<spdlog::sinks::stderr_color_sink_mt>());
    created->set_pattern("%H:%M:%S %^%l%$ %v");
    created->flush_on(spdlog::level::trace);
    return created;
  }();
  return *instance;
}

spdlog::level::level_enum level_of(Level level) {
  switch (level) {
    case Level::kDebug:
      return spdlog::level::debug;
    case Level::kInfo:
      return spdlog::level::info;
    case Level::kWarning:
      return spdlog::level::warn;
    case Level::kError:
      return spdlog::level::err;
  }
  return spdlog::level::info;
}

void write(Level level, std::string_view message) {
  const spdlog::level::level_enum wanted = level_of(level);
  if (!logger().should_log(wanted)) return;
  logger().log(wanted, spdlog::string_view_t(escape_for_terminal(message)));
}

// Characters that move the cursor, end the line, or turn the direction of what a reader sees.
bool is_dangerous(char32_t c) {
  if (c < 0x20 || (c >= 0x7F && c <= 0x9F)) return true;
  if (c == 0x061C || c == 0x200E || c == 0x200F || c == 0x2028 || c == 0x2029) return true;
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

}  // namespace

void start(Level level) {
  const char* wanted = std::getenv("ASSAY_LOG");  // NOLINT(concurrency-mt-unsafe): called once, from main
  if (wanted != nullptr && std::string_view(wanted) == "debug") level = Level::kDebug;
  logger().set_level(level_of(level));
}

void debug(std::string_view message) {
  write(Level::kDebug, message);
}
void info(std::string_view message) {
  write(Level::kInfo, message);
}
void warning(std::string_view message) {
  write(Level::kWarning, message);
}
void error(std::string_view message) {
  write(Level::kError, message);
}

std::string escape_for_terminal(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t offset = 0; offset < text.size();) {
    const utf8::CodePoint code_point = utf8::decode(text, offset);
    const std::string_view bytes = text.substr(offset, code_point.size_bytes);
    offset += code_point.size_bytes;
    if (code_point.value == utf8::kReplacement && bytes != "\uFFFD") {
      for (const char byte : bytes)
        fmt::format_to(std::back_inserter(out), "\\x{:02X}", static_cast<unsigned char>(byte));
    } else if (!is_dangerous(code_point.value)) {
      out.append(bytes);
    } else if (code_point.value < 0x80) {
      fmt::format_to(std::back_inserter(out), "\\x{:02X}", static_cast<unsigned>(code_point.value));
    } else {
      fmt::format_to(std::back_inserter(out), "\\u{{{:04X}}}", static_cast<unsigned>(code_point.value));
    }
  }
  return out;
}

}  // namespace assay::log
