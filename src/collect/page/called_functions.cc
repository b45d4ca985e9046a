#include "collect/page/called_functions.h"

#include <algorithm>

#include "base/utf8.h"
#include "collect/page/literals.h"

namespace assay::page {
namespace {

constexpr std::size_t kNone = std::string_view::npos;

// Behind the string that begins at `at`.
std::size_t end_of_string(std::string_view script, std::size_t at) {
  const char quote = script[at];
  for (++at; at < script.size() && script[at] != quote; ++at)
    if (script[at] == '\\') ++at;
  return std::min(at + 1, script.size());
}

// Calls `visit` with the place of every character at `at` and behind that is outside of strings, and whether brackets
// are open there besides the one at `at`; to the bracket that closes that one.  Its place, or kNone.
template <class Visit>
std::size_t end_of_bracket(std::string_view script, std::size_t at, Visit visit) {
  std::size_t depth = 0;
  while (at < script.size()) {
    const char c = script[at];
    if (c == '"' || c == '\'' || c == '`') {
      at = end_of_string(script, at);
      continue;
    }
    depth += c == '(' || c == '[' || c == '{';
    if (c == ')' || c == ']' || c == '}') {
      if (--depth == 0) return at;
    }
    visit(at, depth > 1);
    ++at;
  }
  return kNone;
}

std::vector<std::string_view> split_arguments(std::string_view script, std::size_t open, std::size_t& close) {
  std::vector<std::string_view> arguments;
  std::size_t begin = open + 1;
  close = end_of_bracket(script, open, [&](std::size_t at, bool is_inside) {
    if (is_inside || script[at] != ',') return;
    arguments.push_back(utf8::trim(script.substr(begin, at - begin)));
    begin = at + 1;
  });
  if (close != kNone) arguments.push_back(utf8::trim(script.substr(begin, close - begin)));
  return arguments;
}

// Behind a function's body, "(" or ")(": where its arguments begin, or kNone.
std::size_t begin_of_arguments(std::string_view script, std::size_t at) {
  if (script.substr(at).starts_with(")(")) return at + 1;
  return script.substr(at).starts_with("(") ? at : kNone;
}

}  // namespace

std::vector<CalledFunction> find_called_functions(std::string_view script) {
  constexpr std::string_view kHead = "(function(";
  std::vector<CalledFunction> found;
  for (std::size_t at = script.find(kHead); at != kNone; at = script.find(kHead, at)) {
    at += kHead.size();
    std::size_t close = kNone;
    const std::vector<std::string_view> names = split_arguments(script, at - 1, close);
    const std::size_t body = close == kNone ? kNone : script.find_first_not_of(' ', close + 1);
    if (body == kNone) break;
    at = close;
    if (script[body] != '{') continue;
    const std::size_t end = end_of_bracket(script, body, [](std::size_t, bool) {});
    if (end == kNone) break;
    at = end;
    const std::size_t open = begin_of_arguments(script, end + 1);
    if (open == kNone) continue;
    const std::vector<std::string_view> values = split_arguments(script, open, close);
    if (close == kNone) break;
    at = close;
    CalledFunction function{.begin = body, .end = end};
    for (std::size_t i = 0; i < std::min(names.size(), values.size()); ++i)
      if (values[i].starts_with('"') || values[i].starts_with('\''))
        function.strings.try_emplace(names[i], read_string_literal(values[i]));
    if (!function.strings.empty()) found.push_back(std::move(function));
  }
  return found;
}

}  // namespace assay::page
