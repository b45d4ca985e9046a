// The nesting of elements.
//
// Idea: the standard's tree construction (https://html.spec.whatwg.org/multipage/parsing.html#tree-construction), as
// far as it decides what holds what: implied <html>, <head> and <body>; start tags that end an open <p>, <li>, <td>,
// <option> or heading; end tags that only reach as far as a table's cell; foreign content that breaks out at HTML's
// tags. Deviations, none of which changes what a reader reads:
//   - no "adoption agency": in <b><p>x</b>y</p> the bold type goes on to the end of the paragraph;
//   - no "foster parenting": text between <table> and <tr> stays in the table;
//   - no frames and no "in select" mode; a second <form> inside of a form is kept.
// Below max_depth the elements are childless and their content goes to the deepest one kept; end tags there are only
// counted.  Cost: a tag looks at most at max_depth open elements.
#include "collect/html/constructor.h"

#include <algorithm>

namespace assay::html {
namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

bool belongs_in_head(Element element) {
  switch (element) {
    case Element::kBase:
    case Element::kLink:
    case Element::kMeta:
    case Element::kNoscript:
    case Element::kScript:
    case Element::kStyle:
    case Element::kTemplate:
    case Element::kTitle:
      return true;
    default:
      return false;
  }
}

// "special" in the standard: an end tag of another kind does not reach through it.
bool is_special(Element element) {
  switch (element) {
    case Element::kApplet:
    case Element::kButton:
    case Element::kIframe:
    case Element::kMarquee:
    case Element::kNoscript:
    case Element::kObject:
    case Element::kScript:
    case Element::kSelect:
    case Element::kStyle:
    case Element::kTemplate:
    case Element::kTextarea:
    case Element::kTitle:
      return true;
    case Element::kLegend:
    case Element::kDialog:
    case Element::kOptgroup:
      return false;
    default:
      return is_block(element);
  }
}

bool ends_paragraph(Element element) {
  switch (element) {
    case Element::kBody:
    case Element::kCaption:
    case Element::kHead:
    case Element::kHtml:
    case Element::kLegend:
    case Element::kOptgroup:
    case Element::kTbody:
    case Element::kTd:
    case Element::kTfoot:
    case Element::kTh:
    case Element::kThead:
    case Element::kTr:
      return false;
    default:
      return is_block(element);
  }
}

bool is_cell(Element element) {
  return element == Element::kTd || element == Element::kTh;
}
bool is_row_group(Element element) {
  return element == Element::kTbody || element == Element::kThead || element == Element::kTfoot;
}

// Elements that end an implied one: </div> ends an open <li> and <p> in it without a word.
bool breaks_out_of_foreign_content(Element element) {
  switch (element) {
    case Element::kB:
    case Element::kBig:
    case Element::kBr:
    case Element::kCode:
    case Element::kEm:
    case Element::kEmbed:
    case Element::kI:
    case Element::kImg:
    case Element::kMeta:
    case Element::kNobr:
    case Element::kRuby:
    case Element::kS:
    case Element::kSmall:
    case Element::kSpan:
    case Element::kStrike:
    case Element::kStrong:
    case Element::kSub:
    case Element::kSup:
    case Element::kTt:
    case Element::kU:
    case Element::kVar:
      return true;
    default:
      return is_block(element);
  }
}

bool is_scope_end(Element element) {
  switch (element) {
    case Element::kApplet:
    case Element::kCaption:
    case Element::kHtml:
    case Element::kMarquee:
    case Element::kObject:
    case Element::kTable:
    case Element::kTd:
    case Element::kTemplate:
    case Element::kTh:
      return true;
    default:
      return false;
  }
}

}  // namespace

void Constructor::take(const Token& token) {
  switch (token.kind) {
    case Token::Kind::kStartTag:
      return start_tag(token);
    case Token::Kind::kEndTag:
      return end_tag(token);
    case Token::Kind::kText:
      return text(token);
    case Token::Kind::kEnd:
      return;
  }
}

void Constructor::text(const Token& token) {
  const bool is_blank = token.text.find_first_not_of(" \t\n\r\f") == std::string_view::npos;
  const bool is_inside =
      !open_.empty() && (has_body_ || belongs_in_head(open_.back().element) || is_in_head_container());
  if (!is_inside) {
    if (is_blank) return;
    open_skeleton(Element::kText);
  }
  builder_.characters(token.text);
}

