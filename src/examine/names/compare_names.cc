// Two mentions are held against each other by everything that they are called.  A mention of the lexicon brings all its
// names, any other one its own spelling.  In one script spelling decides: equal, a part of the other (Trump, Donald
// Trump), or a slip of it.  Across scripts an entity's own names do; where neither is known, pinyin and sound do.
//
//   Bessenet, 贝森特       the lexicon spells 贝森特 "Bessent": misspelt, although it sounds the same
//   Zhang Zhiming, 张志明  no list has either: pinyin fits
//   Smithson, 史密森       no list has either: sound fits
//   Xinda Group, 鑫达集团  no list has either; a name made of meanings does not sound: cannot be told
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "examine/lexicon/transliteration.h"
#include "examine/lexicon/write_lexicon.h"
#include "examine/names/names.h"
#include "examine/names/spelling.h"

namespace assay::names {

namespace {

struct Names {
  std::vector<std::string> chinese;
  std::vector<std::string> latin;
};

std::string folded(std::string_view name) {
  std::string out;
  const std::string plain = utf8::collapse_space(name);
  for (std::size_t at = 0; at < plain.size();) {
    const utf8::CodePoint point = utf8::decode(plain, at);
    utf8::append(out, lexicon::fold_for_names(point.value));
    at += point.size_bytes;
  }
  return out;
}

Names names_of(const Mention& mention, const lexicon::Lexicon& lexicon) {
  Names names;
  if (!mention.entity.empty()) {
    for (const std::string* shown : {&mention.chinese, &mention.english})
      for (const lexicon::EntryId id : lexicon.find(*shown)) {
        const lexicon::Entry entry = lexicon.entry(id);
        if (entry.key != mention.entity) continue;
        for (const std::string_view name : entry.chinese) names.chinese.push_back(folded(name));
        for (const std::string_view name : entry.english) names.latin.push_back(folded(name));
        return names;
      }
  }
  if (!mention.chinese.empty()) names.chinese.push_back(folded(mention.chinese));
  if (!mention.english.empty()) names.latin.push_back(folded(mention.english));
  return names;
}

std::vector<std::string_view> parts_of(std::string_view name, std::string_view separator) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin <= name.size();) {
    const std::size_t end = std::min(name.find(separator, begin), name.size());
    if (end > begin) parts.push_back(name.substr(begin, end - begin));
    begin = end + separator.size();
  }
  return parts;
}

// "trump" of "donald trump", "john smith" of "john a smith"; 特朗普 of 唐纳德·特朗普.
bool is_part(std::string_view shorter, std::string_view longer, std::string_view separator) {
  const auto few = parts_of(shorter, separator);
  const auto many = parts_of(longer, separator);
  if (few.empty() || few.size() >= many.size()) return false;
  auto at = many.begin();
  for (const std::string_view part : few) {
    at = std::find(at, many.end(), part);
    if (at == many.end()) return false;
    ++at;
  }
  return at == many.end() || few.size() > 1;
}

// "moroccan" of "morocco", "estonian" of "estonia": the adjective of a place is its name.
bool is_adjective_of(std::string_view adjective, std::string_view place) {
  while (!place.empty() && std::string_view("aeiouy").contains(place.back())) place.remove_suffix(1);
  static constexpr std::array kEndings = std::to_array<std::string_view>({"an", "ian", "ean", "ese", "i"});
  return place.size() >= 4 && adjective.starts_with(place) &&
         std::ranges::find(kEndings, adjective.substr(place.size())) != kEndings.end();
}

NameMatch compare_latin(std::string_view a, std::string_view b, MentionType type) {
  if (a == b) return NameMatch::kSame;
  if (type == MentionType::kPerson && (is_part(a, b, " ") || is_part(b, a, " "))) return NameMatch::kSame;
  const auto left = parts_of(a, " ");
  const auto right = parts_of(b, " ");
  if (left.empty() || right.empty()) return NameMatch::kDifferent;
  if (left.size() != right.size()) {
    const bool is_last = (left.size() == 1 || right.size() == 1) && type == MentionType::kPerson;
    return is_last && is_slip(left.back(), right.back()) ? NameMatch::kMisspelt : NameMatch::kDifferent;
  }
  std::size_t slips = 0;
  for (std::size_t i = 0; i < left.size(); ++i) {
    if (left[i] == right[i]) continue;
    if (!is_slip(left[i], right[i])) return NameMatch::kDifferent;
    ++slips;
  }
  return slips > 0 ? NameMatch::kMisspelt : NameMatch::kSame;
}

NameMatch compare_chinese(std::string_view a, std::string_view b, MentionType type) {
  constexpr std::string_view kDot = "\u00B7";
  if (a == b) return NameMatch::kSame;
  if (type == MentionType::kPerson && (is_part(a, b, kDot) || is_part(b, a, kDot))) return NameMatch::kSame;
  // 包头 and 包头市, 商务部 and 中国商务部.
  const std::string_view shorter = a.size() < b.size() ? a : b;
  const std::string_view longer = a.size() < b.size() ? b : a;
  const bool is_abridged = type != MentionType::kPerson && utf8::count(shorter) >= 2 &&
                           (longer.starts_with(shorter) || longer.ends_with(shorter));
  if (is_abridged && utf8::count(longer) - utf8::count(shorter) <= 2) return NameMatch::kSame;
  const bool is_near = utf8::count(a) >= 3 && edit_distance(a, b, 1) <= 1;
  if (!is_near) return NameMatch::kDifferent;
  // One character of a foreign name differs, or a Chinese one is written by another character of the same sound.
  const bool is_foreign = lexicon::looks_transliterated(a) && lexicon::looks_transliterated(b);
  const bool sounds_alike = utf8::count(a) == utf8::count(b);
  return is_foreign || sounds_alike ? NameMatch::kMisspelt : NameMatch::kDifferent;
}

