// PDF: which text does this PDF hold?  Start here.
// Poppler reads it: call this only in a process that may die (run/pdf_reader starts one with limits).
#pragma once

#include <string_view>

#include "base/model/document.h"
#include "base/result.h"

namespace assay::pdf {

struct PdfLimits {
  std::size_t max_bytes = 64u << 20;
  int max_pages = 500;
  std::size_t max_words = 2'000'000;
};

// Title (document information, else the first large line), time (creation date, unless the text's first lines hold
// one), paragraphs with hyphens and wrapped lines joined, running headers and page numbers left out.  No url, no
// source. Errors: kInvalid (not a PDF, damaged), kUnsupported (encrypted; scanned: no text), kTooLarge.
Result<Document> read_pdf(std::string_view bytes, const PdfLimits& limits = {});

}  // namespace assay::pdf
