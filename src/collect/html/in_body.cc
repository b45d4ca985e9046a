// "In body": characters, and the start tags that make an element of the flow
// (https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inbody).
#include <algorithm>

#include "collect/html/constructor.h"

namespace assay::html {

Constructor::Next Constructor::in_body(Token& token) {
  switch (token.kind) {
    case Token::Kind::kDoctype:
      return Next::kDone;
    case Token::Kind::kText:
      body_text(token);
      return Next::kDone;
    case Token::Kind::kStartTag:
      return body_start_tag(token);
    case Token::Kind::kEndTag:
      return body_end_tag(token);
    case Token::Kind::kEnd:
      return template_modes_.empty() ? Next::kDone : in_template(token);
  }
  return Next::kDone;
}

void Constructor::body_text(const Token& token) {
  std::string_view text = token.text;
  if (text.contains('\0')) {
    stripped_ = text;
    std::erase(stripped_, '\0');
    text = stripped_;
    if (text.empty()) return;
  }
  reconstruct_formatting();
  insert_text(text);
  if (is_frameset_ok_ && text.find_first_not_of(" \t\n\r\f") != std::string_view::npos) is_frameset_ok_ = false;
}

void Constructor::close_paragraph() {
  if (!open_.in_scope(Element::kP, Scope::kButton)) return;
  open_.generate_implied_end_tags(Element::kP);
  open_.pop_through(Element::kP);
}

Constructor::Next Constructor::body_start_tag(Token& token) {
  const Element element = token.element;
  if (is(element, Kind::kEndsParagraph)) {
    close_paragraph();
    insert(token);
    return Next::kDone;
  }
  if (is(element, Kind::kFormatting)) {
    formatting_start_tag(token);
    return Next::kDone;
  }
  if (is(element, Kind::kInHeadOnly)) return in_head(token);
  if (is_heading(element)) {
    close_paragraph();
    if (is_heading(open_.current().element) && open_.current().space == Space::kHtml) open_.pop();
    insert(token);
    return Next::kDone;
  }
  switch (element) {
    case Element::kHtml:
    case Element::kBody:
    case Element::kFrameset:
      return body_page_tag(token);
    case Element::kLi:
    case Element::kDd:
    case Element::kDt:
    case Element::kRb:
    case Element::kRtc:
    case Element::kRp:
    case Element::kRt:
      return body_item_tag(token);
    case Element::kSelect:
    case Element::kOption:
    case Element::kOptgroup:
    case Element::kInput:
    case Element::kHr:
      return body_select_tag(token);
    default:
      return body_special_tag(token);
  }
}

Constructor::Next Constructor::body_page_tag(const Token& token) {
  if (open_.has(Element::kTemplate) && token.element != Element::kFrameset) return Next::kDone;
  if (token.element == Element::kHtml) {
    draft_.add_missing_attributes(open_[0].id, token.attributes);
    return Next::kDone;
  }
  const bool has_body = open_.size() > 1 && open_[1].is(Element::kBody);
  if (!has_body) return Next::kDone;
  if (token.element == Element::kBody) {
    is_frameset_ok_ = false;
    draft_.add_missing_attributes(open_[1].id, token.attributes);
    return Next::kDone;
  }
  if (!is_frameset_ok_) return Next::kDone;
  draft_.remove(open_[1].id);
  open_.pop_to(1);
  insert(token);
  mode_ = Mode::kInFrameset;
  return Next::kDone;
}

// <li> ends an open <li>, but not that of a list further up.
void Constructor::close_list_item(Element element) {
  for (std::size_t i = open_.size(); i-- > 0;) {
    const OpenElements::Entry& at = open_[i];
    const bool is_same = element == Element::kLi ? at.is(Element::kLi) : at.is(Element::kDd) || at.is(Element::kDt);
    if (is_same) return open_.pop_to(i);
    if (is_special(at.element, at.space) && !at.is(Element::kAddress) && !at.is(Element::kDiv) && !at.is(Element::kP))
      return;
  }
}

Constructor::Next Constructor::body_item_tag(const Token& token) {
  switch (token.element) {
    case Element::kRb:
    case Element::kRtc:
      if (open_.in_scope(Element::kRuby)) open_.generate_implied_end_tags();
      break;
    case Element::kRp:
    case Element::kRt:
      if (open_.in_scope(Element::kRuby)) open_.generate_implied_end_tags(Element::kRtc);
      break;
    default:
      is_frameset_ok_ = false;
      close_list_item(token.element);
      close_paragraph();
  }
  insert(token);
  return Next::kDone;
}

}  // namespace assay::html
