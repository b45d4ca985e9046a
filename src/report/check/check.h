// Check: does every line of a digest stand in the paragraphs that it cites?  Start here.  Nothing is shown unchecked.
// Pure; safe to call from many threads.
#pragma once

#include <string>
#include <vector>

#include "base/model/digest.h"
#include "base/model/document.h"

namespace assay::check {

struct Finding {
  std::string text;    // the line that fails
  std::string reason;  // for a person
};

// Keeps what is in its source: a line whose cited paragraphs do not exist or do not hold its text is dropped (citations
// to a paragraph that holds it are mended first), then a group without bullets.  `findings`, when not null, gets what
// was mended or dropped.
Digest check_digest(const Digest& digest, const Document& document, std::vector<Finding>* findings = nullptr);

}  // namespace assay::check
