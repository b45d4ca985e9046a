// Templates, and what stands behind <body> or instead of it: the insertion modes "in template" to "after after
// frameset".
#include "collect/html/constructor.h"

namespace assay::html {

Constructor::Next Constructor::in_template_as(Mode mode) {
  if (!template_modes_.empty()) template_modes_.back() = mode;
  return again_in(mode);
}

Constructor::Next Constructor::in_template(Token& token) {
  switch (token.kind) {
    case Token::Kind::kDoctype:
    case Token::Kind::kText:
      return in_body(token);
    case Token::Kind::kStartTag:
      if (is(token.element, Kind::kInHeadOnly)) return in_head(token);
      switch (token.element) {
        case Element::kCaption:
        case Element::kColgroup:
        case Element::kTbody:
        case Element::kTfoot:
        case Element::kThead:
          return in_template_as(Mode::kInTable);
        case Element::kCol:
          return in_template_as(Mode::kInColumnGroup);
        case Element::kTr:
          return in_template_as(Mode::kInTableBody);
        case Element::kTd:
        case Element::kTh:
          return in_template_as(Mode::kInRow);
        default:
          return in_template_as(Mode::kInBody);
      }
    case Token::Kind::kEndTag:
      return token.element == Element::kTemplate ? in_head(token) : Next::kDone;
    case Token::Kind::kEnd:
      if (!open_.has(Element::kTemplate)) return Next::kDone;
      open_.pop_through(Element::kTemplate);
      formatting_.clear_to_marker();
      if (!template_modes_.empty()) template_modes_.pop_back();
      reset_mode();
      return Next::kAgain;
  }
  return Next::kDone;
}

Constructor::Next Constructor::after_body(Token& token) {
  switch (token.kind) {
    case Token::Kind::kDoctype:
    case Token::Kind::kEnd:
      return Next::kDone;
    case Token::Kind::kText: {
      Token space = token;
      space.text = take_space(token);
      if (!space.text.empty()) body_text(space);
      if (token.text.empty()) return Next::kDone;
      break;
    }
    case Token::Kind::kStartTag:
      if (token.element == Element::kHtml) return in_body(token);
      break;
    case Token::Kind::kEndTag:
      if (token.element != Element::kHtml) break;
      if (!context_) mode_ = Mode::kAfterAfterBody;
      return Next::kDone;
  }
  return again_in(Mode::kInBody);
}

Constructor::Next Constructor::after_after_body(Token& token) {
  if (token.kind == Token::Kind::kEndTag && token.element == Element::kHtml) return again_in(Mode::kInBody);
  return after_body(token);
}

Constructor::Next Constructor::in_frameset(Token& token) {
  switch (token.kind) {
    case Token::Kind::kDoctype:
    case Token::Kind::kEnd:
      return Next::kDone;
    case Token::Kind::kText:
      insert_space_of(token);
      return Next::kDone;
    case Token::Kind::kStartTag:
      if (token.element == Element::kHtml) return in_body(token);
      if (token.element == Element::kNoframes) return in_head(token);
      if (token.element == Element::kFrameset) insert(token);
      if (token.element == Element::kFrame) insert_void(token);
      return Next::kDone;
    case Token::Kind::kEndTag:
      if (token.element != Element::kFrameset || open_.size() <= 1) return Next::kDone;
      open_.pop();
      if (!context_ && !open_.is_current(Element::kFrameset)) mode_ = Mode::kAfterFrameset;
      return Next::kDone;
  }
  return Next::kDone;
}

Constructor::Next Constructor::after_frameset(Token& token) {
  if (token.kind == Token::Kind::kText) insert_space_of(token);
  if (token.kind == Token::Kind::kStartTag && token.element == Element::kHtml) return in_body(token);
  if (token.kind == Token::Kind::kStartTag && token.element == Element::kNoframes) return in_head(token);
  if (token.kind == Token::Kind::kEndTag && token.element == Element::kHtml) mode_ = Mode::kAfterAfterFrameset;
  return Next::kDone;
}

Constructor::Next Constructor::after_after_frameset(Token& token) {
  return token.kind == Token::Kind::kEndTag ? Next::kDone : after_frameset(token);
}

}  // namespace assay::html
