#include <gtest/gtest.h>

#include "run/pipeline.h"

namespace assay::run {
namespace {

TEST(DetectFormat, GoesByTheFirstBytesWhereTheyTell) {
  EXPECT_EQ(detect_format("a", "%PDF-1.7\n..."), Format::kPdf);
  EXPECT_EQ(detect_format("a.txt", "\n\n%PDF-1.4"), Format::kPdf);
  EXPECT_EQ(detect_format("a", "<!DOCTYPE html><title>x</title>"), Format::kHtml);
  EXPECT_EQ(detect_format("a", "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel/></rss>"), Format::kFeed);
  EXPECT_EQ(detect_format("a", "{\"title\":\"x\"}\n"), Format::kNdjson);
}

TEST(DetectFormat, GoesByTheNameAmongPlainTexts) {
  EXPECT_EQ(detect_format("a.md", "# A title"), Format::kMarkdown);
  EXPECT_EQ(detect_format("a.txt", "{not json}"), Format::kText);
  EXPECT_EQ(detect_format("a.TXT", "words"), Format::kText);
  EXPECT_EQ(detect_format("a.jsonl", "words"), Format::kNdjson);
  EXPECT_EQ(detect_format("folder.d/README", "words"), Format::kText);
  EXPECT_EQ(detect_format("page.html.gz", "words"), Format::kHtml);
}

TEST(DetectFormat, RefusesWhatIsNoText) {
  const std::string picture("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1", 24);
  EXPECT_EQ(detect_format("a.png", picture).error().kind, ErrorKind::kUnsupported);
  EXPECT_EQ(detect_format("a.html", picture).error().kind, ErrorKind::kUnsupported);
  EXPECT_EQ(detect_format("a.html", "").error().kind, ErrorKind::kInvalid);
  EXPECT_EQ(detect_format("a.xml", "<?xml version=\"1.0\"?><invoice/>").error().kind, ErrorKind::kInvalid);
}

TEST(DetectFormat, ReadsUtf16AsText) {
  EXPECT_EQ(detect_format("a.txt", std::string_view("\xFF\xFEh\0i\0", 6)), Format::kText);
}

TEST(DetectFormat, NamesTheFileThatOffends) {
  EXPECT_NE(detect_format("folder/empty.html", "").error().message.find("folder/empty.html"), std::string::npos);
}

}  // namespace
}  // namespace assay::run
