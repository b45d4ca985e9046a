#include "report/check/codes.h"

#include <gtest/gtest.h>

namespace assay::check {
namespace {

std::vector<std::string> codes(std::string_view text) {
  std::vector<std::string> out;
  for (const Code& code : find_codes(text, {0, static_cast<std::uint32_t>(text.size())})) out.push_back(code.whole);
  return out;
}
using Codes = std::vector<std::string>;

TEST(Codes, AreNumbersWithCapitals) {
  EXPECT_EQ(codes("新建5G基站，支持4K/8K视频，08H00开始"), (Codes{"5g", "4k", "8k", "08h00"}));
  EXPECT_EQ(codes("a 2.4G band."), Codes{"2.4g"});
}

TEST(Codes, AreNoPiecesOfWordsOrNumbers) {
  EXPECT_EQ(codes("the 1920s, 10th, 3GPPX, A4, 1.2.3G, 7million, 5, 12345678901234567G"), Codes{});
  EXPECT_EQ(codes(""), Codes{});
}

TEST(Codes, HoldTheirTails) {
  const auto found = find_codes("at 08H00", {0, 8});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].tail, "h00");
  EXPECT_EQ(found[0].span, (Span{3, 8}));
}

TEST(Codes, EndWithTheSpan) {
  EXPECT_TRUE(find_codes("5G 4K", {3, 99}).size() == 1);
  EXPECT_TRUE(find_codes("5G", {2, 2}).empty());
}

}  // namespace
}  // namespace assay::check
