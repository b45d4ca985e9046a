// Of YAML only what front matter of articles needs: one "key: value" a line, quoted or not.  Lists, nested values and
// lines that go on are passed over.
#include "collect/plain/front_matter.h"

#include <algorithm>

#include "base/utf8.h"

namespace assay::plain {
namespace {

std::string_view take_line(std::string_view& rest) {
  const std::size_t end = std::min(rest.find('\n'), rest.size());
  std::string_view line = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

std::string_view without_quotes(std::string_view value) {
  if (value.size() >= 2 && (value.front() == '"' || value.front() == '\'') && value.back() == value.front())
    return value.substr(1, value.size() - 2);
  return value;
}

}  // namespace

std::string_view FrontMatter::first(std::string_view key) const {
  for (const auto& [name, value] : fields)
    if (name == key) return value;
  return {};
}

FrontMatter read_front_matter(std::string_view text) {
  FrontMatter matter{.rest = text};
  std::string_view rest = text;
  if (take_line(rest) != "---") return matter;
  constexpr std::size_t kMaxLines = 200;
  for (std::size_t i = 0; i < kMaxLines && !rest.empty(); ++i) {
    const std::string_view line = take_line(rest);
    if (line == "---" || line == "...") {
      matter.rest = rest;
      return matter;
    }
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || colon == 0 || line.front() == ' ' || line.front() == '#') continue;
    std::string key(utf8::trim(line.substr(0, colon)));
    for (char& c : key)
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    const std::string_view value = without_quotes(utf8::trim(line.substr(colon + 1)));
    if (!value.empty()) matter.fields.emplace_back(std::move(key), value);
  }
  // Never closed: a thematic break, not front matter.
  matter.fields.clear();
  return matter;
}

}  // namespace assay::plain
