#include "collect/page/confidence.h"

#include <gtest/gtest.h>

#include "collect/page/page.h"

namespace assay::page {
namespace {

const std::string kText =
    "<p>The ministry said on Monday that the plant would open next year, two years later than planned.</p>"
    "<p>Officials gave no reason for the delay, but suppliers spoke of missing parts and of a shortage of workers.</p>"
    "<p>The opposition asked for a hearing. “We want to see the contracts,” said its spokesman, who named no date.</p>";

double confidence(const std::string& body) {
  const Result<Article> article = extract("<html><body>" + body + "</body></html>");
  EXPECT_TRUE(article.has_value());
  return article ? article->confidence : -1;
}

TEST(Confidence, IsHighWhereThePageIsTheArticle) {
  EXPECT_GT(confidence("<article>" + kText + "</article>"), 0.95);
}

TEST(Confidence, FallsWithTeasersInTheText) {
  std::string teasers;
  for (int i = 0; i < 8; ++i)
    teasers += "<p>Another story that the reader might like, number " + std::to_string(i) + "</p>";
  EXPECT_LT(confidence("<article>" + kText + teasers + "</article>"), 0.95);
}

TEST(Confidence, FallsWithProseOutsideOfTheText) {
  std::string other = "<section>";
  for (int i = 0; i < 2; ++i) other += kText;
  EXPECT_LT(confidence("<div><article>" + kText + kText + kText + "</article></div>" + other + "</section>"),
            confidence("<div><article>" + kText + kText + kText + "</article></div>"));
}

TEST(Confidence, StaysBetweenNoneAndFull) {
  EXPECT_GE(confidence_of({1, 1e12, 1e12}), 0);
  EXPECT_LE(confidence_of({0, 0, 0}), 1);
}

}  // namespace
}  // namespace assay::page
