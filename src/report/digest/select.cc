// Select: the segments that matter get a subject, bullets are dealt out one by one, then each group gets its heading.
//
//   1. A segment is worth its three best sentences; the best few segments are kept.
//   2. Each gets a subject: the phrase that its sentences share.
//   3. Again and again the bullet worth most is taken that still fits into the room.  A sentence's worth is its
//      importance, times how well it goes with the subject, times 0.75 for each bullet that its group has: so a strong
//      group does not take everything (maximal marginal relevance, with a discount in place of the similarity term; the
//      similarity is a bar, says_the_same, rather than a price).  A group without a bullet goes first.
//   4. In the order of their worth the groups take the best heading that does not clash with one already taken; a group
//      that finds none is dropped.
// Cost: O(bullets taken * candidates), both bounded by the caller.
#include "report/digest/select.h"

#include <algorithm>
#include <limits>

#include "base/utf8.h"
#include "report/digest/score.h"

namespace assay::digest {
namespace {

// A second bullet of a group must be worth this share of the best bullet of all; below it groups fill with remarks.
constexpr double kLeastWorth = 0.3;
constexpr double kNextInGroup = 0.75;
// A group opens with a sentence that a heading can be taken from, where there is one.
constexpr double kNameableForm = 0.4;
constexpr double kUnnamed = 0.3;

constexpr std::size_t kUsualHeadingDense = 7;    // code points
constexpr std::size_t kUsualHeadingSpaced = 24;  // code points

struct Draft {
  const Segment* segment = nullptr;
  std::vector<const Candidate*> members;
  double worth = 0;
  Heading subject;
  Group group;
};

std::vector<Draft> drafts_of(const Reading& reading, const std::vector<Segment>& segments,
                             const std::vector<Candidate>& candidates, const Candidate& viewpoint) {
  std::vector<Draft> drafts;
  for (const Segment& segment : segments) {
    Draft draft;
    draft.segment = &segment;
    for (const Candidate& candidate : candidates) {
      if (candidate.sentence < segment.first_sentence || candidate.sentence >= segment.end_sentence) continue;
      if (!says_the_same(reading, viewpoint, candidate)) draft.members.push_back(&candidate);
    }
    if (draft.members.empty()) continue;
    std::vector<double> values;
    values.reserve(draft.members.size());
    for (const Candidate* member : draft.members) values.push_back(member->importance);
    std::ranges::sort(values, std::ranges::greater());
    for (std::size_t at = 0; at < std::min<std::size_t>(values.size(), 3); ++at) draft.worth += values[at];
    drafts.push_back(std::move(draft));
  }
  return drafts;
}

void keep_best(std::vector<Draft>& drafts, std::size_t count) {
  if (drafts.size() <= count) return;
  std::vector<double> worths;
  worths.reserve(drafts.size());
  for (const Draft& draft : drafts) worths.push_back(draft.worth);
  std::ranges::nth_element(worths, worths.begin() + static_cast<std::ptrdiff_t>(count - 1), std::ranges::greater());
  const double least = worths[count - 1];
  std::vector<Draft> kept;
  for (Draft& draft : drafts) {
    if (draft.worth >= least && kept.size() < count) kept.push_back(std::move(draft));
  }
  drafts = std::move(kept);
}

void give_headings(const Reading& reading, std::vector<Draft>& drafts, const std::vector<Phrase>& phrases) {
  std::vector<Draft*> order;
  order.reserve(drafts.size());
  for (Draft& draft : drafts) order.push_back(&draft);
  std::ranges::sort(order, [](const Draft* a, const Draft* b) {
    return a->worth != b->worth ? a->worth > b->worth : a->segment->first_sentence < b->segment->first_sentence;
  });
  std::vector<std::string> taken;
  for (Draft* draft : order) {
    for (Heading& option : heading_options(reading, *draft->segment, draft->group.bullets, phrases)) {
      const bool clashes =
          std::ranges::any_of(taken, [&](const std::string& other) { return headings_clash(other, option.text); });
      if (clashes) continue;
      taken.push_back(option.text);
      draft->group.heading = std::move(option);
      break;
    }
  }
}

struct Choice {
  Draft* draft = nullptr;
  const Candidate* bullet = nullptr;
  double worth = 0;
};

class Dealer {
 public:
  Dealer(const Reading& reading, std::vector<Draft>& drafts, const std::vector<Phrase>& phrases, const Room& room)
      : reading_(reading),
        drafts_(drafts),
        nameable_(reading.sentences.size(), false),
        room_(room),
        left_(room.length) {
    for (const Phrase& phrase : phrases) {
      if (phrase.form < kNameableForm) continue;
      for (const std::uint32_t sentence : phrase.sentences) nameable_[sentence] = true;
    }
  }

