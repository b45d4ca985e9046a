#include "examine/quantity/bounds.h"

#include <algorithm>
#include <array>

#include "examine/quantity/characters.h"

namespace assay::quantity {
namespace {

struct Word {
  std::string_view text;
  Bound bound;
};

using enum Bound;

// Longer words stand before the shorter ones that they end with.
constexpr auto kChineseBefore = std::to_array<Word>({
    {"不超过", kAtMost}, {"未超过", kAtMost},  {"没超过", kAtMost},  {"不高于", kAtMost},  {"不多于", kAtMost},
    {"不大于", kAtMost}, {"不低于", kAtLeast}, {"不少于", kAtLeast}, {"不小于", kAtLeast}, {"不下于", kAtLeast},
    {"不止", kAtLeast},  {"不下", kAtLeast},   {"超过了", kAtLeast}, {"超过", kAtLeast},   {"超過", kAtLeast},
    {"超出", kAtLeast},  {"突破了", kAtLeast}, {"突破", kAtLeast},   {"高于", kAtLeast},   {"高達", kNone},
    {"大于", kAtLeast},  {"多于", kAtLeast},   {"至少", kAtLeast},   {"最少", kAtLeast},   {"最低", kAtLeast},
    {"起码", kAtLeast},  {"逾", kAtLeast},     {"超", kAtLeast},     {"接近", kAtMost},    {"将近", kAtMost},
    {"逼近", kAtMost},   {"不足", kAtMost},    {"不到", kAtMost},    {"不满", kAtMost},    {"未满", kAtMost},
    {"低于", kAtMost},   {"少于", kAtMost},    {"小于", kAtMost},    {"至多", kAtMost},    {"最多", kAtMost},
    {"最高", kAtMost},   {"附近", kNone},      {"最近", kNone},      {"靠近", kNone},      {"临近", kNone},
    {"邻近", kNone},     {"近", kAtMost},      {"大约", kAbout},     {"约为", kAbout},     {"约有", kAbout},
    {"约合", kAbout},    {"约占", kAbout},     {"大概", kAbout},     {"大致", kAbout},     {"估计", kAbout},
    {"节约", kNone},     {"条约", kNone},      {"合约", kNone},      {"签约", kNone},      {"纽约", kNone},
    {"公约", kNone},     {"约", kAbout},       {"約", kAbout},
});
constexpr auto kChineseAfter = std::to_array<Word>({
    {"及以上", kAtLeast},
    {"以上", kAtLeast},
    {"或以上", kAtLeast},
    {"及以下", kAtMost},
    {"以下", kAtMost},
    {"以内", kAtMost},
    {"之内", kAtMost},
    {"左右", kAbout},
    {"上下", kAbout},
    {"开外", kAtLeast},
    {"内。", kAtMost},
    {"内，", kAtMost},
});
constexpr auto kEnglishBefore = std::to_array<Word>({
    {"no more than", kAtMost},   {"not more than", kAtMost},
    {"no less than", kAtLeast},  {"not less than", kAtLeast},
    {"no fewer than", kAtLeast}, {"little more than", kAtLeast},
    {"more than", kAtLeast},     {"greater than", kAtLeast},
    {"higher than", kAtLeast},   {"larger than", kAtLeast},
    {"less than", kAtMost},      {"fewer than", kAtMost},
    {"lower than", kAtMost},     {"smaller than", kAtMost},
    {"at least", kAtLeast},      {"in excess of", kAtLeast},
    {"upwards of", kAtLeast},    {"upward of", kAtLeast},
    {"a minimum of", kAtLeast},  {"a maximum of", kAtMost},
    {"at most", kAtMost},        {"up to", kAtMost},
    {"close to", kAtMost},       {"just over", kAtLeast},
    {"just under", kAtMost},     {"or over", kAtLeast},
    {"over", kAtLeast},          {"above", kAtLeast},
    {"exceeding", kAtLeast},     {"exceeded", kAtLeast},
    {"exceeds", kAtLeast},       {"exceed", kAtLeast},
    {"surpassing", kAtLeast},    {"surpassed", kAtLeast},
    {"topping", kAtLeast},       {"topped", kAtLeast},
    {"under", kAtMost},          {"below", kAtMost},
    {"nearly", kAtMost},         {"almost", kAtMost},
    {"approaching", kAtMost},    {"about", kAbout},
    {"around", kAbout},          {"some", kAbout},
    {"roughly", kAbout},         {"approximately", kAbout},
    {"approx.", kAbout},         {"approx", kAbout},
    {"an estimated", kAbout},    {"estimated", kAbout},
    {"circa", kAbout},           {"about a", kAbout},
    {"or so", kAbout},
});
constexpr auto kEnglishAfter = std::to_array<Word>({
    {"or more", kAtLeast},
    {"or above", kAtLeast},
    {"and above", kAtLeast},
    {"or higher", kAtLeast},
    {"and over", kAtLeast},
    {"and more", kAtLeast},
    {"or less", kAtMost},
    {"or fewer", kAtMost},
    {"or below", kAtMost},
    {"or under", kAtMost},
    {"or so", kAbout},
});

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}
bool same_letters(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, [](char x, char y) { return lower(x) == lower(y); });
}

