// Articles that are split over several pages.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "collect/page/join.h"
#include "collect/page/page.h"
#include "collect/page/page_turner.h"
#include "collect/page/paged_address.h"

namespace assay::page {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

constexpr std::string_view kText =
    "<p>The ministry said on Monday that the plant would open next year, two years later than planned.</p>"
    "<p>Officials gave no reason for the delay, but suppliers spoke of missing parts and of a shortage of workers.</p>"
    "<p>The opposition asked for a hearing. “We want to see the contracts,” said its spokesman, who named no date.</p>";

Article read(std::string_view below, std::string_view url, std::string_view head = {}) {
  Result<Article> article = extract("<html><head><title>Plant delayed</title>" + std::string(head) +
                                        "</head><body><div><h1>Plant delayed</h1>" + std::string(kText) + "<div>" +
                                        std::string(below) + "</div></div></body></html>",
                                    url);
  EXPECT_TRUE(article.has_value());
  return article ? *article : Article{};
}

std::string next_page(std::string_view links, std::string_view url, std::string_view head = {}) {
  return read(links, url, head).next_page;
}

TEST(NextPage, IsTheSameAddressWithAPagesNumber) {
  EXPECT_EQ(
      next_page("<b>1</b> <a href=1234_2.html>2</a> <a href=1234_2.html>下一页</a>", "http://a.example/x/1234.html"),
      "https://a.example/x/1234_2.html");
  EXPECT_EQ(next_page("<a href='?page=2'>Next »</a>", "https://a.example/x"), "https://a.example/x?page=2");
  EXPECT_EQ(next_page("<a href='?id=7&page=3'>3</a> <a href='?id=7'>1</a>", "https://a.example/x?id=7&page=2"),
            "https://a.example/x?id=7&page=3");
  EXPECT_EQ(next_page("<a href=/x/2/>Next page</a>", "https://a.example/x/"), "https://a.example/x/2/");
  EXPECT_EQ(next_page("<a href=index_1.shtml>下一页</a>", "https://a.example/x/index.shtml"),
            "https://a.example/x/index_1.shtml")
      << "numbers may begin with 0";
  EXPECT_EQ(next_page("", "https://a.example/x", "<link rel=next href=/x/page/2>"), "https://a.example/x/page/2");
  EXPECT_EQ(next_page("<a onclick=\"location.href='/x/11_2.html'\">余下全文</a>", "https://a.example/x/11.html"),
            "https://a.example/x/11_2.html");
  EXPECT_EQ(next_page("<a class=next href=11_2.html><i></i></a>", "https://a.example/x/11.html"),
            "https://a.example/x/11_2.html");
}

TEST(NextPage, IsNeverAnotherArticle) {
  EXPECT_EQ(next_page("<a href=1235.html>下一篇</a>", "https://a.example/1234.html"), "");
  EXPECT_EQ(next_page("<a rel=next href=/another-story>Next</a>", "https://a.example/this-story"), "");
  EXPECT_EQ(
      next_page("<a rel=next href=/story-13>Next</a> <a href=/story-11>Previous</a>", "https://a.example/story-12"),
      "");
  EXPECT_EQ(next_page("<a href=/2025-11-11>Next</a> <a href=/>1</a>", "https://a.example/2025-11-10"), "");
  EXPECT_EQ(next_page("<a href='/?p=13'>Next</a> <a href=/>1</a>", "https://a.example/?p=12"), "");
  EXPECT_EQ(next_page("<a href=https://b.example/x/2>Next</a>", "https://a.example/x"), "");
  EXPECT_EQ(next_page("<div class=comments><a href='?page=2'>Next</a></div>", "https://a.example/x"), "");
  EXPECT_EQ(next_page("<a href='?page=3'>Last</a> <a href='?page=9'>9</a>", "https://a.example/x"), "");
  EXPECT_EQ(next_page("<a href=x_2.html>Next</a>", ""), "");
}

TEST(NextPage, IsNotWhatABlogCountsUp) {
  EXPECT_EQ(next_page("<a rel=next href=/blog/rust-part-2>Rust, part 2</a>", "https://a.example/blog/rust-part-1"), "");
  EXPECT_EQ(next_page("<a rel=next href=/blog/rust-part-2>Next</a> <a href=/blog/rust-part-2>2</a>",
                      "https://a.example/blog/rust-part-1"),
            "");
  EXPECT_EQ(next_page("<a rel=prev href=/blog/rust-1>Rust 1</a> <a rel=next href=/blog/rust-3>Rust 3</a>",
                      "https://a.example/blog/rust-2"),
            "");
  EXPECT_EQ(next_page("", "https://a.example/rust", "<link rel=next title='More on rust' href=/rust_2>"), "");
  EXPECT_EQ(next_page("<a rel=next href=/rust_2><img alt='More on rust' src=a.jpg></a>", "https://a.example/rust"), "");
  EXPECT_EQ(next_page("<a rel=next href=/podcast/2>Next</a>", "https://a.example/podcast/1"), "");
  EXPECT_EQ(next_page("<a href=/issues/1>Previous</a> <a href=/issues/3>Next</a>", "https://a.example/issues/2"), "");
  EXPECT_EQ(next_page("<a rel=next href=/budget-2026-2>Budget 2026</a>", "https://a.example/budget-2026"), "");
  EXPECT_EQ(next_page("<a rel=next href=/budget-2026-2>Next</a>", "https://a.example/budget-2026"), "");
  EXPECT_EQ(next_page("<a href=/budget>Previous</a> <a href=/budget-3>Next</a>", "https://a.example/budget-2"), "");
  EXPECT_EQ(next_page("<a href=/n/x_1.html>上一页</a> <a href=/n/x_3.html>下一页</a>", "https://a.example/n/x_2.html"),
            "")
      << "a newspaper's articles";
}

TEST(NextPage, IsNeverAnotherDay) {
  constexpr std::string_view kRow = "<a href=1>1</a> <a href=2>2</a> <a href=3>3</a> <a href=2>下一页</a>";
  EXPECT_EQ(next_page(kRow, "https://a.example/brief/2025/11/1"), "");
  EXPECT_EQ(next_page(kRow, "https://a.example/brief/2025-11/1"), "");
  EXPECT_EQ(next_page(kRow, "https://a.example/brief/2025/1"), "");
  EXPECT_EQ(next_page(kRow, "https://a.example/story/1"), "https://a.example/story/2");
}

TEST(NextPage, IsNotBehindTheSitesFrontPage) {
  EXPECT_EQ(next_page("<a href=/zh/>首页</a> <a rel=next href=/zh/58>下一页</a>", "https://a.example/zh/57"), "");
  EXPECT_EQ(next_page("<a href=/en/>First</a> <a href=/en/58>Next ›</a>", "https://a.example/en/57"), "");
  EXPECT_EQ(next_page("<a href=/blog/>首页</a> <a href='/blog/?p=58'>下一页</a>", "https://a.example/blog/?p=57"), "");
  EXPECT_EQ(next_page("<a href=/blog/>1</a> <a href='/blog/?p=58'>下一页</a>", "https://a.example/blog/?p=57"), "");
  EXPECT_EQ(next_page("<a href='/index.php'>首页</a> <a href='/index.php?p=58'>下一页</a>",
                      "https://a.example/index.php?p=57"),
            "");
  EXPECT_EQ(
      next_page("<a href='/show.php'>上一页</a> <a href='/show.php?p=3'>下一页</a>", "https://a.example/show.php?p=2"),
      "https://a.example/show.php?p=3");
  EXPECT_EQ(next_page("<a href=7.html>首页</a> <a href=7_3.html>3</a>", "https://a.example/7_2.html"),
            "https://a.example/7_3.html");
}

TEST(NextPage, IsToldByARowWhoseLinksLeadToAllPages) {
  constexpr std::string_view kHead = "<link rel=canonical href=https://a.example/1234.html>";
  const auto row = [](std::string_view second, std::string_view more) {
    return "<a href=/1234.html>1</a> <a " + std::string(second) +
           " href=/1234_2.html>2</a> <a href=/1234_3.html>3</a>" + std::string(more);
  };
  const Article marked = read(row("class=thispage", ""), "", kHead);
  EXPECT_EQ(marked.next_page, "https://a.example/1234_3.html");
  EXPECT_EQ(marked.page_number, 2);
  const Article last = read(row("", "<a href=/1234_2.html>上一页</a>"), "", kHead);
  EXPECT_EQ(last.next_page, "");
  EXPECT_EQ(last.page_number, 3);
  const Article unknown = read(row("", ""), "", kHead);
  EXPECT_EQ(unknown.next_page, "");
  EXPECT_EQ(unknown.page_number, 0);
  EXPECT_EQ(unknown.url, "") << "or pages would replace one another";
  EXPECT_EQ(unknown.part_of, "https://a.example/1234.html");
}

TEST(NextPage, IsToldOnLaterPages) {
  constexpr std::string_view kBox = "<a href=1234.html>上一页</a> <a href=1234.html>1</a> 2 <a href=1234_3.html>3</a>";
  const Article second = read(kBox, "https://a.example/1234_2.html");
  EXPECT_EQ(second.next_page, "https://a.example/1234_3.html");
  EXPECT_EQ(second.page_number, 2);
  const Article last = read("<a href=1234.html>1</a> <a href=1234_2.html>2</a>", "https://a.example/1234_3.html");
  EXPECT_EQ(last.next_page, "");
  EXPECT_EQ(last.page_number, 3);
  // A page whose canonical link is the first one's.
  const Article copy = read(kBox, "", "<link rel=canonical href=https://a.example/1234.html>");
  EXPECT_EQ(copy.next_page, "https://a.example/1234_3.html");
  EXPECT_EQ(copy.page_number, 2);
  EXPECT_EQ(copy.url, "");
  EXPECT_EQ(copy.part_of, "https://a.example/1234.html");
}

TEST(NextPage, IsReadOutOfTheScriptOfTrs) {
  const auto of = [](std::string_view call, std::string_view url) {
    return read("<script>function createPageHTML(_nPageCount, _nCurrIndex, _sPageName, _sPageExt){}</script><script>" +
                    std::string(call) + "</script>",
                url);
  };
  const Article first = of("createPageHTML(3, 0, \"t2025_77\", \"shtml\");", "https://a.example/t2025_77.shtml");
  EXPECT_EQ(first.next_page, "https://a.example/t2025_77_1.shtml");
  const Article last = of("createPageHTML(3,2,'t2025_77','shtml')", "https://a.example/t2025_77_2.shtml");
  EXPECT_EQ(last.next_page, "");
  EXPECT_EQ(last.page_number, 3);
  EXPECT_EQ(of("createPageHTML(1, 0, \"t2025_77\", \"shtml\");", "https://a.example/t2025_77.shtml").next_page, "");
  EXPECT_EQ(of("createPageHTML(3, 0, \"index\", \"shtml\");", "https://a.example/t2025_77.shtml").next_page, "")
      << "a column's list";
}

TEST(NextPage, IsReadOutOfFewCallsOnly) {
  // Calls that never end took the time of their number squared.
  std::string scripts;
  for (int script = 0; script < 150; ++script) {
    scripts += "<script>";
    for (int call = 0; call < 1300; ++call) scripts += "createPageHTML(";
    scripts += "</script>";
  }
  scripts += "<script>createPageHTML(3, 0, \"7\", \"html\")</script>";
  EXPECT_EQ(next_page(scripts, "https://a.example/7.html"), "");
}

TEST(NextPage, IsHeldToTheAddressOfAFileWhereThePageHasNone) {
  const Article article = read("<a href=1234_2.html>下一页</a>", "file:///saved/2025/11/10/1234.html");
  EXPECT_EQ(article.next_page, "file:///saved/2025/11/10/1234_2.html");
  EXPECT_EQ(article.url, "");
  EXPECT_FALSE(article.published) << "a folder's name is no date of the article";
}

TEST(PagedAddress, ReadsNumbersButNotDatesAndIds) {
  const auto numbers = [](std::string_view url) {
    std::vector<int> found;
    for (const PagedAddress& reading : read_paged_address(*parse_url(url)))
      if (reading.number) found.push_back(*reading.number);
    return found;
  };
  EXPECT_THAT(numbers("https://a.example/x/1234-p2.html"), ElementsAre(2));
  EXPECT_THAT(numbers("https://a.example/x/page-2"), ElementsAre(2, 2));
  EXPECT_THAT(numbers("https://a.example/x?pageNo=12"), ElementsAre(12));
  EXPECT_THAT(numbers("https://a.example/2025-11-09"), ElementsAre());
  EXPECT_THAT(numbers("https://a.example/t_1234567.html"), ElementsAre());
  EXPECT_THAT(numbers("https://a.example/2/"), ElementsAre());
  EXPECT_THAT(numbers("https://a.example/2025/11/12"), ElementsAre());
  EXPECT_THAT(numbers("https://a.example/brief-2025-11-12"), ElementsAre());
  EXPECT_THAT(numbers("https://a.example/rust-part-2"), ElementsAre());
  EXPECT_THAT(numbers("https://a.example/x?part=2"), ElementsAre());
}

TEST(PageTurner, IsALineOfNumbersAndWordsOfTurning) {
  for (const char* line :
       {"上一页 1 2 3 下一页", "第1页 共3页", "共 3 页：上一页 [1] [2] [3] 下一页", "1 2 3", "[1] [2] [3]",
        "Page 2 of 3", "« Previous 1 2 3 Next »", "（未完，转下页）", "余下全文 >>", "Next page →"})
    EXPECT_TRUE(is_page_turner(line)) << line;
  for (const char* line : {"1", "2025", "First", "3-2-1", "第一页写着他的名字", "Next year the plant opens",
                           "Pages were torn out", "Of 3", "全文"})
    EXPECT_FALSE(is_page_turner(line)) << line;
}

TEST(PageTurner, IsNoParagraph) {
  const Article article = read("<p><span>上一页</span> 1 <a href=1234_2.html>2</a> <a href=1234_2.html>下一页</a></p>",
                               "https://a.example/1234.html");
  ASSERT_EQ(article.paragraphs.size(), 3U);
}

Article part(std::string title, std::vector<std::string> lines, std::string problem = {}) {
  Article article;
  article.title = std::move(title);
  article.problem = std::move(problem);
  article.confidence = 0.9;
  for (std::string& line : lines) article.paragraphs.push_back({ParagraphKind::kText, std::move(line)});
  return article;
}

const std::string kFirst = "The ministry said on Monday that the plant would open next year, two years late.";
const std::string kSecond = "Officials gave no reason for the delay, but suppliers spoke of missing parts only.";
const std::string kThird = "The opposition asked for a hearing, and its spokesman wants to see the contracts.";

std::vector<std::string> texts(const Article& article) {
  std::vector<std::string> lines;
  lines.reserve(article.paragraphs.size());
  for (const Paragraph& paragraph : article.paragraphs) lines.push_back(paragraph.text);
  return lines;
}

TEST(Join, KeepsOnceWhatStandsOnEveryPage) {
  const Joined joined = join_parts({part("Plant delayed (1)", {"In short.", kFirst, "From our desk."}),
                                    part("Plant delayed (2)", {"In short.", kFirst, kSecond, "From our desk."}),
                                    part("Plant delayed (3)", {"Plant delayed", kThird, "From our desk."})});
  EXPECT_EQ(joined.article.title, "Plant delayed");
  EXPECT_THAT(texts(joined.article), ElementsAre("In short.", kFirst, kSecond, kThird, "From our desk."));
  EXPECT_EQ(joined.article.problem, "");
  EXPECT_DOUBLE_EQ(joined.article.confidence, 0.9);
  EXPECT_TRUE(joined.notes.empty());
}

TEST(Join, CutsALaterPagesOpeningOnlyWhereItIsTheFirstOnes) {
  const Joined joined = join_parts({part("Plant delayed", {"What they say", kFirst, "Yes.", kSecond}),
                                    part("Plant delayed", {"What they say", "Yes.", kThird})});
  EXPECT_THAT(texts(joined.article), ElementsAre("What they say", kFirst, "Yes.", kSecond, "Yes.", kThird));
}

TEST(Join, LeavesOutAPageThatCouldNotBeRead) {
  Article last = part("Please log in", {"Log in to go on."}, "paywall: only the beginning is on the page");
  last.next_page = "https://a.example/4";
  const Joined joined = join_parts({part("Plant delayed", {kFirst, kSecond}), part("", {}), last});
  EXPECT_THAT(texts(joined.article), ElementsAre(kFirst, kSecond));
  EXPECT_THAT(joined.notes, ElementsAre(HasSubstr("part 2"), HasSubstr("part 3: paywall")));
  EXPECT_EQ(joined.article.problem, "");
  EXPECT_NEAR(joined.article.confidence, 0.3, 1e-9);
  EXPECT_EQ(joined.article.next_page, "https://a.example/4");
}

TEST(Join, PagesTooShortAloneMakeAnArticle) {
  constexpr const char* kShort = "too short: no article text";
  const Joined joined = join_parts({part("Plant", {kFirst}, kShort), part("Plant", {kSecond}, kShort)});
  EXPECT_EQ(joined.article.problem, "");
  EXPECT_EQ(join_parts({part("Plant", {"Hi."}, kShort), part("Plant", {"Ho."}, kShort)}).article.problem, kShort);
}

TEST(Join, KeepsWithinItsBudgets) {
  const Joined joined = join_parts({part("Plant", {kFirst, kSecond}), part("Plant", {kThird})}, {.max_paragraphs = 2});
  EXPECT_EQ(joined.article.paragraphs.size(), 2U);
  std::vector<Article> many;
  many.reserve(kMaxParts + 5);
  for (std::size_t i = 0; i < kMaxParts + 5; ++i) many.push_back(part("Plant", {kFirst + std::to_string(i)}));
  const Joined cut = join_parts(std::move(many));
  EXPECT_EQ(cut.article.paragraphs.size(), kMaxParts);
  EXPECT_EQ(cut.notes.size(), 1U);
  EXPECT_TRUE(join_parts({}).article.paragraphs.empty());
}

TEST(Join, CutsThePagesMarkOffTheTitle) {
  EXPECT_EQ(without_page_mark("稀土路线图（2）", 2), "稀土路线图");
  EXPECT_EQ(without_page_mark("稀土路线图（2）", 1), "稀土路线图（2）") << "the second of a series";
  EXPECT_EQ(without_page_mark("稀土路线图_第3页", 0), "稀土路线图");
  EXPECT_EQ(without_page_mark("稀土路线图（第3页）", 0), "稀土路线图");
  EXPECT_EQ(without_page_mark("Rare earths - Page 2 of 3", 0), "Rare earths");
  EXPECT_EQ(without_page_mark("Rare earths (2/3)", 2), "Rare earths");
  EXPECT_EQ(without_page_mark("What stands on page 2", 2), "What stands on page 2");
  EXPECT_EQ(without_page_mark("(2)", 2), "(2)");
}

}  // namespace
}  // namespace assay::page
