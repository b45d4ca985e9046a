#include "collect/record/record.h"

#include <gtest/gtest.h>

namespace assay::record {
namespace {

std::string refused(std::string_view line) {
  const Result<Document> document = read_record(line);
  EXPECT_FALSE(document.has_value());
  return document ? "" : document.error().message;
}

TEST(ReadRecord, TakesEveryField) {
  const Document document = *read_record(
      R"({"url":"http://a.example/1","title":" T ","source":"S","byline":"B","published":"2025-11-10T02:06:00+08:00",)"
      R"("modified":"2025-11-10T09:00:00Z","language":"zh","text":"one\n\n two  three ","extra":[1,{"a":null}]})");
  EXPECT_EQ(document.url, "https://a.example/1");
  EXPECT_EQ(document.title, "T");
  EXPECT_EQ(document.source, "S");
  EXPECT_EQ(document.byline, "B");
  EXPECT_EQ(document.language, "zh");
  EXPECT_EQ(format_rfc3339(*document.published), "2025-11-10T02:06:00+08:00");
  EXPECT_EQ(format_rfc3339(*document.modified), "2025-11-10T09:00:00Z");
  EXPECT_EQ(document.origin, Origin::kRecord);
  ASSERT_EQ(document.paragraphs.size(), 2U);
  EXPECT_EQ(document.paragraphs[1].text, "two three");
}

TEST(ReadRecord, TakesParagraphsAndHtml) {
  EXPECT_EQ(read_record(R"({"paragraphs":["a",""," b "],"text":"ignored"})")->paragraphs.size(), 2U);
  const Document page = *read_record(
      R"({"url":"https://a.example/1","html":"<title>T</title><p>The ministry said on Monday that the plant would open next year, two years late. Officials gave no reason for the delay, though suppliers spoke of parts.</p>"})");
  EXPECT_EQ(page.title, "T");
  EXPECT_EQ(page.paragraphs.size(), 1U);
  EXPECT_EQ(page.source, "a.example");
}

TEST(ReadRecord, NamesTheFieldThatIsWrong) {
  EXPECT_EQ(refused(R"({"title":1,"text":"x"})"), "record: \"title\" is not a string");
  EXPECT_EQ(refused(R"({"paragraphs":"x"})"), "record: \"paragraphs\" is not an array of strings");
  EXPECT_EQ(refused(R"({"paragraphs":[1]})"), "record: \"paragraphs\" is not an array of strings");
  EXPECT_EQ(refused(R"({"published":"soon","text":"x"})"), "record: \"published\" is not a time: soon");
  EXPECT_EQ(refused(R"({"title":"x"})"), "record: no text, paragraphs or html");
  for (const std::string_view line : {"", "[]", "{", "null", "{\"text\":\"x\"} y", "\"x\"", "{\"text\":1e999}"})
    EXPECT_TRUE(refused(line).starts_with("record: ")) << line;
}

TEST(ReadRecord, SurvivesBadBytesAndDepth) {
  EXPECT_EQ(read_record("{\"text\":\"a\xFF"
                        "b\"}")
                ->paragraphs[0]
                .text,
            "a\uFFFDb");
  constexpr std::size_t kDepth = 1'000'000;
  const std::string deep = "{\"x\":" + std::string(kDepth, '[') + std::string(kDepth, ']') + ",\"text\":\"y\"}";
  EXPECT_EQ(read_record(deep)->paragraphs[0].text, "y");
  EXPECT_EQ(read_record(std::string(kMaxLineBytes + 1, ' ')).error().kind, ErrorKind::kTooLarge);
}

}  // namespace
}  // namespace assay::record
