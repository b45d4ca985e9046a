#include "keep/search/merge.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "keep/search/name_table.h"

namespace assay::search {
namespace {

constexpr std::uint32_t kGone = UINT32_MAX;

std::unexpected<Error> corrupt() {
  return failure(ErrorKind::kCorrupt, "search: a segment is damaged and cannot be merged");
}

// The documents of the merged segment, and which they were.
struct MergedDocuments {
  std::vector<DocumentRow> rows;
  std::vector<std::vector<std::uint32_t>> numbers;  // by input and old number; kGone
  NameTable sources, sites, languages;
};

DocumentRow row_of(const Segment& segment, std::uint32_t document) {
  return {.id = segment.id(document),
          .sort = segment.sort(document),
          .length = segment.length(document),
          .title_end = segment.title_end(document),
          .source = segment.source(document),
          .site = segment.site(document),
          .language = segment.language(document)};
}

// The place in `list` of an item of the least, by `is_before`; its size where there is none.
template <class Heads, class IsThere, class IsBefore>
std::size_t first_of(const Heads& list, IsThere is_there, IsBefore is_before) {
  std::size_t best = list.size();
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (is_there(list[i]) && (best == list.size() || is_before(list[i], list[best]))) best = i;
  }
  return best;
}

MergedDocuments merge_documents(std::span<const MergeInput> inputs) {
  MergedDocuments merged;
  struct Head {
    std::uint32_t next = 0;
    std::uint32_t end = 0;
    DocumentRow row;
  };
  std::vector<Head> heads(inputs.size());
  const auto advance = [&](std::size_t i) {  // to the next document that stays
    Head& head = heads[i];
    while (head.next < head.end && inputs[i].dropped.holds(head.next)) ++head.next;
    if (head.next < head.end) head.row = row_of(*inputs[i].segment, head.next);
  };
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    heads[i].end = inputs[i].segment->documents();
    merged.numbers.emplace_back(heads[i].end, kGone);
    advance(i);
  }
  while (true) {
    const std::size_t i = first_of(
        heads, [](const Head& head) { return head.next < head.end; },
        [](const Head& a, const Head& b) { return is_newer(a.row, b.row); });
    if (i == heads.size()) return merged;
    const Segment& segment = *inputs[i].segment;
    DocumentRow row = heads[i].row;
    row.source = merged.sources.number(segment.sources()[row.source]);
    row.site = merged.sites.number(segment.sites()[row.site]);
    row.language = merged.languages.number(segment.languages()[row.language]);
    merged.numbers[i][heads[i].next++] = static_cast<std::uint32_t>(merged.rows.size());
    merged.rows.push_back(row);
    advance(i);
  }
}

// One input's postings of the term at hand, by their new numbers.
struct PostingHead {
  PostingHead(const Segment& segment, const TermEntry& entry, const std::vector<std::uint32_t>& new_numbers)
      : cursor(segment, entry), numbers(&new_numbers) {
    next();
  }

  PostingCursor cursor;
  const std::vector<std::uint32_t>* numbers;
  std::uint32_t document = kNoDocument;

  void next() {
    do {
      document = cursor.next();
    } while (document != kNoDocument && (*numbers)[document] == kGone);
    if (document != kNoDocument) document = (*numbers)[document];
  }
};

Result<void> merge_postings(SegmentWriter& writer, std::string_view term, std::vector<PostingHead>& heads,
                            bool has_positions) {
  bool is_started = false;
  std::uint32_t before = kNoDocument;
  while (true) {
    const std::size_t i = first_of(
        heads, [](const PostingHead& head) { return head.document != kNoDocument; },
        [](const PostingHead& a, const PostingHead& b) { return a.document < b.document; });
    if (i == heads.size()) return is_started ? writer.finish_term() : Result<void>();
    if (!is_started) writer.start_term(term);
    // Segments mostly follow each other in time: one goes on for long before another has its turn.
    std::uint32_t turn_ends = kNoDocument;
    for (std::size_t j = 0; j < heads.size(); ++j) {
      if (j != i) turn_ends = std::min(turn_ends, heads[j].document);
    }
    PostingHead& head = heads[i];
    do {
      const auto positions = has_positions ? head.cursor.positions() : std::span<const std::uint32_t>();
      if (positions.empty() == has_positions || (is_started && head.document <= before)) return corrupt();
      is_started = true;
      before = head.document;
      writer.add(head.document, positions.data(), static_cast<std::uint32_t>(positions.size()));
      head.next();
    } while (head.document < turn_ends);
  }
}

Result<void> merge_terms(SegmentWriter& writer, std::span<const MergeInput> inputs, const MergedDocuments& merged,
                         const std::atomic<bool>& is_stopped) {
  struct Head {
    TermCursor cursor;
    bool is_there;
  };
  std::vector<Head> heads;
  for (const MergeInput& input : inputs) {
    heads.push_back({input.segment->terms(), false});
    heads.back().is_there = heads.back().cursor.next();
  }
  std::string term;
  std::vector<PostingHead> postings;
  postings.reserve(inputs.size());  // heads are large
  while (!is_stopped) {
    const std::size_t first = first_of(
        heads, [](const Head& head) { return head.is_there; },
        [](const Head& a, const Head& b) { return a.cursor.term() < b.cursor.term(); });
    if (first == heads.size()) return {};
    if (heads[first].cursor.term() <= term) return corrupt();
    term = heads[first].cursor.term();
    const bool has_positions = heads[first].cursor.entry().has_positions;
    postings.clear();
    for (std::size_t i = 0; i < heads.size(); ++i) {
      if (!heads[i].is_there || heads[i].cursor.term() != term) continue;
      postings.emplace_back(*inputs[i].segment, heads[i].cursor.entry(), merged.numbers[i]);
      heads[i].is_there = heads[i].cursor.next();
    }
    ASSAY_CHECK(merge_postings(writer, term, postings, has_positions));
  }
  return failure(ErrorKind::kBusy, "search: the merge was left off");
}

FigureRows merge_figures(std::span<const MergeInput> inputs, const MergedDocuments& merged) {
  FigureRows figures;
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    for (const FigureGroup& group : inputs[i].segment->figure_groups()) {
      for (FigureRow row : inputs[i].segment->figures(group.key.kind, group.key.unit)) {
        row.document = merged.numbers[i][row.document];
        if (row.document != kGone) figures[group.key].push_back(row);
      }
    }
  }
  return figures;
}

}  // namespace

Result<WrittenSegment> merge_segments(Folder& folder, const std::string& name, std::span<const MergeInput> inputs,
                                      const std::atomic<bool>& is_stopped) {
  // New checksums would hide old damage, so nothing is copied that is not as it was written.
  for (const MergeInput& input : inputs) {
    if (!input.segment->is_whole()) return corrupt();
  }
  MergedDocuments merged = merge_documents(inputs);
  ASSAY_TRY(const std::unique_ptr<SegmentWriter> writer,
            SegmentWriter::create(folder, name, std::exchange(merged.rows, {})));
  ASSAY_CHECK(merge_terms(*writer, inputs, merged, is_stopped));
  return writer->finish(merge_figures(inputs, merged),
                        {merged.sources.names(), merged.sites.names(), merged.languages.names()});
}

}  // namespace assay::search
