#include "serve/cli/each_line.h"

#include <fmt/format.h>
#include <stdio.h>

#include <cstdlib>
#include <memory>
#include <nlohmann/json.hpp>

#include "base/utf8.h"
#include "serve/cli/command.h"
#include "serve/cli/output.h"

namespace assay::cli {
namespace {

using Json = nlohmann::ordered_json;

Result<Json> value_of(std::string_view line, std::size_t number, const LineWork& work) {
  if (line.size() > kMaxLineBytes) {
    return failure(ErrorKind::kTooLarge, fmt::format("line {}: larger than {} MiB", number, kMaxLineBytes >> 20));
  }
  const std::string repaired = utf8::is_valid(line) ? std::string() : utf8::repair(line);
  const std::string_view whole = repaired.empty() ? line : std::string_view(repaired);
  const Json object = Json::parse(whole.data(), whole.data() + whole.size(), nullptr, false);
  if (!object.is_object()) return failure(ErrorKind::kInvalid, fmt::format("line {}: not a JSON object", number));
  Result<Json> value = work(object);
  if (!value) return failure(value.error().kind, fmt::format("line {}: {}", number, value.error().message));
  return value;
}

struct Free {
  void operator()(char* line) const { std::free(line); }  // NOLINT(cppcoreguidelines-no-malloc): getline's own
};

}  // namespace

int each_line(const LineWork& work) {
  int status = kFine;
  char* buffer = nullptr;
  std::size_t capacity = 0;
  std::size_t number = 0;
  for (ssize_t size = 0; (size = ::getline(&buffer, &capacity, stdin)) >= 0;) {
    ++number;
    const std::string_view line = utf8::trim(std::string_view(buffer, static_cast<std::size_t>(size)));
    if (line.empty()) continue;
    const Result<Json> value = value_of(line, number, work);
    if (!value) status = fail(value.error());
    print_json(value ? *value : Json{{"error", value.error().message}});
  }
  const std::unique_ptr<char, Free> owned(buffer);
  return status == kFine ? kFine : kRefused;
}

Result<std::string> string_at(const Json& object, std::string_view field) {
  const auto found = object.find(field);
  if (found == object.end() || found->is_null()) return std::string();
  if (!found->is_string()) return failure(ErrorKind::kInvalid, fmt::format("\"{}\" is not a string", field));
  return found->get<std::string>();
}

}  // namespace assay::cli
