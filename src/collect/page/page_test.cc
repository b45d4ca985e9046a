#include "collect/page/page_test_pages.h"

namespace assay::page {
namespace {

using testing::kText;
using testing::page;
using testing::published;
using testing::read;

TEST(Extract, LeavesOutWhatSurroundsTheArticle) {
  const Article article = read(page("<title>Plant delayed | The Ledger</title>",
                                    "<nav><a href=/>Home</a> <a href=/x>World</a></nav><div class=wrap><h1>Plant "
                                    "delayed</h1><p class=byline>By Ada Moss</p>"
                                    "<div class=text>" +
                                        std::string(kText) +
                                        "<div class='share-buttons'>Share this</div></div><div "
                                        "class=related><h3>Related articles</h3><ul><li><a href=/1>Other "
                                        "news that is long enough to look like text, but is a link</a></ul></div><div "
                                        "id=comments><p>I never believed that "
                                        "they would finish in time, and neither did my "
                                        "neighbours.</p></div></div><footer><p>© The Ledger</p></footer>"));
  EXPECT_EQ(article.title, "Plant delayed");
  EXPECT_EQ(article.byline, "Ada Moss");
  EXPECT_EQ(article.site, "The Ledger");
  ASSERT_EQ(article.paragraphs.size(), 3U);
  EXPECT_TRUE(article.paragraphs[2].text.starts_with("The opposition"));
  EXPECT_EQ(article.problem, "");
  EXPECT_GT(article.confidence, 0.5);
}

TEST(Extract, LeavesOutWhoTheAuthorIs) {
  const auto paragraphs_with = [](std::string_view below) {
    return read(page("<meta name=author content='Ada Moss'><title>Plant delayed</title>",
                     std::string(kText) + std::string(below)))
        .paragraphs.size();
  };
  EXPECT_EQ(paragraphs_with("<p>Staff writer</p><p>Ada Moss is the paper's correspondent in the north.</p>"), 3U);
  EXPECT_EQ(paragraphs_with("<p>Bea Lund is the minister who signed the contract two years ago.</p>"), 4U);
  EXPECT_EQ(paragraphs_with("<p>Ada Moss is a reporter.</p><p>The plant has no comment to make on this, it said.</p>"),
            4U)
      << "what stands behind it is the article's";
  EXPECT_EQ(paragraphs_with("<p>Ada Moss has asked the company what it makes of this, but in vain.</p>"), 4U);
}

TEST(Extract, SentencesThatTellOfCodesAndLikesAreNoRequests) {
  const std::string text =
      "<p>各地前三季度经济数据陆续出齐，上海继续排在首位，北京紧随其后，两座城市的体量仍然接近。</p>"
      "<p>紧随其后的深圳增速最快，当地制造业底子厚、外贸企业多，被多位研究者视为观察全年走势的窗口。</p>";
  const auto paragraphs_with = [&](std::string_view line) {
    return read(page("<title>稀土路线图</title>",
                     text + "<p>" + std::string(line) + "</p>" + text.substr(0, 20) +
                         "他们认为，这一判断与去年的数据并不矛盾，仍需更多时间来验证。</p>"))
        .paragraphs.size();
  };
  EXPECT_EQ(paragraphs_with("乘客扫描二维码即可乘车。"), 4U);
  EXPECT_EQ(paragraphs_with("网友纷纷点赞、分享这段视频。"), 4U);
  EXPECT_EQ(paragraphs_with("编辑 王五认为，这一判断仍需更多数据支持。"), 4U);
  EXPECT_EQ(paragraphs_with("长按识别二维码关注我们"), 3U);
  EXPECT_EQ(paragraphs_with("觉得不错，点个在看。"), 3U);
}

TEST(Extract, LeavesOutWhatStandsBelowPictures) {
  const Article article =
      read(page("",
                "<article><h1>雨中的黄鹤楼</h1><p>（原标题：雨游黄鹤楼照样开心）</p><p>国庆长假过半，"
                "武汉的游客冒雨登上黄鹤楼，照样开心。景区说，当天的门票早已约满。</p><p>游客冒雨登楼。周斌 摄</p>"
                "<p>图片来源：视觉中国</p><h2>怎样截图</h2><p>长江上的游船也坐满了人，船票要提前三天预约。景区"
                "还为游客准备了雨衣和姜茶，方便大家在雨中游览。</p></article>"));
  std::vector<std::string> beginnings;
  beginnings.reserve(article.paragraphs.size());
  for (const Paragraph& paragraph : article.paragraphs) beginnings.push_back(paragraph.text.substr(0, 12));
  EXPECT_EQ(beginnings, (std::vector<std::string>{"国庆长假", "怎样截图", "长江上的"}));
}

TEST(Extract, TheLineThatTheTitleBeginsWithIsTheHeadline) {
  const auto title = [](std::string_view whole) {
    return read(page("<title>" + std::string(whole) + "</title>",
                     "<div>顺德区调研组到众创金融街开展调研</div>" + std::string(kText)))
        .title;
  };
  EXPECT_EQ(title("顺德区调研组到众创金融街开展调研 东区办事处"), "顺德区调研组到众创金融街开展调研");
  EXPECT_EQ(title("明日消息--顺德区调研组到众创金融街开展调研"), "顺德区调研组到众创金融街开展调研");
  EXPECT_EQ(title("顺德区调研组到众创金融街开展调研工作"), "顺德区调研组到众创金融街开展调研工作");
  EXPECT_EQ(title("顺德区调研组到众创金融街开展调研_"), "顺德区调研组到众创金融街开展调研");
}

TEST(Extract, ReadsThePartsThatReactSendsLate) {
  const Article article = read(page("",
                                    "<main><h1>Plant delayed</h1><div><h2>Key points</h2><p>The plant will open in two "
                                    "years, said the ministry, and gave no reason for it.</p></div><template "
                                    "id='B:0'></template></main><div hidden id='S:0'><div>" +
                                        std::string(kText) + "</div></div>"));
  ASSERT_FALSE(article.paragraphs.empty());
  EXPECT_TRUE(article.paragraphs.back().text.starts_with("The opposition"));
}

TEST(Extract, ReadsWhatAClickUnfolds) {
  const Article article = read(
      page("", "<article><h1>Plant delayed</h1>" + std::string(kText) +
                   "<h2 id=q>What happens now?</h2><div role=region aria-labelledby=q style='display:none'><p>The "
                   "contracts go to the court of audit.</p></div><div style='display:none'><p>Join our list to get "
                   "news like these every week.</p></div></article>"));
  ASSERT_EQ(article.paragraphs.size(), 5U);
  EXPECT_EQ(article.paragraphs.back().text, "The contracts go to the court of audit.");
}

TEST(Extract, CutsTheSiteOffTheTitle) {
  const auto title = [](std::string_view whole, std::string_view site) {
    return read(page("<title>" + std::string(whole) + "</title><meta property=og:site_name content='" +
                         std::string(site) + "'>",
                     kText))
        .title;
  };
  EXPECT_EQ(title("新能源车销量大增_财经频道_南海财经", "南海财经"), "新能源车销量大增");
  EXPECT_EQ(title("Senate - the last vote | The Ledger", "The Ledger"), "Senate - the last vote");
  EXPECT_EQ(title("The Ledger: Senate votes", "The Ledger"), "Senate votes");
  EXPECT_EQ(title("A state-of-the-art plant", "The Ledger"), "A state-of-the-art plant");
}

TEST(Extract, ReadsJsonLdThroughGraphsAndArrays) {
  const Article article = read(page(
      R"(<script type="application/ld+json">{"@graph":[{"@type":"Person","@id":"#p","name":"Ada Moss"},
      {"@type":["NewsArticle"],"headline":"Plant &amp; delay","author":{"@id":"#p"},"publisher":{"name":"The Ledger"},
      "datePublished":"2025-11-10T02:06:00+08:00"}]}</script><script type="application/ld+json">{broken</script>)",
      kText));
  EXPECT_EQ(article.title, "Plant & delay");
  EXPECT_EQ(article.byline, "Ada Moss");
  EXPECT_EQ(article.site, "The Ledger");
  EXPECT_EQ(published(article), "2025-11-10T02:06:00+08:00");
}

