#include <gtest/gtest.h>

#include <chrono>

#include "collect/page/page.h"

namespace assay::page {
namespace {

constexpr std::string_view kText =
    "<p>The ministry said on Monday that the plant would open next year, two years later than planned, and that no "
    "one was to blame for the delay of the works.</p><p>Officials gave no reason for the delay, but suppliers spoke of "
    "missing parts and of a shortage of workers, who had left for the coast in the spring.</p>";

// The byline of a page: its head, what stands between headline and text, and what below the text.
std::string byline(std::string_view head, std::string_view above, std::string_view below = {}) {
  const std::string html =
      "<html><head><title>Plant delayed | The Ledger</title><meta property=og:site_name content='The "
      "Ledger'>" +
      std::string(head) + "</head><body><article><h1>Plant delayed</h1>" + std::string(above) + std::string(kText) +
      std::string(below) + "</article></body></html>";
  const Result<Article> article = extract(html);
  return article ? article->byline : "no article";
}

constexpr std::string_view kMetaAuthor = "<meta name=author content='Ada Moss'>";

TEST(Byline, OfSeveralAuthorsInData) {
  EXPECT_EQ(byline(R"(<script type="application/ld+json">{"@type":"NewsArticle","author":[{"name":"By Ada Moss"},
      {"name":["Bo Lin","Cy Tan"]}]}</script>)",
                   ""),
            "Ada Moss, Bo Lin, Cy Tan");
  EXPECT_EQ(byline("<meta name=citation_author content='Ada Moss'><meta name=citation_author content='Bo Lin'>", ""),
            "Ada Moss, Bo Lin");
}

