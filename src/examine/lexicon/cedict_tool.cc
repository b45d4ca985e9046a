// Which entries of the dictionary are names?  Those whose pinyin begins with a capital and whose meaning begins with
// capitalised English words: "Tianjin, a municipality in north China".  What follows these says what is named: words
// such as "county" or "river" a place, years of life a person, "company" a company.  An entry that says none of this
// stays a word.  "see X[...]" and "abbr. for X[...]" make another name of X.
//
// Left out: surnames (a list of their own), one-character abbreviations (沪: too short to find safely), Chinese people
// whose year of death the entry gives (their names are as common as those of the living), given names alone ("(name)").
#include "examine/lexicon/cedict_tool.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <regex>
#include <stdexcept>
#include <unordered_map>
#include <unordered_set>

#include "base/utf8.h"
#include "examine/lexicon/transliteration.h"

namespace assay::lexicon {

namespace {

using std::string_view_literals::operator""sv;

constexpr std::array kPlaceWords = std::to_array<std::string_view>({"county",
                                                                    "district",
                                                                    "city",
                                                                    "town",
                                                                    "township",
                                                                    "province",
                                                                    "prefecture",
                                                                    "capital",
                                                                    "river",
                                                                    "island",
                                                                    "islands",
                                                                    "lake",
                                                                    "region",
                                                                    "country",
                                                                    "state",
                                                                    "republic",
                                                                    "village",
                                                                    "sea",
                                                                    "ocean",
                                                                    "strait",
                                                                    "bay",
                                                                    "desert",
                                                                    "port",
                                                                    "place",
                                                                    "municipality",
                                                                    "banner",
                                                                    "peninsula",
                                                                    "continent",
                                                                    "metropolis",
                                                                    "suburb",
                                                                    "nation",
                                                                    "mountains",
                                                                    "archipelago",
                                                                    "(place name)",
                                                                    "territory",
                                                                    "canal",
                                                                    "county-level",
                                                                    "prefecture-level",
                                                                    "sub-provincial",
                                                                    "US state",
                                                                    "plateau",
                                                                    "gulf"});
constexpr std::array kBodyWords = std::to_array<std::string_view>(
    {"university", "agency",     "party",      "ministry",  "organization", "organisation", "association",
     "committee",  "commission", "council",    "institute", "bureau",       "department",   "league",
     "union",      "academy",    "parliament", "college",   "federation",   "court",        "alliance"});
constexpr std::array kCompanyWords = std::to_array<std::string_view>(
    {"company",  "corporation",  "airline",     "airlines", "bank",     "newspaper",    "brand",         "firm",
     "carmaker", "manufacturer", "broadcaster", "magazine", "retailer", "conglomerate", "multinational", "supermarket",
     "website",  "airways",      "co.",         "inc.",     "ltd",      "corp."});
constexpr std::array kPlaceTails =
    std::to_array<std::string_view>({"省", "市", "县", "区",   "州",   "镇",   "乡",   "河",   "江", "湖",
                                     "岛", "海", "湾", "山脉", "海峡", "半岛", "群岛", "沙漠", "盟", "旗"});
constexpr std::array kBodyTails = std::to_array<std::string_view>(
    {"大学", "学院", "部", "局", "委员会", "协会", "联盟", "组织", "委", "党", "院", "法院", "议会", "基金会"});
constexpr std::array kCompanyTails = std::to_array<std::string_view>(
    {"公司", "集团", "银行", "航空", "日报", "晚报", "通讯社", "电视台", "证券", "汽车"});

// Small words inside of a name: "Bank of the West", "Ludwig van Beethoven".
constexpr std::array kSmallWords =
    std::to_array<std::string_view>({"of", "the", "and", "de", "la", "le", "du",  "van", "von", "der", "den", "del",
                                     "di", "da",  "bin", "al", "el", "on", "for", "in",  "dos", "des", "&"});

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (is_upper(c)) c = static_cast<char>(c + ('a' - 'A'));
  return out;
}

template <std::size_t kCount>
bool has_word(std::string_view text, const std::array<std::string_view, kCount>& words) {
  const std::string padded = " " + std::regex_replace(lower(text), std::regex("[,;]"), " ") + " ";
  return std::ranges::any_of(words, [&](std::string_view word) { return padded.contains(" " + lower(word) + " "); });
}

template <std::size_t kCount>
bool has_tail(std::string_view text, const std::array<std::string_view, kCount>& tails) {
  return std::ranges::any_of(tails, [&](std::string_view tail) { return text.ends_with(tail) && text != tail; });
}

std::size_t character_count(std::string_view text) {
  return utf8::count(text);
}

bool is_division(std::string_view word) {
  return has_word(word, std::array{"district"sv, "county"sv, "city"sv, "township"sv, "prefecture"sv, "town"sv});
}

// The meaning without what stands in brackets.
std::string without_brackets(std::string_view meaning) {
  std::string out;
  int depth = 0;
  for (const char c : meaning) {
    if (c == '(' || c == '[') ++depth;
    if (depth == 0) out.push_back(c);
    if ((c == ')' || c == ']') && depth > 0) --depth;
  }
  return utf8::collapse_space(out);
}

struct Reference {
  std::string target;  // Simplified
};

// "see 南靖縣|南靖县[Nan2 jing4 Xian4]", "abbr. for 美國|美国[Mei3 guo2]", "also called …".
std::optional<Reference> reference_of(const std::string& meaning) {
  static const std::regex kPattern(
      "^(?:see|abbr\\. for|also written|also known as|same as|old name of|old term for) "
      "(?:[^\\[|, ]+\\|)?([^\\[|, A-Za-z]+)\\[");
  std::smatch match;
  if (!std::regex_search(meaning, match, kPattern)) return std::nullopt;
  return Reference{match[1].str()};
}

// "Houston, Texas": nothing but capitalised words after the comma.
bool says_where(const std::string& text) {
  const std::size_t comma = text.find(", ");
  if (comma == std::string::npos || text.size() - comma > 40) return false;
  const std::string where = text.substr(comma + 2);
  return !where.contains(',') && is_upper(where.front()) && leading_name(where) == where;
}

std::optional<TermKind> kind_of(const CedictEntry& entry, const std::string& meaning, const std::string& name) {
  static const std::regex kYears("\\((?:born |c\\. ?)?-?\\d{2,4}(?:[ ?]|BC)*(?:-|–)");
  static const std::regex kDead("\\((?:c\\. ?)?-?\\d{2,4}(?:[ ?]|BC)*(?:-|–)(?:c\\. ?)?\\d");
  if (std::regex_search(meaning, kYears) && !has_tail(entry.chinese, kPlaceTails)) {
    const bool is_chinese = !looks_transliterated(entry.chinese);
    if (is_chinese && std::regex_search(meaning, kDead)) return std::nullopt;
    return has_word(meaning, std::array{"dynasty"sv, "emperor"sv, "war"sv, "reign"sv, "kingdoms"sv})
               ? std::nullopt
               : std::optional(TermKind::kPerson);
  }
  const std::string text = without_brackets(meaning);
  if (meaning.contains("(place name)")) return TermKind::kPlace;
  if (has_tail(entry.chinese, kCompanyTails) || has_word(text, kCompanyWords)) return TermKind::kCompany;
  if (has_tail(entry.chinese, kBodyTails)) return TermKind::kMinistry;
  if (has_tail(entry.chinese, kPlaceTails) || has_word(text, kPlaceWords)) return TermKind::kPlace;
  if (has_word(name, kBodyWords)) return TermKind::kMinistry;
  if (says_where(text)) return TermKind::kPlace;
  return std::nullopt;
}

bool is_capitalised(const CedictEntry& entry) {
  return !entry.syllables.empty() && is_upper(entry.syllables.front().front());
}

using Headwords = std::unordered_set<std::string>;

// `common`: what the dictionary lists as a plain word as well.
std::optional<Term> name_of(const CedictEntry& entry, const Headwords& common) {
  if (!is_capitalised(entry) || character_count(entry.chinese) < 2) return std::nullopt;
  // 振兴 is a district, but first of all to revive.
  if (character_count(entry.chinese) == 2 && common.contains(entry.chinese)) return std::nullopt;
  for (const std::string& meaning : entry.meanings) {
    if (meaning.contains("surname") || meaning.contains("(name)") || meaning.starts_with("variant of")) continue;
    const std::string name = leading_name(meaning);
    if (name.empty()) continue;
    const auto kind = kind_of(entry, meaning, name);
    if (!kind) continue;
    // 国会, "Parliament": any country's.
    if (*kind == TermKind::kMinistry && !name.contains(' ') && character_count(entry.chinese) == 2) continue;
    return Term{.kind = *kind, .rank = Rank::kDictionary, .chinese = {entry.chinese}, .english = {name}};
  }
  return std::nullopt;
}

Term word_of(const CedictEntry& entry) {
  constexpr std::size_t kMeanings = 3;
  constexpr std::size_t kMeaningBytes = 60;
  Term term{.kind = TermKind::kWord, .rank = Rank::kDictionary, .chinese = {entry.chinese}, .english = {}};
  for (const std::string& meaning : entry.meanings) {
    const std::string plain = without_brackets(meaning);
    const bool is_of_use = !plain.empty() && plain.size() <= kMeaningBytes && !plain.starts_with("CL:") &&
                           !plain.starts_with("see ") && !plain.contains("variant of") && !plain.contains("surname ");
    if (is_of_use && term.english.size() < kMeanings) term.english.push_back(plain);
  }
  return term;
}

std::string join_words(const std::vector<std::string>& words, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += (i == 0 ? "" : " ") + words[i];
  return out;
}

// "ASŌ Tarō" is "Asō Tarō": a surname is set in capitals, an abbreviation (4 letters at most) stays.
std::string without_shouting(const std::string& word) {
  const bool is_shouting = word.size() > 4 && std::ranges::none_of(word, [](char c) { return c >= 'a' && c <= 'z'; }) &&
                           std::ranges::none_of(word, [](char c) { return c >= '0' && c <= '9'; });
  return is_shouting ? word.substr(0, 1) + lower(word.substr(1)) : word;
}

std::string toneless(std::string_view syllable) {
  std::string out = lower(syllable);
  if (!out.empty() && out.back() >= '0' && out.back() <= '9') out.pop_back();
  return out;
}

}  // namespace

