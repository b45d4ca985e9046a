#include "keep/search/plan.h"

#include <algorithm>
#include <utility>

namespace assay::search {
namespace {

using query::Node;

// Over all segments, for a query of many prefixes.
constexpr std::size_t kMaxLists = 1'000'000;
constexpr std::uint64_t kMaxPrefixPostings = 40'000'000;

bool is_word(const Node& node) {
  return node.kind != Node::Kind::kNot && node.kind != Node::Kind::kFilter;
}

class Planner {
 public:
  Planner(std::span<const LiveSegment> segments, const SearchOptions& options, Plan& plan)
      : segments_(segments), options_(options), plan_(plan) {}

  // Depth is bounded by QueryLimits.
  Result<PlanNode> plan_node(const Node& node) {
    PlanNode planned;
    planned.node = &node;
    if (node.kind == Node::Kind::kTerm) ASSAY_CHECK(plan_term(planned));
    if (node.kind == Node::Kind::kFilter) ASSAY_CHECK(plan_filter(node.filter));
    planned.children.reserve(node.children.size());
    const bool has_plain = plan_.has_plain;
    const bool can_hold_some = plan_.can_hold_some;
    for (const Node& child : node.children) {
      ASSAY_TRY(PlanNode planned_child, plan_node(child));
      planned.children.push_back(std::move(planned_child));
    }
    if (node.kind == Node::Kind::kNot) {  // plain words under it are asked for all
      plan_.has_plain = has_plain;
      plan_.can_hold_some = can_hold_some;
    }
    planned.weight = weight(planned);
    if (node.kind == Node::Kind::kPlain) plan_plain(planned);
    return planned;
  }

 private:
  Result<void> plan_term(PlanNode& planned) {
    double frequency = 0;
    for (const query::Form& form : planned.node->forms) {
      PlannedForm& planned_form = planned.forms.emplace_back();
      planned_form.form = &form;
      planned_form.weight = form_weight(plan_.scoring, form.weight, form.pattern.has_ideographs);
      std::vector<std::uint64_t> slot_frequencies(form.pattern.slots.size());
      planned_form.lists.resize(segments_.size());
      for (std::size_t i = 0; i < segments_.size(); ++i) {
        planned_form.lists[i].resize(form.pattern.slots.size());
        for (std::size_t slot = 0; slot < form.pattern.slots.size(); ++slot) {
          SlotLists& lists = planned_form.lists[i][slot];
          ASSAY_CHECK(find_lists(*segments_[i].segment, form.pattern.slots[slot], lists));
          for (const TermEntry& entry : lists.terms) slot_frequencies[slot] += entry.document_frequency;
          for (const TermEntry& entry : lists.presences) slot_frequencies[slot] += entry.document_frequency;
        }
      }
      if (!slot_frequencies.empty()) planned_form.document_frequency = *std::ranges::min_element(slot_frequencies);
      frequency = std::max(frequency, form.weight * static_cast<double>(planned_form.document_frequency));
    }
    if (frequency > 0) {
      const double rarity_of_term = rarity(plan_.statistics, frequency);
      planned.gain = rarity_of_term * (plan_.scoring.k1 + 1);
      planned.weight = share_weight(rarity_of_term);
      plan_.has_scores = true;
    }
    return {};
  }

  Result<void> find_lists(const Segment& segment, const terms::Slot& slot, SlotLists& lists) {
    for (const std::string& term : slot.terms) {
      if (slot.is_prefix) {
        segment.each_term(term, [&](std::string_view, const TermEntry& entry) {
          lists.terms.push_back(entry);
          prefix_postings_ += entry.document_frequency;
          return lists.terms.size() <= kMaxPrefixTerms;
        });
        lists_ += lists.terms.size();
        if (lists.terms.size() > kMaxPrefixTerms || lists_ > kMaxLists || prefix_postings_ > kMaxPrefixPostings) {
          return failure(ErrorKind::kTooLarge, "search: too many words begin with " + term.substr(1));
        }
      } else if (const auto entry = segment.find(term)) {
        lists.terms.push_back(*entry);
      }
    }
    for (const std::string& term : slot.presences) {
      if (const auto entry = segment.find(term)) lists.presences.push_back(*entry);
    }
    // A list that two prefixes found counts once.
    for (std::vector<TermEntry>* entries : {&lists.terms, &lists.presences}) {
      if (entries->size() < 2) continue;
      std::ranges::sort(*entries, {}, &TermEntry::offset);
      const auto [first, last] = std::ranges::unique(*entries, {}, &TermEntry::offset);
      entries->erase(first, last);
    }
    return {};
  }

  Result<void> plan_filter(const query::Filter& filter) {
    if (filter.kind != query::FilterKind::kTopic || plan_.topics.contains(filter.text)) return {};
    if (options_.topic_documents == nullptr) {
      return failure(ErrorKind::kUnsupported, "search: nothing is known of topics here: " + filter.text);
    }
    ASSAY_TRY(plan_.topics[filter.text], options_.topic_documents(filter.text));
    return {};
  }

  static std::uint64_t weight(const PlanNode& planned) {
    std::uint64_t weight = planned.weight;
    switch (planned.kind()) {
      case Node::Kind::kOr:
        for (const PlanNode& child : planned.children) weight = std::max(weight, child.weight);
        return weight;
      case Node::Kind::kAnd:
      case Node::Kind::kNear:
      case Node::Kind::kPlain:
        for (const PlanNode& child : planned.children) weight += child.weight;
        return weight;
      case Node::Kind::kNot:
      case Node::Kind::kFilter:
        return 0;
      case Node::Kind::kTerm:
        break;
    }
    return weight;
  }

  void plan_plain(PlanNode& planned) {
    std::uint64_t heaviest = 0;
    for (const PlanNode& child : planned.children) heaviest = std::max(heaviest, child.weight);
    planned.least_weight = least_weight(plan_.scoring, heaviest);
    for (const PlanNode& child : planned.children) {
      planned.can_hold_some |= is_word(*child.node) && planned.weight - child.weight >= planned.least_weight;
    }
    plan_.can_hold_some |= planned.can_hold_some;
    plan_.has_plain |= planned.children.size() > 1;
  }

  std::span<const LiveSegment> segments_;
  const SearchOptions& options_;
  Plan& plan_;
  std::size_t lists_ = 0;
  std::uint64_t prefix_postings_ = 0;
};

}  // namespace

Result<Plan> make_plan(const query::Node& root, std::span<const LiveSegment> segments, const SearchOptions& options,
                       const Scoring& scoring) {
  Plan plan;
  plan.scoring = scoring;
  std::uint64_t documents = 0;
  std::uint64_t length = 0;
  for (const LiveSegment& live : segments) {
    documents += live.segment->documents();
    length += live.segment->total_length();
  }
  plan.statistics.documents = static_cast<double>(documents);
  if (length > 0) plan.statistics.average_length = static_cast<double>(length) / static_cast<double>(documents);
  ASSAY_TRY(plan.root, Planner(segments, options, plan).plan_node(root));
  return plan;
}

}  // namespace assay::search
