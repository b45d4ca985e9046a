// Confidence: how well is this text likely to be the article's?
// For this room's own use.  Pure.
#pragma once

#include <vector>

#include "base/model/document.h"
#include "collect/page/facts.h"

namespace assay::page {

// What the estimate is made from.
struct Signals {
  double bare_share = 0;     // of the text's bytes: plain paragraphs that do not end as a sentence does
  double left_bytes = 0;     // of the chosen element's lines: what was left out of the text
  double prose_outside = 0;  // the prose outside of the chosen element, for each byte of the text
};

Signals read_signals(const Evidence& evidence, const std::vector<Paragraph>& paragraphs);

// 0 to 1: the word F1 to be expected of a text with these signals.
double confidence_of(const Signals& signals);

}  // namespace assay::page
