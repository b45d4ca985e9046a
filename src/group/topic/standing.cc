// Many topics at once: a document looks at the topics whose rarest need it holds.
//
// For each topic, what a document must hold for it to match is written down as routes of needs (routes.h); each route
// is filed under its rarest need (doors.h).  A document lists its different keys once, opens the door of each, and
// looks at the routes behind it: those whose other needs are not in the document's set of keys are passed over, a probe
// of some bits each.  The topics that remain are evaluated, match and relevance in one go.
//
//   topics            routes, rarest need first        a document of 稀土 出口 增长 mine …
//   稀土 OR rare earth [稀土] | [earth rare]             稀土 opens the first: evaluated
//   稀土 芯片           [芯片 稀土]                       nothing opens 芯片: never looked at
//   中国人民银行        [民银 人民 银行 中国 国人]         民银 opens nothing
//   after:2025-11     [] (nothing is needed)            evaluated for every document
//
// A key may stand for two terms, and a set of keys may hold one too many, so a candidate is only that: the evaluation
// decides.  What a topic needs is never left out of its routes, so no match is missed; a property test compares with
// asking each topic by itself.
//
// Does not help with: topics that need nothing (dates alone, NOT within OR), which every document evaluates; topics of
// stop words alone.
// Cost: a document, O(its different terms + routes opened) and the candidates' evaluation; making it, O(terms of all
// queries).
#include "group/topic/standing.h"

#include <algorithm>

#include "examine/terms/term_table.h"
#include "group/topic/doors.h"
#include "group/topic/measure.h"
#include "group/topic/plan.h"

namespace assay::topic {

struct StandingTopics::Tables {
  struct Filed {
    TopicId id = 0;
    std::uint32_t plan = 0;
  };
  std::vector<Filed> topics;  // ascending id
  Plans plans;
  Doors doors;
  std::vector<query::Query> queries;  // those that plans refer to
  FactsAsked asked;
};

namespace {

void ask(FactsAsked& asked, const query::Node& node) {
  if (node.kind == query::Node::Kind::kFilter) {
    switch (node.filter.kind) {
      case query::FilterKind::kAfter:
      case query::FilterKind::kBefore:
        asked.published = true;
        break;
      case query::FilterKind::kEntity:
        asked.entities = true;
        break;
      case query::FilterKind::kFigure:
        asked.figures = true;
        break;
      case query::FilterKind::kTopic:
        asked.topics = true;
        break;
      case query::FilterKind::kSource:
      case query::FilterKind::kSite:
      case query::FilterKind::kLanguage:
        break;
    }
  }
  for (const query::Node& child : node.children) ask(asked, child);
}

}  // namespace

FactsAsked facts_asked(const query::Query& query) {
  FactsAsked asked;
  ask(asked, query.root());
  return asked;
}

StandingTopics::StandingTopics() : StandingTopics(std::vector<CompiledTopic>()) {}

StandingTopics::StandingTopics(std::vector<CompiledTopic> topics, const TermShare& share) {
  auto tables = std::make_shared<Tables>();
  std::ranges::sort(topics, {}, &CompiledTopic::id);
  const Shares shares(topics, share);
  for (std::uint32_t index = 0; index < topics.size(); ++index) {
    const query::Node& root = topics[index].query.root();
    for (const Route& route : find_routes(root, shares)) tables->doors.add(index, route);
    const std::size_t asked_before = tables->plans.asked.size();
    tables->topics.push_back({topics[index].id, tables->plans.add(root)});
    ask(tables->asked, root);
    if (tables->plans.asked.size() > asked_before) tables->queries.push_back(std::move(topics[index].query));
  }
  tables->plans.words.shrink_to_fit();
  tables->doors.close();
  tables_ = std::move(tables);
}

std::vector<Rated> StandingTopics::rate(const query::DocumentTerms& terms, const Document& document,
                                        const text::Analysis& analysis, Effort* effort) const {
  const Doors& doors = tables_->doors;
  const DocumentIndex index(terms, analysis);
  const DocumentKeys keys = keys_of(index, document, analysis);
  std::vector<std::uint32_t> candidates(doors.always().begin(), doors.always().end());
  std::size_t routes = 0;
  const auto look_at = [&](std::span<const Entry> entries) {
    routes += entries.size();
    for (const Entry& entry : entries)
      if (doors.holds_all(entry, keys)) candidates.push_back(entry.topic);
  };
  doors.behind_all(keys.keys, look_at);
  if (!keys.has_facts) look_at(doors.behind_facts());
  if (doors.has_prefixes()) {
    terms.term_table().each(
        [&](std::string_view term, std::span<const std::uint32_t>) { doors.behind_prefixes(term, look_at); });
  }
  std::ranges::sort(candidates);
  candidates.erase(std::ranges::unique(candidates).begin(), candidates.end());

  for (const std::uint32_t candidate : candidates) tables_->plans.prefetch(tables_->topics[candidate].plan);
  std::vector<Rated> rated;
  rated.reserve(candidates.size());
  Measurer measurer(tables_->plans, index);
  for (const std::uint32_t candidate : candidates) {
    const Tables::Filed& topic = tables_->topics[candidate];
    if (const std::optional<double> relevance = measurer.measure(topic.plan)) rated.push_back({topic.id, *relevance});
  }
  if (effort != nullptr) *effort = {keys.keys.size(), routes, candidates.size(), rated.size()};
  return rated;
}

std::size_t StandingTopics::size() const {
  return tables_->topics.size();
}
FactsAsked StandingTopics::facts_asked() const {
  return tables_->asked;
}

}  // namespace assay::topic
