#include "report/check/change_end.h"

#include <gtest/gtest.h>

namespace assay::check {
namespace {

ChangeEnd end_before(std::string_view text, std::string_view figure) {
  return change_end(text, static_cast<std::uint32_t>(text.find(figure)));
}

TEST(ChangeEnd, IsNamedByTheNearestWord) {
  constexpr std::string_view kEnglish = "Prices fell to about 30 yuan in May from the earlier 45 yuan.";
  EXPECT_EQ(end_before(kEnglish, "30"), ChangeEnd::kTo);
  EXPECT_EQ(end_before(kEnglish, "May"), ChangeEnd::kTo);
  EXPECT_EQ(end_before(kEnglish, "45"), ChangeEnd::kFrom);
  constexpr std::string_view kChinese = "价格由四月的45元回落到五月的30元。";
  EXPECT_EQ(end_before(kChinese, "45"), ChangeEnd::kFrom);
  EXPECT_EQ(end_before(kChinese, "30"), ChangeEnd::kTo);
}

TEST(ChangeEnd, DoesNotReachOverAClause) {
  EXPECT_EQ(end_before("It moved from home, 45 in all.", "45"), ChangeEnd::kNone);
  EXPECT_EQ(end_before("从今天起，共45人。", "45"), ChangeEnd::kNone);
  EXPECT_EQ(change_end("", 0), ChangeEnd::kNone);
}

TEST(ChangeEnd, TwoFiguresAreTiedByOnePreposition) {
  EXPECT_TRUE(is_tied_by_preposition(" new cases were found in "));
  EXPECT_FALSE(is_tied_by_preposition(" cases in the north and "));
  EXPECT_FALSE(is_tied_by_preposition(" cases, mostly in "));
  EXPECT_FALSE(is_tied_by_preposition(" and "));
}

}  // namespace
}  // namespace assay::check