  void deal() {
    while (true) {
      const Choice choice = next();
      if (choice.bullet == nullptr) break;
      strongest_ = std::max(strongest_, choice.bullet->importance);
      left_ -= cost(*choice.draft, *choice.bullet);
      choice.draft->group.bullets.push_back(choice.bullet);
      chosen_.push_back(choice.bullet);
    }
  }

 private:
  // Room for a usual heading is set aside with a group's first bullet; keep_within() mends what that misses.
  std::size_t cost(const Draft& draft, const Candidate& bullet) const {
    const std::size_t heading = reading_.dense ? kUsualHeadingDense : kUsualHeadingSpaced;
    return bullet.length + (draft.group.bullets.empty() ? heading : 0);
  }

  // What the groups other than `draft` that have nothing yet need at the least.
  std::size_t set_aside(const Draft& draft) const {
    std::size_t sum = 0;
    for (const Draft& other : drafts_) {
      if (&other == &draft || !other.group.bullets.empty()) continue;
      std::size_t least = std::numeric_limits<std::size_t>::max();
      for (const Candidate* member : other.members) least = std::min(least, cost(other, *member));
      sum += least;
    }
    return sum;
  }

  Choice next() const {
    Choice best;
    for (Draft& draft : drafts_) {
      const std::size_t have = draft.group.bullets.size();
      if (have >= room_.bullets) continue;
      // Where not all can have a bullet, the first ones take what there is.
      const std::size_t kept = set_aside(draft);
      const std::size_t room = kept < left_ ? left_ - kept : left_;
      double share = 1;
      for (std::size_t at = 0; at < have; ++at) share *= kNextInGroup;
      // A group without a bullet goes first.
      if (have == 0) share *= 4;
      for (const Candidate* member : draft.members) {
        if (cost(draft, *member) > room) continue;
        const double fitting = member->importance * fit(reading_, *member, draft.subject);
        if (have > 0 && fitting < kLeastWorth * strongest_) continue;
        const bool named = draft.subject.own || have > 0 || nameable_[member->sentence];
        const double worth = fitting * share * (named ? 1 : kUnnamed);
        if (worth <= best.worth || is_said(*member)) continue;
        best = {&draft, member, worth};
      }
    }
    return best;
  }

  bool is_said(const Candidate& bullet) const {
    return std::ranges::any_of(chosen_,
                               [&](const Candidate* other) { return says_the_same(reading_, *other, bullet); });
  }

  const Reading& reading_;
  std::vector<Draft>& drafts_;
  std::vector<bool> nameable_;  // sentences that hold a phrase fit for a heading
  Room room_;
  std::size_t left_;
  double strongest_ = 0;  // importance of the best bullet so far
  std::vector<const Candidate*> chosen_;
};

std::size_t length_of(const std::vector<Group>& groups) {
  std::size_t length = 0;
  for (const Group& group : groups) {
    length += utf8::count(group.heading.text);
    for (const Candidate* bullet : group.bullets) length += bullet->length;
  }
  return length;
}

// A heading longer than usual costs the least important bullet of a group with others, or else the last group.
void keep_within(std::vector<Group>& groups, std::size_t length) {
  while (length_of(groups) > length) {
    std::vector<const Candidate*>* from = nullptr;
    std::size_t least = 0;
    for (Group& group : groups) {
      for (std::size_t at = 0; group.bullets.size() > 1 && at < group.bullets.size(); ++at) {
        if (from != nullptr && group.bullets[at]->importance >= (*from)[least]->importance) continue;
        // The bullet that the heading was taken from stays.
        if (std::ranges::binary_search(group.heading.sentences, group.bullets[at]->sentence)) continue;
        from = &group.bullets;
        least = at;
      }
    }
    if (from == nullptr) {
      groups.pop_back();
    } else {
      from->erase(from->begin() + static_cast<std::ptrdiff_t>(least));
    }
  }
}

}  // namespace

std::vector<Group> select_groups(const Reading& reading, const std::vector<Segment>& segments,
                                 const std::vector<Candidate>& candidates, const std::vector<Phrase>& phrases,
                                 const Candidate& viewpoint, const Room& room) {
  std::vector<Draft> drafts = drafts_of(reading, segments, candidates, viewpoint);
  keep_best(drafts, room.groups);
  for (Draft& draft : drafts) draft.subject = subject_of(reading, *draft.segment, draft.members, phrases);
  Dealer(reading, drafts, phrases, room).deal();
  std::erase_if(drafts, [](const Draft& draft) { return draft.group.bullets.empty(); });
  for (Draft& draft : drafts) {
    std::ranges::sort(draft.group.bullets, {},
                      [](const Candidate* bullet) { return std::pair(bullet->sentence, bullet->span.start); });
  }
  give_headings(reading, drafts, phrases);
  std::vector<Group> groups;
  for (Draft& draft : drafts) {
    if (!draft.group.heading.text.empty()) groups.push_back(std::move(draft.group));
  }
  keep_within(groups, room.length);
  return groups;
}

}  // namespace assay::digest
