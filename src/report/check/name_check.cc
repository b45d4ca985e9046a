// Names of a summary against a source, from the surest sign to the weakest.
//
// The same entity of the lexicon; the name or another name of it as written; word by word, where each word may stand as
// written, by its meaning (北京青年报 and "Beijing Youth Daily"), by its reading (张雄 and "Zhang Xiong") or by its
// sound (贝森特 and "Bessent").  Of a person the family name is enough, of anything else half of its words; what a
// thing is ("River", "Ministry") does not count, and syllables of pinyin ("Yang Yang") count only read as one.  A name
// of which nothing stands there is absent, unless one stands there that differs by a letter or two, or sounds nearly
// so: then it is misspelt.
//
// Paragraphs that bear out the sentence's figures, or that it cites, are asked first; the others only as far as the
// budget of bytes goes, and a name that was looked for in part of the source only is given the benefit of the doubt.
// Cost: one reading of each paragraph that is asked; each name is looked for once.
#include "report/check/name_check.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.h"
#include "examine/names/names.h"
#include "examine/text/text.h"
#include "report/check/context.h"

namespace assay::check {
namespace {

constexpr std::size_t kBudgetBytes = 1U << 20;
constexpr std::size_t kSoundBudget = 2000;       // ideographs or words asked how they sound
constexpr std::size_t kMaxReadParagraphs = 512;  // kept in memory at a time
constexpr double kEnoughWords = 0.5;
// Among all runs of ideographs of a paragraph some sound like anything; names::kSameName is for two names.
constexpr double kSoundsAlike = 0.8;

bool is_latin_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0xC3;
}

// The words of a name: "Beijing", "Youth", "Daily"; 唐纳德, 特朗普; of other Chinese names the words that Chinese has.
std::vector<std::string> words_of_name(std::string_view name) {
  std::vector<std::string> words;
  if (has_han(name)) {
    std::string part;
    for (std::size_t at = 0; at <= name.size();) {
      const utf8::CodePoint next = utf8::decode(name, at);
      const bool is_inside = next.size_bytes > 0 && utf8::is_han(next.value);
      if (is_inside) utf8::append(part, next.value);
      if (!is_inside && !part.empty()) words.push_back(std::exchange(part, {}));
      at += std::max<std::size_t>(next.size_bytes, 1);
    }
    return words;
  }
  constexpr std::array<std::string_view, 17> kSmall = {"co", "ltd", "inc", "corp", "plc", "of", "the", "and", "for",
                                                       "in", "on",  "de",  "la",   "at",  "s",  "a",   "to"};
  std::size_t start = 0;
  for (std::size_t at = 0; at <= name.size(); ++at) {
    const bool is_inside =
        at < name.size() && (is_latin_letter(name[at]) || (static_cast<unsigned char>(name[at]) & 0xC0) == 0x80 ||
                             (name[at] >= '0' && name[at] <= '9'));
    if (is_inside) continue;
    std::string word(name.substr(start, at - start));
    if (!word.empty() && std::ranges::find(kSmall, text::fold(word)) == kSmall.end()) words.push_back(std::move(word));
    start = at + 1;
  }
  return words;
}

// What a thing is, not which: "Yongding River" is not borne out by some 河.
bool is_class_word(std::string_view word) {
  constexpr std::array<std::string_view, 41> kClasses = {
      "river",          "lake",       "mountain",  "mountains",   "province",  "county",     "city",
      "district",       "town",       "township",  "village",     "street",    "road",       "island",
      "islands",        "bay",        "state",     "prefecture",  "region",    "autonomous", "municipality",
      "ministry",       "department", "bureau",    "commission",  "committee", "office",     "university",
      "company",        "group",      "council",   "association", "agency",    "institute",  "court",
      "administration", "federation", "authority", "provincial",  "municipal", "station"};
  return std::ranges::find(kClasses, text::fold(word)) != kClasses.end();
}

// One syllable, if it is pinyin: its vowels stand together.
bool is_one_syllable(std::string_view word) {
  constexpr std::string_view kVowels = "aeiouv";
  const std::string letters = letters_of(word);
  const std::size_t first = letters.find_first_of(kVowels);
  if (first == std::string::npos) return true;
  const std::size_t end = letters.find_first_not_of(kVowels, first);
  return end == std::string::npos || letters.find_first_of(kVowels, end) == std::string::npos;
}

// "Yang Yang", "Yan'an": syllables that say nothing one by one, of which Chinese has some for every text.
bool is_read_as_one(const std::vector<std::string>& parts) {
  const auto is_pinyin = [](const std::string& part) { return part.size() < 2 || may_be_pinyin(part); };
  return parts.size() >= 2 && parts.size() <= 4 && std::ranges::all_of(parts, is_pinyin) &&
         (std::ranges::all_of(parts, is_one_syllable) || (parts.size() == 2 && is_one_syllable(parts.front())));
}

std::string without_plural(std::string word) {
  if (word.size() > 3 && word.ends_with('s')) word.pop_back();
  return word;
}

std::string place_name(int paragraph) {
  return paragraph == 0 ? "The title" : "Paragraph " + std::to_string(paragraph);
}

}  // namespace

