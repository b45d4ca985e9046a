// Reading: gives every paragraph its role and every content word a number and a weight.
//
// Roles.  A publisher's page seldom marks up all of its headings: a short line without a stop, with text after it,
// works as one.  Lists, quotations and table rows are body; captions and credits are asides.
//
// Weights.  A word says much about a document when the document repeats it and other documents do not.  How rare a
// Chinese word is in general we know from the dictionary's table; for other languages the document alone must tell, and
// stop words are out already.  weight = log(1 + sentences that hold it) * rarity, where the rarity of a language
// without a table is 1; a single ideograph counts a third, since it is often a piece of a name that the dictionary
// lacks.
//
// Cost: one pass over the words.
#include "report/digest/reading.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_map>

#include "base/utf8.h"
#include "examine/text/text.h"
#include "report/digest/asides.h"
#include "report/digest/marks.h"
#include "report/digest/openings.h"

namespace assay::digest {
namespace {

// A label is shorter than a sentence that is worth showing.  Read off a few hundred subheadings of news pages, of which
// fewer than one in fifty is longer.
constexpr std::size_t kLongestLabelDense = 30;   // code points
constexpr std::size_t kLongestLabelSpaced = 90;  // code points
// jieba's table gives 5 to 14; half of its median is "neither common nor rare".
constexpr double kUsualRarity = 6.0;
constexpr double kSingleIdeograph = 1.0 / 3;

class TermTable {
 public:
  explicit TermTable(std::vector<Term>& terms) : terms_(terms) {}

  TermId id(const std::string& text) {
    const auto [at, added] = ids_.try_emplace(text, static_cast<TermId>(terms_.size()));
    if (added) terms_.push_back({text, 0, 0});
    return at->second;
  }

 private:
  std::vector<Term>& terms_;
  std::unordered_map<std::string, TermId> ids_;
};

void number_words(std::string_view text, const std::vector<text::Word>& words, const std::string& language,
                  TermTable& table, std::vector<TermId>& ids, std::vector<bool>& stops) {
  ids.assign(words.size(), kNoTerm);
  stops.assign(words.size(), false);
  for (std::size_t at = 0; at < words.size(); ++at) {
    const text::Word& word = words[at];
    if (word.kind != text::WordKind::kWord) continue;
    stops[at] = text::is_stop_word(text::fold(word.span.of(text)), language);
    // One letter is a list's number or the "s" of a possessive.
    if (stops[at] || word.term.size() < 2) continue;
    ids[at] = table.id(word.term);
  }
}

// `before` is the role of the paragraph before.
Role role_of(const Document& document, std::size_t at, std::size_t sentences, bool dense, Role before) {
  const Paragraph& paragraph = document.paragraphs[at];
  if (paragraph.kind == ParagraphKind::kCaption) return Role::kAside;
  // Of a longer paragraph each sentence is judged by itself, later.
  if (sentences <= 1 && is_aside(paragraph.text)) return Role::kAside;
  if (paragraph.kind == ParagraphKind::kHeading) return Role::kLabel;
  if (paragraph.kind != ParagraphKind::kText) return Role::kBody;
  const std::size_t longest = dense ? kLongestLabelDense : kLongestLabelSpaced;
  if (utf8::count(paragraph.text) > longest) return Role::kBody;
  // The last line of a table of contents ends with a stop: （3）叙利亚总统会见阿联酋外长。
  const bool item = before == Role::kLabel && list_number_bytes(paragraph.text) > 0;
  return ends_with_stop(paragraph.text) && !is_question(paragraph.text) && !item ? Role::kBody : Role::kLabel;
}

bool is_dense(const std::string& language) {
  return language == "zh" || language == "ja" || language == "ko";
}

void weigh(Reading& reading) {
  std::vector<std::uint32_t> last_seen(reading.terms.size(), 0);
  for (std::uint32_t at = 0; at < reading.sentences.size(); ++at) {
    const Sentence& sentence = reading.sentences[at];
    for (std::uint32_t word = sentence.first_word; word < sentence.end_word; ++word) {
      const TermId id = reading.ids[sentence.paragraph][word];
      if (id == kNoTerm || last_seen[id] == at + 1) continue;
      last_seen[id] = at + 1;
      ++reading.terms[id].count;
    }
  }
  for (Term& term : reading.terms) {
    double rarity = 1;
    if (reading.tongue == Tongue::kChinese) {
      rarity = text::rarity(term.text) / kUsualRarity;
      const auto first = utf8::decode(term.text, 0);
      if (first.size_bytes == term.text.size() && utf8::is_han(first.value)) rarity *= kSingleIdeograph;
    }
    term.weight = std::log1p(term.count) * rarity;
  }
}

}  // namespace

Reading read(const Document& document, const text::Analysis& analysis) {
  Reading reading;
  reading.document = &document;
  reading.analysis = &analysis;
  reading.dense = is_dense(analysis.language);
  reading.tongue = analysis.language == "zh"   ? Tongue::kChinese
                   : analysis.language == "en" ? Tongue::kEnglish
                                               : Tongue::kOther;
  TermTable table(reading.terms);
  number_words(document.title, analysis.title.words, analysis.language, table, reading.title_ids, reading.title_stops);
  const std::size_t count = std::min(document.paragraphs.size(), analysis.paragraphs.size());
  reading.roles.resize(count);
  reading.ids.resize(count);
  reading.stops.resize(count);
  for (std::size_t at = 0; at < count; ++at) {
    reading.roles[at] = role_of(document, at, analysis.paragraphs[at].sentences.size(), reading.dense,
                                at > 0 ? reading.roles[at - 1] : Role::kBody);
    if (reading.roles[at] == Role::kAside) continue;
    const text::AnalysedParagraph& paragraph = analysis.paragraphs[at];
    number_words(document.paragraphs[at].text, paragraph.words, analysis.language, table, reading.ids[at],
                 reading.stops[at]);
    if (reading.roles[at] != Role::kBody) continue;
    reading.body_length += utf8::count(document.paragraphs[at].text);
    for (std::uint32_t in = 0; in < paragraph.sentences.size(); ++in) {
      const text::AnalysedSentence& sentence = paragraph.sentences[in];
      reading.sentences.push_back(
          {static_cast<std::uint32_t>(at), in, sentence.span, sentence.first_word, sentence.end_word});
    }
  }
  weigh(reading);
  return reading;
}

std::vector<TermId> terms_between(const Reading& reading, std::uint32_t paragraph, std::uint32_t first,
                                  std::uint32_t end) {
  std::vector<TermId> terms;
  for (std::uint32_t word = first; word < end; ++word) {
    const TermId id = reading.ids[paragraph][word];
    if (id != kNoTerm) terms.push_back(id);
  }
  std::ranges::sort(terms);
  terms.erase(std::ranges::unique(terms).begin(), terms.end());
  return terms;
}

}  // namespace assay::digest