std::size_t skip_blanks_back(std::string_view text, std::size_t at) {
  for (int most = 3; most > 0 && at > 0; --most) {
    const Character before = character_before(text, at);
    if (!is_blank(before.value)) break;
    at -= before.size;
  }
  return at;
}

Bound before(std::string_view text, std::size_t start) {
  const std::size_t end = skip_blanks_back(text, start);
  if (end == 0) return kNone;
  if (is_letter(text[end - 1]) || text[end - 1] == '.') {
    for (const Word& word : kEnglishBefore) {
      if (end == start) break;
      if (ends_with_word(text, end, word.text)) return word.bound;
    }
    return kNone;
  }
  if (static_cast<unsigned char>(text[end - 1]) < 0x80) return kNone;
  const std::string_view head = text.substr(0, end);
  for (const Word& word : kChineseBefore) {
    if (head.ends_with(word.text)) return word.bound;
  }
  return kNone;
}

Bound after(std::string_view text, std::size_t end) {
  if (end >= text.size()) return kNone;
  std::size_t at = skip_blanks(text, end, 2);
  if (text.substr(at).starts_with("级")) at += std::string_view("级").size();  // 千万级以上
  const std::string_view rest = text.substr(at);
  if (rest.empty()) return kNone;
  if (text[end] == '+' && (end + 1 == text.size() || !is_letter(text[end + 1]))) return kAtLeast;
  if (static_cast<unsigned char>(rest.front()) >= 0x80) {
    for (const Word& word : kChineseAfter) {
      if (rest.starts_with(word.text)) return word.bound;
    }
    return kNone;
  }
  for (const Word& word : kEnglishAfter) {
    const std::size_t size = word.text.size();
    if (rest.size() >= size && same_letters(rest.substr(0, size), word.text) &&
        (rest.size() == size || (!is_letter(rest[size]) && rest.substr(size, 5) != " than"))) {
      return word.bound;
    }
  }
  return kNone;
}

}  // namespace

bool ends_with_word(std::string_view text, std::size_t start, std::string_view word) {
  const std::size_t end = skip_blanks_back(text, start);
  if (end < word.size()) return false;
  const std::size_t from = end - word.size();
  if (!same_letters(text.substr(from, word.size()), word)) return false;
  return !is_letter(word.front()) || from == 0 || !is_letter(text[from - 1]);
}

Bound bound_of(std::string_view text, std::size_t start, std::size_t end) {
  const Bound left = before(text, start);
  return left != kNone ? left : after(text, end);
}

bool is_change_from(std::string_view text, std::size_t start) {
  const std::string_view head = text.substr(0, skip_blanks_back(text, start));
  for (const std::string_view word : {"从", "由", "自", "從", "从约", "由约", "从不足", "从不到"}) {
    if (head.ends_with(word)) return true;
  }
  return ends_with_word(text, start, "from") || ends_with_word(text, start, "from about");
}

bool is_between(std::string_view text, std::size_t start) {
  return ends_with_word(text, start, "between");
}

}  // namespace assay::quantity
