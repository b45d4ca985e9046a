#include "collect/html/html.h"

#include <gtest/gtest.h>

#include "collect/html/blocks.h"
#include "collect/html/test_shape.h"

namespace assay::html {
namespace {

TEST(Parse, AddsWhatThePageLeavesOut) {
  const Tree tree = *parse("<title>T</title><p>a");
  EXPECT_EQ(shape(tree, 1), "html(head(title(#)),body(p(#)))");
  EXPECT_EQ(shape(*parse(""), 1), "html(head,body)");
  EXPECT_EQ(body_of("x"), "body(#)");
}

TEST(Parse, EndsOpenElementsAsTheStandardDoes) {
  EXPECT_EQ(body_of("<p>a<p>b<div>c</div>"), "body(p(#),p(#),div(#))");
  EXPECT_EQ(body_of("<ul><li>a<li>b<ul><li>c</ul><li>d</ul>"), "body(ul(li(#),li(#,ul(li(#))),li(#)))");
  EXPECT_EQ(body_of("<table><tr><td>a<td>b<tr><td>c</table>d"), "body(table(tbody(tr(td(#),td(#)),tr(td(#)))),#)");
  EXPECT_EQ(body_of("<dl><dt>a<dd>b<dt>c</dl>"), "body(dl(dt(#),dd(#),dt(#)))");
  EXPECT_EQ(body_of("<h1>a<h2>b</h3>c"), "body(h1(#),h2(#),#)");
  EXPECT_EQ(body_of("<table><td><p>a</div>b</td>"), "body(table(tbody(tr(td(p(#))))))");
}

TEST(Parse, IgnoresStrayEndTags) {
  EXPECT_EQ(body_of("<div>a</span></li>b</div></div>c"), "body(div(#),#)");
  EXPECT_EQ(body_of("a</body></html><p>b</p>"), "body(#,p(#))");
}

// A <body> within a template swallowed whole pages.
TEST(Parse, KeepsATemplatesBodyApart) {
  const Tree tree = *parse("<head><template><body><p>x</template></head><body class=real><p>y");
  EXPECT_EQ(tree.attribute(tree.find(Element::kBody), "class"), "real");
  EXPECT_EQ(text_of(tree, tree.root()), "y");
}

TEST(Parse, ReadsNoscriptInTheHeadWithoutEndingTheHead) {
  const Tree tree = *parse("<head><noscript><img src=x><div></div></noscript><meta name=a></head><body id=b><p>y");
  EXPECT_EQ(tree.attribute(tree.find(Element::kBody), "id"), "b");
}

TEST(Parse, TakesScriptsAsTheyStand) {
  const Tree tree = *parse("<script>if (a</b>/.test('</p>')) x = '<p>';</script><p>y");
  EXPECT_EQ(raw_text_of(tree, tree.find(Element::kScript)), "if (a</b>/.test('</p>')) x = '<p>';");
  EXPECT_EQ(text_of(tree, tree.root()), "y");
  EXPECT_EQ(raw_text_of(*parse("<script><!-- <script>a</script> --></script>b"), 0), "<!-- <script>a</script> -->b");
}

TEST(Parse, ResolvesReferences) {
  const Tree tree =
      *parse("<p title='a&amp;b&copy=1'>&lt;&#20013;&#x6587;&nbsp;&hellip;&#146;&notit;&bogus; & &#0;</p>");
  const NodeId paragraph = tree.find(Element::kP);
  EXPECT_EQ(tree.attribute(paragraph, "title"), "a&b&copy=1");
  EXPECT_EQ(tree.text(paragraph + 1), "<中文\u00A0…’¬it;&bogus; & \uFFFD");
}

TEST(Parse, ReadsAttributesOfAnyForm) {
  const Tree tree = *parse("<A HREF=/x?a=1&b=2 Title=\"q'\" data-x='1' checked checked=no>t</a>");
  const NodeId link = tree.find(Element::kA);
  EXPECT_EQ(tree.attribute(link, "href"), "/x?a=1&b=2");
  EXPECT_EQ(tree.attribute(link, "title"), "q'");
  EXPECT_EQ(tree.attribute(link, "absent"), "");
  EXPECT_TRUE(tree.has_attribute(link, "checked"));
}

TEST(Parse, SurvivesCommentsOfAnyForm) {
  EXPECT_EQ(text_of(*parse("a<!-->b<!--->c<!-- x --!>d<!doctype html>e<?php x ?>f</ y>g"), 0), "abcdefg");
  EXPECT_EQ(text_of(*parse("a<!-- never closed <p>b"), 0), "a");
  EXPECT_EQ(text_of(*parse("a < b <3 c"), 0), "a < b <3 c");
}

TEST(Parse, LeavesForeignContentAtAnHtmlTag) {
  EXPECT_EQ(body_of("<svg><path/><g><p>a"), "body(svg(path,g),p(#))");
  EXPECT_EQ(body_of("<x-card><slot>a</x-card>b"), "body(x-card(slot(#)),#)");
}

TEST(Parse, FlattensWhatIsTooDeep) {
  std::string page;
  constexpr int kDepth = 100'000;
  for (int i = 0; i < kDepth; ++i) page += "<div>";
  page += "deep";
  for (int i = 0; i < kDepth; ++i) page += "</div>";
  page += "<p>after";
  const Tree tree = *parse(page);
  EXPECT_EQ(text_of(tree, tree.root()), "deep after");
  const NodeId after = tree.find(Element::kP);
  EXPECT_EQ(tree.element(tree.parent(after)), Element::kBody);
}

TEST(Parse, BoundsStrayEndTagsAgainstManyOpenElements) {
  std::string page;
  for (int i = 0; i < 100'000; ++i) page += "<b>";
  for (int i = 0; i < 100'000; ++i) page += "</i>";
  EXPECT_TRUE(parse(page).has_value());
}

TEST(Parse, StopsAtItsLimits) {
  EXPECT_EQ(parse("aaaa", {.max_bytes = 3}).error().kind, ErrorKind::kTooLarge);
  const Tree tree = *parse("<p>a<p>b<p>c", {.max_elements = 4});
  EXPECT_TRUE(tree.is_cut());
  EXPECT_EQ(text_of(tree, tree.root()), "a");
}

std::string blocks(std::string_view html) {
  std::string out;
  for (const Block& block : blocks_of_fragment(html)) {
    constexpr std::string_view kKinds = "phltcq";
    out += (out.empty() ? "" : "\n") + std::string(1, kKinds[static_cast<std::size_t>(block.kind)]) + " " + block.text;
  }
  return out;
}

TEST(Blocks, TellKindsApart) {
  EXPECT_EQ(blocks("<h2>H</h2><p>one <b>two</b></p><ul><li>x<li><p>y</p></ul><blockquote><p>q</p></blockquote>"
                   "<figure><img><figcaption>c</figcaption></figure>"),
            "h H\np one two\nl x\nl y\nq q\nc c");
}

TEST(Blocks, PartParagraphsAtLineBreaks) {
  EXPECT_EQ(blocks("a<br>b<br><br>c<br/> <br/>d"), "p a b\np c\np d");
  EXPECT_EQ(blocks("　　第一段。<br>　　第二段<br>接着说"), "p 第一段。\np 第二段接着说");
  EXPECT_EQ(blocks("第一句。<br>第二句。"), "p 第一句。\np 第二句。");
  EXPECT_EQ(blocks("a\nb\r\nc"), "p a b c");
}

TEST(Blocks, JoinTheCellsOfDataTables) {
  EXPECT_EQ(
      blocks("<table><tr><th>City</th><th>GDP</th></tr><tr><td>上海</td><td><p>4.07</p></td><td></td></tr></table>"),
      "t City | GDP\nt 上海 | 4.07");
  EXPECT_EQ(blocks("<table><tr><td>a<td><td>b</table>"), "t a | | b");  // once two spaces: "a |  | b"
  EXPECT_EQ(blocks("<table><tr><td><h1>T</h1><p>a</p></td><td><p>b</p></td></tr></table>"), "h T\np a\np b");
}

TEST(Blocks, LeaveOutWhatNobodySees) {
  EXPECT_EQ(blocks("a<script>x</script><style>y</style><noscript>z</noscript>b<textarea>t</textarea>"), "p ab");
}

TEST(Blocks, CountTextInLinks) {
  const auto found = blocks_of_fragment("<p><a href=x>abcd</a>efgh</p>");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].link_bytes, 4U);
}

}  // namespace
}  // namespace assay::html
