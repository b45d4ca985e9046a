// For tests and fuzzers: asks a segment for everything that it has, whatever its bytes say.
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "keep/search/segment.h"

namespace assay::search {

inline void require(bool holds) {
  if (!holds) std::abort();
}

// A number that depends on all of it, so that nothing is optimized away.
inline std::uint64_t walk_postings(const Segment& segment, const TermEntry& entry) {
  std::uint64_t sum = 0;
  std::uint32_t before = 0;
  bool is_first = true;
  PostingCursor cursor(segment, entry);
  sum += cursor.list_bound().least_length;
  while (cursor.next() != kNoDocument) {
    require(cursor.document() < segment.documents() && (is_first || cursor.document() > before));
    before = cursor.document();
    is_first = false;
    sum += cursor.frequency() + (cursor.in_title() ? 1 : 0);
    for (const std::uint32_t position : cursor.positions()) sum += position;
  }
  PostingCursor skipper(segment, entry);
  for (std::uint32_t target = 0; target < segment.documents(); target += 1 + target / 3) {
    skipper.block_end(target);
    sum += skipper.block_bound().frequency;
    const std::uint32_t found = skipper.skip_to(target);
    require(found >= target);
    if (found == kNoDocument) break;
    require(found < segment.documents());
    sum += skipper.frequency() + skipper.positions().size();
    skipper.next();
  }
  return sum;
}

inline std::uint64_t walk(const Segment& segment) {
  std::uint64_t sum = segment.total_length();
  for (std::uint32_t i = 0; i < segment.documents(); ++i) {
    sum += segment.length(i) + segment.title_end(i) + static_cast<std::uint64_t>(segment.sort(i));
    sum += segment.sources()[segment.source(i)].size() + segment.sites()[segment.site(i)].size();
    sum += segment.languages()[segment.language(i)].size();
    sum += segment.find_document(segment.id(i)).value_or(0);
    if (i == 1000) break;  // a file of nothing can have many
  }
  segment.each_term("", [&](std::string_view term, const TermEntry& entry) {
    sum += segment.find(term).has_value() ? 1 : 0;
    sum += walk_postings(segment, entry);
    return true;
  });
  for (const FigureGroup& group : segment.figure_groups()) {
    for (const FigureRow& row : segment.figures(group.key.kind, group.key.unit))
      require(row.document < segment.documents());
  }
  return sum;
}

}  // namespace assay::search
