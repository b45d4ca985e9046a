// The tree is walked once.  A term looks its forms up in the document's table; what it finds are hits, whichever way
// the walk ends, and they are thrown away when the document does not match.  Of a term that must be absent, that it is
// there is enough to know.
//
// NEAR goes through its operands from left to right and keeps the places of each that a place of the one before can
// reach, then back from right to left, so that what is left over are the places that belong to a whole row.
//
// Cost: a look-up for each term of each form; O(occurrences) for the hits, and log of them for NEAR.
#include <algorithm>

#include "examine/query/document_table.h"
#include "examine/query/node.h"
#include "examine/query/query.h"

namespace assay::query {

namespace {

enum class PlainWords : std::uint8_t { kAll, kAny };

class Matcher {
 public:
  Matcher(const DocumentTerms::Table& table, PlainWords plain)
      : table_(table), plain_(plain), budgets_(table.document.paragraphs.size() + 1, kMaxHits) {}

  Match match(const Node& root) {
    Match result{.matches = judge(root, false), .hits = {}};
    if (result.matches) result.hits = merged(std::move(hits_));
    return result;
  }

 private:
  // The depth of the tree is what QueryLimits::max_depth allows.
  bool judge(const Node& node, bool is_negative) {
    switch (node.kind) {
      case Node::Kind::kTerm:
        return judge_term(node, is_negative);
      case Node::Kind::kNear:
        return judge_near(node, is_negative);
      case Node::Kind::kFilter:
        return holds(node.filter, table_.document, table_.analysis, table_.facts);
      case Node::Kind::kNot:
        return !judge(node.children.front(), !is_negative);
      case Node::Kind::kPlain:
        return judge_plain(node, is_negative);
      default:
        break;
    }
    const bool is_or = node.kind == Node::Kind::kOr;
    bool result = !is_or;
    for (const Node& child : node.children) {
      const bool holds_child = judge(child, is_negative);  // always, for its hits
      result = is_or ? result || holds_child : result && holds_child;
    }
    return result;
  }

  bool judge_plain(const Node& node, bool is_negative) {
    bool has_all = true;
    bool has_any = false;
    for (const Node& child : node.children) {
      const bool is_held = judge(child, is_negative);
      has_all = has_all && is_held;
      has_any = has_any || is_held;
    }
    return plain_ == PlainWords::kAll ? has_all : has_any;
  }

  // Where any form of the term stands, by start; of the title alone where the term is bound to it.
  std::vector<UnitRange> find(const Node& term) const {
    std::vector<UnitRange> ranges;
    for (const Form& form : term.forms) {
      for (const std::uint32_t position : terms::find_pattern(table_.terms, form.pattern)) {
        if (term.in_title && position >= table_.stream.title_end()) break;
        ranges.push_back({position, position + form.pattern.units});
      }
    }
    if (term.forms.size() > 1) std::ranges::sort(ranges, {}, &UnitRange::start);
    return ranges;
  }

  bool judge_term(const Node& term, bool is_negative) {
    const std::vector<UnitRange> ranges = find(term);
    const std::uint32_t number = terms_++;
    if (!is_negative) add_hits(ranges, number);
    return !ranges.empty();
  }

  bool judge_near(const Node& node, bool is_negative) {
    std::vector<std::vector<UnitRange>> rows;
    for (const Node& child : node.children) {
      rows.push_back(find(child));
      if (rows.size() > 1) keep_near(rows.back(), rows[rows.size() - 2], node.distance);
    }
    const std::uint32_t first = terms_;
    terms_ += static_cast<std::uint32_t>(rows.size());
    if (std::ranges::any_of(rows, [](const auto& row) { return row.empty(); })) return false;
    for (std::size_t i = rows.size() - 1; i > 0; --i) keep_near(rows[i - 1], rows[i], node.distance);
    if (!is_negative)
      for (std::size_t i = 0; i < rows.size(); ++i) add_hits(rows[i], first + static_cast<std::uint32_t>(i));
    return true;
  }

  // Of `ranges` those that are near any of `others`; both by start.
  static void keep_near(std::vector<UnitRange>& ranges, const std::vector<UnitRange>& others, std::uint32_t distance) {
    std::uint32_t longest = 0;
    for (const UnitRange& other : others) longest = std::max(longest, other.end - other.start);
    std::erase_if(ranges, [&](UnitRange range) {
      const std::uint32_t reach = longest + distance;
      const std::uint32_t least = range.start > reach ? range.start - reach : 0;
      auto other = std::ranges::lower_bound(others, least, {}, &UnitRange::start);
      for (; other != others.end() && other->start < range.end + distance; ++other)
        if (units_apart(range, *other) <= distance) return false;
      return true;
    });
  }

  // In a text whose budget of hits is spent, one place of each term is enough.
  void add_hits(const std::vector<UnitRange>& ranges, std::uint32_t term) {
    std::uint32_t last_paragraph = UINT32_MAX;
    for (const UnitRange& range : ranges) {
      const terms::Place place = terms::place_of(table_.stream, range.start, range.end - range.start);
      if (place.span.start >= place.span.end || place.paragraph >= budgets_.size()) continue;
      std::size_t& budget = budgets_[place.paragraph];
      if (budget == 0 && place.paragraph == last_paragraph) continue;
      budget -= budget > 0 ? 1 : 0;
      last_paragraph = place.paragraph;
      hits_.push_back({place.paragraph, place.span, term});
    }
  }

  static std::vector<Hit> merged(std::vector<Hit> hits) {
    std::ranges::sort(hits, [](const Hit& a, const Hit& b) {
      return std::pair(a.paragraph, a.span.start) < std::pair(b.paragraph, b.span.start);
    });
    std::vector<Hit> out;
    for (const Hit& hit : hits) {
      const bool overlaps =
          !out.empty() && out.back().paragraph == hit.paragraph && hit.span.start < out.back().span.end;
      if (overlaps)
        out.back().span.end = std::max(out.back().span.end, hit.span.end);
      else
        out.push_back(hit);
    }
    return out;
  }

  const DocumentTerms::Table& table_;
  PlainWords plain_;
  std::vector<std::size_t> budgets_;  // hits that each text may still report
  std::uint32_t terms_ = 0;           // seen so far
  std::vector<Hit> hits_;
};

}  // namespace

Match match(const Node& node, const DocumentTerms& document) {
  return Matcher(document.table(), PlainWords::kAll).match(node);
}

Match match(const Query& query, const DocumentTerms& document) {
  return match(query.root(), document);
}

Match match(const Query& query, const Document& document, const text::Analysis& analysis) {
  return match(query, DocumentTerms(document, analysis));
}

Match match_any(const Query& query, const DocumentTerms& document) {
  return Matcher(document.table(), PlainWords::kAny).match(query.root());
}

}  // namespace assay::query
