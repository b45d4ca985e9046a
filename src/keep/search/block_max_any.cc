// Block-max MaxScore: the best documents that hold any part.
//
// Idea.  Sort the parts by the most that each can add to a score.  Once the page of results is full, its worst score is
// a threshold; parts from the low end whose bounds together stay below it cannot bring a document onto the page by
// themselves.  They are not essential: only documents of the other parts are looked at, and the rest is asked just for
// those, the highest bound first, until what is left cannot lift the document over the threshold any more.
//
//     threshold 6.0     的 0.4   市场 2.9   出口 3.1   稀土 5.2
//     sums from the left    0.4        3.3        6.4
//     the first two are not essential; documents of 出口 and 稀土 are candidates
//
// Bounds are those of blocks (see block_max_all.cc), so the parts are sorted anew for each window of documents in
// which no block ends: 稀土 may be essential here and not there, and a window whose bounds all together stay below is
// skipped. Plain words have to hold a least share of their weight as well: parts that together weigh less are not
// essential either.
//
// A threshold that no part reaches alone asks for at least two, or three, whichever they are.  So each part marks its
// documents in a stretch of 4,096 bit by bit, and the marks are counted as words of 64 documents: only what enough
// parts hold, an essential one among them, is looked at.
//
// When it does not apply: as there.  A query of hundreds of parts costs O(parts) a candidate.
//
// Cost: O(blocks * parts) for the windows, and the postings of the essential parts.
// Turtle & Flood, Query evaluation: strategies and optimizations (1995); Ding & Suel (2011); with stretches as in
// Chakrabarti, Chaudhuri & Ganti, Interval-based pruning for top-k processing over compressed lists (2011).
#include <algorithm>
#include <array>
#include <vector>

#include "keep/search/best.h"

namespace assay::search {
namespace {

constexpr std::size_t kMostCounted = 4;  // of the parts that it takes to reach the threshold

struct Row {
  Part* part;
  std::size_t order;            // as written
  std::uint32_t block_end = 0;  // bound holds up to here
  double block_bound = 0;
  double bound = 0;  // in this window
};

class BestOfAny {
 public:
  BestOfAny(const Segment& segment, std::vector<Part>& parts, std::uint64_t least_weight, bool is_plain, Whole whole,
            Guard& guard, Collector& collector)
      : segment_(segment),
        least_weight_(least_weight),
        is_plain_(is_plain),
        whole_(whole),
        guard_(guard),
        accepts_all_(guard.accepts_all()),
        collector_(collector),
        scores_(parts.size()),
        bounds_(parts.size() + 1) {
    for (Part& part : parts) rows_.push_back({.part = &part, .order = rows_.size()});
  }

  void run() {
    const std::uint32_t end = guard_.end();
    std::uint32_t document = guard_.first();
    bool is_first = true;
    while (document < end) {
      const std::uint32_t window_end = std::min(end - 1, open_window(document, is_first));
      is_first = false;
      if (bounds_.back() >= threshold_) scan(document, window_end);
      document = window_end + 1;
    }
  }

 private:
  std::uint32_t open_window(std::uint32_t document, bool is_first) {
    std::uint32_t end = kNoDocument;
    for (Row& row : rows_) {
      if (is_first || row.block_end < document) {
        row.block_end = row.part->clause.block_end(document);
        row.block_bound = row.part->clause.block_bound();
      }
      end = std::min(end, row.block_end);
    }
    for (Row& row : rows_) row.bound = row.part->clause.document() > end ? 0 : row.block_bound;
    // Nearly sorted from the window before.
    for (std::size_t i = 1; i < rows_.size(); ++i) {
      for (std::size_t j = i; j > 0 && rows_[j].bound < rows_[j - 1].bound; --j) std::swap(rows_[j], rows_[j - 1]);
    }
    for (std::size_t i = 0; i < rows_.size(); ++i) bounds_[i + 1] = bounds_[i] + rows_[i].bound;
    window_first_ = document;
    threshold_ = collector_.threshold_from(segment_, document);
    return end;
  }

  void find_essential() {
    first_essential_ = 0;
    std::uint64_t weight = 0;
    while (first_essential_ + 1 < rows_.size()) {
      weight += rows_[first_essential_].part->weight;
      if (bounds_[first_essential_ + 1] >= threshold_ && weight >= least_weight_) break;
      ++first_essential_;
    }
  }