NameChecker::NameChecker(const SourceText& source, const lexicon::Lexicon& lexicon)
    : source_(source), lexicon_(lexicon), budget_bytes_(kBudgetBytes), sound_budget_(kSoundBudget) {}

const NameChecker::Reading& NameChecker::reading_of(int paragraph) {
  if (readings_.size() > kMaxReadParagraphs && !readings_.contains(paragraph)) readings_.clear();
  std::unique_ptr<Reading>& reading = readings_[paragraph];
  if (!reading) {
    const std::string_view text = source_.text(paragraph);
    reading.reset(new Reading{names::find_names(text, source_.language(), lexicon_),
                              NameWords(text, source_.language(), lexicon_)});
  }
  return *reading;
}

std::optional<NameChecker::Finding> NameChecker::among_mentions(const Mention& mention, int paragraph,
                                                                std::optional<Finding>& misspelt) {
  for (const Mention& other : reading_of(paragraph).mentions) {
    const names::NameMatch match = names::compare_names(mention, other, lexicon_);
    if (match == names::NameMatch::kSame) return Finding{NameVerdict::kSupported, {paragraph, other.span}, {}};
    if (match == names::NameMatch::kMisspelt && !misspelt) {
      misspelt = Finding{NameVerdict::kMisspelt, {paragraph, other.span}, {}};
    }
  }
  if (const auto span = names::find_form(mention, source_.text(paragraph), lexicon_)) {
    return Finding{NameVerdict::kSupported, {paragraph, *span}, {}};
  }
  return std::nullopt;
}

std::optional<NameChecker::Finding> NameChecker::as_written(const Mention& mention, std::string_view name,
                                                            int paragraph) {
  const NameWords& words = reading_of(paragraph).words;
  std::vector<std::string> forms = {std::string(name), mention.chinese, mention.english};
  for (std::string& other : lexicon_.other_names(name)) forms.push_back(std::move(other));
  // 联邦航空局 for 美国联邦航空局: at home a body needs no country.
  constexpr std::size_t kCountry = 6;  // bytes of two ideographs
  if (mention.type == MentionType::kOrganisation && mention.chinese.size() > 2 * kCountry && !has_han(name)) {
    forms.push_back(mention.chinese.substr(kCountry));
  }
  for (const std::string& form : forms) {
    if (form.empty()) continue;
    if (const auto span = words.as_written(form)) return Finding{NameVerdict::kSupported, {paragraph, *span}, {}};
  }
  std::optional<Span> span = has_han(name) ? words.reading_of(name) : words.read_as(name);
  const std::size_t blank = name.rfind(' ');
  if (!span && !has_han(name) && blank != std::string_view::npos && mention.type == MentionType::kPerson) {
    span = words.read_as(std::string(name.substr(blank + 1)).append(name.substr(0, blank)));  // "Zhiming Zhang"
  }
  if (span) return Finding{NameVerdict::kSupported, {paragraph, *span}, {}};
  return std::nullopt;
}

// 沪 for the Shanghai of "Shanghai University".
bool NameChecker::is_place_here(std::string_view word, int paragraph) {
  const std::vector<Mention> mentions = names::find_names(word, "en", lexicon_);
  return std::ranges::any_of(mentions, [&](const Mention& mention) {
    return names::find_form(mention, source_.text(paragraph), lexicon_).has_value();
  });
}

