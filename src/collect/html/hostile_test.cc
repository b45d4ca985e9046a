// Pages made to be slow, deep or large: each must parse within its limits and in about linear time.
#include <gtest/gtest.h>

#include <chrono>
#include <functional>

#include "collect/html/html.h"

namespace assay::html {
namespace {

std::string repeated(std::string_view piece, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += piece;
  return out;
}

void expect_proper(const Tree& tree, std::uint32_t max_depth) {
  std::vector<std::uint32_t> depth(tree.size(), 0);
  for (NodeId id = 1; id < tree.size(); ++id) {
    const NodeId parent = tree.parent(id);
    ASSERT_LT(parent, id);
    ASSERT_GT(tree.end(id), id);
    ASSERT_LE(tree.end(id), tree.end(parent));
    depth[id] = depth[parent] + 1;
    ASSERT_LE(depth[id], max_depth);
    ASSERT_FALSE(tree.is_text(id) && tree.is_text(id - 1) && tree.parent(id - 1) == parent) << "two runs of text";
  }
}

constexpr int kTimes = 100'000;

class Hostile : public testing::TestWithParam<std::pair<const char*, const char*>> {};

TEST_P(Hostile, ParsesInAboutLinearTime) {
  const auto [opening, closing] = GetParam();
  const std::string page = repeated(opening, kTimes) + "x" + repeated(closing, kTimes);
  const auto start = std::chrono::steady_clock::now();
  const Tree tree = *parse(page);
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
  expect_proper(tree, ParseLimits{}.max_depth);
  // Quadratic would be minutes; the bound leaves room for sanitizers on a busy machine.
  EXPECT_LT(seconds.count(), 20);
}

INSTANTIATE_TEST_SUITE_P(Nested, Hostile,
                         testing::Values(std::pair("<b>", "</b>"), std::pair("<b>", "</i>"), std::pair("<a>", "</a>"),
                                         std::pair("<a><div>", "</a>"), std::pair("<table>", "</table>"),
                                         std::pair("<table><tr><td>", "</table>"), std::pair("<p><span>", "</p>"),
                                         std::pair("<template>", "</template>"), std::pair("<svg>", "</svg>"),
                                         std::pair("<x-y>", "</z-y>"), std::pair("<button><p><span>", "<div></div>"),
                                         std::pair("<li><div>", "<li>"), std::pair("<form><div></form>", "</div>")));

INSTANTIATE_TEST_SUITE_P(Misnested, Hostile,
                         testing::Values(std::pair("<b><i><u><p>", "</b></i></u>"), std::pair("<table>x<tr>y", "z<td>"),
                                         std::pair("<b><table>x", "</b>y"),
                                         std::pair("<table><td><object></td>", "</table>"),
                                         std::pair("<p><font size=1><font size=2><i></p>", "<p>"),
                                         std::pair("<table>a<!-- --> <!-- -->", "b</tr> ")));

TEST(Limits, KeepFormattingThatNeverEndsWithinTheElements) {
  std::string page;
  for (int i = 0; i < 20'000; ++i) page += "<p><b id=" + std::to_string(i) + ">x";
  const Tree tree = *parse(page);
  EXPECT_TRUE(tree.is_cut());
  expect_proper(tree, ParseLimits{}.max_depth);
  std::size_t elements = 0;
  for (NodeId id = 1; id < tree.size(); ++id) elements += tree.is_text(id) ? 0 : 1;
  EXPECT_LE(elements, ParseLimits{}.max_elements);
}

TEST(Limits, SendDeepContentToTheDeepestElementKept) {
  const Tree tree = *parse("<div><div><div><b>x</b>y<script>z</script></div></div></div>w", {.max_depth = 4});
  expect_proper(tree, 4);
  EXPECT_EQ(text_of(tree, 0), "xyw");
  EXPECT_EQ(raw_text_of(tree, 0), "xyw");  // the script's text has no element to stand in
}

TEST(Limits, HoldAtAnyDepth) {
  const std::string page =
      "<table>a<tr><td><b><p>c</b><svg><g><desc>d</desc></svg><select><option>e</table>f<template>g";
  for (std::uint32_t depth = 1; depth < 12; ++depth) {
    const Tree tree = *parse(page, {.max_depth = depth});
    expect_proper(tree, depth);
    for (const char c : std::string_view("acdefg")) EXPECT_TRUE(raw_text_of(tree, 0).contains(c)) << depth << c;
  }
}

TEST(Limits, LeaveOutAttributesBeyondTwoHundred) {
  std::string tag = "<p";
  for (int i = 0; i < 300; ++i) tag += " A" + std::to_string(i) + "=1 A0=2";
  const Tree tree = *parse(tag + ">x");
  EXPECT_EQ(tree.attributes(tree.find(Element::kP)).size(), 200U);
  EXPECT_EQ(tree.attribute(tree.find(Element::kP), "a0"), "1");
}

}  // namespace
}  // namespace assay::html
