#include "collect/page/clutter.h"

#include <gtest/gtest.h>

#include "collect/html/html.h"

namespace assay::page {
namespace {

bool is_clutter(const std::string& attributes) {
  const Result<html::Tree> tree = html::parse("<body><div " + attributes + ">The plant opens next year.</div>");
  EXPECT_TRUE(tree.has_value());
  return tree && is_likely_clutter(*tree, tree->find(html::Element::kDiv), 0);
}

TEST(Clutter, WhatAStyleHides) {
  for (const std::string style : {"display:none", "DISPLAY : None", "color:red;display:none",
                                  "display:block;display:none", "visibility:hidden", "display:none !important"})
    EXPECT_TRUE(is_clutter("style='" + style + "'")) << style;
  for (const std::string style : {"display:block", "display:none;display:block", "visibility:hidden;visibility:visible",
                                  "--display:none", "background:url(display:none)", ""})
    EXPECT_FALSE(is_clutter("style='" + style + "'")) << style;
}

TEST(Clutter, WhatIsHiddenIsNoneWhereAClickUnfoldsIt) {
  EXPECT_TRUE(is_clutter("hidden"));
  EXPECT_FALSE(is_clutter("hidden role=region aria-labelledby=question"));
  EXPECT_FALSE(is_clutter("hidden id='S:0'"));
}

}  // namespace
}  // namespace assay::page
