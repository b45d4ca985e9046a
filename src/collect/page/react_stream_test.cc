#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>

#include "collect/page/page_data.h"

namespace assay::page {
namespace {

using Strings = std::vector<std::string>;

// The texts under the key "children", in order.
Strings texts(std::string_view stream) {
  std::vector<Literal> literals(1);
  read_react_stream(stream, literals);
  Strings result;
  for (const Literal& literal : literals) {
    if (literal.kind != Literal::Kind::kString || literal.text.empty()) continue;
    if (literal.key == "children" || literals[literal.parent].key == "children") result.push_back(literal.text);
  }
  return result;
}

TEST(ReactStream, RowsStandWhereTheyAreNamed) {
  EXPECT_EQ(texts("2:[\"$\",\"p\",null,{\"children\":\"second\"}]\n"
                  "0:[\"$\",\"div\",null,{\"children\":[\"$L1\",\"$2\",\"$@3\"]}]\n"
                  "3:[\"$\",\"p\",null,{\"children\":\"third\"}]\n1:[\"$\",\"p\",null,{\"children\":\"first\"}]\n"),
            (Strings{"first", "second", "third"}));
}

TEST(ReactStream, AComponentsNameIsNoRowOfText) {
  EXPECT_EQ(texts("0:[\"$\",\"$L1\",null,{\"children\":\"text\"}]\n1:I[\"a.js\",[],\"default\"]\n"), Strings{"text"});
}

TEST(ReactStream, TextRowsAreCountedInBytes) {
  EXPECT_EQ(texts("a:T7,a\nb:é\n0:[\"$\",\"p\",null,{\"children\":\"$a\"}]\n"), Strings{"a\nb:é\n"});
  EXPECT_EQ(texts("a:Tffffff,cut\n"), Strings{});
}

TEST(ReactStream, RowsThatNameOneAnotherEnd) {
  EXPECT_EQ(texts("0:{\"children\":[\"$1\",\"x\"]}\n1:{\"children\":[\"$0\",\"$1\",\"y\"]}\n"),
            (Strings{"$0", "$1", "y", "x"}));
}

TEST(ReactStream, AChainOfRowsIsCut) {
  std::string stream;
  char name[16];
  for (int i = 0; i < 20'000; ++i) {
    std::snprintf(name, sizeof name, "%x:[\"$%x\"]\n", i, i + 1);
    stream += name;
  }
  std::vector<Literal> literals(1);
  read_react_stream(stream, literals);
  std::vector<int> depths(literals.size(), 0);
  for (std::size_t i = 1; i < literals.size(); ++i) depths[i] = depths[literals[i].parent] + 1;
  EXPECT_LE(*std::ranges::max_element(depths), 600);
}

}  // namespace
}  // namespace assay::page
