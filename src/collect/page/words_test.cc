#include "collect/page/words.h"

#include <gtest/gtest.h>

namespace assay::page {
namespace {

using Words = std::vector<std::string>;

TEST(Words, AreSplitAtMarksAndCapitals) {
  EXPECT_EQ(split_words("postMeta entry_foot"), (Words{"post", "meta", "entry", "foot"}));
  EXPECT_EQ(split_words("article__share-buttons2x"), (Words{"article", "share", "buttons", "x"}));
  EXPECT_EQ(split_words("HTMLBody"), Words{"htmlbody"});
  EXPECT_TRUE(split_words("42 -- _").empty());
}

TEST(Words, SomeMeanClutterOnlyBesideOneAnother) {
  WordClasses words;
  EXPECT_NE(words.of("author-bio") & kClutterWord, 0U);
  EXPECT_NE(words.of("mostRead") & kClutterWord, 0U);
  EXPECT_EQ(words.of("author") & kClutterWord, 0U);
  EXPECT_EQ(words.of("bio author") & kClutterWord, 0U) << "names of their own";
}

TEST(Words, OthersTellOfTheTextWhereTheyStandAlone) {
  WordClasses words;
  for (const char* name : {"guess-the-number", "conversation-turn", "similar", "ad-free", "adFree"})
    EXPECT_EQ(words.of(name) & kClutterWord, 0U) << name;
  for (const char* name : {"guess-you-like", "similar-posts", "ad", "ad-slot"})
    EXPECT_NE(words.of(name) & kClutterWord, 0U) << name;
}

TEST(Words, ALongListIsCutBetweenItsNames) {
  WordClasses words;
  for (std::size_t size = 380; size < 410; ++size) {
    const std::string value = std::string(size, 'x') + " admin";
    EXPECT_EQ(words.of(value), 0U) << size;
  }
  const std::string within = std::string(391, 'x') + " comments p-4";
  EXPECT_NE(words.of(within) & kClutterWord, 0U) << "a name that ends where the list is cut counts";
  EXPECT_EQ(words.of(std::string(500, 'x') + "-ad"), 0U);
}

}  // namespace
}  // namespace assay::page
