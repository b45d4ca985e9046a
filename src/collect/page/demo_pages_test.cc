// The demonstration desk's pages come out exactly as demo/expected.json says.
// Cells of data tables, which the file leaves out by design, are compared by nobody.
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "collect/page/page.h"

namespace assay::page {
namespace {

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string text_at(const nlohmann::json& object, const char* key) {
  return object[key].is_string() ? object[key].get<std::string>() : std::string{};
}

void expect_article(const Article& article, const nlohmann::json& expected) {
  EXPECT_EQ(article.title, text_at(expected, "title"));
  EXPECT_EQ(article.site, text_at(expected, "site"));
  EXPECT_EQ(article.byline, text_at(expected, "byline"));
  EXPECT_EQ(article.url, text_at(expected, "url"));
  // Not every page declares its language.
  const std::string language = text_at(expected, "language");
  EXPECT_TRUE(article.language.empty() || article.language == language) << article.language;
  ASSERT_TRUE(article.published.has_value());
  EXPECT_EQ(article.published->instant, parse_rfc3339(text_at(expected, "published"))->instant);
  EXPECT_EQ(article.published->precision, TimePrecision::kMinute);
  EXPECT_EQ(article.problem, "");
  std::vector<std::string> paragraphs;
  for (const Paragraph& paragraph : article.paragraphs)
    if (paragraph.kind != ParagraphKind::kTableRow) paragraphs.push_back(paragraph.text);
  EXPECT_EQ(paragraphs, expected["paragraphs"].get<std::vector<std::string>>());
}

TEST(DemoPages, ComeOutExactly) {
  const std::string folder = ASSAY_ROOT "/demo/";
  const auto list = nlohmann::json::parse(read_file(folder + "expected.json"), nullptr, false);
  ASSERT_TRUE(list.is_array());
  int pages = 0;
  for (const nlohmann::json& expected : list) {
    const std::string file = expected["file"].get<std::string>();
    if (!file.ends_with(".html")) continue;
    SCOPED_TRACE(file);
    const Result<Article> article = extract(read_file(folder + file));
    ASSERT_TRUE(article.has_value()) << article.error().message;
    expect_article(*article, expected);
    ++pages;
  }
  EXPECT_GE(pages, 26);
}

}  // namespace
}  // namespace assay::page
