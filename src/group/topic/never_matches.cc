// Queries that no document can answer, however good they look.  What contradicts itself is Query::impossible's; here a
// term is held against a text made of nothing but itself, in the languages that it could be of: where even that does
// not hold it, no text does.  A term within OR or behind NOT does no harm, one that must be there makes the whole
// impossible. Cost: an analysis of each form of the first terms that are looked for; meant for a topic being written,
// not for many.
#include <array>

#include "examine/query/node.h"
#include "group/topic/topic.h"

namespace assay::topic {

namespace {

using query::Node;

bool stands_in_itself(const Node& term) {
  for (const query::Form& form : term.forms) {
    Document document{.title = form.written};
    for (const std::string& language : {text::detect_language(form.written), std::string("zh"), std::string("en")}) {
      document.language = language;
      const text::Analysis analysis = text::analyse(document);
      if (query::match(term, query::DocumentTerms(document, analysis)).matches) return true;
    }
  }
  return false;
}

// The first term without which nothing matches, and which nothing holds; null where there is none.
// The depth of the tree is what QueryLimits::max_depth allows.
const Node* find_hopeless(const Node& node) {
  switch (node.kind) {
    case Node::Kind::kTerm:
      return stands_in_itself(node) ? nullptr : &node;
    case Node::Kind::kNot:
    case Node::Kind::kFilter:
      return nullptr;
    case Node::Kind::kOr: {
      const Node* hopeless = nullptr;
      for (const Node& child : node.children) {
        hopeless = find_hopeless(child);
        if (hopeless == nullptr) return nullptr;
      }
      return hopeless;
    }
    case Node::Kind::kAnd:
    case Node::Kind::kNear:
    case Node::Kind::kPlain:
      break;
  }
  for (const Node& child : node.children)
    if (const Node* hopeless = find_hopeless(child); hopeless != nullptr) return hopeless;
  return nullptr;
}

}  // namespace

std::string never_matches(const query::Query& query) {
  if (std::string why = query.impossible(); !why.empty()) return why;
  const Node* hopeless = find_hopeless(query.root());
  if (hopeless == nullptr) return {};
  return "no text holds \"" + hopeless->forms.front().written + "\" as it is looked for";
}

}  // namespace assay::topic
