#include "examine/lexicon/lexicon.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <span>

#include "base/embedded_file.h"

namespace assay::embedded {
std::span<const EmbeddedFile> lexicon();
}

namespace assay::lexicon {
namespace {

using testing::Contains;
using testing::IsEmpty;
using testing::Not;

TEST(LexiconTest, NamesOfOneThingInBothLanguages) {
  EXPECT_THAT(other_names("稀土"), Contains("rare earths"));
  EXPECT_THAT(other_names("稀土"), Contains("rare earth"));
  EXPECT_THAT(other_names("稀土"), Not(Contains("稀土")));
  EXPECT_THAT(other_names("rare earths"), Contains("稀土"));
  EXPECT_THAT(other_names("贝森特"), Contains("Scott Bessent"));
}

TEST(LexiconTest, CaseWidthScriptAndSpaceDoNotMatter) {
  for (const std::string_view name : {"Rare  Earths", "ＲＡＲＥ ＥＡＲＴＨＳ", " rare earths "})
    EXPECT_EQ(find(name).size(), 1U) << name;
  EXPECT_EQ(find("烏克蘭"), find("乌克兰"));
  EXPECT_EQ(find("烏克蘭").size(), 1U);
}

TEST(LexiconTest, UnknownNamesHaveNoEntry) {
  EXPECT_THAT(find("没有这样的词"), IsEmpty());
  EXPECT_THAT(find(""), IsEmpty());
  EXPECT_THAT(other_names("nothing of the kind"), IsEmpty());
}

TEST(LexiconTest, KindsAreRead) {
  EXPECT_EQ(find("钕铁硼").front()->kind, TermKind::kProduct);
  EXPECT_EQ(find("莱纳斯").front()->kind, TermKind::kCompany);
  EXPECT_EQ(find("普京").front()->kind, TermKind::kPerson);
  EXPECT_EQ(find("商务部").front()->kind, TermKind::kMinistry);
}

TEST(LexiconTest, EveryLineIsWellFormed) {
  std::size_t lines = 0;
  for (const EmbeddedFile& file : assay::embedded::lexicon()) {
    for (std::size_t begin = 0; begin < file.bytes.size();) {
      const std::size_t end = file.bytes.find('\n', begin);
      ASSERT_NE(end, std::string_view::npos) << file.path << " ends without a line break";
      const std::string_view line = file.bytes.substr(begin, end - begin);
      EXPECT_EQ(std::ranges::count(line, '\t'), 2) << line;
      for (const std::string_view bad : {"||", "\t|", "|\t", "\"", "  "}) EXPECT_FALSE(line.contains(bad)) << line;
      EXPECT_FALSE(line.ends_with('|')) << line;
      begin = end + 1;
      ++lines;
    }
  }
  EXPECT_GT(lines, 250U);
}

// One name for two things would make a topic about both.
TEST(LexiconTest, NoNameHasTwoThings) {
  for (const EmbeddedFile& file : assay::embedded::lexicon()) {
    const std::string_view table = file.bytes.substr(file.bytes.find('\n') + 1);
    for (std::size_t begin = 0; begin < table.size();) {
      const std::size_t end = table.find_first_of("|\t\n", begin);
      const std::string_view name = table.substr(begin, end - begin);
      EXPECT_LE(find(name).size(), 1U) << name;
      begin = end + 1;
    }
  }
}

}  // namespace
}  // namespace assay::lexicon
