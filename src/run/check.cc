#include "run/check.h"

#include <algorithm>

#include "base/utf8.h"
#include "collect/encoding/encoding.h"
#include "collect/record/record.h"
#include "examine/text/text.h"
#include "report/check/check.h"

namespace assay::run {
namespace {

std::vector<Paragraph> lines_of(std::string_view text) {
  std::vector<Paragraph> paragraphs;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    std::string line = utf8::collapse_space(text.substr(start, end - start));
    if (!line.empty()) paragraphs.push_back({ParagraphKind::kText, std::move(line)});
    start = end + 1;
  }
  return paragraphs;
}

}  // namespace

Result<Document> pasted_source(const PastedSource& pasted) {
  Document document;
  document.origin = Origin::kPlain;
  const std::string text = utf8::is_valid(pasted.text) ? std::string(pasted.text) : utf8::repair(pasted.text);
  document.paragraphs = lines_of(text);
  if (document.paragraphs.empty()) return failure(ErrorKind::kInvalid, "check: the source holds no text");
  document.title = utf8::collapse_space(utf8::is_valid(pasted.title) ? pasted.title : utf8::repair(pasted.title));
  document.published = pasted.published;
  document.language = text::detect_language(text);
  return document;
}

Result<Document> record_source(std::string_view json) {
  ASSAY_TRY(Document document, record::read_record(json));
  if (document.paragraphs.empty()) return failure(ErrorKind::kInvalid, "check: the source holds no text");
  if (document.language.empty() || document.language == "und") {
    document.language = text::detect_language(document.paragraphs.front().text);
  }
  return document;
}

Result<Document> file_source_document(const InputFile& file, const PdfReader& read_pdf) {
  ASSAY_TRY(const Format format, detect_format(file.name, file.bytes));
  if (format == Format::kText) return pasted_source({.text = encoding::decode_text(file.bytes).text});
  ASSAY_TRY(Collected collected, collect(file, read_pdf));
  if (collected.documents.size() != 1) {
    return failure(ErrorKind::kInvalid, "check: a source is one document, and " + file.name + " holds " +
                                            std::to_string(collected.documents.size()));
  }
  return std::move(collected.documents.front());
}

CheckReport check_summary(std::string_view summary, const Document& source, const lexicon::Lexicon& lexicon) {
  return check::check_summary(summary, source, lexicon);
}

}  // namespace assay::run
