#include "keep/search/filter.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "examine/text/text.h"

namespace assay::search {
namespace {

using query::Filter;
using query::FilterKind;

// Documents are newest first: the first that is older than `instant`.
std::uint32_t first_before(const Segment& segment, std::int64_t instant) {
  std::uint32_t low = 0;
  std::uint32_t high = segment.documents();
  while (low < high) {
    const std::uint32_t middle = low + (high - low) / 2;
    if (segment.sort(middle) >= instant) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

// `host` itself or one of its subdomains.
bool is_within_site(std::string_view site, std::string_view host) {
  if (!site.ends_with(host)) return false;
  return site.size() == host.size() || site[site.size() - host.size() - 1] == '.';
}

bool figure_holds(const query::FigureBound& bound, const FigureRow& row) {
  const bool reaches_low = bound.includes_low ? row.high >= bound.low : row.high > bound.low;
  const bool reaches_high = bound.includes_high ? row.low <= bound.high : row.low < bound.high;
  return reaches_low && reaches_high;
}

Bitmap figure_members(const Segment& segment, const query::FigureBound& bound) {
  Bitmap members(segment.documents());
  const std::string_view kind = to_string(bound.kind);
  std::vector<std::string> units = {bound.unit};
  if (bound.unit.empty()) units = segment.figure_units(kind);
  for (const std::string& unit : units) {
    const std::span<const FigureRow> rows = segment.figures(kind, unit);
    const auto end = std::ranges::upper_bound(rows, bound.high, {}, &FigureRow::low);
    for (auto row = rows.begin(); row != end; ++row) {
      if (figure_holds(bound, *row)) members.set(row->document);
    }
  }
  return members;
}

Bitmap entity_members(const Segment& segment, const Filter& filter) {
  Bitmap members(segment.documents());
  for (const std::string& term : filter.entities) {
    const auto entry = segment.find(term);
    if (!entry) continue;
    PostingCursor cursor(segment, *entry);
    for (std::uint32_t document = cursor.next(); document != kNoDocument; document = cursor.next()) {
      members.set(document);
    }
  }
  return members;
}

}  // namespace

template <class Holds>
void DocumentFilter::take_values(Column column, const std::vector<std::string>& names, Holds holds) {
  column_ = column;
  values_.resize(names.size());
  for (std::size_t i = 0; i < names.size(); ++i) values_[i] = holds(names[i]);
  if (std::ranges::find(values_, true) == values_.end()) end_ = 0;
}

void DocumentFilter::take_members(Bitmap members) {
  cost_ = members.count();
  members_ = std::move(members);
}

DocumentFilter DocumentFilter::make(const Context& context, const Filter& filter) {
  const Segment& segment = context.segment();
  DocumentFilter made(segment);
  switch (filter.kind) {
    case FilterKind::kSource: {
      const std::string wanted = text::fold(utf8::collapse_space(filter.text));
      made.take_values(&Segment::source, segment.sources(),
                       [&](const std::string& name) { return text::fold(utf8::collapse_space(name)) == wanted; });
      break;
    }
    case FilterKind::kSite:
      made.take_values(&Segment::site, segment.sites(),
                       [&](const std::string& name) { return is_within_site(name, filter.text); });
      break;
    case FilterKind::kLanguage:
      made.take_values(&Segment::language, segment.languages(),
                       [&](const std::string& name) { return name == filter.text; });
      break;
    case FilterKind::kAfter:
      made.end_ = first_before(segment, filter.instant);
      made.cost_ = made.end_;
      break;
    case FilterKind::kBefore:
      made.first_ = first_before(segment, filter.instant);
      made.cost_ = made.end_ - made.first_;
      break;
    case FilterKind::kTopic:
      return of_documents(segment, context.plan->topics.find(filter.text)->second);
    case FilterKind::kEntity:
      made.take_members(entity_members(segment, filter));
      break;
    case FilterKind::kFigure:
      made.take_members(figure_members(segment, filter.figure));
      break;
  }
  return made;
}

DocumentFilter DocumentFilter::of_documents(const Segment& segment, std::span<const DocumentId> ids) {
  Bitmap members(segment.documents());
  if (ids.size() < segment.documents()) {
    for (const DocumentId id : ids) {
      if (const auto document = segment.find_document(id)) members.set(*document);
    }
  } else {
    for (std::uint32_t document = 0; document < segment.documents(); ++document) {
      if (std::ranges::binary_search(ids, segment.id(document))) members.set(document);
    }
  }
  DocumentFilter made(segment);
  made.take_members(std::move(members));
  return made;
}

std::uint32_t DocumentFilter::next(std::uint32_t target) const {
  target = std::max(target, first_);
  if (target >= end_) return kNoDocument;
  if (members_) return members_->next(target);
  if (column_ == nullptr) return target;
  while (target < end_ && !values_[(segment_->*column_)(target)]) ++target;
  return target < end_ ? target : kNoDocument;
}

}  // namespace assay::search
