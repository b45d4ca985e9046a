#include "collect/page/phrases.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <string>

#include "base/ascii.h"
#include "base/utf8.h"
#include "collect/date/date.h"
#include "collect/page/phrase_book.h"

namespace assay::page {
namespace {

using std::string_view_literals::operator""sv;

constexpr std::size_t kMaxHeadingAfter = 60;
constexpr std::size_t kNameLine = 100;  // "By Monday …", "Von der Leyen …" go on

std::string_view without_end_marks(std::string_view text) {
  for (bool cut = true; cut;) {
    cut = false;
    for (const std::string_view mark :
         {":", ".", "!", "…", ">", "»", "：", "！", "→", "*", "#", "?", "？", "-", "›", "▼", "+", "•"})
      if (text.ends_with(mark)) {
        text = utf8::trim(text.substr(0, text.size() - mark.size()));
        cut = true;
      }
  }
  return text;
}

template <class Table>
bool begins_with_any(std::string_view text, const Table& table) {
  return std::ranges::any_of(table, [text](std::string_view entry) { return text.starts_with(entry); });
}

// "■", "* * *": marks that end or part a text.
bool has_words(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const utf8::CodePoint next = utf8::decode(text, at);
    if (u_isalnum(static_cast<UChar32>(next.value))) return true;
    at += next.size_bytes;
  }
  return false;
}

// What asks its readers to do something begins with that, and is no sentence of a report, which ends with a full stop:
// "乘客扫描二维码即可乘车。" tells what others do.
bool is_request(std::string_view text) {
  constexpr auto kOpeners =
      std::to_array({"点击"sv, "点个"sv, "点亮"sv, "点一"sv, "长按"sv, "扫描"sv, "扫码"sv,    "识别"sv,
                     "戳"sv,   "轻触"sv, "关注"sv, "回复"sv, "下载"sv, "觉得"sv, "喜欢"sv,    "如果"sv,
                     "欢迎"sv, "记得"sv, "别忘"sv, "快来"sv, "请"sv,   "更多"sv, "看都看完"sv});
  return begins_with_any(text, kOpeners) || !text.ends_with("。");
}

// "点击上方蓝字关注我们", "长按识别二维码", "觉得不错，点个在看": what WeChat's authors ask of their readers.
bool is_wechat_request(std::string_view text) {
  constexpr std::size_t kMaxBytes = 100;
  if (text.size() > kMaxBytes) return false;
  const auto has = [text](std::string_view word) { return text.find(word) != std::string_view::npos; };
  if (has("蓝字")) return has("关注") || has("点击");
  if (has("二维码")) return has("长按") || has("识别") || has("扫描");
  if (has("阅读原文")) return has("点击") || has("戳") || has("轻触");
  return (has("点个") || has("点亮") || has("点一")) && (has("在看") || has("点赞") || has("赞"));
}

// "关注公众号，回复…领取": an invitation to follow.
bool is_invitation(std::string_view text) {
  const auto has = [text](std::string_view word) { return text.find(word) != std::string_view::npos; };
  if (!is_request(text)) return false;
  if (is_wechat_request(text)) return true;
  return (has("公众号") || has("公眾號") || has("客户端") || has("二维码")) &&
         (has("关注") || has("回复") || has("扫码") || has("下载"));
}

bool is_whole_line(std::string_view text) {
  const std::string_view whole = without_end_marks(text);
  return whole.empty() || phrase_book().furniture.has(whole) ||
         (whole.size() < 40 && (whole.starts_with("字号") || whole.starts_with("字体")));
}

// "Print | Close window", "【大 中 小】【打印】【关闭】": lines in one.
bool is_row_of_lines(std::string_view text) {
  constexpr std::array kParting = {"|"sv, "｜"sv, "【"sv, "】"sv, "["sv, "]"sv, "·"sv, "•"sv};
  bool is_row = false;
  while (!text.empty()) {
    std::size_t end = text.size();
    std::size_t next = text.size();
    for (const std::string_view mark : kParting)
      if (const std::size_t at = text.find(mark); at < end) {
        end = at;
        next = at + mark.size();
        is_row = true;
      }
    const std::string_view piece = utf8::trim(text.substr(0, end));
    if (!piece.empty() && piece != "大 中 小" && !is_whole_line(piece)) return false;
    text.remove_prefix(next);
  }
  return is_row;
}

// "5 min read", "7-minute read"; but "Admin read access".
bool is_read_time(std::string_view low) {
  for (const std::string_view words : {"min read"sv, "mins read"sv, "minute read"sv, "minutes read"sv}) {
    const std::size_t at = low.find(words);
    if (at == std::string_view::npos) continue;
    const std::size_t before = low.substr(0, at).find_last_not_of(" -");
    if (before != std::string_view::npos && ascii::is_digit(low[before])) return true;
  }
  return false;
}

bool names_date(std::string_view text) {
  return date::find_date(text, std::chrono::minutes(0)).has_value();
}

// "Wednesday, 11 September 2001", "2025年11月10日 星期一": no more than a month and a day of the week beside the
// figures.
bool is_bare_date(std::string_view text) {
  constexpr std::size_t kMostLetters = 20;  // bytes
  constexpr int kMostWords = 2;
  std::size_t letters = 0;
  int words = 0;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find(' ', start), text.size());
    const std::string_view word = text.substr(start, end - start);
    const auto is_letter = [](char c) { return ascii::is_letter(c) || static_cast<unsigned char>(c) >= 0x80; };
    const auto count = static_cast<std::size_t>(std::ranges::count_if(word, is_letter));
    letters += count;
    words += count > 0 && std::ranges::none_of(word, ascii::is_digit);
    start = end + 1;
  }
  return letters <= kMostLetters && words <= kMostWords && names_date(text);
}

}  // namespace

