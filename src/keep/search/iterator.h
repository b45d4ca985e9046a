// Iterator: walks the documents of one segment that may answer a part of a query, ascending.
// Two steps: skip_to stops at candidates, which are cheap to find; matches() then looks at positions where the part
// asks for them.  Bounds tell without decoding how high a score can be, so that whole blocks are passed over.
#pragma once

#include <cstdint>

#include "keep/search/document_marks.h"
#include "keep/search/segment.h"

namespace assay::search {

// After construction it stands at its first candidate.
class Iterator {
 public:
  Iterator() = default;
  Iterator(const Iterator&) = delete;
  Iterator& operator=(const Iterator&) = delete;
  virtual ~Iterator() = default;

  std::uint32_t document() const { return document_; }  // kNoDocument at the end
  // The first candidate at or after `target`; stays where it is when already there.
  virtual std::uint32_t skip_to(std::uint32_t target) = 0;
  // Whether the candidate really answers.  May be asked again.
  virtual bool matches() { return true; }

  // Of a candidate that matches.
  virtual double score() { return 0; }
  // Whether it holds each plain word; score and this only after matches().
  virtual bool holds_all() { return true; }

  // The last document for which block_bound() holds when one begins at `target`; `target` never falls, and skip_to is
  // asked for nothing below it afterwards.  document() does not change.
  virtual std::uint32_t block_end(std::uint32_t /*target*/) { return kNoDocument; }
  virtual double block_bound() { return 0; }
  // Marks all candidates in [first, last], and maybe more; block_end(first) was asked, and reaches to `last`.  False:
  // it cannot, and the marks say nothing.
  virtual bool mark(std::uint32_t /*first*/, std::uint32_t /*last*/, DocumentMarks& /*marks*/) { return false; }
  // No less than the candidate's score, without looking at positions.
  virtual double document_bound() { return block_bound(); }

  std::uint64_t cost() const { return cost_; }  // about how many candidates there are

 protected:
  std::uint32_t document_ = 0;
  std::uint64_t cost_ = 0;
};

}  // namespace assay::search
