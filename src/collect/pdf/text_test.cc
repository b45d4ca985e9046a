// What becomes of words on pages.  The pages are set by a typesetter of a few lines: every letter is half as wide as
// its type is large, every ideograph as wide.
#include "collect/pdf/text.h"

#include <gtest/gtest.h>

#include "base/utf8.h"
#include "collect/pdf/characters.h"

namespace assay::pdf {
namespace {

constexpr double kSize = 10;
constexpr double kPitch = 13;

struct Style {
  double size = kSize;
  bool is_bold = false;
};

class Typesetter {
 public:
  Typesetter() { new_page(); }

  void new_page() { pages_.push_back({.width = 600, .height = 800, .words = {}}); }

  // One line as it stands, words parted at blanks; returns where it ends.
  double line(double left, double top, std::string_view text, Style style = {}) {
    double x = left;
    while (!text.empty()) {
      const std::size_t end = std::min(text.find(' '), text.size());
      const std::string_view word = text.substr(0, end);
      const double width = style.size / 2 * static_cast<double>(width_in_letters(word));
      pages_.back().words.push_back({.text = std::string(word),
                                     .left = x,
                                     .right = x + width,
                                     .top = top,
                                     .bottom = top + style.size,
                                     .font_size = style.size,
                                     .is_bold = style.is_bold});
      x += width + style.size / 2;
      text.remove_prefix(std::min(end + 1, text.size()));
    }
    return x - style.size / 2;
  }

  // A paragraph in lines of `letters`; returns the top of the next line.
  double paragraph(double left, double top, std::string_view text, std::size_t letters, double indent = 0) {
    double room = static_cast<double>(letters) - indent / (kSize / 2);
    std::string open;
    double x = left + indent;
    const auto set = [&] {
      line(x, top, open);
      top += kPitch;
      open.clear();
      x = left;
      room = static_cast<double>(letters);
    };
    while (!text.empty()) {
      const std::size_t end = std::min(text.find(' '), text.size());
      const std::string_view word = text.substr(0, end);
      if (!open.empty() && static_cast<double>(open.size() + 1 + word.size()) > room) set();
      if (!open.empty()) open += ' ';
      open += word;
      text.remove_prefix(std::min(end + 1, text.size()));
    }
    set();
    return top;
  }

  std::vector<Paragraph> paragraphs() const { return read_pages(pages_, {}).paragraphs; }
  std::vector<std::string> texts() const {
    std::vector<std::string> texts;
    for (const Paragraph& paragraph : paragraphs()) texts.push_back(paragraph.text);
    return texts;
  }
  const std::vector<Page>& pages() const { return pages_; }

