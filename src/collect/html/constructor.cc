// The nesting of elements.
//
// Idea: the standard's tree construction (https://html.spec.whatwg.org/multipage/parsing.html#tree-construction), rule
// by rule: an insertion mode decides what a token means; the stack of open elements says what it lands in; the list of
// active formatting elements carries <b> and its like over the ends of paragraphs; what is misplaced in a table goes
// before it.  Scripts are taken as not running: <noscript> is read as markup.
//
// Deviations, all on purpose:
//   - comments and document types are not kept: no reader of the tree asks for them;
//   - what a <template> holds stands in it like any content, not in a document of its own;
//   - names of attributes stay in lower case in drawings and formulas too (viewbox), and "xlink:href" is one name;
//   - <selectedcontent> stays empty: a browser copies the chosen <option> into it, and a text must not stand twice;
//   - limits, none of which a real page meets: max_depth open elements (too_deep.cc), 256 active formatting elements,
//     200 attributes a tag, 4,096 names of unknown elements.
//
// Cost: a tag looks at most at the open elements, max_depth and a few more; usually at one or two.
#include "collect/html/constructor.h"

#include <algorithm>

namespace assay::html {
namespace {

bool holds_math_text(const OpenElements::Entry& entry) {
  if (entry.space != Space::kMath) return false;
  switch (entry.element) {
    case Element::kMi:
    case Element::kMo:
    case Element::kMn:
    case Element::kMs:
    case Element::kMtext:
      return true;
    default:
      return false;
  }
}

}  // namespace

Constructor::Constructor(Draft& draft, Tokenizer& tokenizer, const ParseLimits& limits)
    : draft_(draft), tokenizer_(tokenizer), most_open_(limits.max_depth), open_(draft) {}

void Constructor::begin_fragment(Context context) {
  using RawText = Tokenizer::RawText;
  context_ = context;
  insert_implied(Element::kHtml);
  if (context.space == Space::kHtml) {
    if (context.element == Element::kTemplate) template_modes_.push_back(Mode::kInTemplate);
    // No start tag was read, so no end tag is the one that fits.
    switch (context.element) {
      case Element::kTitle:
      case Element::kTextarea:
        tokenizer_.read_all_that_is_left(RawText::kWithReferences);
        break;
      case Element::kStyle:
      case Element::kXmp:
      case Element::kIframe:
      case Element::kNoembed:
      case Element::kNoframes:
      case Element::kScript:
      case Element::kPlaintext:
        tokenizer_.read_all_that_is_left(RawText::kPlain);
        break;
      default:
        break;
    }
  }
  reset_mode();
  // The standard looks for a <form> around the context; the context itself is all that we know.
  if (context.space == Space::kHtml && context.element == Element::kForm) form_ = Draft::kDocument;
}

void Constructor::take(Token& token) {
  if (skips_newline_) {
    skips_newline_ = false;
    if (token.kind == Token::Kind::kText && token.text.starts_with('\n')) token.text.remove_prefix(1);
  }
  if (token.kind == Token::Kind::kText && token.text.empty()) return;
  if (take_too_deep(token)) return;
  while (dispatch(token) == Next::kAgain) {
  }
}

OpenElements::Entry Constructor::adjusted_current() const {
  if (context_ && open_.size() == 1) return {.element = context_->element, .space = context_->space};
  return open_.current();
}

Tokenizer::Foreign Constructor::is_foreign() const {
  const bool is_html = open_.empty() || adjusted_current().space == Space::kHtml;
  return is_html ? Tokenizer::Foreign::kNo : Tokenizer::Foreign::kYes;
}

bool Constructor::is_read_as_html(const Token& token) const {
  if (open_.empty() || token.kind == Token::Kind::kEnd) return true;
  OpenElements::Entry at = adjusted_current();
  if (at.space == Space::kHtml) return true;
  const bool is_text = token.kind == Token::Kind::kText;
  const bool is_start = token.kind == Token::Kind::kStartTag;
  if (!is_text && !is_start) return false;
  if (holds_math_text(at))
    return is_text || (token.element != Element::kMglyph && token.element != Element::kMalignmark);
  if (at.space == Space::kMath && at.element == Element::kAnnotationXml && is_start && token.element == Element::kSvg)
    return true;
  // A context knows no attributes, so an <annotation-xml> there holds no HTML.
  if (at.id == kNoDraft)
    return at.space == Space::kSvg &&
           (at.element == Element::kForeignobject || at.element == Element::kDesc || at.element == Element::kTitle);
  return at.holds_html;
}

Constructor::Next Constructor::dispatch(Token& token) {
  return is_read_as_html(token) ? by_mode(mode_, token) : in_foreign(token);
}

Constructor::Next Constructor::by_mode(Mode mode, Token& token) {
  switch (mode) {
    case Mode::kInitial:
      return initial(token);
    case Mode::kBeforeHtml:
      return before_html(token);
    case Mode::kBeforeHead:
      return before_head(token);
    case Mode::kInHead:
      return in_head(token);
    case Mode::kInHeadNoscript:
      return in_head_noscript(token);
    case Mode::kAfterHead:
      return after_head(token);
    case Mode::kInBody:
      return in_body(token);
    case Mode::kText:
      if (token.kind == Token::Kind::kText) {
        insert_text(token.text);
        return Next::kDone;
      }
      open_.pop();
      mode_ = original_mode_;
      return token.kind == Token::Kind::kEndTag ? Next::kDone : Next::kAgain;
    case Mode::kInTable:
      return in_table(token);
    case Mode::kInCaption:
      return in_caption(token);
    case Mode::kInColumnGroup:
      return in_column_group(token);
    case Mode::kInTableBody:
      return in_table_body(token);
    case Mode::kInRow:
      return in_row(token);
    case Mode::kInCell:
      return in_cell(token);
    case Mode::kInTemplate:
      return in_template(token);
    case Mode::kAfterBody:
      return after_body(token);
    case Mode::kInFrameset:
      return in_frameset(token);
    case Mode::kAfterFrameset:
      return after_frameset(token);
    case Mode::kAfterAfterBody:
      return after_after_body(token);
    case Mode::kAfterAfterFrameset:
      return after_after_frameset(token);
  }
  return Next::kDone;
}

Constructor::Next Constructor::again_in(Mode mode) {
  mode_ = mode;
  return Next::kAgain;
}

// "Reset the insertion mode appropriately": kInitial where this element does not decide it.
Constructor::Mode Constructor::mode_for(const OpenElements::Entry& entry, bool is_last) const {
  if (entry.space != Space::kHtml) return is_last ? Mode::kInBody : Mode::kInitial;
  switch (entry.element) {
    case Element::kTd:
    case Element::kTh:
      return is_last ? Mode::kInBody : Mode::kInCell;
    case Element::kTr:
      return Mode::kInRow;
    case Element::kTbody:
    case Element::kThead:
    case Element::kTfoot:
      return Mode::kInTableBody;
    case Element::kCaption:
      return Mode::kInCaption;
    case Element::kColgroup:
      return Mode::kInColumnGroup;
    case Element::kTable:
      return Mode::kInTable;
    case Element::kTemplate:
      return template_modes_.empty() ? Mode::kInBody : template_modes_.back();
    case Element::kHead:
      return is_last ? Mode::kInBody : Mode::kInHead;
    case Element::kBody:
      return Mode::kInBody;
    case Element::kFrameset:
      return Mode::kInFrameset;
    case Element::kHtml:
      return head_ == kNoDraft ? Mode::kBeforeHead : Mode::kAfterHead;
    default:
      return is_last ? Mode::kInBody : Mode::kInitial;
  }
}

void Constructor::reset_mode() {
  for (std::size_t i = open_.size(); i-- > 0;) {
    const bool is_last = i == 0;
    const OpenElements::Entry entry =
        is_last && context_ ? OpenElements::Entry{.element = context_->element, .space = context_->space} : open_[i];
    mode_ = mode_for(entry, is_last);
    if (mode_ != Mode::kInitial) return;
  }
}

}  // namespace assay::html
