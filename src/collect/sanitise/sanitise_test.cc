#include "collect/sanitise/sanitise.h"

#include <gtest/gtest.h>

namespace assay::sanitise {
namespace {

TEST(Sanitise, KeepsWhatShowsText) {
  EXPECT_EQ(sanitise("<p>one <B>two</B><br>three</p>"), "<p>one <b>two</b><br />three</p>");
  EXPECT_EQ(sanitise("<td>a cell without its table</td>"), "<td>a cell without its table</td>");
  EXPECT_EQ(sanitise("<img width=3 alt='a \"b\"' src='x.png'>"),
            "<img alt=\"a &quot;b&quot;\" src=\"x.png\" width=\"3\" />");
  EXPECT_EQ(sanitise("  AT&T &amp; R&#38;D &eacute; &copy 2004 &unknown; 1 < 2 > 0 "),
            "AT&amp;T &amp; R&#38;D &eacute; © 2004 &amp;unknown; 1 &lt; 2 > 0");
}

TEST(Sanitise, DropsWhatActs) {
  EXPECT_EQ(sanitise("a<script>alert(1)</script>b<STYLE>p{}</STYLE>c"), "abc");
  EXPECT_EQ(sanitise("a<script>never closed"), "a");
  EXPECT_EQ(sanitise("<img src=x onerror=alert(1)>"), "<img src=\"x\" />");
  EXPECT_EQ(sanitise("<iframe src=x>text</iframe><object data=x>more</object>"), "textmore");
  EXPECT_EQ(sanitise("a<!-- <b>x</b> -->b<!doctype html>c<?php x ?>d"), "abcd");
  EXPECT_EQ(sanitise("a<!-- -- never closed >b<!--c"), "ab");
  EXPECT_EQ(sanitise("<a href='javascript:alert(1)'>x</a>"), "<a>x</a>");
  EXPECT_EQ(sanitise("<a href=' java\nscript&#58;alert(1)'>x</a>"), "<a>x</a>");
  EXPECT_EQ(sanitise("<a href='data:text/html,x'>x</a><img src='data:image/png;base64,AA=='>"),
            "<a>x</a><img src=\"data:image/png;base64,AA==\" />");
  EXPECT_EQ(sanitise("<p title='</p><script>x'>y</p>"), "<p title=\"&lt;/p&gt;&lt;script&gt;x\">y</p>");
}

TEST(Sanitise, LeavesNoTagOpenOrAlone) {
  EXPECT_EQ(sanitise("<div><b>x"), "<div><b>x</b></div>");
  EXPECT_EQ(sanitise("x</div></b>"), "x");
  EXPECT_EQ(sanitise("<b><i>x</b></i>"), "<b><i>x</i></b>");
  EXPECT_EQ(sanitise("<ul><li>a<li>b</ul>"), "<ul><li>a<li>b</ul>");
  EXPECT_EQ(sanitise("<span/>x"), "<span></span>x");
}

TEST(Sanitise, MakesAddressesAbsolute) {
  const Url base = *parse_url("https://a.example/b/c");
  EXPECT_EQ(sanitise("<a href='d?x=1&y=2'>x</a>", &base), "<a href=\"https://a.example/b/d?x=1&amp;y=2\">x</a>");
  EXPECT_EQ(sanitise("<img src='/i'>", &base), "<img src=\"https://a.example/i\" />");
  EXPECT_EQ(sanitise("<a href='http://b.example'>x</a>", &base), "<a href=\"http://b.example\">x</a>");
  EXPECT_EQ(absolute_address(" ../x ", &base), "https://a.example/x");
  EXPECT_EQ(absolute_address("x", nullptr), "x");
  EXPECT_EQ(absolute_address("javascript:x", &base), "");
}

TEST(Sanitise, KeepsHarmlessStyles) {
  EXPECT_EQ(sanitise("<i style='color:#008;position:absolute; width : 3px'>x</i>"),
            "<i style=\"color: #008; width: 3px;\">x</i>");
  EXPECT_EQ(sanitise("<i style='background: url(http://x.example/y) red; border: 1px solid rgb(0,0,0)'>x</i>"),
            "<i>x</i>");
  EXPECT_EQ(sanitise("<i style='width: expression(alert(1))'>x</i>"), "<i>x</i>");
  EXPECT_EQ(sanitise("<i style='margin-left: -99em; color: rgb(0, 128, 0)'>x</i>"),
            "<i style=\"color: rgb(0, 128, 0);\">x</i>");
}

TEST(Sanitise, KeepsDrawingsAndFormulas) {
  EXPECT_EQ(sanitise("<svg viewbox='0 0 1 1' onload='x'><script>y</script><circle r='1'/><p>t</p></svg>"),
            "<svg viewBox=\"0 0 1 1\" xmlns=\"http://www.w3.org/2000/svg\"><circle r=\"1\"></circle>t</svg>");
  EXPECT_EQ(sanitise("<math><mi xlink:href='javascript:x'>a</mi></math>"),
            "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><mi>a</mi></math>");
}

TEST(Sanitise, UnpacksCharactersThatWerePackedTwice) {
  EXPECT_EQ(sanitise("<![CDATA[<p>x</p>]]>"), "<p>x</p>");
}

TEST(Sanitise, KeepsItsDepthAndIsLinear) {
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<b>";
  EXPECT_LT(sanitise(deep).size(), 3000U);
  for (const char* piece : {"<!--", "<a b='", "</a", "<script>", "&amp", "<![CDATA["}) {
    std::string text;
    while (text.size() < 2'000'000) text += piece;
    (void)sanitise(text);
  }
}

TEST(LooksLikeHtml, NeedsEvidenceAndNothingUnknown) {
  EXPECT_TRUE(looks_like_html("a <b>bold</b> word"));
  EXPECT_TRUE(looks_like_html("caf&eacute;"));
  EXPECT_TRUE(looks_like_html("it&#8217;s"));
  EXPECT_FALSE(looks_like_html("AT&T, 1 < 2"));
  EXPECT_FALSE(looks_like_html("a <br> alone"));
  EXPECT_FALSE(looks_like_html("the <blink> tag</b>"));
  EXPECT_FALSE(looks_like_html("&unknown; <b>x</b>"));
}

}  // namespace
}  // namespace assay::sanitise
