// Check: does every figure, name and citation of this text stand in its source?  Start here.
// Nothing is shown unchecked.  Pure; safe to call from many threads.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/model/digest.h"
#include "base/model/document.h"
#include "base/model/verdict.h"
#include "examine/lexicon/lexicon.h"

namespace assay::check {

// Holds `summary` against `source`, sentence by sentence, across languages.  A line feed ends a sentence too.  Marks
// such as [2], [1,3], ［2］, 【2】 and (para 2) are citations of the sentence that they stand in or after.
//
// A figure is supported when a cited paragraph (without citations: any paragraph, or the title) holds an equal one, and
// no other figure there fits what the sentence says of it plainly better.  Equal is: the same after units, within the
// rounding that the summary's own digits imply, in the direction that its words give.  A bound that the summary leaves
// out ("10 billion" for 逾100亿) is let pass, since the figure is still the source's own; a bound that it turns round
// is not.  A figure that stands only in paragraphs other than the cited is supported, and the citation is wrong. Small
// numbers in words (both, two, 一个) that the source does not hold are left alone: translators add and drop them. A
// sentence that stands word for word in the source is not compared. `paragraph` 0 with a `found` is the title.
//
// Cost: O(source + summary) but for a logarithm; memory in proportion to the figures and names of both.  Any bytes will
// do.
CheckReport check_summary(std::string_view summary, const Document& source, const lexicon::Lexicon& lexicon);

struct Finding {
  std::string text;    // the line that fails
  std::string reason;  // for a person
};

// Keeps what is in its source, whoever wrote it.  A line that stands word for word in its paragraphs is kept without
// looking at its figures; citations to a paragraph that does not hold it are mended.  A line in other words is checked
// as a summary is: a figure or name that is another in the source is mended from there, and what then still fails is
// dropped, as is a line without a citation, and a group without bullets.  `findings`, when not null, gets what was
// mended or dropped.
Digest check_digest(const Digest& digest, const Document& document, const lexicon::Lexicon& lexicon,
                    std::vector<Finding>* findings = nullptr);

// The same without a lexicon: only lines that stand word for word in a paragraph are kept.
Digest check_digest(const Digest& digest, const Document& document, std::vector<Finding>* findings = nullptr);

}  // namespace assay::check
