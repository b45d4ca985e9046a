// The syntax tree of a query, for those that evaluate it: match.cc, group/topic and keep/search.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "base/model/quantity.h"
#include "examine/query/query.h"
#include "examine/terms/terms.h"

namespace assay::query {

// Where a form of a term comes from, best first.
enum class FormOrigin : std::uint8_t {
  kWritten,     // as the reader wrote it (with its endings, scripts and widths, unless exact)
  kName,        // another name of the same thing in the lexicon: 稀土 -> rare earths
  kDictionary,  // a meaning of the word in the general dictionary; weighs less, and only in plain words
};

struct Form {
  std::string written;
  terms::Pattern pattern;  // never empty
  FormOrigin origin = FormOrigin::kWritten;
  double weight = 1;  // of its score, 0 to 1
};

enum class FilterKind : std::uint8_t { kSource, kSite, kLanguage, kAfter, kBefore, kTopic, kEntity, kFigure };

// Figures: between low and high, both in the base unit of examine/quantity.
struct FigureBound {
  QuantityKind kind = QuantityKind::kNumber;
  std::string unit;  // empty: any
  double low = -std::numeric_limits<double>::infinity();
  double high = std::numeric_limits<double>::infinity();
  bool includes_low = true;  // false: > rather than >=
  bool includes_high = true;
};

// A figure of a document as it compares: a range as it stands (1.2至1.5万亿元); of a bound (超过100亿) the bound
// itself. None for figures without a value.  A bound holds where any point of the range lies within it.
struct FigureRange {
  double low = 0;
  double high = 0;
};
std::optional<FigureRange> range_of(const Quantity& quantity);
bool holds(const FigureBound& bound, const FigureRange& range);
bool holds(const FigureBound& bound, const Quantity& quantity);  // kind and unit as well

struct Filter {
  FilterKind kind = FilterKind::kSource;
  std::string text;  // kSource, kTopic as written (compared folded); kSite a host, with its subdomains; kLanguage
  std::int64_t instant = 0;           // kAfter: published at or after; kBefore: before; seconds since 1970
  std::vector<std::string> entities;  // kEntity: terms of class e, any of them
  FigureBound figure;
};

struct Node {
  enum class Kind : std::uint8_t {
    kTerm,  // any of its forms
    kAnd,   // all children
    kOr,    // any child
    kNot,   // not its only child
    kNear,  // all children, each a kTerm, the places of two neighbours at most `distance` units apart, in any order
    kFilter,
    kPlain,  // words without operators between them.  As a set: all children.  In a search: those that hold all come
             // first, then those that hold most of their weight
  };
  Kind kind = Kind::kTerm;
  std::vector<Form> forms;     // of kTerm, as written first; never empty
  bool in_title = false;       // of kTerm: only places in the title count
  std::uint32_t distance = 0;  // of kNear
  Filter filter;               // of kFilter
  std::vector<Node> children;
  Span place;  // what was written, in the query's source
};

// Two places of a document as half-open ranges of positions: how many units the later one begins behind the last of the
// earlier one.  1 for neighbours, 0 where they overlap.
struct UnitRange {
  std::uint32_t start = 0;
  std::uint32_t end = 0;
};
constexpr std::uint32_t units_apart(UnitRange a, UnitRange b) {
  if (a.start > b.start) return units_apart(b, a);
  return b.start >= a.end ? b.start - a.end + 1 : 0;
}

// Whether `filter` holds of a document.  What the facts would have to tell holds where there are none.
bool holds(const Filter& filter, const Document& document, const text::Analysis& analysis, const Facts* facts);

// The host that `site:` compares with, of an address or of what was written: lower case, without "www.".
std::string read_site(std::string_view written);

// The same as match (query.h) for a part of a query.
Match match(const Node& node, const DocumentTerms& document);

}  // namespace assay::query
