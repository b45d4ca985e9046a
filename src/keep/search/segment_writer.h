// SegmentWriter: one segment file from its start to its footer, in memory that does not grow with the postings.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "keep/search/document_table.h"
#include "keep/search/figure_table.h"
#include "keep/search/folder.h"
#include "keep/search/posting_writer.h"
#include "keep/search/segment_format.h"
#include "keep/search/term_dictionary.h"

namespace assay::search {

// What the manifest notes of a finished segment.
struct WrittenSegment {
  std::uint64_t bytes = 0;
  std::uint64_t checksum = 0;  // of the footer, which holds those of everything else
  std::uint32_t documents = 0;
};

class SectionSink;

class SegmentWriter {
 public:
  // `rows` by is_newer, each id once.
  static Result<std::unique_ptr<SegmentWriter>> create(Folder& folder, const std::string& name,
                                                       std::vector<DocumentRow> rows);
  SegmentWriter(const SegmentWriter&) = delete;
  SegmentWriter& operator=(const SegmentWriter&) = delete;
  ~SegmentWriter();

  // Terms ascend, and documents within each (see PostingWriter::add).
  void start_term(std::string_view term);
  void add(std::uint32_t document, const std::uint32_t* positions, std::uint32_t count) {
    postings_.add(document, positions, count);
  }
  Result<void> finish_term();

  Result<WrittenSegment> finish(FigureRows figures, const SegmentNames& names);

 private:
  SegmentWriter(std::unique_ptr<SectionSink> sink, std::vector<DocumentRow> rows);
  Result<void> write_section(Section section, std::string_view bytes);

  std::unique_ptr<SectionSink> sink_;
  std::vector<DocumentRow> rows_;
  std::vector<std::uint32_t> lengths_;
  std::vector<std::uint32_t> title_ends_;
  SegmentFooter footer_;
  PostingWriter postings_;
  DictionaryWriter dictionary_;
  std::string term_;
  std::string list_;
  std::uint64_t offset_ = 0;
};

}  // namespace assay::search