// A Chinese person's name: a surname and one or two characters, not all of them such as transliterations use.
bool is_chinese_name(std::string_view chinese, const lexicon::Lexicon& lexicon) {
  const std::size_t count = utf8::count(chinese);
  return count >= 2 && count <= 3 && !lexicon::looks_transliterated(chinese) &&
         lexicon.is_chinese_surname(utf8::prefix(chinese, utf8::decode(chinese, 0).size_bytes));
}

// "Huaihe River" and "Huai River" of 淮河, "Haidian District" of 海淀区, "Lake Tai" of 太湖.
bool fits_place(std::string_view chinese, std::string_view latin) {
  if (latin.starts_with("lake ") && chinese.ends_with("湖"))
    return fits_pinyin(chinese.substr(0, chinese.size() - 3), latin.substr(5));
  if (latin.starts_with("mount ") && chinese.ends_with("山"))
    return fits_pinyin(chinese.substr(0, chinese.size() - 3), latin.substr(6));
  const std::size_t blank = latin.rfind(' ');
  if (blank == std::string_view::npos || utf8::count(chinese) < 2) return false;
  static constexpr std::array kTails =
      std::to_array<std::string_view>({"river", "lake", "mountain", "mountains", "district", "county", "city",
                                       "province", "township", "town", "village", "island", "bay"});
  if (std::ranges::find(kTails, latin.substr(blank + 1)) == kTails.end()) return false;
  const std::string_view name = latin.substr(0, blank);
  return fits_pinyin(chinese, name) || fits_pinyin(utf8::prefix(chinese, chinese.size() - 1), name);
}

NameMatch compare_scripts(std::string_view chinese, std::string_view latin, MentionType type,
                          const lexicon::Lexicon& lexicon) {
  if (fits_pinyin(chinese, latin) || fits_place(chinese, latin)) return NameMatch::kSame;
  if (type == MentionType::kPerson && is_chinese_name(chinese, lexicon)) {
    // Hong Kong and Taiwan spell by other rules, with a hyphen: Tsai Ing-wen.
    return latin.contains('-') ? NameMatch::kCannotTell : NameMatch::kDifferent;
  }
  const auto words = parts_of(latin, " ");
  double best = sound_similarity(chinese, latin);
  // "Neva" and "Neva River" of 涅瓦河.
  const std::string_view tail = chinese.size() > 6 ? chinese.substr(chinese.size() - 3) : std::string_view();
  if (type == MentionType::kPlace && !words.empty() && !tail.empty() &&
      std::string_view("河湖山市州省岛县").contains(tail))
    best = std::max(best, sound_similarity(chinese.substr(0, chinese.size() - 3), words.front()));
  if (type == MentionType::kPerson && lexicon::looks_transliterated(chinese))
    for (const std::string_view part : parts_of(chinese, "\u00B7"))
      if (utf8::count(part) >= 2 && !words.empty() && words.back().size() >= 3)
        best = std::max(best, sound_similarity(part, words.back()));
  if (best >= kSameName) return NameMatch::kSame;
  const bool can_tell = type != MentionType::kOrganisation && lexicon::looks_transliterated(chinese);
  return can_tell ? NameMatch::kDifferent : NameMatch::kCannotTell;
}

NameMatch better(NameMatch a, NameMatch b) {
  return std::min(a, b);  // in the order of their declaration: same, misspelt, different, cannot tell
}

}  // namespace

NameMatch compare_names(const Mention& in_summary, const Mention& in_source, const lexicon::Lexicon& lexicon) {
  if (!in_summary.entity.empty() && in_summary.entity == in_source.entity) return NameMatch::kSame;
  const Names summary = names_of(in_summary, lexicon);
  const Names source = names_of(in_source, lexicon);
  const bool both_listed = !in_summary.entity.empty() && !in_source.entity.empty();
  const MentionType type = in_source.type == MentionType::kPerson || in_summary.type == MentionType::kPerson
                               ? MentionType::kPerson
                               : in_source.type;
  const bool has_place = in_source.type == MentionType::kPlace || in_summary.type == MentionType::kPlace;
  NameMatch best = NameMatch::kCannotTell;
  for (const std::string& a : summary.latin)
    for (const std::string& b : source.latin) {
      best = better(best, compare_latin(a, b, type));
      if (has_place && (is_adjective_of(a, b) || is_adjective_of(b, a))) best = NameMatch::kSame;
    }
  for (const std::string& a : summary.chinese)
    for (const std::string& b : source.chinese) best = better(best, compare_chinese(a, b, type));
  // Two entries of the lexicon are two things, however near their names (Niger, Nigeria), unless they share one.
  if (both_listed) return best == NameMatch::kSame ? best : NameMatch::kDifferent;
  const bool have_common_script =
      (!summary.latin.empty() && !source.latin.empty()) || (!summary.chinese.empty() && !source.chinese.empty());
  // Two places may share a transliteration: 奥克兰 is Auckland and Oakland.  Only a spelling that is far from the one
  // that the lexicon has is another place.
  const bool may_be_another = best == NameMatch::kDifferent && type == MentionType::kPlace;
  if (have_common_script && !may_be_another) return best;
  for (const std::string& a : summary.latin)
    for (const std::string& b : source.chinese) best = better(best, compare_scripts(b, a, type, lexicon));
  for (const std::string& a : summary.chinese)
    for (const std::string& b : source.latin) best = better(best, compare_scripts(a, b, type, lexicon));
  return best;
}

}  // namespace assay::names
