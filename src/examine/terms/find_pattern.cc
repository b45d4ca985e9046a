// A pattern against the terms of one document.  Each slot gives the positions at which the pattern would have to begin
// for the slot to be filled in place; the shortest list of a slot that nothing else can fill is the candidates, the
// others must agree.  Where every slot could be filled by a presence, any list may begin. Cost: a look-up a term, and
// O(positions of the candidates * slots * log).
#include <algorithm>

#include "base/utf8.h"
#include "examine/terms/term_table.h"
#include "examine/terms/units.h"

namespace assay::terms {

namespace {

struct FilledSlot {
  std::vector<std::uint32_t> starts;  // positions at which the pattern begins when this slot is filled in place
  bool is_anywhere = false;           // a presence fills it
};

void add_starts(const TermStream& stream, std::span<const std::uint32_t> tokens, std::uint32_t offset,
                std::vector<std::uint32_t>& starts) {
  for (const std::uint32_t token : tokens) {
    const std::uint32_t position = stream.tokens()[token].position;
    if (position >= offset) starts.push_back(position - offset);
  }
}

void sort_once(std::vector<std::uint32_t>& positions) {
  if (!std::ranges::is_sorted(positions)) std::ranges::sort(positions);
  const auto same = std::ranges::unique(positions);
  positions.erase(same.begin(), same.end());
}

FilledSlot fill(const TermTable& document, const Slot& slot) {
  FilledSlot filled;
  const auto add = [&](std::span<const std::uint32_t> tokens) {
    add_starts(document.stream(), tokens, slot.offset, filled.starts);
  };
  for (const std::string& term : slot.terms) {
    if (slot.is_prefix)
      document.each([&](std::string_view other, std::span<const std::uint32_t> tokens) {
        if (other.starts_with(term)) add(tokens);
      });
    else
      add(document.find(term));
  }
  sort_once(filled.starts);
  filled.is_anywhere = std::ranges::any_of(
      slot.presences, [&](const std::string& presence) { return !document.find(presence).empty(); });
  return filled;
}

// Whether the token is a pair of ideographs, of which the second is a unit of the next position.
bool is_pair(const Token& token) {
  const std::string_view characters = token.term.substr(1);
  if (characters.empty() || !is_ideograph(utf8::decode(characters, 0).value)) return false;
  return characters.size() > character_bytes(characters.front());
}

}  // namespace

std::vector<std::uint32_t> find_pattern(const TermTable& document, const Pattern& pattern) {
  std::vector<FilledSlot> filled;
  const FilledSlot* fewest = nullptr;  // of those that must be filled in place
  for (const Slot& slot : pattern.slots) {
    filled.push_back(fill(document, slot));
    if (filled.back().starts.empty() && !filled.back().is_anywhere) return {};
  }
  std::vector<std::uint32_t> candidates;
  for (const FilledSlot& slot : filled) {
    if (!slot.is_anywhere && (fewest == nullptr || slot.starts.size() < fewest->starts.size())) fewest = &slot;
    candidates.insert(candidates.end(), slot.starts.begin(), slot.starts.end());
  }
  if (fewest != nullptr) candidates = fewest->starts;
  if (fewest == nullptr) sort_once(candidates);
  std::erase_if(candidates, [&](std::uint32_t start) {
    return !std::ranges::all_of(filled, [&](const FilledSlot& slot) {
      return slot.is_anywhere || std::ranges::binary_search(slot.starts, start);
    });
  });
  return candidates;
}

Place place_of(const TermStream& stream, std::uint32_t position, std::uint32_t units) {
  const std::vector<Token>& tokens = stream.tokens();
  const std::uint32_t end = position + units;
  auto token = std::ranges::lower_bound(tokens, position, {}, &Token::position);
  Place place;
  if (token == tokens.end() || token->position >= end) return place;
  place = {.paragraph = token->paragraph, .span = {token->span.start, 0}};
  const Span first = token->span;
  for (; token != tokens.end() && token->position < end && token->paragraph == place.paragraph; ++token) {
    std::uint32_t token_end = token->span.end;
    // Of a pair that goes on behind the end, the first ideograph counts, and the surface knows its length as written.
    if (is_pair(*token) && token->position + 1 == end) {
      if (token->term.front() != static_cast<char>(TermClass::kSurface)) continue;
      token_end = token->span.start + character_bytes(token->term[1]);
    }
    place.span.end = std::max(place.span.end, token_end);
  }
  if (place.span.end == 0) place.span = first;
  return place;
}

}  // namespace assay::terms
