// Pages that hold no article say why; articles that look like them are read.
#include "collect/page/problem.h"

#include <gtest/gtest.h>

#include "collect/page/page.h"

namespace assay::page {
namespace {

std::string problem(std::string_view title, const std::string& body) {
  const Result<Article> article =
      extract("<html><head><title>" + std::string(title) + "</title></head><body>" + body + "</body></html>");
  EXPECT_TRUE(article.has_value());
  return article ? article->problem : "error";
}

std::string times(int count, const std::string& text) {
  std::string result;
  for (int i = 0; i < count; ++i) result += text;
  return result;
}

constexpr const char* kParagraph =
    "<p>The ministry said on Monday that the plant would open next year, two years later than planned, and that the "
    "money for it had been found in the meantime.</p>";

TEST(Problem, ErrorPages) {
  const std::string notice =
      "<h1>Oops</h1><p>We looked everywhere for it. Perhaps it has moved, perhaps the address "
      "is wrong; please try the search or go to the front page and begin there.</p>";
  for (const std::string_view title : {"Page not found | The Ledger", "404 Not Found", "Access Denied", "404",
                                       "Just a moment...", "您访问的页面不存在"})
    EXPECT_TRUE(problem(title, notice).starts_with("error page")) << title;
}

TEST(Problem, RemovedAndBlockedWeChatPages) {
  EXPECT_TRUE(problem("", "<div class=weui-msg><h2>该内容已被发布者删除</h2></div>").starts_with("error page"));
  EXPECT_TRUE(problem("", "<h2>环境异常</h2><p>当前环境异常，完成验证后即可继续访问。</p><a>去验证</a>")
                  .starts_with("error page"));
  EXPECT_TRUE(problem("微信公众平台", "<p>此内容因违规无法查看</p>").starts_with("error page"));
}

TEST(Problem, AnArticleAboutErrorPagesIsOne) {
  std::string text;
  for (int i = 0; i < 10; ++i) text += "<p>In year " + std::to_string(i) + std::string(kParagraph).substr(3);
  EXPECT_EQ(problem("Why “404 Not Found” became a joke", text), "");
}

TEST(Problem, PaywallsByWhatTheySay) {
  EXPECT_TRUE(problem("Plant delayed", std::string("<article>") + kParagraph +
                                           "<div class=box><p>Subscribe to continue reading</p></div></article>")
                  .starts_with("paywall"));
  EXPECT_TRUE(problem("工厂推迟投产",
                      "<article><p>工信部周一表示，这座稀土分离厂将推迟两年投产，原计划今年年底建成，资金眼下已经落实，"
                      "设备也订好了。</p><p>本文为付费内容，订阅后阅读全文</p></article>")
                  .starts_with("paywall"));
}

TEST(Problem, AnInvitationInThePagesHeadIsNoPaywall) {
  EXPECT_EQ(problem("Plant delayed", std::string("<div><p>Already a subscriber? Log in</p></div><article>") +
                                         times(2, kParagraph) + "</article>"),
            "");
}

TEST(Problem, AnArticleThatIsAListOfLinksIsNoListPage) {
  const std::string head =
      "<meta property='article:published_time' content='2025-03-01T10:00:00Z'><meta property='og:type' "
      "content=article>";
  const std::string item = "<h2><a href=/lamp>A lamp for the desk</a></h2><p>It costs little and lasts for years.</p>";
  EXPECT_EQ(problem("Twelve lamps", head + "<main>" + times(12, item) + "</main>"), "");
  EXPECT_TRUE(problem("Lamps", "<main>" + times(12, item) + "</main>").starts_with("list page"));
}

TEST(Problem, ListsOfTeasers) {
  const std::string teaser =
      "<div class=item><h3><a href=/a/1>A plant that opens two years later than planned</a></h3><p>The ministry said "
      "on Monday that the money had been found in the meantime, and named no date.</p></div>";
  EXPECT_TRUE(problem("World news", "<main>" + times(12, teaser) + "</main>").starts_with("list page"));
}

TEST(Problem, HeadingsThatLinkToThemselvesMakeNoList) {
  const std::string section =
      "<h2><a href=#costs>What it costs and who pays</a></h2><p>The ministry said on Monday "
      "that the money had been found in the meantime, and named no date at all.</p>";
  EXPECT_EQ(problem("The plant", "<article>" + times(8, section) + "</article>"), "");
}

TEST(Problem, AShortArticleWithinAPortalsNavigationIsOne) {
  const std::string links = times(60, "<li><a href=/n/1>A headline of another piece of news of this day</a></li>");
  EXPECT_EQ(problem("Plant delayed", "<ul>" + links + "</ul><div class=post_text>" + std::string(kParagraph) +
                                         "<p>Officials gave no reason for the delay, but suppliers spoke of missing "
                                         "parts and of a shortage of workers, which they said had grown worse since "
                                         "the spring, when three other plants were begun.</p>" +
                                         "<p>The opposition asked for a hearing. “We want to see the contracts,” said "
                                         "its spokesman, who named no date but promised that it would be in public, "
                                         "and that all would be heard.</p></div>"),
            "");
}

TEST(Problem, PagesThatAskForScripts) {
  EXPECT_TRUE(problem("App", "<noscript>You need to enable JavaScript to run this app.</noscript><div id=root></div>")
                  .starts_with("script-only"));
}

TEST(Problem, HardlyAnyText) {
  EXPECT_TRUE(problem("Note", "<p>Hi</p>").starts_with("too short"));
}

}  // namespace
}  // namespace assay::page
