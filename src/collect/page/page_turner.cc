// Idea: such a line is taken apart into numbers and a few words.  Whatever else stands in it makes it text.  A word
// that means pages must be among them, or three numbers in a row: "1", "2025" and "First" may be headings.
#include "collect/page/page_turner.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/utf8.h"

namespace assay::page {
namespace {

using std::string_view_literals::operator""sv;

// The longer ones first.
constexpr std::array kTurning = {
    "在本页阅读全文"sv, "阅读余下全文"sv,  "点击下一页"sv,  "查看余下全文"sv, "下一页继续阅读"sv,
    "余下全文"sv,       "阅读全文"sv,      "显示全文"sv,    "全文阅读"sv,     "上一页"sv,
    "下一页"sv,         "上一頁"sv,        "下一頁"sv,      "未完转下页"sv,   "转下页"sv,
    "接上页"sv,         "上页"sv,          "下页"sv,        "首页"sv,         "尾页"sv,
    "末页"sv,           "页次"sv,          "本文共"sv,      "页"sv,           "頁"sv,
    "next page"sv,      "previous page"sv, "single page"sv, "view all"sv,     "pages"sv,
    "page"sv,           "next"sv,          "previous"sv,    "prev"sv};
// What may stand beside them, and means nothing alone.
constexpr std::array kBeside = {"继续阅读"sv, "未完"sv, "全文"sv, "跳转到"sv,  "第"sv, "共"sv, "首"sv, "go to"sv,
                                "first"sv,    "last"sv, "of"sv,   "view as"sv, "/"sv,  "|"sv,  "["sv,  "]"sv,
                                "【"sv,       "】"sv,   "（"sv,   "）"sv,      "("sv,  ")"sv,  "，"sv, "："sv,
                                ":"sv,        "…"sv,    "..."sv,  "<"sv,       ">"sv,  "«"sv,  "»"sv,  "‹"sv,
                                "›"sv,        "→"sv,    "←"sv,    "·"sv,       "-"sv,  "。"sv};

template <class Words>
bool cut_word(std::string_view& text, const Words& words) {
  for (const std::string_view word : words) {
    if (!text.starts_with(word)) continue;
    // "page" is no word in "pageant".
    const bool is_latin = ascii::is_letter(word.back());
    if (is_latin && text.size() > word.size() && ascii::is_letter(text[word.size()])) continue;
    text = utf8::trim(text.substr(word.size()));
    return true;
  }
  return false;
}

bool cut_number(std::string_view& text) {
  constexpr std::size_t kMaxDigits = 3;
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  if (digits == 0 || digits > kMaxDigits) return false;
  text = utf8::trim(text.substr(digits));
  return true;
}

}  // namespace

bool is_page_turner(std::string_view line) {
  constexpr std::size_t kMaxBytes = 200;
  if (line.size() > kMaxBytes) return false;
  const std::string low = ascii::lower(utf8::trim(line));
  std::string_view rest = low;
  int turning = 0;
  int numbers = 0;
  while (!rest.empty()) {
    if (cut_number(rest)) {
      ++numbers;
    } else if (cut_word(rest, kTurning)) {
      ++turning;
    } else if (!cut_word(rest, kBeside)) {
      return false;
    }
  }
  constexpr int kRow = 3;
  return turning > 0 || (numbers >= kRow && low.front() != '-' && low.find_first_of("/-:") == std::string::npos);
}

}  // namespace assay::page
