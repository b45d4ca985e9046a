// "In body": end tags.
#include "collect/html/constructor.h"

namespace assay::html {

Constructor::Next Constructor::body_end_tag(Token& token) {
  const Element element = token.element;
  if (is(element, Kind::kClosedByName)) {
    end_named(token);
    return Next::kDone;
  }
  if (is(element, Kind::kFormatting)) {
    adopt(token);
    return Next::kDone;
  }
  if (is_heading(element)) {
    if (!open_.heading_in_scope()) return Next::kDone;
    open_.generate_implied_end_tags();
    while (!is_heading(open_.current().element)) open_.pop();
    open_.pop();
    return Next::kDone;
  }
  switch (element) {
    case Element::kP:
      if (!open_.in_scope(Element::kP, Scope::kButton)) insert_implied(Element::kP);
      close_paragraph();
      return Next::kDone;
    case Element::kLi:
    case Element::kDd:
    case Element::kDt:
      if (!open_.in_scope(element, element == Element::kLi ? Scope::kListItem : Scope::kDefault)) return Next::kDone;
      open_.generate_implied_end_tags(element);
      open_.pop_through(element);
      return Next::kDone;
    case Element::kBody:
    case Element::kHtml:
      if (!open_.in_scope(Element::kBody)) return Next::kDone;
      mode_ = Mode::kAfterBody;
      return element == Element::kHtml ? Next::kAgain : Next::kDone;
    case Element::kForm:
      end_form();
      return Next::kDone;
    case Element::kApplet:
    case Element::kMarquee:
    case Element::kObject:
      if (!open_.in_scope(element)) return Next::kDone;
      end_named(token);
      formatting_.clear_to_marker();
      return Next::kDone;
    case Element::kBr:
      token.kind = Token::Kind::kStartTag;
      token.attributes.clear();
      return body_other_tag(token);
    case Element::kTemplate:
      end_template();
      return Next::kDone;
    default:
      other_end_tag(token);
      return Next::kDone;
  }
}

void Constructor::end_named(const Token& token) {
  if (!open_.in_scope(token.element)) return;
  open_.generate_implied_end_tags();
  open_.pop_through(token.element);
}

void Constructor::end_form() {
  if (open_.has(Element::kTemplate)) {
    if (!open_.in_scope(Element::kForm)) return;
    open_.generate_implied_end_tags();
    open_.pop_through(Element::kForm);
    return;
  }
  const DraftId form = form_;
  form_ = kNoDraft;
  if (form == kNoDraft || !open_.in_scope(form)) return;
  open_.generate_implied_end_tags();
  open_.erase_id(form);
}

void Constructor::other_end_tag(const Token& token) {
  if (!open_.has(token.element)) return;
  for (std::size_t i = open_.size(); i-- > 0;) {
    const OpenElements::Entry& at = open_[i];
    if (at.is(token.element) && (at.element != Element::kOther || draft_.name(at.id) == token.name)) {
      open_.generate_implied_end_tags(token.element);
      return open_.pop_to(i);
    }
    if (is_special(at.element, at.space)) return;
  }
}

}  // namespace assay::html
