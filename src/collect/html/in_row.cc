// "In table body", "in row" and "in cell".
#include "collect/html/constructor.h"

namespace assay::html {
namespace {

bool is_cell(Element element) {
  return element == Element::kTd || element == Element::kTh;
}
bool is_row_group(Element element) {
  return element == Element::kTbody || element == Element::kThead || element == Element::kTfoot;
}
// End tags that mean nothing there.
bool is_page_or_column(Element element) {
  return element == Element::kBody || element == Element::kCaption || element == Element::kCol ||
         element == Element::kColgroup || element == Element::kHtml;
}

}  // namespace

Constructor::Next Constructor::leave_table_body() {
  const bool is_open = open_.in_scope(Element::kTbody, Scope::kTable) ||
                       open_.in_scope(Element::kThead, Scope::kTable) || open_.in_scope(Element::kTfoot, Scope::kTable);
  if (!is_open) return Next::kDone;
  clear_to_table_context(Element::kTbody, Element::kThead, Element::kTfoot);
  open_.pop();
  return again_in(Mode::kInTable);
}

Constructor::Next Constructor::in_table_body(Token& token) {
  const Element element = token.element;
  if (token.kind == Token::Kind::kStartTag) {
    if (element == Element::kTr) {
      clear_to_table_context(Element::kTbody, Element::kThead, Element::kTfoot);
      insert(token);
      mode_ = Mode::kInRow;
      return Next::kDone;
    }
    if (is_cell(element)) {
      clear_to_table_context(Element::kTbody, Element::kThead, Element::kTfoot);
      insert_implied(Element::kTr);
      return again_in(Mode::kInRow);
    }
    if (is(element, Kind::kTableContent)) return leave_table_body();
  }
  if (token.kind == Token::Kind::kEndTag) {
    if (is_row_group(element)) {
      if (!open_.in_scope(element, Scope::kTable)) return Next::kDone;
      leave_table_body();
      return Next::kDone;
    }
    if (element == Element::kTable) return leave_table_body();
    if (is_page_or_column(element) || is_cell(element) || element == Element::kTr) return Next::kDone;
  }
  return in_table(token);
}

Constructor::Next Constructor::leave_row() {
  if (!open_.in_scope(Element::kTr, Scope::kTable)) return Next::kDone;
  clear_to_table_context(Element::kTr, Element::kTr, Element::kTr);
  open_.pop();
  return again_in(Mode::kInTableBody);
}

Constructor::Next Constructor::in_row(Token& token) {
  const Element element = token.element;
  if (token.kind == Token::Kind::kStartTag) {
    if (is_cell(element)) {
      clear_to_table_context(Element::kTr, Element::kTr, Element::kTr);
      insert(token);
      mode_ = Mode::kInCell;
      formatting_.push_marker();
      return Next::kDone;
    }
    if (is(element, Kind::kTableContent)) return leave_row();
  }
  if (token.kind == Token::Kind::kEndTag) {
    if (element == Element::kTr) {
      leave_row();
      return Next::kDone;
    }
    if (element == Element::kTable) return leave_row();
    if (is_row_group(element)) return open_.in_scope(element, Scope::kTable) ? leave_row() : Next::kDone;
    if (is_page_or_column(element) || is_cell(element)) return Next::kDone;
  }
  return in_table(token);
}

void Constructor::close_cell() {
  open_.generate_implied_end_tags();
  while (open_.size() > 1 && !open_.is_current(Element::kTd) && !open_.is_current(Element::kTh)) open_.pop();
  if (open_.size() > 1) open_.pop();
  formatting_.clear_to_marker();
  mode_ = Mode::kInRow;
}

Constructor::Next Constructor::in_cell(Token& token) {
  const Element element = token.element;
  if (token.kind == Token::Kind::kStartTag && is(element, Kind::kTableContent)) {
    if (!open_.in_scope(Element::kTd, Scope::kTable) && !open_.in_scope(Element::kTh, Scope::kTable))
      return Next::kDone;
    close_cell();
    return Next::kAgain;
  }
  if (token.kind == Token::Kind::kEndTag) {
    if (is_cell(element)) {
      if (!open_.in_scope(element, Scope::kTable)) return Next::kDone;
      open_.generate_implied_end_tags();
      open_.pop_through(element);
      formatting_.clear_to_marker();
      mode_ = Mode::kInRow;
      return Next::kDone;
    }
    if (is_page_or_column(element)) return Next::kDone;
    if (element == Element::kTable || element == Element::kTr || is_row_group(element)) {
      if (!open_.in_scope(element, Scope::kTable)) return Next::kDone;
      close_cell();
      return Next::kAgain;
    }
  }
  return in_body(token);
}

}  // namespace assay::html
