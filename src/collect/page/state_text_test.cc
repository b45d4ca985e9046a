// Pages whose text lies in the data for their programs, in the forms that publishers use.
#include "collect/page/state_text.h"

#include <gtest/gtest.h>

#include "collect/page/page.h"

namespace assay::page {
namespace {

constexpr std::string_view kFirst =
    "The ministry said on Monday that the plant would open next year, two years later than planned.";
constexpr std::string_view kSecond =
    "Officials gave no reason for the delay, but suppliers spoke of missing parts and of a shortage of workers.";
constexpr std::string_view kTeaser =
    "A strike closed the port for the third day in a row, and ships are waiting outside, the harbour master said.";

Article read(std::string_view body) {
  const Result<Article> article =
      extract("<html><head><title>Plant delayed</title></head><body><div id=root></div>" + std::string(body));
  EXPECT_TRUE(article.has_value());
  return article ? *article : Article{};
}

std::vector<std::string> texts(const Article& article) {
  std::vector<std::string> result;
  result.reserve(article.paragraphs.size());
  for (const Paragraph& paragraph : article.paragraphs) result.push_back(paragraph.text);
  return result;
}

std::string filled(std::string pattern) {
  for (const auto& [mark, text] : {std::pair{"$1", kFirst}, std::pair{"$2", kSecond}, std::pair{"$3", kTeaser}})
    for (std::size_t at = pattern.find(mark); at != std::string::npos; at = pattern.find(mark, at + text.size()))
      pattern.replace(at, 2, text);
  return pattern;
}

const std::vector<std::string> kBoth{std::string(kFirst), std::string(kSecond)};

TEST(StateText, NextDataWithHtml) {
  const Article article = read(filled(
      R"(<script id="__NEXT_DATA__" type="application/json">{"props":{"pageProps":{"article":{"title":"Plant delayed",
      "excerpt":"$3","content":"\u003cp\u003e$1\u003c/p\u003e\u003cp\u003e$2\u003c/p\u003e"},
      "related":[{"title":"Other","content":"<p>$3</p><p>$3 Again.</p><p>$3 And again.</p>"}]}}}</script>)"));
  EXPECT_EQ(texts(article), kBoth);
  EXPECT_EQ(article.problem, "");
}

TEST(StateText, NuxtFunctionWithBlocks) {
  const Article article = read(
      filled("<script>window.__NUXT__=(function(a){return {data:[{post:{title:\"Plant delayed\",blocks:[{type:\"p\","
             "text:\"$1\"},{type:\"heading\",text:\"Why so late\"},{type:\"p\",text:\"$2\"}]}}]}}(0))</script>"));
  EXPECT_EQ(texts(article), (std::vector<std::string>{kBoth[0], "Why so late", kBoth[1]}));
  ASSERT_EQ(article.paragraphs.size(), 3U);
  EXPECT_EQ(article.paragraphs[1].kind, ParagraphKind::kHeading);
}

TEST(StateText, RunsOfAnEditorMakeOneParagraph) {
  const Article article =
      read(filled(R"(<script type="application/json">{"doc":{"type":"doc","content":[{"type":"paragraph","content":[
      {"type":"text","text":"$1 "},{"type":"text","marks":["bold"],"text":"So it said, and no more."}]},
      {"type":"paragraph","content":[{"type":"text","text":"$2"}]}]}}</script>)"));
  EXPECT_EQ(texts(article), (std::vector<std::string>{kBoth[0] + " So it said, and no more.", kBoth[1]}));
}

TEST(StateText, ReactStreamInPieces) {
  const Article article = read(filled(
      R"(<script>self.__next_f.push([1,"5:[\"$\",\"article\",null,{\"children\":[[\"$\",\"p\",null,{\"children\":\"The min"])</script>
      <script>self.__next_f.push([1,"istry said on Monday that the plant would open next year, two years later than planned.\"}],)"
      R"([\"$\",\"p\",null,{\"children\":[\"Officials gave no reason for the delay, but \",)"
      R"([\"$\",\"a\",null,{\"href\":\"/s\",\"children\":\"suppliers\"}],\" spoke of missing parts and of a shortage of workers.\"]}]]}]\n"])</script>)"));
  EXPECT_EQ(texts(article), kBoth);
}

