// Scoring: the one definition of a document's score.  The fast evaluation and the slow twin of the tests both use it.
//
// A term's frequency in a document is the sum over its forms of
//     weight * (frequency + title_bonus where the form stands in the title), of a form with ideographs * ideographs
// where the frequency of a pattern of one slot is the sum of its terms' frequencies, of a longer one, or of one that is
// bound to the title, the number of places.
// Its score is BM25's (Robertson & Zaragoza, The Probabilistic Relevance Framework, 2009):
//     rarity * f * (k1 + 1) / (f + k1 * (1 - b + b * length / average length))
// The rarity comes from document frequencies over all live segments, deleted documents included:
//     slot     sum over its alternatives
//     pattern  least of its slots'
//     term     largest of weight * pattern's, over its forms
// AND, OR and plain words score the sum over the children that the document holds, in the order written; NOT and
// filters add nothing; NEAR scores near_factor times its terms.
//
// Plain words.  A document "holds all" when it holds each; these documents come first.  A word weighs share_weight of
// its rarity; of several parts in its place, AND and NEAR weigh what their parts do together, OR what its heaviest
// does. A document whose words weigh less than `plain_share` of the heaviest of all is left out, unless the whole query
// finds nothing without it: of 稀土的出口 one that holds 出口 alone, for that is half of any paper.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace assay::search {

// Swept on Cranfield, CISI, CMRC 2018 and news headlines (eval/search/sweep.py): the middle of what is good for all,
// and nothing hangs on a digit.  Over k1 from 1.6 to 2.2, b from 0.5 to 0.75 and title_bonus from 2 to 3 no measure
// moves by more than .011.
struct Scoring {
  double k1 = 2;  // 1.2 costs the English sets .01
  double b = 0.6;
  double title_bonus = 2;
  double near_factor = 1.1;  // not measured: no set asks for words near each other
  double plain_share = 0.3;  // 0 gains CISI's long questions .007 MAP, 0.6 costs them .008; all others stay within .002
  double ideographs = 2;     // Chinese repeats a word less: k1 of 1 there.  1.3 costs CMRC .001, 3 costs headlines .004
};

// Of all live segments.
struct CollectionStatistics {
  double documents = 0;
  double average_length = 1;
};

inline double rarity(const CollectionStatistics& statistics, double document_frequency) {
  const double frequency = std::clamp(document_frequency, 0.0, statistics.documents);
  return std::log(1 + (statistics.documents - frequency + 0.5) / (frequency + 0.5));
}

// What a document's length does to its scores: two numbers, so that a posting costs one multiplication for it.
class LengthNorm {
 public:
  LengthNorm(const Scoring& scoring, const CollectionStatistics& statistics)
      : base_(scoring.k1 * (1 - scoring.b)), slope_(scoring.k1 * scoring.b / statistics.average_length) {}
  double operator()(std::uint32_t length) const { return base_ + slope_ * length; }

 private:
  double base_;
  double slope_;
};

// `gain` is rarity * (k1 + 1).  Grows with the frequency, falls with the norm: so bounds of both bound the score.
inline double term_score(double gain, double frequency, double norm) {
  return gain * frequency / (frequency + norm);
}

inline double form_weight(const Scoring& scoring, double weight, bool has_ideographs) {
  return has_ideographs ? weight * scoring.ideographs : weight;
}
inline double form_frequency(const Scoring& scoring, double weight, std::uint32_t frequency, bool in_title) {
  return weight * (frequency + (in_title ? scoring.title_bonus : 0.0));
}

// In whole numbers, so that sums in any order are the same.
inline std::uint64_t share_weight(double rarity) {
  return std::max<std::uint64_t>(1, static_cast<std::uint64_t>(std::lround(rarity * 4096)));
}
inline std::uint64_t least_weight(const Scoring& scoring, std::uint64_t heaviest) {
  return std::max<std::uint64_t>(
      1, static_cast<std::uint64_t>(std::ceil(scoring.plain_share * static_cast<double>(heaviest))));
}

// What age leaves of a score.
inline double freshness(std::int64_t sort, std::int64_t now, double half_life_days) {
  if (half_life_days <= 0 || sort >= now) return 1;
  return std::exp2(-static_cast<double>(now - sort) / (86'400 * half_life_days));
}

}  // namespace assay::search