void Constructor::start_tag(const Token& token) {
  const Element element = element_from_name(token.name);
  if (too_deep_ > 0) {
    builder_.begin_element(token.name);
    for (const Token::Attribute& attribute : token.attributes) builder_.add_attribute(attribute.name, attribute.value);
    builder_.end_element();
    if (!is_void(element) && !token.is_self_closing) ++too_deep_;
    begin_raw_text(element);
    return;
  }
  if (take_skeleton_tag(token, element)) return;
  open_skeleton(element);
  if (foreign_ > 0) leave_foreign_content(element);
  prepare(element);
  push(token, element);
  const bool is_empty = is_void(element) || (token.is_self_closing && foreign_ > 0);
  if (is_empty)
    pop();
  else
    begin_raw_text(element);
}

bool Constructor::take_skeleton_tag(const Token& token, Element element) {
  if (element == Element::kHtml && has_html_) return true;
  if (element == Element::kHead && (has_head_ || has_body_)) return true;
  if (element == Element::kBody && has_body_) return true;
  if (element != Element::kHtml && element != Element::kHead && element != Element::kBody) return false;
  // A <body> in a template is the template's; in an open <noscript> it is the page's: the end tag was forgotten.
  if (find_in_scope(Element::kTemplate, Scope::kTable) != kNone) return true;
  if (element != Element::kHtml && !has_html_) push_implied(Element::kHtml);
  if (element == Element::kBody)
    if (const std::size_t head = find_in_scope(Element::kHead, Scope::kDefault); head != kNone) pop_through(head);
  push(token, element);
  return true;
}

// Within <template>, and within <noscript>, which we read as a browser with scripts does not: nothing there begins a
// body.
bool Constructor::is_in_head_container() const {
  return !has_body_ && std::ranges::any_of(open_, [](const Open& at) {
    return at.element == Element::kTemplate || at.element == Element::kNoscript;
  });
}

void Constructor::open_skeleton(Element element) {
  if (!has_html_) push_implied(Element::kHtml);
  if (has_body_ || is_in_head_container()) return;
  if (belongs_in_head(element)) {
    if (!has_head_) push_implied(Element::kHead);
    return;
  }
  if (const std::size_t head = find_in_scope(Element::kHead, Scope::kDefault); head != kNone) pop_through(head);
  push_implied(Element::kBody);
}

void Constructor::leave_foreign_content(Element element) {
  if (!breaks_out_of_foreign_content(element)) return;
  for (std::size_t i = open_.size(); i-- > 0;) {
    const Element at = open_[i].element;
    if (at == Element::kForeignobject || at == Element::kDesc || at == Element::kTitle) return;
    if (at == Element::kSvg || at == Element::kMath) return pop_through(i);
  }
}

void Constructor::close_paragraph() {
  if (const std::size_t found = find_in_scope(Element::kP, Scope::kButton); found != kNone) pop_through(found);
}

void Constructor::close_list_item(Element element) {
  for (std::size_t i = open_.size(); i-- > 0;) {
    const Element at = open_[i].element;
    const bool is_same = element == Element::kLi ? at == Element::kLi : at == Element::kDd || at == Element::kDt;
    if (is_same) return pop_through(i);
    if (is_special(at) && at != Element::kAddress && at != Element::kDiv && at != Element::kP) return;
  }
}

// <td>, <tr> and <tbody> end the open ones of their table.
void Constructor::close_cells(Element element) {
  for (std::size_t i = open_.size(); i-- > 0;) {
    const Element at = open_[i].element;
    if (at == Element::kTable || at == Element::kTemplate || at == Element::kHtml) return;
    const bool ends = is_cell(element)          ? is_cell(at) || at == Element::kCaption
                      : element == Element::kTr ? at == Element::kTr || at == Element::kCaption
                                                : is_row_group(at) || at == Element::kCaption;
    if (ends) return pop_through(i);
    if (is_cell(element) && at == Element::kTr) return;
    if (element == Element::kTr && is_row_group(at)) {
      if (i + 1 < open_.size()) pop_through(i + 1);
      return;
    }
  }
}

void Constructor::prepare(Element element) {
  if (ends_paragraph(element)) close_paragraph();
  if (is_heading(element) && !open_.empty() && is_heading(open_.back().element)) pop();
  switch (element) {
    case Element::kLi:
    case Element::kDd:
    case Element::kDt:
      close_list_item(element);
      break;
    case Element::kTd:
    case Element::kTh:
    case Element::kTr:
    case Element::kTbody:
    case Element::kThead:
    case Element::kTfoot:
      close_cells(element);
      break;
    case Element::kOption:
    case Element::kOptgroup:
      if (!open_.empty() && open_.back().element == Element::kOption) pop();
      break;
    case Element::kButton:
      if (const std::size_t found = find_in_scope(element, Scope::kDefault); found != kNone) pop_through(found);
      break;
    case Element::kA:
      // An anchor left open ends where the next begins, unless a block stands between: then it holds that block.
      for (std::size_t i = open_.size(); i > 0 && !is_special(open_[i - 1].element); --i)
        if (open_[i - 1].element == Element::kA) return pop_through(i - 1);
      break;
    default:
      break;
  }
}