bool ends_sentence(std::string_view line) {
  constexpr auto kEnds = std::to_array({"."sv, "!"sv, "?"sv, "…"sv, "。"sv, "！"sv, "？"sv, "“"sv, "”"sv, "\""sv});
  return std::ranges::any_of(kEnds, [line](std::string_view mark) { return line.ends_with(mark); });
}

bool is_furniture(std::string_view line, double link_share) {
  if (!has_words(line)) return true;
  constexpr std::size_t kMaxBytes = 220;
  if (line.size() > kMaxBytes) return false;
  const std::string low = lower_line(utf8::trim(line));
  if (is_whole_line(low) || is_row_of_lines(low)) return true;
  constexpr double kMostlyLinks = 0.5;
  const bool is_sentence = link_share < kMostlyLinks && ends_sentence(low);
  const PhraseList& furniture = phrase_book().furniture;
  return (is_sentence ? furniture.has_sure_start_of(low) : furniture.has_start_of(low)) || is_invitation(low);
}

bool is_picture_line(std::string_view line) {
  constexpr std::size_t kMaxBytes = 210;
  if (line.size() > kMaxBytes) return false;
  for (const std::string_view end :
       {" 摄"sv, " 攝"sv, "摄）"sv, "摄)"sv, "攝）"sv, "供图"sv, "供图）"sv, "供圖"sv, "截图"sv, "截图）"sv, "截图)"sv,
        "截圖"sv, "资料图"sv, "资料图）"sv, "（视觉中国）"sv})
    if (line.ends_with(end)) return true;
  if (line.starts_with("资料图：") || line.starts_with("图为") || line.find("©") != std::string_view::npos) return true;
  return phrase_book().pictures.has_start_of(lower_line(line));
}

bool begins_after_article(std::string_view line) {
  if (line.size() > kMaxHeadingAfter) return false;
  const std::string low = lower_line(utf8::trim(line));
  const std::string_view whole = without_end_marks(low);
  if (phrase_book().after.has(whole)) return !low.ends_with('.') || low.ends_with("...");
  if (phrase_book().after.has_sure_start_of(whole)) return true;
  // "12 comments", "3 replies to …"
  const std::size_t word = whole.find_first_not_of("0123456789 ");
  return word != std::string_view::npos && word > 0 &&
         (whole.substr(word) == "comments" || whole.substr(word) == "comment" ||
          whole.substr(word).starts_with("responses to") || whole.substr(word).starts_with("thoughts on"));
}

bool may_begin_after_article(std::string_view line) {
  if (line.size() > kMaxHeadingAfter || ends_sentence(line)) return false;
  const std::string low = lower_line(utf8::trim(line));
  return phrase_book().after.has_start_of(without_end_marks(low));
}

bool is_head_line(std::string_view line) {
  constexpr std::size_t kMaxBytes = 150;
  if (line.size() > kMaxBytes) return false;
  const std::string low = lower_line(utf8::trim(line));
  const bool is_sentence = ends_sentence(low);
  if (!is_sentence && low.size() <= kNameLine && phrase_book().head.has_start_of(low)) return true;
  if (is_read_time(low)) return true;
  constexpr std::size_t kDateLine = 90;
  return low.size() <= kDateLine && !is_sentence && !low.ends_with(':') && names_date(low);
}

bool is_head_heading(std::string_view heading, std::string_view author) {
  if (heading.size() > kNameLine) return false;
  const std::string low = lower_line(utf8::trim(heading));
  if (is_read_time(low) || is_bare_date(low)) return true;
  if (ends_sentence(low) || !phrase_book().head.has_start_of(low)) return false;
  return names_date(low) || (!author.empty() && heading.contains(author));
}

bool is_foot_line(std::string_view line) {
  constexpr std::size_t kMaxBytes = 600;
  const std::string low = lower_line(utf8::trim(utf8::prefix(line, kMaxBytes + 1)));
  if (low.size() > kMaxBytes) return false;
  // "编辑 刘晓阳 校对 李铭", and not "编辑 王五认为，这一判断仍需更多数据支持。"
  constexpr std::size_t kNames = 60;
  const bool is_names = low.size() <= kNames && !low.ends_with("。") && low.find("，") == std::string::npos;
  if (is_names && (low.starts_with("编辑 ") || low.starts_with("校对 "))) return true;
  return ends_sentence(low) ? phrase_book().foot.has_sure_start_of(low) : phrase_book().foot.has_start_of(low);
}

}  // namespace assay::page
