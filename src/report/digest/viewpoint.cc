// Viewpoint: mostly the lead, unless the lead only sets a scene.
//
// Idea: editors put the point into the title, and say it again in a sentence near the top.  So agreement with the title
// counts most, then position, then how much of the document's weight the sentence carries; a sentence that leans counts
// almost nothing here (its standing squared), for the viewpoint is read first and alone.  A quotation at the front is
// somebody's voice, not the document's, and counts less.
// Shares 0.45, 0.30, 0.25 by reading: with position above 0.4 scene-setting leads win, below 0.2 sentences from deep in
// comment pieces do.
// When it does not apply: a title that is a pun or a question shares no words with its text; position decides then.
#include "report/digest/viewpoint.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "report/digest/asides.h"
#include "report/digest/marks.h"
#include "report/digest/score.h"

namespace assay::digest {
namespace {

constexpr double kTitleShare = 0.45;
constexpr double kPositionShare = 0.30;
constexpr double kContentShare = 0.25;
// In a document so short that its lead is more than its third, a shorter sentence must be nearly as good.
constexpr double kShortIsAsGood = 0.8;

bool opens_with_quote(std::string_view text) {
  return text.starts_with("“") || text.starts_with("\"") || text.starts_with("「") || text.starts_with("‘");
}

// Even one with its antecedent in the sentence reads as half-way into a story.
bool has_pronoun(std::string_view text) {
  constexpr std::size_t kHead = 42;  // bytes: about fourteen characters
  constexpr auto kPronouns = std::to_array<std::string_view>({"它", "他", "她", "这样", "这种", "这一"});
  return std::ranges::any_of(kPronouns, [&](std::string_view word) {
    const std::size_t at = text.substr(0, kHead).find(word);
    return at != std::string_view::npos && !text.substr(0, at).ends_with("其");  // 其他
  });
}

// 25年：…, "Price: …": one entry of a list.
bool is_labelled(std::string_view text) {
  const std::string_view head = text.substr(0, 24);
  return head.contains("：") || head.contains(": ");
}

double merit(const Reading& reading, const Candidate& candidate, double greatest) {
  const double early = 1 / (1 + candidate.sentence / 4.0);
  const double content = greatest > 0 ? candidate.importance / candidate.standing / greatest : 0;
  double value = kTitleShare * title_agreement(reading, candidate.terms) + kPositionShare * early +
                 kContentShare * std::min(content, 1.0);
  value *= candidate.standing * candidate.standing;
  if (opens_with_quote(candidate.text)) value *= 0.7;
  if (has_pronoun(candidate.text)) value *= 0.75;
  if (is_labelled(candidate.text)) value *= 0.7;
  if (reading.document->paragraphs[candidate.paragraph].kind != ParagraphKind::kText) value *= 0.7;
  if (candidate.length * 4 < comfortable_length(reading)) value *= 0.8;
  return value;
}

// Adds the next sentence of the same paragraph when both together are no longer than one long sentence.
void extend(const Reading& reading, Candidate& viewpoint, std::size_t most) {
  const Sentence& sentence = reading.sentences[viewpoint.sentence];
  const std::string_view paragraph = reading.text(viewpoint.paragraph);
  if (viewpoint.span.end != sentence.span.end || viewpoint.length * 5 > comfortable_length(reading) * 2) return;
  if (viewpoint.sentence + 1 >= reading.sentences.size()) return;
  const Sentence& next = reading.sentences[viewpoint.sentence + 1];
  if (next.paragraph != viewpoint.paragraph) return;
  const std::string_view both = paragraph.substr(viewpoint.span.start, next.span.end - viewpoint.span.start);
  const std::string_view added = next.span.of(paragraph);
  const std::size_t length = utf8::count(both);
  if (length > most || length > comfortable_length(reading) * 3 / 2) return;
  if (is_question(added) || !ends_with_stop(added) || is_aside(added) || !is_balanced(added)) return;
  if (is_terse(reading, viewpoint)) viewpoint.standing /= kTerse;
  viewpoint.text = both;
  viewpoint.length = length;
  viewpoint.span.end = next.span.end;
  viewpoint.end_word = next.end_word;
  viewpoint.terms = terms_between(reading, viewpoint.paragraph, viewpoint.first_word, next.end_word);
}

}  // namespace

std::optional<Candidate> choose_viewpoint(const Reading& reading, const std::vector<Candidate>& candidates,
                                          std::size_t most) {
  double greatest = 0;
  for (const Candidate& candidate : candidates) {
    greatest = std::max(greatest, candidate.importance / candidate.standing);
  }
  const Candidate* best = nullptr;
  const Candidate* short_enough = nullptr;
  double best_merit = 0;
  double short_merit = 0;
  // Two short sentences are judged together: 马来西亚正向磁体制造迈进。该国计划与…合作建厂，投资6亿林吉特。
  std::vector<Candidate> extended = candidates;
  for (Candidate& candidate : extended) {
    extend(reading, candidate, most);
    const double value = merit(reading, candidate, greatest);
    if (best == nullptr || value > best_merit) {
      best = &candidate;
      best_merit = value;
    }
    if (candidate.length <= most && (short_enough == nullptr || value > short_merit)) {
      short_enough = &candidate;
      short_merit = value;
    }
  }
  if (best == nullptr) return std::nullopt;
  return short_enough != nullptr && short_merit >= kShortIsAsGood * best_merit ? *short_enough : *best;
}

}  // namespace assay::digest
