// The fast word rules against ICU, their slow twin.
#include "examine/text/word_breaks.h"

#include <gtest/gtest.h>

#include <random>

#include "base/utf8.h"

namespace assay::text {
namespace {

std::string written(const std::vector<Word>& words, std::string_view text) {
  std::string out;
  for (const Word& word : words)
    out += std::string(word.span.of(text)) + (word.kind == WordKind::kWord     ? "w|"
                                              : word.kind == WordKind::kNumber ? "n|"
                                                                               : "o|");
  return out;
}

// Compares where the fast rules answer; returns whether they did.
bool agrees(std::string_view text) {
  std::vector<Word> fast;
  std::vector<Word> slow;
  if (!break_words_fast(text, 0, fast)) {
    EXPECT_TRUE(fast.empty()) << "a refusal leaves nothing behind";
    return false;
  }
  break_words_slowly(text, 0, slow);
  EXPECT_EQ(written(fast, text), written(slow, text)) << text;
  return true;
}

TEST(WordBreaksTest, AgreesWithIcuOnProse) {
  for (const std::string_view text :
       {"U.S. officials don't expect 1,234.5 tonnes.", "COVID-19 hit B2B sales in Q3 2025.",
        "naïve café “quoted” – 3.5%!", "snake_case _x_ 1_000 a.b.c 1.2.3 v1.2", "it’s the workers’ day, isn't it?",
        "$10bn (£8bn) €9 & 50¢ … done", "a.1 1.a 1,a a,1 1;2 a;b 1'2 a'b", "trailing. 'quoted' end'"})
    EXPECT_TRUE(agrees(text)) << text;
}

TEST(WordBreaksTest, RefusesWhatItDoesNotKnow) {
  std::vector<Word> words;
  EXPECT_FALSE(break_words_fast("e\u0301a", 0, words)) << "combining mark";
  EXPECT_FALSE(break_words_fast("привет", 0, words));
  EXPECT_FALSE(break_words_fast("a:b", 0, words)) << "versions of ICU differ";
  EXPECT_FALSE(break_words_fast("it'it@ ", 0, words)) << "versions of ICU differ";
  EXPECT_TRUE(words.empty());
}

TEST(WordBreaksTest, AgreesWithIcuOnRandomText) {
  constexpr std::u32string_view kAlphabet = U"aZé09@_.,;:'’‘\"“” \t-–—…%$€/()!?、〈〉！％\u00A0\u0301д々ー";
  std::mt19937 random(20251110);
  int answered = 0;
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    const std::size_t length = 1 + random() % 12;
    for (std::size_t i = 0; i < length; ++i) utf8::append(text, kAlphabet[random() % kAlphabet.size()]);
    answered += agrees(text) ? 1 : 0;
  }
  EXPECT_GT(answered, 5000) << "the fast rules answer often enough to be worth testing";
}

}  // namespace
}  // namespace assay::text
