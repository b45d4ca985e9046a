#include "examine/query/query.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.h"
#include "examine/query/node.h"
#include "examine/query/parse.h"
#include "examine/query/tokens.h"

namespace assay::query {

namespace {

constexpr std::size_t kMaxShownBytes = 60;

// The positive terms in order.
void collect_terms(const Node& node, std::vector<const Node*>& terms) {
  if (node.kind == Node::Kind::kNot) return;
  if (node.kind == Node::Kind::kTerm) terms.push_back(&node);
  for (const Node& child : node.children) collect_terms(child, terms);
}

TermForms forms_of(const Node& term) {
  TermForms forms{.place = term.place, .written = term.forms.front().written, .others = {}, .meanings = {}};
  for (const Form& form : term.forms) {
    if (form.origin == FormOrigin::kName) forms.others.push_back(form.written);
    if (form.origin == FormOrigin::kDictionary) forms.meanings.push_back(form.written);
  }
  return forms;
}

// The depth of the tree is what QueryLimits::max_depth allows.
void make_strict(Node& node) {
  if (node.kind == Node::Kind::kPlain) node.kind = Node::Kind::kAnd;
  for (Node& child : node.children) make_strict(child);
}

}  // namespace

Result<Query> Query::parse(std::string_view text, Purpose purpose, const lexicon::Lexicon& lexicon,
                           const QueryLimits& limits) {
  if (text.size() > limits.max_bytes)
    return failure(ErrorKind::kTooLarge, fmt::format("query: longer than {} bytes: {}…", limits.max_bytes,
                                                     utf8::prefix(text, kMaxShownBytes)));
  Query query;
  query.source_ = utf8::is_valid(text) ? std::string(text) : utf8::repair(text);
  Result<Node> root = parse_tree(query.source_, purpose, lexicon, limits, query.mistakes_);
  const bool is_limit = !root && root.error().kind == ErrorKind::kTooLarge;
  if (purpose == Purpose::kTopic && !query.mistakes_.empty() && !is_limit) {
    const Mistake& first = query.mistakes_.front();
    return failure(ErrorKind::kInvalid,
                   fmt::format("query: {}{}", first.message, at_character(query.source_, first.place.start)));
  }
  if (!root) return std::unexpected(std::move(root).error());
  query.root_ = std::make_shared<const Node>(*std::move(root));
  return query;
}

Query Query::strict() const {
  Node root = *root_;
  make_strict(root);
  Query query = *this;
  query.root_ = std::make_shared<const Node>(std::move(root));
  return query;
}

std::vector<TermForms> Query::forms() const {
  std::vector<const Node*> terms;
  collect_terms(*root_, terms);
  std::vector<TermForms> forms;
  for (const Node* term : terms) {
    TermForms next = forms_of(*term);
    // The words of one name have its other names each, and are told as one.
    const bool has_others = !next.others.empty() || !next.meanings.empty();
    const bool goes_on = !forms.empty() && has_others && forms.back().others == next.others &&
                         forms.back().meanings == next.meanings && forms.back().place.end <= next.place.start;
    if (goes_on) {
      forms.back().place.end = next.place.end;
      forms.back().written = forms.back().place.of(source_);
    } else {
      forms.push_back(std::move(next));
    }
  }
  return forms;
}

}  // namespace assay::query
