// SlowSearch: what Index::search has to answer, worked out document by document over plain maps.  For tests.
// Of the index's code it uses scoring.h alone.
#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "examine/query/node.h"
#include "examine/text/text.h"
#include "keep/search/index.h"
#include "keep/search/scoring.h"

namespace assay::search {

struct SlowFigure {
  QuantityKind kind;
  std::string unit;
  double low, high;
};

struct SlowDocument {
  DocumentId id = 0;
  std::int64_t sort = 0;
  std::string source, site, language;
  std::uint32_t length = 0;
  std::uint32_t title_end = 0;
  std::map<std::string, std::vector<std::uint32_t>> terms;  // positions; of classes without them those of no use
  std::vector<SlowFigure> figures;
  bool is_deleted = false;  // still counts for the statistics
};

// Reads terms and entities; figures and names are the caller's.
inline SlowDocument slow_document(const terms::TermStream& stream) {
  SlowDocument document;
  document.length = stream.length();
  document.title_end = stream.title_end();
  for (const terms::Token& token : stream.tokens()) document.terms[std::string(token.term)].push_back(token.position);
  return document;
}

class SlowSearch {
 public:
  explicit SlowSearch(std::vector<SlowDocument> documents, const Scoring& scoring = {})
      : documents_(std::move(documents)), scoring_(scoring) {
    statistics_.documents = static_cast<double>(documents_.size());
    std::uint64_t length = 0;
    for (const SlowDocument& document : documents_) {
      length += document.length;
      for (const auto& [term, positions] : document.terms) ++frequencies_[term];
    }
    if (length > 0) statistics_.average_length = static_cast<double>(length) / statistics_.documents;
  }

  const std::vector<SlowDocument>& documents() const { return documents_; }

  Found search(const query::Node& root, const SearchOptions& options) const {
    rarities_.clear();
    alternatives_.clear();
    const bool has_scores = scores(root);
    for (const Rule rule : {Rule::kShare, Rule::kAny}) {
      Found found;
      for (const SlowDocument& document : documents_) {
        if (document.is_deleted || !is_within(document, options)) continue;
        const Judged all = judge(root, document, Rule::kAll, options);
        const Judged some = all.holds ? all : judge(root, document, rule, options);
        if (!some.holds) continue;
        double score = 0;
        if (has_scores && options.order == Order::kBest) {
          score = some.score * freshness(document.sort, options.now, options.freshness_half_life_days);
        }
        found.hits.push_back({document.id, document.sort, score, all.holds});
        ++found.total;
        found.hold_all += all.holds ? 1 : 0;
        found.matching.push_back(document.id);
      }
      if (found.hits.empty() && rule == Rule::kShare) continue;
      std::ranges::sort(found.matching);
      std::ranges::sort(found.hits, [](const FoundDocument& a, const FoundDocument& b) {
        if (a.holds_all != b.holds_all) return a.holds_all;
        if (a.score != b.score) return a.score > b.score;
        return std::pair(a.sort, a.id) > std::pair(b.sort, b.id);
      });
      return found;
    }
    return {};
  }

 private:
  enum class Rule : std::uint8_t { kAll, kShare, kAny };
  struct Judged {
    bool holds = false;
    double score = 0;
  };
  using Kind = query::Node::Kind;

  static bool is_within(const SlowDocument& document, const SearchOptions& options) {
    return options.within == nullptr || std::ranges::binary_search(*options.within, document.id);
  }

  Judged judge(const query::Node& node, const SlowDocument& document, Rule rule, const SearchOptions& options) const {
    switch (node.kind) {
      case Kind::kTerm:
        return judge_term(node, document);
      case Kind::kNot:
        return {!judge(node.children.front(), document, Rule::kAll, options).holds, 0};
      case Kind::kFilter:
        return {passes(node.filter, document, options), 0};
      case Kind::kPlain:
        return judge_plain(node, document, rule, options);
      case Kind::kNear:
        return judge_near(node, document);
      case Kind::kAnd:
      case Kind::kOr:
        break;
    }
    Judged judged{.holds = node.kind == Kind::kAnd};
    for (const query::Node& child : node.children) {
      const Judged part = judge(child, document, rule, options);
      judged.holds = node.kind == Kind::kAnd ? judged.holds && part.holds : judged.holds || part.holds;
      if (part.holds) judged.score += part.score;
    }
    return judged;
  }