TEST(Extract, FallsBackToTheBodyInJsonLd) {
  std::string body;
  for (int i = 0; i < 5; ++i) body += "The ministry said on Monday that the plant would open next year, as planned. ";
  const Article article =
      read(page("<script type='application/ld+json'>{\"@type\":\"Article\",\"articleBody\":\"" + body + "\"}</script>",
                "<div id=app>Loading</div>"));
  ASSERT_EQ(article.paragraphs.size(), 1U);
  EXPECT_EQ(article.problem, "");
}

TEST(Extract, PrefersATimeOfDayToABareDay) {
  EXPECT_EQ(published(read(page("<meta name=publishdate content=2025-11-10>",
                                "<h1>T</h1><div class=info>Updated: 2025-11-10 15:45</div>" + std::string(kText)))),
            "2025-11-10T15:45:00Z");
  EXPECT_EQ(published(read(page("<meta name=publishdate content=2025-11-10>",
                                "<h1>T</h1><div class=info>2026-01-01 15:45</div>" + std::string(kText)))),
            "2025-11-10T00:00:00Z day");
}

TEST(Extract, TakesBeijingTimeForChinesePages) {
  const std::string text(
      "<h1>稀土路线图</h1><div>2025年11月10日 02:06 来源：南海财经 作者：林一</div>"
      "<p>各地前三季度经济数据陆续出齐，上海继续排在首位，北京紧随其后，两座城市的体量仍然接近。</p>"
      "<p>紧随其后的深圳增速最快，当地制造业底子厚、外贸企业多，被多位研究者视为观察全年走势的窗口。</"
      "p><p>责任编辑：夜班</p>");
  const Article article = read(page("<title>稀土路线图-南海财经</title>", text));
  EXPECT_EQ(published(article), "2025-11-10T02:06:00+08:00");
  EXPECT_EQ(article.byline, "林一");
  EXPECT_EQ(article.paragraphs.size(), 2U);
}

