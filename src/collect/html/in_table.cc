// "In table", "in caption" and "in column group".
//
// What does not belong between a table's tags, "<table>text<tr>", goes before the table ("foster parenting"): it is
// read by the rules of "in body" while is_fostering_ is set, which place_for() asks.
#include "collect/html/constructor.h"

namespace assay::html {

Constructor::Next Constructor::by_body_with_fostering(Token& token) {
  is_fostering_ = true;
  const Next next = in_body(token);
  is_fostering_ = false;
  return next;
}

// Closes what is open within the table, its row group or its row.
void Constructor::clear_to_table_context(Element first, Element second, Element third) {
  const auto is_context = [&](const OpenElements::Entry& at) {
    return at.is(first) || at.is(second) || at.is(third) || at.is(Element::kTemplate) || at.is(Element::kHtml);
  };
  while (open_.size() > 1 && !is_context(open_.current())) open_.pop();
}

Constructor::Next Constructor::in_table(Token& token) {
  switch (token.kind) {
    case Token::Kind::kDoctype:
      return Next::kDone;
    case Token::Kind::kText: {
      const bool is_in_table = open_.is_current(Kind::kFosters) || open_.is_current(Element::kTemplate);
      if (!is_in_table) return by_body_with_fostering(token);
      if (token.text.contains('\0')) {
        stripped_ = token.text;
        std::erase(stripped_, '\0');
        token.text = stripped_;
      }
      if (token.text.find_first_not_of(" \t\n\r\f") != std::string_view::npos) return by_body_with_fostering(token);
      insert_text(token.text);
      return Next::kDone;
    }
    case Token::Kind::kStartTag:
      return table_start_tag(token);
    case Token::Kind::kEndTag:
      if (token.element == Element::kTable) {
        if (!open_.in_scope(Element::kTable, Scope::kTable)) return Next::kDone;
        open_.pop_through(Element::kTable);
        reset_mode();
        return Next::kDone;
      }
      if (token.element == Element::kTemplate) return in_head(token);
      if (is(token.element, Kind::kTableContent) || token.element == Element::kBody || token.element == Element::kHtml)
        return Next::kDone;
      return by_body_with_fostering(token);
    case Token::Kind::kEnd:
      return in_body(token);
  }
  return Next::kDone;
}

Constructor::Next Constructor::table_start_tag(Token& token) {
  switch (token.element) {
    case Element::kCaption:
      clear_to_table_context(Element::kTable);
      formatting_.push_marker();
      insert(token);
      mode_ = Mode::kInCaption;
      return Next::kDone;
    case Element::kColgroup:
      clear_to_table_context(Element::kTable);
      insert(token);
      mode_ = Mode::kInColumnGroup;
      return Next::kDone;
    case Element::kCol:
      clear_to_table_context(Element::kTable);
      insert_implied(Element::kColgroup);
      return again_in(Mode::kInColumnGroup);
    case Element::kTbody:
    case Element::kTfoot:
    case Element::kThead:
      clear_to_table_context(Element::kTable);
      insert(token);
      mode_ = Mode::kInTableBody;
      return Next::kDone;
    case Element::kTd:
    case Element::kTh:
    case Element::kTr:
      clear_to_table_context(Element::kTable);
      insert_implied(Element::kTbody);
      return again_in(Mode::kInTableBody);
    case Element::kTable:
      if (!open_.in_scope(Element::kTable, Scope::kTable)) return Next::kDone;
      open_.pop_through(Element::kTable);
      reset_mode();
      return Next::kAgain;
    case Element::kStyle:
    case Element::kScript:
    case Element::kTemplate:
      return in_head(token);
    case Element::kInput:
      if (!is_hidden_input(token)) return by_body_with_fostering(token);
      insert_void(token);
      return Next::kDone;
    case Element::kForm:
      if (form_ != kNoDraft || open_.has(Element::kTemplate)) return Next::kDone;
      form_ = insert(token);
      open_.pop();
      return Next::kDone;
    default:
      return by_body_with_fostering(token);
  }
}

Constructor::Next Constructor::in_caption(Token& token) {
  const bool is_start = token.kind == Token::Kind::kStartTag;
  const bool is_end = token.kind == Token::Kind::kEndTag;
  const bool is_caption_end = is_end && token.element == Element::kCaption;
  const bool ends_it =
      (is_start && is(token.element, Kind::kTableContent)) || (is_end && token.element == Element::kTable);
  if (is_caption_end || ends_it) {
    if (!open_.in_scope(Element::kCaption, Scope::kTable)) return Next::kDone;
    open_.generate_implied_end_tags();
    open_.pop_through(Element::kCaption);
    formatting_.clear_to_marker();
    mode_ = Mode::kInTable;
    return is_caption_end ? Next::kDone : Next::kAgain;
  }
  const bool is_ignored = is_end && (is(token.element, Kind::kTableContent) || token.element == Element::kBody ||
                                     token.element == Element::kHtml);
  return is_ignored ? Next::kDone : in_body(token);
}

Constructor::Next Constructor::in_column_group(Token& token) {
  switch (token.kind) {
    case Token::Kind::kDoctype:
      return Next::kDone;
    case Token::Kind::kText:
      insert_text(take_space(token));
      if (token.text.empty()) return Next::kDone;
      break;
    case Token::Kind::kStartTag:
      if (token.element == Element::kHtml) return in_body(token);
      if (token.element == Element::kTemplate) return in_head(token);
      if (token.element != Element::kCol) break;
      insert_void(token);
      return Next::kDone;
    case Token::Kind::kEndTag:
      if (token.element == Element::kTemplate) return in_head(token);
      if (token.element == Element::kCol) return Next::kDone;
      break;
    case Token::Kind::kEnd:
      return in_body(token);
  }
  if (!open_.is_current(Element::kColgroup)) return Next::kDone;
  open_.pop();
  mode_ = Mode::kInTable;
  const bool is_its_end = token.kind == Token::Kind::kEndTag && token.element == Element::kColgroup;
  return is_its_end ? Next::kDone : Next::kAgain;
}

}  // namespace assay::html
