// WriteBuffer: documents on their way to a segment.  One thread's own.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.h"
#include "keep/search/document_table.h"
#include "keep/search/figure_table.h"
#include "keep/search/folder.h"
#include "keep/search/index.h"
#include "keep/search/name_table.h"
#include "keep/search/posting_buffer.h"
#include "keep/search/segment_writer.h"

namespace assay::search {

class WriteBuffer {
 public:
  WriteBuffer();

  // Replaces a document of the same id that is in here.
  void add(const IndexedDocument& document);
  bool remove(DocumentId id);  // false: it is not in here

  std::size_t documents() const { return by_id_.size(); }
  std::size_t bytes() const;  // of memory, all in all
  bool is_full(std::size_t memory_bytes) const { return postings_.is_full() || bytes() > memory_bytes; }
  void clear();

  // Writes what is in here as a segment; the buffer stays as it is.
  Result<WrittenSegment> write(Folder& folder, const std::string& name) const;

 private:
  PostingBuffer postings_;
  std::vector<DocumentRow> rows_;  // as they came, those that are gone too
  std::unordered_map<DocumentId, std::uint32_t> by_id_;
  NameTable sources_, sites_, languages_;
  FigureRows figures_;
  std::size_t figure_count_ = 0;
};

}  // namespace assay::search
