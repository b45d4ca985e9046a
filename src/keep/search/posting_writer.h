// Writes the postings of one term after another, in the layout of posting_list.h.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "keep/search/posting_list.h"

namespace assay::search {

// What the writer has to know of a segment's documents, by their number.  Views: they outlive the writer.
struct DocumentMeasures {
  std::span<const std::uint32_t> lengths;
  std::span<const std::uint32_t> title_ends;
  std::uint8_t position_parameter = 0;  // see segment_format.h
  std::uint8_t distance_parameter = 0;
};

class PostingWriter {
 public:
  explicit PostingWriter(const DocumentMeasures& measures) : measures_(measures) {}

  void start(bool has_positions);
  // Documents ascend.  Positions ascend; at least one for a term with positions, none for others.
  void add(std::uint32_t document, const std::uint32_t* positions, std::uint32_t count);
  // Appends the list to `out`; returns its number of documents.
  std::uint32_t finish(std::string& out);

 private:
  std::uint32_t measure(Bound& bound) const;
  void write_block();
  void write_frequencies(std::uint32_t more);
  void write_titles();
  void write_tail(std::string& documents, std::string* positions);
  void write_header(std::string& out) const;
  void end_block();

  DocumentMeasures measures_;
  bool has_positions_ = false;
  std::uint32_t frequency_ = 0;           // documents so far
  std::uint32_t before_ = 0;              // the last document of the last block, plus 1
  std::vector<std::uint32_t> documents_;  // of the block that is being filled
  std::vector<std::uint32_t> frequencies_;
  std::vector<std::uint32_t> positions_;  // of all of them: first, then distances less 1
  std::vector<std::uint32_t> scratch_;
  std::vector<std::uint8_t> titles_;
  std::vector<SkipEntry> skips_;
  std::string document_bytes_;
  std::string position_bytes_;
};

}  // namespace assay::search
