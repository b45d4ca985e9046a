// Pipeline: the one place that knows in which order the stages run.  Start here.
// Pure: bytes in, values out.  Safe to call from many threads.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/model/digest.h"
#include "base/model/document.h"
#include "base/model/topic.h"
#include "base/result.h"
#include "examine/lexicon/lexicon.h"
#include "group/topic/standing.h"

namespace assay::run {

// What a file holds, told from its first bytes, and from its name where the bytes leave it open.
enum class Format { kHtml, kFeed, kNdjson, kMarkdown, kText, kPdf };

struct InputLimits {
  std::size_t max_file_bytes = 64u << 20;      // as it lies on the disk; NDJSON and feeds may have this many too
  std::size_t max_inflated_bytes = 64u << 20;  // of what a compressed file holds
};

// One file as found, or a piece of whole lines of a long NDJSON file: `name` is its absolute path, or a name of ours
// for embedded files.
struct InputFile {
  std::string name;
  std::string bytes;
  std::size_t first_line = 1;  // of this piece
};

// Where a page stands among the pages of its article.
struct PagePlace {
  int number = 1;
  std::string part_of;    // the first one's address, where a later page tells it
  std::string next_page;  // canonical_form; empty on the last one
  bool is_view = false;   // AMP, or made for printing
};

struct Collected {
  std::vector<Document> documents;  // complete: source, language and url are set
  std::optional<PagePlace> page;    // of an HTML page, which has one document
  std::size_t skipped = 0;          // entries or lines of the file that hold no document
  std::vector<std::string> notes;   // why, one line each, at most kMaxNotes
};
inline constexpr std::size_t kMaxNotes = 20;

// How a PDF becomes a document: run/pdf_reader starts a child process; tests pass a function of their own.
using PdfReader = std::function<Result<Document>(std::string_view bytes)>;

// Errors: kUnsupported (a binary of no known format), kInvalid (empty; damaged), kTooLarge.
Result<Format> detect_format(std::string_view name, std::string_view bytes);
Result<Collected> collect(const InputFile& file, const PdfReader& read_pdf, const InputLimits& limits = {});

// The document of one NDJSON line, complete as `collect` makes it but without an address or a title that the line does
// not give.  Errors: record::read_record's.
Result<Document> collect_line(std::string_view line);

// A topic whose query does not parse is left out (its error was told when it was added).
topic::StandingTopics compile_topics(const std::vector<Topic>& topics, const lexicon::Lexicon& lexicon);

// The topics that a document matches, with its relevance to each.  `published` is its place in time
// (store::StoredDocument::sort).
std::vector<std::pair<TopicId, double>> rate(const Document& document, std::int64_t published,
                                             const topic::StandingTopics& topics, const lexicon::Lexicon& lexicon);

// What is derived from one document on its own.
struct Derived {
  Digest digest;                                       // checked
  std::vector<std::pair<TopicId, double>> relevances;  // only of topics that match
  std::int64_t failed_lines = 0;                       // of the digest, that the check mended or dropped
};
Derived derive(const Document& document, std::int64_t published, const topic::StandingTopics& topics,
               const lexicon::Lexicon& lexicon);

}  // namespace assay::run
