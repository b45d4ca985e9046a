#include "examine/text/sentence_rules.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "base/utf8.h"
#include "examine/text/text.h"

namespace assay::text {

namespace {

using std::string_view_literals::operator""sv;

// Before a name or in the middle of a phrase: never the end.
constexpr std::array kNeverLast = std::to_array<std::string_view>(
    {"adm",  "brig", "capt", "cf",  "cmdr", "col",    "cpl", "dr", "e.g",  "ex", "ft",  "gen",
     "gov",  "hon",  "i.e",  "lt",  "maj",  "messrs", "mme", "mr", "mrs",  "ms", "mt",  "pres",
     "prof", "pvt",  "rep",  "rev", "sen",  "sens",   "sgt", "st", "supt", "v",  "viz", "vs"});

// Before a number: "No. 3", "Jan. 5".  Elsewhere they are words that may well be last.
constexpr std::array kBeforeNumber = std::to_array<std::string_view>(
    {"app", "apr", "art", "aug", "ca", "ch",   "dec", "eq",  "feb", "fig",  "figs", "jan", "jul",    "jun", "mar",
     "no",  "nos", "nov", "oct", "p",  "para", "pp",  "sec", "sep", "sept", "tab",  "vol", "approx", "est"});

// Last or not: the end only before a word that often begins a sentence.
constexpr std::array kPerhapsLast = std::to_array<std::string_view>(
    {"a.m", "al",  "assn", "ave", "bros", "co", "corp", "cos", "dept", "dist", "govt", "inc", "jr",
     "llc", "ltd", "plc",  "p.m", "ph.d", "rd", "sr",   "u.k", "u.n",  "u.s",  "univ", "d.c"});

constexpr std::array kSpeechChinese = std::to_array<std::string_view>(
    {"说",   "说道", "表示", "指出", "称",   "道",   "介绍", "强调", "认为", "坦言", "问",   "写道",
     "解释", "透露", "感叹", "回应", "补充", "直言", "记者", "回答", "说明", "呼吁", "警告", "如是说"});

constexpr std::array kSpeechEnglish = std::to_array<std::string_view>(
    {"said", "says", "asked", "added", "told", "wrote", "replied", "explained", "noted", "tweeted", "recalled"});

bool is_one_of(std::span<const std::string_view> list, std::string_view word) {
  return std::ranges::find(list, word) != list.end();
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

// The letters, digits and points at the end of `text`.
std::string_view last_token(std::string_view text) {
  std::size_t begin = text.size();
  while (begin > 0 && (is_letter(text[begin - 1]) || is_digit(text[begin - 1]) || text[begin - 1] == '.')) --begin;
  return text.substr(begin);
}

// "The", "In", "He": a capital, and a word that says nothing of its own.
bool begins_like_a_sentence(std::string_view text) {
  if (text.empty() || !is_upper(text.front())) return false;
  std::size_t end = 0;
  while (end < text.size() && (is_letter(text[end]) || text[end] == '\'')) ++end;
  return is_stop_word(fold(text.substr(0, end)), "en");
}

// "1", "12", "a", "iv": what stands before the point of a list.
bool is_list_number(std::string_view before) {
  constexpr std::size_t kMaxDigits = 3;
  if (before.empty() || before.size() > kMaxDigits) return false;
  if (std::ranges::all_of(before, is_digit)) return true;
  return before.size() == 1 ? is_letter(before.front())
                            : std::ranges::all_of(before, [](char c) { return "ivxIVX"sv.contains(c); });
}

}  // namespace

bool is_point_of_abbreviation(std::string_view before, std::string_view after) {
  if (is_list_number(before)) return true;
  const std::string_view token = last_token(before);
  if (token.empty() || !is_letter(token.back())) return false;
  const std::string word = fold(token);
  if (is_one_of(kNeverLast, word)) return true;
  if (is_one_of(kBeforeNumber, word)) return !after.empty() && is_digit(after.front());
  const bool is_initial = token.size() == 1 && is_upper(token.front());
  const bool is_acronym = token.size() >= 3 && token[token.size() - 2] == '.';
  if (is_initial || is_acronym || is_one_of(kPerhapsLast, word)) return !begins_like_a_sentence(after);
  return false;
}

bool begins_with_speaker(std::string_view after) {
  constexpr std::size_t kMaxBytes = 90;  // thirty ideographs, or a name and an office
  const std::string_view near = utf8::prefix(after, kMaxBytes);
  std::size_t end = 0;
  while (end < near.size()) {
    const utf8::CodePoint point = utf8::decode(near, end);
    if (U"。，！？：；、“,.!?:;\"…"sv.contains(point.value)) break;
    end += point.size_bytes;
  }
  if (end == near.size() && near.size() < after.size()) return false;
  const std::string_view clause = near.substr(0, end);
  if (std::ranges::any_of(kSpeechChinese, [clause](std::string_view verb) { return clause.ends_with(verb); }))
    return true;
  for (std::size_t begin = 0, words = 0; begin < clause.size() && words < 5; ++words) {
    const std::size_t stop = std::min(clause.find(' ', begin), clause.size());
    if (is_one_of(kSpeechEnglish, clause.substr(begin, stop - begin))) return true;
    begin = stop + 1;
  }
  return false;
}

}  // namespace assay::text
