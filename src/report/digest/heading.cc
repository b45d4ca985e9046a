// Heading: the document's own subheading where it is short and good, else the phrase that the bullets are about.
//
// First a segment gets a subject, the phrase that its sentences share; bullets are chosen around it; then the heading
// is made for the bullets as chosen, so that it fits what stands under it.  A phrase is worth
//     form                 how well it reads by itself (phrases_chinese.cc, phrases_english.cc)
//   * cover                share of the bullets' importance that holds it, a third for holding only some of its words
//   * (0.4 + 0.6 own)      own: the share of its sentences that lie in this segment.  What stands everywhere is the
//                          subject of the document, not of the group
//   * (0.5 + 0.5 weight)   mean weight of its terms
//   * 1.2 where a sentence begins with it, since that is what the sentence is about.
// A phrase made only of topic words is the topic repeated: a quarter.  Where no phrase covers all bullets, two short
// ones are joined, 战略储备与价格托底, "Reserves and output", at a discount.
// The numbers were set by reading the headings of the demonstration documents and about sixty articles.
// Cost: O(phrases * their sentences), and the square of kMostPaired.
#include "report/digest/heading.h"

#include <algorithm>
#include <array>
#include <map>

#include "base/utf8.h"
#include "examine/text/text.h"
#include "report/digest/among.h"
#include "report/digest/marks.h"
#include "report/digest/openings.h"
#include "report/digest/score.h"

