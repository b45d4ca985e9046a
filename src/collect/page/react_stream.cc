// The format is React's own (https://github.com/facebook/react, packages/react-client: "Flight"); what is read here is
// what pages carry text in.
#include <algorithm>
#include <charconv>
#include <map>
#include <string>

#include "base/utf8.h"
#include "collect/page/page_data.h"

namespace assay::page {
namespace {

// "1f:T4d2," at the beginning of a row: its name, and how many bytes of text follow.
struct TextRow {
  std::string_view name;
  std::size_t begin;
  std::size_t size;
};

constexpr std::size_t kLongestHead = 32;

std::string_view row_name(std::string_view row) {
  const std::size_t colon = row.substr(0, kLongestHead).find(':');
  const std::string_view name = row.substr(0, colon == std::string_view::npos ? 0 : colon);
  return name.find_first_not_of("0123456789abcdef") == std::string_view::npos ? name : std::string_view{};
}

bool read_text_row(std::string_view row, TextRow& found) {
  found.name = row_name(row);
  if (found.name.empty() || !row.substr(found.name.size()).starts_with(":T")) return false;
  const std::size_t digits = found.name.size() + 2;
  const std::size_t comma = row.substr(0, kLongestHead).find(',');
  if (comma == std::string_view::npos || comma <= digits) return false;
  std::size_t size = 0;
  const char* end = row.data() + comma;
  if (std::from_chars(row.data() + digits, end, size, 16).ptr != end) return false;
  found.begin = comma + 1;
  found.size = std::min(size, row.size() - found.begin);
  return true;
}

}  // namespace

void read_react_stream(std::string_view stream, std::vector<Literal>& literals) {
  // Rows refer to one another, but stand in their order on the page: one array holds them.
  const auto rows = static_cast<std::uint32_t>(literals.size());
  literals.push_back({.parent = 0});
  std::map<std::string, std::string, std::less<>> texts;
  while (!stream.empty()) {
    if (TextRow row; read_text_row(stream, row)) {
      texts["$" + std::string(row.name)] = utf8::repair(stream.substr(row.begin, row.size));
      stream.remove_prefix(row.begin + row.size);
      continue;
    }
    const std::size_t end = std::min(stream.find('\n'), stream.size());
    const std::string_view row = stream.substr(row_name(stream).size(), end - row_name(stream).size());
    append_literals(literals, rows, read_literals(row));
    stream.remove_prefix(std::min(end + 1, stream.size()));
  }
  // A text that nothing refers to is left out; one that is referred to twice stands at the first place.
  for (std::size_t i = rows; i < literals.size(); ++i)
    if (const auto text = texts.find(literals[i].text); text != texts.end()) literals[i].text = std::move(text->second);
}

}  // namespace assay::page
