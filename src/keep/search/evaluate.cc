#include "keep/search/evaluate.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "keep/search/collector.h"
#include "keep/search/context.h"
#include "keep/search/facets.h"
#include "keep/search/match_set.h"
#include "keep/search/plan.h"
#include "keep/search/segment_query.h"

namespace assay::search {
namespace {

class Evaluation {
 public:
  Evaluation(std::span<const LiveSegment> segments, const Plan& plan, const SearchOptions& options)
      : plan_(plan), options_(options) {
    for (std::size_t i = 0; i < segments.size(); ++i) {
      if (segments[i].segment->documents() > 0) contexts_.push_back({&plan, &options, &segments[i], i});
    }
  }

  Found run() {
    Found found;
    std::vector<FoundDocument> hits = find_hits();
    const std::size_t first = std::min(options_.offset, hits.size());
    const std::size_t end = first + std::min(options_.limit, hits.size() - first);
    found.hits.assign(hits.begin() + static_cast<std::ptrdiff_t>(first),
                      hits.begin() + static_cast<std::ptrdiff_t>(end));
    if (options_.counting != Counting::kNone) count(found);
    return found;
  }

 private:
  // Of plain words those that hold all come first; the others are looked for only where the page has room for them.
  std::vector<FoundDocument> find_hits() {
    const std::size_t wanted = std::max<std::size_t>(1, options_.offset + options_.limit);
    std::vector<FoundDocument> hits = find(PlainRule::kAll, wanted);
    if (hits.size() < wanted && plan_.can_hold_some) append(hits, find(PlainRule::kShare, wanted - hits.size()));
    if (hits.empty() && plan_.has_plain) hits = find(PlainRule::kAny, wanted);
    return hits;
  }

  std::vector<FoundDocument> find(PlainRule rule, std::size_t wanted) {
    Collector collector(wanted, options_);
    const Whole whole = rule == PlainRule::kAll ? Whole::kOffer : Whole::kPassOver;
    for (const Context& context : contexts_) {
      SegmentQuery query(context, rule);
      if (options_.order == Order::kNewest || !plan_.has_scores) {
        query.find_newest(whole, collector);
      } else {
        query.find_best(whole, collector);
      }
    }
    rule_ = rule;
    return collector.take_sorted();
  }

  static void append(std::vector<FoundDocument>& hits, const std::vector<FoundDocument>& more) {
    hits.insert(hits.end(), more.begin(), more.end());
  }

  void count(Found& found) {
    // What the hits were found by; with a page that was full before the others were looked for, those are counted as
    // well.
    PlainRule rule = rule_;
    if (rule == PlainRule::kAll && plan_.can_hold_some) rule = PlainRule::kShare;
    Facets facets;
    for (const Context& context : contexts_) {
      const Bitmap matches = find_matches(context, rule);
      const std::uint64_t count = matches.count();
      found.total += static_cast<std::int64_t>(count);
      found.hold_all +=
          static_cast<std::int64_t>(rule == PlainRule::kAll ? count : find_matches(context, PlainRule::kAll).count());
      if (options_.counting == Counting::kFacets) facets.add(context.segment(), matches);
    }
    if (options_.counting == Counting::kFacets) facets.write(found);
  }

  const Plan& plan_;
  const SearchOptions& options_;
  std::vector<Context> contexts_;
  PlainRule rule_ = PlainRule::kAll;  // of the last search
};

}  // namespace

Result<Found> evaluate(std::span<const LiveSegment> segments, const query::Node& query, const SearchOptions& options,
                       const Scoring& scoring) {
  if (options.offset > kMaxReach || options.limit > kMaxReach - options.offset) {
    return failure(ErrorKind::kTooLarge, "search: results further than 100,000 from the first are not to be had");
  }
  ASSAY_TRY(const Plan plan, make_plan(query, segments, options, scoring));
  return Evaluation(segments, plan, options).run();
}

}  // namespace assay::search
