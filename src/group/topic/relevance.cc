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
// little.  NOT and filters decide whether a document matches and have no part in the measure.
//
// The weights were set by hand for these cases, so that kPassingMention parts the two that are called passing from the
// peg above them; topic_test.cc holds them, and the demonstration desk's articles.
// Does not apply to: a document that speaks of the subject by other words only; it does not match at all.
// Match and measure are found in one evaluation (measure.cc).
// Cost: a look-up a term of the query, and O(its occurrences + sentences).
#include <algorithm>
#include <array>
#include <optional>

#include "group/topic/measure.h"
#include "group/topic/topic.h"

namespace assay::topic {

namespace {

constexpr double kTitleWeight = 0.30;
constexpr double kLeadWeight = 0.15;
constexpr double kDensityWeight = 0.35;
constexpr double kThreadWeight = 0.20;
constexpr double kFullDensity = 0.5;
constexpr double kThreadDensity = 0.15;
constexpr std::uint32_t kParts = 5;
constexpr std::uint32_t kLeastLead = 3;  // sentences
constexpr std::uint32_t kMostLead = 5;
constexpr std::uint32_t kLeadShare = 8;  // an eighth of the text between the two

// The share of the text's parts in which any sentence speaks of it.
double spread_of(const Evidence& evidence) {
  const std::uint32_t size = evidence.reading().size();
  const std::uint32_t parts = std::min(kParts, size);
  std::uint32_t hit = 0;
  for (std::uint32_t part = 0; part < parts; ++part) {
    // Sentence i is of part i * parts / size.
    const std::uint32_t begin = (part * size + parts - 1) / parts;
    const std::uint32_t end = ((part + 1) * size + parts - 1) / parts;
    if (evidence.any_of(begin, end)) ++hit;
  }
  return static_cast<double>(hit) / parts;
}

bool is_in_lead(const Evidence& evidence) {
  const std::uint32_t size = evidence.reading().size();
  return evidence.any_of(0, std::min(std::clamp(size / kLeadShare, kLeastLead, kMostLead), size));
}

}  // namespace

Parts weigh(const Evidence& evidence) {
  const std::uint32_t size = evidence.reading().size();
  if (size == 0) return {.title = evidence.in_title() ? 1.0 : 0.0};  // a document of a title alone
  const double share = static_cast<double>(evidence.sentences()) / size;
  Parts parts{.title = evidence.in_title() ? kTitleWeight : 0,
              .lead = is_in_lead(evidence) ? kLeadWeight : 0,
              .density = kDensityWeight * std::min(1.0, share / kFullDensity),
              .thread = kThreadWeight * spread_of(evidence) * std::min(1.0, share / kThreadDensity)};
  if (evidence.reading().has_title()) return parts;
  for (double* part : {&parts.lead, &parts.density, &parts.thread}) *part /= 1 - kTitleWeight;
  return parts;
}

namespace {

// A query by itself: a plan of one.
std::optional<double> measure_alone(const query::Query& query, const query::DocumentTerms& terms,
                                    const text::Analysis& analysis, std::vector<Subject>* subjects) {
  Plans plans;
  const std::uint32_t plan = plans.add(query.root());
  return measure(plans, plan, DocumentIndex(terms, analysis), subjects);
}

}  // namespace

double relevance(const query::Query& query, const query::DocumentTerms& terms, const text::Analysis& analysis) {
  return measure_alone(query, terms, analysis, nullptr).value_or(0);
}

double relevance(const query::Query& query, const Document& document, const text::Analysis& analysis) {
  return relevance(query, query::DocumentTerms(document, analysis), analysis);
}

Explanation explain(const query::Query& query, const query::DocumentTerms& terms, const text::Analysis& analysis) {
  Explanation explanation;
  const std::optional<double> relevance = measure_alone(query, terms, analysis, &explanation.subjects);
  if (!relevance) return {};
  explanation.relevance = *relevance;
  explanation.hits = query::match(query, terms).hits;
  return explanation;
}

}  // namespace assay::topic
