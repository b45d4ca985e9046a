// PdfReader: reads a PDF in a child process of its own, with limits on memory, time and files, so that a hostile file
// can end only that child.
#pragma once

#include <string_view>

#include "base/model/document.h"
#include "base/result.h"

namespace assay::run {

// Starts this program again as `assay pdf-child`, which answers on standard output.
// Errors: pdf's own; kTooLarge (512 MiB of memory spent, or the time: 5 seconds and one for each 64 KiB of the file, at
// most 20, of a processor; twice that by the clock); kInvalid (the child died).
Result<Document> read_pdf_in_child(std::string_view bytes);

// What `assay pdf-child` runs: a PDF from standard input (a file, which is mapped), the document as JSON or an error to
// standard output. Returns the exit status.
int pdf_child();

}  // namespace assay::run
