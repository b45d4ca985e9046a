// Facets: how the documents that answer spread over sources, languages and days.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "keep/search/bitmap.h"
#include "keep/search/index.h"
#include "keep/search/segment.h"

namespace assay::search {

class Facets {
 public:
  // Cost: O(documents of `matches`).
  void add(const Segment& segment, const Bitmap& matches);
  void write(Found& found) const;

 private:
  std::map<std::string, std::int64_t, std::less<>> sources_;
  std::map<std::string, std::int64_t, std::less<>> languages_;
  std::map<std::int64_t, std::int64_t> days_;  // since 1970
  std::vector<DocumentId> matching_;
};

}  // namespace assay::search