std::string leading_name(std::string_view meaning) {
  std::string head(meaning);
  if (head.starts_with("(")) head = head.substr(std::min(head.find(')') + 1, head.size()));
  head = head.substr(0, head.find_first_of(",;([/"));
  head = utf8::collapse_space(head);
  if (head.starts_with("the ")) head.erase(0, 4);
  std::vector<std::string> words;
  std::size_t kept = 0;
  for (std::size_t begin = 0; begin < head.size();) {
    const std::size_t end = std::min(head.find(' ', begin), head.size());
    words.push_back(head.substr(begin, end - begin));
    begin = end + 1;
    const auto first = static_cast<unsigned char>(words.back().front());
    const bool is_capital = is_upper(words.back().front()) || (first >= 0xC3 && first < 0xE0) || first == 0xE1;
    // "Kenli District in Dongying", "Baita District of Liaoyang City" go on to say where.
    if (words.back() == "in" || (words.back() == "of" && words.size() > 1 && is_division(words[words.size() - 2])))
      break;
    if (!is_capital && std::ranges::find(kSmallWords, words.back()) == kSmallWords.end()) break;
    if (is_capital) kept = words.size();
  }
  for (std::string& word : words) word = without_shouting(word);
  const std::string name = join_words(words, kept);
  // A name of one letter, or a heading ("US imperialism" leaves "US"), is none.
  const bool cut_short = kept < words.size() && words.back() != "in" && !has_word(words.back(), kPlaceWords) &&
                         !words.back().starts_with("or") &&
                         std::ranges::find(kSmallWords, words.back()) == kSmallWords.end();
  return kept == 0 || kept > 8 || name.size() < 2 || cut_short ? std::string() : name;
}

