#include "collect/page/byline_simplified.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/utf8.h"

namespace assay::page {
namespace {

struct Pair {
  char32_t traditional;
  char32_t simple;
};

// Each traditional character, and its simplified one behind it.
constexpr std::u32string_view kWritten =
    // of labels, offices and outlets
    U"記记報报導导編编輯辑攝摄圖图評评論论員员責责採采寫写訊讯聞闻網网臺台財财經经視视廣广頻频雜杂誌志時时傳传團团體体"
    U"週周"
    U"駐驻見见習习實实約约資资級级專专欄栏綜综譯译發发據据訴诉對对國国線线戶户審审來来間间"
    // of surnames
    U"陳陈張张劉刘黃黄楊杨趙赵吳吴孫孙馬马羅罗鄭郑謝谢韓韩馮冯蕭萧許许鄧邓呂吕蘇苏盧卢蔣蒋賈贾葉叶閻阎鍾钟譚谭鄒邹陸陆"
    U"顧顾萬万錢钱湯汤賀贺賴赖龔龚龐庞蘭兰顏颜嚴严蘆芦韋韦聶聂叢丛齊齐莊庄塗涂關关費费紀纪歐欧項项遊游陽阳衛卫單单寧宁"
    U"闞阚華华車车邊边饒饶晉晋鄔邬宮宫鮑鲍溫温喬乔龍龙畢毕魯鲁範范於于";

constexpr auto kPairs = [] {
  std::array<Pair, kWritten.size() / 2> pairs{};
  for (std::size_t i = 0; i < pairs.size(); ++i) pairs[i] = {kWritten[2 * i], kWritten[2 * i + 1]};
  std::ranges::sort(pairs, {}, &Pair::traditional);
  return pairs;
}();

char32_t simplified(char32_t character) {
  const auto found = std::ranges::lower_bound(kPairs, character, {}, &Pair::traditional);
  return found != kPairs.end() && found->traditional == character ? found->simple : character;
}

}  // namespace

std::string simplified(std::string_view text) {
  constexpr unsigned char kFirstOfHan = 0xE4;  // of a character in UTF-8
  if (std::ranges::none_of(text, [](unsigned char byte) { return byte >= kFirstOfHan; })) return std::string(text);
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const utf8::CodePoint next = utf8::decode(text, at);
    if (!utf8::is_han(next.value))
      out.append(text.substr(at, next.size_bytes));
    else
      utf8::append(out, simplified(next.value));
    at += next.size_bytes;
  }
  return out;
}

std::string_view as_written(std::string_view part, std::string_view simple, std::string_view text) {
  const std::size_t at = simple.find(part);
  return at == std::string_view::npos ? part : text.substr(at, part.size());
}

}  // namespace assay::page
