// OrIterator: documents that any part holds; of plain words, that hold enough of their weight.
#pragma once

#include <cstdint>
#include <vector>

#include "keep/search/and_iterator.h"
#include "keep/search/iterator.h"

namespace assay::search {

class OrIterator final : public Iterator {
 public:
  enum class Kind : std::uint8_t { kOr, kPlain };
  // Of kPlain, a document's parts must weigh `least_weight` together.
  OrIterator(Kind kind, std::vector<Part> parts, std::uint64_t least_weight);

  std::uint32_t skip_to(std::uint32_t target) override;
  bool matches() override;
  double score() override;
  bool holds_all() override;
  std::uint32_t block_end(std::uint32_t target) override;
  double block_bound() override;
  double document_bound() override;

 private:
  void find_document();
  bool holds(Part& part) const { return part.clause.document() == document_ && part.clause.matches(); }

  Kind kind_;
  std::vector<Part> parts_;
  std::uint64_t least_weight_;
};

}  // namespace assay::search