std::vector<CedictEntry> read_cedict(const char* path) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error(std::string("cannot read ") + path);
  std::vector<CedictEntry> entries;
  for (const auto& record : nlohmann::json::parse(file)) {
    CedictEntry entry{.chinese = record.at("simplified"), .syllables = {}, .meanings = record.at("english")};
    const std::string pinyin = record.at("pinyin");
    for (std::size_t begin = 0; begin < pinyin.size();) {
      const std::size_t end = std::min(pinyin.find(' ', begin), pinyin.size());
      std::string syllable = pinyin.substr(begin, end - begin);
      if (const std::size_t umlaut = syllable.find("u:"); umlaut != std::string::npos) syllable.replace(umlaut, 2, "v");
      if (!syllable.empty()) entry.syllables.push_back(syllable);
      begin = end + 1;
    }
    entries.push_back(std::move(entry));
  }
  if (entries.size() < 100'000) throw std::runtime_error(std::string("too few entries in ") + path);
  return entries;
}

std::vector<Term> terms_of(const std::vector<CedictEntry>& entries) {
  std::vector<Term> names;
  std::vector<Term> words;
  std::unordered_map<std::string, std::size_t> by_chinese;
  Headwords common;
  for (const CedictEntry& entry : entries)
    if (!is_capitalised(entry)) common.insert(entry.chinese);
  for (const CedictEntry& entry : entries) {
    if (auto name = name_of(entry, common)) {
      if (by_chinese.emplace(entry.chinese, names.size()).second) names.push_back(*std::move(name));
    } else if (Term word = word_of(entry); !word.english.empty()) {
      words.push_back(std::move(word));
    }
  }
  for (const CedictEntry& entry : entries) {
    if (!is_capitalised(entry) || character_count(entry.chinese) < 2 || by_chinese.contains(entry.chinese) ||
        common.contains(entry.chinese))
      continue;  // 温泉 is a county, but first of all a hot spring
    for (const std::string& meaning : entry.meanings) {
      const auto reference = reference_of(meaning);
      const auto target = reference ? by_chinese.find(reference->target) : by_chinese.end();
      if (target == by_chinese.end() || names[target->second].chinese.size() >= kMaxNamesOfTerm) continue;
      names[target->second].chinese.push_back(entry.chinese);
      break;
    }
  }
  names.insert(names.end(), std::make_move_iterator(words.begin()), std::make_move_iterator(words.end()));
  return names;
}

