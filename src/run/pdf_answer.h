// PdfAnswer: what the process that reads a PDF says to the one that asked.
#pragma once

#include <string>
#include <string_view>

#include "base/model/document.h"
#include "base/result.h"

namespace assay::run {

std::string write_pdf_answer(const Result<Document>& document);

// The child may have been taken over by the file that it read, so its answer is read as hostile.  Errors: the child's
// own; kInvalid for anything that is no answer.
Result<Document> read_pdf_answer(std::string_view answer);

}  // namespace assay::run
