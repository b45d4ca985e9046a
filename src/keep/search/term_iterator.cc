#include "keep/search/term_iterator.h"

#include <algorithm>

namespace assay::search {
namespace {

// Whether the segment can hold the form: each slot has a list.
bool is_possible(const std::vector<SlotLists>& lists) {
  if (lists.size() == 1) return !lists.front().terms.empty();
  return std::ranges::none_of(lists,
                              [](const SlotLists& slot) { return slot.terms.empty() && slot.presences.empty(); });
}

bool is_lists(const PlanNode& term, const std::vector<SlotLists>& lists) {
  return lists.size() == 1 && !term.node->in_title && lists.front().terms.size() <= SlotCursor::kMaxCursors;
}

}  // namespace

TermIterator::TermIterator(const Context& context, const PlanNode& term) : context_(&context), gain_(term.gain) {
  std::size_t lists = 0;
  for (const PlannedForm& form : term.forms) {
    if (is_lists(term, form.lists[context.segment_number])) {
      lists += form.lists[context.segment_number].front().terms.size();
    }
  }
  lists_.reserve(lists);
  for (const PlannedForm& form : term.forms) {
    const std::vector<SlotLists>& slots = form.lists[context.segment_number];
    if (!is_possible(slots)) continue;
    Form& made =
        forms_.emplace_back(form.weight, form.form->pattern.units, lists_.size(), lists_.size(), nullptr, kNoDocument);
    if (is_lists(term, slots)) {
      for (const TermEntry& entry : slots.front().terms) {
        lists_.emplace_back(PostingCursor(context.segment(), entry), kNoDocument).cursor.next();
        cost_ += entry.document_frequency;
      }
      made.end_list = lists_.size();
    } else {
      made.pattern = std::make_unique<PatternCursor>(context, form, term.node->in_title);
      cost_ += made.pattern->cost();
    }
  }
  find_document();
}

void TermIterator::find_document() {
  document_ = kNoDocument;
  for (const List& list : lists_) document_ = std::min(document_, list.cursor.document());
  for (const Form& form : forms_) {
    if (form.pattern != nullptr) document_ = std::min(document_, form.pattern->document());
  }
}

std::uint32_t TermIterator::skip_to(std::uint32_t target) {
  if (document_ >= target) return document_;
  for (List& list : lists_) {
    if (list.cursor.document() < target) list.cursor.skip_to(target);
  }
  for (Form& form : forms_) {
    if (form.pattern != nullptr) form.pattern->skip_to(target);
  }
  find_document();
  return document_;
}

bool TermIterator::matches() {
  for (const List& list : lists_) {
    if (list.cursor.document() == document_) return true;
  }
  return std::ranges::any_of(forms_, [&](const Form& form) {
    return form.pattern != nullptr && form.pattern->document() == document_ && form.pattern->frequency() > 0;
  });
}

double TermIterator::score() {
  const Scoring& scoring = context_->plan->scoring;
  double total = 0;
  for (const Form& form : forms_) {
    std::uint32_t frequency = 0;
    bool in_title = false;
    if (form.pattern != nullptr) {
      if (form.pattern->document() != document_) continue;
      frequency = form.pattern->frequency();
      in_title = frequency > 0 && form.pattern->in_title();
    }
    for (std::size_t i = form.first_list; i < form.end_list; ++i) {
      const PostingCursor& cursor = lists_[i].cursor;
      if (cursor.document() != document_) continue;
      frequency += cursor.frequency();
      in_title |= cursor.in_title();
    }
    total += form_frequency(scoring, form.weight, frequency, in_title);
  }
  return score_of(total, context_->document_norm(document_));
}

double TermIterator::document_bound() {
  const Scoring& scoring = context_->plan->scoring;
  double total = 0;
  for (const Form& form : forms_) {
    if (form.pattern != nullptr && form.pattern->document() == document_) {
      total += form_frequency(scoring, form.weight, form.pattern->most_frequency(), form.pattern->may_be_in_title());
    }
    for (std::size_t i = form.first_list; i < form.end_list; ++i) {
      const PostingCursor& cursor = lists_[i].cursor;
      if (cursor.document() != document_) continue;
      total += form_frequency(scoring, form.weight, cursor.frequency(), cursor.in_title());
    }
  }
  return score_of(total, context_->document_norm(document_));
}

std::uint32_t TermIterator::block_end(std::uint32_t target) {
  std::uint32_t end = kNoDocument;
  for (List& list : lists_) {
    list.block_end = list.cursor.block_end(target);
    end = std::min(end, list.block_end);
  }
  for (Form& form : forms_) {
    if (form.pattern == nullptr) continue;
    form.block_end = form.pattern->block_end(target);
    end = std::min(end, form.block_end);
  }
  return end;
}

bool TermIterator::mark(std::uint32_t first, std::uint32_t last, DocumentMarks& marks) {
  for (List& list : lists_) marks.add(list.cursor.block_documents(first, last));
  return std::ranges::all_of(
      forms_, [&](const Form& form) { return form.pattern == nullptr || form.pattern->mark(first, last, marks); });
}

double TermIterator::block_bound() {
  const Scoring& scoring = context_->plan->scoring;
  double total = 0;
  std::uint32_t least_length = UINT32_MAX;
  const auto add = [&](const Form& form, const Bound& bound) {
    total += form_frequency(scoring, form.weight, bound.frequency, bound.has_title);
    least_length = std::min(least_length, bound.least_length);
  };
  for (const Form& form : forms_) {
    if (form.pattern != nullptr && form.pattern->document() != kNoDocument) add(form, form.pattern->block_bound());
    for (std::size_t i = form.first_list; i < form.end_list; ++i) {
      if (lists_[i].block_end != kNoDocument) add(form, lists_[i].cursor.block_bound());
    }
  }
  return score_of(total, context_->norm(least_length));
}

void TermIterator::places(std::vector<Place>& result) {
  result.clear();
  for (Form& form : forms_) {
    if (form.pattern != nullptr && form.pattern->document() == document_) form.pattern->places(result);
    for (std::size_t i = form.first_list; i < form.end_list; ++i) {
      if (lists_[i].cursor.document() != document_) continue;
      for (const std::uint32_t position : lists_[i].cursor.positions()) {
        result.push_back({position, position + form.units});
      }
    }
  }
  std::ranges::sort(result, {}, &Place::start);
}

Clause make_term(const Context& context, const PlanNode& term) {
  const PlannedForm* only = nullptr;
  std::size_t possible = 0;
  for (const PlannedForm& form : term.forms) {
    if (!is_possible(form.lists[context.segment_number])) continue;
    ++possible;
    only = &form;
  }
  if (possible == 1) {
    const std::vector<SlotLists>& slots = only->lists[context.segment_number];
    if (is_lists(term, slots) && slots.front().terms.size() == 1) {
      return Clause(std::make_unique<ListTerm>(context, slots.front().terms.front(), term.gain, only->weight));
    }
  }
  return Clause(std::unique_ptr<Iterator>(std::make_unique<TermIterator>(context, term)));
}

}  // namespace assay::search
