#include "serve/cli/layout.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <sstream>

namespace assay::cli {
namespace {

TEST(Width, IdeographsTakeTwoColumns) {
  EXPECT_EQ(display_width("abc"), 3);
  EXPECT_EQ(display_width("稀土 ok"), 7);
  EXPECT_EQ(display_width("é"), 1);
  EXPECT_EQ(display_width("e\u0301"), 1);
  EXPECT_EQ(display_width("，"), 2);
}

TEST(Wrap, BreaksAtSpaces) {
  EXPECT_EQ(wrap("the quick brown fox", {.width = 10}), "the quick\nbrown fox");
  EXPECT_EQ(wrap("the quick", {.width = 10, .indent = 2, .hanging = 4}), "  the\n    quick");
  EXPECT_EQ(wrap("", {.width = 10}), "");
}

TEST(Wrap, BreaksBetweenIdeographsButNotBeforeAStop) {
  EXPECT_EQ(wrap("稀土出口管制", {.width = 8}), "稀土出口\n管制");
  EXPECT_EQ(wrap("稀土出口，管制", {.width = 8}), "稀土出\n口，管制");
  EXPECT_EQ(wrap("稀土「出口」", {.width = 6}), "稀土\n「出\n口」");
}

TEST(Wrap, ALongWordGetsALineOfItsOwn) {
  EXPECT_EQ(wrap("see https://news.example/a/very/long/path now", {.width = 12}),
            "see\nhttps://news.example/a/very/long/path\nnow");
}

TEST(Wrap, HostileTextCannotDriveTheTerminal) {
  const std::string text = wrap("a\x1b[2Jb\u202Ec", {.width = 80});
  EXPECT_EQ(text.find('\x1b'), std::string::npos);
  EXPECT_EQ(text.find("\u202E"), std::string::npos);
}

TEST(Wrap, LosesNothingAndKeepsToTheWidth) {
  std::mt19937 random(7);
  const std::vector<std::string> parts = {"稀", "土", "，", "。", "「", "」", " ", "a", "bc", "12.5%", "é", "(x)"};
  for (int round = 0; round < 500; ++round) {
    std::string text;
    for (int i = 0; i < 40; ++i) text += parts[random() % parts.size()];
    const std::string wrapped = wrap(text, {.width = 24, .indent = 2, .hanging = 4});
    std::string joined;
    std::string plain;
    for (const char c : wrapped) {
      if (c != ' ' && c != '\n') joined += c;
    }
    for (const char c : text) {
      if (c != ' ') plain += c;
    }
    EXPECT_EQ(joined, plain);
    std::istringstream lines(wrapped);
    for (std::string line; std::getline(lines, line);) {
      // Only a piece that cannot be broken may stand out.
      if (display_width(line) > 24) {
        EXPECT_EQ(line.find(' ', line.find_first_not_of(' ')), std::string::npos) << line;
      }
    }
  }
}

}  // namespace
}  // namespace assay::cli
