// A document's terms in one pass over its units, with one ideograph held back until its neighbour is known:
//
//   中国 | 经济，U.S. exports    0 s中国  1 x国经  2 s经济  (4: the comma)  5 su.s  6 sexports cen:export
//
// A pair is a cut when it begins inside a word and ends inside one.  One edge is enough to count: 稀土 is in 轻稀土 and
// in 稀土矿, however those were split.  What stays between a comma and a word of letters is a run of its own, so that
// its ends are edges. Cost: O(text), one pass; terms are written one behind the other into blocks, without an
// allocation of their own.
#include <algorithm>
#include <cstring>
#include <set>

#include "examine/terms/term_writer.h"

namespace assay::terms {

namespace {

constexpr std::size_t kBlockBytes = std::size_t{32} << 10;
static_assert(kBlockBytes > kMaxTermBytes);

std::string_view stemming_language(std::string_view language) {
  static const std::vector<std::string> kLanguages = text::stemmed_languages();
  return std::ranges::find(kLanguages, language) == kLanguages.end() ? std::string_view("en") : language;
}

}  // namespace

std::string lower_case(std::string_view written, std::string_view folded) {
  if (!written.contains('\xEF')) return std::string(folded);
  std::string out;
  for (std::size_t at = 0, in_folded = 0; at < written.size();) {
    const utf8::CodePoint point = utf8::decode(written, at);
    const std::size_t folded_bytes = character_bytes(folded[in_folded]);
    const bool is_full_width = point.value >= 0xFF01 && point.value <= 0xFF5E;
    if (!is_full_width)
      out.append(folded, in_folded, folded_bytes);
    else
      utf8::append(out, point.value >= 0xFF21 && point.value <= 0xFF3A ? point.value + 0x20 : point.value);
    at += point.size_bytes;
    in_folded += folded_bytes;
  }
  return out;
}

std::string stem_prefix(std::string_view language) {
  return static_cast<char>(TermClass::kCanonical) + std::string(stemming_language(language)) + ":";
}

bool is_rewritten(std::string_view written, std::string_view folded, text::WordKind kind) {
  return kind == text::WordKind::kNumber || folded.contains('.') || written == "US";
}

std::string_view limited(std::string_view term) {
  return utf8::prefix(term, kMaxTermBytes);
}

TermWriter::TermWriter(std::string_view language)
    : stem_prefix_(stem_prefix(language)), is_english_(stem_prefix_ == stem_prefix("en")) {}

void TermWriter::add(std::string_view text, const text::AnalysedParagraph& paragraph) {
  if (paragraph_ > 0) next_ += kParagraphGap;
  UnitReader(text, paragraph.folded, paragraph.words).read([&](const Unit& unit) { visit(unit, text); });
  flush(text);
  if (paragraph_ == 0) stream_.title_end_ = next_;
  ++paragraph_;
}

// A token every three bytes or four, in Chinese and in English.
void TermWriter::reserve(std::size_t text_bytes) {
  constexpr std::size_t kBytesAToken = 3;
  stream_.tokens_.reserve(text_bytes / kBytesAToken);
}

TermStream TermWriter::take() {
  return std::move(stream_);
}

void TermWriter::visit(const Unit& unit, std::string_view text) {
  ++stream_.length_;
  if (has_pending_ && unit.is_ideograph && !unit.is_parted)
    add_pair(pending_, unit, text);
  else
    flush(text);
  if (unit.is_parted) ++next_;
  if (unit.is_ideograph) {
    pending_ = unit;
    pending_position_ = next_;
    has_pending_ = true;
  } else {
    add_western(unit, text);
  }
  ++next_;
}

void TermWriter::add_western(const Unit& unit, std::string_view text) {
  const std::string_view written = unit.span.of(text);
  std::string lowered;  // only where it differs from the folded form
  std::string_view surface = unit.folded;
  if (written.contains('\xEF')) surface = lowered = lower_case(written, unit.folded);
  emit("s", surface, {}, next_, unit.span);
  const std::string_view canonical =
      unit.word == nullptr || unit.word->term.empty() ? unit.folded : std::string_view(unit.word->term);
  const bool is_word = unit.word != nullptr && !is_rewritten(written, unit.folded, unit.word->kind);
  const bool is_stem = is_word && (canonical != unit.folded || !is_english_);
  if (canonical == surface && !is_stem) return;
  emit(is_stem ? std::string_view(stem_prefix_) : "c", canonical, {}, next_, unit.span);
}

void TermWriter::add_pair(const Unit& first, const Unit& second, std::string_view text) {
  const Span span{first.span.start, second.span.end};
  if (!first.starts_word && !second.ends_word) return emit("x", first.folded, second.folded, pending_position_, span);
  const std::string_view a = first.span.of(text);
  const std::string_view b = second.span.of(text);
  emit("s", a, b, pending_position_, span);
  if (a != first.folded || b != second.folded) emit("c", first.folded, second.folded, pending_position_, span);
}

// The run of ideographs ends: its last is a term where it is a word.
void TermWriter::flush(std::string_view text) {
  if (!has_pending_) return;
  has_pending_ = false;
  if (!pending_.starts_word) return;
  const std::string_view written = pending_.span.of(text);
  emit("s", written, {}, pending_position_, pending_.span);
  if (written != pending_.folded) emit("c", pending_.folded, {}, pending_position_, pending_.span);
}

void TermWriter::emit(std::string_view head, std::string_view tail, std::string_view more, std::uint32_t position,
                      Span span) {
  const std::size_t bytes = head.size() + tail.size() + more.size();
  tail = tail.substr(0, std::min(tail.size(), 2 * kMaxTermBytes));  // what cannot matter is not copied
  if (left_ < 3 * kMaxTermBytes) {
    stream_.arena_.push_back(std::make_unique_for_overwrite<char[]>(kBlockBytes));
    free_ = stream_.arena_.back().get();
    left_ = kBlockBytes;
  }
  char* end = std::ranges::copy(head, free_).out;
  end = std::ranges::copy(tail, end).out;
  end = std::ranges::copy(more, end).out;
  std::string_view term(free_, static_cast<std::size_t>(end - free_));
  if (bytes > kMaxTermBytes) term = limited(term);
  free_ += term.size();
  left_ -= term.size();
  stream_.tokens_.push_back({term, position, paragraph_, span});
}

TermStream read_terms(const Document& document, const text::Analysis& analysis) {
  std::size_t bytes = document.title.size();
  for (const Paragraph& paragraph : document.paragraphs) bytes += paragraph.text.size();
  TermWriter writer(analysis.language);
  writer.reserve(bytes);
  writer.add(document.title, analysis.title);
  const std::size_t paragraphs = std::min(document.paragraphs.size(), analysis.paragraphs.size());
  for (std::size_t i = 0; i < paragraphs; ++i) writer.add(document.paragraphs[i].text, analysis.paragraphs[i]);
  return writer.take();
}

}  // namespace assay::terms
