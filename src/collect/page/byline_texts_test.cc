#include "collect/page/byline_texts.h"

#include <gtest/gtest.h>

namespace assay::page {
namespace {

using Names = std::vector<std::string_view>;

TEST(BylineTexts, NamesOfAByline) {
  EXPECT_EQ(names_of("Ada Moss"), Names{"Ada Moss"});
  EXPECT_EQ(names_of("Ada Moss and Bo Lin"), (Names{"Ada Moss", "Bo Lin"}));
  EXPECT_EQ(names_of("Ada Moss, Bo Lin und Cleo Roe"), (Names{"Ada Moss", "Bo Lin", "Cleo Roe"}));
  EXPECT_EQ(names_of("林一、周敏"), (Names{"林一", "周敏"}));
  EXPECT_EQ(names_of("Andy Sandoval"), Names{"Andy Sandoval"}) << "no word is cut";
  EXPECT_TRUE(names_of("").empty());
  std::string many;
  for (int i = 0; i < 100; ++i) many += "Ada Moss, ";
  EXPECT_EQ(names_of(many).size(), 8U);
}

}  // namespace
}  // namespace assay::page
