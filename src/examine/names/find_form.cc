#include <algorithm>
#include <array>

#include "examine/lexicon/word_edge.h"
#include "examine/names/country_forms.h"
#include "examine/names/names.h"
#include "examine/text/text.h"

namespace assay::names {

namespace {

std::optional<Span> find_at_edges(std::string_view text, std::string_view name) {
  if (name.empty()) return std::nullopt;
  for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
    const std::size_t end = at + name.size();
    if (lexicon::starts_word(text, at) && lexicon::ends_word(text, end))
      return Span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
  }
  return std::nullopt;
}

// 港澳台地区 is 港澳台, 中美关系 is 中美.
std::string_view without_tail(std::string_view word) {
  static constexpr std::array kTails =
      std::to_array<std::string_view>({"地区", "同胞", "关系", "两国", "两地", "三地", "贸易", "各地"});
  for (const std::string_view tail : kTails)
    if (word.size() > tail.size() && word.ends_with(tail)) return word.substr(0, word.size() - tail.size());
  return word;
}

// 郑万高铁 joins 郑州 and 万州: a railway or road is called by one character of each of its ends.
std::optional<Span> find_end_of_way(std::string_view text, std::string_view place) {
  static constexpr std::array kWays =
      std::to_array<std::string_view>({"高铁", "铁路", "高速", "公路", "客专", "城际", "通道"});
  if (place.size() < 3) return std::nullopt;
  const std::string_view character = place.substr(0, 3);
  for (const std::string_view way : kWays)
    for (std::size_t at = text.find(way); at != std::string_view::npos; at = text.find(way, at + 1)) {
      // 京广、徐兰高铁: names of two characters, one after another.
      for (std::size_t end = at; end >= 6; end -= 9) {
        const std::string_view both = text.substr(end - 6, 6);
        const std::size_t found = both.find(character);
        const auto start = static_cast<std::uint32_t>(end - 6 + found);
        if (found != std::string_view::npos) return Span{start, start + 3};
        if (end < 15 || text.substr(end - 9, 3) != "、") break;
      }
    }
  return std::nullopt;
}

// One character (美, 沪) as a word of its own, or in one with nothing but such and 方, 军, 企 and the like.
std::optional<Span> find_abbreviation(std::string_view text, std::string_view character) {
  static constexpr std::string_view kBeside =
      "中美英法德俄日韩朝印澳加欧乌伊以台港京沪津渝粤苏浙皖闽赣鲁豫鄂湘桂琼川黔滇陕甘青宁蒙晋冀辽吉黑两方军媒企股国对访"
      "驻赴在抵旅市省穗厦蓉疆藏琼返回来离至往城沿引入淮老";
  if (character.size() != 3 || !text.contains(character)) return std::nullopt;
  for (const text::Word& word : text::split_words(text, "zh")) {
    const std::string_view written = without_tail(word.span.of(text));
    const std::size_t at = written.find(character);
    if (at == std::string_view::npos || written.size() > 12) continue;
    bool is_all = true;
    for (std::size_t i = 0; i + 3 <= written.size(); i += 3) {
      // 中美关系: two countries at the head will do.
      const bool is_pair = i == 6 && at < 6;
      // 闽西南; but 中东 is not China's east.
      const bool is_side = i > at && character != "中" && std::string_view("东西南北").contains(written.substr(i, 3));
      is_all = is_all && (is_pair || is_side || i == at || kBeside.contains(written.substr(i, 3)));
      if (is_pair) break;
    }
    const auto start = static_cast<std::uint32_t>(word.span.start + at);
    // 俄海军 is one word to the dictionary; 美容院 is no country's.
    static constexpr std::string_view kOfCountries = "海军空军总统军队政府外长媒体企业官员部队国防";
    const std::size_t place = written.size() == 9 ? kOfCountries.find(written.substr(3)) : std::string_view::npos;
    if (at == 0 && place != std::string_view::npos && place % 6 == 0) return Span{start, start + 3};
    if (is_all && written.size() % 3 == 0) return Span{start, start + 3};
  }
  return std::nullopt;
}

std::optional<Span> find_country_form(std::string_view text, const CountryForms& forms) {
  for (std::size_t begin = 0; begin < forms.adjectives.size();) {
    const std::size_t end = std::min(forms.adjectives.find('|', begin), forms.adjectives.size());
    if (const auto found = find_at_edges(text, forms.adjectives.substr(begin, end - begin))) return found;
    begin = end + 1;
  }
  if (const auto found = find_abbreviation(text, forms.abbreviation)) return found;
  return find_end_of_way(text, forms.abbreviation);
}

}  // namespace

std::optional<Span> find_form(const Mention& mention, std::string_view text, const lexicon::Lexicon& lexicon) {
  if (mention.entity.empty()) return std::nullopt;
  for (const std::string* shown : {&mention.chinese, &mention.english})
    for (const lexicon::EntryId id : lexicon.find(*shown)) {
      const lexicon::Entry entry = lexicon.entry(id);
      if (entry.key != mention.entity) continue;
      for (const auto* list : {&entry.chinese, &entry.english})
        for (const std::string_view name : *list)
          if (const auto found = find_at_edges(text, name)) return found;
      for (const CountryForms& forms : country_forms()) {
        if (std::ranges::find(entry.chinese, forms.chinese) == entry.chinese.end()) continue;
        if (const auto found = find_country_form(text, forms)) return found;
      }
      if (entry.kind == lexicon::TermKind::kPlace)
        for (const std::string_view name : entry.chinese)
          if (const auto found = find_end_of_way(text, name)) return found;
      return std::nullopt;
    }
  return std::nullopt;
}

}  // namespace assay::names
