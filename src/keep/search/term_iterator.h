// TermIterator: a term, as the union of its forms.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "keep/search/clause.h"
#include "keep/search/context.h"
#include "keep/search/iterator.h"
#include "keep/search/pattern_cursor.h"

namespace assay::search {

class TermIterator final : public Iterator {
 public:
  // `context` and `term` (of kTerm) are referred to.
  TermIterator(const Context& context, const PlanNode& term);

  std::uint32_t skip_to(std::uint32_t target) override;
  bool matches() override;
  double score() override;
  std::uint32_t block_end(std::uint32_t target) override;
  double block_bound() override;
  bool mark(std::uint32_t first, std::uint32_t last, DocumentMarks& marks) override;
  double document_bound() override;

  // The document's places of all forms, by start, which is empty where it does not match.
  void places(std::vector<Place>& result);

 private:
  struct List {
    PostingCursor cursor;
    std::uint32_t block_end;
  };
  // In the order written.  Either lists, of one slot, or a pattern.
  struct Form {
    double weight;
    std::uint32_t units;
    std::size_t first_list;
    std::size_t end_list;
    std::unique_ptr<PatternCursor> pattern;
    std::uint32_t block_end;
  };
  void find_document();
  double score_of(double frequency, double norm) const {
    return frequency > 0 ? term_score(gain_, frequency, norm) : 0;
  }

  const Context* context_;
  double gain_;
  std::vector<List> lists_;
  std::vector<Form> forms_;
};

// A term as a ListTerm where it is one list in this segment, else as a TermIterator.
Clause make_term(const Context& context, const PlanNode& term);

}  // namespace assay::search
