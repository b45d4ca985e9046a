#include "collect/page/phrases.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/utf8.h"
#include "collect/date/date.h"

namespace assay::page {
namespace {

using std::string_view_literals::operator""sv;

// Whole lines, lower case, without punctuation at their end.
constexpr auto kWholeLines = std::to_array({
    "ad"sv,
    "ads"sv,
    "advertisement"sv,
    "advertisements"sv,
    "advertising"sv,
    "back to article"sv,
    "back to top"sv,
    "close"sv,
    "close this window"sv,
    "close window"sv,
    "comment"sv,
    "comments"sv,
    "continue reading"sv,
    "copy link"sv,
    "download"sv,
    "email"sv,
    "email this"sv,
    "facebook"sv,
    "filed under"sv,
    "follow us"sv,
    "image"sv,
    "instagram"sv,
    "leave a comment"sv,
    "leave a reply"sv,
    "linkedin"sv,
    "listen"sv,
    "listen to article"sv,
    "load more"sv,
    "loading"sv,
    "log in"sv,
    "menu"sv,
    "more"sv,
    "new"sv,
    "next"sv,
    "next article"sv,
    "no comments"sv,
    "open in app"sv,
    "pinterest"sv,
    "previous"sv,
    "previous article"sv,
    "print"sv,
    "print article"sv,
    "print this"sv,
    "print this article"sv,
    "print this page"sv,
    "print this story"sv,
    "printable version"sv,
    "printer friendly"sv,
    "printer-friendly version"sv,
    "read more"sv,
    "reddit"sv,
    "reply"sv,
    "return to article"sv,
    "save"sv,
    "search"sv,
    "see also"sv,
    "share"sv,
    "share on"sv,
    "share this"sv,
    "share this article"sv,
    "share this post"sv,
    "share this story"sv,
    "sign in"sv,
    "sign up"sv,
    "skip to content"sv,
    "sponsored"sv,
    "story continues below"sv,
    "subscribe"sv,
    "subscribe now"sv,
    "tags"sv,
    "telegram"sv,
    "table of contents"sv,
    "thanks for reading"sv,
    "trending"sv,
    "tweet"sv,
    "twitter"sv,
    "view all"sv,
    "view comments"sv,
    "whatsapp"sv,
    "x"sv,
    "下一篇"sv,
    "上一篇"sv,
    "举报"sv,
    "分享"sv,
    "分享到"sv,
    "打印"sv,
    "打印本文"sv,
    "打印本页"sv,
    "打印此页"sv,
    "打印文章"sv,
    "打印预览"sv,
    "打印页面"sv,
    "关闭本页"sv,
    "关闭窗口"sv,
    "关闭页面"sv,
    "返回原文"sv,
    "阅读原文"sv,
    "收藏"sv,
    "点赞"sv,
    "评论"sv,
    "返回顶部"sv,
    "广告"sv,
    "展开全文"sv,
    "阅读全文"sv,
    "查看原文"sv,
    "关闭"sv,
    "大"sv,
    "中"sv,
    "小"sv,
    "字号"sv,
    "微信"sv,
    "微博"sv,
    "朋友圈"sv,
    "手机看"sv,
    "网友评论"sv,
    "举报/反馈"sv,
    "阅读原文"sv,
    "+1"sv,
    "- the end -"sv,
    "延伸 · 推荐"sv,
    "微信公众号"sv,
});

constexpr auto kBeginnings = std::to_array({
    "click here to"sv,
    "follow us on"sv,
    "get the latest"sv,
    "join our newsletter"sv,
    "like us on"sv,
    "share this on"sv,
    "share on "sv,
    "sign up for"sv,
    "sign up to"sv,
    "story continues"sv,
    "subscribe to our"sv,
    "this website uses cookies"sv,
    "we use cookies"sv,
    "your email address will not"sv,
    "you must be logged in"sv,
    "min read"sv,
    "skip to "sv,
    "click to share"sv,
    "also read:"sv,
    "read also:"sv,
    "read more:"sv,
    "read next:"sv,
    "also read "sv,
    "related:"sv,
    "don't miss:"sv,
    "see also:"sv,
    "more:"sv,
    "recommended:"sv,
    "filed under:"sv,
    "tags:"sv,
    "posted in"sv,
    "tagged:"sv,
    "tagged "sv,
    "扫描二维码"sv,
    "扫一扫"sv,
    "扫码"sv,
    "点击进入"sv,
    "点击查看"sv,
    "点击下载"sv,
    "打开微信"sv,
    "分享到："sv,
    "分享到"sv,
    "关注我们"sv,
    "更多精彩"sv,
    "更多内容"sv,
    "推荐阅读："sv,
    "延伸阅读："sv,
    "相关阅读："sv,
    "标签："sv,
    "关键词："sv,
    "【纠错】"sv,
    "用手机"sv,
    "本文由"sv,
    "特别声明"sv,
    "打开app"sv,
    "点击关注"sv,
    "▲"sv,
    "△"sv,
    "table: "sv,
    "chart: "sv,
    "〖广告〗"sv,
    "【广告】"sv,
    "[广告]"sv,
    "广告｜"sv,
    "广告："sv,
    "[推广]"sv,
    "【推广】"sv,
    "海量资讯"sv,
    "原标题："sv,
    "原标题:"sv,
    "（原标题"sv,
    "(原标题"sv,
    "原標題："sv,
    "图片来源："sv,
    "图片来源:"sv,
    "圖片來源："sv,
    "相关资讯请关注"sv,
    "返回搜狐"sv,
    "下载客户端"sv,
    "下载app"sv,
    "click on a star to rate"sv,
    "enjoy the post?"sv,
    "printed from"sv,
    "this article was printed from"sv,
    "this page was printed from"sv,
    "this story was printed from"sv,
    "source url:"sv,
    "original url:"sv,
    "article url:"sv,
    "find this article at"sv,
    "原文链接"sv,
    "原文地址"sv,
    "原文网址"sv,
    "本文链接"sv,
    "本文网址"sv,
    "本文地址"sv,
    "文章链接"sv,
    "文章地址"sv,
    "网址：http"sv,
    "网址:http"sv,
    "喜欢此内容的人还喜欢"sv,
    "预览时标签不可点"sv,
});

constexpr auto kAfterArticle = std::to_array({
    "about the author"sv,
    "about the authors"sv,
    "comments"sv,
    "discover more"sv,
    "explore more"sv,
    "further reading"sv,
    "get in touch"sv,
    "join the conversation"sv,
    "join the discussion"sv,
    "keep reading"sv,
    "latest articles"sv,
    "latest news"sv,
    "latest posts"sv,
    "latest stories"sv,
    "leave a comment"sv,
    "leave a reply"sv,
    "leave a response"sv,
    "more articles"sv,
    "more from"sv,
    "more like this"sv,
    "more news"sv,
    "more posts"sv,
    "more stories"sv,
    "more to read"sv,
    "most popular"sv,
    "most read"sv,
    "most viewed"sv,
    "newsletter"sv,
    "other articles"sv,
    "our newsletter"sv,
    "popular posts"sv,
    "post navigation"sv,
    "read next"sv,
    "reader interactions"sv,
    "recent articles"sv,
    "recent news"sv,
    "recent posts"sv,
    "recommended articles"sv,
    "recommended for you"sv,
    "recommended reading"sv,
    "related"sv,
    "related articles"sv,
    "related blogs"sv,
    "related content"sv,
    "related news"sv,
    "related post"sv,
    "related posts"sv,
    "related reading"sv,
    "related resources"sv,
    "related stories"sv,
    "related topics"sv,
    "search"sv,
    "share this"sv,
    "share this article"sv,
    "share this post"sv,
    "share this story"sv,
    "share this entry"sv,
    "sign up for our newsletter"sv,
    "similar articles"sv,
    "similar posts"sv,
    "subscribe to our newsletter"sv,
    "trending"sv,
    "trending now"sv,
    "what to read next"sv,
    "you may also like"sv,
    "you might also like"sv,
    "you may also enjoy"sv,
    "you might also enjoy"sv,
    "subscribe"sv,
    "post a comment"sv,
    "top stories"sv,
    "相关阅读"sv,
    "相关新闻"sv,
    "相关文章"sv,
    "相关推荐"sv,
    "相关链接"sv,
    "推荐阅读"sv,
    "推荐文章"sv,
    "为你推荐"sv,
    "猜你喜欢"sv,
    "热门推荐"sv,
    "热门文章"sv,
    "热门评论"sv,
    "最新评论"sv,
    "全部评论"sv,
    "延伸阅读"sv,
    "更多推荐"sv,
    "网友评论"sv,
    "发表评论"sv,
    "评论区"sv,
    "热点新闻"sv,
    "最新文章"sv,
    "今日热点"sv,
    "大家都在看"sv,
    "相关专题"sv,
    "图片推荐"sv,
    "精彩推荐"sv,
    "读者来信选登"sv,
    "延伸閱讀"sv,
    "網友討論"sv,
    "相關新聞"sv,
    "相關閱讀"sv,
    "推薦閱讀"sv,
    "網友評論"sv,
    "熱門新聞"sv,
    "猜你喜歡"sv,
    "readers say"sv,
    "conversation"sv,
    "subscribers' notes"sv,
    "article sources"sv,
    "how useful was this post"sv,
    "rate this article"sv,
    "rate this post"sv,
    "was this article helpful"sv,
    "was this helpful"sv,
    "was this page helpful"sv,
});

constexpr auto kFootBeginnings = std::to_array({
    "责任编辑"sv,   "责编"sv,       "（责任编辑"sv,   "(责任编辑"sv,
    "（责编"sv,     "(责编"sv,      "[责任编辑"sv,    "【责任编辑"sv,
    "【编辑"sv,     "编辑："sv,     "编辑:"sv,        "（编辑"sv,
    "(编辑"sv,      "[编辑"sv,      "版权声明"sv,     "版权所有"sv,
    "免责声明"sv,   "声明："sv,     "声明:"sv,        "本文来源"sv,
    "文章来源"sv,   "原标题："sv,   "原标题:"sv,      "本网站所"sv,
    "本站声明"sv,   "凡本网注明"sv, "未经授权"sv,     "未经书面授权"sv,
    "转载请注明"sv, "校对："sv,     "校对:"sv,        "审核："sv,
    "审核:"sv,      "值班编辑"sv,   "值班主任"sv,     "主编："sv,
    "来源："sv,     "来源:"sv,      "（来源"sv,       "(来源"sv,
    "（完）"sv,     "免责声明："sv, "copyright ©"sv,  "© "sv,
    "（文章来源"sv, "(文章来源"sv,  "编辑 |"sv,       "编辑｜"sv,
    "编辑丨"sv,     "校对 |"sv,     "校对｜"sv,       "校对丨"sv,
    "审核｜"sv,     "审核丨"sv,     "监制："sv,       "监制｜"sv,
    "来源 |"sv,

    "(本文来自"sv,  "（本文来自"sv, "图片来自网络"sv, "图片均来自网络"sv,
    "作者：未知"sv, "来源｜"sv,     "来源丨"sv,       "all rights reserved"sv,
});

std::string lower(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (text.substr(i).starts_with("’")) {
      out += '\'';
      i += 2;
    } else {
      out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
  }
  return out;
}

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
    const char32_t c = next.value;
    if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || utf8::is_han(c) ||
        (c >= 0xC0 && c < 0x2000) || utf8::is_kana(c) || utf8::is_hangul(c))
      return true;
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
  return whole.empty() || std::ranges::find(kWholeLines, whole) != kWholeLines.end() ||
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

}  // namespace

