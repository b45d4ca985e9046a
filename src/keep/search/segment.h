// Segment: one immutable file of the index, mapped into memory; its documents, terms and postings.
// Internal to keep/search.  Documents are numbered from 0, newest first: by (sort, id) descending.
// Immutable after opening; safe for concurrent use (a PostingCursor is one thread's own).
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

namespace assay::search {

inline constexpr std::uint32_t kNoDocument = UINT32_MAX;  // where a cursor stands behind its last posting
inline constexpr std::uint32_t kBlockPostings = 128;

struct TermEntry {
  std::uint32_t document_frequency = 0;  // deleted documents included
  std::uint64_t offset = 0;              // of its postings in the file
  bool has_positions = false;
};

// What bounds the score of every posting of a run: no posting has a higher frequency nor a shorter document.
struct Bound {
  std::uint32_t frequency = 0;     // of the highest
  std::uint32_t least_length = 0;  // units of the shortest
  bool has_title = false;          // whether any posting stands in a title
};

class Segment;

// Walks the postings of a term.  Starts before the first.
class PostingCursor {
 public:
  PostingCursor(const Segment& segment, const TermEntry& entry);

  std::uint32_t document() const { return document_; }  // kNoDocument at the end
  std::uint32_t next();
  // The first posting at or after `target`; stays where it is when already there.  O(log blocks + block).
  std::uint32_t skip_to(std::uint32_t target);
  // Of the posting: how often the term stands there (1 for terms without positions), and whether in the title.
  std::uint32_t frequency() const;
  bool in_title() const;
  // Ascending; valid until the cursor moves.  Empty for terms without positions.
  std::span<const std::uint32_t> positions();

  // Bounds without decoding: moves to the block that holds the first posting at or after `target` and tells what bounds
  // its postings, and the last document of it (kNoDocument behind the last block).  `document()` does not change.
  std::uint32_t block_end(std::uint32_t target);
  Bound block_bound() const;
  Bound list_bound() const;

 private:
  friend class Segment;
  std::uint32_t document_ = kNoDocument;
  // (the storage side adds what it needs)
};

struct FigureRow {  // of one document
  double low;
  double high;
  std::uint32_t document;
};

class Segment {
 public:
  static Result<std::shared_ptr<const Segment>> open(const std::string& path);

  std::uint32_t documents() const;     // deleted ones included
  std::uint64_t total_length() const;  // units of all documents
  DocumentId id(std::uint32_t document) const;
  std::int64_t sort(std::uint32_t document) const;
  std::uint32_t length(std::uint32_t document) const;     // units, exact
  std::uint32_t title_end(std::uint32_t document) const;  // positions below it are the title's
  std::uint32_t source(std::uint32_t document) const;     // an index into sources()
  std::uint32_t site(std::uint32_t document) const;
  std::uint32_t language(std::uint32_t document) const;
  const std::vector<std::string>& sources() const;
  const std::vector<std::string>& sites() const;
  const std::vector<std::string>& languages() const;
  std::optional<std::uint32_t> find_document(DocumentId id) const;  // O(log documents)

  std::optional<TermEntry> find(std::string_view term) const;
  // Terms that begin with `prefix`, ascending by bytes, until `visit` returns false.
  void each_term(std::string_view prefix,
                 const std::function<bool(std::string_view term, const TermEntry& entry)>& visit) const;

  // Figures of a kind ("money") and unit ("CNY"), ascending by low.
  std::span<const FigureRow> figures(std::string_view kind, std::string_view unit) const;
  std::vector<std::string> figure_units(std::string_view kind) const;

  // Every check that opening leaves out: checksums, order of terms, documents and positions.  What is wrong, a line
  // each.
  std::vector<std::string> examine() const;
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
