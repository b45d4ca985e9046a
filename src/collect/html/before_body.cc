// From the first byte to <body>: the insertion modes "initial" to "after head".
#include "collect/html/constructor.h"
#include "collect/html/doctype.h"

namespace assay::html {

Constructor::Next Constructor::initial(Token& token) {
  if (token.kind == Token::Kind::kDoctype) {
    is_quirks_ = !token.is_self_closing || is_quirks(token.text);
    mode_ = Mode::kBeforeHtml;
    return Next::kDone;
  }
  if (token.kind == Token::Kind::kText) {
    take_space(token);
    if (token.text.empty()) return Next::kDone;
  }
  is_quirks_ = true;
  return again_in(Mode::kBeforeHtml);
}

Constructor::Next Constructor::before_html(Token& token) {
  switch (token.kind) {
    case Token::Kind::kDoctype:
      return Next::kDone;
    case Token::Kind::kText:
      take_space(token);
      if (token.text.empty()) return Next::kDone;
      break;
    case Token::Kind::kStartTag:
      if (token.element != Element::kHtml) break;
      insert(token);
      mode_ = Mode::kBeforeHead;
      return Next::kDone;
    case Token::Kind::kEndTag:
      if (token.element == Element::kHead || token.element == Element::kBody || token.element == Element::kHtml ||
          token.element == Element::kBr)
        break;
      return Next::kDone;
    case Token::Kind::kEnd:
      break;
  }
  insert_implied(Element::kHtml);
  return again_in(Mode::kBeforeHead);
}

Constructor::Next Constructor::before_head(Token& token) {
  switch (token.kind) {
    case Token::Kind::kDoctype:
      return Next::kDone;
    case Token::Kind::kText:
      take_space(token);
      if (token.text.empty()) return Next::kDone;
      break;
    case Token::Kind::kStartTag:
      if (token.element == Element::kHtml) return in_body(token);
      if (token.element != Element::kHead) break;
      head_ = insert(token);
      mode_ = Mode::kInHead;
      return Next::kDone;
    case Token::Kind::kEndTag:
      if (token.element == Element::kHead || token.element == Element::kBody || token.element == Element::kHtml ||
          token.element == Element::kBr)
        break;
      return Next::kDone;
    case Token::Kind::kEnd:
      break;
  }
  head_ = insert_implied(Element::kHead);
  return again_in(Mode::kInHead);
}

Constructor::Next Constructor::leave_head() {
  open_.pop();
  return again_in(Mode::kAfterHead);
}

Constructor::Next Constructor::in_head(Token& token) {
  switch (token.kind) {
    case Token::Kind::kDoctype:
      return Next::kDone;
    case Token::Kind::kText:
      insert_text(take_space(token));
      return token.text.empty() ? Next::kDone : leave_head();
    case Token::Kind::kStartTag:
      if (token.element == Element::kHtml) return in_body(token);
      if (token.element == Element::kHead) return Next::kDone;
      return in_head_start(token);
    case Token::Kind::kEndTag:
      switch (token.element) {
        case Element::kHead:
          open_.pop();
          mode_ = Mode::kAfterHead;
          return Next::kDone;
        case Element::kBody:
        case Element::kHtml:
        case Element::kBr:
          return leave_head();
        case Element::kTemplate:
          end_template();
          return Next::kDone;
        default:
          return Next::kDone;
      }
    case Token::Kind::kEnd:
      return leave_head();
  }
  return Next::kDone;
}

Constructor::Next Constructor::in_head_start(const Token& token) {
  using RawText = Tokenizer::RawText;
  switch (token.element) {
    case Element::kBase:
    case Element::kBasefont:
    case Element::kBgsound:
    case Element::kLink:
    case Element::kMeta:
      insert_void(token);
      return Next::kDone;
    case Element::kTitle:
      insert_raw_text(token, RawText::kWithReferences);
      return Next::kDone;
    case Element::kNoframes:
    case Element::kStyle:
      insert_raw_text(token, RawText::kPlain);
      return Next::kDone;
    case Element::kScript:
      insert_raw_text(token, RawText::kScript);
      return Next::kDone;
    case Element::kNoscript:
      insert(token);
      mode_ = Mode::kInHeadNoscript;
      return Next::kDone;
    case Element::kTemplate:
      insert(token);
      formatting_.push_marker();
      is_frameset_ok_ = false;
      mode_ = Mode::kInTemplate;
      template_modes_.push_back(Mode::kInTemplate);
      return Next::kDone;
    default:
      return leave_head();
  }
}

void Constructor::end_template() {
  if (!open_.has(Element::kTemplate)) return;
  open_.generate_all_implied_end_tags();
  open_.pop_through(Element::kTemplate);
  formatting_.clear_to_marker();
  if (!template_modes_.empty()) template_modes_.pop_back();
  reset_mode();
}

Constructor::Next Constructor::in_head_noscript(Token& token) {
  const auto leave = [&] {
    open_.pop();
    return again_in(Mode::kInHead);
  };
  switch (token.kind) {
    case Token::Kind::kDoctype:
      return Next::kDone;
    case Token::Kind::kText:
      insert_text(take_space(token));
      return token.text.empty() ? Next::kDone : leave();
    case Token::Kind::kStartTag:
      switch (token.element) {
        case Element::kHtml:
          return in_body(token);
        case Element::kBasefont:
        case Element::kBgsound:
        case Element::kLink:
        case Element::kMeta:
        case Element::kNoframes:
        case Element::kStyle:
          return in_head(token);
        case Element::kHead:
        case Element::kNoscript:
          return Next::kDone;
        default:
          return leave();
      }
    case Token::Kind::kEndTag:
      if (token.element == Element::kBr) return leave();
      if (token.element != Element::kNoscript) return Next::kDone;
      open_.pop();
      mode_ = Mode::kInHead;
      return Next::kDone;
    case Token::Kind::kEnd:
      return leave();
  }
  return Next::kDone;
}

Constructor::Next Constructor::after_head(Token& token) {
  switch (token.kind) {
    case Token::Kind::kDoctype:
      return Next::kDone;
    case Token::Kind::kText:
      insert_text(take_space(token));
      if (token.text.empty()) return Next::kDone;
      break;
    case Token::Kind::kStartTag:
      return after_head_start(token);
    case Token::Kind::kEndTag:
      if (token.element == Element::kTemplate) return in_head(token);
      if (token.element != Element::kBody && token.element != Element::kHtml && token.element != Element::kBr)
        return Next::kDone;
      break;
    case Token::Kind::kEnd:
      break;
  }
  insert_implied(Element::kBody);
  return again_in(Mode::kInBody);
}

Constructor::Next Constructor::after_head_start(Token& token) {
  switch (token.element) {
    case Element::kHtml:
      return in_body(token);
    case Element::kBody:
      insert(token);
      is_frameset_ok_ = false;
      mode_ = Mode::kInBody;
      return Next::kDone;
    case Element::kFrameset:
      insert(token);
      mode_ = Mode::kInFrameset;
      return Next::kDone;
    case Element::kHead:
      return Next::kDone;
    default:
      break;
  }
  if (!is(token.element, Kind::kInHeadOnly) || head_ == kNoDraft) {
    insert_implied(Element::kBody);
    return again_in(Mode::kInBody);
  }
  open_.push({.id = head_, .element = Element::kHead});
  const Next next = in_head(token);
  open_.erase_id(head_);
  return next;
}

}  // namespace assay::html
