#include "report/gloss/change.h"

#include <gtest/gtest.h>

namespace assay::gloss {
namespace {

// `line` with its figure between braces; the figure is said as "5%".
std::string said(std::string_view line, std::string_view from, std::string_view to) {
  const std::size_t open = line.find('{');
  const std::size_t close = line.find('}');
  std::string plain(line);
  plain.erase(close, 1);
  plain.erase(open, 1);
  const Beside beside{plain, {0, static_cast<std::uint32_t>(open)}, static_cast<std::uint32_t>(close - 1)};
  return with_change("5%", beside, {.line = from, .reader = to});
}

TEST(Change, ChineseWordsOfChange) {
  EXPECT_EQ(said("同比增长{5%}", "zh", "en"), "up 5% on the year");
  EXPECT_EQ(said("环比下降了{5%}", "zh", "en"), "down 5% on the month");
  EXPECT_EQ(said("回收率升至{5%}", "zh", "en"), "rising to 5%");
  EXPECT_EQ(said("较上年减少约{5%}", "zh", "en"), "down 5%");
  EXPECT_EQ(said("占比{5%}", "zh", "en"), "5%");
}

TEST(Change, EnglishWordsOfChange) {
  EXPECT_EQ(said("Output rose by {5%} year on year, analysts said", "en", "zh"), "同比增长5%");
  EXPECT_EQ(said("a {5%} decline from a year earlier", "en", "zh"), "同比下降5%");
  EXPECT_EQ(said("The rate fell to {5%}.", "en", "zh"), "降至5%");
  EXPECT_EQ(said("The share is {5%}", "en", "zh"), "5%");
}

TEST(Change, WhatIsDeniedIsNotSaid) {
  EXPECT_EQ(said("产量并未增长{5%}", "zh", "en"), "5%");
  EXPECT_EQ(said("Output did not grow {5%}", "en", "zh"), "5%");
}

TEST(Change, AWordOfAnotherClauseBelongsToAnotherFigure) {
  EXPECT_EQ(said("出口增长，进口占{5%}", "zh", "en"), "5%");
  EXPECT_EQ(said("Exports rose, with a share of {5%}", "en", "zh"), "5%");
}

}  // namespace
}  // namespace assay::gloss
