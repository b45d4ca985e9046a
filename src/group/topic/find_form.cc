// A pattern of one slot, a word or a pair, is where its tokens are.  Of a longer one each slot gives the positions at
// which the pattern would have to begin; those of the slot with the fewest are held against the others.
#include "group/topic/find_form.h"

#include <algorithm>

#include "group/topic/plan.h"

namespace assay::topic {

namespace {

constexpr std::uint32_t kContentWords = 3;
constexpr Classes kPlaced = ~kCutClass;

Content content_at(const std::uint32_t* words) {
  return words[0] | (Content{words[1]} << 32);
}

}  // namespace

void FormFinder::add(std::uint32_t sentence, Evidence& evidence) {
  if (sentence == DocumentIndex::kTitle)
    evidence.add_title();
  else if (sentence != DocumentIndex::kNone)
    evidence.add_sentence(sentence);
}

bool FormFinder::find(const std::uint32_t*& form, Bound bound, Evidence& evidence) {
  const std::uint32_t slots = *form++;
  const std::uint32_t units = *form++;
  if (slots == 1) {
    const std::uint32_t count = form[1];
    const std::uint32_t* contents = form + 2;
    form = contents + std::size_t{count} * kContentWords;
    return find_word(contents, count, bound, evidence);
  }
  starts_.clear();
  slots_.clear();
  bool is_possible = true;
  for (std::uint32_t i = 0; i < slots; ++i) {
    const std::uint32_t offset = form[0];
    const std::uint32_t count = form[1];
    if (is_possible) {
      const FilledSlot& filled = slots_.emplace_back(fill(form + 2, count, offset));
      is_possible = filled.is_anywhere || filled.begin != filled.end;
    }
    form += 2 + std::size_t{count} * kContentWords;
  }
  return is_possible && add_matches(units, bound, evidence);
}

bool FormFinder::find_word(const std::uint32_t* contents, std::uint32_t count, Bound bound, Evidence& evidence) const {
  bool is_found = false;
  for (std::uint32_t i = 0; i < count; ++i, contents += kContentWords) {
    document_.find(content_at(contents), [&](std::span<const std::uint32_t> tokens, Classes term_class) {
      if ((term_class & contents[2] & kPlaced) == 0) return;
      for (const std::uint32_t token : tokens) {
        if (bound == Bound::kToTitle && document_.position(token) >= document_.title_end()) break;
        is_found = true;
        add(document_.sentence_of(token), evidence);
      }
    });
  }
  return is_found;
}

FormFinder::FilledSlot FormFinder::fill(const std::uint32_t* contents, std::uint32_t count, std::uint32_t offset) {
  FilledSlot filled{.begin = starts_.size(), .end = 0, .is_anywhere = false};
  std::size_t terms = 0;
  for (std::uint32_t i = 0; i < count; ++i, contents += kContentWords) {
    document_.find(content_at(contents), [&](std::span<const std::uint32_t> tokens, Classes term_class) {
      if ((term_class & contents[2]) == 0) return;
      if (term_class == kCutClass) {
        filled.is_anywhere = true;
        return;
      }
      ++terms;
      for (const std::uint32_t token : tokens)
        if (const std::uint32_t position = document_.position(token); position >= offset)
          starts_.push_back(position - offset);
    });
  }
  if (terms > 1) {
    const auto begin = starts_.begin() + static_cast<std::ptrdiff_t>(filled.begin);
    std::sort(begin, starts_.end());
    starts_.erase(std::unique(begin, starts_.end()), starts_.end());
  }
  filled.end = starts_.size();
  return filled;
}

bool FormFinder::holds(const FilledSlot& slot, std::uint32_t start) const {
  return slot.is_anywhere || std::binary_search(starts_.begin() + static_cast<std::ptrdiff_t>(slot.begin),
                                                starts_.begin() + static_cast<std::ptrdiff_t>(slot.end), start);
}

bool FormFinder::add_matches(std::uint32_t units, Bound bound, Evidence& evidence) {
  const FilledSlot* fewest = nullptr;  // of those that must be filled in place
  for (const FilledSlot& slot : slots_)
    if (!slot.is_anywhere && (fewest == nullptr || slot.end - slot.begin < fewest->end - fewest->begin)) fewest = &slot;
  // Where every slot could be filled from anywhere, any position of any of them may begin it.
  const std::size_t begin = fewest == nullptr ? 0 : fewest->begin;
  const std::size_t end = fewest == nullptr ? starts_.size() : fewest->end;
  bool is_found = false;
  for (std::size_t i = begin; i < end; ++i) {
    const std::uint32_t start = starts_[i];
    if (bound == Bound::kToTitle && start >= document_.title_end()) continue;
    if (!std::ranges::all_of(slots_, [&](const FilledSlot& slot) { return holds(slot, start); })) continue;
    is_found = true;
    add(document_.sentence_at(start, units), evidence);
  }
  return is_found;
}

}  // namespace assay::topic