namespace assay::digest {
namespace {

constexpr std::size_t kMostOptions = 16;
constexpr std::size_t kMostPaired = 12;
// A lone common noun ("Leaves") heads nothing.
constexpr double kLeastForm = 0.35;
constexpr double kPairDiscount = 0.72;
// Each further sentence that holds a subject counts this much of the one before.
constexpr double kNextHolder = 0.7;
// What this share of the sentences says is the topic; a word of the title needs less.
constexpr double kTopicShare = 0.4;
constexpr double kTitleTopicShare = 0.25;
// A label that asks (钱花在哪里) stands only where no phrase is this good.
constexpr double kAskingLabel = 0.45;

bool is_topic(const Reading& reading, TermId id) {
  const double share =
      reading.terms[id].count / static_cast<double>(std::max<std::size_t>(reading.sentences.size(), 1));
  return share > kTopicShare ||
         (share > kTitleTopicShare && std::ranges::find(reading.title_ids, id) != reading.title_ids.end());
}

// Importance of the members that hold the phrase.  `next` is what each further one counts.
double cover(const Reading& reading, const Phrase& phrase, const std::vector<const Candidate*>& members, double next) {
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
  values.reserve(by_sentence.size());
  for (const auto& [sentence, value] : by_sentence) values.push_back(value);
  std::ranges::sort(values, std::ranges::greater());
  double sum = 0;
  double share = 1;
  for (const double value : values) {
    sum += share * value;
    share *= next;
  }
  return sum;
}

double mean_weight(const Reading& reading, const std::vector<TermId>& terms, double greatest) {
  double sum = 0;
  for (const TermId id : terms) sum += reading.terms[id].weight;
  return greatest > 0 ? sum / static_cast<double>(terms.size()) / greatest : 0;
}

std::vector<TermId> sorted(std::vector<TermId> terms) {
  std::ranges::sort(terms);
  return terms;
}

// Words of a label that may be a heading: within these lengths.
bool short_enough(std::string_view text, const Reading& reading) {
  const std::size_t length = utf8::count(text);
  if (reading.dense) return length >= 3 && length <= 14;
  return length >= 3 && length <= 60 && std::ranges::count(text, ' ') < 8;
}

std::string_view first_fitting_part(std::string_view label, const Reading& reading) {
  // Longer than this it is a paragraph under the wrong name.
  if (utf8::count(label) > (reading.dense ? 40 : 120)) return {};
  constexpr auto kPartings = std::to_array<std::string_view>({"：", ": ", " — ", "——", " – ", "，", " | ", "。", "！"});
  for (const std::string_view parting : kPartings) {
    const std::size_t at = label.find(parting);
    if (at == std::string_view::npos) continue;
    for (const std::string_view part : {label.substr(0, at), label.substr(at + parting.size())}) {
      const std::string_view trimmed = utf8::trim(part);
      if (short_enough(trimmed, reading) && is_balanced(trimmed) && !is_question(trimmed) && !ends_with_stop(trimmed)) {
        return trimmed;
      }
    }
  }
  if (!reading.dense) return {};
  // Chinese headlines part their halves by a blank.
  const std::size_t blank = label.find(' ');
  if (blank == std::string_view::npos) return {};
  const std::string_view part = label.substr(0, blank);
  return short_enough(part, reading) && is_balanced(part) && utf8::count(part) >= 5 ? part : std::string_view{};
}

// 结语, "Conclusion", an address, a row of signs: over a section, but not about it.
bool says_nothing(std::string_view label) {
  constexpr auto kFrames = std::to_array<std::string_view>({"conclusion",
                                                            "in conclusion",
                                                            "summary",
                                                            "in summary",
                                                            "introduction",
                                                            "overview",
                                                            "background",
                                                            "faq",
                                                            "faqs",
                                                            "price",
                                                            "prices",
                                                            "notes",
                                                            "note",
                                                            "pros",
                                                            "cons",
                                                            "tips",
                                                            "final thoughts",
                                                            "the bottom line",
                                                            "bottom line",
                                                            "key takeaways",
                                                            "takeaways",
                                                            "wrapping up",
                                                            "about",
                                                            "about us",
                                                            "details",
                                                            "description",
                                                            "frequently asked questions",
                                                            "结语",
                                                            "引言",
                                                            "前言",
                                                            "小结",
                                                            "总结",
                                                            "导语",
                                                            "导读",
                                                            "后记",
                                                            "编者按",
                                                            "背景",
                                                            "正文",
                                                            "摘要",
                                                            "结论",
                                                            "概述",
                                                            "写在最后"});
  if (among(text::fold(label), kFrames) || label.contains("://") || label.contains("www.")) return true;
  const auto letters = std::ranges::count_if(label, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
  });
  const auto digits = std::ranges::count_if(label, [](char c) { return c >= '0' && c <= '9'; });
  return letters < 3 || digits * 2 > letters;
}

// 值得注意的是, 在…的: the first half of something.
bool dangles(std::string_view label) {
  constexpr auto kEndings = std::to_array<std::string_view>(
      {"的", "是", "了", "在", "和", "与", "及", "把", "被", " of", " the", " and", " a"});
  return std::ranges::any_of(kEndings, [&](std::string_view ending) { return label.ends_with(ending); });
}

}  // namespace

std::string usable_label(std::string_view label, const Reading& reading) {
  label = utf8::trim(label);
  label = label.substr(std::min(label.size(), read_opening(label, Tongue::kOther).cut_bytes));
  label = without_clause_mark(label);
  if (is_question(label) || !is_balanced(label) || says_nothing(label)) return {};
  if (!short_enough(label, reading) || ends_with_stop(label)) label = first_fitting_part(label, reading);
  return dangles(label) ? std::string() : std::string(label);
}

bool headings_clash(std::string_view a, std::string_view b) {
  const std::string left = text::fold(a);
  const std::string right = text::fold(b);
  return left.contains(right) || right.contains(left);
}

double fit(const Reading& reading, const Candidate& candidate, const Heading& subject) {
  if (std::ranges::binary_search(subject.sentences, candidate.sentence)) return 1;
  double all = 0;
  double held = 0;
  for (const TermId id : subject.terms) {
    // The topic's own word ties nothing together.
    const double weight = is_topic(reading, id) ? 0.2 : 1;
    all += weight;
    if (std::ranges::binary_search(candidate.terms, id)) held += weight;
  }
  const double share = all > 0 ? held / all : 0;
  // In one paragraph with the subject, a sentence is mostly about it.
  const bool beside = std::ranges::any_of(subject.sentences, [&](std::uint32_t sentence) {
    return reading.sentences[sentence].paragraph == candidate.paragraph;
  });
  const double base = subject.own ? 0.7 : beside ? 0.65 : 0.5;
  return base + (1 - base) * share;
}

