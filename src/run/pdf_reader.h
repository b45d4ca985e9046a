// PdfReader: reads a PDF in a child process of its own, with limits on memory, time and files, so that a hostile file
// can end only that child.
#pragma once

#include <string_view>

#include "base/model/document.h"
#include "base/result.h"

namespace assay::run {

// Starts this program again as `assay pdf-child`, which answers on standard output.
// Errors: pdf's own; kTooLarge (memory or time spent: 1 GiB, 20 seconds); kInvalid (the child died).
Result<Document> read_pdf_in_child(std::string_view bytes);

// What `assay pdf-child` runs: a PDF from standard input, the document as JSON or an error to standard output.
// Returns the exit status.
int pdf_child();

}  // namespace assay::run
