#include "base/log.h"

#include <gtest/gtest.h>

namespace assay::log {
namespace {

TEST(Log, EscapesWhatCouldDriveATerminal) {
  EXPECT_EQ(escape_for_terminal("稀土 a😀"), "稀土 a😀");
  EXPECT_EQ(escape_for_terminal("a\n12:00 error forged\x1B[2J\x7F"), "a\\x0A12:00 error forged\\x1B[2J\\x7F");
  EXPECT_EQ(escape_for_terminal("\u009B31m"), "\\u{009B}31m");
  EXPECT_EQ(escape_for_terminal("evil\u202Egpj.exe\u2066"), "evil\\u{202E}gpj.exe\\u{2066}");
  EXPECT_EQ(escape_for_terminal("\x9B"
                                "31m\xE4\xB8"),
            "\\x9B31m\\xE4\\xB8");
  EXPECT_EQ(escape_for_terminal("\uFFFD"), "\uFFFD");
  EXPECT_EQ(escape_for_terminal(std::string_view("\0", 1)), "\\x00");
}

TEST(Log, WritesOneLineAndDropsWhatIsBelowItsLevel) {
  testing::internal::CaptureStderr();
  start(Level::kWarning);
  info("unseen");
  warning("a {} b\nc");
  start(Level::kInfo);
  const std::string written = testing::internal::GetCapturedStderr();
  EXPECT_EQ(written.find("unseen"), std::string::npos);
  EXPECT_TRUE(written.ends_with("warning a {} b\\x0Ac\n")) << written;
}

}  // namespace
}  // namespace assay::log
