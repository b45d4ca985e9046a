#include "collect/page/biography.h"

#include <gtest/gtest.h>

namespace assay::page {
namespace {

using Names = std::vector<std::string_view>;

TEST(Biography, NamesOfAByline) {
  EXPECT_EQ(names_in("Ada Moss"), Names{"Ada Moss"});
  EXPECT_EQ(names_in("Ada Moss and Bo Lin"), (Names{"Ada Moss", "Bo Lin"}));
  EXPECT_EQ(names_in("Ada Moss, Bo Lin und Cleo Roe"), (Names{"Ada Moss", "Bo Lin", "Cleo Roe"}));
  EXPECT_EQ(names_in("林一、周敏"), (Names{"林一", "周敏"}));
  EXPECT_EQ(names_in("Andy Sandoval"), Names{"Andy Sandoval"}) << "no word is cut";
  EXPECT_TRUE(names_in("").empty());
  std::string many;
  for (int i = 0; i < 100; ++i) many += "Ada Moss, ";
  EXPECT_EQ(names_in(many).size(), 8U);
}

TEST(Biography, TellsWhoSomebodyIs) {
  EXPECT_TRUE(is_biography("Ada Moss is the paper's editor for health.", "Ada Moss"));
  EXPECT_TRUE(is_biography("Ada writes from the north.", "Ada Moss"));
  EXPECT_FALSE(is_biography("Ada Moss has asked the company, but in vain.", "Ada Moss"));
  EXPECT_FALSE(is_biography("Reuters is a news agency, and could not verify this.", "Reuters"));
  EXPECT_FALSE(is_biography("Die Zulieferer haben nicht geliefert.", "Die Redaktion"));
}

}  // namespace
}  // namespace assay::page
