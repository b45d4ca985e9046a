// Candidates: from each sentence what could be shown of it.
//
// Idea: the whole sentence, without its opening where that may be cut.  A sentence too long for a bullet is parted at
// its semicolons; a part still too long ends before a clause that a connective opens (…，但…; "…, which …"), since what
// stands before such a clause is whole: 俄罗斯拥有2800万吨稀土储量，居世界第五，但开采量仅占2%。→
// 俄罗斯拥有2800万吨稀土储量，居世界第五。 Not after 虽然, 如果, "Although", "If": there the connective is the half
// that says something.  The mark at a cut becomes a stop; nothing else changes.
//
// A candidate must end as a sentence ends, hold quotes and brackets in pairs, not ask, not announce a list (a colon at
// its end), and have the length of a statement.  Cost: O(text).
#include "report/digest/candidates.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <span>
#include <string_view>

#include "base/utf8.h"
#include "examine/text/text.h"
#include "report/digest/asides.h"
#include "report/digest/figures.h"
#include "report/digest/marks.h"
#include "report/digest/openings.h"

namespace assay::digest {
namespace {

// In code points.  Shorter is a fragment, longer is not read.  Read off digests of about sixty articles: Chinese
// bullets past 110 and English ones past 330 look like paragraphs.
struct Lengths {
  std::size_t least;
  std::size_t comfortable;
  std::size_t most;
};
constexpr Lengths kDense = {12, 75, 120};
constexpr Lengths kSpaced = {35, 220, 340};

constexpr auto kChineseJoints = std::to_array<std::string_view>(
    {"但", "而", "并", "同时", "此外", "不过", "然而", "从而", "进而", "以便", "其中", "因此", "所以",     "另外",
     "也", "还", "以", "使",   "为",   "致使", "导致", "此举", "这",   "旨在", "据",   "且",   "与此同时", "对此"});
constexpr auto kChineseHalves =
    std::to_array<std::string_view>({"虽然", "尽管", "不仅", "如果", "若",   "只要", "一旦", "即使", "由于", "随着",
                                     "当",   "因为", "不但", "无论", "除了", "为了", "虽",   "既",   "与其", "不是"});
constexpr auto kEnglishJoints =
    std::to_array<std::string_view>({"but ", "while ", "which ", "whereas ", "although ", "though ", "as ", "with ",
                                     "including ", "and the ", "and it ", "and they ", "because ", "after ", "so "});
constexpr auto kEnglishHalves = std::to_array<std::string_view>(
    {"although", "while", "if", "when", "because", "as", "despite", "though", "since", "after", "once", "whether"});

const Lengths& lengths(const Reading& reading) {
  return reading.dense ? kDense : kSpaced;
}

bool starts_with_any(std::string_view text, const auto& table) {
  return std::ranges::any_of(table, [&](std::string_view entry) { return text.starts_with(entry); });
}

std::string lower_head(std::string_view text) {
  std::string head(text.substr(0, 12));
  std::ranges::transform(head, head.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return head;
}

bool opens_a_half(const Reading& reading, std::string_view text) {
  if (reading.tongue == Tongue::kChinese) return starts_with_any(text, kChineseHalves);
  const std::string head = lower_head(text);
  return std::ranges::any_of(kEnglishHalves, [&](std::string_view entry) {
    return head.starts_with(entry) && head.size() > entry.size() && head[entry.size()] == ' ';
  });
}

bool opens_a_joint(const Reading& reading, std::string_view clause) {
  if (reading.tongue == Tongue::kChinese) return starts_with_any(clause, kChineseJoints);
  return reading.tongue == Tongue::kEnglish && starts_with_any(clause, kEnglishJoints);
}

// …的同时, …之后: a clause that only leads to the next one.
bool leads_on(std::string_view clause) {
  constexpr auto kEndings =
      std::to_array<std::string_view>({"同时", "时", "后", "以来", "下", "过程中", "来说", "而言", "看来", "来看",
                                       "之际", "基础上", "表示", "称", "认为", "指出"});
  clause = without_clause_mark(clause);
  return std::ranges::any_of(kEndings, [&](std::string_view ending) { return clause.ends_with(ending); });
}

// Where one semicolon-bound part may end early: the last joint that leaves a bullet of a comfortable length, else the
// first one.  0 where it may not be cut.
std::uint32_t joint_of(const Reading& reading, std::string_view text, Span part, std::span<const Span> clauses) {
  if (opens_a_half(reading, part.of(text))) return 0;
  std::uint32_t joint = 0;
  const Span* before = nullptr;
  for (const Span& clause : clauses) {
    if (clause.start < part.start || clause.end > part.end) continue;
    const bool joins = before != nullptr && opens_a_joint(reading, utf8::trim(clause.of(text)));
    // …，虽受冲击，但…: the half before the joint goes with it.
    if (joins && !opens_a_half(reading, utf8::trim(before->of(text))) && !leads_on(before->of(text))) {
      const std::size_t length = utf8::count(text.substr(part.start, clause.start - part.start));
      if (length <= lengths(reading).comfortable || (joint == 0 && length <= lengths(reading).most))
        joint = clause.start;
    }
    before = &clause;
  }
  return joint;
}

// The parts of a sentence that may be shown, as offsets into it: the whole of one that is short enough.
std::vector<Span> parts_of(const Reading& reading, std::string_view text) {
  if (utf8::count(text) <= lengths(reading).comfortable) return {{0, static_cast<std::uint32_t>(text.size())}};
  const std::vector<Span> clauses = text::split_clauses(text, reading.analysis->language);
  std::vector<Span> parts;
  Span part{0, 0};
  // 有四种说法：甲；乙；丙: the items need what announced them, so such a sentence is whole or nothing.
  bool lists = false;
  for (const Span& clause : clauses) {
    part.end = clause.end;
    const std::string_view body = utf8::trim(clause.of(text));
    if (ends_with_colon(body)) lists = true;
    const bool parts_here = !lists && (body.ends_with("；") || body.ends_with(";"));
    if (parts_here || clause.end == clauses.back().end) {
      parts.push_back(part);
      part = {clause.end, clause.end};
    }
  }
  for (Span& cut : parts) {
    if (utf8::count(cut.of(text)) <= lengths(reading).comfortable) continue;
    if (const std::uint32_t joint = joint_of(reading, text, cut, clauses); joint > cut.start) cut.end = joint;
  }
  return parts;
}

// The bullet's own text: trailing clause mark made a stop.
std::string shown(const Reading& reading, std::string_view text, bool list_item) {
  const std::string_view body = without_clause_mark(text);
  std::string out(body);
  if (!ends_with_stop(body) && !list_item) out += reading.dense ? "。" : ".";
  return out;
}

// A comma or a bracket's end at the front: a paragraph that the page broke in two.
bool opens_with_mark(std::string_view text) {
  constexpr std::u32string_view kMarks = U",.;:!?)，。；：！？、）】》”’…·/|";
  return kMarks.contains(utf8::decode(text, 0).value);
}

// The rest of a sentence; but eBay and iPhone begin one.
bool opens_in_lower_case(std::string_view text) {
  const std::string_view word = text.substr(0, text.find_first_of(" -,."));
  return text.front() >= 'a' && text.front() <= 'z' &&
         std::ranges::none_of(word, [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool may_stand(const Reading& reading, std::string_view text, std::size_t length) {
  const Lengths& limit = lengths(reading);
  if (opens_with_mark(text)) return false;
  if (reading.tongue == Tongue::kEnglish && opens_in_lower_case(text)) return false;
  return length >= limit.least && length <= limit.most && !is_question(text) && !ends_with_colon(text) &&
         is_balanced(text) && !is_aside(text);
}

// Whether the sentence ended by itself, or its paragraph just ran out.
double ending(const Reading& reading, const Sentence& sentence, std::string_view text, bool list_item) {
  if (ends_with_stop(text)) return text.ends_with("！") || text.ends_with("!") || text.ends_with("…") ? 0.5 : 1;
  if (list_item) return 0.7;
  if (text.ends_with("的") || text.ends_with("和") || text.ends_with("与")) return 0;
  const std::size_t length = utf8::count(sentence.span.of(reading.text(sentence.paragraph)));
  return length > lengths(reading).least * 2 && has_mark_inside(text) ? 0.7 : 0;
}

// A sentence in which half of the words are capitalised or that has almost no words is a line of a menu or a table.
double shape(std::string_view text, std::size_t length) {
  std::size_t letters = 0;
  std::size_t marks = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, size] = utf8::decode(text, at);
    at += size;
    if (c == U'|' || c == U'/' || c == U'_' || c == U'=' || c == U'#' || c == U'@' || c == U'>') ++marks;
    if (c > 0x7F || std::isalpha(static_cast<int>(c)) != 0) ++letters;
  }
  if (letters * 2 < length) return 0;
  return marks > 2 ? 0.4 : 1;
}

// A quotation without its speaker; one item of an enumeration without the others; a remark without a fact.
double completeness(const Reading& reading, const Candidate& candidate) {
  const std::string_view text = candidate.text;
  double standing = 1;
  const bool quoted = text.starts_with("“") || text.starts_with("\"") || text.starts_with("「");
  const bool closed = text.ends_with("”") || text.ends_with("\"") || text.ends_with("」");
  if (quoted && closed) standing *= 0.4;
  // A caption's left and right.
  if (text.contains(" (R) ") || text.contains(" (L) ") || text.contains(" (C) ")) standing *= 0.3;
  if (text.contains("记者提问") || text.contains("有记者问")) standing *= 0.4;
  if (text.contains("一是") && !text.contains("二是")) standing *= 0.2;
  if (is_terse(reading, candidate)) standing *= kTerse;
  return standing;
}

void add(const Reading& reading, std::uint32_t number, Span span, double before, std::vector<Candidate>& out) {
  const Sentence& sentence = reading.sentences[number];
  const std::string_view paragraph = reading.text(sentence.paragraph);
  const bool list_item = reading.document->paragraphs[sentence.paragraph].kind == ParagraphKind::kListItem;
  const Opening opening = read_opening(span.of(paragraph), reading.tongue);
  Candidate candidate;
  candidate.sentence = number;
  candidate.paragraph = sentence.paragraph;
  candidate.span = {span.start + static_cast<std::uint32_t>(opening.cut_bytes), span.end};
  if (candidate.span.start >= candidate.span.end) return;
  const std::string_view body = without_clause_mark(candidate.span.of(paragraph));
  if (ends_with_colon(utf8::trim(candidate.span.of(paragraph)))) return;
  candidate.span.end = candidate.span.start + static_cast<std::uint32_t>(body.size());
  candidate.text = shown(reading, body, list_item);
  candidate.length = utf8::count(candidate.text);
  if (!may_stand(reading, candidate.text, candidate.length)) return;
  const auto& words = reading.words(sentence.paragraph).words;
  const auto inside = [&](std::uint32_t at) {
    return words[at].span.start >= candidate.span.start && words[at].span.end <= candidate.span.end;
  };
  candidate.first_word = sentence.first_word;
  while (candidate.first_word < sentence.end_word && !inside(candidate.first_word)) ++candidate.first_word;
  candidate.end_word = candidate.first_word;
  while (candidate.end_word < sentence.end_word && inside(candidate.end_word)) ++candidate.end_word;
  candidate.standing = before * opening.standing * shape(body, candidate.length) *
                       read_references(reading, sentence.paragraph, candidate.first_word, candidate.end_word);
  if (candidate.standing <= 0) return;
  candidate.terms = terms_between(reading, sentence.paragraph, candidate.first_word, candidate.end_word);
  candidate.figures = figures_between(reading, sentence.paragraph, candidate.first_word, candidate.end_word);
  candidate.standing *= completeness(reading, candidate);
  constexpr std::size_t kFewestTerms = 3;  // fewer say nothing that a heading would not
  if (candidate.terms.size() + candidate.figures.size() < kFewestTerms) return;
  out.push_back(std::move(candidate));
}

}  // namespace

bool is_terse(const Reading& reading, const Candidate& candidate) {
  return candidate.length * 4 < lengths(reading).comfortable && candidate.figures.empty();
}

std::size_t comfortable_length(const Reading& reading) {
  return lengths(reading).comfortable;
}

std::vector<Candidate> find_candidates(const Reading& reading) {
  std::vector<Candidate> candidates;
  for (std::uint32_t number = 0; number < reading.sentences.size(); ++number) {
    const Sentence& sentence = reading.sentences[number];
    const std::string_view text = sentence.span.of(reading.text(sentence.paragraph));
    const ParagraphKind kind = reading.document->paragraphs[sentence.paragraph].kind;
    if (kind == ParagraphKind::kTableRow) continue;
    const double end = ending(reading, sentence, text, kind == ParagraphKind::kListItem);
    if (end <= 0) continue;
    for (const Span& part : parts_of(reading, text)) {
      add(reading, number, {sentence.span.start + part.start, sentence.span.start + part.end}, end, candidates);
    }
  }
  return candidates;
}

}  // namespace assay::digest
