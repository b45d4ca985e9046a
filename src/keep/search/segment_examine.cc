// What only reading a whole segment can tell.
#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "keep/search/segment.h"

namespace assay::search {
namespace {

constexpr std::array<std::string_view, kSections> kSectionNames = {
    "postings", "dictionary", "index of the dictionary", "documents", "figures", "groups of figures", "names"};
constexpr std::size_t kMostLines = 20;  // one mistake is enough to build anew

}  // namespace

std::vector<std::string> Segment::examine() const {
  std::vector<std::string> wrong;
  for (std::size_t i = 0; i < kSections; ++i) {
    if (!has_checksum(static_cast<Section>(i))) {
      wrong.push_back("search: " + path_ + ": the checksum of its " + std::string(kSectionNames[i]) + " is wrong");
    }
  }
  examine_documents(wrong);
  examine_terms(wrong);
  examine_figures(wrong);
  if (wrong.size() > kMostLines) wrong.resize(kMostLines);
  return wrong;
}

void Segment::examine_documents(std::vector<std::string>& wrong) const {
  std::uint64_t total = 0;
  for (std::uint32_t i = 0; i < documents() && wrong.size() < kMostLines; ++i) {
    total += length(i);
    const std::string where = "search: " + path_ + ": document " + std::to_string(i);
    if (i > 0 && std::pair(sort(i - 1), id(i - 1)) <= std::pair(sort(i), id(i))) {
      wrong.push_back(where + " is out of order");
    }
    if (find_document(id(i)) != i) wrong.push_back(where + " is not found by its id");
    if (table_.sources[i] >= names_.sources.size() || table_.sites[i] >= names_.sites.size() ||
        table_.languages[i] >= names_.languages.size()) {
      wrong.push_back(where + " has a source, site or language that is not there");
    }
  }
  if (total != footer_.total_length && wrong.empty()) {
    wrong.push_back("search: " + path_ + ": the lengths of its documents do not add up");
  }
}

void Segment::examine_terms(std::vector<std::string>& wrong) const {
  TermCursor cursor = terms();
  std::string before;
  std::uint64_t count = 0;
  std::uint64_t offset = 0;
  while (cursor.next() && wrong.size() < kMostLines) {
    const std::string where = "search: " + path_ + ": term " + std::to_string(count);
    if (before >= cursor.term()) wrong.push_back(where + " is out of order");
    if (const auto found = find(cursor.term()); !found || found->offset != cursor.entry().offset)
      wrong.push_back(where + " is not found where it stands");
    if (cursor.entry().offset != offset) wrong.push_back(where + " has its postings out of place");
    before = cursor.term();
    ++count;
    offset += cursor.entry().bytes;
    PostingCursor posting(*this, cursor.entry());
    std::uint32_t found = 0;
    bool has_places = true;
    while (posting.next() != kNoDocument) {
      ++found;
      if (cursor.entry().has_positions)
        has_places = has_places && posting.positions().size() == posting.frequency() && posting.frequency() != 0;
    }
    if (found != cursor.entry().document_frequency) wrong.push_back(where + " has not as many postings as it should");
    if (!has_places) wrong.push_back(where + " has not as many positions as it should");
  }
  if (count != footer_.terms && wrong.empty()) wrong.push_back("search: " + path_ + ": terms are missing");
}

void Segment::examine_figures(std::vector<std::string>& wrong) const {
  for (const FigureGroup& group : groups_) {
    const bool is_sound = std::all_of(group.rows.begin(), group.rows.end(),
                                      [&](const FigureRow& row) { return row.document < documents(); });
    const bool is_sorted = std::is_sorted(group.rows.begin(), group.rows.end(),
                                          [](const FigureRow& a, const FigureRow& b) { return a.low < b.low; });
    if (!is_sound || !is_sorted) {
      wrong.push_back("search: " + path_ + ": figures of kind " + group.key.kind + " make no sense");
    }
  }
}

}  // namespace assay::search
