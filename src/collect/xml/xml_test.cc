#include "collect/xml/xml.h"

#include <gtest/gtest.h>

namespace assay::xml {
namespace {

// Writes down what it is told: <a x=1>text</>.
class Scribe : public Handler {
 public:
  void begin(const Element& element) override {
    written += "<";
    if (!element.address.empty()) written.append("{").append(element.address).append("}");
    if (!element.prefix.empty()) written.append(element.prefix).append(":");
    written += element.name;
    for (const Attribute& attribute : element.attributes) {
      written += ' ';
      if (!attribute.prefix.empty()) written.append(attribute.prefix).append(":");
      written.append(attribute.name).append("=").append(attribute.value);
    }
    written += '>';
  }
  void end() override { written += "</>"; }
  void characters(std::string_view text) override { written += text; }

  std::string written;
};

std::string read(std::string_view text, const Limits& limits = {}) {
  Scribe scribe;
  parse(text, scribe, limits);
  return scribe.written;
}

TEST(ParseXml, ReportsElementsAttributesAndCharacters) {
  EXPECT_EQ(read("<?xml version='1.0'?><!-- c --><a x='1' y = \"2\"><b/>t<![CDATA[<&amp;]]></a>"),
            "<a x=1 y=2><b></>t<&amp;</>");
  EXPECT_EQ(read("<a xmlns='u' xmlns:p='v' xml:base='w'><p:b xmlns='z'/><c/></a>"),
            "<{u}a xmlns=u xmlns:p=v xml:base=w><{v}p:b xmlns=z></><{u}c></></>");
  EXPECT_EQ(read("<p:a/>"), "<p:a></>");  // an undeclared prefix
}

TEST(ParseXml, ResolvesReferences) {
  EXPECT_EQ(read("<a x='&lt;&#65;'>&amp;lt; &eacute;&hellip; &#x26;amp;</a>"), "<a x=<A>&lt; é… &amp;</>");
  EXPECT_EQ(read("<a>AT&T R&D &unknown; & &; &#1;</a>"), "<a>AT&T R&D &unknown; & &;  </>");
}

TEST(ParseXml, AnEndTagClosesWhatItNames) {
  EXPECT_EQ(read("<a><b>x<br>y</b><c/></a>"), "<a><b>x<br>y</></><c></></>");
  EXPECT_EQ(read("<a></b>x</a>"), "<a>x</>");
  EXPECT_EQ(read("<Item>x</item>"), "<Item>x</>");
}

TEST(ParseXml, ReadsWhatIsNoXml) {
  EXPECT_EQ(read("<a>1 < 2 <3 </ <></a>"), "<a>1 < 2 <3 </ <></>");
  EXPECT_EQ(read("<a href=x checked b='1'c='2'>"), "<a href=x checked= b=1 c=2>");
  EXPECT_EQ(read("<a x='1><b>t</b>"), "<a x=1><b>t</>");  // a quote that is never closed
  EXPECT_EQ(read("<a <b>t"), "<a><b>t");
  EXPECT_EQ(read("<a>x]]></a>"), "<a>x</>");
  EXPECT_EQ(read("<a><![CDATA[x</a><b>y</b>"), "<a>x</><b>y</>");  // a CDATA section that is never closed
  EXPECT_EQ(read("<a><!-- x ><b>y</b></a>"), "<a><b>y</></>");
  EXPECT_EQ(read("<a>x\x01y\r\nz</a>"), "<a>xy\nz</>");
  EXPECT_EQ(read("<a/>junk<b/>"), "<a></>junk<b></>");
  EXPECT_EQ(read("<a>x<b y='"), "<a>x");
}

TEST(ParseXml, KnowsPlainEntitiesAlone) {
  EXPECT_EQ(read("<!DOCTYPE a [<!ENTITY who 'Ada'><!ENTITY o \"&#111;\"><!ENTITY m '&who;&who;'>"
                 "<!ENTITY f SYSTEM 'file:///etc/passwd'><!ENTITY t '<b>'>]><a>&who;&o;&m;&f;&t;</a>"),
            "<a>Adao&m;&f;&t;</>");
}

TEST(ParseXml, ExpandsWithinItsBudget) {
  std::string text = "<!DOCTYPE a [<!ENTITY e '" + std::string(1000, 'x') + "'>]><a>";
  for (int i = 0; i < 100'000; ++i) text += "&e;";
  EXPECT_LT(read(text).size(), (1u << 20) + 400'000);
}

TEST(ParseXml, KeepsItsDepth) {
  EXPECT_EQ(read("<a><b><c><d>x</d></c></b>y</a>", {.max_depth = 2}), "<a><b>x</>y</>");
  std::string deep;
  for (int i = 0; i < 1'000'000; ++i) deep += "<a>";
  EXPECT_LT(read(deep).size(), 1000U);
}

// Each of these took time that grew with the square of the size once.
TEST(ParseXml, LooksOnceForWhatIsMissing) {
  for (const char* piece : {"<!--", "<![CDATA[", "<?x", "<!DOCTYPE [", "<a b='", "<a b=\"", "</a", "<a ", "&a"}) {
    std::string text = "<r>";
    while (text.size() < 4'000'000) text += piece;
    Scribe scribe;
    parse(text, scribe);
  }
}

}  // namespace
}  // namespace assay::xml
