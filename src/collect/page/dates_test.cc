#include "collect/page/page_test_pages.h"

namespace assay::page {
namespace {

using testing::kText;
using testing::page;
using testing::published;
using testing::read;

// A headline, the lines around it, and the article.
std::string published_of(std::string_view head, std::string_view above, std::string_view below) {
  return published(read(page("<title>Plant delayed</title>" + std::string(head),
                             std::string(above) + "<h1>Plant delayed</h1>" + std::string(below) + std::string(kText))));
}

constexpr std::string_view kMovedInMay = "<meta property=article:published_time content=2025-05-02T10:00:00Z>";

TEST(Dates, TheDayAboveTheTextOverrulesALaterOneOfTheData) {
  EXPECT_EQ(published_of(kMovedInMay, "", "<div>March 20, 2023</div>"), "2023-03-20T00:00:00Z day");
  EXPECT_EQ(published_of(kMovedInMay, "<div>Published 20.03.2023</div>", ""), "2023-03-20T00:00:00Z day");
  EXPECT_EQ(published_of(kMovedInMay, "", "<div>June 3, 2025</div>"), "2025-05-02T10:00:00Z") << "a later one does not";
  EXPECT_EQ(published_of(kMovedInMay, "", "<div>May 1, 2025</div>"), "2025-05-02T10:00:00Z")
      << "nor one that is a zone's";
}

TEST(Dates, AnEarlierTimeOfThatDayOverrulesWhereBothZonesAreKnown) {
  const auto of = [](std::string_view zone, std::string_view shown) {
    return published_of("<meta property=article:published_time content=2025-05-02T21:30:10" + std::string(zone) + ">",
                        "", "<time datetime=" + std::string(shown) + ">May 2, 2025</time>");
  };
  EXPECT_EQ(of("+08:00", "2025-05-02T19:02:00+08:00"), "2025-05-02T19:02:00+08:00");
  EXPECT_EQ(of("+08:00", "2025-05-02T21:30:00+08:00"), "2025-05-02T21:30:10+08:00") << "the seconds are no difference";
  EXPECT_EQ(of("+08:00", "2025-05-02T22:30:00+08:00"), "2025-05-02T21:30:10+08:00");
  EXPECT_EQ(of("Z", "2025-05-02T19:02:00Z"), "2025-05-02T21:30:10Z") << "a shown time often has no zone at all";
}

TEST(Dates, ADayThatTheTextTellsOfIsNotTheArticles) {
  EXPECT_EQ(published(read(page("<title>What we saw on March 20, 2003</title>" + std::string(kMovedInMay),
                                "<h1>What we saw on March 20, 2003</h1>" + std::string(kText)))),
            "2025-05-02T10:00:00Z");
  EXPECT_EQ(published_of(
                kMovedInMay, "",
                "<p>Since March 20, 2003 no plant of that kind has opened anywhere in the country, say officials.</p>"),
            "2025-05-02T10:00:00Z");
}

TEST(Dates, ASentenceThatSaysPublishedTellsOfSomethingElse) {
  EXPECT_EQ(published_of("<meta property=article:published_time content=2025-06-12>", "",
                         "<p>A report published on 5 May 2019 in The Lancet finds new risks of it.</p>"),
            "2025-06-12T00:00:00Z day");
  EXPECT_EQ(published_of("<meta property=article:published_time content=2025-06-12>", "",
                         "<p>The unpublished 5 May 2019</p>"),
            published_of("<meta property=article:published_time content=2025-06-12>", "", "<p>5 May 2019</p>"));
}

TEST(Dates, TheDayOfAChangeIsNotThatOfPublication) {
  EXPECT_EQ(published_of(kMovedInMay, "", "<div>Updated: March 20, 2023</div>"), "2025-05-02T10:00:00Z");
  EXPECT_EQ(published_of(kMovedInMay, "", "<p>Last updated:</p><p>March 20, 2023</p>"), "2025-05-02T10:00:00Z");
  EXPECT_EQ(published_of(kMovedInMay, "", "<div class=date-modified>March 20, 2023</div>"), "2025-05-02T10:00:00Z");
  EXPECT_EQ(
      published_of("<meta property=article:modified_time content=2025-04-30T10:00:00Z>" + std::string(kMovedInMay), "",
                   "<div>April 30, 2025</div>"),
      "2025-05-02T10:00:00Z");
}

TEST(Dates, OfSeveralInALineThatOfPublication) {
  EXPECT_EQ(published_of("", "", "<div>Updated June 3, 2025 | Published May 1, 2024</div>"),
            "2024-05-01T00:00:00Z day");
  EXPECT_EQ(published_of("", "<div><a>Health</a><span>MAY 1, 2024</span><span>Updated: JUNE 3, 2025</span></div>", ""),
            "2024-05-01T00:00:00Z day");
  EXPECT_EQ(published_of("", "", "<div>发布于 2025年5月1日 更新于 2025年6月3日</div>"), "2025-05-01T00:00:00Z day");
}

TEST(Dates, TheZoneOfTheShownTimeIsTheArticles) {
  EXPECT_EQ(published_of(kMovedInMay, "", "<time datetime=2025-05-02T03:00:00-07:00>May 2, 2025</time>"),
            "2025-05-02T03:00:00-07:00");
}

TEST(Dates, AFigureThatCanBeReadTwoWaysHasItsElement) {
  EXPECT_EQ(published_of("", "", "<time datetime=2017-03-01T12:00:00Z>03/01/2017</time>"), "2017-03-01T12:00:00Z");
}

TEST(Dates, AFigureThatCanBeReadTwoWaysIsReadAsThePageWritesItsDates) {
  const std::string_view shown = "<div>03/01/2017</div>";
  EXPECT_EQ(published_of("", "", shown), "none");
  EXPECT_EQ(published_of("", "", std::string(shown) + "<p>Comment of 10 February 2017</p>"),
            "2017-01-03T00:00:00Z day");
  EXPECT_EQ(published_of("", "", std::string(shown) + "<p>Comment of 10/23/2017</p>"), "2017-03-01T00:00:00Z day");
  const std::string british("<link rel=canonical href=https://news.example.co.uk/a>");
  EXPECT_EQ(published_of(british, "", shown), "2017-01-03T00:00:00Z day");
  EXPECT_EQ(published_of(british, "", std::string(shown) + "<p>© May 5, 2021</p>"), "2017-01-03T00:00:00Z day")
      << "the country counts for more than a month's name somewhere";
  EXPECT_EQ(published_of(british, "<a href=/zh>中文</a>", "<div>11/10/2025 08:00</div>"), "2025-10-11T08:00:00+08:00")
      << "a Chinese edition tells the zone alone";
}

TEST(Dates, ATimeOfDayInAnElementOfItsOwnGoesToTheDateBeforeIt) {
  EXPECT_EQ(published_of("", "", "<div><span>May 1, 2024</span><span>11:01</span><span>News</span></div>"),
            "2024-05-01T11:01:00Z");
  const std::string chinese(
      "<h1>稀土路线图</h1><div><span>发布时间：18-03-08</span><span>23:16</span></div>"
      "<p>各地前三季度经济数据陆续出齐，上海继续排在首位，北京紧随其后，两座城市的体量仍然接近。</p>"
      "<p>紧随其后的深圳增速最快，当地制造业底子厚、外贸企业多，被多位研究者视为观察全年走势的窗口。</p>");
  EXPECT_EQ(published(read(page("<title>稀土路线图</title>", chinese))), "2018-03-08T23:16:00+08:00");
}

TEST(Dates, ThatOfTodayIsNobodys) {
  EXPECT_EQ(published_of("", "<a href=/calendar/today>Saturday, March 14, 2026</a>", "<div>May 1, 2024</div>"),
            "2024-05-01T00:00:00Z day");
  EXPECT_EQ(published_of("", "<div id=todays-date><b>March 14, 2026</b></div>", ""), "none");
}

TEST(Dates, OfSeveralMetaNamesTheEarliest) {
  EXPECT_EQ(published_of("<meta name=published-time content=2026-03-09T08:45:32Z>"
                         "<meta name=published-date content=2021-02-16>",
                         "", ""),
            "2021-02-16T00:00:00Z day");
}

TEST(Dates, OfThePageAroundAndOfItsPrograms) {
  EXPECT_EQ(published_of("", "", "<x-page data-props='{\"datePublished\":\"2025-11-17T09:00:00-05:00\"}'></x-page>"),
            "2025-11-17T09:00:00-05:00");
  EXPECT_EQ(
      published_of("<script type=application/ld+json>{\"@type\":\"WebPage\",\"datePublished\":\"2024-03-17\"}</script>",
                   "", ""),
      "2024-03-17T00:00:00Z day");
  EXPECT_EQ(published_of("<meta name=w-published-date content=2025-05-27T06:03:43Z>", "", ""), "2025-05-27T06:03:43Z");
  EXPECT_EQ(published_of("<script>page = {\"publishDate\":\"2025-05-27\"}</script>", "", ""),
            "2025-05-27T00:00:00Z day");
  EXPECT_EQ(
      published_of("<script>pages = [{\"publishDate\":\"2025-05-27\"}, {\"publishDate\":\"2025-05-28\"}]</script>", "",
                   ""),
      "none")
      << "those of many articles are nobody's";
  EXPECT_EQ(published_of("", "", "<script>var ct = \"1581517074\";</script>"), "2020-02-12T14:17:54Z");
  EXPECT_EQ(published_of("", "", "<article data-pubdate=2022-10-05></article>"), "2022-10-05T00:00:00Z day");
}

TEST(Dates, OfALanguageAreReadWithItsWords) {
  EXPECT_EQ(published_of("", "", "<p class=meta>Veröffentlicht am 12. Oktober 2020 um 9.05 Uhr</p>"),
            "2020-10-12T09:05:00Z");
  EXPECT_EQ(published_of("", "", "<p>Letzte Änderung: 13.10.2020 - 14:49<br>Erschienen am: 12.10.2020</p>"),
            "2020-10-12T00:00:00Z day");
  EXPECT_EQ(published_of("", "", "<p>Mis à jour le 13 octobre 2020, publié le 12 octobre 2020</p>"),
            "2020-10-12T00:00:00Z day");
  EXPECT_EQ(published_of(kMovedInMay, "", "<p>Обновлено: 20 марта 2023</p>"), "2025-05-02T10:00:00Z");
  EXPECT_EQ(published_of("", "", "<p>Registriert: 18.09.2008</p><p>21.01.2009, 05:42</p>"), "2009-01-21T05:42:00Z");
}

TEST(Dates, WhatOthersWroteHasItsOwn) {
  EXPECT_EQ(published_of(kMovedInMay, "", "<blockquote><p>Soon!</p><a href=/s>March 20, 2023</a></blockquote>"),
            "2025-05-02T10:00:00Z");
  EXPECT_EQ(published_of("", "", "<div class=comments><div><time datetime=2025-06-01>June 1</time></div></div>"),
            "none");
  EXPECT_EQ(published(read(page(
                "", "<div class=comments><h1>Plant delayed</h1><p>May 1, 2024</p>" + std::string(kText) + "</div>"))),
            "2024-05-01T00:00:00Z day")
      << "what holds the headline as well is the article's";
}

TEST(Dates, ThatOfTheOriginalCountsWhereverItStands) {
  const std::string note("<p>This article was originally published on 26 September 2019 and is kept up to date.</p>");
  EXPECT_EQ(published_of("", "", "<p>30 September 2022</p>" + std::string(kText) + std::string(kText) + note),
            "2019-09-26T00:00:00Z day");
}

TEST(Dates, AreOfTheDayOfTheOutletWhereItNamesOne) {
  const std::string night("<meta property=article:published_time content=2023-11-09T01:49:09Z>");
  EXPECT_EQ(published_of(night, "", "<div>November 8, 2023 at 5:49 p.m.</div>"), "2023-11-08T17:49:09-08:00");
  EXPECT_EQ(published_of(night, "", "<div>November 8, 2023</div>"), "2023-11-08T23:49:09-02:00");
  EXPECT_EQ(published_of(night, "", "<div>November 9, 2023</div>"), "2023-11-09T01:49:09Z");
  const std::string evening("<meta property=article:published_time content=2023-11-01T23:01:00Z>");
  EXPECT_EQ(published_of(evening + "<link rel=canonical href=https://news.example/2023/11/02/a>", "", ""),
            "2023-11-02T00:01:00+01:00");
  EXPECT_EQ(published_of(evening + "<link rel=canonical href=https://news.example/2023/11/01/a>",
                         "<div>November 2, 2023</div>", ""),
            "2023-11-01T23:01:00Z")
      << "a page that shows today's date is no witness where its address agrees with its data";
}

TEST(Dates, AFigureInAnotherOrderIsNoEarlierDay) {
  EXPECT_EQ(published_of("<meta property=article:published_time content=2021-11-01T04:00:14Z>"
                         "<link rel=canonical href=https://news.example.de/a>",
                         "", "<div>11/01/2021</div>"),
            "2021-11-01T04:00:14Z");
}

TEST(Dates, OfAnAddressWhereNothingElseTells) {
  const auto of = [](std::string_view path) {
    return published_of("<link rel=canonical href=https://news.example" + std::string(path) + ">", "", "");
  };
  EXPECT_EQ(of("/2021/10/29/plant"), "2021-10-29T00:00:00Z day");
  EXPECT_EQ(of("/news/29-10-2021"), "2021-10-29T00:00:00Z day");
  EXPECT_EQ(of("/29102021-plant"), "2021-10-29T00:00:00Z day");
  EXPECT_EQ(of("/20211029_plant.html"), "2021-10-29T00:00:00Z day");
  EXPECT_EQ(of("/8.5.12/plant"), "none");
  EXPECT_EQ(of("/id/20219942"), "none");
}

TEST(Dates, FiguresAloneDateTheParagraphThatTheyBegin) {
  const std::string rest(
      " - The town council has decided to wait for the report of the ministry, which will be "
      "published in the spring, before it lets the contract for the second hall of the plant and "
      "for the road to it, as the mayor told the meeting in the old school on Monday evening.");
  const std::string german("<link rel=canonical href=https://news.example.de/a>");
  EXPECT_EQ(published_of(german, "", "<p>27.1.2022" + rest + "</p>"), "2022-01-27T00:00:00Z day");
  EXPECT_EQ(published_of(german, "", "<p>27. Januar 2022" + rest + "</p>"), "none") << "that may be what it tells of";
}

}  // namespace
}  // namespace assay::page