// Each reference was looked for among all objects of its script.
TEST(Byline, ReferencesToAuthorsAreReadWithinABudget) {
  std::string references = R"({"@id":"#ada"})";
  std::string objects;
  for (int i = 0; i < 2'000; ++i) objects += R"(,{"@id":"#)" + std::to_string(i) + R"(","name":"x"})";
  for (int i = 0; i < 100'000; ++i) references += R"(,{"@id":"#none"})";
  const auto start = std::chrono::steady_clock::now();
  EXPECT_EQ(byline(R"(<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","author":[)" + references +
                       R"(]},{"@id":"#ada","name":"Ada Moss"})" + objects + "]}</script>",
                   ""),
            "Ada Moss");
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(5));
}

// Names of which one holds another's letters, or that have no long word.
TEST(Byline, SeveralAuthorsStaySeveral) {
  EXPECT_EQ(byline("<meta name=author content='Ada Mossberg'><meta name=author content='Ada Moss'>", ""),
            "Ada Mossberg, Ada Moss");
  EXPECT_EQ(byline("",
                   "<div class=byline><a href=/author/mossberg>Ada Mossberg</a>, <a href=/author/moss>Ada "
                   "Moss</a></div>"),
            "Ada Mossberg, Ada Moss");
  EXPECT_EQ(byline("<meta name=author content='Wei Li'><meta name=author content='Bo Tan'>", "<p>By <a>Wei Li</a></p>"),
            "Wei Li, Bo Tan");
}

TEST(Byline, DataHoldNamesThatBeginAsLabelsDo) {
  EXPECT_EQ(byline("<meta name=author content='Par Jonsson'>", ""), "Par Jonsson");
  EXPECT_EQ(byline("<meta name=author content='Von Miller'>", ""), "Von Miller");
  EXPECT_EQ(byline("<meta name=author content='Von Ada Moss'>", ""), "Ada Moss");
  EXPECT_EQ(byline("<meta name=author content='By Madonna'>", ""), "Madonna");
  EXPECT_EQ(byline("<meta name=author content='von Redaktion'>", ""), "Redaktion");
}

TEST(Byline, PassesOverDataThatNameNobody) {
  EXPECT_EQ(byline("<meta name=author content=admin><meta name=dc.creator content='Ada Moss'>", ""), "Ada Moss");
  EXPECT_EQ(
      byline("<meta name='twitter:label1' content='Written by'><meta name='twitter:data1' content='Ada Moss'>", ""),
      "Ada Moss");
  EXPECT_EQ(
      byline("<meta name='twitter:label1' content='Filed under'><meta name='twitter:data1' content='Ada Moss'>", ""),
      "");
}

TEST(Byline, WhatReadersSeeOverrulesData) {
  EXPECT_EQ(byline(kMetaAuthor, "<h3>By <a href=/bo-lin>Bo Lin</a>, <i>Ledger Columnist</i></h3>"), "Bo Lin");
  EXPECT_EQ(byline(kMetaAuthor, "<p>By <a href=/x>TurboMoss</a></p>"), "Ada Moss") << "the same person";
  EXPECT_EQ(byline(kMetaAuthor, "<div class=author-name>Ledger Staff</div>"), "Ada Moss") << "an office is nobody";
  EXPECT_EQ(byline("<meta name=author content='Reuters'>", "<div class=author-name>Jeremy Wagstaff</div>"),
            "Jeremy Wagstaff");
  EXPECT_EQ(byline("<meta name=author content='Ada Moss, Bo Lin'>",
                   "<div class=byline>By <a href=/author/moss>Ada Moss</a> and <a href=/author/lin>Bo Lin</a></div>"),
            "Ada Moss and Bo Lin")
      << "as it is printed";
}

// A strip of the site's columnists.
TEST(Byline, LinksAboveTheHeadlineOverruleNobody) {
  const auto below_columnists = [](std::string_view head, std::string_view below_headline) {
    const Result<Article> article = extract(
        "<html><head>" + std::string(head) +
        "</head><body><header><div class=columnists><a href=/author/bo-lin>Bo Lin</a> <a href=/author/cy-tan>Cy "
        "Tan</a></div></header><article><h1>Plant delayed</h1>" +
        std::string(below_headline) + std::string(kText) + "</article></body></html>");
    return article ? article->byline : "no article";
  };
  EXPECT_EQ(below_columnists(kMetaAuthor, "<p>By <a href=/author/ada-moss>Ada Moss</a></p>"), "Ada Moss");
  EXPECT_EQ(below_columnists(kMetaAuthor, ""), "Ada Moss");
  EXPECT_EQ(below_columnists("", "<p>By <a href=/author/ada-moss>Ada Moss</a></p>"), "Ada Moss");
  EXPECT_EQ(below_columnists("", "<div class=byline>Ada Moss</div>"), "Ada Moss");
  EXPECT_EQ(below_columnists("", ""), "Bo Lin, Cy Tan") << "where nobody else is named";
  EXPECT_EQ(below_columnists("<meta name=author content='Cy Tan, Bo Lin'>", ""), "Bo Lin, Cy Tan") << "as printed";
}

// A page gave twenty thousand, of which each was read.
TEST(Byline, AsManyNamesOfMetaElementsAsOfJson) {
  std::string head;
  for (char c = 'A'; c <= 'Z'; ++c) head += std::string("<meta name=author content='Ada Moss ") + c + "'>";
  EXPECT_TRUE(byline(head, "").ends_with("Ada Moss P")) << byline(head, "");
}

TEST(Byline, OfElementsForNames) {
  EXPECT_EQ(
      byline("", "<div><a href='/author/ada-moss'><img src=a.png></a><a href='/author/ada-moss'>Ada Moss</a></div>"),
      "Ada Moss");
  EXPECT_EQ(byline("", "<div class=byline-info><a class=byline-name>Ada Moss</a> <span>Founder</span></div>"),
            "Ada Moss");
  EXPECT_EQ(byline("",
                   "<div class=byline><b>Written by</b> <a href=/authors/moss>Ada Moss</a>, 4 years of experience<br>"
                   "<a href=/authors/lin>Bo Lin</a>, our tester</div>"),
            "Ada Moss, Bo Lin");
  EXPECT_EQ(byline("", "<div class=credits>Reviewed by <a href=/author/lin>Bo Lin</a></div>"), "");
}

TEST(Byline, OfLinesThatNoElementMarks) {
  EXPECT_EQ(byline("", "<div><p>Written by</p><p>Ada Moss</p></div>"), "Ada Moss");
  EXPECT_EQ(byline("", "<div><span>By</span><span>Ada Moss</span></div>"), "Ada Moss");
  EXPECT_EQ(
      byline("", "<div><span>By East Delta data desk | Updated: 2025-11-10</span> <a>Share</a> <a>Mail</a></div>"),
      "East Delta data desk");
  EXPECT_EQ(byline("", "<div><time>03/01/2017</time> by Ada Moss</div>"), "Ada Moss");
  EXPECT_EQ(byline("", "", "<p>This post was written by Ada Moss, a teacher from Kent.</p>"), "Ada Moss");
  EXPECT_EQ(byline("", "", "<p>By default, we keep the photographs.</p>"), "");
}

TEST(Byline, ADeckThatBeginsWithByOverrulesNobody) {
  EXPECT_EQ(byline(kMetaAuthor, "<p>By The Numbers</p>"), "Ada Moss");
  EXPECT_EQ(byline(kMetaAuthor, "<p>By Land and Sea</p>"), "Ada Moss");
  EXPECT_EQ(byline("", "<p>By The Numbers</p>"), "");
  EXPECT_EQ(byline("", "<p>By Christmas</p>"), "");
  EXPECT_EQ(byline("", "<p>By The Associated Press</p>"), "The Associated Press");
  EXPECT_EQ(byline(kMetaAuthor, "<p class=byline>By Bo Lin</p>"), "Bo Lin");
  EXPECT_EQ(byline(kMetaAuthor, "<p>By Bo Lin, March 3, 2024</p>"), "Bo Lin");
  EXPECT_EQ(byline(kMetaAuthor, "<p>Written by Bo Lin</p>"), "Bo Lin");
  EXPECT_EQ(byline(kMetaAuthor, "<p>By Bo Lin and Cy Tan</p>"), "Bo Lin and Cy Tan") << "names in full";
}

TEST(Byline, HeadingsAndTimesAreNoLines) {
  EXPECT_EQ(byline("", "<h2>By Land and Sea</h2>"), "");
  EXPECT_EQ(byline("", "<p>By Monday Evening</p>"), "");
  EXPECT_EQ(byline("", "", "<h3>Written by Ada Moss</h3>"), "Ada Moss");
  EXPECT_EQ(byline("", "", "<h3>Article by</h3><p>Ada Moss</p>"), "Ada Moss");
}

TEST(Byline, LinksToPagesAboutManyAreNoNames) {
  EXPECT_EQ(byline("", "<a href=/authors/all>All Authors</a>"), "");
  EXPECT_EQ(byline("", "",
                   "<a href=/authors/submit>Write For Us</a> <a href=/by/design>By Design</a> "
                   "<a href=/authors/help>Meet People</a>"),
            "");
  EXPECT_EQ(byline("", "", "<p><a href=/authors/amoss>Ada Moss</a></p>"), "Ada Moss");
  EXPECT_EQ(byline("", "", "<p><a class=author-link href=/authors/a4>Ada Moss</a></p>"), "Ada Moss");
}

TEST(Byline, OfABoxBelowTheText) {
  EXPECT_EQ(byline("", "",
                   "<div class=author-box><h4>About the author</h4><div>Ada Moss</div><p>" + std::string(400, 'x') +
                       "</p></div>"),
            "Ada Moss");
}

// A rubric that is called Photographie hid the author behind it.
TEST(Byline, ARubricIsNoCredit) {
  EXPECT_EQ(byline("", "<a href=/p>Photographie</a><div><span class=author-name>Ada Moss</span></div>"), "Ada Moss");
  EXPECT_EQ(byline("", "<b>Photographie :</b><div><span class=author-name>Ada Moss</span></div>"), "");
}

TEST(Byline, OthersBylinesAreNotTheArticles) {
  EXPECT_EQ(byline("", "", "<div id=comments><div class=comment-author-name>Bo Lin</div></div>"), "");
  EXPECT_EQ(byline("", "", "<div class=related><span class=author>Bo Lin</span></div>"), "");
}

TEST(Byline, OfTheOutletWhereThereIsNobodyElse) {
  EXPECT_EQ(byline("<meta name=author content='The Ledger'>", ""), "The Ledger");
  EXPECT_EQ(byline("<meta name=author content='The Ledger'>", "<p>By Ada Moss</p>"), "Ada Moss");
}

std::string chinese_byline(std::string_view above, std::string_view first, std::string_view below = {}) {
  const std::string html =
      "<html><head><title>稀土路线图-南海财经</title></head><body><h1>稀土路线图</h1>" + std::string(above) + "<p>" +
      std::string(first) +
      "各地前三季度经济数据陆续出齐，上海继续排在首位，北京紧随其后，两座城市的体量仍然接近。</p>"
      "<p>紧随其后的深圳增速最快，当地制造业底子厚、外贸企业多，被多位研究者视为观察全年走势的窗口。</p>" +
      std::string(below) + "</body></html>";
  const Result<Article> article = extract(html);
  return article ? article->byline : "no article";
}

TEST(ChineseByline, OfAFieldOfTheHeadLine) {
  EXPECT_EQ(chinese_byline("<div>2025年11月10日 来源：南海财经 作者：林一 周敏 编辑：王五</div>", ""), "林一、周敏");
  EXPECT_EQ(chinese_byline("<div>来源：本站 作者：医技党支部 人气：33</div>", ""), "医技党支部");
  EXPECT_EQ(chinese_byline("<div>来源 | 作者 <span>林一</span></div>", ""), "林一");
  EXPECT_EQ(chinese_byline("<div><span>来源：北辰网</span><span>作者：林一</span></div>", ""), "林一");
  EXPECT_EQ(chinese_byline("<div>作者：副刊部 我要评论</div>", ""), "副刊部") << "no word of the page's";
  EXPECT_EQ(chinese_byline("<div>作者：网络整理</div>", ""), "");
}

// Any of the marks that part a label from a name: publishers use bars as often as colons.
TEST(ChineseByline, BehindAMarkOfAnyKind) {
  for (const std::string_view line : {"作者｜林一", "作者 | 林一", "作者丨林一", "作者/林一", "文｜林一", "文丨林一",
                                      "文 | 林一", "文／林一", "记者｜林一", "采写｜林一", "北辰新闻记者 | 林一",
                                      "文｜林一 图｜周敏", "撰文：林一", "本文作者：林一", "《南海》作者 林一"})
    EXPECT_EQ(chinese_byline("<p>" + std::string(line) + "</p>", ""), "林一") << line;
  for (const std::string_view line : {"来源 | 作者 | 阅读", "作者 | 来源：南海", "文化 | 艺术", "作者 简介"})
    EXPECT_EQ(chinese_byline("<p>" + std::string(line) + "</p>", ""), "") << line;
}

TEST(ChineseByline, EndsWithTheField) {
  for (const std::string_view line : {"作者：林一｜编辑：周敏", "作者：林一；编辑：周敏", "作者：林一 | 周敏编辑",
                                      "作者：林一（北京大学教授）", "作者：林一丨南海财经"})
    EXPECT_EQ(chinese_byline("<p>" + std::string(line) + "</p>", ""), "林一") << line;
  EXPECT_EQ(chinese_byline("<p>作者：医技党支部｜编辑：周敏</p>", ""), "医技党支部");
}

// Who wrote the book that the article is about, and whom a sentence quotes.
TEST(ChineseByline, OthersWhoAreNamedAreNotTheAuthor) {
  for (const std::string_view line : {"图书信息：《活着》，作者：余华", "书名：《活着》 作者：余华",
                                      "《活着》 作者：余华", "作者：余华 出版社：南海出版社", "这本书的作者：余华"})
    EXPECT_EQ(chinese_byline("", "", "<p>" + std::string(line) + "</p>"), "") << line;
  EXPECT_EQ(chinese_byline("<div>来源：《南海财经》 作者：林一</div>", ""), "林一") << "the outlet";
  EXPECT_EQ(chinese_byline("", "据北辰日报（记者 周敏）报道，"), "");
}

TEST(ChineseByline, OfADesk) {
  constexpr std::string_view kLong = "统计部门周二公布的数据显示，多数城市的增速比去年同期有所加快。";
  EXPECT_EQ(chinese_byline("<div>城脉数据组 · 发布于 2025-11-10 08:00 · 城脉数据</div>", kLong), "城脉数据组");
  constexpr std::string_view kTable = "<table><tr><td>2026-06-11</td><td>墨西哥 A组</td></tr></table>";
  EXPECT_EQ(chinese_byline(kTable, kLong, kTable), "") << "a group of a tournament";
  EXPECT_EQ(chinese_byline("", kLong, "<p>2024年5月1日 专家组</p>"), "") << "below the text";
}

TEST(ChineseByline, InTraditionalCharacters) {
  EXPECT_EQ(chinese_byline("<p>記者王小明／台北報導</p>", ""), "王小明");
  EXPECT_EQ(chinese_byline("<p>記者 陳大文</p>", ""), "陳大文");
  EXPECT_EQ(chinese_byline("", "【記者陳大文／台北報導】"), "陳大文");
  EXPECT_EQ(chinese_byline("<p>南海日報記者陳大文、張小明／綜合報導</p>", ""), "陳大文、張小明");
  EXPECT_EQ(chinese_byline("<p>責任編輯：陳大文</p>", ""), "");
}

TEST(ChineseByline, OfALineOfItsOwn) {
  EXPECT_EQ(chinese_byline("<div>北辰日报记者 林一 周敏 通讯员 王五</div>", ""), "林一、周敏");
  EXPECT_EQ(chinese_byline("", "", "<p>采写：北辰见习记者 林一</p>"), "林一");
  EXPECT_EQ(chinese_byline("", "", "<p>北辰社记者 林一 摄</p>"), "") << "who took the picture";
  EXPECT_EQ(chinese_byline("", "", "<p>责任编辑：王五</p>"), "");
}

TEST(ChineseByline, OfABracketInTheText) {
  EXPECT_EQ(chinese_byline("", "北辰社11月10日电（记者林一）"), "林一");
  EXPECT_EQ(chinese_byline("", "南海财经讯（记者 林一 整合）"), "林一");
  EXPECT_EQ(chinese_byline("", "【文/南海财经专栏作者 林一】"), "林一");
  EXPECT_EQ(chinese_byline("", "", "<p>专家呼吁各方冷静。(文/图 林一 周敏)</p>"), "林一、周敏");
}

TEST(ChineseByline, NamesStandCloseBehindTheOffice) {
  EXPECT_EQ(chinese_byline("<div>北辰社记者林一、周敏</div>", ""), "林一、周敏");
  EXPECT_EQ(chinese_byline("<div>文/林一 图/周敏</div>", ""), "林一");
  EXPECT_EQ(chinese_byline("", "（北辰社驻东京记者林一）"), "林一");
  EXPECT_EQ(chinese_byline("<div>红星记者 林一 成都报道</div>", ""), "林一") << "an outlet that is called otherwise";
  EXPECT_EQ(chinese_byline("<div>红星记者林一</div>", ""), "林一");
  EXPECT_EQ(chinese_byline("", "（红星记者林一、周敏）"), "林一、周敏");
  EXPECT_EQ(chinese_byline("", "（美国记者林一）"), "") << "who is spoken of";
}

TEST(ChineseByline, AWordWithJournalistInItIsNoOffice) {
  for (const std::string_view bracket : {"（RSF，无国界记者组织）", "（记者招待会）", "（据记者了解，工厂已停工）",
                                         "（记者获悉）", "（美国记者协会会员）", "（据记者查询）"})
    EXPECT_EQ(chinese_byline("", bracket), "") << bracket;
  EXPECT_EQ(chinese_byline("<div>记者 手记</div>", ""), "");
  EXPECT_EQ(chinese_byline("<div>他告诉本报记者 王府 有关情况</div>", ""), "");
}

TEST(ChineseByline, ASentenceAboutJournalistsIsNone) {
  EXPECT_EQ(chinese_byline("", "", "<p>市民怒斥记者:这里是我的家</p>"), "");
  EXPECT_EQ(chinese_byline("", "", "<p>市民怒斥记者：别急</p>"), "");
  EXPECT_EQ(chinese_byline("", "", "<p>他告诉记者，公司将在年底前完成全部的搬迁工作。</p>"), "");
}

// Each element is looked into with all that it holds.
TEST(Byline, KeepsWithinItsBudget) {
  std::string deep;
  for (int i = 0; i < 50'000; ++i) deep += "<div class=author>";
  EXPECT_EQ(byline("", deep + std::string(100'000, 'x')), "");
}

}  // namespace
}  // namespace assay::page
