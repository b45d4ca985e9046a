// "In body", continued: form controls, objects, and the start tags with a rule of their own.
#include <algorithm>

#include "collect/html/constructor.h"

namespace assay::html {

bool Constructor::is_hidden_input(const Token& token) {
  constexpr std::string_view kHidden = "hidden";
  const auto type = std::ranges::find(token.attributes, "type", &Token::Attribute::name);
  return type != token.attributes.end() &&
         std::ranges::equal(type->value, kHidden, [](char a, char b) { return (a | 0x20) == b; });
}

Constructor::Next Constructor::body_select_tag(const Token& token) {
  const bool in_select = open_.in_scope(Element::kSelect);
  const bool is_in_select_fragment = context_ && context_->element == Element::kSelect;
  switch (token.element) {
    case Element::kHr:
      close_paragraph();
      if (in_select) open_.generate_implied_end_tags();
      insert_void(token);
      is_frameset_ok_ = false;
      return Next::kDone;
    case Element::kOption:
    case Element::kOptgroup:
      if (in_select)
        open_.generate_implied_end_tags(token.element == Element::kOption ? Element::kOptgroup : Element::kDocument);
      else if (open_.is_current(Element::kOption))
        open_.pop();
      reconstruct_formatting();
      insert(token);
      return Next::kDone;
    case Element::kInput:
      if (is_in_select_fragment) return Next::kDone;
      if (in_select) open_.pop_through(Element::kSelect);
      reconstruct_formatting();
      insert_void(token);
      if (!is_hidden_input(token)) is_frameset_ok_ = false;
      return Next::kDone;
    default:
      if (is_in_select_fragment) return Next::kDone;
      // A <select> within another ends that one and is none itself.
      if (in_select) {
        open_.pop_through(Element::kSelect);
        return Next::kDone;
      }
      reconstruct_formatting();
      insert(token);
      is_frameset_ok_ = false;
      return Next::kDone;
  }
}

Constructor::Next Constructor::body_special_tag(Token& token) {
  using RawText = Tokenizer::RawText;
  switch (token.element) {
    case Element::kPre:
    case Element::kListing:
      close_paragraph();
      insert(token);
      skips_newline_ = true;
      is_frameset_ok_ = false;
      return Next::kDone;
    case Element::kForm: {
      const bool in_template = open_.has(Element::kTemplate);
      if (form_ != kNoDraft && !in_template) return Next::kDone;
      close_paragraph();
      const DraftId form = insert(token);
      if (!in_template) form_ = form;
      return Next::kDone;
    }
    case Element::kPlaintext:
      close_paragraph();
      insert(token);
      tokenizer_.read_all_that_is_left(RawText::kPlain);
      return Next::kDone;
    case Element::kButton:
      if (open_.in_scope(Element::kButton)) {
        open_.generate_implied_end_tags();
        open_.pop_through(Element::kButton);
      }
      reconstruct_formatting();
      insert(token);
      is_frameset_ok_ = false;
      return Next::kDone;
    case Element::kTable:
      if (!is_quirks_) close_paragraph();
      insert(token);
      is_frameset_ok_ = false;
      mode_ = Mode::kInTable;
      return Next::kDone;
    case Element::kTextarea:
      insert_raw_text(token, RawText::kWithReferences);
      skips_newline_ = true;
      is_frameset_ok_ = false;
      return Next::kDone;
    case Element::kXmp:
      close_paragraph();
      reconstruct_formatting();
      is_frameset_ok_ = false;
      insert_raw_text(token, RawText::kPlain);
      return Next::kDone;
    case Element::kIframe:
      is_frameset_ok_ = false;
      insert_raw_text(token, RawText::kPlain);
      return Next::kDone;
    case Element::kNoembed:
      insert_raw_text(token, RawText::kPlain);
      return Next::kDone;
    default:
      return body_other_tag(token);
  }
}

Constructor::Next Constructor::body_other_tag(Token& token) {
  switch (token.element) {
    case Element::kApplet:
    case Element::kMarquee:
    case Element::kObject:
      reconstruct_formatting();
      insert(token);
      formatting_.push_marker();
      is_frameset_ok_ = false;
      return Next::kDone;
    case Element::kArea:
    case Element::kBr:
    case Element::kEmbed:
    case Element::kImg:
    case Element::kKeygen:
    case Element::kWbr:
      reconstruct_formatting();
      insert_void(token);
      is_frameset_ok_ = false;
      return Next::kDone;
    case Element::kParam:
    case Element::kSource:
    case Element::kTrack:
      insert_void(token);
      return Next::kDone;
    case Element::kImage:
      token.element = Element::kImg;
      token.name = element_name(token.element);
      return Next::kAgain;
    case Element::kMath:
    case Element::kSvg:
      reconstruct_formatting();
      insert_foreign(token, token.element == Element::kSvg ? Space::kSvg : Space::kMath);
      return Next::kDone;
    case Element::kCaption:
    case Element::kCol:
    case Element::kColgroup:
    case Element::kFrame:
    case Element::kHead:
    case Element::kTbody:
    case Element::kTd:
    case Element::kTfoot:
    case Element::kTh:
    case Element::kThead:
    case Element::kTr:
      return Next::kDone;
    default:
      reconstruct_formatting();
      insert(token);
      return Next::kDone;
  }
}

}  // namespace assay::html
