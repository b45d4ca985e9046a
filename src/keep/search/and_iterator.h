// AndIterator: documents that every part holds.
#pragma once

#include <cstdint>
#include <vector>

#include "keep/search/clause.h"
#include "keep/search/iterator.h"

namespace assay::search {

// A part of AND, OR or plain words, in the order written.
struct Part {
  Clause clause;
  std::uint64_t weight = 0;  // of plain words
};

class AndIterator final : public Iterator {
 public:
  // `parts` is not empty.
  explicit AndIterator(std::vector<Part> parts);

  std::uint32_t skip_to(std::uint32_t target) override;
  bool matches() override;
  double score() override;
  bool holds_all() override;
  std::uint32_t block_end(std::uint32_t target) override;
  double block_bound() override;
  double document_bound() override;

 private:
  std::uint32_t find_candidate();

  std::vector<Part> parts_;
  std::vector<Clause*> clauses_;  // rarest first
};

}  // namespace assay::search