std::optional<NameChecker::Finding> NameChecker::word_by_word(const Mention& mention, std::string_view name,
                                                              int paragraph) {
  const NameWords& words = reading_of(paragraph).words;
  std::vector<std::string> parts = words_of_name(name);
  if (parts.empty()) return Finding{NameVerdict::kSupported, {paragraph, {}}, {}};
  // A body of a place may go without it at home: 公安部门 for "Guangdong Provincial Public Security Department".
  const bool has_class = std::ranges::any_of(parts, is_class_word);
  if (!std::ranges::all_of(parts, is_class_word)) std::erase_if(parts, is_class_word);
  if (source_.language() == "zh" && is_read_as_one(parts)) return std::nullopt;
  // A listed place of several words is called by its names, not by what they mean.
  const bool is_listed = !mention.entity.empty();
  const bool has_meaning = !is_listed || mention.type != MentionType::kPlace || !name.contains(' ');
  bool is_proper_held = false;
  std::size_t held = 0;
  bool is_last_held = false;
  std::optional<Span> where;
  for (const std::string& part : parts) {
    const bool is_chinese = has_han(part);
    std::optional<Span> span = words.as_written(part);
    for (const std::string& other : lexicon_.other_names(part)) {
      if (!span) span = words.as_written(other);
    }
    if (!span) span = is_chinese ? words.reading_of(part) : words.read_as(part);
    if (!span && words.sounds() <= sound_budget_ && (is_chinese || !lexicon_.is_english_word(text::fold(part)))) {
      sound_budget_ -= words.sounds();
      const NameWords::Sound sound = words.sounding_like(part);
      if (sound.likeness >= kSoundsAlike) span = sound.span;
    }
    // "Wulong National Orchestra" is not borne out by another place's orchestra.
    if (!span && !has_class && parts.size() > 1 && mention.type != MentionType::kPerson && is_plainly_pinyin(part) &&
        source_.language() == "zh" && !lexicon_.is_english_word(text::fold(part)) && !is_place_here(part, paragraph)) {
      return std::nullopt;
    }
    is_proper_held = is_proper_held || (span && !is_chinese && has_pinyin_word(part, lexicon_));
    is_last_held = span.has_value() || (has_meaning && words.holds_meaning(part));
    if (span && !where) where = span;
    held += is_last_held ? 1 : 0;
  }
  if (held == 0) return std::nullopt;
  const double share = static_cast<double>(held) / static_cast<double>(parts.size());
  const bool is_person = mention.type == MentionType::kPerson;
  // A family name of one syllable is everybody's.
  const bool is_family_held = is_person && is_last_held && parts.back().size() > 3;
  // Which thing it is, its proper word says; of a listed one a half of two words is too little.
  const bool is_half_enough = !is_person && (!is_listed || parts.size() > 2);
  const bool is_enough = share > kEnoughWords || (share >= kEnoughWords && is_half_enough);
  if (is_enough || is_family_held ||
      (is_proper_held && !is_listed && (!is_person || !std::ranges::all_of(parts, may_be_pinyin)))) {
    return Finding{NameVerdict::kSupported, {paragraph, where.value_or(Span{})}, {}};
  }
  return std::nullopt;
}

// 北京青年报 in an English text: half of its words are there by what they mean.
std::optional<NameChecker::Finding> NameChecker::by_meaning(std::string_view name, int paragraph) {
  const Span whole{0, static_cast<std::uint32_t>(name.size())};
  const std::vector<ContextWord> words = read_context(name, whole, "zh", {}, lexicon_);
  const auto held = std::ranges::count_if(
      words, [&](const ContextWord& word) { return reading_of(paragraph).words.holds_any(word.keys); });
  if (words.empty() || static_cast<double>(held) < kEnoughWords * static_cast<double>(words.size())) {
    return std::nullopt;
  }
  return Finding{NameVerdict::kSupported, {paragraph, {}}, {}};
}

// Chinese papers speak of 我国 and 国内, and of their own country without any name.
bool NameChecker::is_home_country(const Mention& mention) const {
  return source_.language() == "zh" && mention.chinese == "中国";
}

// A headline's words are written large too; only a name that is no everyday word can be missed in the source.
// Nor can letters that no list explains: NCPA is 国家大剧院, but who is to know.
bool NameChecker::is_of_everyday_words(const Mention& mention, std::string_view name) const {
  if (!mention.entity.empty() || has_han(name)) return false;
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  // "Lin Dan" was taken for a name because it is pinyin, not for its capitals.
  const std::vector<std::string> parts = words_of_name(name);
  if (mention.type == MentionType::kPerson && parts.size() == 2 && is_read_as_one(parts)) return false;
  const auto capitals = static_cast<std::size_t>(std::ranges::count_if(name, is_capital));
  if (name.size() <= 6 && capitals + 1 >= name.size() && source_.language() != "en") return true;
  return std::ranges::all_of(parts, [this](const std::string& word) {
    return lexicon_.is_english_word(text::fold(word)) || lexicon_.is_english_word(text::fold(without_plural(word)));
  });
}

