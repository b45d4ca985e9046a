// Heading: the document's own subheading where it is short and good, else the phrase that the segment is about.
//
// A phrase is worth
//     form                 how well it reads by itself (phrases_chinese.cc, phrases_english.cc)
//   * cover                importance of the segment's sentences that hold it, each next one counting less, and a third
//                          as much for those that hold only some of its words
//   * (0.4 + 0.6 own)      own: the share of its sentences that lie in this segment.  What stands everywhere is the
//                          subject of the document, not of the group
//   * (0.5 + 0.5 weight)   mean weight of its terms
//   * 1.2 where a sentence begins with it, since that is what the sentence is about.
// A phrase made only of words that more than half of the sentences hold is the topic repeated: a quarter.
// The numbers were set by reading the headings of the demonstration documents and about sixty articles.
// Cost: O(phrases * their sentences).
#include "report/digest/heading.h"

#include <algorithm>
#include <array>
#include <map>

#include "base/utf8.h"
#include "examine/text/text.h"
#include "report/digest/marks.h"
#include "report/digest/openings.h"
#include "report/digest/score.h"

namespace assay::digest {
namespace {

constexpr std::size_t kMostOptions = 12;
constexpr double kTopicShare = 0.5;

bool is_topic(const Reading& reading, TermId id) {
  return reading.terms[id].count > kTopicShare * static_cast<double>(reading.sentences.size());
}

double cover(const Reading& reading, const Phrase& phrase, const std::vector<const Candidate*>& members) {
  std::map<std::uint32_t, double> by_sentence;  // the best candidate of each sentence
  for (const Candidate* candidate : members) {
    const bool whole = std::ranges::binary_search(phrase.sentences, candidate->sentence);
    double share = whole ? 1 : 0;
    if (!whole) {
      const auto held = std::ranges::count_if(phrase.terms, [&](TermId id) {
        return !is_topic(reading, id) && std::ranges::binary_search(candidate->terms, id);
      });
      share = 0.35 * static_cast<double>(held) / static_cast<double>(phrase.terms.size());
    }
    double& best = by_sentence[candidate->sentence];
    best = std::max(best, share * candidate->importance);
  }
  std::vector<double> values;
  for (const auto& [sentence, value] : by_sentence) values.push_back(value);
  std::ranges::sort(values, std::ranges::greater());
  double sum = 0;
  double share = 1;
  for (const double value : values) {
    sum += share * value;
    share *= 0.7;
  }
  return sum;
}

double mean_weight(const Reading& reading, const std::vector<TermId>& terms, double greatest) {
  double sum = 0;
  for (const TermId id : terms) sum += reading.terms[id].weight;
  return greatest > 0 ? sum / static_cast<double>(terms.size()) / greatest : 0;
}

// Words of a label that may be a heading: within these lengths.
bool short_enough(std::string_view text, const Reading& reading) {
  const std::size_t length = utf8::count(text);
  if (reading.dense) return length >= 3 && length <= 14;
  return length >= 3 && length <= 60 && std::ranges::count(text, ' ') < 8;
}

std::string_view first_fitting_part(std::string_view label, const Reading& reading) {
  constexpr auto kPartings = std::to_array<std::string_view>({"：", ": ", " — ", "——", " – ", "，", " | ", "。", "！"});
  for (const std::string_view parting : kPartings) {
    const std::size_t at = label.find(parting);
    if (at == std::string_view::npos) continue;
    for (const std::string_view part : {label.substr(0, at), label.substr(at + parting.size())}) {
      const std::string_view trimmed = utf8::trim(part);
      if (short_enough(trimmed, reading) && !is_question(trimmed) && !ends_with_stop(trimmed)) return trimmed;
    }
  }
  if (!reading.dense) return {};
  // Chinese headlines part their halves by a blank.
  const std::size_t blank = label.find(' ');
  if (blank == std::string_view::npos) return {};
  const std::string_view part = label.substr(0, blank);
  return short_enough(part, reading) && utf8::count(part) >= 5 ? part : std::string_view{};
}

}  // namespace

std::string usable_label(std::string_view label, const Reading& reading) {
  label = utf8::trim(label);
  label = label.substr(std::min(label.size(), read_opening(label, Tongue::kOther).cut_bytes));
  label = without_clause_mark(label);
  if (is_question(label) || !is_balanced(label)) return {};
  if (short_enough(label, reading) && !ends_with_stop(label)) return std::string(label);
  return std::string(first_fitting_part(label, reading));
}

bool headings_clash(std::string_view a, std::string_view b) {
  const std::string left = text::fold(a);
  const std::string right = text::fold(b);
  return left.contains(right) || right.contains(left);
}

double fit(const Reading& reading, const Candidate& candidate, const Heading& heading) {
  if (heading.terms.empty()) return heading.own ? 0.7 : 0.25;
  double all = 0;
  double held = 0;
  for (const TermId id : heading.terms) {
    // The topic's own word ties nothing together.
    const double weight = is_topic(reading, id) ? 0.2 : 1;
    all += weight;
    if (std::ranges::binary_search(candidate.terms, id)) held += weight;
  }
  const double share = held / all;
  const double base = heading.own ? 0.7 : 0.15;
  return base + (1 - base) * share;
}

std::vector<Heading> heading_options(const Reading& reading, const Segment& segment,
                                     const std::vector<const Candidate*>& members, const std::vector<Phrase>& phrases) {
  std::vector<Heading> options;
  double greatest = 0;
  for (const Term& term : reading.terms) greatest = std::max(greatest, term.weight);
  for (const Phrase& phrase : phrases) {
    const auto first = std::ranges::lower_bound(phrase.sentences, segment.first_sentence);
    const auto end = std::ranges::lower_bound(phrase.sentences, segment.end_sentence);
    if (first == end) continue;
    if (reading.tongue == Tongue::kOther && phrase.sentences.size() < 2) continue;
    const double own = static_cast<double>(end - first) / static_cast<double>(phrase.sentences.size());
    double value = phrase.form * cover(reading, phrase, members) * (0.4 + 0.6 * own) *
                   (0.5 + 0.5 * mean_weight(reading, phrase.terms, greatest));
    if (phrase.opens) value *= 1.2;
    if (std::ranges::all_of(phrase.terms, [&](TermId id) { return is_topic(reading, id); })) value *= 0.25;
    if (text::fold(phrase.text) == text::fold(reading.document->title)) value = 0;
    if (value > 0) options.push_back({phrase.text, phrase.terms, value, false});
  }
  std::ranges::sort(options, [](const Heading& a, const Heading& b) {
    return a.value != b.value ? a.value > b.value : a.text < b.text;
  });
  if (options.size() > kMostOptions) options.resize(kMostOptions);
  if (std::string label = usable_label(segment.label, reading); !label.empty()) {
    options.insert(options.begin(), {std::move(label), {}, 1, true});
  }
  return options;
}

}  // namespace assay::digest
