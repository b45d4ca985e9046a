#include "keep/search/segment_writer.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include "examine/terms/terms.h"
#include "keep/search/section_sink.h"

namespace assay::search {
namespace {

// First positions lie anywhere in a document, so that a quotient of 0 to 3 is about right; repeats stand closer.
std::uint8_t position_parameter(std::uint64_t total_length, std::size_t documents) {
  const std::uint64_t mean = documents == 0 ? 0 : total_length / documents;
  const unsigned bits = bits_of(mean);
  return static_cast<std::uint8_t>(std::min(bits < 2 ? 0 : bits - 2, kMaxRiceParameter));
}

}  // namespace

Result<std::unique_ptr<SegmentWriter>> SegmentWriter::create(Folder& folder, const std::string& name,
                                                             std::vector<DocumentRow> rows) {
  ASSAY_TRY(std::unique_ptr<OutputFile> file, folder.create(name));
  auto sink = std::make_unique<SectionSink>(std::move(file));
  return std::unique_ptr<SegmentWriter>(new SegmentWriter(std::move(sink), std::move(rows)));
}

SegmentWriter::SegmentWriter(std::unique_ptr<SectionSink> sink, std::vector<DocumentRow> rows)
    : sink_(std::move(sink)), rows_(std::move(rows)), postings_({}) {
  for (const DocumentRow& row : rows_) {
    lengths_.push_back(row.length);
    title_ends_.push_back(row.title_end);
    footer_.total_length += row.length;
  }
  footer_.documents = static_cast<std::uint32_t>(rows_.size());
  footer_.position_parameter = position_parameter(footer_.total_length, rows_.size());
  footer_.distance_parameter = static_cast<std::uint8_t>(std::max(footer_.position_parameter, std::uint8_t{1}) - 1);
  postings_ = PostingWriter({.lengths = lengths_,
                             .title_ends = title_ends_,
                             .position_parameter = footer_.position_parameter,
                             .distance_parameter = footer_.distance_parameter});
}

SegmentWriter::~SegmentWriter() = default;

void SegmentWriter::start_term(std::string_view term) {
  assert(!term.empty() && term_ < term);
  term_ = term;
  postings_.start(terms::has_positions(static_cast<terms::TermClass>(term[0])));
}

Result<void> SegmentWriter::finish_term() {
  list_.clear();
  TermEntry entry{.offset = offset_};
  entry.document_frequency = postings_.finish(list_);
  entry.bytes = list_.size();
  offset_ += list_.size();
  dictionary_.add(term_, entry);
  return sink_->append(list_);
}

Result<void> SegmentWriter::write_section(Section section, std::string_view bytes) {
  ASSAY_CHECK(sink_->append(bytes));
  ASSAY_TRY(footer_.sections[std::to_underlying(section)], sink_->end_section());
  return {};
}

Result<WrittenSegment> SegmentWriter::finish(FigureRows figures, const SegmentNames& names) {
  footer_.terms = dictionary_.terms();
  ASSAY_CHECK(write_section(Section::kPostings, {}));
  ASSAY_CHECK(write_section(Section::kDictionary, dictionary_.blocks()));
  ASSAY_CHECK(write_section(Section::kDictionaryIndex, dictionary_.index()));
  ASSAY_CHECK(write_section(Section::kDocuments, write_document_table(rows_)));
  const auto [figure_rows, figure_groups] = write_figures(figures);
  ASSAY_CHECK(write_section(Section::kFigures, figure_rows));
  ASSAY_CHECK(write_section(Section::kFigureGroups, figure_groups));
  ASSAY_CHECK(write_section(Section::kNames, write_names(names)));
  WrittenSegment written{.documents = footer_.documents};
  for (const SectionPlace& section : footer_.sections) written.bytes += section.bytes;
  written.bytes += kFooterBytes;
  const std::string footer = write_footer(footer_);
  written.checksum = checksum(footer);
  ASSAY_CHECK(sink_->append(footer));
  ASSAY_CHECK(sink_->flush());
  return written;
}

}  // namespace assay::search
