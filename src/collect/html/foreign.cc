// Foreign content: SVG and MathML within HTML
// (https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inforeign).
#include <algorithm>

#include "collect/html/constructor.h"

namespace assay::html {
namespace {

bool equals_ignoring_case(std::string_view text, std::string_view lower) {
  return std::ranges::equal(text, lower, [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a + 32 : a) == b; });
}

// A tag of HTML that ends the drawing or formula: its end was forgotten.
bool breaks_out(const Token& token) {
  if (token.kind == Token::Kind::kEndTag) return token.element == Element::kBr || token.element == Element::kP;
  if (is(token.element, Kind::kBreaksOut)) return true;
  return token.element == Element::kFont && std::ranges::any_of(token.attributes, [](const Token::Attribute& at) {
           return at.name == "color" || at.name == "face" || at.name == "size";
         });
}

bool holds_html(const Token& token, Space space) {
  if (space == Space::kSvg)
    return token.element == Element::kForeignobject || token.element == Element::kDesc ||
           token.element == Element::kTitle;
  return token.element == Element::kAnnotationXml &&
         std::ranges::any_of(token.attributes, [](const Token::Attribute& at) {
           return at.name == "encoding" && (equals_ignoring_case(at.value, "text/html") ||
                                            equals_ignoring_case(at.value, "application/xhtml+xml"));
         });
}

bool is_text_element_of_math(const OpenElements::Entry& at) {
  return at.space == Space::kMath && at.element != Element::kAnnotationXml && is_special(at.element, at.space);
}

}  // namespace

void Constructor::insert_foreign(const Token& token, Space space) {
  const DraftId id = draft_.create(token.name, token.element, space, token.attributes);
  put(id, place_for(open_.current().id));
  if (token.is_self_closing) return;
  open_.push({.id = id, .element = token.element, .space = space, .holds_html = holds_html(token, space)});
}

Constructor::Next Constructor::in_foreign(Token& token) {
  switch (token.kind) {
    case Token::Kind::kDoctype:
    case Token::Kind::kEnd:
      return Next::kDone;
    case Token::Kind::kText: {
      std::string_view text = token.text;
      if (text.contains('\0')) {
        stripped_.clear();
        for (const char c : text) c == '\0' ? stripped_ += "\uFFFD" : stripped_ += c;
        text = stripped_;
      }
      insert_text(text);
      if (token.text.find_first_not_of(std::string_view(" \t\n\r\f\0", 6)) != std::string_view::npos)
        is_frameset_ok_ = false;
      return Next::kDone;
    }
    case Token::Kind::kStartTag:
    case Token::Kind::kEndTag:
      break;
  }
  if (breaks_out(token)) {
    while (open_.current().space != Space::kHtml && !open_.current().holds_html &&
           !is_text_element_of_math(open_.current()))
      open_.pop();
    return by_mode(mode_, token);
  }
  if (token.kind == Token::Kind::kEndTag) return foreign_end_tag(token);
  insert_foreign(token, adjusted_current().space);
  return Next::kDone;
}

Constructor::Next Constructor::foreign_end_tag(Token& token) {
  for (std::size_t i = open_.size(); i-- > 1;) {
    if (open_[i].space == Space::kHtml) return by_mode(mode_, token);
    if (draft_.name(open_[i].id) == token.name) {
      open_.pop_to(i);
      return Next::kDone;
    }
  }
  return Next::kDone;
}

}  // namespace assay::html