namespace {

double worth(const Reading& reading, const Segment& segment, const Phrase& phrase, double greatest) {
  const auto first = std::ranges::lower_bound(phrase.sentences, segment.first_sentence);
  const auto end = std::ranges::lower_bound(phrase.sentences, segment.end_sentence);
  if (first == end) return 0;
  if (reading.tongue == Tongue::kOther && phrase.sentences.size() < 2) return 0;
  if (text::fold(phrase.text) == text::fold(reading.document->title)) return 0;
  const double own = static_cast<double>(end - first) / static_cast<double>(phrase.sentences.size());
  double value = phrase.form * (0.4 + 0.6 * own) * (0.5 + 0.5 * mean_weight(reading, phrase.terms, greatest));
  if (phrase.opens) value *= 1.2;
  if (std::ranges::all_of(phrase.terms, [&](TermId id) { return is_topic(reading, id); })) value *= 0.25;
  return value;
}

double greatest_weight(const Reading& reading) {
  double greatest = 0;
  for (const Term& term : reading.terms) greatest = std::max(greatest, term.weight);
  return greatest;
}

struct Option {
  const Phrase* phrase;
  double worth;  // without its cover
  double value;
};

// The phrases that some bullet holds whole, best first.
std::vector<Option> covering_phrases(const Reading& reading, const Segment& segment,
                                     const std::vector<const Candidate*>& bullets, const std::vector<Phrase>& phrases) {
  double total = 0;
  for (const Candidate* bullet : bullets) total += bullet->importance;
  const double greatest = greatest_weight(reading);
  std::vector<Option> options;
  for (const Phrase& phrase : phrases) {
    const bool held = std::ranges::any_of(bullets, [&](const Candidate* bullet) {
      return std::ranges::binary_search(phrase.sentences, bullet->sentence) &&
             std::ranges::includes(bullet->terms, sorted(phrase.terms));
    });
    if (!held) continue;
    const double base = phrase.form >= kLeastForm ? worth(reading, segment, phrase, greatest) : 0;
    if (base > 0) options.push_back({&phrase, base, base * cover(reading, phrase, bullets, 1) / total});
  }
  std::ranges::sort(options, [](const Option& a, const Option& b) {
    return a.value != b.value ? a.value > b.value : a.phrase->text < b.phrase->text;
  });
  return options;
}

std::string joined(const Reading& reading, const std::string& a, const std::string& b) {
  return reading.tongue == Tongue::kChinese ? a + "与" + b : a + " and " + b;
}

// With a capital, unless the first word has one of its own inside (eVAC).
std::string capitalised(std::string text) {
  const std::string_view word = std::string_view(text).substr(0, text.find(' '));
  const bool styled = std::ranges::any_of(word, [](char c) { return c >= 'A' && c <= 'Z'; });
  if (!text.empty() && !styled && text.front() >= 'a' && text.front() <= 'z') {
    text.front() = static_cast<char>(text.front() - 32);
  }
  return text;
}

// 稀土储量与稀土需求 reads well; 稀土储量与俄罗斯稀土储量 does not.
bool repeats(const Phrase& a, const Phrase& b) {
  if (a.terms.back() == b.terms.back()) return true;
  const auto shared =
      std::ranges::count_if(a.terms, [&](TermId id) { return std::ranges::find(b.terms, id) != b.terms.end(); });
  return shared > 1 || (shared == 1 && std::min(a.terms.size(), b.terms.size()) == 1);
}

// Two phrases, in the order in which the bullets hold them.
void add_pairs(const Reading& reading, const std::vector<const Candidate*>& bullets, const std::vector<Option>& options,
               std::vector<Heading>& out) {
  const std::size_t most = reading.dense ? 12 : 42;
  const std::size_t count = std::min(options.size(), kMostPaired);
  for (std::size_t a = 0; a < count; ++a) {
    for (std::size_t b = 0; b < count; ++b) {
      const Phrase& first = *options[a].phrase;
      const Phrase& second = *options[b].phrase;
      if (a == b || repeats(first, second)) continue;
      if (utf8::count(first.text) + utf8::count(second.text) + 1 > most) continue;
      const auto holder = [&](const Phrase& phrase) {
        return std::ranges::find_if(bullets, [&](const Candidate* bullet) {
          return std::ranges::binary_search(phrase.sentences, bullet->sentence);
        });
      };
      // Only across bullets: two phrases of one sentence are no headline for it.
      if (holder(first) >= holder(second)) continue;
      double covered = 0;
      double total = 0;
      for (const Candidate* bullet : bullets) {
        total += bullet->importance;
        const bool held = std::ranges::binary_search(first.sentences, bullet->sentence) ||
                          std::ranges::binary_search(second.sentences, bullet->sentence);
        if (held) covered += bullet->importance;
      }
      Heading heading{joined(reading, first.text, second.text), first.terms, {}, 0, false};
      heading.terms.insert(heading.terms.end(), second.terms.begin(), second.terms.end());
      heading.value = kPairDiscount * (options[a].worth + options[b].worth) / 2 * covered / total;
      out.push_back(std::move(heading));
    }
  }
}

bool asks(std::string_view label, const Reading& reading) {
  constexpr auto kAsking =
      std::to_array<std::string_view>({"什么", "为何", "为啥", "如何", "怎么", "怎样", "哪里", "哪一", "哪些", "哪儿",
                                       "谁", "吗", "几何", "是否", "能否", "何时"});
  return reading.tongue == Tongue::kChinese &&
         std::ranges::any_of(kAsking, [&](std::string_view word) { return label.contains(word); });
}

}  // namespace