bool is_furniture(std::string_view line) {
  if (!has_words(line)) return true;
  constexpr std::size_t kMaxBytes = 220;
  if (line.size() > kMaxBytes) return false;
  const std::string low = lower(utf8::trim(line));
  if (is_whole_line(low) || is_row_of_lines(low)) return true;
  return begins_with_any(low, kBeginnings) || is_invitation(low);
}

bool is_picture_line(std::string_view line) {
  constexpr std::size_t kMaxBytes = 210;
  if (line.size() > kMaxBytes) return false;
  for (const std::string_view end :
       {" 摄"sv, " 攝"sv, "摄）"sv, "摄)"sv, "攝）"sv, "供图"sv, "供图）"sv, "供圖"sv, "截图"sv, "截图）"sv, "截图)"sv,
        "截圖"sv, "资料图"sv, "资料图）"sv, "（视觉中国）"sv})
    if (line.ends_with(end)) return true;
  return line.starts_with("资料图：") || line.starts_with("图为");
}

bool begins_after_article(std::string_view line) {
  constexpr std::size_t kMaxBytes = 60;
  if (line.size() > kMaxBytes) return false;
  const std::string low = lower(utf8::trim(line));
  const std::string_view whole = without_end_marks(low);
  if (std::ranges::find(kAfterArticle, whole) != kAfterArticle.end()) return true;
  for (const std::string_view beginning :
       {"more from "sv, "more in "sv, "related articles"sv, "related posts"sv, "you may also like"sv,
        "you might also like"sv, "leave a reply"sv, "recommended for you"sv})
    if (whole.starts_with(beginning)) return true;
  // "12 comments", "3 replies to …"
  const std::size_t word = whole.find_first_not_of("0123456789 ");
  return word != std::string_view::npos && word > 0 &&
         (whole.substr(word) == "comments" || whole.substr(word) == "comment" ||
          whole.substr(word).starts_with("responses to") || whole.substr(word).starts_with("thoughts on"));
}