TEST(StateText, ReactTextRows) {
  const std::string html = "<p>" + kBoth[0] + "</p><p>" + kBoth[1] + "</p>";
  char size[8];
  std::snprintf(size, sizeof size, "%zx", html.size());
  const Article article =
      read("<script>self.__next_f.push([1,\"1a:T" + std::string(size) + "," + html +
           R"(5:[\"$\",\"div\",null,{\"dangerouslySetInnerHTML\":{\"__html\":\"$1a\"}}]\n"])</script>)");
  EXPECT_EQ(texts(article), kBoth);
}

TEST(StateText, ElementsAsArrays) {
  const Article article = read(filled(
      R"(<script type="application/json">{"body":[["h2",{},"Why so late"],["p",{},"$1 ",["em","So it said, and no more."]],
      ["p","$2"]]}</script>)"));
  EXPECT_EQ(texts(article),
            (std::vector<std::string>{"Why so late", kBoth[0] + " So it said, and no more.", kBoth[1]}));
}

TEST(StateText, HeadingOfAnEditorThatKeepsItsDataApart) {
  const Article article = read(filled(
      R"(<script type="application/json">{"blocks":[{"type":"header","data":{"text":"Why so late","level":2}},
      {"type":"paragraph","data":{"text":"$1"}},{"type":"paragraph","data":{"text":"$2"}}]}</script>)"));
  EXPECT_EQ(texts(article), (std::vector<std::string>{"Why so late", kBoth[0], kBoth[1]}));
  EXPECT_EQ(article.paragraphs[0].kind, ParagraphKind::kHeading);
}

TEST(StateText, BlocksOfSanity) {
  const Article article = read(filled(
      R"(<script type="application/json">{"body":[{"_type":"block","style":"h3","children":[{"_type":"span","text":"Why"}]},
      {"_type":"block","style":"normal","children":[{"_type":"span","text":"$1 "},{"_type":"span","text":"And so on."}]},
      {"_type":"image","alt":"$3"},{"_type":"block","children":[{"_type":"span","text":"$2"}]}]}</script>)"));
  EXPECT_EQ(texts(article), (std::vector<std::string>{kBoth[0] + " And so on.", kBoth[1]}));
}

TEST(StateText, RichTextOfContentful) {
  const Article article = read(filled(
      R"(<script type="application/json">{"body":{"nodeType":"document","content":[{"nodeType":"heading-2","content":[
      {"nodeType":"text","value":"Why so late"}]},{"nodeType":"paragraph","content":[{"nodeType":"text","value":"$1"}]},
      {"nodeType":"paragraph","content":[{"nodeType":"text","value":"$2"}]}]}}</script>)"));
  EXPECT_EQ(texts(article), (std::vector<std::string>{"Why so late", kBoth[0], kBoth[1]}));
  EXPECT_EQ(article.paragraphs[0].kind, ParagraphKind::kHeading);
}

