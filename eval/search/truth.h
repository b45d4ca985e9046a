// Truth: how many pages answer a question, by reading every page.  What the engines count is held against it.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "search/pages.h"
#include "search/questions.h"

namespace assay::bench {

struct Truth {
  // The words stand there as the text was split, of a phrase side by side, whatever mark is between: what a peer, which
  // is given no marks, has to count.
  std::int64_t as_words = 0;
  // The same without a mark between: what ours has to count at least.
  std::int64_t unparted = 0;
  // The characters stand there, however they were split: what ours may count at most.
  std::int64_t as_text = 0;
};

std::vector<Truth> read_truth(const Pages& pages, std::uint32_t page_count, std::span<const Question> questions);

}  // namespace assay::bench
