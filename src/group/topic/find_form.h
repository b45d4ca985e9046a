// FormFinder: where the patterns of a plan stand in a document.  Internal to group/topic.
#pragma once

#include <cstdint>
#include <vector>

#include "group/topic/document_index.h"

namespace assay::topic {

// The same as terms::find_pattern, over a plan's words.  Keeps its lists from one call to the next; not safe to share.
class FormFinder {
 public:
  explicit FormFinder(const DocumentIndex& document) : document_(document) {}

  enum class Bound : std::uint8_t { kNowhere, kToTitle };

  // Reads a form that begins at `form`, adds the sentences in which it stands to `evidence` and says whether it stands
  // anywhere.  Moves `form` behind it.
  bool find(const std::uint32_t*& form, Bound bound, Evidence& evidence);

 private:
  struct FilledSlot {
    std::size_t begin = 0;  // of its positions, in starts_
    std::size_t end = 0;
    bool is_anywhere = false;
  };
  bool find_word(const std::uint32_t* contents, std::uint32_t count, Bound bound, Evidence& evidence) const;
  FilledSlot fill(const std::uint32_t* contents, std::uint32_t count, std::uint32_t offset);
  bool add_matches(std::uint32_t units, Bound bound, Evidence& evidence);
  bool holds(const FilledSlot& slot, std::uint32_t start) const;
  static void add(std::uint32_t sentence, Evidence& evidence);

  const DocumentIndex& document_;
  std::vector<std::uint32_t> starts_;  // where the pattern would begin, of all slots
  std::vector<FilledSlot> slots_;
};

}  // namespace assay::topic
