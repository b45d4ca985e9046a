// Digest: the steps in their order, each in a file of its own.
//
//   read             roles of the paragraphs, terms and their weights            reading.cc
//   find_candidates  what could be shown by itself                               candidates.cc, openings.cc,
//   references.cc score            how much of the document each carries                       score.cc
//   choose_viewpoint the one that says it all                                    viewpoint.cc
//   segments         the document's own sections, else where its words change    segment.cc
//   find_phrases     what groups could be called                                 phrases.cc and one file a language
//   select_groups    headings and bullets, within the room that is left          select.cc, heading.cc
//
// Budgets: of a document's candidates the kMostCandidates most important go on, so that what follows is bounded
// whatever the document's length.
#include "report/digest/digest.h"

#include <algorithm>
#include <optional>

#include "report/digest/candidates.h"
#include "report/digest/phrases.h"
#include "report/digest/reading.h"
#include "report/digest/score.h"
#include "report/digest/segment.h"
#include "report/digest/select.h"
#include "report/digest/viewpoint.h"

namespace assay::digest {
namespace {

constexpr std::size_t kMostCandidates = 600;
// Shorter documents are read faster than their digest: about 400 Chinese characters, 180 English words.
constexpr std::size_t kShortDense = 400;
constexpr std::size_t kShortSpaced = 1100;
constexpr std::size_t kFewestCandidates = 4;
// However long the document, a digest is read in a minute.
constexpr std::size_t kMostDense = 560;
constexpr std::size_t kMostSpaced = 1600;

void keep_most_important(std::vector<Candidate>& candidates) {
  if (candidates.size() <= kMostCandidates) return;
  std::vector<double> values;
  values.reserve(candidates.size());
  for (const Candidate& candidate : candidates) values.push_back(candidate.importance);
  std::ranges::nth_element(values, values.begin() + kMostCandidates, std::ranges::greater());
  const double least = values[kMostCandidates];
  std::erase_if(candidates, [&](const Candidate& candidate) { return candidate.importance <= least; });
}

Bullet to_bullet(const Candidate& candidate) {
  return {candidate.text, {static_cast<int>(candidate.paragraph) + 1}};
}

// How many groups the room holds, at two bullets of the usual length each.
std::size_t groups_for(const std::vector<Candidate>& candidates, std::size_t room, std::size_t most) {
  std::size_t length = 0;
  for (const Candidate& candidate : candidates) length += candidate.length;
  const std::size_t usual = std::max<std::size_t>(length / candidates.size(), 1);
  const std::size_t bullets = room / usual;
  if (bullets < 2) return 0;
  return std::clamp<std::size_t>((bullets + 1) / 2, 2, std::max<std::size_t>(most, 2));
}

std::vector<Group> groups_of(const Reading& reading, const std::vector<Candidate>& candidates,
                             const Candidate& viewpoint, const Room& room) {
  const std::vector<Phrase> phrases = find_phrases(reading, candidates);
  if (const auto sections = own_sections(reading); sections.size() >= 2) {
    auto groups = select_groups(reading, sections, candidates, phrases, viewpoint, room);
    if (groups.size() >= 2) return groups;
  }
  // Stretches without a usable sentence leave too few groups: then a finer cut may do.
  for (std::size_t count = room.groups; count <= room.groups + 2; ++count) {
    auto groups = select_groups(reading, lexical_segments(reading, count), candidates, phrases, viewpoint, room);
    if (groups.size() >= 2) return groups;
  }
  return {};
}

}  // namespace

Digest write_digest(const Document& document, const text::Analysis& analysis, const DigestLimits& limits) {
  Digest digest;
  if (!document.problem.empty()) return digest;
  const Reading reading = read(document, analysis);
  std::vector<Candidate> candidates = find_candidates(reading);
  score(reading, candidates);
  keep_most_important(candidates);
  const auto share = static_cast<std::size_t>(static_cast<double>(reading.body_length) * limits.max_share);
  const std::optional<Candidate> viewpoint = choose_viewpoint(reading, candidates, share);
  if (!viewpoint) return digest;
  digest.viewpoint = to_bullet(*viewpoint);
  const bool is_short = reading.body_length < (reading.dense ? kShortDense : kShortSpaced);
  const std::size_t most = std::min(share, reading.dense ? kMostDense : kMostSpaced);
  if (is_short || candidates.size() < kFewestCandidates || viewpoint->length >= most) return digest;
  Room room{most - viewpoint->length, 0, static_cast<std::size_t>(std::max(limits.max_bullets_in_group, 1))};
  room.groups = groups_for(candidates, room.length, static_cast<std::size_t>(std::max(limits.max_groups, 0)));
  if (room.groups < 2 || limits.max_groups < 2) return digest;
  for (const Group& group : groups_of(reading, candidates, *viewpoint, room)) {
    BulletGroup& out = digest.groups.emplace_back();
    out.heading = group.heading.text;
    for (const Candidate* bullet : group.bullets) out.bullets.push_back(to_bullet(*bullet));
  }
  return digest;
}

}  // namespace assay::digest
