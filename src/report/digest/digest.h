// Digest: what a document says in a few lines, each cited.  Start here.
// Our own writer: deterministic, without a model.  Pure; safe to call from many threads.
#pragma once

#include "base/model/digest.h"
#include "base/model/document.h"
#include "examine/text/analysis.h"

namespace assay::digest {

struct DigestLimits {
  int max_groups = 4;
  int max_bullets_in_group = 4;
  double max_share = 1.0 / 3;  // of the document's body, in code points, viewpoint included
};

// One viewpoint of one or two sentences; then, where the document is long enough, two to four groups, each with a
// heading made of its own key phrase and one to four bullets.  Every text is a sentence or a clause of the paragraphs
// that it cites, verbatim but for a trailing comma made a stop; nothing stands twice; groups and bullets keep reading
// order. A document with a `problem`, or without a usable sentence, gives an empty viewpoint.
Digest write_digest(const Document& document, const text::Analysis& analysis, const DigestLimits& limits = {});

}  // namespace assay::digest
