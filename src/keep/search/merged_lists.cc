#include "keep/search/merged_lists.h"

#include <algorithm>

namespace assay::search {
namespace {

constexpr Bound kNothing = {.frequency = 0, .least_length = UINT32_MAX, .has_title = false};

void extend(Bound& bound, std::uint32_t frequency, std::uint32_t length, bool in_title) {
  bound.frequency = std::max(bound.frequency, frequency);
  bound.least_length = std::min(bound.least_length, length);
  bound.has_title |= in_title;
}

}  // namespace

MergedLists::MergedLists(const Segment& segment, std::span<const TermEntry> entries, Keep keep, const Bitmap* among)
    : bound(kNothing) {
  std::vector<std::uint32_t> sums(segment.documents());
  Bitmap in_title(segment.documents());
  for (std::uint32_t list = 0; list < entries.size(); ++list) {
    PostingCursor cursor(segment, entries[list]);
    for (std::uint32_t document = cursor.next(); document != kNoDocument; document = cursor.next()) {
      if (among != nullptr && !among->test(document)) continue;
      if (cursor.in_title()) {
        in_title.set(document);
      } else if (keep == Keep::kPlacesInTitle) {
        continue;
      }
      sums[document] += cursor.frequency();
      if (keep != Keep::kFrequencies) postings.push_back({document, list});
    }
  }
  std::ranges::stable_sort(postings, {}, &Posting::document);
  for (std::uint32_t document = 0; document < segment.documents(); ++document) {
    if (sums[document] == 0) continue;
    if (documents.size() % kBlockPostings == 0) blocks.push_back(kNothing);
    documents.push_back(document);
    frequencies.push_back(sums[document]);
    titles.push_back(in_title.test(document));
    extend(blocks.back(), sums[document], segment.length(document), titles.back());
    extend(bound, sums[document], segment.length(document), titles.back());
  }
}

// Galloping: most steps are short.
std::size_t MergedCursor::find(std::size_t from, std::uint32_t target) const {
  const std::vector<std::uint32_t>& documents = lists_->documents;
  std::size_t step = 1;
  while (from + step < documents.size() && documents[from + step] < target) {
    from += step;
    step *= 2;
  }
  const auto begin = documents.begin() + static_cast<std::ptrdiff_t>(std::min(from, documents.size()));
  const auto end = documents.begin() + static_cast<std::ptrdiff_t>(std::min(documents.size(), from + step + 1));
  return static_cast<std::size_t>(std::lower_bound(begin, end, target) - documents.begin());
}

std::uint32_t MergedCursor::block_end(std::uint32_t target) {
  bounded_at_ = find(bounded_at_, target);
  if (bounded_at_ == size()) return kNoDocument;
  bounded_at_ -= bounded_at_ % kBlockPostings;
  return lists_->documents[std::min(size(), bounded_at_ + kBlockPostings) - 1];
}

Bound MergedCursor::block_bound() const {
  return bounded_at_ < size() ? lists_->blocks[bounded_at_ / kBlockPostings] : kNothing;
}

void MergedCursor::positions(std::vector<std::uint32_t>& result) const {
  result.clear();
  const auto [first, last] =
      std::ranges::equal_range(lists_->postings, document(), {}, &MergedLists::Posting::document);
  for (auto posting = first; posting != last; ++posting) {
    PostingCursor cursor(*segment_, entries_[posting->list]);
    cursor.skip_to(posting->document);
    const std::span<const std::uint32_t> positions = cursor.positions();
    result.insert(result.end(), positions.begin(), positions.end());
  }
  std::ranges::sort(result);
  const auto [end, rest] = std::ranges::unique(result);
  result.erase(end, rest);
}

}  // namespace assay::search
