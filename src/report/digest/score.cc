// Score: four signs of an important sentence, added, times how well it stands alone.
//
//   centrality  weight of its terms that other sentences repeat, by the root of its length (a centroid, as in MEAD;
//               a walk over a graph of sentences finds nearly the same order at n times the cost)
//   title       share of the title's weight that it holds
//   position    news says the main thing first, and a paragraph opens with its point
//   facts       figures, names, and verbs of decision: what a reader came for
//
// The shares 0.30, 0.20, 0.20, 0.30 were set by reading: from equal shares each was moved in steps of 0.05 over the
// demonstration documents and about sixty articles while digests got better.  Position above 0.25 fills the groups with
// the lead's own words; facts below 0.25 let comment win over report.
// Cost: O(sum of the sentences' terms).
#include "report/digest/score.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "examine/text/text.h"
#include "report/digest/among.h"

namespace assay::digest {
namespace {

constexpr double kCentralityShare = 0.30;
constexpr double kTitleShare = 0.20;
constexpr double kPositionShare = 0.20;
constexpr double kFactsShare = 0.30;
// Past this overlap two sentences tell one story; below 0.5 pairs of a long and a short one about one subject are hit.
constexpr double kSameOverlap = 0.62;

constexpr auto kChineseReports = std::to_array<std::string_view>(
    {"宣布", "决定", "要求", "签署", "批准", "计划", "预计", "表示", "指出", "认为", "显示", "称",   "下令", "命令",
     "承诺", "达成", "同意", "拒绝", "禁止", "上调", "下调", "增长", "下降", "降至", "升至", "超过", "达到", "占",
     "通过", "公布", "发布", "启动", "投资", "收购", "警告", "提出", "强调", "透露", "起诉", "逮捕"});
constexpr auto kEnglishReports = std::to_array<std::string_view>(
    {"announc", "decid", "order", "sign",    "approv", "plan",   "expect",  "said",    "say",    "warn",
     "report",  "found", "show",  "agre",    "reject", "ban",    "rais",    "cut",     "rose",   "fell",
     "grew",    "reach", "pass",  "publish", "launch", "invest", "acquir",  "will",    "told",   "accord",
     "estim",   "claim", "sue",   "arrest",  "pledg",  "requir", "percent", "increas", "declin", "add"});

bool is_report(const Reading& reading, const std::string& term) {
  if (reading.tongue == Tongue::kChinese) return among(term, kChineseReports);
  return reading.tongue == Tongue::kEnglish && among(term, kEnglishReports);
}

bool is_name(const Reading& reading, std::uint32_t paragraph, std::uint32_t at, std::uint32_t first) {
  const text::Word& word = reading.words(paragraph).words[at];
  if (reading.tongue == Tongue::kChinese) {
    const std::string_view tag = text::part_of_speech(word.term);
    return tag.starts_with("nr") || tag.starts_with("ns") || tag.starts_with("nt") || tag.starts_with("nz");
  }
  const char head = word.span.of(reading.text(paragraph)).front();
  return at != first && head >= 'A' && head <= 'Z' && reading.ids[paragraph][at] != kNoTerm;
}

double facts(const Reading& reading, const Candidate& candidate) {
  int names = 0;
  int reports = 0;
  for (std::uint32_t at = candidate.first_word; at < candidate.end_word; ++at) {
    const text::Word& word = reading.words(candidate.paragraph).words[at];
    if (word.kind != text::WordKind::kWord) continue;
    if (is_name(reading, candidate.paragraph, at, candidate.first_word)) ++names;
    if (is_report(reading, word.term)) ++reports;
  }
  const auto figures = static_cast<double>(std::min<std::size_t>(candidate.figures.size(), 3));
  return std::min(1.0, figures / 3 * 0.6 + std::min(names, 3) / 3.0 * 0.25 + std::min(reports, 2) / 2.0 * 0.25);
}

double centrality(const Reading& reading, const Candidate& candidate) {
  double sum = 0;
  for (const TermId id : candidate.terms) {
    const Term& term = reading.terms[id];
    if (term.count > 1) sum += term.weight;
  }
  return sum / std::sqrt(static_cast<double>(std::max<std::size_t>(candidate.terms.size(), 8)));
}

// 1 for the first sentence, a half after a dozen, and a fifth more for whatever opens a paragraph.
double position(const Reading& reading, const Candidate& candidate) {
  const double early = 1 / (1 + candidate.sentence / 12.0);
  const bool opens = reading.sentences[candidate.sentence].in_paragraph == 0;
  return std::min(1.0, early * 0.8 + (opens ? 0.2 : 0));
}

double weight_of(const Reading& reading, const std::vector<TermId>& terms) {
  double sum = 0;
  for (const TermId id : terms) sum += reading.terms[id].weight;
  return sum;
}

// A long sentence takes the room of two.
double brevity(const Reading& reading, const Candidate& candidate) {
  const auto comfortable = static_cast<double>(comfortable_length(reading));
  const double over = static_cast<double>(candidate.length) / comfortable;
  return over <= 1 ? 1 : std::max(0.6, 1.3 - 0.3 * over);
}

}  // namespace

void score(const Reading& reading, std::vector<Candidate>& candidates) {
  double greatest = 0;
  for (Candidate& candidate : candidates) {
    candidate.importance = centrality(reading, candidate);
    greatest = std::max(greatest, candidate.importance);
  }
  for (Candidate& candidate : candidates) {
    const double central = greatest > 0 ? candidate.importance / greatest : 0;
    candidate.importance = (kCentralityShare * central + kTitleShare * title_agreement(reading, candidate.terms) +
                            kPositionShare * position(reading, candidate) + kFactsShare * facts(reading, candidate)) *
                           candidate.standing * brevity(reading, candidate);
  }
}

double title_agreement(const Reading& reading, const std::vector<TermId>& terms) {
  double all = 0;
  double shared = 0;
  std::vector<TermId> title = reading.title_ids;
  std::ranges::sort(title);
  title.erase(std::ranges::unique(title).begin(), title.end());
  for (const TermId id : title) {
    if (id == kNoTerm) continue;
    // A word of the title alone has no weight in the body; it still asks to be found.
    const double weight = std::max(reading.terms[id].weight, 0.3);
    all += weight;
    if (std::ranges::binary_search(terms, id)) shared += weight;
  }
  return all > 0 ? shared / all : 0;
}

double overlap(const Reading& reading, const std::vector<TermId>& a, const std::vector<TermId>& b) {
  std::vector<TermId> shared;
  std::ranges::set_intersection(a, b, std::back_inserter(shared));
  const double lighter = std::min(weight_of(reading, a), weight_of(reading, b));
  return lighter > 0 ? weight_of(reading, shared) / lighter : 0;
}

bool says_the_same(const Reading& reading, const Candidate& a, const Candidate& b) {
  if (a.sentence == b.sentence) return true;
  if (a.text.contains(b.text) || b.text.contains(a.text)) return true;
  const double alike = overlap(reading, a.terms, b.terms);
  if (alike >= kSameOverlap) {
    // Two rows of one account (city after city, year after year) share their words and differ in every figure.
    std::vector<std::string> shared;
    std::ranges::set_intersection(a.figures, b.figures, std::back_inserter(shared));
    const bool both_count = !a.figures.empty() && !b.figures.empty();
    return !(both_count && shared.empty() && alike < 0.85);
  }
  // The same figure twice, about the same thing.
  const Candidate& fewer = a.figures.size() <= b.figures.size() ? a : b;
  const Candidate& more = &fewer == &a ? b : a;
  return !fewer.figures.empty() && std::ranges::includes(more.figures, fewer.figures) && alike >= 0.3;
}

}  // namespace assay::digest
