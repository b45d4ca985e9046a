#include "collect/page/date_places.h"

#include <string>
#include <string_view>

#include "base/ascii.h"
#include "collect/page/words.h"

namespace assay::page {

using html::Element;
using html::NodeId;
using std::string_view_literals::operator""sv;

bool is_calendar(const html::Tree& tree, NodeId id) {
  constexpr int kLevels = 3;
  for (int level = 0; level < kLevels && id != html::kNoNode; ++level, id = tree.parent(id))
    for (const std::string_view attribute : {"class"sv, "id"sv, "href"sv}) {
      constexpr std::size_t kMaxBytes = 200;
      const std::string names = ascii::lower(tree.attribute(id, attribute).substr(0, kMaxBytes));
      for (const std::string_view word : {"today"sv, "current-date"sv, "current_date"sv, "currentdate"sv})
        if (names.contains(word)) return true;
    }
  return false;
}

bool is_of_others(const Evidence& evidence, NodeId id, NodeId article) {
  const html::Tree& tree = evidence.tree;
  constexpr int kLevels = 100;
  for (int level = 0; level < kLevels && id != html::kNoNode; ++level, id = tree.parent(id)) {
    if (article != html::kNoNode && article >= id && article < tree.end(id)) return false;
    if (tree.element(id) == Element::kBlockquote || (evidence.survey.classes[id] & kOthersWord) != 0) return true;
  }
  return false;
}

}  // namespace assay::page