 private:
  std::vector<Page> pages_;
};

// Sentences of words that differ, so that a slip in the order shows.
std::string sentences(const std::string& name, int count) {
  std::string text;
  for (int i = 0; i < count; ++i)
    text += (i > 0 ? " The " : "The ") + name + " number " + std::to_string(i) + " went to the harbour on a quiet day.";
  return text;
}

using Texts = std::vector<std::string>;

TEST(ReadPages, ReadsTwoColumnsOneAfterTheOther) {
  Typesetter page;
  page.line(100, 60, "A headline that goes across both columns", {.size = 18});
  page.paragraph(50, 110, sentences("ship", 6), 45);
  page.paragraph(320, 110, sentences("train", 6), 45);
  EXPECT_EQ(page.texts(), (Texts{sentences("ship", 6), sentences("train", 6)}));
  EXPECT_EQ(read_pages(page.pages(), {}).title, "A headline that goes across both columns");
}

TEST(ReadPages, ReadsThreeColumnsWhoseLinesStandAtOtherHeights) {
  Typesetter page;
  page.line(50, 60, "Headline", {.size = 18});
  page.paragraph(40, 110, sentences("ship", 5), 31);
  page.paragraph(215, 114, sentences("train", 5), 31);
  page.paragraph(390, 118, sentences("plane", 5), 31);
  EXPECT_EQ(page.texts(), (Texts{sentences("ship", 5), sentences("train", 5), sentences("plane", 5)}));
}

TEST(ReadPages, ReadsWhatStandsBetweenHeadlinesAcrossBothColumnsFirst) {
  Typesetter page;
  page.line(50, 40, "Title", {.size = 20});
  double below = page.paragraph(50, 90, sentences("ship", 4), 45);
  page.paragraph(320, 90, sentences("train", 4), 45);
  page.line(50, below + 10, "Second part", {.size = 13, .is_bold = true});
  below += 40;
  page.paragraph(50, below, sentences("plane", 4), 45);
  page.paragraph(320, below, sentences("horse", 4), 45);
  EXPECT_EQ(page.texts(), (Texts{sentences("ship", 4), sentences("train", 4), "Second part", sentences("plane", 4),
                                 sentences("horse", 4)}));
}

TEST(ReadPages, JoinsAParagraphAcrossColumnsAndPages) {
  Typesetter page;
  page.line(50, 40, "Title", {.size = 20});
  const std::string text = sentences("ship", 12);
  const std::size_t first = text.find(" quiet", text.size() / 3);
  const std::size_t second = text.find(" harbour", text.size() * 2 / 3);
  page.paragraph(50, 90, text.substr(0, first), 45);
  page.paragraph(320, 90, text.substr(first + 1, second - first - 1), 45);
  page.new_page();
  page.paragraph(50, 90, text.substr(second + 1), 45);
  EXPECT_EQ(page.texts(), Texts{text});
}

TEST(ReadPages, TellsParagraphsByIndentsAlone) {
  Typesetter page;
  page.line(50, 40, "Title", {.size = 20});
  double top = 90;
  Texts expected;
  for (const char* name : {"ship", "train", "plane"}) {
    expected.push_back(sentences(name, 3));
    top = page.paragraph(50, top, expected.back(), 80, 12);
  }
  EXPECT_EQ(page.texts(), expected);
}

TEST(ReadPages, DropsHeadersThatDifferOnLeftAndRightPages) {
  Typesetter page;
  Texts expected;
  for (int i = 0; i < 4; ++i) {
    if (i > 0) page.new_page();
    page.line(i % 2 == 0 ? 400 : 50, 30,
              i % 2 == 0 ? "Chapter " + std::to_string(i) + " 1" + std::to_string(i)
                         : "1" + std::to_string(i) + " The Yearbook",
              {.size = 8});
    page.line(50, 90, "Part " + std::string(1, static_cast<char>('A' + i)), {.size = 14});
    expected.push_back(sentences("ship" + std::to_string(i), 3));
    page.paragraph(50, 120, expected.back(), 80);
    page.line(300, 770, "- " + std::to_string(10 + i) + " -", {.size = 8});
  }
  for (const std::string& text : page.texts()) {
    EXPECT_FALSE(text.contains("Yearbook") || text.contains("Chapter") || text.contains("- 1")) << text;
  }
}

TEST(ReadPages, PutsNotesBehindTheTextAndLeavesTheirMarksOut) {
  Typesetter page;
  page.line(50, 40, "Title", {.size = 20});
  const double end = page.line(50, 90, "The minister spoke of plans and of nothing else at all on that day");
  page.line(end, 89.5, "12", {.size = 6});
  page.line(50, 103, "although some had asked.");
  page.line(50, 740, "12 The speech is kept in the archive.", {.size = 7});
  page.new_page();
  page.paragraph(50, 90, sentences("ship", 2), 70);
  EXPECT_EQ(page.texts(),
            (Texts{"The minister spoke of plans and of nothing else at all on that day although some had asked.",
                   sentences("ship", 2), "12 The speech is kept in the archive."}));
}

TEST(ReadPages, KeepsPowersAsFigures) {
  Typesetter page;
  page.line(50, 40, "Title", {.size = 20});
  const double end = page.line(50, 90, "The plant makes 3 x 10");
  page.line(end, 89.5, "6", {.size = 6});
  page.line(end + 8, 90, "tonnes on 40 m");
  page.line(end + 8 + 70, 89.5, "2", {.size = 6});
  EXPECT_EQ(page.texts(), Texts{"The plant makes 3 x 10⁶ tonnes on 40 m²"});
}

TEST(ReadPages, ReadsATableRowByRow) {
  Typesetter page;
  page.line(50, 40, "Title", {.size = 20});
  page.paragraph(50, 90, sentences("ship", 3), 90);
  for (int i = 0; i < 4; ++i) {
    page.line(50, 160 + 15 * i, "Region " + std::string(1, static_cast<char>('A' + i)));
    page.line(200, 160 + 15 * i, std::to_string(10 + i));
    page.line(330, 160 + 15 * i, std::to_string(i) + ",500");
  }
  const std::vector<Paragraph> paragraphs = page.paragraphs();
  ASSERT_EQ(paragraphs.size(), 5U);
  EXPECT_EQ(paragraphs[1].kind, ParagraphKind::kTableRow);
  EXPECT_EQ(paragraphs[1].text, "Region A | 10 | 0,500");
  EXPECT_EQ(paragraphs[4].text, "Region D | 13 | 3,500");
}

TEST(ReadPages, PutsACaptionBehindTheParagraphThatItInterrupts) {
  Typesetter page;
  page.line(50, 40, "Title", {.size = 20});
  page.line(50, 90, "The ship that everybody in the town had waited for came into the harbour");
  page.line(50, 180, "Figure 1. The ship", {.size = 8});
  page.line(50, 210, "on a quiet morning, and nobody was there to see it.");
  const std::vector<Paragraph> paragraphs = page.paragraphs();
  ASSERT_EQ(paragraphs.size(), 2U);
  EXPECT_TRUE(paragraphs[0].text.ends_with("the harbour on a quiet morning, and nobody was there to see it."));
  EXPECT_EQ(paragraphs[1].kind, ParagraphKind::kCaption);
}

TEST(ReadPages, ReadsALargeInitialWithItsWord) {
  Typesetter page;
  page.line(50, 40, "Title of it all", {.size = 20});
  page.line(50, 92, "T", {.size = 30});
  page.line(66, 90, "he ship that everybody in the town had waited for");
  page.line(66, 103, "came into the harbour on a quiet day and nobody was");
  page.line(50, 116, "there to see it, for they were all at the market then.");
  EXPECT_EQ(page.texts(),
            Texts{"The ship that everybody in the town had waited for came into the harbour on a quiet day and nobody "
                  "was there to see it, for they were all at the market then."});
}

TEST(ReadPages, JoinsChineseWithoutBlanks) {
  Typesetter page;
  page.line(50, 40, "标题很大", {.size = 20});
  page.line(70, 90, "马来西亚将与企业合作建厂，投资规模为六亿");
  page.line(50, 103, "林吉特，年产三千吨。产品供应本地与海外两个市");
  page.line(50, 116, "场。");
  page.line(70, 129, "另一段。");
  EXPECT_EQ(
      page.texts(),
      (Texts{"马来西亚将与企业合作建厂，投资规模为六亿林吉特，年产三千吨。产品供应本地与海外两个市场。", "另一段。"}));
}

Texts joined(const std::vector<std::string>& lines) {
  Typesetter page;
  page.line(50, 40, "Title", {.size = 20});
  double top = 90;
  for (const std::string& text : lines) {
    page.line(50, top, text);
    top += kPitch;
  }
  return page.texts();
}

TEST(ReadPages, TakesOutHyphensOfBrokenWordsAlone) {
  EXPECT_EQ(joined({"what the minister knew of the infor-", "mation was little, and the others knew less"}),
            Texts{"what the minister knew of the information was little, and the others knew less"});
  EXPECT_EQ(
      joined({"it is a well-known thing; others were less well-", "known, and some were never known at all here"}),
      Texts{"it is a well-known thing; others were less well-known, and some were never known at all here"});
  EXPECT_EQ(joined({"what they called the state-of-the-", "art plant was in truth older than that by far"}),
            Texts{"what they called the state-of-the-art plant was in truth older than that by far"});
  EXPECT_EQ(joined({"the plans for the years from 2019-", "20 were kept, as were those of Anglo-", "American makers"}),
            Texts{"the plans for the years from 2019-20 were kept, as were those of Anglo-American makers"});
  EXPECT_EQ(joined({"the bank has given out short-", "and long-term loans to the makers of the region"}),
            Texts{"the bank has given out short- and long-term loans to the makers of the region"});
  EXPECT_EQ(joined({"what the minister knew of the infor\u00AD", "mation was little, and the others knew less"}),
            Texts{"what the minister knew of the information was little, and the others knew less"});
}

TEST(ReadPages, WritesLigaturesAndRadicalsAsPlainLetters) {
  EXPECT_EQ(with_plain_letters("o\uFB03ce \uFB01nds \u2F08\u2F00"), "office finds 人一");
}

TEST(ReadPages, TakesTheStatedTitleWhereThePageBearsItOut) {
  Typesetter page;
  page.line(50, 30, "THE LEDGER", {.size = 26});
  page.line(50, 70, "Plant delayed again, for", {.size = 18});
  page.line(50, 92, "the third time", {.size = 18});
  page.line(50, 120, "By Jane Doe");
  page.line(50, 140, "10 November 2025, 17:30 GMT");
  page.paragraph(50, 180, sentences("ship", 3), 80);
  Information information{.title = "Plant delayed again, for the third time", .author = "admin7", .created = {}};
  const Document document = read_pages(page.pages(), information);
  EXPECT_EQ(document.title, "Plant delayed again, for the third time");
  EXPECT_EQ(document.byline, "Jane Doe");
  EXPECT_EQ(format_rfc3339(*document.published), "2025-11-10T17:30:00Z");
  EXPECT_EQ(document.paragraphs.size(), 1U);
  information.title = "Microsoft Word - draft3.doc";
  EXPECT_EQ(read_pages(page.pages(), information).title, "THE LEDGER");
}

TEST(ReadPages, ReadsNothingFromNothing) {
  EXPECT_TRUE(read_pages({}, {}).paragraphs.empty());
  EXPECT_FALSE(read_pages({Page{}}, {}).problem.empty());
}

}  // namespace
}  // namespace assay::pdf