  // --- terms

  // The pattern's starts.  `single` counts each term of a pattern of one slot, as scoring.h has it.
  std::vector<std::uint32_t> starts(const terms::Pattern& pattern, const SlowDocument& document, bool single) const {
    std::vector<std::vector<std::uint32_t>> in_place;
    std::vector<bool> is_anywhere;
    for (const terms::Slot& slot : pattern.slots) {
      std::vector<std::uint32_t>& places = in_place.emplace_back();
      for (const std::string& term : alternatives(slot)) {
        const auto found = document.terms.find(term);
        if (found == document.terms.end()) continue;
        for (const std::uint32_t position : found->second) {
          if (position >= slot.offset) places.push_back(position - slot.offset);
        }
      }
      is_anywhere.push_back(
          std::ranges::any_of(slot.presences, [&](const std::string& term) { return document.terms.contains(term); }));
    }
    if (single && in_place.size() == 1) return in_place.front();
    std::set<std::uint32_t> result;
    for (const auto& candidates : in_place) {
      for (const std::uint32_t start : candidates) {
        bool holds = true;
        for (std::size_t i = 0; i < in_place.size(); ++i) {
          holds &= is_anywhere[i] || std::ranges::find(in_place[i], start) != in_place[i].end();
        }
        if (holds) result.insert(start);
      }
    }
    return {result.begin(), result.end()};
  }

  // Each once.
  const std::set<std::string>& alternatives(const terms::Slot& slot) const {
    const auto [known, is_new] = alternatives_.try_emplace(&slot);
    if (is_new) known->second = find_alternatives(slot);
    return known->second;
  }
  std::set<std::string> find_alternatives(const terms::Slot& slot) const {
    if (!slot.is_prefix) return {slot.terms.begin(), slot.terms.end()};
    std::set<std::string> terms;
    for (const std::string& prefix : slot.terms) {
      for (auto term = frequencies_.lower_bound(prefix); term != frequencies_.end() && term->first.starts_with(prefix);
           ++term) {
        terms.insert(term->first);
      }
    }
    return terms;
  }

  double rarity_of(const query::Node& term) const {
    const auto [known, is_new] = rarities_.try_emplace(&term);
    if (is_new) known->second = find_rarity(term);
    return known->second;
  }
  double find_rarity(const query::Node& term) const {
    double frequency = 0;
    for (const query::Form& form : term.forms) {
      std::uint64_t least = UINT64_MAX;
      for (const terms::Slot& slot : form.pattern.slots) {
        std::uint64_t sum = 0;
        for (const std::string& name : alternatives(slot)) sum += frequency_of(name);
        for (const std::string& name : std::set(slot.presences.begin(), slot.presences.end()))
          sum += frequency_of(name);
        least = std::min(least, sum);
      }
      frequency = std::max(frequency, form.weight * static_cast<double>(least));
    }
    return frequency > 0 ? rarity(statistics_, frequency) : 0;
  }
  std::uint64_t frequency_of(const std::string& term) const {
    const auto found = frequencies_.find(term);
    return found == frequencies_.end() ? 0 : found->second;
  }

  Judged judge_term(const query::Node& term, const SlowDocument& document) const {
    double total = 0;
    bool holds = false;
    for (const query::Form& form : term.forms) {
      std::uint32_t frequency = 0;
      bool in_title = false;
      for (const std::uint32_t start : starts(form.pattern, document, !term.in_title)) {
        if (term.in_title && start >= document.title_end) continue;
        ++frequency;
        in_title |= start < document.title_end;
      }
      holds |= frequency > 0;
      const double weight = form_weight(scoring_, form.weight, form.pattern.has_ideographs);
      total += form_frequency(scoring_, weight, frequency, in_title);
    }
    if (!holds) return {};
    const double norm = LengthNorm(scoring_, statistics_)(document.length);
    return {true, total > 0 ? term_score(rarity_of(term) * (scoring_.k1 + 1), total, norm) : 0};
  }

