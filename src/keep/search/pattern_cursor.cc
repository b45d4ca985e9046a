// Patterns: words side by side.
//
// A pattern is a row of slots, each with its offset from the pattern's start; for 稀土出口
//     slot      0 稀土   1 土出   2 出口
// A document is a candidate when every slot has a posting in it.  Candidates come from the usual intersection: the
// rarest slot leads, the others follow by skip_to.  Only then are positions decoded, and only when somebody asks: a
// document whose length and frequencies cannot reach the page of results any more is dropped without (document_bound of
// the term).
//
// A pair that the cutting of words runs through (土出, between 稀土|出口) has no positions: it is a presence, and fills
// its slot wherever the pattern would stand.  The starts are then
//     the intersection of (positions - offset) over the slots that no presence fills,
//     or, where presences fill all of them, the union of (positions - offset) over all slots:
// some slot has to be there by a term of its own.  All rows ascend, so the intersection is one merge, O(positions); it
// is led by the shortest row.
//
// Bounds.  A pattern stands no more often than its rarest slot, in no other documents; so the blocks of the rarest slot
// that is never filled by a presence bound it (see block_max_all.cc for what bounds are good for).  Where every slot
// may be a presence only the bound of the whole lists is known, and nothing is passed over.
//
// Compare Williams, Zobel & Bahle, Fast phrase querying with combined indexes (2004): pairs of neighbouring ideographs
// are already what they call a nextword index, so that a Chinese phrase of n ideographs takes n - 1 short lists and no
// stop list.
#include "keep/search/pattern_cursor.h"

#include <algorithm>
#include <optional>