namespace {

void count_words(std::string_view meaning, std::map<std::string, int>& counts) {
  std::string word;
  bool is_small = true;
  for (std::size_t at = 0; at <= meaning.size(); ++at) {
    const char c = at < meaning.size() ? meaning[at] : ' ';
    if ((c >= 'a' && c <= 'z') || is_upper(c)) {
      is_small = is_small && !is_upper(c);
      word.push_back(c);
      continue;
    }
    if (is_small && word.size() > 1) ++counts[word];
    word.clear();
    is_small = true;
  }
}

std::vector<std::string> by_count(const std::map<std::string, int>& counts) {
  std::vector<std::pair<int, std::string>> sorted;
  sorted.reserve(counts.size());
  for (const auto& [syllable, count] : counts) sorted.emplace_back(-count, syllable);
  std::ranges::sort(sorted);
  std::vector<std::string> out;
  out.reserve(sorted.size());
  for (auto& [count, syllable] : sorted) out.push_back(std::move(syllable));
  return out;
}

}  // namespace

Extras extras_of(const std::vector<CedictEntry>& entries) {
  constexpr int kCommonFrom = 1;
  Extras extras;
  std::map<std::string, int> words;
  std::map<char32_t, std::map<std::string, int>> readings;
  for (const CedictEntry& entry : entries) {
    for (const std::string& meaning : entry.meanings) {
      count_words(without_brackets(meaning), words);
      if (meaning.starts_with("surname ") || meaning.starts_with("two-character surname "))
        extras.surnames.insert(entry.chinese);
    }
    if (character_count(entry.chinese) != entry.syllables.size()) continue;
    std::size_t at = 0;
    for (const std::string& syllable : entry.syllables) {
      const utf8::CodePoint point = utf8::decode(entry.chinese, at);
      at += point.size_bytes;
      const std::string plain = toneless(syllable);
      const bool is_syllable = !plain.empty() && plain.size() < 7 && plain.front() >= 'a' && plain.front() <= 'z';
      if (utf8::is_han(point.value) && is_syllable) ++readings[point.value][plain];
    }
  }
  // Pinyin stands in the explanations as well: "lin" is no English word, "man" is one hundreds of times.
  constexpr int kCommonSyllableFrom = 20;
  std::set<std::string> syllables;
  for (const auto& [ideograph, counts] : readings)
    for (const auto& [syllable, count] : counts) syllables.insert(syllable);
  for (const auto& [word, count] : words)
    if (count >= (syllables.contains(word) ? kCommonSyllableFrom : kCommonFrom)) extras.english_words.insert(word);
  for (const auto& [ideograph, counts] : readings) extras.readings[ideograph] = by_count(counts);
  return extras;
}

}  // namespace assay::lexicon
