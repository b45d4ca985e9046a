// Select: which bullets stand under which headings.
#pragma once

#include <cstddef>
#include <vector>

#include "report/digest/candidates.h"
#include "report/digest/digest.h"
#include "report/digest/heading.h"
#include "report/digest/phrases.h"
#include "report/digest/segment.h"

namespace assay::digest {

struct Group {
  Heading heading;
  std::vector<const Candidate*> bullets;  // in reading order
};

struct Room {
  std::size_t length = 0;  // code points for headings and bullets together
  std::size_t groups = 4;
  std::size_t bullets = 4;  // in one group
};

// At most room.groups groups in reading order, each with a heading and at least one bullet, nothing said twice, and
// nothing of what the viewpoint says.
std::vector<Group> select_groups(const Reading& reading, const std::vector<Segment>& segments,
                                 const std::vector<Candidate>& candidates, const std::vector<Phrase>& phrases,
                                 const Candidate& viewpoint, const Room& room);

}  // namespace assay::digest
