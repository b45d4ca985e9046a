#include "collect/plain/plain.h"

#include <gtest/gtest.h>

namespace assay::plain {
namespace {

std::string told(const Document& document) {
  std::string out;
  for (const Paragraph& paragraph : document.paragraphs)
    out += (out.empty() ? "" : "\n") + std::string(to_string(paragraph.kind)) + ": " + paragraph.text;
  return out;
}

TEST(ReadMarkdown, TakesFrontMatter) {
  const Document document = *read_markdown(
      "---\ntitle: \"稀土: 路线图\"\nsource: 南海财经\nauthor: 国际部\ndate: 2025-11-10T02:06:00+08:00\nlang: zh-CN\n"
      "url: https://a.example/1?utm_source=x\ntags:\n  - a\n---\n# Heading\n\nText.\n",
      "x.md");
  EXPECT_EQ(document.title, "稀土: 路线图");
  EXPECT_EQ(document.source, "南海财经");
  EXPECT_EQ(document.byline, "国际部");
  EXPECT_EQ(document.language, "zh");
  EXPECT_EQ(document.url, "https://a.example/1");
  EXPECT_EQ(format_rfc3339(*document.published), "2025-11-10T02:06:00+08:00");
  EXPECT_EQ(told(document), "text: Text.");
}

TEST(ReadMarkdown, KnowsTheKindsOfBlocks) {
  const Document document = *read_markdown(
      "# Title\n\nOne *two*\nthree [four](http://x) &mdash; &#20013;.\n\n## Part\n\n- a\n- b\n\n  c\n\n> quoted\n\n"
      "| A | B |\n|---|---|\n| 1 | 2 |\n\n![picture](x.png)\n",
      "20230101.md");
  EXPECT_EQ(document.title, "Title");
  EXPECT_EQ(document.published->precision, TimePrecision::kDay);
  EXPECT_EQ(format_rfc3339(*document.published), "2023-01-01T00:00:00Z");
  EXPECT_EQ(told(document),
            "text: One two three four — 中.\nheading: Part\nlist-item: a\nlist-item: b\nlist-item: c\nquote: quoted\n"
            "table-row: A | B\ntable-row: 1 | 2");
}

// Transcripts are published as Markdown headings around raw HTML bodies; they came out as headings alone.
TEST(ReadMarkdown, ReadsRawHtmlAsThePartOfTheTextThatItIs) {
  const Document document = *read_markdown(
      "# Title\n\n### Part\n\n<p><strong>Source</strong>: first &amp; only.</p>\n<p>Second.</p>\n\nPlain "
      "<em>text</em>.\n",
      "x.md");
  EXPECT_EQ(told(document), "heading: Part\ntext: Source: first & only.\ntext: Second.\ntext: Plain text.");
}

TEST(ReadMarkdown, TakesTheNameAsALastResort) {
  EXPECT_EQ(read_markdown("Text only.", "notes/rare-earths 2023-01-01.md")->title, "rare-earths 2023-01-01");
  EXPECT_EQ(read_markdown("---\nnot closed\n\ntext", "a.md")->title, "a");
  EXPECT_FALSE(read_markdown("x", "123456789.md")->published.has_value());
}

TEST(ReadText, PartsAtBlankLines) {
  const Document document = *read_text("A short title\n\nFirst line\nwraps on.\n\n稀土\n路线图\n", "x.txt");
  EXPECT_EQ(document.title, "A short title");
  EXPECT_EQ(told(document), "text: First line wraps on.\ntext: 稀土路线图");
}

TEST(ReadText, PartsAtLongLinesWithoutBlanks) {
  const std::string line = std::string(300, 'x') + ".";
  EXPECT_EQ(read_text(line + "\n" + line + "\n", "x.txt")->paragraphs.size(), 2U);
}

TEST(ReadText, ReadsOtherEncodings) {
  EXPECT_EQ(read_text("\xCF\xA1\xCD\xC1\xB5\xC4\xC2\xB7\xCF\xDF\xCD\xBC\xA3\xAC\xCA\xC7\xD2\xBB\xB8\xF6\xD6\xD0\xB9\xFA"
                      "\xC8\xCB\xB5\xC4\xA1\xA3",
                      "x.txt")
                ->paragraphs[0]
                .text,
            "稀土的路线图，是一个中国人的。");
}

TEST(ReadPlain, RefusesWhatIsNoText) {
  for (const auto& read : {read_markdown, read_text}) {
    EXPECT_EQ(read("", "x", {}).error().kind, ErrorKind::kInvalid);
    EXPECT_EQ(read(" \n\n", "x", {}).error().kind, ErrorKind::kInvalid);
    EXPECT_EQ(read(std::string(100, '\0'), "x", {}).error().kind, ErrorKind::kInvalid);
    EXPECT_EQ(read("xxxx", "x", {.max_bytes = 3}).error().kind, ErrorKind::kTooLarge);
  }
}

}  // namespace
}  // namespace assay::plain
