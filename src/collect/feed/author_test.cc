#include "collect/feed/author.h"

#include <gtest/gtest.h>

namespace assay::feed {
namespace {

TEST(Author, NameStandsInManyForms) {
  EXPECT_EQ(author_name("Ada Byron"), "Ada Byron");
  EXPECT_EQ(author_name("ada@a.example (Ada Byron)"), "Ada Byron");
  EXPECT_EQ(author_name("Ada Byron (ada@a.example)"), "Ada Byron");
  EXPECT_EQ(author_name("Ada Byron <ada@a.example>"), "Ada Byron");
  EXPECT_EQ(author_name("ada@a.example"), "");
  EXPECT_EQ(author_name("@ada"), "@ada");
}

TEST(Author, OnePersonIsNamedOnce) {
  std::vector<std::string> authors;
  add_author(authors, "ada@a.example (Ada)");
  add_author(authors, "Ada");
  add_author(authors, "Bo");
  add_author(authors, "");
  EXPECT_EQ(joined(authors), "ada@a.example (Ada), Bo");
  EXPECT_EQ(author_text(" Ada ", "ada@a.example"), "Ada (ada@a.example)");
  EXPECT_EQ(author_text("", "ada@a.example"), "ada@a.example");
}

}  // namespace
}  // namespace assay::feed
