#include "collect/page/literals.h"

#include <gtest/gtest.h>

#include "collect/page/literals_test_paths.h"

namespace assay::page {
namespace {

// "key=text" of every string, in order, each behind the keys of what holds it.
std::vector<std::string> strings(std::string_view script) {
  return paths_of(read_literals(script));
}

using Strings = std::vector<std::string>;

TEST(Literals, ReadsJson) {
  EXPECT_EQ(strings(R"({"a":{"b":"x \"y\"\né"},"c":["p","q"],"n":1,"d":null,"e":"z"})"),
            (Strings{"a.b=x \"y\"\né", "c.=p", "c.=q", "e=z"}));
}

TEST(Literals, ReadsJavaScript) {
  EXPECT_EQ(strings("window.__NUXT__=(function(a,b){return {layout:\"default\",data:[{title:'It\\'s',n:b,'body':a}]}}"
                    "(\"<p>Text<\\u002Fp>\",0));  // \"no\"\n/* 'no' */ var s = `two\nlines`;"),
            (Strings{"layout=default", "data.title=It's", "data.body=<p>Text</p>", "=<p>Text</p>", "=two\nlines"}));
}

TEST(Literals, ParametersStandForTheirStrings) {
  EXPECT_EQ(
      strings("x=(function(a,b,c){c.title=a;c.n=1;c.body=b;return {post:c,list:[b,d]}}('T,(',\"B\",{}),(function(a){"
              "return [a]})('other')"),
      (Strings{"title=T,(", "body=B", "list.=B", "=T,(", "=B", "=other", "=other"}));
}

TEST(Literals, FunctionsWithoutEndAreNoTrouble) {
  std::string script;
  for (int i = 0; i < 20'000; ++i) script += "(function(a){";
  EXPECT_EQ(strings(script + "a:'b"), Strings{"a=b"});
  EXPECT_EQ(strings("(function(a,b){return[a]}('x"), Strings{"=x"});
  EXPECT_EQ(strings("{'a"), Strings{"=a"});
}

TEST(Literals, AParameterIsRepeatedWithinABudget) {
  std::string script = "(function(a){return [";
  for (int i = 0; i < 1000; ++i) script += "a,";
  script += "]}('" + std::string(10'000, 'x') + "'))";
  EXPECT_LE(strings(script).size(), 6U);
}

TEST(Literals, QuotationMarksInPatternsAreNone) {
  EXPECT_EQ(strings("x=s.replace(/[\"'/]/g,'a');y={k:'v'}"), (Strings{"=a", "k=v"}));
}

TEST(Literals, AQuotationMarkThatIsNoneEndsWithItsLine) {
  EXPECT_EQ(strings("don't\n{\"a\":\"b\"}"), (Strings{"=t", "a=b"}));
}

TEST(Literals, ReadsDataInStrings) {
  const std::string text(120, 'x');
  EXPECT_EQ(strings("JSON.parse(\"{\\\"a\\\":\\\"" + text + "\\\"}\")"), Strings{"a=" + text});
  EXPECT_EQ(strings("%7B%22a%22%3A%22%E7%A8%80%E5%9C%9F%22%7D"), Strings{"a=稀土"});
}

TEST(Literals, SurrogatesBecomeCharacters) {
  EXPECT_EQ(strings(R"(["\ud83d\ude00","\ud83d","\x41\u{"])"), (Strings{"=😀", "=\uFFFD", "=A{"}));
}

TEST(Literals, ManyBracketsAreReadAsFarAsTheyGo) {
  std::string deep(100'000, '[');
  deep += "\"inside\"" + std::string(100'000, ']') + ",\"outside\"";
  EXPECT_EQ(strings(deep), (Strings{"=inside", "=outside"}));
  EXPECT_LE(read_literals(std::string(1'000'000, '{')).size(), 300U);
  EXPECT_EQ(read_literals(std::string(1'000'000, '/')).size(), 1U);
}

}  // namespace
}  // namespace assay::page
