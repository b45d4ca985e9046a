// Block-max AND: the best documents that hold every part.
//
// Idea.  Each list comes in blocks of 128 postings, and of each block we know a bound: the highest frequency, the
// shortest document, whether any posting stands in a title.  BM25 grows with the one and falls with the other, so the
// score of the bound is no less than that of any posting of the block.  Once the page of results is full, its worst
// score is a threshold.  Where the bounds of the blocks that overlap a window of documents add up to less, no document
// of the window can enter, and all lists skip it without decoding a posting.
//
//     threshold 7.1
//     稀土   |   3.9        |  4.4   |     4.0     |
//     出口   | 2.8  |   3.1     |   2.2  |  3.6     |
//     sum      6.7     7.0    7.5*    6.6     7.6*        only the windows with * are looked at
//
// The rarest part leads.  A window begins at a document of the leader and ends with the first block that ends.  All
// mark their documents of it bit by bit, a stretch of 4,096 at a time (document_marks.h), so that what all may hold is
// found 64 documents at once, and only that is looked for by skip_to.  Within it a candidate's own frequencies and
// length bound it once more before positions are read.
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
    for (std::uint32_t document = leader.skip_to(guard_.first()); document < end;) {
      const std::uint32_t window_end = std::min(end - 1, open_window(document));
      if (window_bound_ >= threshold_) scan(document, window_end);
      document = leader.skip_to(window_end + 1);
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

  void scan(std::uint32_t document, std::uint32_t window_end) {
    while (document <= window_end) {
      const std::uint32_t end = std::min(window_end, DocumentMarks::end_of_stretch(document));
      mark_candidates(document, end);
      for (std::uint32_t at = next_candidate(document, end); at <= end;) {
        const std::uint32_t reached = follow(at);
        if (reached == at) {
          if (accepts_all_ || guard_.accepts(at)) consider(at);
          if (window_bound_ < threshold_) return;
        }
        at = next_candidate(std::max(reached, at + 1), end);
      }
      document = clauses_.front()->skip_to(end + 1);
    }
  }

  // In one stretch; past `end` where there is none.  A list as the leader is at its next document as fast as its marks
  // would be made.
  std::uint32_t next_candidate(std::uint32_t document, std::uint32_t end) {
    Clause& leader = *clauses_.front();
    if (!leader.is_list()) return candidates_.next(document, end);
    document = leader.skip_to(document);
    while (document <= end && !candidates_.has(document)) document = leader.skip_to(document + 1);
    return document;
  }

  // What all parts hold that can tell.  Where the leader is so much rarer than another that it has but a few documents
  // in a block of it, that one is not read for marks.
  void mark_candidates(std::uint32_t first, std::uint32_t last) {
    candidates_.mark_all();
    if (clauses_.size() == 1) return;
    for (Clause* clause : clauses_) {
      if (clause == clauses_.front() && clause->is_list()) continue;
      if (clause->cost() / kFarApart > clauses_.front()->cost()) continue;
      DocumentMarks held;
      if (clause->mark(first, last, held)) candidates_.keep(held);
    }
  }

  // `document`, or where the first part that lacks it goes on.
  std::uint32_t follow(std::uint32_t document) {
    for (Clause* clause : clauses_) {
      const std::uint32_t reached = clause->skip_to(document);
      if (reached != document) return reached;
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
  DocumentMarks candidates_;  // of a stretch
  std::uint32_t window_first_ = 0;
  double threshold_ = 0;
};

}  // namespace

void find_best_of_all(const Segment& segment, std::vector<Part>& parts, Whole whole, Guard& guard,
                      Collector& collector) {
  BestOfAll(segment, parts, whole, guard, collector).run();
}

}  // namespace assay::search
