#include "collect/page/biography.h"

#include <gtest/gtest.h>

namespace assay::page {
namespace {

TEST(Biography, TellsWhoSomebodyIs) {
  EXPECT_TRUE(is_biography("Ada Moss is the paper's editor for health.", "Ada Moss"));
  EXPECT_TRUE(is_biography("Ada writes from the north.", "Ada Moss"));
  EXPECT_FALSE(is_biography("Ada Moss has asked the company, but in vain.", "Ada Moss"));
  EXPECT_FALSE(is_biography("Reuters is a news agency, and could not verify this.", "Reuters"));
  EXPECT_FALSE(is_biography("Die Zulieferer haben nicht geliefert.", "Die Redaktion"));
}

}  // namespace
}  // namespace assay::page
