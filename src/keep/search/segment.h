// Segment: one immutable file of the index, mapped into memory; its documents, terms and postings.
// Internal to keep/search.  Documents are numbered from 0, newest first: by (sort, id) descending.
// Immutable after opening; safe for concurrent use (a PostingCursor is one thread's own).
//
// Opening checks the footer and the small sections.  Whatever the bytes of the others say, no call reads outside the
// file or gives a number out of range; `examine` tells whether they are as they were written.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/model/document.h"
#include "base/result.h"
#include "keep/search/document_table.h"
#include "keep/search/figure_table.h"
#include "keep/search/mapped_file.h"
#include "keep/search/posting_cursor.h"
#include "keep/search/segment_format.h"
#include "keep/search/term_dictionary.h"

namespace assay::search {

class Segment {
 public:
  // Errors: kNotFound, kCorrupt, kNewerVersion, kInputOutput.
  static Result<std::shared_ptr<const Segment>> open(const std::string& path);

  std::uint32_t documents() const { return footer_.documents; }        // deleted ones included
  std::uint64_t total_length() const { return footer_.total_length; }  // units of all documents
  // All of these want document < documents().
  DocumentId id(std::uint32_t document) const { return table_.ids.signed_at(document); }
  std::int64_t sort(std::uint32_t document) const { return table_.sorts.signed_at(document); }
  std::uint32_t length(std::uint32_t document) const {  // units, exact
    return static_cast<std::uint32_t>(table_.lengths[document]);
  }
  std::uint32_t title_end(std::uint32_t document) const {  // positions below it are the title's
    return static_cast<std::uint32_t>(table_.title_ends[document]);
  }
  std::uint32_t source(std::uint32_t document) const {  // an index into sources()
    return within(table_.sources[document], names_.sources.size());
  }
  std::uint32_t site(std::uint32_t document) const { return within(table_.sites[document], names_.sites.size()); }
  std::uint32_t language(std::uint32_t document) const {
    return within(table_.languages[document], names_.languages.size());
  }
  const std::vector<std::string>& sources() const { return names_.sources; }
  const std::vector<std::string>& sites() const { return names_.sites; }
  const std::vector<std::string>& languages() const { return names_.languages; }
  std::optional<std::uint32_t> find_document(DocumentId id) const;  // O(log documents)

  std::optional<TermEntry> find(std::string_view term) const { return dictionary_.find(term); }
  // Terms that begin with `prefix`, ascending by bytes, until `visit` returns false.
  void each_term(std::string_view prefix,
                 const std::function<bool(std::string_view term, const TermEntry& entry)>& visit) const;
  TermCursor terms() const { return TermCursor(dictionary_); }  // all of them

  // Figures of a kind ("money") and unit ("CNY"; of a rate "CNY/t"), ascending by low.
  std::span<const FigureRow> figures(std::string_view kind, std::string_view unit) const;
  std::vector<std::string> figure_units(std::string_view kind) const;
  const std::vector<FigureGroup>& figure_groups() const { return groups_; }

  // Every check that opening leaves out: checksums, order of terms, documents and positions.  What is wrong, a line
  // each.
  std::vector<std::string> examine() const;

  // Whether all checksums are right.  Cost: reads the file once, some GB a second.
  bool is_whole() const;

  std::uint64_t bytes() const { return file_.size(); }
  std::uint64_t section_bytes(Section section) const;
  std::uint64_t checksum() const { return checksum_; }  // of the footer: see WrittenSegment

  // For PostingCursor.
  ByteReader posting_bytes(const TermEntry& entry) const;
  std::uint8_t position_parameter() const { return footer_.position_parameter; }
  std::uint8_t distance_parameter() const { return footer_.distance_parameter; }

 private:
  static std::uint32_t within(std::uint64_t index, std::size_t size) {
    return index < size ? static_cast<std::uint32_t>(index) : 0;
  }
  std::string_view section(Section section) const;
  ByteReader reader(Section section) const;
  bool has_checksum(Section section) const;
  void examine_documents(std::vector<std::string>& wrong) const;
  void examine_terms(std::vector<std::string>& wrong) const;
  void examine_figures(std::vector<std::string>& wrong) const;

  // Constant after opening.
  std::string path_;
  MappedFile file_;
  std::uint64_t checksum_ = 0;
  SegmentFooter footer_;
  std::array<std::uint64_t, kSections> starts_{};
  DocumentTable table_;
  SegmentNames names_;
  Dictionary dictionary_;
  std::vector<FigureGroup> groups_;
};

// A segment with the documents of it that are gone.
struct LiveSegment {
  std::shared_ptr<const Segment> segment;
  std::shared_ptr<const std::vector<std::uint64_t>> deleted;  // a bit a document; null: none
  std::uint32_t deleted_count = 0;
  bool is_deleted(std::uint32_t document) const {
    return deleted != nullptr && ((*deleted)[document / 64] >> (document % 64) & 1) != 0;
  }
};

}  // namespace assay::search