NameChecker::Finding NameChecker::look_in(const Mention& mention, std::string_view name,
                                          const std::vector<int>& paragraphs) {
  std::optional<Finding> misspelt;
  for (const int paragraph : paragraphs) {
    const std::size_t size = source_.text(paragraph).size() + 1;
    if (size > budget_bytes_) return {NameVerdict::kSupported, {}, "Looked for in a part of the source only."};
    budget_bytes_ -= size;
    if (auto finding = among_mentions(mention, paragraph, misspelt)) return *finding;
    if (auto finding = as_written(mention, name, paragraph)) return *finding;
    if (misspelt) continue;
    if (auto finding = word_by_word(mention, name, paragraph)) return *finding;
    if (!has_han(name) || mention.type == MentionType::kPerson) continue;
    if (auto finding = by_meaning(name, paragraph)) return *finding;
  }
  if (misspelt) return *misspelt;
  if (is_home_country(mention)) return {NameVerdict::kSupported, {}, "A Chinese text need not name its own country."};
  if (is_of_everyday_words(mention, name)) return {NameVerdict::kSupported, {}, "Everyday words, not held as a name."};
  return {NameVerdict::kAbsent, {}, {}};
}

NameChecker::Finding NameChecker::find(const Mention& mention, std::string_view name, const std::vector<int>& homes) {
  const auto is_home = [&homes](int paragraph) { return std::ranges::find(homes, paragraph) != homes.end(); };
  const auto known = known_.find(std::string(name));
  if (known != known_.end()) {
    const Finding& before = known->second;
    if (before.verdict == NameVerdict::kAbsent || homes.empty() || is_home(before.place.paragraph)) return before;
    const Finding here = look_in(mention, name, homes);
    return here.verdict == NameVerdict::kSupported && here.reason.empty() ? here : before;
  }
  std::vector<int> paragraphs = homes;
  for (int paragraph = 0; paragraph <= source_.paragraphs(); ++paragraph) {
    if (!is_home(paragraph)) paragraphs.push_back(paragraph);
  }
  return known_.emplace(std::string(name), look_in(mention, name, paragraphs)).first->second;
}

bool NameChecker::has_rival(const std::vector<CheckedName>& checked, const std::vector<int>& homes) {
  constexpr int kMaxAsked = 64;
  std::vector<int> paragraphs = homes;
  for (int paragraph = 0; homes.empty() && paragraph <= std::min(source_.paragraphs(), kMaxAsked); ++paragraph) {
    paragraphs.push_back(paragraph);
  }
  return std::ranges::any_of(paragraphs, [&](int paragraph) {
    return std::ranges::any_of(reading_of(paragraph).mentions, [&](const Mention& other) {
      const auto is_it = [&](const CheckedName& name) {
        return name.verdict != NameVerdict::kAbsent && name.paragraph == paragraph &&
               name.found_span.start < other.span.end && other.span.start < name.found_span.end;
      };
      return other.type != MentionType::kThing && std::ranges::none_of(checked, is_it);
    });
  });
}

CheckedName NameChecker::check(const Mention& mention, std::string_view text, const std::vector<int>& homes) {
  const std::string_view name = mention.span.of(text);
  const Finding finding = find(mention, name, homes);
  CheckedName checked;
  checked.span = mention.span;
  checked.verdict = finding.verdict;
  checked.paragraph = finding.place.paragraph;
  checked.found_span = finding.place.span;
  checked.found = finding.place.span.of(source_.text(finding.place.paragraph));
  switch (finding.verdict) {
    case NameVerdict::kSupported:
      checked.reason = !finding.reason.empty() ? finding.reason
                       : checked.found.empty() ? place_name(checked.paragraph) + " names it in its own words."
                                               : place_name(checked.paragraph) + " has " + checked.found + ".";
      break;
    case NameVerdict::kMisspelt:
      checked.reason = place_name(checked.paragraph) + " spells it " + checked.found + ".";
      break;
    case NameVerdict::kAbsent:
      checked.reason = "The source does not name " + std::string(name) + ".";
      break;
  }
  return checked;
}

}  // namespace assay::check
