#include "keep/search/segment.h"

#include <algorithm>
#include <utility>

#include "keep/search/checksum.h"

namespace assay::search {

Result<std::shared_ptr<const Segment>> Segment::open(const std::string& path) {
  auto segment = std::make_shared<Segment>();
  segment->path_ = path;
  ASSAY_TRY(segment->file_, MappedFile::open(path));
  const std::string_view bytes = segment->file_.text();
  Result<SegmentFooter> footer = read_footer(bytes);
  if (!footer) return failure(footer.error().kind, "search: " + path + ": " + footer.error().message);
  segment->footer_ = *footer;
  segment->checksum_ = search::checksum(bytes.substr(bytes.size() - kFooterBytes));
  std::uint64_t start = 0;
  for (std::size_t i = 0; i < kSections; ++i) {
    segment->starts_[i] = start;
    start += footer->sections[i].bytes;
  }
  const auto corrupt = [&](const char* what) { return failure(ErrorKind::kCorrupt, "search: " + path + ": " + what); };
  if (!segment->has_checksum(Section::kNames) || !segment->has_checksum(Section::kFigureGroups)) {
    return corrupt("a checksum is wrong");
  }
  const bool fits = read_names(segment->reader(Section::kNames), segment->names_) &&
                    read_figure_groups(segment->reader(Section::kFigures), segment->reader(Section::kFigureGroups),
                                       segment->groups_) &&
                    segment->table_.open(segment->reader(Section::kDocuments), footer->documents) &&
                    segment->dictionary_.open(segment->reader(Section::kDictionary),
                                              segment->reader(Section::kDictionaryIndex), footer->terms);
  if (!fits) return corrupt("a section does not hold what it should");
  const SegmentNames& names = segment->names_;
  if (footer->documents != 0 && (names.sources.empty() || names.sites.empty() || names.languages.empty())) {
    return corrupt("names are missing");
  }
  return segment;
}

std::string_view Segment::section(Section section) const {
  const std::size_t number = std::to_underlying(section);
  return file_.text().substr(starts_[number], footer_.sections[number].bytes);
}

ByteReader Segment::reader(Section wanted) const {
  const std::string_view bytes = section(wanted);
  const auto* start = reinterpret_cast<const std::uint8_t*>(bytes.data());
  return {start, start + bytes.size()};
}

bool Segment::has_checksum(Section wanted) const {
  return search::checksum(section(wanted)) == footer_.sections[std::to_underlying(wanted)].checksum;
}

bool Segment::is_whole() const {
  for (std::size_t i = 0; i < kSections; ++i) {
    if (!has_checksum(static_cast<Section>(i))) return false;
  }
  return true;
}

std::uint64_t Segment::section_bytes(Section section) const {
  return footer_.sections[std::to_underlying(section)].bytes;
}

ByteReader Segment::posting_bytes(const TermEntry& entry) const {
  ByteReader bytes = reader(Section::kPostings);
  if (!bytes.skip(entry.offset) || entry.bytes > bytes.left()) return {file_.data(), file_.data()};
  bytes.end = bytes.at + entry.bytes;
  return bytes;
}

std::optional<std::uint32_t> Segment::find_document(DocumentId wanted) const {
  std::uint32_t low = 0;
  std::uint32_t high = documents();
  while (low < high) {
    const std::uint32_t middle = low + (high - low) / 2;
    const std::uint64_t document = table_.by_id[middle];
    if (document >= documents()) return std::nullopt;
    const DocumentId found = id(static_cast<std::uint32_t>(document));
    if (found == wanted) return static_cast<std::uint32_t>(document);
    if (found < wanted) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return std::nullopt;
}

void Segment::each_term(std::string_view prefix,
                        const std::function<bool(std::string_view, const TermEntry&)>& visit) const {
  TermCursor cursor = dictionary_.cursor_before(prefix);
  while (cursor.next()) {
    if (cursor.term().starts_with(prefix)) {
      if (!visit(cursor.term(), cursor.entry())) return;
    } else if (cursor.term() > prefix) {
      return;
    }
  }
}

std::span<const FigureRow> Segment::figures(std::string_view kind, std::string_view unit) const {
  const auto group = std::find_if(groups_.begin(), groups_.end(), [&](const FigureGroup& each) {
    return each.key.kind == kind && each.key.unit == unit;
  });
  if (group == groups_.end()) return {};
  // The file may be damaged: a number that is none of a document must not leave here.
  const bool is_sound = std::all_of(group->rows.begin(), group->rows.end(),
                                    [&](const FigureRow& row) { return row.document < documents(); });
  return is_sound ? group->rows : std::span<const FigureRow>();
}

std::vector<std::string> Segment::figure_units(std::string_view kind) const {
  std::vector<std::string> units;
  for (const FigureGroup& group : groups_) {
    if (group.key.kind == kind) units.push_back(group.key.unit);
  }
  return units;
}

}  // namespace assay::search
