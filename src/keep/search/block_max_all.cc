// Block-max AND: the best documents that hold every part.
//
// Idea.  Each list comes in blocks of 128 postings, and of each block we know a bound: the highest frequency, the
// shortest document, whether any posting stands in a title.  BM25 grows with the one and falls with the other, so the
// score of the bound is no less than that of any posting of the block.  Once the page of results is full, its worst
// score is a threshold.  Where the bounds of the blocks that overlap a stretch of documents add up to less, no document
// of the stretch can enter, and all lists skip it without decoding a posting.
//
//     threshold 7.1
//     稀土   |   3.9        |  4.4   |     4.0     |
//     出口   | 2.8  |   3.1     |   2.2  |  3.6     |
//     sum      6.7     7.0    7.5*    6.6     7.6*        only the stretches with * are looked at
//
// The rarest part leads.  The others mark their documents of the stretch, so that the leader's next one that all may
// hold is found by bits, and only that one is looked for by skip_to.  A stretch begins at a document of the leader and
// ends with the first block that ends.  Within it a candidate's own frequencies and length bound it once more before
// positions are read.
//
// When it does not apply: while the page is not full, where a document's score hardly varies (then everything could
// enter), and where every document counts for the total; match_set.h counts.
//
// Cost: O(blocks) bounds and O(postings) at worst; on lists of news words some tenth of the postings is decoded.
// Ding & Suel, Faster top-k document retrieval using block-max indexes (2011).
#include <algorithm>

#include "keep/search/best.h"

namespace assay::search {
namespace {

class BestOfAll {
 public:
  BestOfAll(const Segment& segment, std::vector<Part>& parts, Whole whole, Guard& guard, Collector& collector)
      : segment_(segment),
        parts_(parts),
        whole_(whole),
        guard_(guard),
        accepts_all_(guard.accepts_all()),
        collector_(collector) {
    for (Part& part : parts) {
      clauses_.push_back(&part.clause);
      has_only_lists_ &= part.clause.is_list();
    }
    std::ranges::stable_sort(clauses_, {}, [](const Clause* clause) { return clause->cost(); });
  }

  void run() {
    if (has_only_lists_ && whole_ == Whole::kPassOver) return;  // what holds a list holds all of it
    Clause& leader = *clauses_.front();
    const std::uint32_t end = guard_.end();
    std::uint32_t document = leader.skip_to(guard_.first());
    std::uint32_t window_end = 0;
    bool has_window = false;
    while (document < end) {
      if (!has_window || document > window_end) {
        window_end = open_window(document);
        has_window = true;
        if (window_bound_ >= threshold_) mark_window(document, window_end);
      }
      if (window_bound_ < threshold_) {
        if (window_end >= end) return;
        document = leader.skip_to(window_end + 1);
        continue;
      }
      if (is_marked_ && !marks_.has(document)) {
        document = leader.skip_to(document + 1);
        continue;
      }
      const std::uint32_t reached = follow(document);
      if (reached != document) {
        document = leader.skip_to(reached);
        continue;
      }
      if (accepts_all_ || guard_.accepts(document)) consider(document);
      document = leader.skip_to(document + 1);
    }
  }

 private:
  std::uint32_t open_window(std::uint32_t document) {
    std::uint32_t end = kNoDocument;
    window_bound_ = 0;
    for (Part& part : parts_) {
      end = std::min(end, part.clause.block_end(document));
      window_bound_ += part.clause.block_bound();
    }
    window_first_ = document;
    threshold_ = collector_.threshold_from(segment_, document);
    return end;
  }

  // Which documents of the window the others may hold, without asking them for each.  Where the leader is so much rarer
  // than another that it has but a few documents in a block of it, that one is asked.
  void mark_window(std::uint32_t first, std::uint32_t last) {
    constexpr std::uint64_t kFarApart = 16;
    is_marked_ = false;
    for (std::size_t i = 1; i < clauses_.size(); ++i) {
      if (clauses_[i]->cost() / kFarApart > clauses_.front()->cost()) continue;
      DocumentMarks held;
      if (!clauses_[i]->mark(first, last, held)) continue;
      if (is_marked_) marks_.keep(held);
      if (!is_marked_) marks_ = held;
      is_marked_ = true;
    }
  }

  // `document`, or where the first part that lacks it goes on.
  std::uint32_t follow(std::uint32_t document) {
    for (std::size_t i = 1; i < clauses_.size(); ++i) {
      const std::uint32_t other = clauses_[i]->skip_to(document);
      if (other != document) return other;
    }
    return document;
  }

  void consider(std::uint32_t document) {
    if (!has_only_lists_) {
      if (document_bound() < threshold_) return;
      for (Clause* clause : clauses_) {
        if (!clause->matches()) return;
      }
      if (whole_ == Whole::kPassOver && holds_all()) return;
    }
    double score = 0;
    for (Part& part : parts_) score += part.clause.score();
    if (score < threshold_) return;
    collector_.offer(segment_, document, score, whole_ == Whole::kOffer || holds_all());
    threshold_ = collector_.threshold_from(segment_, window_first_);
  }

  double document_bound() const {
    double bound = 0;
    for (Part& part : parts_) bound += part.clause.document_bound();
    return bound;
  }

  bool holds_all() {
    return std::ranges::all_of(clauses_, [](Clause* clause) { return clause->holds_all(); });
  }

  const Segment& segment_;
  std::vector<Part>& parts_;
  Whole whole_;
  Guard& guard_;
  bool accepts_all_;
  Collector& collector_;
  bool has_only_lists_ = true;
  std::vector<Clause*> clauses_;  // rarest first
  double window_bound_ = 0;
  DocumentMarks marks_;  // of the window
  bool is_marked_ = false;
  std::uint32_t window_first_ = 0;
  double threshold_ = 0;
};

}  // namespace

void find_best_of_all(const Segment& segment, std::vector<Part>& parts, Whole whole, Guard& guard,
                      Collector& collector) {
  BestOfAll(segment, parts, whole, guard, collector).run();
}

}  // namespace assay::search
