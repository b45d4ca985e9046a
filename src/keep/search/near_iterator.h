// NearIterator: documents in which terms stand close together.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "keep/search/context.h"
#include "keep/search/iterator.h"
#include "keep/search/plan.h"
#include "keep/search/term_iterator.h"

namespace assay::search {

// Whether places can be picked, one of each row, so that each is at most `distance` units from the one of the row
// before.  Rows ascend by start.  Words side by side are one unit apart; those that overlap none.  O(places).
bool are_near(const std::vector<std::vector<Place>>& rows, std::uint32_t distance);

class NearIterator final : public Iterator {
 public:
  // `near` (of kNear) is referred to.
  NearIterator(const Context& context, const PlanNode& near);

  std::uint32_t skip_to(std::uint32_t target) override;
  bool matches() override;
  double score() override;
  std::uint32_t block_end(std::uint32_t target) override;
  double block_bound() override;
  double document_bound() override;

 private:
  std::uint32_t find_candidate();

  double factor_;
  std::uint32_t distance_;
  std::vector<std::unique_ptr<TermIterator>> terms_;  // as written
  std::vector<TermIterator*> order_;                  // rarest first
  std::vector<std::vector<Place>> rows_;
  std::uint32_t looked_at_ = kNoDocument;
  bool is_near_ = false;
};

}  // namespace assay::search
