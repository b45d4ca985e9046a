#include "base/model/document.h"

#include <gtest/gtest.h>

namespace assay {
namespace {

Time at(std::string_view text) {
  return parse_rfc3339(text).value();
}

TEST(DocumentTest, TellsOnlyAChangeThatComesAfterThePublication) {
  const Time published = at("2026-01-05T08:30:00+08:00");
  EXPECT_EQ(change_after(published, std::nullopt), std::nullopt);
  EXPECT_EQ(change_after(published, published), std::nullopt);
  EXPECT_EQ(change_after(published, at("2026-01-05T00:30:20Z")), std::nullopt);
  EXPECT_EQ(change_after(published, at("2026-01-04T08:30:00+08:00")), std::nullopt);
  const Time changed = at("2026-01-05T00:31:00Z");
  EXPECT_EQ(change_after(published, changed), changed);
  EXPECT_EQ(change_after(std::nullopt, changed), changed);
}

}  // namespace
}  // namespace assay
