// The insertion modes one by one, on inputs of our own.
#include <gtest/gtest.h>

#include "collect/html/doctype.h"
#include "collect/html/test_shape.h"

namespace assay::html {
namespace {

TEST(Construction, ReadsWhatStandsBeforeTheBody) {
  EXPECT_EQ(shape(*parse(" \n<!doctype html> <html lang=en>\n<head>\n<meta></head>\n<link>x"), 1),
            "html(head(#,meta,link),#,body(#))");
  EXPECT_EQ(shape(*parse("</p><br></br>"), 1), "html(head,body(br,br))");
  EXPECT_EQ(shape(*parse("<head></head><title>T</title><style>s</style><div>"), 1),
            "html(head(title(#),style(#)),body(div))");
}

TEST(Construction, EndsTheHeadAtWhatItsNoscriptMayNotHold) {
  EXPECT_EQ(shape(*parse("<noscript><link><style>s</style></noscript><meta>"), 1),
            "html(head(noscript(link,style(#)),meta),body)");
  EXPECT_EQ(shape(*parse("<noscript><img></noscript><p>x"), 1), "html(head(noscript),body(img,p(#)))");
}

TEST(Construction, AddsAttributesOfALaterBodyOrHtmlTag) {
  const Tree tree = *parse("<body id=a>x<body id=b class=c><html lang=de><body class=d>");
  const NodeId body = tree.find(Element::kBody);
  EXPECT_EQ(tree.attribute(body, "id"), "a");
  EXPECT_EQ(tree.attribute(body, "class"), "c");
  EXPECT_EQ(tree.attributes(body).size(), 2U);
  EXPECT_EQ(tree.attribute(1, "lang"), "de");
}

TEST(Construction, KeepsAnAttributesFirstValue) {
  const Tree tree = *parse("<p a=1 A=2 B=3 a=4>");
  EXPECT_EQ(tree.attributes(tree.find(Element::kP)).size(), 2U);
  EXPECT_EQ(tree.attribute(tree.find(Element::kP), "a"), "1");
}

// Formatting.

TEST(Formatting, GoesOnInTheNextBlock) {
  EXPECT_EQ(body_of("<p><b>a<p>b</b>c"), "body(p(b(#)),p(b(#),#))");
  EXPECT_EQ(body_of("<i>a<div>b</i>c</div>d"), "body(i(#),div(i(#),#),#)");
  EXPECT_EQ(body_of("<div><a href=x>a</div>b</a>c"), "body(div(a(#)),a(#),#)");
}

TEST(Formatting, IsCutInTwoByABlockThatStraddlesItsEnd) {
  EXPECT_EQ(body_of("<b>1<p>2</b>3</p>"), "body(b(#),p(b(#),#))");
  EXPECT_EQ(body_of("<u>1<em>2<section>3</u>4</section>"), "body(u(#,em(#)),em(section(u(#),#)))");
}

TEST(Formatting, EndsAnOpenLinkAtTheNext) {
  EXPECT_EQ(body_of("<a href=1>a<a href=2>b"), "body(a(#),a(#))");
  EXPECT_EQ(body_of("<a href=1><div>a<a href=2>b"), "body(a,div(a(#),a(#)))");
  const Tree tree = *parse("<div><a href=x>a</div>b");
  EXPECT_EQ(tree.attribute(tree.find(Element::kA, tree.find(Element::kA) + 1), "href"), "x");
}

TEST(Formatting, StopsAtTheBordersOfCellsAndObjects) {
  EXPECT_EQ(body_of("<b><table><td>a</b>b</table>c"), "body(b(table(tbody(tr(td(#)))),#))");
  EXPECT_EQ(body_of("<table><td><i>a<td>b</table>"), "body(table(tbody(tr(td(i(#)),td(#)))))");
  EXPECT_EQ(body_of("<object><s>a</object>b"), "body(object(s(#)),#)");
}

TEST(Formatting, TakesUpAtMostThreeEqualOnes) {
  EXPECT_EQ(body_of("<p><b><b><b><b><b>a<p>b"), "body(p(b(b(b(b(b(#)))))),p(b(b(b(#)))))");
  EXPECT_EQ(body_of("<p><b id=1><b id=2><b id=3><b id=4>a<p>b"), "body(p(b(b(b(b(#))))),p(b(b(b(b(#))))))");
  EXPECT_EQ(body_of("<nobr>a<nobr>b"), "body(nobr(#),nobr(#))");
}

// Tables.

TEST(Tables, GetTheRowsThatThePageLeavesOut) {
  EXPECT_EQ(body_of("<table><caption>c<col><tr><td>a<thead><th>b"),
            "body(table(caption(#),colgroup(col),tbody(tr(td(#))),thead(tr(th(#)))))");
  EXPECT_EQ(body_of("<table><colgroup><col> x<td>a</table>"), "body(#,table(colgroup(col,#),tbody(tr(td(#)))))");
}

TEST(Tables, SendWhatDoesNotBelongBeforeThem) {
  EXPECT_EQ(body_of("<table>a<tr>b<td>c</td>d</table>e"), "body(#,table(tbody(tr(td(#)))),#)");
  EXPECT_EQ(text_of(*parse("<table>a<tr>b<td>c</td>d</table>e"), 0), "abd ce");
  EXPECT_EQ(body_of("<table><p>a<tr><td>b"), "body(p(#),table(tbody(tr(td(#)))))");
  EXPECT_EQ(body_of("<table> <tr> <td>b"), "body(table(#,tbody(tr(#,td(#)))))");
  EXPECT_EQ(body_of("<table><input type=Hidden><input type=text></table>"), "body(input,table(input))");
}

TEST(Tables, EndOpenCellsAndRowsWithTheTagsOfTheirTable) {
  EXPECT_EQ(body_of("<table><td><table><td>a</table>b<tr><td>c"),
            "body(table(tbody(tr(td(table(tbody(tr(td(#)))),#)),tr(td(#)))))");
  EXPECT_EQ(body_of("<table><tr><td>a</tbody>b</table>"), "body(#,table(tbody(tr(td(#)))))");
  EXPECT_EQ(body_of("<table><table><td>a"), "body(table,table(tbody(tr(td(#)))))");
}

TEST(Tables, StandInAParagraphInQuirksModeAlone) {
  EXPECT_EQ(body_of("<p>a<table></table>"), "body(p(#,table))");
  EXPECT_EQ(body_of("<!doctype html><p>a<table></table>"), "body(p(#),table)");
}

TEST(Doctype, TellsQuirks) {
  EXPECT_FALSE(is_quirks(" html"));
  EXPECT_FALSE(is_quirks(" HTML SYSTEM \"about:legacy-compat\""));
  EXPECT_FALSE(is_quirks(" html PUBLIC '-//W3C//DTD HTML 4.01//EN' 'http://www.w3.org/TR/html4/strict.dtd'"));
  EXPECT_FALSE(is_quirks(" html PUBLIC \"-//W3C//DTD HTML 4.01 Transitional//EN\" \"x\""));
  EXPECT_TRUE(is_quirks(" html PUBLIC \"-//W3C//DTD HTML 4.01 Transitional//EN\""));
  EXPECT_TRUE(is_quirks(" html public \"-//W3C//DTD HTML 4.0 Transitional//EN\" \"x\""));
  for (const char* broken : {"", " xml", " html nonsense", " html PUBLIC", " html PUBLIC \"a", " html SYSTEM x"})
    EXPECT_TRUE(is_quirks(broken)) << broken;
}

// Forms and lists of choices.

TEST(Forms, DoNotNestButGoOnWhereTheirEndTagIsMisplaced) {
  EXPECT_EQ(body_of("<form>a<form>b</form>c"), "body(form(#),#)");
  EXPECT_EQ(body_of("<form><div>a</form><i>b</div>c"), "body(form(div(#,i(#))),i(#))");
  EXPECT_EQ(body_of("<table><form><tr><td><input>"), "body(table(form,tbody(tr(td(input)))))");
  EXPECT_EQ(body_of("<button>a<button>b"), "body(button(#),button(#))");
}

TEST(Forms, ReadOptions) {
  EXPECT_EQ(body_of("<select><option>a<option>b<optgroup><option>c<hr></select>d"),
            "body(select(option(#),option(#),optgroup(option(#)),hr),#)");
  EXPECT_EQ(body_of("<select><option>a<select>b"), "body(select(option(#)),#)");
  EXPECT_EQ(body_of("<select><p>a<input>"), "body(select(p(#)),input)");
}

TEST(Raw, DropsTheFirstLineEndOfPre) {
  const Tree tree = *parse("<pre>\r\n\r\na</pre><textarea>\n\nb</textarea>");
  EXPECT_EQ(raw_text_of(tree, tree.find(Element::kPre)), "\na");
  EXPECT_EQ(raw_text_of(tree, tree.find(Element::kTextarea)), "\nb");
}

TEST(Raw, ReadsPlaintextToTheEnd) {
  EXPECT_EQ(text_of(*parse("<p>a<plaintext></plaintext>b <// x"), 0), "a </plaintext>b <// x");
}

TEST(Raw, ReplacesOrDropsNul) {
  using std::string_view_literals::operator""sv;
  const Tree tree = *parse("a\0b<table>\0c</table><svg>\0d</svg><p x\0=\0y>"sv);
  EXPECT_EQ(raw_text_of(tree, 0), "abc\uFFFDd");
  EXPECT_EQ(tree.attribute(tree.find(Element::kP), "x\uFFFD"), "\uFFFDy");
}

// Templates, framesets, and what follows the body.

TEST(Templates, HoldWhatWouldNotStandElsewhere) {
  EXPECT_EQ(body_of("<div><template><td>a</td><tr>b</template>c</div>"), "body(div(template(td(#),#),#))");
  EXPECT_EQ(body_of("<p><template><li>a<template><col></template></template>b"),
            "body(p(template(li(#,template(col))),#))");
  EXPECT_EQ(shape(*parse("<template><form><form></template><form>"), 1), "html(head(template(form(form))),body(form))");
}

TEST(Framesets, TakeTheBodysPlaceWhereItIsEmpty) {
  EXPECT_EQ(shape(*parse("<frameset rows=1><frame>text<noframes>n</noframes></frameset>text"), 1),
            "html(head,frameset(frame,noframes(#)))");
  EXPECT_EQ(shape(*parse("<div><frameset><frame>"), 1), "html(head,frameset(frame))");
  EXPECT_EQ(body_of("x<frameset><frame>"), "body(#)");
}

TEST(AfterBody, WhatFollowsGoesIntoIt) {
  EXPECT_EQ(shape(*parse("<p>a</body> </html> <div>b"), 1), "html(head,body(p(#),div(#)))");
  EXPECT_EQ(body_of("<p>a</p></body></html>\n<p>b"), "body(p(#),#,p(#))");
}

// Foreign content.

TEST(Foreign, NamesItsElementsSpaces) {
  const Tree tree = *parse("<svg viewBox=0><foreignObject><p>a</p></foreignObject><title>t</title></svg><math><mi>x");
  EXPECT_EQ(shape(tree, tree.find(Element::kBody)), "body(svg(foreignobject(p(#)),title(#)),math(mi(#)))");
  EXPECT_EQ(tree.space(tree.find(Element::kSvg)), Space::kSvg);
  EXPECT_EQ(tree.space(tree.find(Element::kForeignobject)), Space::kSvg);
  EXPECT_EQ(tree.space(tree.find(Element::kP)), Space::kHtml);
  EXPECT_EQ(tree.space(tree.find(Element::kMi)), Space::kMath);
  EXPECT_EQ(tree.attribute(tree.find(Element::kSvg), "viewbox"), "0");
}

TEST(Foreign, ReadsScriptsAndCdataInDrawings) {
  const Tree tree = *parse("<svg><script>a<g/></script><![CDATA[<x> & ]]>y</svg><![CDATA[z]]>");
  EXPECT_EQ(shape(tree, tree.find(Element::kBody)), "body(svg(script(#,g),#))");
  EXPECT_EQ(raw_text_of(tree, 0), "a<x> & y");
}

TEST(Foreign, ReadsHtmlInAnnotations) {
  EXPECT_EQ(body_of("<math><annotation-xml encoding='Text/HTML'><p>a</p></annotation-xml><mo>b"),
            "body(math(annotation-xml(p(#)),mo(#)))");
  EXPECT_EQ(body_of("<math><annotation-xml><p>a"), "body(math(annotation-xml),p(#))");
}

// Pieces.

TEST(Pieces, ReadAsTheirContextHasThem) {
  EXPECT_EQ(piece("a<p>b<td>c"), "html(#,p(#))");
  EXPECT_EQ(piece("<td>a<td>b", {.element = Element::kTr}), "html(td(#),td(#))");
  EXPECT_EQ(piece("a</title>b", {.element = Element::kTitle}), "html(#)");
  EXPECT_EQ(piece("<a/>b", {.element = Element::kOther, .space = Space::kSvg}), "html(a,#)");
  EXPECT_EQ(piece("<html><head><title>t</title><body>a</body></html>"), "html(title(#),#)");
  EXPECT_EQ(piece(""), "html");
}

}  // namespace
}  // namespace assay::html
