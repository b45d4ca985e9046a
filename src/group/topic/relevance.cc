// How much of a document is about a query, from 0 to 1: the sum of four observations.
//
//   title    0.30  the title names it
//   lead     0.15  one of the first sentences does
//   density  0.35  the share of sentences that do, full from a half on: no prose repeats its subject in every sentence
//   thread   0.20  in how many fifths of the text it comes up, in proportion to the density below 15 %:
//                  a subject runs through the text, an aside stands in one place
//
// All four grow with what is about the subject and none with the length of the text.  A document without a title is
// measured by the other three, scaled up.  Examples (sentences with a hit / sentences):
//
//   title lead  hits    density           thread                  sum
//   yes   yes   12/24   0.35              5 of 5        0.20      1.00   a report on the subject
//   no    yes    8/24   0.35 * 0.67       5 of 5        0.20      0.58   the same under a clever headline
//   yes   yes    2/30   0.35 * 0.13       1/5 * 0.44    0.02      0.51   announced, then left for background
//   no    yes    1/30   0.35 * 0.07       1/5 * 0.22    0.01      0.18   the peg on which another story hangs
//   no    no     1/25   0.35 * 0.08       1/5 * 0.27    0.01      0.04   one city's mines in a survey of cities:
//   passing no    no     3/40   0.35 * 0.15       3/5 * 0.50    0.06      0.11   an example that comes up again:
//   passing no    no     1/4    0.35 * 0.50       1/4 * 1       0.05      0.23   a quarter of a short notice
//
// Of "a OR b" the hits of both count together, for they are mostly two names of one thing.  Of "a b" the two are
// measured apart and the geometric mean taken: a document about a that mentions b in passing is about both only a
// little. NOT decides whether a document matches and has no part in the measure.
//
// The weights were set by hand for these cases, so that kPassingMention parts the two that are called passing from the
// peg above them; topic_test.cc holds them, and the demonstration desk's articles.
// Does not apply to: a document that speaks of the subject by other words only; it does not match at all.
// Cost: that of query::match for each operand, and O(hits + sentences).
#include <algorithm>
#include <array>
#include <cmath>

#include "examine/query/node.h"
#include "group/topic/topic.h"

namespace assay::topic {

namespace {

using query::Hit;
using query::Match;
using query::Node;

constexpr double kTitleWeight = 0.30;
constexpr double kLeadWeight = 0.15;
constexpr double kDensityWeight = 0.35;
constexpr double kThreadWeight = 0.20;
constexpr double kFullDensity = 0.5;
constexpr double kThreadDensity = 0.15;
constexpr std::size_t kParts = 5;
constexpr std::size_t kLeastLead = 3;  // sentences
constexpr std::size_t kMostLead = 5;
constexpr std::size_t kLeadShare = 8;  // an eighth of the text between the two

// Where a subject, under any of its names, is spoken of.
struct Evidence {
  bool in_title = false;
  std::vector<bool> sentences;  // of the body, in order

  // `hits` are in reading order.
  void add(const std::vector<Hit>& hits, const text::Analysis& analysis) {
    auto hit = hits.begin();
    for (; hit != hits.end() && hit->paragraph == 0; ++hit) in_title = true;
    std::size_t number = 0;
    for (std::uint32_t i = 0; i < analysis.paragraphs.size(); ++i) {
      for (const text::AnalysedSentence& sentence : analysis.paragraphs[i].sentences) {
        if (number == sentences.size()) sentences.push_back(false);
        while (hit != hits.end() && hit->paragraph == i + 1 && hit->span.start < sentence.span.end) {
          sentences[number] = true;
          ++hit;
        }
        ++number;
      }
    }
  }
};

// The share of the text's parts in which any sentence is marked.
double spread_of(const std::vector<bool>& sentences) {
  const std::size_t parts = std::min(kParts, sentences.size());
  std::array<bool, kParts> is_hit{};
  for (std::size_t i = 0; i < sentences.size(); ++i)
    if (sentences[i]) is_hit[i * parts / sentences.size()] = true;
  return static_cast<double>(std::ranges::count(is_hit, true)) / static_cast<double>(parts);
}

bool is_in_lead(const std::vector<bool>& sentences) {
  const std::size_t size = std::min(std::clamp(sentences.size() / kLeadShare, kLeastLead, kMostLead), sentences.size());
  const auto end = sentences.begin() + static_cast<std::ptrdiff_t>(size);
  return std::find(sentences.begin(), end, true) != end;
}

double measure(const Evidence& evidence, bool has_title) {
  const std::vector<bool>& sentences = evidence.sentences;
  if (sentences.empty()) return evidence.in_title ? 1 : 0;  // a document of a title alone
  const double share = static_cast<double>(std::ranges::count(sentences, true)) / static_cast<double>(sentences.size());
  const double body = (is_in_lead(sentences) ? kLeadWeight : 0) + kDensityWeight * std::min(1.0, share / kFullDensity) +
                      kThreadWeight * spread_of(sentences) * std::min(1.0, share / kThreadDensity);
  return has_title ? (evidence.in_title ? kTitleWeight : 0) + body : body / (1 - kTitleWeight);
}

// The operands of nested ORs as one list.
void collect_alternatives(const Node& node, std::vector<const Node*>& alternatives) {
  if (node.kind != Node::Kind::kOr) return alternatives.push_back(&node);
  for (const Node& child : node.children) collect_alternatives(child, alternatives);
}

bool is_conjunction(const Node& node) {
  return node.kind == Node::Kind::kAnd || node.kind == Node::Kind::kPlain;
}

class Measurer {
 public:
  Measurer(const query::DocumentTerms& document, const text::Analysis& analysis)
      : document_(document), analysis_(analysis) {}

  // The depth of the tree is what QueryLimits::max_depth allows.
  double measure_node(const Node& node) const {
    if (is_conjunction(node)) return measure_all(node);
    std::vector<const Node*> alternatives;
    collect_alternatives(node, alternatives);
    Evidence evidence;
    double best = 0;
    for (const Node* alternative : alternatives) {
      const Match match = query::match(*alternative, document_);
      if (!match.matches) continue;
      const bool is_term = alternative->kind == Node::Kind::kTerm || alternative->kind == Node::Kind::kNear;
      if (is_term) evidence.add(match.hits, analysis_);
      if (is_conjunction(*alternative)) best = std::max(best, measure_all(*alternative));
    }
    return std::max(best, measure(evidence, !analysis_.title.sentences.empty()));
  }

 private:
  double measure_all(const Node& node) const {
    double product = 1;
    int factors = 0;
    for (const Node& child : node.children) {
      if (child.kind == Node::Kind::kNot || child.kind == Node::Kind::kFilter) continue;
      product *= measure_node(child);
      ++factors;
    }
    return factors == 0 ? 0 : std::pow(product, 1.0 / factors);
  }

  const query::DocumentTerms& document_;
  const text::Analysis& analysis_;
};

}  // namespace

double relevance(const query::Query& query, const query::DocumentTerms& document, const text::Analysis& analysis) {
  if (!query::match(query, document).matches) return 0;
  return std::clamp(Measurer(document, analysis).measure_node(query.root()), 0.0, 1.0);
}

double relevance(const query::Query& query, const Document& document, const text::Analysis& analysis) {
  return relevance(query, query::DocumentTerms(document, analysis), analysis);
}

}  // namespace assay::topic
