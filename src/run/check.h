// Check: holds a summary against a document on record, a file or pasted text.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/model/document.h"
#include "base/model/verdict.h"
#include "base/result.h"
#include "examine/lexicon/lexicon.h"
#include "run/pipeline.h"

namespace assay::run {

struct PastedSource {
  std::string_view text;  // every line that is not empty is a paragraph
  std::string_view title = {};
  std::optional<Time> published = {};
};

// Ill-formed UTF-8 becomes U+FFFD; the language is told from the text.  Errors: kInvalid when there is no text.
Result<Document> pasted_source(const PastedSource& pasted);

// One document as a line of an NDJSON import gives it.  Errors: collect/record's; kInvalid when there is no text.
Result<Document> record_source(std::string_view json);

// A page, a PDF or a Markdown file is read as import would; plain text as if it were pasted.
// Errors: the pipeline's; kInvalid when the file holds no document, or more than one.
Result<Document> file_source_document(const InputFile& file, const PdfReader& read_pdf);

// Of `summary`'s sentences, figures, names and citations: what stands in `source`, and what does not.  See
// report/check.
CheckReport check_summary(std::string_view summary, const Document& source, const lexicon::Lexicon& lexicon);

}  // namespace assay::run
