// AMP pages, pages made for printing, and those of WeChat's public accounts.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "collect/page/page.h"

namespace assay::page {
namespace {

using ::testing::ElementsAre;

const std::string kFirst =
    "The ministry said on Monday that the plant would open next year, two years later than planned.";
const std::string kSecond = "Officials gave no reason for the delay, but suppliers spoke of a shortage of workers.";
const std::string kErste = "各地前三季度经济数据陆续出齐，上海继续排在首位，北京紧随其后，两座城市的体量仍然接近。";
const std::string kZweite =
    "紧随其后的深圳增速最快，当地制造业底子厚、外贸企业多，被多位研究者视为观察全年走势的窗口。";

Article read(const std::string& html, std::string_view url = {}) {
  Result<Article> article = extract(html, url);
  EXPECT_TRUE(article.has_value());
  return article ? *article : Article{};
}

std::vector<std::string> texts(const Article& article) {
  std::vector<std::string> lines;
  lines.reserve(article.paragraphs.size());
  for (const Paragraph& paragraph : article.paragraphs) lines.push_back(paragraph.text);
  return lines;
}

std::string p(const std::string& text) {
  return "<p>" + text + "</p>";
}

TEST(Amp, LeavesOutItsElementsAndTellsTheOriginal) {
  const Article article = read(
      "<!doctype html><html ⚡ lang=en><head><title>Plant delayed - The Ledger</title><link rel=canonical "
      "href=https://a.example/plant></head><body><amp-sidebar id=menu><p>Home, world, sport, weather, and all else "
      "that "
      "we have.</p></amp-sidebar><amp-consent><div><p>We would like to know what you read, and need your consent for "
      "it, please.</p></div></amp-consent><article><h1>Plant delayed</h1><figure><amp-img src=a.jpg><div "
      "placeholder>The picture comes in a moment, please wait for it.</div></amp-img><figcaption>The plant at dusk, "
      "seen "
      "from the river.</figcaption></figure>" +
          p(kFirst) + "<amp-ad><div fallback>Here stands what somebody has paid for, and nobody reads.</div></amp-ad>" +
          p(kSecond) +
          "<amp-fit-text><p>A line that fits itself stays, as the article's own, whatever it fits.</p></amp-fit-text>"
          "<amp-user-notification><p>This site keeps what you do, and tells its friends of it, too.</p>"
          "</amp-user-notification><amp-next-page><p>Read what else there is on this site today.</p></amp-next-page>"
          "</article></body></html>",
      "https://a.example/amp/plant");
  EXPECT_THAT(texts(article),
              ElementsAre(kFirst, kSecond, "A line that fits itself stays, as the article's own, whatever it fits."));
  EXPECT_EQ(article.url, "https://a.example/plant");
  EXPECT_TRUE(article.is_view);
  EXPECT_FALSE(read("<html><body>" + p(kFirst)).is_view);
}

TEST(PrintView, HasNoLinesOfItsWindow) {
  const Article article = read(
      "<html><head><title>Plant delayed - The Ledger</title></head><body onload='window.print()'><p><a "
      "href='javascript:window.print()'>Print</a> | <a href='javascript:window.close()'>Close window</a></p><p>Source "
      "URL: "
      "https://a.example/plant</p><h1>Plant delayed</h1><p>By Ada Moss</p><p>November 10, 2025</p>" +
      p(kFirst) + p(kSecond) + "<p>Printed from https://a.example/plant</p><p>Print this page</p></body></html>");
  EXPECT_THAT(texts(article), ElementsAre(kFirst, kSecond));
  EXPECT_EQ(article.title, "Plant delayed");
  EXPECT_EQ(article.byline, "Ada Moss");
  ASSERT_TRUE(article.published);
  EXPECT_EQ(format_rfc3339(*article.published), "2025-11-10T00:00:00Z");
  EXPECT_TRUE(article.is_view);
}

TEST(PrintView, IsToldByACallOfPrintAlone) {
  const auto opened = [](const std::string& script) {
    return read("<html><body onload='" + script + "'>" + p(kFirst) + p(kSecond) + "</body></html>").is_view;
  };
  EXPECT_FALSE(opened("initFingerprint()"));
  EXPECT_FALSE(opened("fingerprint(); re_print(1)"));
  EXPECT_TRUE(opened("initFingerprint();window.print()"));
  EXPECT_TRUE(opened("print()"));
}

TEST(PrintView, HasNoLinesOfItsWindowInChinese) {
  const Article article = read(
      "<html><head><title>城市经济排位-南海财经</title></head><body><table><tr><td><h2>城市经济排位</h2></td></tr><tr>"
      "<td>2025-11-10 02:06 来源：南海财经</td></tr><tr><td>【字号：大 中 "
      "小】【打印本页】【关闭窗口】</td></tr><tr><td>" +
      p(kErste) + p(kZweite) +
      "<p>原文链接：https://a.example/t1.html</p></td></tr><tr><td>打印 | 关闭</td></tr></table></body></html>");
  EXPECT_THAT(texts(article), ElementsAre(kErste, kZweite));
  EXPECT_EQ(article.title, "城市经济排位");
  ASSERT_TRUE(article.published);
  EXPECT_EQ(format_rfc3339(*article.published), "2025-11-10T02:06:00+08:00");
}

std::string account_page(const std::string& content, const std::string& scripts = {}) {
  return "<html><head><title></title><meta property=og:site_name content=微信公众平台><meta property=og:title "
         "content=城市经济排位></head><body id=activity-detail><div id=img-content><h1 class=rich_media_title "
         "id=activity-name>城市经济排位</h1><div id=meta_content><span class='rich_media_meta rich_media_meta_text' "
         "id=js_author_name>林一</span><a id=js_name>南海观察</a><em id=publish_time></em></div>" +
         content +
         "</div><div id=js_pc_qr_code><p>微信扫一扫 关注该公众号</p></div><script>var nickname = "
         "htmlDecode(\"南海观察\"); var ct = \"1762711560\";" +
         scripts + "</script></body></html>";
}

TEST(WeChat, ReadsSectionsAndLeavesOutCards) {
  const Article article = read(account_page(
      "<div class=rich_media_content id=js_content style='visibility: hidden; opacity: "
      "0;'><section><section><p>点击上方"
      "<span>蓝字</span>关注我们</p></section></section><section><section><section><span>" +
      kErste +
      "</span></section></section></section><mp-common-profile><p>南海观察，看懂城市的每一天，欢迎你来。</p>"
      "</mp-common-profile><mpvoice>听全文，时长十二分钟，男声，普通话。</mpvoice><section><span>" +
      kZweite + "</span></section><p>长按识别二维码，关注更多城市</p><p>觉得不错，点个“在看”吧</p></div>"));
  EXPECT_THAT(texts(article), ElementsAre(kErste, kZweite));
  EXPECT_EQ(article.title, "城市经济排位");
  EXPECT_EQ(article.site, "南海观察");
  EXPECT_EQ(article.byline, "林一");
  ASSERT_TRUE(article.published);
  EXPECT_EQ(format_rfc3339(*article.published), "2025-11-10T02:06:00+08:00");
}

TEST(WeChat, TwoHalvesOfACharacterAreOne) {
  const Article article = read(
      "<html><head><title></title><meta property=og:site_name content=微信公众平台></head><body><script>var nickname "
      "= \"南海\\ud83d\\ude00\";</script><div id=js_content class=rich_media_content><p>" +
      kErste + "</p><p>" + kZweite + "</p></div></body></html>");
  EXPECT_EQ(article.site, "南海😀");
}

TEST(WeChat, ReadsTheTextThatOnlyAScriptHolds) {
  const Article article = read(
      "<html><head><title></title><meta property=og:site_name content=微信公众平台></head><body "
      "class='pages_skin_pc page_share_img'><div id=js_image_content></div><script>window.cgiDataNew = {title: "
      "JsDecode('城市经济排位'), nick_name: JsDecode('南海\\u89c2察'), create_time: JsDecode('2025-11-10 02:06'), "
      "content_noencode: JsDecode('\\x3cp\\x3e" +
      kErste + "\\x3c/p\\x3e\\x3cp\\x3e" + kZweite +
      "\\x3c/p\\x3e'), picture_page_info_list: [{cdn_url: "
      "JsDecode('https://a.example/1.jpg')}]};</script></body></html>");
  EXPECT_THAT(texts(article), ElementsAre(kErste, kZweite));
  EXPECT_EQ(article.site, "南海观察");
  EXPECT_EQ(article.title, "城市经济排位");
  ASSERT_TRUE(article.published);
  EXPECT_EQ(format_rfc3339(*article.published), "2025-11-10T02:06:00+08:00");
  EXPECT_EQ(article.problem, "");
}

TEST(WeChat, ReadsTheCaptionOfPictures) {
  const Article article = read(
      "<html><head><meta property=og:site_name content=微信公众平台><meta property=og:title content=城市经济排位><meta "
      "name=description content='" +
      kErste + "\\x0a\\x0a" + kZweite +
      "'></head><body><div id=js_image_content></div><script>window.picture_page_info_list = [{cdn_url: "
      "'https://a.example/1.jpg'}];</script></body></html>");
  EXPECT_THAT(texts(article), ElementsAre(kErste, kZweite));
}

TEST(WeChat, SaysWhatANoticeMeans) {
  for (const char* notice : {"该内容已被发布者删除", "此内容因违规无法查看", "此帐号已被屏蔽, 内容无法查看"})
    EXPECT_THAT(read("<html><head><title></title></head><body><div class=weui-msg><div class=weui-msg__title>" +
                     std::string(notice) + "</div></div></body></html>")
                    .problem,
                ::testing::StartsWith("error page"))
        << notice;
}

}  // namespace
}  // namespace assay::page
