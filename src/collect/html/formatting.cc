// Formatting elements that are not nested properly.
//
// Idea: <b> goes on where the element that it stood in ends, and an end tag ends it even though other elements opened
// since.  reconstruct_formatting() opens what is still active once more; adopt() is the standard's "adoption agency":
// it cuts the element in two, before and in the block that straddles its end.
//
//   <b>1<p>2</b>3</p>   ->   b("1"), p(b("2"), "3")
//   <p><b>1<p>2         ->   p(b("1")), p(b("2"))
//
// Cost: eight rounds over the open elements a tag at most; a round closes all but three of what it walks over.
// Source: https://html.spec.whatwg.org/multipage/parsing.html#adoption-agency-algorithm
#include "collect/html/constructor.h"

namespace assay::html {

void Constructor::reconstruct_formatting() {
  const auto is_settled = [&](std::size_t i) {
    return formatting_[i].is_marker() || draft_[formatting_[i].id].is_open;
  };
  std::size_t first = formatting_.size();
  while (first > 0 && !is_settled(first - 1)) --first;
  for (std::size_t i = first; i < formatting_.size(); ++i) {
    const DraftId id = draft_.clone(formatting_[i].id);
    put(id, place_for(open_.current().id));
    open_.push({.id = id, .element = formatting_[i].element});
    formatting_.replace_id(i, id);
  }
}

void Constructor::formatting_start_tag(const Token& token) {
  if (token.element == Element::kA) {
    if (const std::size_t found = formatting_.find_since_marker(Element::kA); found != FormattingList::kNone) {
      const DraftId earlier = formatting_[found].id;
      adopt(token);
      formatting_.erase_id(earlier);
      open_.erase_id(earlier);
    }
  }
  reconstruct_formatting();
  if (token.element == Element::kNobr && open_.in_scope(Element::kNobr)) {
    adopt(token);
    reconstruct_formatting();
  }
  const DraftId id = insert(token);
  formatting_.push(id, token);
}

void Constructor::adopt(const Token& token) {
  const OpenElements::Entry& current = open_.current();
  if (current.is(token.element) && formatting_.find_id(current.id) == FormattingList::kNone) {
    open_.pop();
    return;
  }
  constexpr int kMostRounds = 8;
  for (int round = 0; round < kMostRounds; ++round)
    if (!adopt_once(token)) return;
}

// Whether there may be more to do.
bool Constructor::adopt_once(const Token& token) {
  const std::size_t in_list = formatting_.find_since_marker(token.element);
  if (in_list == FormattingList::kNone) {
    other_end_tag(token);
    return false;
  }
  const FormattingList::Entry entry = formatting_[in_list];
  const std::size_t formatting = open_.find_id(entry.id);
  if (formatting == OpenElements::kNone) {
    formatting_.erase(in_list);
    return false;
  }
  if (!open_.in_scope(entry.id)) return false;
  std::size_t furthest = formatting + 1;
  while (furthest < open_.size() && !is_special(open_[furthest].element, open_[furthest].space)) ++furthest;
  if (furthest == open_.size()) {
    open_.pop_to(formatting);
    formatting_.erase(in_list);
    return false;
  }
  const OpenElements::Entry block = open_[furthest];
  const DraftId ancestor = open_[formatting - 1].id;
  std::size_t bookmark = in_list;
  const DraftId last = move_into_clones(furthest, formatting, bookmark);
  draft_.remove(last);
  put(last, place_for(ancestor));

  const DraftId again = draft_.clone(entry.id);
  draft_.move_children(block.id, again);
  draft_.append(block.id, again);
  const std::size_t old_place = formatting_.find_id(entry.id);
  formatting_.erase(old_place);
  formatting_.insert(bookmark > old_place ? bookmark - 1 : bookmark,
                     {.id = again, .element = entry.element, .attributes = entry.attributes});
  open_.erase_id(entry.id);
  open_.insert(open_.find_id(block.id) + 1, {.id = again, .element = entry.element});
  return true;
}

// The elements between the formatting element and the block, the innermost first: the first three that are active hold
// the block from now on, as clones; the others are closed.  Returns the outermost clone, or the block.
DraftId Constructor::move_into_clones(std::size_t furthest, std::size_t formatting, std::size_t& bookmark) {
  constexpr std::size_t kMostClones = 3;
  const DraftId block = open_[furthest].id;
  DraftId last = block;
  std::size_t count = 0;
  for (std::size_t at = furthest - 1; at > formatting; --at) {
    const OpenElements::Entry node = open_[at];
    std::size_t in_list = formatting_.find_id(node.id);
    if (++count > kMostClones && in_list != FormattingList::kNone) {
      formatting_.erase(in_list);
      if (in_list < bookmark) --bookmark;
      in_list = FormattingList::kNone;
    }
    if (in_list == FormattingList::kNone) {
      open_.erase(at);
      continue;
    }
    const DraftId clone = draft_.clone(node.id);
    formatting_.replace_id(in_list, clone);
    open_.replace(at, {.id = clone, .element = node.element, .space = node.space});
    if (last == block) bookmark = in_list + 1;
    draft_.remove(last);
    draft_.append(clone, last);
    last = clone;
  }
  return last;
}

}  // namespace assay::html