namespace assay::search {
namespace {

constexpr std::size_t kNone = SIZE_MAX;

// The documents of a pattern's rarest slot that has few lists, for a prefix that would else keep every posting.
Bitmap documents_of(const Segment& segment, const SlotLists& lists) {
  Bitmap documents(segment.documents());
  for (const std::vector<TermEntry>* entries : {&lists.terms, &lists.presences}) {
    for (const TermEntry& entry : *entries) {
      PostingCursor cursor(segment, entry);
      for (std::uint32_t document = cursor.next(); document != kNoDocument; document = cursor.next()) {
        documents.set(document);
      }
    }
  }
  return documents;
}

std::uint64_t cost_of(const SlotLists& lists) {
  std::uint64_t cost = 0;
  for (const TermEntry& entry : lists.terms) cost += entry.document_frequency;
  for (const TermEntry& entry : lists.presences) cost += entry.document_frequency;
  return cost;
}

}  // namespace

PatternCursor::PatternCursor(const Context& context, const PlannedForm& form, bool only_in_title)
    : segment_(&context.segment()), units_(form.form->pattern.units), only_in_title_(only_in_title) {
  const std::vector<SlotLists>& lists = form.lists[context.segment_number];
  has_one_slot_ = lists.size() == 1;
  const auto rarest = std::ranges::min_element(lists, {}, cost_of);
  std::optional<Bitmap> among;
  slots_.reserve(lists.size());
  for (const SlotLists& slot : lists) {
    MergedLists::Keep keep = MergedLists::Keep::kPlaces;
    if (has_one_slot_) keep = only_in_title ? MergedLists::Keep::kPlacesInTitle : MergedLists::Keep::kFrequencies;
    const bool is_many = slot.terms.size() > SlotCursor::kMaxCursors;
    if (is_many && !has_one_slot_ && &slot != &*rarest && !among) among = documents_of(*segment_, *rarest);
    const std::uint32_t offset = form.form->pattern.slots[&slot - lists.data()].offset;
    if (has_one_slot_) {
      slots_.emplace_back(*segment_, slot, offset, keep, nullptr);
    } else {
      slots_.emplace_back(*segment_, slot, offset, keep, is_many && among ? &*among : nullptr);
    }
  }
  std::ranges::stable_sort(slots_, {}, &SlotCursor::cost);
  const auto bounding = std::ranges::find_if(slots_, [](const SlotCursor& slot) { return !slot.has_presences(); });
  bounding_ = has_one_slot_              ? 0
              : bounding == slots_.end() ? kNone
                                         : static_cast<std::size_t>(bounding - slots_.begin());
  bound_ = slots_[bounding_ == kNone ? 0 : bounding_].list_bound();
  for (const SlotCursor& slot : slots_) {
    if (bounding_ == kNone && &slot != &slots_.front()) bound_ = unite(bound_, slot.list_bound());
    if (bounding_ != kNone && !slot.has_presences()) {
      bound_.frequency = std::min(bound_.frequency, slot.list_bound().frequency);
    }
  }
  if (bounding_ == kNone) bound_.least_length = 0;  // presences have none
  find_candidate();
}

std::uint32_t PatternCursor::skip_to(std::uint32_t target) {
  if (document_ >= target) return document_;
  slots_.front().skip_to(target);
  find_candidate();
  return document_;
}

void PatternCursor::find_candidate() {
  document_ = slots_.front().document();
  for (std::size_t i = 1; i < slots_.size() && document_ != kNoDocument;) {
    const std::uint32_t other = slots_[i].skip_to(document_);
    if (other == document_) {
      ++i;
    } else {
      document_ = slots_.front().skip_to(other);
      i = 1;
    }
  }
}

std::uint32_t PatternCursor::most_frequency() const {
  if (bounding_ == kNone) return bound_.frequency;
  std::uint32_t most = UINT32_MAX;
  for (const SlotCursor& slot : slots_) {
    if (!slot.has_presences() || has_one_slot_) most = std::min(most, slot.frequency());
  }
  return most;
}

bool PatternCursor::may_be_in_title() const {
  return bounding_ == kNone || slots_[bounding_].in_title();
}

std::uint32_t PatternCursor::frequency() {
  look();
  return frequency_;
}

bool PatternCursor::in_title() {
  look();
  return in_title_;
}

void PatternCursor::places(std::vector<Place>& result) {
  looked_at_ = document_;
  find_starts();
  for (const std::uint32_t start : starts_) result.push_back({start, start + units_});
}

void PatternCursor::look() {
  if (looked_at_ == document_) return;
  looked_at_ = document_;
  if (has_one_slot_ && !only_in_title_) {
    frequency_ = slots_.front().frequency();
    in_title_ = slots_.front().in_title();
    return;
  }
  if (only_in_title_ && !may_be_in_title()) {
    frequency_ = 0;
    return;
  }
  find_starts();
}

void PatternCursor::find_starts() {
  starts_.clear();
  rows_.clear();
  const std::uint32_t title_end = segment_->title_end(document_);
  const std::uint32_t end = only_in_title_ ? title_end : UINT32_MAX;
  for (SlotCursor& slot : slots_) {
    if (has_one_slot_ || !slot.is_present()) rows_.push_back({slot.positions(), slot.offset(), 0});
  }
  if (rows_.empty()) {
    for (SlotCursor& slot : slots_) {
      for (const std::uint32_t position : slot.positions()) {
        if (position >= slot.offset() && position - slot.offset() < end) starts_.push_back(position - slot.offset());
      }
    }
    std::ranges::sort(starts_);
    const auto [last, rest] = std::ranges::unique(starts_);
    starts_.erase(last, rest);
  } else {
    std::ranges::iter_swap(rows_.begin(),
                           std::ranges::min_element(rows_, {}, [](const Row& row) { return row.positions.size(); }));
    for (const std::uint32_t position : rows_.front().positions) {
      if (position < rows_.front().offset) continue;
      const std::uint32_t start = position - rows_.front().offset;
      if (start >= end) break;
      if (all_hold(start)) starts_.push_back(start);
    }
  }
  frequency_ = static_cast<std::uint32_t>(starts_.size());
  in_title_ = !starts_.empty() && starts_.front() < title_end;
}

bool PatternCursor::all_hold(std::uint32_t start) {
  for (std::size_t i = 1; i < rows_.size(); ++i) {
    Row& row = rows_[i];
    const std::uint32_t wanted = start + row.offset;
    while (row.at < row.positions.size() && row.positions[row.at] < wanted) ++row.at;
    if (row.at == row.positions.size() || row.positions[row.at] != wanted) return false;
  }
  return true;
}

std::uint32_t PatternCursor::block_end(std::uint32_t target) {
  const std::uint32_t end = slots_.front().block_end(target);
  return bounding_ == kNone || bounding_ == 0 ? end : std::min(end, slots_[bounding_].block_end(target));
}

bool PatternCursor::mark(std::uint32_t first, std::uint32_t last, DocumentMarks& marks) {
  return slots_.front().mark(first, last, marks);  // the others would have to be read for whatever it lacks
}

Bound PatternCursor::block_bound() const {
  if (bounding_ == kNone) return bound_;
  Bound bound = slots_[bounding_].block_bound();
  bound.frequency = std::min(bound.frequency, bound_.frequency);
  return bound;
}

}  // namespace assay::search
