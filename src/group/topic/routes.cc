#include "group/topic/routes.h"

#include <algorithm>
#include <iterator>

#include "group/topic/plan.h"

namespace assay::topic {

namespace {

using query::FilterKind;
using query::Node;

enum class Place : std::uint8_t { kAnywhere, kTitle };

std::vector<Route> anything() {
  return {Route{}};
}

Need one_of(std::vector<Key> keys, double share) {
  std::ranges::sort(keys);
  keys.erase(std::ranges::unique(keys).begin(), keys.end());
  return {.keys = std::move(keys), .prefixes = {}, .share = std::min(1.0, share)};
}

std::vector<Route> single(Need need) {
  std::vector<Route> routes(1);
  routes.front().needs.push_back(std::move(need));
  return routes;
}

Need need_of_prefix(const terms::Slot& slot, const Shares& shares) {
  std::vector<std::string> prefixes;
  std::vector<Key> keys;
  double share = 0;
  for (const std::string& term : slot.terms) {
    share = std::max(share, shares.of_prefix(term));
    if (begins_wide(term))
      keys.push_back(first_character_key(term));
    else
      prefixes.push_back(term);
  }
  for (const std::string& term : slot.presences) keys.push_back(content_key(read_term(term).content));
  Need need = one_of(std::move(keys), share);
  need.prefixes = std::move(prefixes);
  return need;
}

// A presence fills a slot from anywhere in the document, in a title's pattern as well.
Need need_of(const terms::Slot& slot, Place place, const Shares& shares) {
  if (slot.is_prefix) return need_of_prefix(slot, shares);
  std::vector<Key> keys;
  for (const SlotContent& content : contents_of(slot)) {
    if (place == Place::kAnywhere || (content.classes & kCutClass) != 0) keys.push_back(content_key(content.content));
    if (place == Place::kTitle) keys.push_back(title_key(content.content));
  }
  // Terms of one slot are forms of one word: the most frequent speaks for them.
  double share = 0;
  for (const std::string& term : slot.terms.empty() ? slot.presences : slot.terms)
    share = std::max(share, shares.of_term(term) * (place == Place::kTitle ? Shares::kOfTitle : 1));
  return one_of(std::move(keys), share);
}

void put_in_order(Route& route) {
  std::ranges::stable_sort(route.needs, {}, &Need::share);
  if (route.needs.size() > kMaxNeeds) route.needs.resize(kMaxNeeds);
}

Route route_of(const terms::Pattern& pattern, Place place, const Shares& shares) {
  Route route;
  for (const terms::Slot& slot : pattern.slots) {
    // So far behind its beginning in the title a pattern would stand in the text below.
    const bool is_in_title = place == Place::kTitle && slot.offset < terms::kParagraphGap;
    route.needs.push_back(need_of(slot, is_in_title ? Place::kTitle : Place::kAnywhere, shares));
  }
  put_in_order(route);
  return route;
}

double share_of(const std::vector<Route>& routes) {
  double share = 0;
  for (const Route& route : routes) share += route.share();
  return share;
}

// What routes have in common: one of their first needs.  False where that is nothing worth asking.
bool merge_first_needs(const std::vector<Route>& routes, Need& merged) {
  std::vector<Key> keys;
  for (const Route& route : routes) {
    if (route.needs.empty() || !route.needs.front().prefixes.empty()) return false;
    std::ranges::copy(route.needs.front().keys, std::back_inserter(keys));
    if (keys.size() > kMaxKeysOfNeed) return false;
  }
  merged = one_of(std::move(keys), share_of(routes));
  return true;
}

// All of `parts`: the rarest part's routes, each with what the others need besides.
std::vector<Route> all_of(std::vector<std::vector<Route>> parts) {
  if (parts.empty()) return anything();
  const auto rarest = std::ranges::min_element(parts, {}, share_of);
  std::vector<Route> routes = std::move(*rarest);
  std::vector<Need> besides;
  for (auto part = parts.begin(); part != parts.end(); ++part) {
    if (part == rarest) continue;
    if (part->size() == 1) {
      std::ranges::move(part->front().needs, std::back_inserter(besides));
    } else if (Need merged; merge_first_needs(*part, merged)) {
      besides.push_back(std::move(merged));
    }
  }
  for (Route& route : routes) {
    std::ranges::copy(besides, std::back_inserter(route.needs));
    put_in_order(route);
  }
  return routes;
}

std::vector<Route> any_of(std::vector<std::vector<Route>> parts) {
  std::vector<Route> routes;
  for (std::vector<Route>& part : parts) std::ranges::move(part, std::back_inserter(routes));
  return routes;
}

std::vector<Route> routes_of(const query::Filter& filter) {
  switch (filter.kind) {
    case FilterKind::kSource:
      return single(one_of({source_key(filter.text)}, Shares::kOfSource));
    case FilterKind::kSite:
      return single(one_of({site_key(filter.text)}, Shares::kOfSource));
    case FilterKind::kLanguage:
      return single(one_of({language_key(filter.text)}, Shares::kOfLanguage));
    case FilterKind::kEntity: {
      std::vector<Key> keys;
      keys.reserve(filter.entities.size());
      for (const std::string& term : filter.entities) keys.push_back(entity_key(term));
      return single(one_of(std::move(keys), Shares::kOfEntity));
    }
    case FilterKind::kFigure:
      return single(one_of({figure_key(filter.figure.kind)}, Shares::kOfFigure));
    case FilterKind::kAfter:
    case FilterKind::kBefore:
    case FilterKind::kTopic:
      break;
  }
  return anything();
}

}  // namespace

// The depth of the tree is what QueryLimits::max_depth allows.
std::vector<Route> find_routes(const Node& node, const Shares& shares) {
  switch (node.kind) {
    case Node::Kind::kTerm: {
      std::vector<Route> routes;
      routes.reserve(node.forms.size());
      for (const query::Form& form : node.forms)
        routes.push_back(route_of(form.pattern, node.in_title ? Place::kTitle : Place::kAnywhere, shares));
      return routes;
    }
    case Node::Kind::kFilter:
      return routes_of(node.filter);
    case Node::Kind::kNot:
      return anything();
    case Node::Kind::kAnd:
    case Node::Kind::kOr:
    case Node::Kind::kNear:
    case Node::Kind::kPlain:
      break;
  }
  std::vector<std::vector<Route>> parts;
  parts.reserve(node.children.size());
  for (const Node& child : node.children) parts.push_back(find_routes(child, shares));
  return node.kind == Node::Kind::kOr ? any_of(std::move(parts)) : all_of(std::move(parts));
}

}  // namespace assay::topic
