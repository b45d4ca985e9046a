// How well the text is likely to be the article's, told from the result alone.
//
// Idea: three things go with a text that holds too much or too little.  Plain paragraphs without a sentence's end are
// teasers, prices and captions; an element from which much had to be left out may hold more that should have been; and
// prose outside of the chosen element may be the rest of the article.  Their weights are a logistic regression of the
// word F1 of 711 labelled English pages (eval/extraction/confidence.py fits them again); cross-validated, it ranks a
// page below .7 of F1 under one above it 89 times in 100.  What it does not see: a text that is all there and all
// sentences, but the wrong one.
#include "collect/page/confidence.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "collect/page/body.h"

namespace assay::page {
namespace {

bool ends_sentence(std::string_view text) {
  for (const std::string_view mark : {".", "!", "?", ":", "\"", "”", "。", "！", "？", "；", "」", ".)"})
    if (text.ends_with(mark)) return true;
  return false;
}

double bytes_below(const html::Tree& tree, const std::vector<html::Block>& blocks, html::NodeId node) {
  std::vector<double> bytes;
  bytes.reserve(blocks.size());
  for (const html::Block& block : blocks) bytes.push_back(static_cast<double>(block.text.size()));
  return sum_up(tree, blocks, bytes)[node];
}

}  // namespace

Signals read_signals(const Evidence& evidence, const std::vector<Paragraph>& paragraphs) {
  const Survey& survey = evidence.survey;
  const double kept = std::max(1.0, static_cast<double>(text_bytes(paragraphs)));
  double bare = 0;
  for (const Paragraph& paragraph : paragraphs)
    if (paragraph.kind == ParagraphKind::kText && !ends_sentence(paragraph.text))
      bare += static_cast<double>(paragraph.text.size());
  const double there = bytes_below(evidence.tree, survey.lines, evidence.content);
  const double outside = survey.total() - survey.prose[evidence.content];
  return {bare / kept, std::max(0.0, there - kept), std::max(0.0, outside) / kept};
}

double confidence_of(const Signals& signals) {
  constexpr double kAlways = 5.12;
  constexpr double kBare = -4.96;
  constexpr double kMostBare = 0.5;  // lyrics, lists and code are all bare, and articles nevertheless
  constexpr double kLeft = -0.29;
  constexpr double kOutside = -4.17;
  const double sum = kAlways + kBare * std::min(kMostBare, signals.bare_share) +
                     kLeft * std::log1p(signals.left_bytes) + kOutside * std::log1p(signals.prose_outside);
  return 1 / (1 + std::exp(-sum));
}

}  // namespace assay::page
