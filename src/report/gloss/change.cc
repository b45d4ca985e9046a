// The words of change are a closed list in each language, and stand right beside their figure: 同比增长5.18%, "rose by
// 5.18% year on year".  What stands further away may belong to another figure, so it is left alone.
#include "report/gloss/change.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <vector>

#include "base/utf8.h"

namespace assay::gloss {
namespace {

enum class Direction : std::uint8_t { kUp, kDown, kUpTo, kDownTo };
enum class Against : std::uint8_t { kNothing, kYear, kMonth };

struct Change {
  std::optional<Direction> direction;
  Against against = Against::kNothing;
};

struct Cue {
  std::string_view word;
  Direction direction;
};

// Longest first among those that end alike: 增至 before 增.
constexpr std::array kChineseCues = std::to_array<Cue>({
    {"增长到", Direction::kUpTo},   {"增加到", Direction::kUpTo},   {"上升到", Direction::kUpTo},
    {"提高到", Direction::kUpTo},   {"提升至", Direction::kUpTo},   {"提高至", Direction::kUpTo},
    {"增长至", Direction::kUpTo},   {"增加至", Direction::kUpTo},   {"上升至", Direction::kUpTo},
    {"上涨至", Direction::kUpTo},   {"增至", Direction::kUpTo},     {"升至", Direction::kUpTo},
    {"涨至", Direction::kUpTo},     {"下降到", Direction::kDownTo}, {"减少到", Direction::kDownTo},
    {"下降至", Direction::kDownTo}, {"减少至", Direction::kDownTo}, {"下跌至", Direction::kDownTo},
    {"回落至", Direction::kDownTo}, {"降至", Direction::kDownTo},   {"跌至", Direction::kDownTo},
    {"减至", Direction::kDownTo},   {"增长", Direction::kUp},       {"上升", Direction::kUp},
    {"上涨", Direction::kUp},       {"提高", Direction::kUp},       {"增加", Direction::kUp},
    {"提升", Direction::kUp},       {"增幅", Direction::kUp},       {"涨幅", Direction::kUp},
    {"下降", Direction::kDown},     {"下跌", Direction::kDown},     {"减少", Direction::kDown},
    {"回落", Direction::kDown},     {"降低", Direction::kDown},     {"降幅", Direction::kDown},
    {"跌幅", Direction::kDown},     {"下滑", Direction::kDown},     {"涨", Direction::kUp},
    {"增", Direction::kUp},         {"跌", Direction::kDown},       {"降", Direction::kDown},
});

constexpr std::array kEnglishUp =
    std::to_array<std::string_view>({"up",        "rose",   "rise",    "risen",  "rising",    "rises",    "grew",
                                     "grow",      "grown",  "growing", "grows",  "increased", "increase", "increasing",
                                     "increases", "gained", "climbed", "jumped", "surged",    "advanced", "expanded"});
constexpr std::array kEnglishDown = std::to_array<std::string_view>(
    {"down", "fell", "fall", "fallen", "falling", "falls", "dropped", "drop", "dropping", "declined", "decline",
     "decreased", "decrease", "slid", "slipped", "plunged", "shrank", "contracted", "lost"});

bool has_any(std::string_view text, std::initializer_list<std::string_view> wanted) {
  return std::ranges::any_of(wanted, [&](std::string_view word) { return text.contains(word); });
}

// The last clause of what stands before a figure.
std::string_view nearest_clause(std::string_view before, std::initializer_list<std::string_view> stops) {
  for (const std::string_view stop : stops) {
    if (const std::size_t at = before.rfind(stop); at != std::string_view::npos) before.remove_prefix(at + stop.size());
  }
  return before;
}

// Words that may stand between the change and its figure.
std::string_view without_filler(std::string_view text) {
  constexpr std::array kFillers = std::to_array<std::string_view>(
      {"了", "约", "近", "超过", "超", "达到", "达", "为", "逾", "将", "的", " ", "：", ":"});
  for (bool changed = true; changed;) {
    changed = false;
    for (const std::string_view filler : kFillers) {
      if (!text.ends_with(filler)) continue;
      text.remove_suffix(filler.size());
      changed = true;
    }
  }
  return text;
}

Change change_in_chinese(const Beside& beside) {
  const std::string_view clause =
      nearest_clause(beside.before.of(beside.line), {"，", "。", "；", "、", ",", "（", "("});
  Change change;
  if (clause.contains("同比")) change.against = Against::kYear;
  if (clause.contains("环比")) change.against = Against::kMonth;
  const std::string_view text = without_filler(clause);
  const auto cue = std::ranges::find_if(kChineseCues, [&](const Cue& each) { return text.ends_with(each.word); });
  if (cue == kChineseCues.end()) return {};
  const std::string_view left = text.substr(0, text.size() - cue->word.size());
  if (left.ends_with("未") || left.ends_with("不") || left.ends_with("没有") || left.ends_with("没")) return {};
  change.direction = cue->direction;
  return change;
}

std::string lower_ascii(std::string_view text) {
  std::string lower(text);
  std::ranges::transform(lower, lower.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return lower;
}

std::vector<std::string_view> last_words(std::string_view text, std::size_t most) {
  std::vector<std::string_view> words;  // last first
  while (words.size() < most) {
    text = utf8::trim(text);
    if (text.empty()) break;
    const std::size_t space = text.rfind(' ');
    words.push_back(space == std::string_view::npos ? text : text.substr(space + 1));
    if (space == std::string_view::npos) break;
    text = text.substr(0, space);
  }
  return words;
}

bool holds(std::span<const std::string_view> words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

std::optional<Direction> direction_of(std::string_view word, bool reaches) {
  if (holds(kEnglishUp, word)) return reaches ? Direction::kUpTo : Direction::kUp;
  if (holds(kEnglishDown, word)) return reaches ? Direction::kDownTo : Direction::kDown;
  return std::nullopt;
}

// "rose by 5%", "up more than 5%", "fell to 5%"; the word of change is among the last few.
std::optional<Direction> direction_before(std::string_view clause) {
  constexpr std::array kBetween = std::to_array<std::string_view>(
      {"by", "to", "about", "around", "some", "nearly", "almost", "over", "more", "than", "a", "an", "of", "roughly"});
  const std::vector<std::string_view> words = last_words(clause, 5);
  bool reaches = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (const auto direction = direction_of(words[i], reaches)) {
      const bool denied = i + 1 < words.size() && (words[i + 1] == "not" || words[i + 1].ends_with("n't"));
      return denied ? std::nullopt : direction;
    }
    if (!holds(kBetween, words[i])) return std::nullopt;
    reaches = reaches || words[i] == "to";
  }
  return std::nullopt;
}

// "a 5% increase", "5% higher".
std::optional<Direction> direction_after(std::string_view after) {
  after = utf8::trim(after.substr(0, 24));
  const std::string_view word = after.substr(0, std::min(after.find_first_of(" ,.;"), after.size()));
  if (word == "increase" || word == "rise" || word == "growth" || word == "gain" || word == "higher" || word == "more")
    return Direction::kUp;
  if (word == "decrease" || word == "decline" || word == "drop" || word == "fall" || word == "lower" ||
      word == "less" || word == "fewer")
    return Direction::kDown;
  return std::nullopt;
}

Change change_in_english(const Beside& beside) {
  const std::string before = lower_ascii(beside.before.of(beside.line));
  const std::string after = lower_ascii(beside.line.substr(beside.end));
  Change change;
  change.direction = direction_before(nearest_clause(before, {",", ";", "(", ". "}));
  if (!change.direction) change.direction = direction_after(after);
  if (!change.direction) return {};
  const std::string_view near = std::string_view(after).substr(0, std::min(after.find_first_of(",;."), after.size()));
  if (has_any(near, {"year on year", "year-on-year", "on the year", "from a year earlier", "from a year ago",
                     "year over year"}))
    change.against = Against::kYear;
  if (has_any(near, {"month on month", "month-on-month", "on the month", "from a month earlier"}))
    change.against = Against::kMonth;
  return change;
}

std::string in_english(std::string_view figure, const Change& change) {
  constexpr std::array<std::string_view, 4> kLead = {"up ", "down ", "rising to ", "falling to "};
  std::string text(change.direction ? kLead.at(static_cast<std::size_t>(*change.direction)) : "");
  text += figure;
  if (change.against == Against::kYear) text += " on the year";
  if (change.against == Against::kMonth) text += " on the month";
  return text;
}

std::string in_chinese(std::string_view figure, const Change& change) {
  constexpr std::array<std::string_view, 4> kLead = {"增长", "下降", "升至", "降至"};
  std::string text;
  if (change.against == Against::kYear) text += "同比";
  if (change.against == Against::kMonth) text += "环比";
  text += change.direction ? kLead.at(static_cast<std::size_t>(*change.direction)) : "";
  return text.append(figure);
}

}  // namespace

std::string with_change(std::string_view figure, const Beside& beside, const Languages& languages) {
  const Change change = languages.line == "zh" ? change_in_chinese(beside) : change_in_english(beside);
  if (!change.direction) return std::string(figure);
  return languages.reader == "zh" ? in_chinese(figure, change) : in_english(figure, change);
}

}  // namespace assay::gloss
