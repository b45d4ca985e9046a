// Asides: an extractor lets some of a page's furniture through: 责任编辑：…, 图片来源：…, "Sign up for our newsletter".
// Such a line gives itself away by a fixed expression.  The expressions below are long enough not to hit a sentence
// about the same thing: 欢迎关注 and not 关注, "subscribe to our" and not "subscribe".  Some count only where the line
// is short, or begins with them.  Cost: a search for each expression, O(text) each.
#include "report/digest/asides.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/utf8.h"

namespace assay::digest {
namespace {

constexpr std::array kAnywhere = {"责任编辑",
                                  "图片来源",
                                  "图源：",
                                  "未经授权",
                                  "欢迎关注",
                                  "关注我们",
                                  "关注公众号",
                                  "微信公众号",
                                  "扫描二维码",
                                  "扫码",
                                  "长按识别",
                                  "点击阅读",
                                  "阅读原文",
                                  "阅读全文",
                                  "更多精彩",
                                  "免责声明",
                                  "版权所有",
                                  "版权归",
                                  "转载请",
                                  "请勿转载",
                                  "禁止转载",
                                  "侵权必究",
                                  "本文来源",
                                  "文章来源",
                                  "下载客户端",
                                  "下载app",
                                  "投稿邮箱",
                                  "举报电话",
                                  "点击下方",
                                  "点击右上",
                                  "以上内容仅",
                                  "不构成投资建议",
                                  "本文仅代表",
                                  "请联系我们",
                                  "截至发稿",
                                  "供图",
                                  "subscribe to our",
                                  "subscribe now",
                                  "subscribe to the",
                                  "sign up for",
                                  "sign up to",
                                  "our newsletter",
                                  "read more:",
                                  "read more about",
                                  "read also",
                                  "click here",
                                  "email us",
                                  "call us",
                                  "e-mail us",
                                  "write to us",
                                  "tweet us",
                                  "join our",
                                  "get in touch",
                                  "photo by",
                                  "photo credit",
                                  "image credit",
                                  "getty images",
                                  "all rights reserved",
                                  "follow us on",
                                  "privacy policy",
                                  "terms of use",
                                  "terms of service",
                                  "reporting by",
                                  "editing by",
                                  "originally appeared",
                                  "originally published",
                                  "leave a comment",
                                  "stay tuned",
                                  "share this",
                                  "contact us",
                                  "learn more about",
                                  "visit our",
                                  "affiliate link",
                                  "this article was",
                                  "this story was",
                                  "this post was",
                                  "use cookies",
                                  "check out our",
                                  "for more information",
                                  "available for download",
                                  "our podcast",
                                  "download our",
                                  "advertisement"};

constexpr std::array kAtStart = {"编辑：",
                                 "编辑:",
                                 "责编",
                                 "来源：",
                                 "来源:",
                                 "作者：",
                                 "作者:",
                                 "记者：",
                                 "文/",
                                 "文｜",
                                 "图/",
                                 "图｜",
                                 "图为",
                                 "图：",
                                 "资料图",
                                 "原标题",
                                 "（原标题",
                                 "(原标题",
                                 "（来源",
                                 "▲",
                                 "△",
                                 "（完",
                                 "(完",
                                 "延伸阅读",
                                 "相关阅读",
                                 "相关资讯",
                                 "推荐阅读",
                                 "更多资讯",
                                 "声明：",
                                 "注：",
                                 "摄影：",
                                 "审核：",
                                 "校对：",
                                 "监制：",
                                 "（图",
                                 "（记者",
                                 "（编辑",
                                 "（作者",
                                 "本文为",
                                 "photo:",
                                 "image:",
                                 "source:",
                                 "sources:",
                                 "credit:",
                                 "updated:",
                                 "published:",
                                 "posted ",
                                 "by:",
                                 "tags:",
                                 "filed under",
                                 "related:",
                                 "more:",
                                 "see also",
                                 "read more",
                                 "learn more",
                                 "watch:",
                                 "listen:",
                                 "note:",
                                 "disclaimer",
                                 "editor's note",
                                 "(reuters)",
                                 "copyright",
                                 "©",
                                 "share:",
                                 "follow ",
                                 "view comments",
                                 "recommended",
                                 "last updated",
                                 "last modified",
                                 "cover image",
                                 "featured image",
                                 "table of contents"};

std::string lower(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return out;
}

// Longer than this, a line says something else besides.
constexpr std::size_t kLongestAside = 400;  // code points

}  // namespace

bool is_aside(std::string_view text) {
  if (utf8::count(text.substr(0, 2000)) > kLongestAside) return false;
  const std::string folded = lower(text);
  const auto starts = [&](const char* expression) { return folded.starts_with(expression); };
  const auto holds = [&](const char* expression) { return folded.contains(expression); };
  return std::ranges::any_of(kAtStart, starts) || std::ranges::any_of(kAnywhere, holds);
}

}  // namespace assay::digest
