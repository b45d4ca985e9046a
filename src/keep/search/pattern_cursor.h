// PatternCursor: the documents that hold a pattern, by intersection of its slots; positions only where asked.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "keep/search/context.h"
#include "keep/search/plan.h"
#include "keep/search/slot_cursor.h"

namespace assay::search {

// Half-open range of positions that a form covers.
struct Place {
  std::uint32_t start;
  std::uint32_t end;
};

class PatternCursor {
 public:
  // `form` is referred to.  Stands at its first candidate.
  PatternCursor(const Context& context, const PlannedForm& form, bool only_in_title);

  std::uint32_t document() const { return document_; }  // a candidate: holds every slot
  std::uint32_t skip_to(std::uint32_t target);
  std::uint64_t cost() const { return slots_.front().cost(); }

  // Of the candidate: how often it holds the pattern, 0 if it does not, and whether in the title.
  std::uint32_t frequency();
  bool in_title();
  // Appends its places, ascending.
  void places(std::vector<Place>& result);
  // No less than frequency(), and no less often in the title, without positions.
  std::uint32_t most_frequency() const;
  bool may_be_in_title() const;

  std::uint32_t block_end(std::uint32_t target);
  Bound block_bound() const;
  bool mark(std::uint32_t first, std::uint32_t last, DocumentMarks& marks);  // see Iterator

 private:
  void find_candidate();
  void look();
  void find_starts();
  bool all_hold(std::uint32_t start);

  const Segment* segment_;
  std::uint32_t units_;
  bool only_in_title_;
  bool has_one_slot_;
  std::vector<SlotCursor> slots_;  // rarest first
  std::size_t bounding_ = 0;       // the rarest slot that only terms fill, whose blocks bound the pattern; or none
  Bound bound_;                    // of the whole list
  std::uint32_t document_ = kNoDocument;

  // Of the document that was looked at last.
  std::uint32_t looked_at_ = kNoDocument;
  std::uint32_t frequency_ = 0;
  bool in_title_ = false;
  std::vector<std::uint32_t> starts_;
  struct Row {
    std::span<const std::uint32_t> positions;
    std::uint32_t offset;
    std::size_t at;
  };
  std::vector<Row> rows_;  // of slots that a term has to fill
};

}  // namespace assay::search
