#include "collect/page/headings.h"

#include <gtest/gtest.h>

#include "collect/html/html.h"
#include "collect/page/content.h"

namespace assay::page {
namespace {

Headings headings_in(const std::string& body) {
  const Result<html::Tree> tree = html::parse("<body>" + body);
  EXPECT_TRUE(tree.has_value());
  if (!tree) return {};
  const MetaTags meta(*tree);
  const Structured structured;
  const Survey facts = survey(*tree);
  return headings_of({*tree, meta, structured, facts, find_content(*tree, facts)}, "Plant delayed", "The Ledger");
}

TEST(Headings, AreReadWithoutTheLinesBesideThem) {
  EXPECT_EQ(headings_in("<h1><span class=kicker>Opinion</span> Plant delayed</h1>").all,
            std::vector<std::string>{"Plant delayed"});
}

// 1.9 megabytes of nested headings, each of which holds three kilobytes of text and two hundred side lines, took
// twenty seconds: those that are too long to be a headline were not counted.
TEST(Headings, OnlyTheFirstAreLookedAt) {
  const std::string long_heading = "<div><h1>" + std::string(500, 'x') + "</h1></div>";
  const auto after = [&](int count) {
    std::string body;
    for (int i = 0; i < count; ++i) body += long_heading;
    return headings_in(body + "<h1>Plant delayed</h1>").all.size();
  };
  EXPECT_EQ(after(20), 1U);
  EXPECT_EQ(after(63), 1U);
  EXPECT_EQ(after(64), 0U);
}

TEST(Headings, OnlySomeSideLinesAreTakenOff) {
  std::string heading = "<h1>";
  for (const char* line : {"One ", "Two ", "Three ", "Four ", "Five "})
    heading += "<span class=kicker>" + std::string(line) + "</span>";
  EXPECT_EQ(headings_in(heading + "Plant delayed</h1>").all, std::vector<std::string>{"Five Plant delayed"});
}

}  // namespace
}  // namespace assay::page