TEST(Extract, PassesOverACanonicalLinkToTheRoot) {
  EXPECT_EQ(
      read(page("<link rel=canonical href=https://a.example/>", kText), "https://a.example/x/1.html?utm_source=f").url,
      "https://a.example/x/1.html");
  EXPECT_EQ(read(page("<link rel=canonical href=/x/2>", kText), "https://a.example/x/1.html").url,
            "https://a.example/x/2");
  EXPECT_EQ(read(page("", kText)).url, "");
}

TEST(Extract, SaysWhyThereIsNoArticle) {
  EXPECT_EQ(read(page("", "<p>Hi</p>")).problem, "too short: no article text");
  EXPECT_TRUE(read(page("", "<div id=root></div><script>" + std::string(5000, 'x') + "</script>"))
                  .problem.starts_with("script-only"));
  std::string links;
  for (int i = 0; i < 60; ++i) links += "<li><a href=/" + std::to_string(i) + ">Headline of another story</a></li>";
  EXPECT_TRUE(read(page("", "<ul>" + links + "</ul>")).problem.starts_with("list page"));
}

TEST(Extract, RefusesWhatIsNoPage) {
  EXPECT_EQ(extract("").error().kind, ErrorKind::kInvalid);
  EXPECT_EQ(extract("%PDF-1.4 x").error().kind, ErrorKind::kInvalid);
  EXPECT_EQ(extract(std::string(1000, '\0')).error().kind, ErrorKind::kInvalid);
  EXPECT_EQ(extract("<p>x", {}, {}, {.max_bytes = 3}).error().kind, ErrorKind::kTooLarge);
}

TEST(Extract, KeepsWithinItsBudgets) {
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<div>";
  EXPECT_TRUE(extract(deep + std::string(kText)).has_value());
  std::string many;
  for (int i = 0; i < 100; ++i)
    many += "<p>Paragraph " + std::to_string(i) + " says something, in a sentence of its own.</p>";
  EXPECT_EQ(extract(many, {}, {}, {.max_paragraphs = 10})->paragraphs.size(), 10U);
}

// Comments, or a newsletter's texts, may be longer than a short article.
TEST(Page, ALongAsideIsNotTheArticle) {
  std::string long_aside;
  for (int i = 0; i < 8; ++i)
    long_aside += "<p>Number " + std::to_string(i) +
                  " of our offers, of which there are many, is the best of them, as we say.</p>";
  const Result<Article> article = extract(
      "<title>Plant delayed</title><body><div><h1>Plant delayed</h1>"
      "<p>The plant that was to open this spring will open a year later, said the company on Monday, because "
      "two of its suppliers have failed to deliver the furnaces that it ordered three years ago.</p>"
      "<p>Output was to reach 12,000 tonnes of magnets a year, about a tenth of what the country uses, and the "
      "delay leaves its makers of motors with no choice but to buy abroad for another year.</p>"
      "<p>The ministry said that it would look into the contracts, and that it had no part in choosing.</p>"
      "<aside>" +
      long_aside + "</aside></div>");
  ASSERT_TRUE(article);
  EXPECT_EQ(article->paragraphs.size(), 3U);
}

// A match told as it goes: each of its lines is called a comment.
TEST(Page, NamesThatLeaveNothingAreNotBelieved) {
  std::string comments;
  for (int i = 0; i < 20; ++i)
    comments += "<div class=live-comment><p>Minute " + std::to_string(i) +
                ": the ball goes over the bar, and the crowd sighs, for the third time today.</p></div>";
  const Result<Article> article =
      extract("<title>Match</title><body><main><h1>Match</h1><div>" + comments + "</div></main>");
  ASSERT_TRUE(article);
  EXPECT_EQ(article->paragraphs.size(), 20U);
}

// All elements hold all of nothing: the innermost was once taken, a dialogue without text.
TEST(Page, ShortLinesAreReadFromTheElementThatHoldsThem) {
  std::string lines;
  for (int i = 0; i < 12; ++i) lines += "<p>Room " + std::to_string(i) + " is bright, and looks on the lake.</p>";
  const Result<Article> article = extract("<title>Rooms</title><body><main><div class=text-block>" + lines +
                                          "</div><div class='modal'><div class='modal-content'></div></div></main>");
  ASSERT_TRUE(article);
  EXPECT_EQ(article->paragraphs.size(), 12U);
}

}  // namespace
}  // namespace assay::page
