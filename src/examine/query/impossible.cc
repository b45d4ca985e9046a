// Why a query can never be answered.  What must hold at once is collected along the ands; of an or, each side must be
// impossible by itself, with what stands around it.  Only what needs no knowledge of documents is seen: two dates in
// the wrong order, two languages, a term that is asked for and shut out.
#include <fmt/format.h>

#include <algorithm>

#include "examine/query/node.h"
#include "examine/text/text.h"

namespace assay::query {

namespace {

// What must hold, and what must not.
struct Demands {
  std::vector<const Node*> terms;
  std::vector<const Node*> excluded;
  std::vector<const Filter*> filters;
};

std::string written(const Node& term) {
  return term.forms.front().written;
}

bool is_same_term(const Node& a, const Node& b) {
  const terms::Pattern& one = a.forms.front().pattern;
  const terms::Pattern& other = b.forms.front().pattern;
  return std::ranges::equal(one.slots, other.slots, [](const terms::Slot& x, const terms::Slot& y) {
    return x.offset == y.offset && x.terms == y.terms && x.is_prefix == y.is_prefix;
  });
}

// The terms any of which shuts a document out.
void collect_excluded(const Node& node, std::vector<const Node*>& excluded) {
  if (node.kind == Node::Kind::kTerm) excluded.push_back(&node);
  if (node.kind == Node::Kind::kOr || node.children.size() == 1)
    for (const Node& child : node.children)
      if (child.kind != Node::Kind::kNot) collect_excluded(child, excluded);
}

bool is_within(std::string_view host, std::string_view domain) {
  return host == domain || (host.ends_with(domain) && host[host.size() - domain.size() - 1] == '.');
}

std::string clash(const Filter& a, const Filter& b) {
  if (a.kind == FilterKind::kAfter && b.kind == FilterKind::kBefore && a.instant >= b.instant)
    return fmt::format("nothing is after {} and before {}", a.text, b.text);
  if (a.kind != b.kind) return {};
  const bool is_other = text::fold(a.text) != text::fold(b.text);
  if (a.kind == FilterKind::kLanguage && is_other) return fmt::format("nothing is in {} and in {}", a.text, b.text);
  if (a.kind == FilterKind::kSource && is_other) return fmt::format("nothing is from {} and from {}", a.text, b.text);
  if (a.kind == FilterKind::kSite && !is_within(a.text, b.text) && !is_within(b.text, a.text))
    return fmt::format("nothing is on {} and on {}", a.text, b.text);
  return {};
}

std::string empty_bound(const Filter& filter) {
  const FigureBound& bound = filter.figure;
  const bool is_empty =
      bound.low > bound.high || (bound.low == bound.high && (!bound.includes_low || !bound.includes_high));
  if (filter.kind != FilterKind::kFigure || !is_empty) return {};
  return fmt::format("no figure is within {}", filter.text);
}

std::string clash(const Demands& demands) {
  for (const Node* term : demands.terms)
    for (const Node* excluded : demands.excluded)
      if (is_same_term(*term, *excluded) && (term->in_title || !excluded->in_title))
        return fmt::format("{} is asked for and shut out", written(*term));
  for (const Filter* a : demands.filters) {
    if (std::string reason = empty_bound(*a); !reason.empty()) return reason;
    for (const Filter* b : demands.filters)
      if (std::string reason = a == b ? std::string() : clash(*a, *b); !reason.empty()) return reason;
  }
  return {};
}

// The depth of the tree is what QueryLimits::max_depth allows.
std::string find_clash(const Node& node, Demands demands);

// `node` holds beside `demands`; ors are left for later.
void demand(const Node& node, Demands& demands, std::vector<const Node*>& alternatives) {
  switch (node.kind) {
    case Node::Kind::kTerm:
      demands.terms.push_back(&node);
      break;
    case Node::Kind::kFilter:
      demands.filters.push_back(&node.filter);
      break;
    case Node::Kind::kNot:
      collect_excluded(node.children.front(), demands.excluded);
      break;
    case Node::Kind::kOr:
      alternatives.push_back(&node);
      break;
    default:
      for (const Node& child : node.children) demand(child, demands, alternatives);
  }
}

std::string find_clash(const Node& node, Demands demands) {
  std::vector<const Node*> alternatives;
  demand(node, demands, alternatives);
  if (std::string reason = clash(demands); !reason.empty()) return reason;
  for (const Node* either : alternatives) {
    std::string reason;
    for (const Node& child : either->children) {
      reason = find_clash(child, demands);
      if (reason.empty()) break;
    }
    if (!reason.empty()) return reason;
  }
  return {};
}

}  // namespace

std::string Query::impossible() const {
  return find_clash(*root_, {});
}

}  // namespace assay::query