bool is_head_line(std::string_view line) {
  constexpr std::size_t kMaxBytes = 150;
  if (line.size() > kMaxBytes) return false;
  const std::string low = lower(utf8::trim(line));
  for (const std::string_view beginning :
       {"by "sv, "posted on"sv, "posted by"sv, "published"sv, "updated"sv, "last updated"sv, "written by"sv, "作者"sv,
        "记者"sv, "来源"sv, "发布时间"sv, "时间："sv, "author:"sv, "date:"sv, "reading time"sv, "estimated reading"sv,
        "发表于"sv, "发布于"sv})
    if (low.starts_with(beginning)) return true;
  if (low.find("min read") != std::string::npos || low.find("minute read") != std::string::npos ||
      low.find("minutes read") != std::string::npos)
    return true;
  constexpr std::size_t kDateLine = 90;
  const bool ends_sentence = low.ends_with('.') || low.ends_with("。");
  return low.size() <= kDateLine && !ends_sentence && date::find_date(low, std::chrono::minutes(0)).has_value();
}

bool is_foot_line(std::string_view line) {
  constexpr std::size_t kMaxBytes = 600;
  const std::string low = lower(utf8::trim(line.substr(0, kMaxBytes + 1)));
  if (low.size() > kMaxBytes) return false;
  // "编辑 刘晓阳 校对 李铭", and not "编辑 王五认为，这一判断仍需更多数据支持。"
  constexpr std::size_t kNames = 60;
  const bool is_names = low.size() <= kNames && !low.ends_with("。") && low.find("，") == std::string::npos;
  if (is_names && (low.starts_with("编辑 ") || low.starts_with("校对 "))) return true;
  return begins_with_any(low, kFootBeginnings);
}

}  // namespace assay::page
