#include "keep/search/many_lists.h"

#include <algorithm>

namespace assay::search {

ManyLists::ManyLists(const Segment& segment, std::span<const TermEntry> entries, Keep keep, const Bitmap* among)
    : segment_(&segment), entries_(entries) {
  std::vector<std::uint32_t> frequencies(segment.documents());
  Bitmap titles(segment.documents());
  for (std::uint32_t list = 0; list < entries.size(); ++list) {
    PostingCursor cursor(segment, entries[list]);
    for (std::uint32_t document = cursor.next(); document != kNoDocument; document = cursor.next()) {
      if (among != nullptr && !among->test(document)) continue;
      if (cursor.in_title()) {
        titles.set(document);
      } else if (keep == Keep::kPlacesInTitle) {
        continue;
      }
      frequencies[document] += cursor.frequency();
      if (keep != Keep::kFrequencies) postings_.push_back({document, list});
    }
  }
  std::ranges::stable_sort(postings_, {}, &Posting::document);
  bound_.least_length = UINT32_MAX;
  for (std::uint32_t document = 0; document < segment.documents(); ++document) {
    if (frequencies[document] == 0) continue;
    documents_.push_back(document);
    frequencies_.push_back(frequencies[document]);
    titles_.push_back(titles.test(document));
    bound_.frequency = std::max(bound_.frequency, frequencies[document]);
    bound_.least_length = std::min(bound_.least_length, segment.length(document));
    bound_.has_title |= titles.test(document);
  }
}

std::uint32_t ManyLists::skip_to(std::uint32_t target) {
  // Galloping: most skips are short.
  std::size_t step = 1;
  std::size_t low = at_;
  while (low + step < documents_.size() && documents_[low + step] < target) {
    low += step;
    step *= 2;
  }
  const auto begin = documents_.begin();
  const auto end = begin + static_cast<std::ptrdiff_t>(std::min(documents_.size(), low + step + 1));
  at_ = static_cast<std::size_t>(std::lower_bound(begin + static_cast<std::ptrdiff_t>(low), end, target) - begin);
  return document();
}

void ManyLists::positions(std::vector<std::uint32_t>& result) const {
  result.clear();
  const auto [first, last] = std::ranges::equal_range(postings_, documents_[at_], {}, &Posting::document);
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
