#include "collect/page/string_prose.h"

#include <gtest/gtest.h>

namespace assay::page {
namespace {

std::vector<std::string> texts(const std::string& text) {
  std::vector<std::string> result;
  for (const Paragraph& paragraph : paragraphs_of_string(text)) result.push_back(paragraph.text);
  return result;
}

using Strings = std::vector<std::string>;

TEST(StringProse, MarkdownIsReadAsSuch) {
  const std::string text =
      "## Why so late\n\nSuppliers [said](https://example.org/a) that **parts**\nwere missing.\n\n- one <br>\n- two\n";
  EXPECT_EQ(texts(text), (Strings{"Why so late", "Suppliers said that parts were missing.", "one", "two"}));
  EXPECT_EQ(paragraphs_of_string(text)[0].kind, ParagraphKind::kHeading);
}

TEST(StringProse, HtmlKeepsItsBlocks) {
  EXPECT_EQ(texts("<h2>Late</h2><p>Parts **were** missing.</p><figcaption>A plant</figcaption>"),
            (Strings{"Late", "Parts **were** missing."}));
}

TEST(StringProse, PlainTextHasAParagraphALine) {
  EXPECT_EQ(texts("Parts were missing.\n\nThe plant is late.\nSo it is."),
            (Strings{"Parts were missing.", "The plant is late.", "So it is."}));
}

TEST(StringProse, StyleSheetsAreNoText) {
  const std::string sheet =
      "@font-face { font-family: Serif; src: url(\"/a/b.woff2\") format(\"woff2\"); }\n.a { color: red; }";
  EXPECT_EQ(texts(sheet), Strings{});
  EXPECT_EQ(prose_of_string(sheet + sheet + sheet), 0);
}

TEST(StringProse, LongHtmlLosesWhatFollowsAnArticle) {
  std::string html;
  for (int i = 0; i < 40; ++i)
    html += "<p>Paragraph " + std::to_string(i) + " says that parts were missing, and gives a reason.</p>";
  EXPECT_EQ(texts(html + "<h3>Related articles</h3><ul><li><a href='/a'>Another plant</a></li></ul>").size(), 40U);
}

TEST(StringProse, ATextBeginsAlikeInEveryForm) {
  const std::string text =
      "The ministry said on Monday that the plant would open next year, two years later than planned.";
  EXPECT_EQ(letters_of_string("<p>The <b>ministry</b> said" + text.substr(17) + "</p>", 60),
            letters_of_string(text, 60));
  EXPECT_EQ(letters_of_string("It’s “2” – ok\u00e9", 60), letters_of_string("it's \"2\" - Ok\u00e9", 60));
  EXPECT_EQ(letters_of_string("some text", 4), "some");
}

}  // namespace
}  // namespace assay::page
