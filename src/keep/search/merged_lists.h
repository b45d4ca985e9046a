// MergedLists: the union of the lists of a prefix, read once and kept as one list with bounds of its blocks.
// A cursor for each of thousands of lists would cost more memory and time than reading them all: O(documents +
// postings).
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "keep/search/bitmap.h"
#include "keep/search/segment.h"

namespace assay::search {

// Immutable.
struct MergedLists {
  enum class Keep : std::uint8_t {
    kFrequencies,  // no postings
    kPlaces,
    kPlacesInTitle,  // only documents with one of the terms in the title
  };
  struct Posting {
    std::uint32_t document;
    std::uint32_t list;
  };

  // `among`: only these documents; null: all.
  MergedLists(const Segment& segment, std::span<const TermEntry> entries, Keep keep, const Bitmap* among);

  std::vector<std::uint32_t> documents;
  std::vector<std::uint32_t> frequencies;  // of all terms together
  std::vector<bool> titles;
  std::vector<Posting> postings;  // by document
  std::vector<Bound> blocks;      // of kBlockPostings documents each
  Bound bound;
};

// One thread's own.
class MergedCursor {
 public:
  // `entries` are those that `lists` was made of.
  MergedCursor(const Segment& segment, std::span<const TermEntry> entries, std::shared_ptr<const MergedLists> lists)
      : segment_(&segment), entries_(entries), lists_(std::move(lists)) {}

  std::uint32_t document() const { return at_ < lists_->documents.size() ? lists_->documents[at_] : kNoDocument; }
  std::uint32_t skip_to(std::uint32_t target) {
    at_ = find(at_, target);
    return document();
  }
  std::uint32_t frequency() const { return lists_->frequencies[at_]; }
  bool in_title() const { return lists_->titles[at_]; }
  // Ascending, each once; not of kFrequencies.
  void positions(std::vector<std::uint32_t>& result) const;

  // As PostingCursor's.
  std::uint32_t block_end(std::uint32_t target);
  Bound block_bound() const;
  Bound list_bound() const { return lists_->bound; }
  std::size_t size() const { return lists_->documents.size(); }

 private:
  std::size_t find(std::size_t from, std::uint32_t target) const;

  const Segment* segment_;
  std::span<const TermEntry> entries_;
  std::shared_ptr<const MergedLists> lists_;
  std::size_t at_ = 0;
  std::size_t bounded_at_ = 0;
};

}  // namespace assay::search
