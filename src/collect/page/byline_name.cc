// Names out of the text of bylines.
//
// Idea: a byline is LABEL NAME REST.  The label is cut off the front, and the rest from the first mark or word that no
// name holds: a bar, a date, a newsroom's office, another credit.  What is left must be short, and look like a name.
#include "collect/page/byline_name.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/ascii.h"
#include "base/utf8.h"
#include "collect/date/date.h"
#include "collect/page/byline_credits.h"
#include "collect/page/byline_nobody.h"
#include "collect/page/facts.h"
#include "collect/page/phrase_book.h"

namespace assay::page {
namespace {

std::size_t find_any_case(std::string_view text, std::string_view lower_case) {
  const auto found = std::ranges::search(text, lower_case, {}, [](char c) { return ascii::lower(c); });
  return found.empty() ? std::string_view::npos : static_cast<std::size_t>(found.begin() - text.begin());
}

// Cuts `text` before the first of the marks of a rest.
std::string_view until_separator(std::string_view text) {
  for (const std::string_view mark :
       {" | ",    "|",      "｜",    "丨",   "；",       "（",        "【",      " · ",   "·  ",    " • ",
        " ⋅ ",    " – ",    " — ",   " on ", "责任编辑", "来源",      "编辑：",  " 发布", "发布于", "发布时间",
        "发布：", "时间：", "时间:", "\n",   " →",       "Published", "Updated", " ● "}) {
    const std::size_t at = text.find(mark);
    if (at != std::string_view::npos && at > 0) text = text.substr(0, at);
  }
  for (const std::string_view word : {" published",
                                      " updated",
                                      " last updated",
                                      " posted",
                                      ". reviewed by",
                                      " reviewed by",
                                      " medically reviewed",
                                      " fact checked",
                                      " edited by",
                                      " foto:",
                                      " fotos:",
                                      " fotos von",
                                      " bild:",
                                      " photo:",
                                      " photos:",
                                      " photo :",
                                      ", staff writer",
                                      ", contributing",
                                      ", contributor",
                                      ", editor",
                                      ", reporter",
                                      ", senior",
                                      ", special to"}) {
    const std::size_t at = find_any_case(text, word);
    if (at != std::string_view::npos && at > 0) text = text.substr(0, at);
  }
  return text;
}

// "Ada Moss am 3. März 2024" -> "Ada Moss am": before the first word of figures, where there are as many as in a day.
std::string_view until_figures(std::string_view text) {
  constexpr std::ptrdiff_t kLeastFigures = 5;
  for (std::size_t at = text.find(' '); at != std::string_view::npos && at + 1 < text.size();
       at = text.find(' ', at + 1))
    if (ascii::is_digit(text[at + 1]))
      return std::ranges::count_if(text.substr(at), ascii::is_digit) >= kLeastFigures ? text.substr(0, at) : text;
  return text;
}

// Where words begin, and the figures of 林一2024年3月3日.
std::vector<std::size_t> word_starts(std::string_view text) {
  const auto is_in_word = [](char c) { return ascii::is_letter(c) || ascii::is_digit(c) || (c & 0x80) != 0; };
  std::vector<std::size_t> starts;
  for (std::size_t at = 0; at < text.size(); ++at)
    if (is_in_word(text[at]) &&
        (at == 0 || !is_in_word(text[at - 1]) || (ascii::is_digit(text[at]) && !ascii::is_digit(text[at - 1]))))
      starts.push_back(at);
  return starts;
}

// "Ada Moss 3 March 2024" -> "Ada Moss": before the last word that a date can be read from.  It can be read from each
// of those before as well: so a few readings find the word, however many dates there are.
std::string_view until_date(std::string_view text) {
  constexpr std::size_t kMaxBytes = 200;
  if (text.size() > kMaxBytes) return text;
  const auto has_date = [text](std::size_t at) {
    return date::find_date(text.substr(at), std::chrono::minutes(0)).has_value();
  };
  if (!has_date(0)) return until_figures(text);
  const std::vector<std::size_t> starts = word_starts(text);
  const auto behind = std::ranges::partition_point(starts, has_date);
  const std::size_t at = behind == starts.begin() ? 0 : *std::prev(behind);
  return at > 0 ? utf8::trim(text.substr(0, at)) : text;
}

// Whether the text is the outlet's name and nothing else.  Of "Ada Moss Photography" Ada Moss is no outlet, but of
// 南海财经 南海 is one.
bool is_outlet(std::string_view text, std::string_view outlet) {
  constexpr std::size_t kSlack = 6;  // "The ", " News"
  const bool is_latin = ascii::is_letter(text.empty() ? ' ' : text[0]);
  return names_site(text, outlet) && text.size() <= outlet.size() + kSlack &&
         (!is_latin || text.size() + kSlack >= outlet.size());
}

// "Senior Editor", "Expert Reviewer."
bool is_newsroom_office(std::string_view text) {
  while (text.ends_with('.')) text.remove_suffix(1);
  const std::string lower = ascii::lower(utf8::trim(text));
  return std::ranges::any_of(
      std::initializer_list<std::string_view>{
          "writer",      "editor",        "reporter",        "correspondent", "columnist",      "contributor",
          "journalist",  "reviewer",      "redakteur",       "redakteurin",   "redaktor",       "redaktorin",
          "reporterin",  "korrespondent", "korrespondentin", "journalistin",  "volontär",       "volontärin",
          "journaliste", "rédacteur",     "rédactrice",      "correspondant", "correspondante", "periodista",
          "redactor",    "redactora",     "giornalista"},
      [&](std::string_view office) { return lower.ends_with(office); });
}

// "Ann Moss, Senior Editor" -> "Ann Moss"
std::string_view without_office(std::string_view text) {
  const std::size_t comma = text.find(',');
  if (comma == std::string_view::npos || comma == 0) return text;
  return is_newsroom_office(text.substr(comma + 1)) ? text.substr(0, comma) : text;
}

// "Ann Moss, The Ledger" -> "Ann Moss"
std::string_view without_outlet(std::string_view text, std::string_view outlet) {
  const std::size_t comma = text.rfind(", ");
  if (comma == std::string_view::npos || comma == 0) return text;
  std::string_view last = text.substr(comma + 2);
  if (starts_with_any_case(last, "the ")) last.remove_prefix(4);
  return names_site(last, outlet) && last.size() <= outlet.size() ? text.substr(0, comma) : text;
}

std::string_view trimmed(std::string_view text) {
  for (std::size_t before = 0; before != text.size();) {
    before = text.size();
    text = utf8::trim(text);
    for (const std::string_view end :
         {",",  "-",    ":",   ";",  "/",   "(",   "｜",  "丨",   "；",  "（",  "【",  "：",  "／",   " and",
          " &", " und", " et", "、", " at", " in", " am", " vom", " le", " il", " el", " op", " Last"})
      if (text.ends_with(end)) text.remove_suffix(end.size());
    for (const std::string_view start : {"and ", "& ", ",", "-", "/", ")", "•", "·", "~", "—", "–"})
      if (text.starts_with(start)) text.remove_prefix(start.size());
  }
  return text;
}

// "Monday Evening": when, not who.  "Sunday Moss" is somebody.
bool is_time(std::string_view name) {
  constexpr auto kWords = std::to_array<std::string_view>(
      {"monday",    "tuesday", "wednesday", "thursday", "friday",    "saturday", "sunday",   "morning",   "noon",
       "afternoon", "evening", "night",     "midnight", "today",     "tonight",  "tomorrow", "yesterday", "week",
       "weekend",   "month",   "year",      "next",     "last",      "early",    "late",     "the",       "end",
       "of",        "this",    "then",      "now",      "christmas", "easter"});
  const std::string lower = ascii::lower(name);
  for (std::size_t start = 0; start < lower.size();) {
    const std::size_t end = std::min(lower.find(' ', start), lower.size());
    if (std::ranges::find(kWords, std::string_view(lower).substr(start, end - start)) == kWords.end()) return false;
    start = end + 1;
  }
  return true;
}

// Few figures, and not many words: a sentence is none.
bool has_letters_of_name(std::string_view text) {
  constexpr std::size_t kMaxDigits = 2;
  constexpr std::size_t kMaxSpaces = 16;
  const auto is_letter = [](char c) { return ascii::is_letter(c) || (c & 0x80) != 0; };
  return std::ranges::any_of(text, is_letter) &&
         static_cast<std::size_t>(std::ranges::count_if(text, ascii::is_digit)) <= kMaxDigits &&
         static_cast<std::size_t>(std::ranges::count(text, ' ')) <= kMaxSpaces;
}

// "ledger.example": an outlet that calls itself by its address tells nobody who wrote.  "ada.moss" is a user.
bool is_host(std::string_view text) {
  constexpr auto kEnds = std::to_array<std::string_view>(
      {".com",  ".net", ".org", ".de", ".at", ".ch", ".fr", ".es", ".it", ".nl",     ".pl",     ".cl",     ".co.uk",
       ".info", ".eu",  ".cn",  ".tv", ".be", ".dk", ".se", ".cz", ".hu", ".com.ar", ".com.br", ".example"});
  return text.find(' ') == std::string_view::npos &&
         std::ranges::any_of(kEnds,
                             [lower = ascii::lower(text)](std::string_view end) { return lower.ends_with(end); });
}

bool is_name(std::string_view text, std::string_view outlet) {
  constexpr std::size_t kMaxBytes = 120;
  constexpr std::size_t kLeastBytes = 2;
  if (text.size() < kLeastBytes || text.size() > kMaxBytes || is_nobody(text)) return false;
  if (!outlet.empty() && is_outlet(text, outlet)) return false;
  for (const std::string_view mark : {"://", "@", "。", "？", "！", "!", "?", "www.", "{", "<"})
    if (text.find(mark) != std::string_view::npos) return false;
  if (!outlet.empty() && text.find(".com") != std::string_view::npos) return false;
  if (is_host(text)) return false;
  return has_letters_of_name(text) && !date::find_date(text, std::chrono::minutes(0));
}

bool is_particle(std::string_view word) {
  constexpr auto kParticles = std::to_array<std::string_view>(
      {"of",    "the",   "and", "de",    "van", "von", "der", "den", "la",   "le",  "di", "da",  "del",
       "dos",   "bin",   "al",  "el",    "for", "at",  "in",  "to",  "with", "y",   "e",  "ten", "ter",
       "zu",    "und",   "et",  "och",   "og",  "du",  "des", "do",  "das",  "dal", "af", "av",  "della",
       "dello", "degli", "dei", "dalla", "ibn", "ben", "abu", "zum", "zur",  "vom", "san"});
  return std::ranges::find(kParticles, word) != kParticles.end();
}

// "d'Ormesson", "l’Alba"
bool has_elided_particle(std::string_view word) {
  constexpr std::size_t kParticleBytes = 1;
  if (word[0] != 'd' && word[0] != 'l') return false;
  for (const std::string_view apostrophe : {"'", "’"})
    if (word.substr(kParticleBytes).starts_with(apostrophe)) {
      const std::string_view name = word.substr(kParticleBytes + apostrophe.size());
      return !name.empty() && lower_line(name) != name;
    }
  return false;
}

// "East Delta Daily data desk"
bool is_desk(std::string_view name) {
  return name[0] >= 'A' && name[0] <= 'Z' &&
         std::ranges::any_of(
             std::initializer_list<std::string_view>{" desk", " team", " staff", " features", " editors", " bureau",
                                                     " newsroom", " correspondents"},
             [name](std::string_view desk) { return name.ends_with(desk); });
}

// Every word but particles begins with a capital, or the name is one word: "jsteinhardt".
bool has_capitals(std::string_view name) {
  if (name.find(' ') == std::string_view::npos || is_desk(name)) return true;
  for (std::size_t start = 0; start < name.size();) {
    const std::size_t end = std::min(name.find(' ', start), name.size());
    const std::string_view word = name.substr(start, end - start);
    start = end + 1;
    if (!word.empty() && word[0] >= 'a' && word[0] <= 'z' && !is_particle(word) && !has_elided_particle(word))
      return false;
  }
  return true;
}

// Whether one of several words is a number: "May 28", "5 stars".
bool has_number(std::string_view name) {
  if (name.find(' ') == std::string_view::npos) return false;
  for (std::size_t start = 0; start < name.size();) {
    const std::size_t end = std::min(name.find(' ', start), name.size());
    if (end > start && std::ranges::all_of(name.substr(start, end - start), ascii::is_digit)) return true;
    start = end + 1;
  }
  return false;
}

}  // namespace

std::string_view without_contact(std::string_view text) {
  if (const std::size_t at = text.find('@'); at != std::string_view::npos)
    text = trimmed(text.substr(0, text.rfind(' ', at)));
  return text.ends_with(')') ? trimmed(text.substr(0, text.rfind(" ("))) : text;
}

std::string author_in(std::string_view text, std::string_view outlet) {
  text = utf8::trim(text);
  if (credit_label(text) == CreditLabel::kOther) return {};
  std::string_view name = trimmed(without_credit_label(text));
  if (name.data() != text.data()) name = without_contact(name);
  name = without_office(until_date(until_separator(name)));
  name = trimmed(without_outlet(name, outlet));
  return is_name(name, outlet) ? std::string(name) : std::string{};
}

std::string likely_author_in(std::string_view text, std::string_view outlet) {
  std::string name = author_in(text, outlet);
  constexpr std::size_t kMaxBytes = 90;
  constexpr std::size_t kInitials = 2;  // "AM": in place of a picture
  if (name.size() > kMaxBytes || !has_capitals(name)) return {};
  if (name.size() <= kInitials && ascii::is_letter(name[0])) return {};
  if (is_newsroom_office(name) || is_time(name) || has_number(name) || name.find('(') != std::string::npos) return {};
  return name;
}

}  // namespace assay::page