Heading subject_of(const Reading& reading, const Segment& segment, const std::vector<const Candidate*>& members,
                   const std::vector<Phrase>& phrases) {
  Heading best;
  const double greatest = greatest_weight(reading);
  for (const Phrase& phrase : phrases) {
    const double base = worth(reading, segment, phrase, greatest);
    if (base <= 0) continue;
    const double value = base * cover(reading, phrase, members, kNextHolder);
    if (value <= best.value) continue;
    best = {phrase.text, phrase.terms, phrase.sentences, value, false};
  }
  if (std::string label = usable_label(segment.label, reading); !label.empty()) {
    best.text = std::move(label);
    best.own = true;
  }
  return best;
}

std::vector<Heading> heading_options(const Reading& reading, const Segment& segment,
                                     const std::vector<const Candidate*>& bullets, const std::vector<Phrase>& phrases) {
  const std::vector<Option> options = covering_phrases(reading, segment, bullets, phrases);
  std::vector<Heading> headings;
  headings.reserve(options.size());
  for (const Option& option : options) {
    headings.push_back({option.phrase->text, option.phrase->terms, option.phrase->sentences, option.value, false});
  }
  if (bullets.size() > 1 && reading.tongue != Tongue::kOther) add_pairs(reading, bullets, options, headings);
  if (std::string label = usable_label(segment.label, reading); !label.empty()) {
    const double value = asks(label, reading) ? kAskingLabel : 2;
    headings.push_back({std::move(label), {}, {}, value, true});
  }
  std::ranges::sort(headings, [](const Heading& a, const Heading& b) {
    return a.value != b.value ? a.value > b.value : a.text < b.text;
  });
  if (headings.size() > kMostOptions) headings.resize(kMostOptions);
  for (Heading& heading : headings) heading.text = capitalised(std::move(heading.text));
  return headings;
}

}  // namespace assay::digest
