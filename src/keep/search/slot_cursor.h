// SlotCursor: one place of a pattern in one segment; the union of the lists that may fill it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "keep/search/context.h"
#include "keep/search/document_marks.h"
#include "keep/search/merged_lists.h"
#include "keep/search/plan.h"
#include "keep/search/segment.h"

namespace assay::search {

class SlotCursor {
 public:
  // More lists than this are read into one.
  static constexpr std::size_t kMaxCursors = 16;

  // `lists` is referred to.  Stands at its first document.
  SlotCursor(const Segment& segment, const SlotLists& lists, std::uint32_t offset, MergedLists::Keep keep,
             const Bitmap* among);

  std::uint32_t offset() const { return offset_; }
  std::uint64_t cost() const { return cost_; }
  bool has_presences() const { return !presences_.empty(); }

  std::uint32_t document() const { return document_; }
  std::uint32_t skip_to(std::uint32_t target);

  // Of the document:
  bool is_present() const;          // by a presence: filled wherever the pattern stands
  std::uint32_t frequency() const;  // of its terms together; not of presences
  bool in_title() const;
  // Ascending, each once; valid until the cursor moves.
  std::span<const std::uint32_t> positions();

  // Of the blocks of all its lists; see Iterator.
  std::uint32_t block_end(std::uint32_t target);
  bool mark(std::uint32_t first, std::uint32_t last, DocumentMarks& marks);
  // Of its terms.
  Bound block_bound() const;
  Bound list_bound() const;

 private:
  void find_document();

  std::uint32_t offset_;
  std::uint64_t cost_ = 0;
  std::uint32_t document_ = kNoDocument;
  std::vector<PostingCursor> terms_;
  std::vector<PostingCursor> presences_;
  std::optional<MergedCursor> many_;
  std::vector<std::uint32_t> block_ends_;  // of terms_
  std::vector<std::uint32_t> merged_;
};

// Joins two bounds of lists whose postings may stand in one document.
Bound unite(const Bound& a, const Bound& b);

}  // namespace assay::search
