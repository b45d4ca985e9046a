#include "keep/search/document_table.h"

#include <algorithm>
#include <numeric>

namespace assay::search {
namespace {

template <class Number>
void append_member(std::string& out, std::span<const DocumentRow> rows, Number DocumentRow::* member) {
  std::vector<Number> values;
  values.reserve(rows.size());
  for (const DocumentRow& row : rows) values.push_back(row.*member);
  append_column<Number>(out, values);
}

}  // namespace

std::string write_document_table(std::span<const DocumentRow> rows) {
  std::string out;
  append_member(out, rows, &DocumentRow::id);
  append_member(out, rows, &DocumentRow::sort);
  append_member(out, rows, &DocumentRow::length);
  append_member(out, rows, &DocumentRow::title_end);
  append_member(out, rows, &DocumentRow::source);
  append_member(out, rows, &DocumentRow::site);
  append_member(out, rows, &DocumentRow::language);
  std::vector<std::uint32_t> by_id(rows.size());
  std::iota(by_id.begin(), by_id.end(), 0);
  std::sort(by_id.begin(), by_id.end(), [&](std::uint32_t a, std::uint32_t b) { return rows[a].id < rows[b].id; });
  append_column<std::uint32_t>(out, by_id);
  return out;
}

bool DocumentTable::open(ByteReader bytes, std::uint32_t documents) {
  for (Column* column : {&ids, &sorts, &lengths, &title_ends, &sources, &sites, &languages, &by_id}) {
    *column = Column::read(bytes, documents);
  }
  return bytes.is_good;
}

std::string write_names(const SegmentNames& names) {
  std::string out;
  for (const auto* list : {&names.sources, &names.sites, &names.languages}) {
    append_varint(out, list->size());
    for (const std::string& name : *list) append_text(out, name);
  }
  return out;
}

bool read_names(ByteReader bytes, SegmentNames& names) {
  for (auto* list : {&names.sources, &names.sites, &names.languages}) {
    const std::uint64_t count = bytes.varint();
    if (count > bytes.left()) return false;
    list->reserve(count);
    for (std::uint64_t i = 0; i < count; ++i) list->emplace_back(bytes.text(bytes.varint()));
  }
  return bytes.is_good;
}

}  // namespace assay::search