void Constructor::begin_raw_text(Element element) {
  using RawText = Tokenizer::RawText;
  if (foreign_ > 0) return;
  switch (element) {
    case Element::kScript:
      return tokenizer_.read_raw_text("script", RawText::kScript);
    case Element::kTextarea:
    case Element::kTitle:
      return tokenizer_.read_raw_text(element_name(element), RawText::kWithReferences);
    case Element::kStyle:
    case Element::kXmp:
    case Element::kIframe:
    case Element::kNoembed:
    case Element::kNoframes:
      return tokenizer_.read_raw_text(element_name(element), RawText::kPlain);
    case Element::kPlaintext:
      return tokenizer_.read_plain_text();
    default:
      return;
  }
}

void Constructor::end_tag(const Token& token) {
  const Element element = element_from_name(token.name);
  if (too_deep_ > 0) {
    if (!is_void(element)) --too_deep_;
    return;
  }
  if (element == Element::kBr) {
    builder_.begin_element("br");
    builder_.end_element();
    return;
  }
  if (element == Element::kBody || element == Element::kHtml || is_void(element)) return;
  if (element == Element::kForm) {
    // The standard takes the form alone out of the open elements; ours ends with its parent then.
    if (!open_.empty() && open_.back().element == element) pop();
    return;
  }
  if (is_heading(element)) {
    for (std::size_t i = open_.size(); i > 0 && !is_scope_end(open_[i - 1].element); --i)
      if (is_heading(open_[i - 1].element)) return pop_through(i - 1);
    return;
  }
  if (is_special(element)) {
    const bool is_table_part = element == Element::kTable || is_cell(element) || element == Element::kTr ||
                               is_row_group(element) || element == Element::kCaption;
    const Scope scope = is_table_part             ? Scope::kTable
                        : element == Element::kP  ? Scope::kButton
                        : element == Element::kLi ? Scope::kListItem
                                                  : Scope::kDefault;
    if (const std::size_t found = find_in_scope(element, scope); found != kNone) pop_through(found);
    return;
  }
  for (std::size_t i = open_.size(); i-- > 0;) {
    const Open& at = open_[i];
    if (at.element == element && (element != Element::kOther || at.name == token.name)) return pop_through(i);
    if (is_special(at.element)) return;
  }
}

std::size_t Constructor::find_in_scope(Element element, Scope scope) const {
  for (std::size_t i = open_.size(); i-- > 0;) {
    const Element at = open_[i].element;
    if (at == element) return i;
    if (scope == Scope::kTable) {
      if (at == Element::kTable || at == Element::kTemplate || at == Element::kHtml) return kNone;
      continue;
    }
    if (is_scope_end(at)) return kNone;
    if (scope == Scope::kButton && at == Element::kButton) return kNone;
    if (scope == Scope::kListItem && (at == Element::kOl || at == Element::kUl)) return kNone;
  }
  return kNone;
}

void Constructor::push(const Token& token, Element element) {
  builder_.begin_element(token.name);
  for (const Token::Attribute& attribute : token.attributes) builder_.add_attribute(attribute.name, attribute.value);
  has_html_ = has_html_ || element == Element::kHtml;
  has_head_ = has_head_ || element == Element::kHead;
  has_body_ = has_body_ || element == Element::kBody;
  foreign_ += element == Element::kSvg || element == Element::kMath;
  open_.push_back({element, element == Element::kOther ? std::string(token.name) : std::string{}});
  if (open_.size() < limits_.max_depth) return;
  pop();
  if (!is_void(element) && !token.is_self_closing) ++too_deep_;
}

void Constructor::push_implied(Element element) {
  Token token;
  token.name = element_name(element);
  push(token, element);
}

void Constructor::pop() {
  const Element element = open_.back().element;
  foreign_ -= element == Element::kSvg || element == Element::kMath;
  builder_.end_element();
  open_.pop_back();
}

void Constructor::pop_through(std::size_t index) {
  while (open_.size() > index) pop();
}

}  // namespace assay::html
