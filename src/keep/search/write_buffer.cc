#include "keep/search/write_buffer.h"

#include <algorithm>
#include <random>
#include <utility>

namespace assay::search {
namespace {

constexpr std::uint32_t kGone = UINT32_MAX;
constexpr std::size_t kMapEntryBytes = 48;

std::uint64_t random_seed() {
  std::random_device device;
  return std::uint64_t{device()} << 32 | device();
}

// Postings came by number of arrival; leaves them by number in the segment, without those of documents that are gone.
void renumber(std::vector<BufferedPosting>& postings, const std::vector<std::uint32_t>& numbers) {
  std::size_t kept = 0;
  bool ascends = true;
  bool descends = true;
  for (BufferedPosting posting : postings) {
    posting.document = numbers[posting.document];
    if (posting.document == kGone) continue;
    if (kept > 0) {
      ascends = ascends && postings[kept - 1].document < posting.document;
      descends = descends && postings[kept - 1].document > posting.document;
    }
    postings[kept++] = posting;
  }
  postings.resize(kept);
  if (ascends) return;
  if (descends) {
    std::reverse(postings.begin(), postings.end());
    return;
  }
  std::sort(postings.begin(), postings.end(),
            [](const BufferedPosting& a, const BufferedPosting& b) { return a.document < b.document; });
}

}  // namespace

WriteBuffer::WriteBuffer() : postings_(random_seed()) {}

void WriteBuffer::clear() {
  postings_.clear();
  rows_.clear();
  by_id_.clear();
  sources_ = {};
  sites_ = {};
  languages_ = {};
  figures_.clear();
  figure_count_ = 0;
}

void WriteBuffer::add(const IndexedDocument& document) {
  const auto number = static_cast<std::uint32_t>(rows_.size());
  by_id_[document.id] = number;
  rows_.push_back({.id = document.id,
                   .sort = document.sort,
                   .length = document.terms == nullptr ? 0 : document.terms->length(),
                   .title_end = document.terms == nullptr ? 0 : document.terms->title_end(),
                   .source = sources_.number(document.source),
                   .site = sites_.number(document.site),
                   .language = languages_.number(document.language)});
  if (document.terms != nullptr) postings_.add(number, document.terms->tokens());
  for (const std::string& fact : document.facts) postings_.add_fact(number, fact);
  for (const Quantity& figure : document.figures) {
    if (auto row = figure_row(figure, number)) {
      figures_[std::move(row->first)].push_back(row->second);
      ++figure_count_;
    }
  }
}

bool WriteBuffer::remove(DocumentId id) {
  return by_id_.erase(id) != 0;
}

std::size_t WriteBuffer::bytes() const {
  return postings_.bytes() + rows_.size() * sizeof(DocumentRow) + by_id_.size() * kMapEntryBytes +
         2 * figure_count_ * sizeof(FigureRow);
}

Result<WrittenSegment> WriteBuffer::write(Folder& folder, const std::string& name) const {
  std::vector<std::uint32_t> arrivals;  // by number in the segment
  arrivals.reserve(by_id_.size());
  for (const auto& [id, arrival] : by_id_) arrivals.push_back(arrival);
  std::sort(arrivals.begin(), arrivals.end(),
            [&](std::uint32_t a, std::uint32_t b) { return is_newer(rows_[a], rows_[b]); });
  std::vector<std::uint32_t> numbers(rows_.size(), kGone);
  std::vector<DocumentRow> rows;
  rows.reserve(arrivals.size());
  for (const std::uint32_t arrival : arrivals) {
    numbers[arrival] = static_cast<std::uint32_t>(rows.size());
    rows.push_back(rows_[arrival]);
  }

  ASSAY_TRY(const std::unique_ptr<SegmentWriter> writer, SegmentWriter::create(folder, name, std::move(rows)));
  std::vector<BufferedPosting> postings;
  std::vector<std::uint32_t> positions;
  for (const std::uint32_t term : postings_.sorted_terms()) {
    postings.clear();
    positions.clear();
    postings_.read(term, postings, positions);
    renumber(postings, numbers);
    if (postings.empty()) continue;
    writer->start_term(postings_.term(term));
    for (const BufferedPosting& posting : postings) {
      writer->add(posting.document, positions.data() + posting.first, posting.count);
    }
    ASSAY_CHECK(writer->finish_term());
  }

  FigureRows figures;
  for (const auto& [key, group] : figures_) {
    for (FigureRow row : group) {
      row.document = numbers[row.document];
      if (row.document != kGone) figures[key].push_back(row);
    }
  }
  return writer->finish(std::move(figures), {sources_.names(), sites_.names(), languages_.names()});
}

}  // namespace assay::search
