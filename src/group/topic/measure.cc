#include "group/topic/measure.h"

#include <algorithm>
#include <cmath>

#include "group/topic/find_form.h"

namespace assay::topic {

namespace {

// What one part of a query comes to.
struct Outcome {
  bool matches = false;
  std::optional<double> relevance;  // none: it asks for no subject
};

// One subject under the names that an OR holds.
struct Gathered {
  explicit Gathered(const Reading& reading) : evidence(reading) {}
  Evidence evidence;
  std::optional<Span> place;  // of the first name that stands in the document
};

class Measurer {
 public:
  Measurer(const Plans& plans, const DocumentIndex& document, std::vector<Subject>* subjects)
      : plans_(plans), document_(document), finder_(document), subjects_(subjects) {}

  // Depth of the recursion: that of the query's tree, which QueryLimits::max_depth limits.
  Outcome measure_node(const std::uint32_t* node) {
    switch (static_cast<PlanKind>(*node)) {
      case PlanKind::kAll:
        return measure_all(node);
      case PlanKind::kNot:
        return {.matches = !measure_node(node + kHead + 1).matches, .relevance = std::nullopt};
      case PlanKind::kAsk:
        if (asked(node).kind == query::Node::Kind::kFilter)
          return {.matches = query::match(asked(node), document_.terms()).matches, .relevance = std::nullopt};
        break;
      case PlanKind::kTerm:
      case PlanKind::kAny:
        break;
    }
    return measure_any(node);
  }

 private:
  static constexpr std::size_t kHead = 2;  // words: kind, size

  const query::Node& asked(const std::uint32_t* node) const { return *plans_.asked[node[kHead]]; }

  // An alternative of several subjects counts where it is more than the names together.
  Outcome measure_any(const std::uint32_t* node) {
    Outcome outcome;
    Gathered gathered(document_.reading());
    gather(node, gathered, outcome);
    if (gathered.place) {
      const Parts parts = weigh(gathered.evidence);
      outcome.relevance = std::max(outcome.relevance.value_or(0), parts.sum());
      if (subjects_ != nullptr) subjects_->push_back({*gathered.place, parts, parts.sum()});
    }
    return outcome;
  }

  void gather(const std::uint32_t* node, Gathered& gathered, Outcome& outcome) {
    const auto kind = static_cast<PlanKind>(*node);
    if (kind == PlanKind::kAny) {
      const std::uint32_t* child = node + kHead + 1;
      for (std::uint32_t i = 0; i < node[kHead]; ++i, child += child[1]) gather(child, gathered, outcome);
    } else if (kind == PlanKind::kTerm) {
      if (!find_term(node + kHead, gathered.evidence)) return;
      outcome.matches = true;
      if (!gathered.place) gathered.place = {node[kHead], node[kHead + 1]};
    } else if (kind == PlanKind::kAsk && asked(node).kind != query::Node::Kind::kFilter) {
      const query::Match match = query::match(asked(node), document_.terms());
      if (!match.matches) return;
      outcome.matches = true;
      gathered.evidence.add(match.hits);
      if (!gathered.place) gathered.place = asked(node).place;
    } else if (const Outcome other = measure_node(node); other.matches) {
      outcome.matches = true;
      if (other.relevance) outcome.relevance = std::max(outcome.relevance.value_or(0), *other.relevance);
    }
  }

  bool find_term(const std::uint32_t* term, Evidence& evidence) {
    const auto bound = term[2] != 0 ? FormFinder::Bound::kToTitle : FormFinder::Bound::kNowhere;
    const std::uint32_t forms = term[3];
    const std::uint32_t* form = term + 4;
    bool is_found = false;
    for (std::uint32_t i = 0; i < forms; ++i) is_found = finder_.find(form, bound, evidence) || is_found;
    return is_found;
  }

  Outcome measure_all(const std::uint32_t* node) {
    const std::size_t subjects_before = subjects_ == nullptr ? 0 : subjects_->size();
    double product = 1;
    int factors = 0;
    const std::uint32_t* child = node + kHead + 1;
    for (std::uint32_t i = 0; i < node[kHead]; ++i, child += child[1]) {
      const Outcome outcome = measure_node(child);
      if (!outcome.matches) {
        if (subjects_ != nullptr) subjects_->resize(subjects_before);
        return {};
      }
      if (!outcome.relevance) continue;
      product *= *outcome.relevance;
      ++factors;
    }
    if (factors == 0) return {.matches = true, .relevance = std::nullopt};
    return {.matches = true, .relevance = factors == 1 ? product : std::pow(product, 1.0 / factors)};
  }

  const Plans& plans_;
  const DocumentIndex& document_;
  FormFinder finder_;
  std::vector<Subject>* subjects_;
};

}  // namespace

std::optional<double> measure(const Plans& plans, std::uint32_t plan, const DocumentIndex& document,
                              std::vector<Subject>* subjects) {
  const Outcome outcome = Measurer(plans, document, subjects).measure_node(plans.words.data() + plan);
  if (!outcome.matches) return std::nullopt;
  return std::clamp(outcome.relevance.value_or(1), 0.0, 1.0);
}

}  // namespace assay::topic
