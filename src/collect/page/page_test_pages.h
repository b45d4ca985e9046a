// What tests of whole pages share: an article's text, a page around it, and what is read out of it.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "collect/page/page.h"

namespace assay::page::testing {

inline constexpr std::string_view kText =
    "<p>The ministry said on Monday that the plant would open next year, two years later than planned.</p>"
    "<p>Officials gave no reason for the delay, but suppliers spoke of missing parts and of a shortage of workers.</p>"
    "<p>The opposition asked for a hearing. “We want to see the contracts,” said its spokesman, who named no date.</p>";

inline Article read(const std::string& html, std::string_view url = {}) {
  Result<Article> article = extract(html, url);
  EXPECT_TRUE(article.has_value());
  return article ? *article : Article{};
}

inline std::string page(std::string_view head, std::string_view body) {
  return "<html><head>" + std::string(head) + "</head><body>" + std::string(body) + "</body></html>";
}

inline std::string published(const Article& article) {
  if (!article.published) return "none";
  return format_rfc3339(*article.published) + (article.published->precision == TimePrecision::kDay ? " day" : "");
}

}  // namespace assay::page::testing
