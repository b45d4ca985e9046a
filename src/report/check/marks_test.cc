#include "report/check/marks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "report/check/sentences.h"

namespace assay::check {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

std::vector<int> numbers_in(std::string_view text) {
  std::vector<int> numbers;
  for (const Mark& mark : find_marks(text)) numbers.insert(numbers.end(), mark.numbers.begin(), mark.numbers.end());
  return numbers;
}

TEST(Marks, AreReadInEveryForm) {
  EXPECT_THAT(numbers_in("a [2] b"), ElementsAre(2));
  EXPECT_THAT(numbers_in("a [1,3] b"), ElementsAre(1, 3));
  EXPECT_THAT(numbers_in("a [1, 3][5] b"), ElementsAre(1, 3, 5));
  EXPECT_THAT(numbers_in("a [2-4] b"), ElementsAre(2, 3, 4));
  EXPECT_THAT(numbers_in("产量增加［２］。"), ElementsAre(2));
  EXPECT_THAT(numbers_in("产量增加【2、3】。"), ElementsAre(2, 3));
  EXPECT_THAT(numbers_in("a (para 2)."), ElementsAre(2));
  EXPECT_THAT(numbers_in("a (Paragraphs 2, 3)."), ElementsAre(2, 3));
  EXPECT_THAT(numbers_in("产量增加（第2段）。"), ElementsAre(2));
  EXPECT_THAT(numbers_in("a [^7]"), ElementsAre(7));
}

TEST(Marks, AreNothingElse) {
  for (const char* text :
       {"in 2020 (2)", "[a]", "[2", "[]", "[2,]", "【快讯】", "[4-2]", "(para)", "[12345]", "\xE3\x80", "[1x]"}) {
    EXPECT_THAT(numbers_in(text), IsEmpty()) << text;
  }
}

TEST(Marks, BelongToTheSentenceBeforeThem) {
  const std::string_view text = "Output rose 5%.[1] Prices fell. [2, 3]\n[4] Then all was well.\n- Done [5].";
  const SummaryText summary = split_summary(text, "en", find_marks(text));
  ASSERT_THAT(summary.sentences, SizeIs(4));
  EXPECT_EQ(summary.bare.size(), text.size());
  const auto marks = [&](std::size_t i) {
    std::vector<int> numbers;
    for (const Mark& mark : summary.sentences[i].marks)
      numbers.insert(numbers.end(), mark.numbers.begin(), mark.numbers.end());
    return numbers;
  };
  EXPECT_EQ(summary.sentences[0].span.of(text), "Output rose 5%.");
  EXPECT_THAT(marks(0), ElementsAre(1));
  EXPECT_THAT(marks(1), ElementsAre(2, 3));
  EXPECT_THAT(marks(2), ElementsAre(4));
  EXPECT_THAT(marks(3), ElementsAre(5));
}

TEST(Marks, TheSignsOfAListAreNoFigures) {
  const std::string_view text = "1. Shanghai\n(2) Beijing\n3、深圳\n  - 5 cities";
  const std::string bare = without_marks(text, {});
  EXPECT_EQ(bare.find_first_of("123"), std::string::npos) << bare;
  EXPECT_NE(bare.find("5 cities"), std::string::npos);
}

}  // namespace
}  // namespace assay::check
