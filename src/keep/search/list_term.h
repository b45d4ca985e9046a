// ListTerm: a term whose forms are one list in this segment.  By far the commonest, so its calls are all inline.
#pragma once

#include <cstdint>

#include "keep/search/context.h"
#include "keep/search/iterator.h"
#include "keep/search/scoring.h"
#include "keep/search/segment.h"

namespace assay::search {

class ListTerm final : public Iterator {
 public:
  ListTerm(const Context& context, const TermEntry& entry, double gain, double weight)
      : context_(&context), cursor_(context.segment(), entry), gain_(gain), weight_(weight) {
    document_ = cursor_.next();
    cost_ = entry.document_frequency;
  }

  std::uint32_t skip_to(std::uint32_t target) override {
    if (document_ < target) document_ = cursor_.skip_to(target);
    return document_;
  }
  std::uint32_t next() { return document_ = cursor_.next(); }
  double score() override {
    return term_score(gain_, frequency_of(cursor_.frequency(), cursor_.in_title()), context_->document_norm(document_));
  }
  std::uint32_t block_end(std::uint32_t target) override { return block_end_ = cursor_.block_end(target); }
  bool mark(std::uint32_t first, std::uint32_t last, DocumentMarks& marks) override {
    marks.add(cursor_.block_documents(first, last));
    return true;
  }
  double block_bound() override { return block_end_ == kNoDocument ? 0 : bound(cursor_.block_bound()); }

 private:
  double frequency_of(std::uint32_t frequency, bool in_title) const {
    return form_frequency(context_->plan->scoring, weight_, frequency, in_title);
  }
  double bound(const Bound& bound) const {
    return term_score(gain_, frequency_of(bound.frequency, bound.has_title), context_->norm(bound.least_length));
  }

  const Context* context_;
  PostingCursor cursor_;
  double gain_;
  double weight_;
  std::uint32_t block_end_ = kNoDocument;
};

}  // namespace assay::search
