#include "collect/page/byline_chinese_names.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "base/utf8.h"
#include "collect/page/byline_labels.h"
#include "collect/page/byline_name.h"
#include "collect/page/byline_simplified.h"

namespace assay::page {
namespace {

constexpr std::size_t kHanBytes = 3;

bool ends_with_office(std::string_view word) {
  return std::ranges::any_of(std::initializer_list<std::string_view>{"记者", "作者", "评论员", "研究员", "撰稿人"},
                             [word](std::string_view office) { return word.ends_with(office); });
}

// What stands behind the names.
bool is_end(std::string_view word) {
  return word.ends_with("报导") || word.ends_with("报道") ||
         std::ranges::any_of(
             std::initializer_list<std::string_view>{"通讯员", "编辑", "整合", "报道", "综合", "编译", "整理", "发自"},
             [word](std::string_view end) { return word.starts_with(end); });
}

// What follows a word of a list of names: another name, or a field or remark that is none.
struct Mark {
  std::string_view text;
  enum class Kind : std::uint8_t { kBetweenNames, kBehindLabel, kBehindNames } kind = Kind::kBetweenNames;
};

// The first mark, and where it stands; the end of the text, where there is none.
std::pair<std::size_t, Mark> next_mark(std::string_view text) {
  using enum Mark::Kind;
  constexpr auto kMarks = std::to_array<Mark>({{" ", kBetweenNames},
                                               {"、", kBetweenNames},
                                               {"，", kBetweenNames},
                                               {",", kBetweenNames},
                                               {"/", kBetweenNames},
                                               {"／", kBetweenNames},
                                               {"：", kBehindLabel},
                                               {":", kBehindLabel},
                                               {"|", kBehindNames},
                                               {"｜", kBehindNames},
                                               {"丨", kBehindNames},
                                               {"；", kBehindNames},
                                               {";", kBehindNames},
                                               {"（", kBehindNames},
                                               {"(", kBehindNames},
                                               {"【", kBehindNames}});
  std::pair<std::size_t, Mark> next{text.size(), {}};
  for (const Mark& mark : kMarks)
    if (const std::size_t at = text.find(mark.text); at < next.first) next = {at, mark};
  return next;
}

}  // namespace

bool is_chinese_name(std::string_view text) {
  constexpr std::size_t kLeast = 2;
  constexpr std::size_t kMost = 4;
  constexpr std::size_t kMostForeign = 12;  // 约翰·史密斯
  std::size_t count = 0;
  bool is_foreign = false;
  for (std::size_t at = 0; at < text.size(); ++count) {
    const utf8::CodePoint next = utf8::decode(text, at);
    is_foreign = is_foreign || next.value == U'·';
    if (!utf8::is_han(next.value) && next.value != U'·') return false;
    at += next.size_bytes;
  }
  return count >= kLeast && count <= (is_foreign ? kMostForeign : kMost);
}

bool is_foreign_name(std::string_view name) {
  return name.find("·") != std::string_view::npos;
}

bool has_common_surname(std::string_view name) {
  constexpr std::string_view kSurnames =
      "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏"
      "钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜"
      "倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲游"
      "阳裴席卫查屈鲍覃霍翁隋甘景薄单包司柏宁柯阮桂闵解柴华车冉房边辜吉饶刁瞿戚丘古池滕晋苑邬臧宫";
  const std::size_t at = kSurnames.find(simplified(name.substr(0, kHanBytes)));
  return at != std::string_view::npos && at % kHanBytes == 0;
}

std::string chinese_names_in(std::string_view text, std::string_view outlet) {
  using enum Mark::Kind;
  std::string names;
  bool is_behind_space = false;
  while (!(text = utf8::trim(text)).empty()) {
    const auto [size, mark] = next_mark(text);
    const std::string_view word = text.substr(0, size);
    text.remove_prefix(size + mark.text.size());
    if (word.empty() && mark.kind == kBehindNames && !names.empty()) break;  // "林一 | 编辑"
    if (word.empty() || ends_with_office(word)) continue;
    const bool is_picture = word.ends_with("摄") || word == "图" || word == "摄影";
    const bool is_label = label_mark_bytes(mark.text) > 0;
    if (is_picture && is_label && !names.empty()) break;  // "文/林一 图/周敏"
    if (is_picture) return {};
    if (mark.kind == kBehindLabel || is_end(word) || !is_chinese_name(word) || author_in(word, outlet).empty()) break;
    if (!names.empty() && is_behind_space && !has_common_surname(word)) break;
    is_behind_space = mark.text == " ";
    names.append(names.empty() ? "" : "、").append(word);
    if (mark.kind == kBehindNames) break;
  }
  return names;
}

}  // namespace assay::page
