#include "collect/page/byline_name.h"

#include <gtest/gtest.h>

#include <vector>

#include "collect/page/byline_credits.h"
#include "collect/page/byline_labels.h"
#include "collect/page/byline_texts.h"

namespace assay::page {
namespace {

TEST(AuthorIn, CutsTheLabelAndTheRest) {
  EXPECT_EQ(author_in("By Ada Moss | 3 min read", ""), "Ada Moss");
  EXPECT_EQ(author_in("Written by: Ada Moss on March 3, 2024", ""), "Ada Moss");
  EXPECT_EQ(author_in("View all posts by Ada Moss →", ""), "Ada Moss");
  EXPECT_EQ(author_in("Ada Moss 3 March 2024", ""), "Ada Moss");
  EXPECT_EQ(author_in("Ada Moss, Senior Editor", ""), "Ada Moss");
  EXPECT_EQ(author_in("Ada Moss, MD. Reviewed by Bo Lin", ""), "Ada Moss, MD");
  EXPECT_EQ(author_in("Byron Moss", ""), "Byron Moss");
  EXPECT_EQ(author_in("文/ 林一", ""), "林一");
  EXPECT_EQ(author_in("北辰发布", ""), "北辰发布") << "an account's name, not a time of publication";
}

TEST(AuthorIn, AWordThatBeginsAsAChineseLabelIsNone) {
  for (const std::string_view name : {"摄影世界", "编辑部", "编辑之家", "记者之家", "文化周刊"})
    EXPECT_EQ(author_in(name, ""), name);
  EXPECT_EQ(author_in("编辑林一", ""), "");
  EXPECT_EQ(author_in("攝影：陳大文", ""), "");
  EXPECT_EQ(author_in("记者林一", ""), "林一");
  EXPECT_EQ(author_in("記者陳大文", ""), "陳大文");
}

TEST(AuthorIn, EndsBeforeTheLastDate) {
  EXPECT_EQ(author_in("Ada Moss 13 March 2024", ""), "Ada Moss");
  EXPECT_EQ(author_in("Ada Moss March 13, 2024", ""), "Ada Moss");
  EXPECT_EQ(author_in("Ada Moss, 13.03.2024", ""), "Ada Moss");
  EXPECT_EQ(author_in("林一2024年3月13日", ""), "林一");
  std::string dates = "3 March 2024";
  for (int i = 0; i < 25; ++i) dates += " May 1";
  EXPECT_EQ(author_in(dates, ""), "");
}

TEST(AuthorIn, TheOutletIsNoAuthor) {
  EXPECT_EQ(author_in("The Ledger", "Ledger"), "");
  EXPECT_EQ(author_in("南海", "南海财经"), "");
  EXPECT_EQ(author_in("Ada Moss", "Ada Moss Photography"), "Ada Moss");
  EXPECT_EQ(author_in("Ada Moss, The Ledger", "Ledger Daily"), "Ada Moss");
  EXPECT_EQ(author_in("Ada Moss, CEO of Ledger", "Ledger"), "Ada Moss, CEO of Ledger");
  EXPECT_EQ(author_in("The Ledger", ""), "The Ledger");
}

TEST(AuthorIn, RefusesWhatIsNobody) {
  for (const std::string_view text :
       {"admin", "Updated", "Full Bio", "3 min read", "4.8", "March 3, 2024", "ada@a.example", "https://a.example/ada",
        "All Authors", "Write For Us", "Reviewed by Bo Lin", "Photo by Bo Lin", "责任编辑：林一", "佚名", ""})
    EXPECT_EQ(author_in(text, ""), "") << text;
}

TEST(LikelyAuthorIn, WantsTheLookOfAName) {
  EXPECT_EQ(likely_author_in("Ludwig van der Moss", ""), "Ludwig van der Moss");
  EXPECT_EQ(likely_author_in("adamoss", ""), "adamoss");
  for (const std::string_view text : {"By default, we use cookies", "Personal finance", "May 28", "AM",
                                      "Expert Reviewer.", "Staff Writer", "Moss (a.example)"})
    EXPECT_EQ(likely_author_in(text, ""), "") << text;
}

TEST(LikelyAuthorIn, ParticlesNeedNoCapital) {
  for (const std::string_view name : {"Jean d'Ormesson", "Anne d’Alba", "Luc l'Étoile", "Maria della Valle",
                                      "Mohammed ibn Saud", "Karl Ritter zum Stein"})
    EXPECT_EQ(likely_author_in(name, ""), name);
  EXPECT_EQ(likely_author_in("Prix d'ami", ""), "");
}

// An address behind a name lost the whole of it.
TEST(LikelyAuthorIn, BehindALabelAnAddressEndsTheName) {
  for (const std::string_view text :
       {"By Ada Moss ada@a.example", "By Ada Moss, ada@a.example", "By Ada Moss @adamoss", "By Ada Moss (Reuters)",
        "Par Ada Moss (Berlin, correspondante)", "By Ada Moss (@adamoss)"})
    EXPECT_EQ(likely_author_in(text, ""), "Ada Moss") << text;
  EXPECT_EQ(author_in("By Ada (Lin) Moss", ""), "Ada (Lin) Moss");
  EXPECT_EQ(likely_author_in("By ada@a.example", ""), "");
  EXPECT_EQ(likely_author_in("Contact us @ledger", ""), "");
}

TEST(LikelyAuthorIn, ATimeIsNobody) {
  EXPECT_EQ(likely_author_in("By Monday Evening", ""), "");
  EXPECT_EQ(likely_author_in("By Friday", ""), "");
  EXPECT_EQ(likely_author_in("By Sunday Moss", ""), "Sunday Moss");
}

std::string authors(const std::vector<std::string>& texts) {
  return authors_in_texts(texts, "The Ledger");
}

TEST(AuthorsInTexts, JoinsNamesAsTheyArePrinted) {
  EXPECT_EQ(authors({"By", "Ada Moss", "and", "Bo Lin"}), "Ada Moss and Bo Lin");
  EXPECT_EQ(authors({"By", "Ada Moss", ",", "Bo Lin", ", and", "Cy Tan", "March 3, 2024"}),
            "Ada Moss, Bo Lin, and Cy Tan");
  EXPECT_EQ(authors({"By Ada Moss and", "Bo Lin"}), "Ada Moss and Bo Lin");
  EXPECT_EQ(authors({"Ada Moss", "& Bo Lin"}), "Ada Moss & Bo Lin");
  EXPECT_EQ(authors({"By", "Ada Moss (Reuters)"}), "Ada Moss");
}

TEST(AuthorsInTexts, StopsBehindTheAuthor) {
  EXPECT_EQ(authors({"Ada Moss", "Founder & Lead Reviewer"}), "Ada Moss");
  EXPECT_EQ(authors({"Ada Moss", ", Privacy Expert"}), "Ada Moss");
  EXPECT_EQ(authors({"By", "Ada Moss", "Reviewed by", "Bo Lin"}), "Ada Moss");
  EXPECT_EQ(authors({"Medically reviewed", "by", "Bo Lin"}), "");
  EXPECT_EQ(authors({"By", "The Ledger", "Training"}), "") << "behind a label stands the author or nobody";
  EXPECT_EQ(authors({"Personal finance", "Updated", "Ada Moss"}), "Ada Moss");
}

TEST(Names, AreComparedAsAWhole) {
  EXPECT_TRUE(holds_name("Ada Moss, Bo Lin and Cy Tan", "Bo Lin"));
  EXPECT_TRUE(holds_name("林一鸣、林一", "林一"));
  EXPECT_FALSE(holds_name("Ada Mossberg", "Ada Moss"));
  EXPECT_FALSE(holds_name("林一鸣", "林一"));
  std::string names;
  for (const std::string_view name : {"Ada Mossberg", "Ada Moss", "Ada Mossberg"}) add_author(names, name);
  EXPECT_EQ(names, "Ada Mossberg, Ada Moss");
}

TEST(CreditLabels, AreToldApart) {
  EXPECT_EQ(credit_label("Written by:"), CreditLabel::kAuthor);
  EXPECT_EQ(credit_label("| 作者"), CreditLabel::kAuthor);
  EXPECT_EQ(credit_label("By Ada Moss"), CreditLabel::kNone);
  EXPECT_EQ(credit_label("Edited by Bo Lin"), CreditLabel::kOther);
  EXPECT_TRUE(ends_with_other_label("Ada Moss. Reviewed by "));
  EXPECT_TRUE(ends_with_other_label("责任编辑："));
  EXPECT_TRUE(ends_with_other_label("Bo Lin. FOTO :"));
  EXPECT_FALSE(ends_with_other_label("Written by"));
  EXPECT_FALSE(ends_with_other_label("Photographie"));
  EXPECT_FALSE(ends_with_other_label("Telefoto:"));
}

}  // namespace
}  // namespace assay::page
