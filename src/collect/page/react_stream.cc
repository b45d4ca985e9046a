// The format is React's own (https://github.com/facebook/react, packages/react-client: "Flight"); what is read here is
// what pages carry text in.
//
// Idea: a row is a piece of the page, and names the rows that belong within it: "$L1f" and "$1f".  So the rows are put
// together to one tree, each at the first place that names it, beginning with row 0, which is the page; their order in
// the stream is that in which the server was done with them.
#include <algorithm>
#include <charconv>
#include <map>
#include <string>

#include "base/utf8.h"
#include "collect/page/page_data.h"

namespace assay::page {
namespace {

constexpr std::size_t kLongestHead = 32;
constexpr std::size_t kMaxDepth = 256;  // below which no row is put; each is no deeper than that itself

struct Row {
  std::string_view name;
  std::string text;               // of a row of text
  std::vector<Literal> literals;  // of another; the first is an array of ours
  bool is_placed = false;
};

// "1f:T4d2," at the beginning of a row: how many bytes of text follow, and where.
struct TextSpan {
  std::size_t begin;
  std::size_t size;
};

std::string_view row_name(std::string_view row) {
  const std::size_t colon = row.substr(0, kLongestHead).find(':');
  const std::string_view name = row.substr(0, colon == std::string_view::npos ? 0 : colon);
  return name.find_first_not_of("0123456789abcdef") == std::string_view::npos ? name : std::string_view{};
}

bool read_text_span(std::string_view row, std::string_view name, TextSpan& found) {
  if (name.empty() || !row.substr(name.size()).starts_with(":T")) return false;
  const std::size_t digits = name.size() + 2;
  const std::size_t comma = row.substr(0, kLongestHead).find(',');
  if (comma == std::string_view::npos || comma <= digits) return false;
  std::size_t size = 0;
  const char* end = row.data() + comma;
  if (std::from_chars(row.data() + digits, end, size, 16).ptr != end) return false;
  found.begin = comma + 1;
  found.size = std::min(size, row.size() - found.begin);
  return true;
}

std::vector<Row> read_rows(std::string_view stream) {
  std::vector<Row> rows;
  std::size_t literals = 0;
  while (!stream.empty() && literals < kMaxLiterals) {
    Row row{.name = row_name(stream)};
    std::size_t size = 0;
    if (TextSpan span{}; read_text_span(stream, row.name, span)) {
      row.text = utf8::repair(stream.substr(span.begin, span.size));
      size = span.begin + span.size;
    } else {
      size = std::min(stream.find('\n'), stream.size());
      row.literals = read_literals(stream.substr(row.name.size(), size - row.name.size()));
      literals += row.literals.size();
    }
    rows.push_back(std::move(row));
    stream.remove_prefix(size);
    if (stream.starts_with('\n')) stream.remove_prefix(1);
  }
  return rows;
}

// The row that "$1f", "$L1f" and "$@1f" stand for; "$1f:props:children" is a part of one, which stands there already.
std::string_view named_row(std::string_view text) {
  if (text.size() < 2 || text.size() > kLongestHead || text[0] != '$') return {};
  text.remove_prefix(text[1] == 'L' || text[1] == '@' ? 2 : 1);
  return text.find_first_not_of("0123456789abcdef") == std::string_view::npos ? text : std::string_view{};
}

class Placing {
 public:
  Placing(std::vector<Row> rows, std::vector<Literal>& literals) : rows_(std::move(rows)), literals_(literals) {
    for (std::size_t i = 0; i < rows_.size(); ++i)
      if (!rows_[i].name.empty()) by_name_.try_emplace(rows_[i].name, i);
  }

  void place_all() {
    const auto all = static_cast<std::uint32_t>(literals_.size());
    literals_.push_back({.parent = 0});
    depths_.push_back(0);
    first_ = all;
    if (const auto page = by_name_.find("0"); page != by_name_.end()) place(page->second, all);
    for (std::size_t i = 0; i < rows_.size(); ++i) place(i, all);
  }

 private:
  struct Open {
    std::size_t row;
    std::size_t next = 1;
    std::vector<std::uint32_t> places;  // of the row's literals among all
  };

  void begin(std::size_t row, std::uint32_t holder) {
    rows_[row].is_placed = true;
    Open open{.row = row, .places = std::vector<std::uint32_t>(rows_[row].literals.size())};
    if (!open.places.empty()) open.places[0] = holder;
    open_.push_back(std::move(open));
  }

  void place(std::size_t row, std::uint32_t holder) {
    if (rows_[row].is_placed || rows_[row].literals.empty()) return;
    begin(row, holder);
    while (!open_.empty()) {
      if (open_.back().next < rows_[open_.back().row].literals.size())
        place_literal(open_.back());
      else
        open_.pop_back();
    }
  }

  void place_literal(Open& open) {
    std::vector<Literal>& own = rows_[open.row].literals;
    const std::size_t i = open.next++;
    const auto place = static_cast<std::uint32_t>(literals_.size());
    const std::uint32_t parent = open.places[own[i].parent];
    // ["$","$L1f",…]: there the name is that of a component's program.
    const bool is_tag = own[i - 1].text == "$" && own[i - 1].parent == own[i].parent;
    open.places[i] = place;
    depths_.push_back(depths_[parent - first_] + 1);
    literals_.push_back(std::move(own[i]));
    literals_.back().parent = parent;
    if (!is_tag) resolve(place);
  }

  void resolve(std::uint32_t place) {
    Literal& literal = literals_[place];
    if (literal.kind != Literal::Kind::kString) return;
    const auto named = by_name_.find(named_row(literal.text));
    if (named == by_name_.end() || rows_[named->second].is_placed) return;
    Row& row = rows_[named->second];
    if (!row.text.empty()) {
      row.is_placed = true;
      literal.text = std::move(row.text);
    } else if (depths_[place - first_] < kMaxDepth) {
      literal.kind = Literal::Kind::kArray;
      literal.text.clear();
      begin(named->second, place);
    }
  }

  std::vector<Row> rows_;
  std::map<std::string_view, std::size_t> by_name_;
  std::vector<Literal>& literals_;
  std::uint32_t first_ = 0;          // of ours among the literals
  std::vector<std::size_t> depths_;  // of ours
  std::vector<Open> open_;
};

}  // namespace

void read_react_stream(std::string_view stream, std::vector<Literal>& literals) {
  const std::size_t from = literals.size();
  Placing(read_rows(stream), literals).place_all();
  read_data_in_strings(literals, from, 1);  // in rows of text
}

}  // namespace assay::page
