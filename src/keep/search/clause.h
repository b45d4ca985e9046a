// Clause: an iterator that is called without a virtual call where it is a ListTerm.
#pragma once

#include <cstdint>
#include <memory>
#include <utility>

#include "keep/search/iterator.h"
#include "keep/search/list_term.h"

namespace assay::search {

class Clause {
 public:
  explicit Clause(std::unique_ptr<ListTerm> list) : list_(list.get()), iterator_(std::move(list)) {}
  explicit Clause(std::unique_ptr<Iterator> iterator) : iterator_(std::move(iterator)) {}

  bool is_list() const { return list_ != nullptr; }
  std::uint32_t document() const { return iterator_->document(); }
  std::uint32_t skip_to(std::uint32_t target) {
    if (iterator_->document() >= target) return iterator_->document();
    return list_ != nullptr ? list_->skip_to(target) : iterator_->skip_to(target);
  }
  bool matches() { return list_ != nullptr || iterator_->matches(); }
  double score() { return list_ != nullptr ? list_->score() : iterator_->score(); }
  bool holds_all() { return list_ != nullptr || iterator_->holds_all(); }
  std::uint32_t block_end(std::uint32_t target) {
    return list_ != nullptr ? list_->block_end(target) : iterator_->block_end(target);
  }
  double block_bound() { return list_ != nullptr ? list_->block_bound() : iterator_->block_bound(); }
  bool mark(std::uint32_t first, std::uint32_t last, DocumentMarks& marks) {
    return iterator_->mark(first, last, marks);
  }
  // What document_bound() can add to the block's is nothing for a list: its score costs as little.
  double document_bound() { return list_ != nullptr ? list_->score() : iterator_->document_bound(); }
  std::uint64_t cost() const { return iterator_->cost(); }

 private:
  ListTerm* list_ = nullptr;
  std::unique_ptr<Iterator> iterator_;
};

}  // namespace assay::search
