// English noun phrases, by what stands around them.
//
// A phrase is up to four words between boundaries: stop words, verbs, adverbs, numbers, punctuation.  "the country's
// rare earth reserves are" gives "rare earth reserves", since "the", "country's" and "are" bound it.  A possessive name
// may open it ("China's export controls"), one "of" may join two halves ("Ministry of Commerce"), a hyphen joins.  A
// word that is noun or verb (plan, report) ends a phrase only where what follows cannot be its object.  The last word
// must be a noun: no adjective, no participle, no name of a day. When it does not apply: a verb that the tables lack is
// taken for a noun; see words_english.cc.
#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <string_view>

#include "examine/text/text.h"
#include "report/digest/among.h"
#include "report/digest/phrases.h"
#include "report/digest/words_english.h"

namespace assay::digest {
namespace {

enum class Part : std::uint8_t { kBoundary, kInside, kOf, kPossessive, kHyphen, kStarter };

constexpr std::size_t kLongestRun = 4;  // words with a subject of their own

struct Token {
  Part part = Part::kBoundary;
  std::uint32_t word = 0;
  Span span;
  std::string_view surface;
  std::string folded;
  bool capital = false;
  bool both = false;  // noun or verb
  bool starts_sentence = false;
};

bool is_capital(std::string_view surface) {
  return std::isupper(static_cast<unsigned char>(surface.front())) != 0;
}

// a, the, their: what follows begins a noun phrase for certain.
bool is_determiner(std::string_view folded) {
  constexpr auto kDeterminers =
      std::to_array<std::string_view>({"a",   "an",  "the",  "this", "that", "these", "those", "its", "their", "his",
                                       "her", "our", "your", "my",   "some", "any",   "no",    "new", "more",  "many"});
  return among(folded, kDeterminers);
}

Part part_of(const Reading& reading, std::uint32_t paragraph, const text::Word& word, std::uint32_t at, Token& token) {
  if (word.kind == text::WordKind::kOther) {
    return token.surface == "-" || token.surface == "‐" ? Part::kHyphen : Part::kBoundary;
  }
  if (word.kind == text::WordKind::kNumber || is_english_number(token.folded)) return Part::kBoundary;
  if (is_dense_script(token.surface)) return Part::kBoundary;
  if (token.surface == "of") return Part::kOf;
  if (token.surface == "s") return Part::kBoundary;
  if (reading.stops[paragraph][at]) return is_determiner(token.folded) ? Part::kStarter : Part::kBoundary;
  if (token.surface.ends_with("'s") || token.surface.ends_with("’s") || token.surface.ends_with("s'") ||
      token.surface.ends_with("s’")) {
    return token.capital ? Part::kPossessive : Part::kStarter;
  }
  if (token.folded.ends_with("ly") && is_english_adjective(token.folded)) return Part::kBoundary;
  if (token.capital && at > 0) return Part::kInside;
  if (is_english_verb(token.folded, word.term)) return Part::kBoundary;
  token.both = is_english_noun_or_verb(word.term);
  return Part::kInside;
}

bool may_close(const Token& token) {
  if (token.part != Part::kInside) return false;
  if (token.capital) return !is_english_empty_noun(token.folded);
  if (is_english_adjective(token.folded) || is_english_empty_noun(token.folded)) return false;
  if (token.folded.ends_with("ing") && !is_english_ing_noun(token.folded)) return false;
  if (token.folded.ends_with("ed") && token.folded.size() > 4) return false;
  return true;
}

// "designs that tolerate …", "they refine …", "to deliver": what follows is a verb, known to us or not.
bool calls_for_verb(const Token& before, std::string_view word) {
  constexpr auto kSubjects = std::to_array<std::string_view>(
      {"that",   "who",    "which", "will",    "would",  "can",   "could", "may",  "might", "must",
       "should", "cannot", "we",    "they",    "it",     "he",    "she",   "i",    "you",   "not",
       "can't",  "won't",  "don't", "doesn't", "didn't", "never", "also",  "let's"});
  if (among(before.folded, kSubjects)) return true;
  return before.folded == "to" && !word.ends_with("s") && !word.ends_with("ion") && !word.ends_with("ment");
}

bool may_open(const std::vector<Token>& tokens, std::size_t at) {
  const Token& token = tokens[at];
  if (token.part == Part::kPossessive) return true;
  if (token.part != Part::kInside) return false;
  if (at > 0 && tokens[at - 1].part == Part::kHyphen) return false;
  if (is_english_empty_noun(token.folded)) return false;
  // "after meeting Biden": a gerund with its object.
  if (token.folded.ends_with("ing") && at + 1 < tokens.size() && tokens[at + 1].capital) return false;
  if (!token.capital && token.folded.ends_with("ed") && token.folded.size() > 4) return false;
  if (!token.capital && token.folded.ends_with("ing") && !is_english_ing_noun(token.folded)) return false;
  if (!token.capital && at > 0 && calls_for_verb(tokens[at - 1], token.folded)) return false;
  // "Lynas plans …": after a noun a word that is both is its verb.
  return !(token.both && at > 0 && tokens[at - 1].part == Part::kInside);
}

// A noun that only points: the practical question.
bool is_vague(std::string_view folded) {
  constexpr auto kVague = std::to_array<std::string_view>(
      {"question", "questions", "problem", "problems", "answer", "answers", "idea",    "ideas",
       "aim",      "money",     "words",   "list",     "issue",  "issues",  "details", "information",
       "look",     "note",      "effort",  "efforts",  "work",   "result",  "results"});
  return among(folded, kVague);
}

double form_of(const std::vector<Token>& tokens, std::size_t first, std::size_t end) {
  std::size_t words = 0;
  std::size_t capitals = 0;
  bool of = false;
  double form = 1;
  for (std::size_t at = first; at < end; ++at) {
    if (tokens[at].part == Part::kOf) of = true;
    if (tokens[at].part != Part::kInside && tokens[at].part != Part::kPossessive) continue;
    ++words;
    if (tokens[at].capital) ++capitals;
    if (at + 1 < end && tokens[at].both) form *= 0.9;
  }
  // The capital of a sentence's first word says nothing.
  if (words == 1) form *= capitals == 1 && !tokens[first].starts_sentence ? 0.45 : 0.3;
  if (words == 4) form *= 0.85;
  if (is_english_opinion(tokens[first].folded)) form *= 0.5;
  if (is_vague(tokens[end - 1].folded)) form *= 0.6;
  if (of) form *= 0.85;
  if (capitals == words && words > 1) form *= 0.8;  // a name: right, yet says less than a subject
  const bool known = first > 0 && (tokens[first - 1].part == Part::kStarter || tokens[first - 1].folded == "of");
  return known ? form : form * 0.9;
}

void runs_from(const std::vector<Token>& tokens, std::size_t first, std::string_view text, std::vector<Run>& out) {
  if (!may_open(tokens, first)) return;
  const bool joined =
      first > 0 && (tokens[first - 1].part == Part::kInside || tokens[first - 1].part == Part::kPossessive ||
                    tokens[first - 1].part == Part::kHyphen);
  std::size_t words = 0;
  bool of = false;
  for (std::size_t at = first; at < tokens.size(); ++at) {
    const Token& token = tokens[at];
    if (token.part == Part::kOf) {
      if (of || at == first || tokens[at - 1].part != Part::kInside) break;
      of = true;
      continue;
    }
    if (token.part == Part::kHyphen) continue;
    // "the figures OPEC gave": a noun, then the subject of a clause.
    if (at > first && token.capital && tokens[at - 1].part == Part::kInside && !tokens[at - 1].capital) break;
    if (token.part != Part::kInside && !(token.part == Part::kPossessive && at == first)) break;
    // Words apart by more than a blank are not one phrase.
    if (at > first && token.span.start > tokens[at - 1].span.end + 1) break;
    if (++words > kLongestRun) break;
    const Token* next = at + 1 < tokens.size() ? &tokens[at + 1] : nullptr;
    if (!may_close(token)) continue;
    if (next != nullptr && next->part == Part::kHyphen) continue;
    const double form = form_of(tokens, first, at + 1);
    const bool free_right = next == nullptr || (next->part != Part::kInside && next->part != Part::kPossessive);
    const std::string_view surface = text.substr(tokens[first].span.start, token.span.end - tokens[first].span.start);
    out.push_back({tokens[first].word, token.word + 1, std::string(surface), form, !joined, free_right});
  }
}

}  // namespace

std::vector<Run> english_runs(const Reading& reading, std::uint32_t paragraph, std::uint32_t first, std::uint32_t end) {
  const std::string_view text = reading.text(paragraph);
  std::vector<Token> tokens;
  for (std::uint32_t at = first; at < end; ++at) {
    const text::Word& word = reading.words(paragraph).words[at];
    Token token{Part::kBoundary, at, word.span, word.span.of(text), "", false, false, false};
    token.starts_sentence = at == first;
    token.folded = text::fold(token.surface);
    token.capital = is_capital(token.surface);
    token.part = part_of(reading, paragraph, word, at, token);
    tokens.push_back(std::move(token));
  }
  // "plans the", "plans to", "plans 12": a verb.
  for (std::size_t at = 0; at + 1 < tokens.size(); ++at) {
    const Token& next = tokens[at + 1];
    const bool object = next.part == Part::kStarter || next.folded == "to" || next.folded == "that" ||
                        std::isdigit(static_cast<unsigned char>(next.surface.front())) != 0;
    if (tokens[at].both && object) tokens[at].part = Part::kBoundary;
  }
  std::vector<Run> runs;
  for (std::size_t at = 0; at < tokens.size(); ++at) runs_from(tokens, at, text, runs);
  return runs;
}

}  // namespace assay::digest
