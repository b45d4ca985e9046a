#include "report/gloss/pieces.h"

#include <algorithm>
#include <array>
#include <set>

#include "base/utf8.h"
#include "examine/names/names.h"
#include "examine/quantity/quantity.h"
#include "examine/quantity/write.h"
#include "examine/text/text.h"
#include "report/gloss/change.h"

namespace assay::gloss {
namespace {

bool overlaps(const Span& a, const Span& b) {
  return a.start < b.end && b.start < a.end;
}

void add(std::vector<Piece>& pieces, Piece piece) {
  if (piece.text.empty()) return;
  const auto in_the_way = [&](const Piece& other) { return overlaps(piece.span, other.span); };
  if (std::ranges::none_of(pieces, in_the_way)) pieces.push_back(std::move(piece));
}

// 居世界第五位, 第五大经济体: a rank; 第一次, 第二届 only count.
bool is_rank(std::string_view after) {
  return after.starts_with("位") || after.starts_with("名") || after.starts_with("大");
}

// A small number in words (两座城市, 八个数字, "two of them") is seldom what a line reports.
bool is_worth_saying(const Quantity& figure, std::string_view line) {
  if (figure.kind == QuantityKind::kOrdinal) return is_rank(line.substr(figure.span.end));
  const bool has_digits = figure.number.of(line).find_first_of("0123456789") != std::string_view::npos;
  const bool is_one = figure.written_value && *figure.written_value == Decimal(1);  // 一周要闻, "a week"
  if (figure.kind == QuantityKind::kDuration) return has_digits || !is_one;
  if (figure.kind != QuantityKind::kNumber && figure.kind != QuantityKind::kCount) return true;
  return has_digits || !figure.value || *figure.value >= Decimal(100) || figure.value->rounded(0) != *figure.value;
}

bool is_latin(std::string_view text) {
  return std::ranges::all_of(text, [](unsigned char c) { return c < 0x80; });
}

// A name without a known form stays as it stands where the reader can read it: Latin letters in a Chinese line.
// Ideographs say nothing to a reader of English, and a spelling by sound would be a guess.
std::string name_for_reader(const Mention& mention, std::string_view line, std::string_view reader) {
  const std::string& known = reader == "zh" ? mention.chinese : mention.english;
  if (!known.empty()) return known;
  const std::string_view written = mention.span.of(line);
  return reader == "zh" && is_latin(written) ? std::string(written) : std::string();
}

std::string term_for_reader(const lexicon::Entry& entry, std::string_view reader) {
  const auto& forms = reader == "zh" ? entry.chinese : entry.english;
  return forms.empty() ? std::string() : std::string(forms.front());
}

void add_figures(std::vector<Piece>& pieces, std::string_view line, const Languages& languages,
                 const std::optional<Time>& at) {
  const std::vector<Quantity> found = quantity::find_quantities(line, {.language = languages.line, .at = at});
  std::uint32_t after = 0;  // end of the figure before
  for (const Quantity& figure : found) {
    const bool is_date = figure.kind == QuantityKind::kDate;
    std::string text = quantity::write(figure, languages.reader);
    if (!text.empty() && !is_date)
      text = with_change(text, {line, {after, figure.span.start}, figure.span.end}, languages);
    if (!is_worth_saying(figure, line)) text.clear();
    add(pieces, {figure.span, is_date ? PieceKind::kDate : PieceKind::kFigure, std::move(text)});
    after = figure.span.end;
  }
}

void add_names(std::vector<Piece>& pieces, std::string_view line, const Languages& languages,
               const lexicon::Lexicon& lexicon) {
  for (const Mention& mention : names::find_names(line, languages.line, lexicon)) {
    const PieceKind kind = mention.type == MentionType::kThing ? PieceKind::kTerm : PieceKind::kName;
    add(pieces, {mention.span, kind, name_for_reader(mention, line, languages.reader)});
  }
}

// Where words of the line start and end: 金 in 资金 is not gold.
std::set<std::uint32_t> word_edges(std::string_view line, std::string_view language) {
  std::set<std::uint32_t> edges;
  for (const text::Word& word : text::split_words(line, language)) {
    edges.insert(word.span.start);
    edges.insert(word.span.end);
  }
  return edges;
}

// What `with_change` says in its own words.
bool is_change(const lexicon::Entry& entry) {
  constexpr std::array kChanges = std::to_array<std::string_view>({"同比", "环比", "增长", "下降", "上升", "减少"});
  return !entry.chinese.empty() && std::ranges::find(kChanges, entry.chinese.front()) != kChanges.end();
}

// A new clause begins where a mark of punctuation stands between two pieces.
void number_clauses(std::vector<Piece>& pieces, std::string_view line) {
  constexpr std::u32string_view kMarks = U"，。；：！？,;:.!?（）()“”";
  std::uint32_t clause = 0;
  std::size_t at = 0;
  for (Piece& piece : pieces) {
    for (; at < piece.span.start; at += utf8::decode(line, at).size_bytes) {
      if (kMarks.contains(utf8::decode(line, at).value)) ++clause;
    }
    piece.clause = clause;
    at = piece.span.end;
  }
}

// Terms of our own list and the user's: the dictionary at large would give a word for nearly everything, and no sense.
void add_terms(std::vector<Piece>& pieces, std::string_view line, const Languages& languages,
               const lexicon::Lexicon& lexicon) {
  const std::set<std::uint32_t> edges = word_edges(line, languages.line);
  for (std::size_t at = 0; at < line.size();) {
    const std::optional<lexicon::Match> match =
        edges.contains(static_cast<std::uint32_t>(at)) ? lexicon.match_at(line, at) : std::nullopt;
    const std::optional<lexicon::Entry> entry =
        match ? std::optional(lexicon.entry(match->entries.front())) : std::nullopt;
    if (!entry || entry->rank > lexicon::Rank::kTrade || !entry->is_name() || !edges.contains(match->end) ||
        is_change(*entry)) {
      at += utf8::decode(line, at).size_bytes;
      continue;
    }
    add(pieces,
        {{static_cast<std::uint32_t>(at), match->end}, PieceKind::kTerm, term_for_reader(*entry, languages.reader)});
    at = match->end;
  }
}

}  // namespace

std::vector<Piece> find_pieces(std::string_view line, const Languages& languages, const std::optional<Time>& at,
                               const lexicon::Lexicon& lexicon) {
  std::vector<Piece> pieces;
  add_figures(pieces, line, languages, at);
  add_names(pieces, line, languages, lexicon);
  add_terms(pieces, line, languages, lexicon);
  std::ranges::sort(pieces, {}, [](const Piece& piece) { return piece.span.start; });
  number_clauses(pieces, line);
  return pieces;
}

}  // namespace assay::gloss
