#include "examine/text/stemmer.h"

#include <gtest/gtest.h>

#include <array>
#include <random>
#include <string>
#include <vector>

namespace assay::text {
namespace {

std::string anew(std::string word) {
  Stemmer stemmer("english");
  stemmer.stem(word);
  return word;
}

// Thousands of words that share the few thousand places again and again, short ones and such as are never remembered.
TEST(StemmerTest, AWordThatWasRememberedHasTheStemThatItHadBefore) {
  constexpr std::array kEndings = {"", "s", "ing", "ed", "ization", "ly", "ness", "fulnesses"};
  std::mt19937 random(11);
  std::vector<std::string> words;
  for (int i = 0; i < 3000; ++i) {
    std::string word;
    for (std::size_t length = 1 + random() % 8; word.size() < length;) word += static_cast<char>('a' + random() % 6);
    words.push_back(word + kEndings[random() % kEndings.size()]);
  }
  Stemmer stemmer("english");
  for (int round = 0; round < 20'000; ++round) {
    std::string word = words[random() % words.size()];
    const std::string expected = round % 10 == 0 ? anew(word) : "";
    stemmer.stem(word);
    if (!expected.empty()) {
      ASSERT_EQ(word, expected);
    }
  }
}

TEST(StemmerTest, ALongWordIsLeftAlone) {
  const std::string address(200, 's');
  EXPECT_EQ(anew(address), address);
  EXPECT_EQ(anew(""), "");
  EXPECT_EQ(anew("internationalizations"), "internation");
}

}  // namespace
}  // namespace assay::text
