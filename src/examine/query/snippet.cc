// A snippet shows the hits that tell the most together, with as much around them as fits.
//
// The window of hits that says the most is chosen (in the title only when nothing else holds a hit): each term counts
// once, the more, the rarer its hits are in the document, and every further hit a little.  Of equals the first is
// taken. The window is then widened to the left, to the start of the sentence, else of a clause, else of a word that
// lies within reach, and to the right in the same way.  Where text was cut off stands "…".  When the bytes are fewer
// than one hit, the hit itself is cut, between two characters. Cost: O(hits + bytes near the window).
#include <algorithm>
#include <cmath>

#include "base/utf8.h"
#include "examine/query/query.h"
#include "examine/text/text.h"

namespace assay::query {

namespace {

constexpr std::string_view kEllipsis = "…";
constexpr double kRepetition = 0.1;  // of a hit beyond the first of its term; far below the least weight of a term, 1
constexpr double kEpsilon = 1e-9;

std::string_view text_of(const Document& document, std::uint32_t paragraph) {
  if (paragraph == 0) return document.title;
  return paragraph <= document.paragraphs.size() ? document.paragraphs[paragraph - 1].text : std::string_view();
}

// Hits [first, end) of one paragraph that fit the bytes together.
struct Window {
  std::size_t first = 0;
  std::size_t end = 0;
};

// How much each term says of where the document answers: the more, the fewer of all hits are its.
std::vector<double> weights_of(const std::vector<Hit>& hits) {
  std::vector<double> weights;
  for (const Hit& hit : hits) {
    if (hit.term >= weights.size()) weights.resize(hit.term + 1);
    ++weights[hit.term];
  }
  for (double& weight : weights) weight = weight == 0 ? 0 : std::log2(1 + static_cast<double>(hits.size()) / weight);
  return weights;
}

// Hits of the title, which come first, count only when there are no others.
Window best_window(const std::vector<Hit>& hits, std::size_t bytes) {
  const auto body = std::ranges::find_if(hits, [](const Hit& hit) { return hit.paragraph > 0; });
  const std::vector<double> weights = weights_of(hits);
  std::vector<std::size_t> counts(weights.size());
  Window best;
  double best_score = 0;
  double distinct = 0;
  std::size_t first = body == hits.end() ? 0 : static_cast<std::size_t>(body - hits.begin());
  for (std::size_t end = first; first < hits.size(); ++first) {
    while (end < hits.size() && (end <= first || (hits[end].paragraph == hits[first].paragraph &&
                                                  hits[end].span.end - hits[first].span.start <= bytes))) {
      if (counts[hits[end].term]++ == 0) distinct += weights[hits[end].term];
      ++end;
    }
    const double score = distinct + kRepetition * static_cast<double>(end - first);
    if (score > best_score + kEpsilon) {
      best_score = score;
      best = {first, end};
    }
    if (--counts[hits[first].term] == 0) distinct -= weights[hits[first].term];
  }
  return best;
}

// Offsets in `text` at which it may be cut, best kinds first, each ascending.
struct Boundaries {
  std::vector<Span> sentences;
  std::vector<Span> clauses;
  std::vector<Span> words;
};

// Of the text within [begin, end), whose own edges count only where they are the text's.
Boundaries boundaries_near(std::string_view text, std::size_t begin, std::size_t end, std::string_view language) {
  const std::string_view near = text.substr(begin, end - begin);
  Boundaries found;
  const auto move = [begin](Span span, std::size_t by) {
    const auto shift = static_cast<std::uint32_t>(begin + by);
    return Span{span.start + shift, span.end + shift};
  };
  for (const Span& sentence : text::split_sentences(near, language)) {
    found.sentences.push_back(move(sentence, 0));
    for (const Span& clause : text::split_clauses(sentence.of(near), language))
      found.clauses.push_back(move(clause, sentence.start));
  }
  for (const text::Word& word : text::split_words(near, language)) found.words.push_back(move(word.span, 0));
  const auto drop_cut = [&](std::vector<Span>& spans) {
    std::erase_if(spans, [&](const Span& span) {
      return (span.start == begin && begin > 0) || (span.end == end && end < text.size());
    });
  };
  drop_cut(found.sentences);
  drop_cut(found.clauses);
  drop_cut(found.words);
  return found;
}

// The first start at or after `least` and not after `core`, of the best kind that has one; else `core`.
std::size_t left_edge(const Boundaries& boundaries, std::size_t least, std::size_t core) {
  for (const auto* spans : {&boundaries.sentences, &boundaries.clauses, &boundaries.words})
    for (const Span& span : *spans)
      if (span.start >= least && span.start <= core) return span.start;
  return core;
}

// The last end not after `most` and not before `core`.  Sentences and clauses count when they use half of the room.
std::size_t right_edge(const Boundaries& boundaries, std::size_t core, std::size_t most) {
  const std::size_t enough = core + (most - core) / 2;
  for (const auto* spans : {&boundaries.sentences, &boundaries.clauses, &boundaries.words}) {
    const std::size_t least = spans == &boundaries.words ? core : enough;
    for (auto span = spans->rbegin(); span != spans->rend(); ++span)
      if (span->end <= most && span->end >= least) return span->end;
  }
  return core;
}

// The largest offset at most `offset` that does not cut a character.
std::size_t character_start(std::string_view text, std::size_t offset) {
  while (offset > 0 && offset < text.size() && (static_cast<unsigned char>(text[offset]) & 0xC0) == 0x80) --offset;
  return std::min(offset, text.size());
}

struct Cut {
  std::size_t begin;
  std::size_t end;
};

Cut choose_cut(std::string_view text, Span core, std::size_t bytes, std::string_view language) {
  if (text.size() <= bytes) return {0, text.size()};
  const std::size_t room = bytes - std::min(bytes, 2 * kEllipsis.size());
  if (core.end - core.start >= room) return {core.start, character_start(text, core.start + room)};
  const std::size_t spare = room - (core.end - core.start);
  const std::size_t reach_left = core.start - std::min<std::size_t>(core.start, spare / 2);
  const std::size_t near_begin = character_start(text, core.start - std::min<std::size_t>(core.start, bytes));
  const std::size_t near_end = character_start(text, std::min(text.size(), core.end + bytes));
  const Boundaries boundaries = boundaries_near(text, near_begin, near_end, language);
  const std::size_t begin = left_edge(boundaries, reach_left, core.start);
  return {begin, right_edge(boundaries, core.end, std::min(text.size(), begin + room))};
}

}  // namespace

Snippet make_snippet(const Match& match, const Document& document, std::size_t max_bytes) {
  const Window window = best_window(match.hits, max_bytes / 2);
  const bool has_hits = window.end > window.first;
  Snippet snippet{.text = {}, .marks = {}, .paragraph = document.paragraphs.empty() ? 0U : 1U};
  Span core{0, 0};
  if (has_hits) {
    snippet.paragraph = match.hits[window.first].paragraph;
    core = {match.hits[window.first].span.start, match.hits[window.end - 1].span.end};
  }
  const std::string_view text = text_of(document, snippet.paragraph);
  if (core.end > text.size()) return snippet;
  Cut cut = choose_cut(text, core, max_bytes, document.language);
  if (cut.end <= cut.begin)
    cut.end = std::min(text.size(), cut.begin + utf8::prefix(text.substr(cut.begin), max_bytes).size());
  const bool has_room = cut.end - cut.begin + 2 * kEllipsis.size() <= max_bytes;
  const bool is_cut_left = has_room && !utf8::trim(text.substr(0, cut.begin)).empty();
  const bool is_cut_right = has_room && !utf8::trim(text.substr(cut.end)).empty();
  snippet.text = is_cut_left ? kEllipsis : std::string_view();
  const std::size_t shift = snippet.text.size();
  snippet.text += text.substr(cut.begin, cut.end - cut.begin);
  if (is_cut_right) snippet.text += kEllipsis;
  for (const Hit& hit : match.hits) {
    if (hit.paragraph != snippet.paragraph || hit.span.start < cut.begin || hit.span.start >= cut.end) continue;
    snippet.marks.push_back(
        {static_cast<std::uint32_t>(hit.span.start - cut.begin + shift),
         static_cast<std::uint32_t>(std::min<std::size_t>(hit.span.end, cut.end) - cut.begin + shift)});
  }
  return snippet;
}

}  // namespace assay::query
