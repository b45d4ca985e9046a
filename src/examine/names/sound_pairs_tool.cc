// A name written with the characters of transliterations and a capitalised Latin one may still be a translation (冰岛,
// Iceland) or stand for a part of it (普京, Vladimir Putin).  All parts that it may stand for are kept; which one it
// is, and that a pair is none at all, shows when the sounds are aligned.
#include "examine/names/sound_pairs_tool.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <set>

#include "examine/lexicon/transliteration.h"

namespace assay::names {

namespace {

bool is_held_back(std::string_view chinese) {
  std::uint32_t hash = 2166136261U;  // FNV-1a
  for (const char c : chinese) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return hash % 5 == 0;
}

std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> words;
  for (std::size_t begin = 0; begin < name.size();) {
    const std::size_t end = std::min(name.find(' ', begin), name.size());
    if (end > begin) words.emplace_back(name.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

bool is_capital(std::string_view word) {
  const auto first = static_cast<unsigned char>(word.front());
  return (first >= 'A' && first <= 'Z') || (first >= 0xC3 && first <= 0xC8);
}

// 北海 is "North Sea": translated, not spelled.
bool is_translated(const std::vector<std::string>& words) {
  static constexpr std::array kTranslated = std::to_array<std::string_view>(
      {"North",   "South", "East",     "West",      "Northern",  "Southern", "Eastern", "Western",
       "Central", "Sea",   "Mountain", "Mountains", "Pass",      "Hill",     "Island",  "Islands",
       "River",   "Lake",  "Bay",      "City",      "County",    "New",      "Upper",   "Lower",
       "Great",   "Saint", "Sir",      "Mount",     "Peninsula", "Ocean",    "Strait",  "State"});
  return std::ranges::any_of(
      words, [](const std::string& word) { return std::ranges::find(kTranslated, word) != kTranslated.end(); });
}

// Written with such characters and yet no spelling of the sounds: translated, shortened, of another name, or Japanese
// and Chinese names that keep their own characters.  Told by reading the pairs held back.
bool is_not_by_sound(std::string_view chinese) {
  static constexpr std::array kPairs = std::to_array<std::string_view>(
      {"巴阿",      "昂撒",       "保尔森",   "德古拉",   "日本黑道", "马科", "兰科",       "托罗斯山",
       "德仁",      "冈本",       "冈田",     "石田",     "松田",     "日立", "北海道",     "澳门",
       "朱立伦",    "乌鲁克恰提", "唐古拉山", "南高加索", "华北龙",   "诺格", "古吉拉特邦", "古杰拉特邦",
       "切·格瓦拉", "佐科威",     "牛郎",     "李德",     "李彦宏",   "葡文", "飞雪",       "竺法",
       "晋代",      "高飞",       "佐佐木",   "罗素",     "可可米"});
  return std::ranges::find(kPairs, chinese) != kPairs.end();
}

void add_spellings(std::string_view name, bool has_dot, std::vector<std::string>& out) {
  const std::vector<std::string> words = words_of(name.substr(0, name.find_first_of(",;")));
  if (words.empty() || is_translated(words) || !std::ranges::all_of(words, is_capital) || words.size() > 3) return;
  std::string whole;
  for (const std::string& word : words) whole += word;
  const auto add = [&](const std::string& spelling) {
    if (spelling.size() > 2 && std::ranges::find(out, spelling) == out.end()) out.push_back(spelling);
  };
  add(whole);
  if (has_dot || words.size() == 1) return;
  add(words.back());
  add(words.front());
}

}  // namespace

std::vector<SoundPair> sound_pairs(const lexicon::Lexicon& lexicon) {
  using lexicon::TermKind;
  std::vector<SoundPair> pairs;
  std::set<std::string_view> seen;
  for (lexicon::EntryId id = 0; id < lexicon.size(); ++id) {
    const lexicon::Entry entry = lexicon.entry(id);
    // A word's first meaning is a name when it is capitalised: 娜塔莉, "Natalie".
    if (entry.kind != TermKind::kPerson && entry.kind != TermKind::kPlace && entry.kind != TermKind::kWord) continue;
    for (const std::string_view chinese : entry.chinese) {
      if (!lexicon::looks_transliterated(chinese) || is_not_by_sound(chinese) || !seen.insert(chinese).second) continue;
      SoundPair pair{std::string(chinese), {}, entry.kind, is_held_back(chinese)};
      const std::size_t count =
          entry.kind == TermKind::kWord ? std::min<std::size_t>(1, entry.english.size()) : entry.english.size();
      for (std::size_t i = 0; i < count; ++i) add_spellings(entry.english[i], chinese.contains("·"), pair.latin);
      if (!pair.latin.empty()) pairs.push_back(std::move(pair));
    }
  }
  return pairs;
}

}  // namespace assay::names