TEST(StateText, BlocksOfDraft) {
  const Article article = read(filled(
      R"(<script>window.__PRELOADED_STATE__ = "{\"raw\":{\"blocks\":[{\"type\":\"header-two\",\"text\":\"Why so late\"},)"
      R"({\"type\":\"unstyled\",\"text\":\"$1\"},{\"type\":\"unstyled\",\"text\":\"$2\"}]}}"</script>)"));
  EXPECT_EQ(texts(article), (std::vector<std::string>{"Why so late", kBoth[0], kBoth[1]}));
  EXPECT_EQ(article.paragraphs[0].kind, ParagraphKind::kHeading);
}

TEST(StateText, NuxtThreeAndRouter) {
  EXPECT_EQ(texts(read(filled(R"(<script type="application/json" id="__NUXT_DATA__">[["ShallowReactive",1],{"data":2},
      {"other":3,"post":5},{"teaser":4},"$3",{"title":6,"body":7},"Plant delayed",[8,9],"$1","$2"]</script>)"))),
            kBoth);
  EXPECT_EQ(texts(read(filled(R"(<script>window.__reactRouterContext.streamController.enqueue("[{\"_1\":2},\"post\",)"
                              R"([3,4],\"$1\",")</script><script>window.__reactRouterContext.streamController)"
                              R"(.enqueue("\"$2\"]\n")</script>)"))),
            kBoth);
}

TEST(StateText, NeighbouringArticlesAreNotOfIt) {
  const Article article = read(filled(
      R"(<script type="application/json">{"posts":[{"title":"Port closed","slug":"a","html":"<p>$3</p><p>$3 Again.</p><p>$3 Still.</p>"},
      {"title":"Plant delayed","slug":"b","html":"<p>$1</p><p>$2</p><p>$1 So it said.</p>"}]}</script>)"));
  EXPECT_EQ(texts(article), (std::vector<std::string>{kBoth[0], kBoth[1], kBoth[0] + " So it said."}));
}

TEST(StateText, AuthorsMessagesAndSecondFormsAreNotOfIt) {
  const Article article = read(filled(
      R"(<script type="application/json">{"article":{"title":"Plant delayed","text":"$1","html":"<p>$1</p><p>$2</p>",
      "author":{"text":"$3"},"image":{"altText":"$3"},"translations":{"late":{"text":"$3"}}}}</script>)"));
  EXPECT_EQ(texts(article), kBoth);
}

TEST(StateText, AttributeOfAnIsland) {
  const Article article =
      read(filled("<div data-page='{\"component\":\"Post\",\"props\":{\"post\":{\"body\":\"$1\\n\\n$2\"}}}'></div>"));
  EXPECT_EQ(texts(article), kBoth);
}

TEST(StateText, ChineseInUrlEncoding) {
  const std::string script =
      R"(<script type="application/json">%7B%22data%22%3A%7B%22content%22%3A%22)"
      "<p>工信部周一表示，这座稀土分离厂将推迟两年投产，原计划今年年底建成。</p>"
      "<p>官员没有说明推迟的原因，但供应商提到缺少部件，工人也不够，眼下只能等待。</p>%22%7D%7D</script>";
  EXPECT_EQ(read(script).paragraphs.size(), 2U);
}

TEST(StateText, ProgramsAreNoText) {
  const Article article = read(
      "<script>var css = '.article{color:red;margin:0 auto;padding:3px;border:1px solid #ccc;font-size:12px}'; "
      "var path = 'M20.317 4.3698a19.7913 19.7913 0 00-4.8851-1.5152.0741.0741 0 00-.0785.0371c-.211.3753';"
      "function a(b){return 'https://example.org/a/b/c?d=e, and a long address with a comma, and words'}</script>");
  EXPECT_TRUE(article.paragraphs.empty());
}

TEST(StateText, APageWithTextKeepsIt) {
  const std::string html =
      filled("<article><p>$1</p><p>$2</p></article><script type='application/json'>{\"a\":\"<p>$3</p>\"}</script>");
  EXPECT_EQ(texts(read(html)), kBoth);
}

TEST(StateText, OfSeveralArticlesTheOneThatBearsThePagesTitle) {
  const Article article = read(filled(
      R"(<script>var app = {"islands":{"home":[
      {"id":7,"date":"2025-03-01","title":{"rendered":"Port closed"},"content":{"rendered":"<p>$3</p><p>$3 Again.</p>"}},
      {"id":8,"date":"2025-03-02","title":{"rendered":"Port open"},"content":{"rendered":"<p>$3 Now.</p><p>$3 Then.</p>"}}]},
      "posts":{"9":{"id":9,"date":"2025-03-03","title":{"rendered":"Plant delayed"},
      "content":{"rendered":"<p>$1</p><p>$2</p><p>$1 It is late.</p>"}}}}</script>)"));
  ASSERT_EQ(article.paragraphs.size(), 3U);
  EXPECT_EQ(article.paragraphs[0].text, kFirst);
  EXPECT_EQ(article.paragraphs[1].text, kSecond);
}

TEST(StateText, AShortTextDoesNotGiveWayToAnothers) {
  std::string others = R"(<script>var app = {"posts":[{"id":7,"slug":"port","body":")";
  for (int i = 0; i < 20; ++i) others += filled("<p>" + std::to_string(i) + ": $3</p>");
  const Article article =
      read(filled("<article><h1>Plant delayed</h1><p>$1</p><p>$2</p><p>$1 So it said.</p></article>") + others +
           "\"}]}</script>");
  EXPECT_EQ(article.paragraphs.size(), 3U);
}

}  // namespace
}  // namespace assay::page