  Judged judge_near(const query::Node& node, const SlowDocument& document) const {
    using Place = std::pair<std::uint32_t, std::uint32_t>;
    std::vector<Place> reached;
    Judged judged;
    for (const query::Node& child : node.children) {
      std::vector<Place> next;
      for (const query::Form& form : child.forms) {
        for (const std::uint32_t start : starts(form.pattern, document, false)) {
          if (child.in_title && start >= document.title_end) continue;
          const Place place(start, start + form.pattern.units);
          const bool is_first = &child == &node.children.front();
          if (is_first || std::ranges::any_of(reached, [&](const Place& other) {
                return place.first < other.second + node.distance && other.first < place.second + node.distance;
              })) {
            next.push_back(place);
          }
        }
      }
      if (next.empty()) return {};
      reached = std::move(next);
      judged.score += judge_term(child, document).score;
    }
    return {true, scoring_.near_factor * judged.score};
  }

  // --- plain words

  static bool is_word(const query::Node& node) { return node.kind != Kind::kNot && node.kind != Kind::kFilter; }

  bool scores(const query::Node& node) const {
    return (node.kind == Kind::kTerm && rarity_of(node) > 0) ||
           std::ranges::any_of(node.children, [&](const query::Node& child) { return scores(child); });
  }

  std::uint64_t weight_of(const query::Node& node) const {
    if (!is_word(node)) return 0;
    if (node.kind == Kind::kTerm) {
      const double rarity_of_term = rarity_of(node);
      return rarity_of_term > 0 ? share_weight(rarity_of_term) : 0;
    }
    std::uint64_t weight = 0;
    for (const query::Node& child : node.children) {
      weight = node.kind == Kind::kOr ? std::max(weight, weight_of(child)) : weight + weight_of(child);
    }
    return weight;
  }

  Judged judge_plain(const query::Node& node, const SlowDocument& document, Rule rule,
                     const SearchOptions& options) const {
    Judged judged{.holds = true};
    std::uint64_t held = 0;
    std::uint64_t heaviest = 0;
    bool holds_all = true;
    for (const query::Node& child : node.children) {
      const Judged part = judge(child, document, rule, options);
      if (!is_word(child)) {
        judged.holds &= part.holds;
        continue;
      }
      const std::uint64_t weight = weight_of(child);
      holds_all &= part.holds;
      heaviest = std::max(heaviest, weight);
      if (!part.holds) continue;
      held += weight;
      judged.score += part.score;
    }
    if (rule == Rule::kAll) {
      judged.holds &= holds_all;
    } else {
      judged.holds &= held >= (rule == Rule::kShare ? least_weight(scoring_, heaviest) : 1);
    }
    return judged;
  }

  // --- filters

  static bool passes(const query::Filter& filter, const SlowDocument& document, const SearchOptions& options) {
    using query::FilterKind;
    switch (filter.kind) {
      case FilterKind::kSource:
        return text::fold(document.source) == text::fold(filter.text);
      case FilterKind::kSite:
        return document.site == filter.text || document.site.ends_with("." + filter.text);
      case FilterKind::kLanguage:
        return document.language == filter.text;
      case FilterKind::kAfter:
        return document.sort >= filter.instant;
      case FilterKind::kBefore:
        return document.sort < filter.instant;
      case FilterKind::kTopic: {
        const auto members = options.topic_documents(filter.text);
        return std::ranges::find(*members, document.id) != members->end();
      }
      case FilterKind::kEntity:
        return std::ranges::any_of(filter.entities,
                                   [&](const std::string& entity) { return document.terms.contains(entity); });
      case FilterKind::kFigure:
        break;
    }
    const query::FigureBound& bound = filter.figure;
    return std::ranges::any_of(document.figures, [&](const SlowFigure& figure) {
      if (figure.kind != bound.kind || (!bound.unit.empty() && figure.unit != bound.unit)) return false;
      const bool reaches_low = bound.includes_low ? figure.high >= bound.low : figure.high > bound.low;
      return reaches_low && (bound.includes_high ? figure.low <= bound.high : figure.low < bound.high);
    });
  }

  std::vector<SlowDocument> documents_;
  Scoring scoring_;
  CollectionStatistics statistics_;
  std::map<std::string, std::uint64_t> frequencies_;
  mutable std::unordered_map<const query::Node*, double> rarities_;  // of this query's terms
  mutable std::unordered_map<const terms::Slot*, std::set<std::string>> alternatives_;
};

}  // namespace assay::search