  void scan(std::uint32_t document, std::uint32_t window_end) {
    while (true) {
      find_essential();
      document = next_essential(document);
      if (document > window_end) return;
      const std::uint32_t end = std::min(window_end, DocumentMarks::end_of_stretch(document));
      mark_candidates(document, end);
      for (std::uint32_t at = candidates_.next(document, end); at <= end;) {
        const std::uint32_t next = are_marked_ ? at : next_essential(at);
        if (next == at && (accepts_all_ || guard_.accepts(at)) && consider(at)) {
          threshold_ = collector_.threshold_from(segment_, window_first_);
          if (bounds_.back() < threshold_) return;
        }
        at = candidates_.next(std::max(next, at + 1), end);
      }
      document = end + 1;
    }
  }

  // The first document at or after `document` that an essential part may hold.
  std::uint32_t next_essential(std::uint32_t document) {
    std::uint32_t next = kNoDocument;
    for (std::size_t i = first_essential_; i < rows_.size(); ++i) {
      next = std::min(next, rows_[i].part->clause.skip_to(document));
    }
    return next;
  }

  // The documents that an essential part holds, and as many parts as it takes at least to reach the threshold.
  void mark_candidates(std::uint32_t first, std::uint32_t last) {
    const std::size_t least = fewest_parts();
    for (std::size_t count = 0; count < least; ++count) holders_[count].clear();
    candidates_.clear();
    are_marked_ = true;
    const std::uint64_t cost = rows_[first_essential_].part->clause.cost();
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      Clause& clause = rows_[i].part->clause;
      if (clause.document() != kNoDocument && clause.document() > last) continue;
      DocumentMarks held;
      const bool is_essential = i >= first_essential_;
      if ((!is_essential && clause.cost() / kFarApart > cost) || !clause.mark(first, last, held)) {
        held.mark_all();
        are_marked_ &= !is_essential;
      }
      for (std::size_t count = least - 1; count > 0; --count) holders_[count].unite_common(holders_[count - 1], held);
      holders_[0].unite(held);
      if (is_essential) candidates_.unite(held);
    }
    candidates_.keep(holders_[least - 1]);
  }

  std::size_t fewest_parts() const {
    std::size_t count = 0;
    double sum = 0;
    while (count < std::min(rows_.size(), kMostCounted) && (count == 0 || sum < threshold_)) {
      sum += rows_[rows_.size() - ++count].bound;
    }
    return count;
  }

  // Whether it was offered.
  bool consider(std::uint32_t document) {
    double sum = 0;  // in another order than the score
    std::uint64_t weight = 0;
    std::size_t held = 0;
    bool is_held = false;
    bool is_whole = false;
    std::ranges::fill(scores_, 0);
    for (std::size_t i = rows_.size(); i-- > 0;) {
      if (sum + bounds_[i + 1] < threshold_) return false;
      Part& part = *rows_[i].part;
      if (part.clause.skip_to(document) != document) continue;
      if (!part.clause.is_list()) {
        if (sum + bounds_[i] + part.clause.document_bound() < threshold_) return false;
        if (!part.clause.matches()) continue;
      }
      is_held = true;
      scores_[rows_[i].order] = part.clause.score();
      sum += scores_[rows_[i].order];
      weight += part.weight;
      const bool is_part_whole = part.clause.holds_all();
      held += is_part_whole ? 1 : 0;
      is_whole |= is_part_whole;
    }
    if (is_plain_) is_whole = held == rows_.size();
    if (!is_held || sum < threshold_ || weight < least_weight_) return false;
    if (is_whole && whole_ == Whole::kPassOver) return false;
    double score = 0;
    for (const double part_score : scores_) score += part_score;
    collector_.offer(segment_, document, score, is_whole || whole_ == Whole::kOffer);
    return true;
  }

  const Segment& segment_;
  std::uint64_t least_weight_;
  bool is_plain_;
  Whole whole_;
  Guard& guard_;
  bool accepts_all_;
  Collector& collector_;
  std::vector<Row> rows_;     // in the window, by bound
  bool are_marked_ = false;   // whether each essential part could tell its documents of a stretch
  DocumentMarks candidates_;  // of a stretch
  std::array<DocumentMarks, kMostCounted> holders_;  // [i]: what more than i parts hold
  std::vector<double> scores_;                       // of the candidate, as written
  std::vector<double> bounds_;                       // [i]: of rows_[0, i) together
  std::size_t first_essential_ = 0;
  std::uint32_t window_first_ = 0;
  double threshold_ = 0;
};

}  // namespace

void find_best_of_any(const Segment& segment, std::vector<Part>& parts, std::uint64_t least_weight, bool is_plain,
                      Whole whole, Guard& guard, Collector& collector) {
  BestOfAny(segment, parts, least_weight, is_plain, whole, guard, collector).run();
}

}  // namespace assay::search
