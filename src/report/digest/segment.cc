// Segments: the document's own headings first; where it has none, the words tell.
//
// Idea (after Utiyama and Isahara, "A statistical model for domain-independent text segmentation", ACL 2001): a stretch
// about one thing repeats its own words, so it is cheap to write down with a code made for that stretch alone.  The
// cost of a stretch is the sum over its words of -log((f + 1) / (n + v)), with f the word's count in the stretch, n the
// number of words in it and v the number of different words in the document.  The best cut into k stretches is found
// exactly by dynamic programming over the blocks.
//
// A block is a paragraph, or a sentence where there are fewer than six paragraphs.  More than kMostBlocks are first
// joined evenly, so the cost is O(kMostBlocks^2 * words in a block), whatever the document's length.  Very uneven
// stretches make poor groups: a stretch of one block out of many costs a little extra. When it does not apply: a column
// that returns to one subject again and again; then any cut is as good as another.
#include "report/digest/segment.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <unordered_map>

#include "examine/text/text.h"
#include "report/digest/among.h"
#include "report/digest/marks.h"

namespace assay::digest {
namespace {

constexpr std::size_t kMostBlocks = 64;
constexpr std::size_t kFewestParagraphs = 6;
// Nats that a stretch costs for being twice as long as its even share, or for being next to nothing.  At 0 the cuts
// fall around the last paragraphs, where new words come thick; from 30 on they ignore the words.  Read off at 3, 8,
// 15, 30.
constexpr double kBalance = 12.0;

struct Block {
  std::uint32_t first_sentence;
  std::uint32_t end_sentence;
};

std::vector<Block> blocks_of(const Reading& reading) {
  std::vector<Block> blocks;
  std::uint32_t last = std::numeric_limits<std::uint32_t>::max();
  for (std::uint32_t at = 0; at < reading.sentences.size(); ++at) {
    if (reading.sentences[at].paragraph == last) {
      blocks.back().end_sentence = at + 1;
    } else {
      blocks.push_back({at, at + 1});
      last = reading.sentences[at].paragraph;
    }
  }
  if (blocks.size() < kFewestParagraphs) {
    blocks.clear();
    for (std::uint32_t at = 0; at < reading.sentences.size(); ++at) blocks.push_back({at, at + 1});
  }
  if (blocks.size() <= kMostBlocks) return blocks;
  std::vector<Block> joined;
  for (std::size_t at = 0; at < kMostBlocks; ++at) {
    const std::size_t first = at * blocks.size() / kMostBlocks;
    const std::size_t end = (at + 1) * blocks.size() / kMostBlocks;
    joined.push_back({blocks[first].first_sentence, blocks[end - 1].end_sentence});
  }
  return joined;
}

std::vector<TermId> words_of(const Reading& reading, const Block& block) {
  std::vector<TermId> words;
  for (std::uint32_t at = block.first_sentence; at < block.end_sentence; ++at) {
    const Sentence& sentence = reading.sentences[at];
    for (std::uint32_t word = sentence.first_word; word < sentence.end_word; ++word) {
      const TermId id = reading.ids[sentence.paragraph][word];
      if (id != kNoTerm && reading.terms[id].count > 1) words.push_back(id);
    }
  }
  return words;
}

// costs[i][j]: nats to write down blocks [i, j].
std::vector<std::vector<double>> stretch_costs(const Reading& reading, const std::vector<Block>& blocks) {
  std::vector<std::vector<TermId>> words;
  words.reserve(blocks.size());
  for (const Block& block : blocks) words.push_back(words_of(reading, block));
  const double different = static_cast<double>(reading.terms.size()) + 1;
  std::vector<std::vector<double>> costs(blocks.size(), std::vector<double>(blocks.size(), 0));
  for (std::size_t first = 0; first < blocks.size(); ++first) {
    std::unordered_map<TermId, std::uint32_t> counts;
    double spread = 0;  // sum of f * log(f + 1), kept up as the counts grow
    double total = 0;
    for (std::size_t last = first; last < blocks.size(); ++last) {
      for (const TermId id : words[last]) {
        const double f = counts[id]++;
        spread += (f + 1) * std::log(f + 2) - f * std::log(f + 1);
        ++total;
      }
      costs[first][last] = total * std::log(total + different) - spread;
    }
  }
  return costs;
}

// First blocks of the `count` stretches with the least cost together.
std::vector<std::size_t> best_cuts(const std::vector<std::vector<double>>& costs, std::size_t count) {
  const std::size_t size = costs.size();
  constexpr double kNever = std::numeric_limits<double>::infinity();
  // best[k][j]: blocks [0, j) in k stretches.
  std::vector<std::vector<double>> best(count + 1, std::vector<double>(size + 1, kNever));
  std::vector<std::vector<std::size_t>> from(count + 1, std::vector<std::size_t>(size + 1, 0));
  best[0][0] = 0;
  for (std::size_t k = 1; k <= count; ++k) {
    for (std::size_t end = k; end <= size; ++end) {
      for (std::size_t first = k - 1; first < end; ++first) {
        const double uneven = static_cast<double>((end - first) * count) / static_cast<double>(size) - 1;
        const double cost = best[k - 1][first] + costs[first][end - 1] + kBalance * uneven * uneven;
        if (cost < best[k][end]) {
          best[k][end] = cost;
          from[k][end] = first;
        }
      }
    }
  }
  std::vector<std::size_t> cuts(count);
  std::size_t end = size;
  for (std::size_t k = count; k > 0; --k) {
    end = from[k][end];
    cuts[k - 1] = end;
  }
  return cuts;
}

// A section of pointers elsewhere: nothing under it is the document's own.
bool is_appendix(std::string_view label) {
  constexpr auto kAppendices = std::to_array<std::string_view>({"references",
                                                                "sources",
                                                                "bibliography",
                                                                "further reading",
                                                                "related articles",
                                                                "related posts",
                                                                "related content",
                                                                "comments",
                                                                "resources",
                                                                "about the author",
                                                                "about the authors",
                                                                "footnotes",
                                                                "citations",
                                                                "works cited",
                                                                "参考文献",
                                                                "参考资料",
                                                                "相关阅读",
                                                                "延伸阅读",
                                                                "注释",
                                                                "作者简介",
                                                                "关于作者",
                                                                "推荐阅读"});
  std::string folded = text::fold(without_clause_mark(label));
  return among(folded, kAppendices);
}

}  // namespace

std::vector<Segment> own_sections(const Reading& reading) {
  std::vector<Segment> sections;
  std::string label;
  std::uint32_t next = 0;  // the first sentence not yet passed
  const auto passed = [&](std::uint32_t paragraph) {
    const std::uint32_t first = next;
    while (next < reading.sentences.size() && reading.sentences[next].paragraph == paragraph) ++next;
    return next > first;
  };
  for (std::uint32_t at = 0; at < reading.roles.size(); ++at) {
    if (reading.roles[at] == Role::kLabel) {
      // Of two headings in a row the later, finer one counts; a line that announces a list is not a heading.
      if (!ends_with_colon(reading.text(at))) label = reading.text(at);
      if (!sections.empty()) sections.back().end_sentence = next;
      continue;
    }
    const std::uint32_t first = next;
    if (!passed(at)) continue;
    const bool opens = !label.empty() || sections.empty();
    if (opens && label != reading.document->title) {
      sections.push_back({first, next, label});
    } else if (sections.empty()) {
      sections.push_back({first, next, ""});
    }
    sections.back().end_sentence = next;
    label.clear();
  }
  std::erase_if(sections, [](const Segment& section) { return is_appendix(section.label); });
  const auto named = std::ranges::count_if(sections, [](const Segment& section) { return !section.label.empty(); });
  return named >= 2 ? sections : std::vector<Segment>{};
}

std::vector<Segment> lexical_segments(const Reading& reading, std::size_t count) {
  const std::vector<Block> blocks = blocks_of(reading);
  count = std::min(count, blocks.size());
  if (count == 0) return {};
  const std::vector<std::size_t> cuts = best_cuts(stretch_costs(reading, blocks), count);
  std::vector<Segment> segments;
  for (std::size_t at = 0; at < cuts.size(); ++at) {
    const std::size_t end = at + 1 < cuts.size() ? cuts[at + 1] : blocks.size();
    segments.push_back({blocks[cuts[at]].first_sentence, blocks[end - 1].end_sentence, ""});
  }
  return segments;
}

}  // namespace assay::digest
