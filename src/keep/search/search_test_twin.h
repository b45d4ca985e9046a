// For the tests of this room: what a whole index says, as plain documents, to be held against what was put into it.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <string>

#include "keep/search/mapped_file.h"
#include "keep/search/search_test_index.h"
#include "keep/search/snapshot.h"

namespace assay::search {

using Twin = std::map<DocumentId, PlainDocument>;

inline Snapshot snapshot_of(const std::string& folder) {
  const auto bytes = read_file(folder + "/MANIFEST", kMostManifestBytes);
  return Snapshot::open(folder, bytes.value()).value();
}

// Everything that the index knows, by document.
inline Twin read_back(const std::string& folder) {
  Twin twin;
  const Snapshot snapshot = snapshot_of(folder);
  for (const LiveSegment& live : snapshot.segments) {
    const Segment& segment = *live.segment;
    EXPECT_THAT(segment.examine(), testing::IsEmpty());
    for (std::uint32_t i = 0; i < segment.documents(); ++i) {
      if (live.is_deleted(i)) continue;
      PlainDocument& document = twin[segment.id(i)];
      EXPECT_EQ(document.id, 0) << "twice in the index: " << segment.id(i);
      document.id = segment.id(i);
      document.sort = segment.sort(i);
      document.length = segment.length(i);
      document.title_end = segment.title_end(i);
      document.source = segment.sources()[segment.source(i)];
      document.site = segment.sites()[segment.site(i)];
      document.language = segment.languages()[segment.language(i)];
    }
    segment.each_term("", [&](std::string_view term, const TermEntry& entry) {
      PostingCursor cursor(segment, entry);
      while (cursor.next() != kNoDocument) {
        if (live.is_deleted(cursor.document())) continue;
        PlainDocument& document = twin[segment.id(cursor.document())];
        const auto positions = cursor.positions();
        if (term[0] == 'e') {
          document.facts.emplace_back(term);
        } else {
          document.terms[std::string(term)].assign(positions.begin(), positions.end());
        }
        if (entry.has_positions) {
          EXPECT_EQ(cursor.frequency(), positions.size());
          EXPECT_EQ(cursor.in_title(), positions.front() < document.title_end);
        }
      }
      return true;
    });
    for (const FigureGroup& group : segment.figure_groups()) {
      for (const FigureRow& row : segment.figures(group.key.kind, group.key.unit)) {
        if (live.is_deleted(row.document)) continue;
        Quantity figure;
        figure.kind = QuantityKind::kMoney;
        figure.unit = group.key.unit;
        figure.value = Decimal(static_cast<std::int64_t>(row.low));
        twin[segment.id(row.document)].figures.push_back(figure);
      }
    }
  }
  return twin;
}

inline void expect_same(const Twin& found, const Twin& expected) {
  ASSERT_EQ(found.size(), expected.size());
  for (const auto& [id, document] : expected) {
    ASSERT_TRUE(found.contains(id)) << id;
    const PlainDocument& other = found.at(id);
    EXPECT_EQ(other.sort, document.sort);
    EXPECT_EQ(other.length, document.length);
    EXPECT_EQ(other.title_end, document.title_end);
    EXPECT_EQ(other.source, document.source);
    EXPECT_EQ(other.site, document.site);
    EXPECT_EQ(other.language, document.language);
    EXPECT_EQ(other.terms, document.terms);
    EXPECT_EQ(other.facts, document.facts);
    EXPECT_EQ(other.figures, document.figures);
  }
}

}  // namespace assay::search
