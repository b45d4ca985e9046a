// What a segment knows of its documents besides their terms, a column each.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/model/document.h"
#include "keep/search/column.h"

namespace assay::search {

struct DocumentRow {
  DocumentId id = 0;
  std::int64_t sort = 0;
  std::uint32_t length = 0;
  std::uint32_t title_end = 0;
  std::uint32_t source = 0;
  std::uint32_t site = 0;
  std::uint32_t language = 0;
};

// The order of documents in a segment: newest first.
inline bool is_newer(const DocumentRow& a, const DocumentRow& b) {
  return a.sort != b.sort ? a.sort > b.sort : a.id > b.id;
}

// Columns: id, sort, length, title end, source, site, language; then the numbers of the documents in order of id.
std::string write_document_table(std::span<const DocumentRow> rows);

struct DocumentTable {
  Column ids, sorts, lengths, title_ends, sources, sites, languages, by_id;
  // False where the bytes are too few.
  bool open(ByteReader bytes, std::uint32_t documents);
};

// What the numbers of sources, sites and languages stand for.
struct SegmentNames {
  std::vector<std::string> sources, sites, languages;
};
std::string write_names(const SegmentNames& names);
bool read_names(ByteReader bytes, SegmentNames& names);

}  // namespace assay::search
