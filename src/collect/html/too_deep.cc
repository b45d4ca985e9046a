// Below max_depth.
//
// Idea: an element that begins while max_depth elements are open is put into the innermost of them and never opened, so
// that it is childless, and what it holds goes where it went itself.  Its end tag is told from those of the elements
// further up by a stack of their own.  Only the text of scripts and the like stays in its element.  Forgotten end tags
// (<li>, <p>) are few among the last kLookBack elements of real markup; an end tag that fits none of these is ignored.
//
//   max_depth 3:  <p><b><i>x</i>y</b>   ->   html(body(p(b, i, "xy")))     html, body and p are open
//
// Cost: constant a tag, however deep.
#include <algorithm>

#include "collect/html/constructor.h"

namespace assay::html {

// Whether the token was one of these.
bool Constructor::take_too_deep(Token& token) {
  using RawText = Tokenizer::RawText;
  if (mode_ == Mode::kText || open_.size() < most_open_) {
    too_deep_.clear();
    return false;
  }
  switch (token.kind) {
    case Token::Kind::kStartTag: {
      const DraftId id = draft_.create(token.name, token.element, Space::kHtml, token.attributes);
      draft_.append(open_.current().id, id);
      if (is_void(token.element) || token.is_self_closing) return true;
      too_deep_.push_back({.element = token.element, .id = id});
      if (token.element == Element::kScript)
        tokenizer_.read_raw_text(token.name, RawText::kScript);
      else if (token.element == Element::kTitle || token.element == Element::kTextarea)
        tokenizer_.read_raw_text(token.name, RawText::kWithReferences);
      else if (is(token.element, Kind::kRawText))
        tokenizer_.read_raw_text(token.name, RawText::kPlain);
      return true;
    }
    case Token::Kind::kEndTag: {
      constexpr std::ptrdiff_t kLookBack = 8;
      if (too_deep_.empty()) return false;
      const auto first = too_deep_.end() - std::min(kLookBack, std::ssize(too_deep_));
      const auto found = std::find_if(too_deep_.rbegin(), std::make_reverse_iterator(first),
                                      [&](const TooDeep& at) { return at.element == token.element; });
      if (found != std::make_reverse_iterator(first)) too_deep_.erase(found.base() - 1, too_deep_.end());
      return true;
    }
    case Token::Kind::kText: {
      if (too_deep_.empty()) return false;
      const TooDeep& last = too_deep_.back();
      draft_.append_text(is(last.element, Kind::kRawText) ? last.id : open_.current().id, token.text);
      return true;
    }
    default:
      return false;
  }
}

}  // namespace assay::html
