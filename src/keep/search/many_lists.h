// ManyLists: the union of the lists of a prefix, read once and kept as one list.
// A cursor for each of thousands of lists would cost more memory and time than reading them all: O(documents +
// postings).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "keep/search/bitmap.h"
#include "keep/search/segment.h"

namespace assay::search {

class ManyLists {
 public:
  enum class Keep : std::uint8_t {
    kFrequencies,  // positions() must not be called
    kPlaces,
    kPlacesInTitle,  // only documents with one of the terms in the title
  };
  // `among`: only these documents; null: all.
  ManyLists(const Segment& segment, std::span<const TermEntry> entries, Keep keep, const Bitmap* among);

  std::uint32_t document() const { return at_ < documents_.size() ? documents_[at_] : kNoDocument; }
  std::uint32_t skip_to(std::uint32_t target);
  std::uint32_t frequency() const { return frequencies_[at_]; }  // of all its terms
  bool in_title() const { return titles_[at_]; }
  // Ascending, each once.
  void positions(std::vector<std::uint32_t>& result) const;

  std::size_t size() const { return documents_.size(); }
  Bound bound() const { return bound_; }

 private:
  struct Posting {
    std::uint32_t document;
    std::uint32_t list;
  };

  const Segment* segment_;
  std::span<const TermEntry> entries_;
  std::vector<std::uint32_t> documents_;
  std::vector<std::uint32_t> frequencies_;
  std::vector<bool> titles_;
  std::vector<Posting> postings_;  // by document; unless kFrequencies
  Bound bound_;
  std::size_t at_ = 0;
};

}  // namespace assay::search
