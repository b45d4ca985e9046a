// The best documents of one segment, with whole blocks passed over that cannot hold any.
#pragma once

#include <cstdint>
#include <vector>

#include "keep/search/and_iterator.h"
#include "keep/search/collector.h"
#include "keep/search/guard.h"
#include "keep/search/segment.h"

namespace assay::search {

enum class Whole : std::uint8_t { kOffer, kPassOver };  // what to do with documents that hold all plain words

// A part that so many times as many documents hold as the rarest is not read for marks (document_marks.h).
inline constexpr std::uint64_t kFarApart = 16;

// Of the documents that hold each part.  `parts` is not empty.
void find_best_of_all(const Segment& segment, std::vector<Part>& parts, Whole whole, Guard& guard,
                      Collector& collector);

// Of the documents that hold any part, and at least `least_weight` of their weights.  `is_plain`: a document holds
// all when it holds each part; else when it holds all of any part.
void find_best_of_any(const Segment& segment, std::vector<Part>& parts, std::uint64_t least_weight, bool is_plain,
                      Whole whole, Guard& guard, Collector& collector);

}  // namespace assay::search
