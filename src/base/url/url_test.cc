#include "base/url/url.h"

#include <gtest/gtest.h>

#include "base/url/host.h"
#include "base/url/percent.h"

namespace assay {
namespace {

std::string href(std::string_view text, std::string_view base = "") {
  if (base.empty()) {
    const auto url = parse_url(text);
    return url ? url->href() : "failure";
  }
  const auto parsed_base = parse_url(base);
  if (!parsed_base) return "bad base";
  const auto url = parse_url(text, &*parsed_base);
  return url ? url->href() : "failure";
}

struct Case {
  std::string_view input;
  std::string_view base;
  std::string_view href;
};

// Each line is one decision of the standard's state machine.
constexpr Case kCases[] = {
    // Whole addresses
    {"https://news.example/a?b=c#d", "", "https://news.example/a?b=c#d"},
    {"HTTPS://News.Example", "", "https://news.example/"},
    {"  \x01https://news.example/a b\n/c\t ", "", "https://news.example/a%20b/c"},
    {"https:news.example", "", "https://news.example/"},
    {"https:///\\news.example\\a", "", "https://news.example/a"},
    {"https://news.example:443/", "", "https://news.example/"},
    {"http://news.example:443/", "", "http://news.example:443/"},
    {"https://news.example:00080", "", "https://news.example:80/"},
    {"https://news.example:/", "", "https://news.example/"},
    {"https://news.example:65536/", "", "failure"},
    {"https://news.example:8o/", "", "failure"},
    {"https://", "", "failure"},
    {"https://:80/", "", "failure"},
    {"news.example/a", "", "failure"},
    {"", "", "failure"},
    {"1https://x/", "", "failure"},
    // Names and passwords
    {"https://me@news.example/", "", "https://me@news.example/"},
    {"https://me:a:b@news.example/", "", "https://me:a%3Ab@news.example/"},
    {"https://me@here:p@ss@news.example/", "", "https://me%40here:p%40ss@news.example/"},
    {"https://:@news.example/", "", "https://news.example/"},
    {"https://:secret@news.example/", "", "https://:secret@news.example/"},
    {"https://me@", "", "failure"},
    {"https://me@/a", "", "failure"},
    // Relative references
    {"b", "https://x.example/d/a?q#f", "https://x.example/d/b"},
    {"?r", "https://x.example/d/a?q#f", "https://x.example/d/a?r"},
    {"#g", "https://x.example/d/a?q#f", "https://x.example/d/a?q#g"},
    {"", "https://x.example/d/a?q#f", "https://x.example/d/a?q"},
    {"/b", "https://me:pw@x.example:81/d/a", "https://me:pw@x.example:81/b"},
    {"//y.example/b", "https://x.example/d/a", "https://y.example/b"},
    {"\\\\y.example\\b", "https://x.example/d/a", "https://y.example/b"},
    {"../../../b/./c/..", "https://x.example/d/e/a", "https://x.example/b/"},
    {"%2E%2e/b", "https://x.example/d/e/a", "https://x.example/d/b"},
    {".", "https://x.example/d/a", "https://x.example/d/"},
    {"https:b", "https://x.example/d/a", "https://x.example/d/b"},
    {"http:b", "https://x.example/d/a", "http://b/"},
    {"https://x", "mailto:a@b", "https://x/"},
    {"b", "mailto:a@b", "failure"},
    {"#f", "mailto:a@b?s", "mailto:a@b?s#f"},
    // Percent-encoding
    {"https://x/稀土?稀#土", "", "https://x/%E7%A8%80%E5%9C%9F?%E7%A8%80#%E5%9C%9F"},
    {"https://x/\"<>`{}^|'?\"<>`{}^|'#\"<>`{}^|'", "",
     "https://x/%22%3C%3E%60%7B%7D%5E|'?%22%3C%3E`{}^|%27#%22%3C%3E%60{}^|'"},
    {"https://x/%zz%4", "", "https://x/%zz%4"},
    {"https://x/\xFF", "", "https://x/%EF%BF%BD"},
    // Hosts
    {"https://稀土.example/", "", "https://xn--udsp52f.example/"},
    {"https://faß.example/", "", "https://xn--fa-hia.example/"},
    {"https://ＮＥＷＳ。example/", "", "https://news.example/"},
    {"https://%6Eews.example/", "", "https://news.example/"},
    {"https://a_b--c.example./", "", "https://a_b--c.example./"},
    {"https://XN--/", "", "https://xn--/"},
    {"https://xn--nonsense!.example/", "", "https://xn--nonsense!.example/"},
    {"https://xn--abc-.稀土/", "", "failure"},
    {"https://xn--zz99zz.稀土/", "", "failure"},
    {"https://a b/", "", "failure"},
    {"https://a%00b/", "", "failure"},
    {"https://a%25b/", "", "failure"},
    {"https://a<b/", "", "failure"},
    {"https://\u00AD/", "", "failure"},
    {"https://192.168.257/", "", "https://192.168.1.1/"},
    {"https://0x7f.1/", "", "https://127.0.0.1/"},
    {"https://0300.0250.1.1./", "", "https://192.168.1.1/"},
    {"https://4294967295/", "", "https://255.255.255.255/"},
    {"https://4294967296/", "", "failure"},
    {"https://256.0.0.1/", "", "failure"},
    {"https://1.2.3.4.5/", "", "failure"},
    {"https://1.2.3.08/", "", "failure"},
    {"https://a.1/", "", "failure"},
    {"https://0x.0x.0/", "", "https://0.0.0.0/"},
    {"https://[1:0:0:2:0:0:0:3]/", "", "https://[1:0:0:2::3]/"},
    {"https://[::]/", "", "https://[::]/"},
    {"https://[1::]:80/", "", "https://[1::]:80/"},
    {"https://[::ffff:192.0.2.1]/", "", "https://[::ffff:c000:201]/"},
    {"https://[2001:DB8:0:0:1:0:0:1]/", "", "https://[2001:db8::1:0:0:1]/"},
    {"https://[1:2:3:4:5:6:7:8:9]/", "", "failure"},
    {"https://[1::2::3]/", "", "failure"},
    {"https://[1:2:3:4:5:6:7]/", "", "failure"},
    {"https://[:1]/", "", "failure"},
    {"https://[1:]/", "", "failure"},
    {"https://[::1.2.3]/", "", "failure"},
    {"https://[::1.2.3.04]/", "", "failure"},
    {"https://[::1.2.3.256]/", "", "failure"},
    {"https://[::12345]/", "", "failure"},
    {"https://[::1/", "", "failure"},
    {"https://[::1]x/", "", "failure"},
    // Addresses of other kinds
    {"data:text/html,<b> #x", "", "data:text/html,<b>%20#x"},
    {"tag:x y  ", "", "tag:x y"},
    {"app://Host:443/../a/./b", "", "app://Host:443/a/b"},
    {"app://a b/", "", "failure"},
    {"app:///x", "", "app:///x"},
    {"app:/..//x", "", "app:/.//x"},
    {"app:/a/b\\c", "", "app:/a/b\\c"},
    {"../x", "app:/a/b/c", "app:/a/x"},
    {"app://host?q", "", "app://host?q"},
    // Files
    {"file:///a/../b", "", "file:///b"},
    {"file:a", "", "file:///a"},
    {"file://localhost/a", "", "file:///a"},
    {"file://server/a", "", "file://server/a"},
    {"file:///C|/../..", "", "file:///C:/"},
    {"/a", "file:///C:/b/c", "file:///C:/a"},
    {"D|/a", "file:///C:/b/c", "file:///D:/a"},
    {"?q", "file:///b/c", "file:///b/c?q"},
    {"x", "file:///b/c?q", "file:///b/x"},
    {"file://C|/a", "", "file:///C:/a"},
};

TEST(Url, ParsesAsTheStandardSays) {
  for (const Case& test : kCases) {
    EXPECT_EQ(href(test.input, test.base), test.href) << test.input << " against " << test.base;
    if (test.href == "failure") continue;
    EXPECT_EQ(href(test.href), test.href) << "not stable";
  }
}

TEST(Url, SplitsIntoParts) {
  const Url url = *parse_url("https://me:pw@News.example:8443/a/b?c=d#e");
  EXPECT_EQ(url.scheme, "https");
  EXPECT_EQ(url.username, "me");
  EXPECT_EQ(url.password, "pw");
  EXPECT_EQ(url.host, "news.example");
  EXPECT_EQ(url.port, std::uint16_t{8443});
  EXPECT_EQ(url.path, "/a/b");
  EXPECT_EQ(url.query, "c=d");
  EXPECT_EQ(url.fragment, "e");
  EXPECT_FALSE(url.has_opaque_path);
  EXPECT_EQ(url.origin(), "https://news.example:8443");
  EXPECT_TRUE(parse_url("mailto:a@b.example")->has_opaque_path);
}

TEST(Url, OriginsAreThoseOfTheWeb) {
  EXPECT_EQ(parse_url("file:///a")->origin(), "null");
  EXPECT_EQ(parse_url("data:,a")->origin(), "null");
  EXPECT_EQ(parse_url("blob:https://a.example:81/x")->origin(), "https://a.example:81");
  EXPECT_EQ(parse_url("blob:file:///x")->origin(), "null");
  EXPECT_EQ(parse_url("blob:blob:https://a.example/")->origin(), "null");
}

TEST(Url, ErrorsNameTheOffendingText) {
  const auto error = parse_url("http://a b/" + std::string(5000, 'x')).error();
  EXPECT_EQ(error.kind, ErrorKind::kInvalid);
  EXPECT_TRUE(error.message.starts_with("url: not an address: http://a b/xxx"));
  EXPECT_LT(error.message.size(), 300U);
  EXPECT_EQ(parse_url(std::string(kMaxUrlBytes + 1, 'a')).error().kind, ErrorKind::kTooLarge);
}

TEST(Url, LongHostsCostLittle) {
  std::string international;
  for (char32_t c = 0x4E00; international.size() < 60000; ++c) {
    international += {static_cast<char>(0xE0 | (c >> 12)), static_cast<char>(0x80 | ((c >> 6) & 0x3F)),
                      static_cast<char>(0x80 | (c & 0x3F))};
  }
  EXPECT_FALSE(parse_url("https://" + international));
  EXPECT_TRUE(parse_url("https://" + std::string(60000, 'a')));
  EXPECT_FALSE(parse_url("https://" + std::string(60000, '.') + "1"));
  EXPECT_TRUE(parse_url("https://" + std::string(30000, '@') + "a"));
}

TEST(Url, CanonicalFormTellsDocumentsApartNotReaders) {
  const auto canonical = [](std::string_view text) { return canonical_form(*parse_url(text)); };
  EXPECT_EQ(canonical("http://News.example:80/a#part"), "https://news.example/a");
  EXPECT_EQ(canonical("https://www.news.example/a/"), "https://www.news.example/a/");
  EXPECT_EQ(canonical("http://news.example:443/"), "https://news.example/");
  EXPECT_EQ(canonical("http://news.example:8080/"), "https://news.example:8080/");
  EXPECT_EQ(canonical("https://news.example/a?utm_source=x&id=7&UTM_Medium=y&fbclid=z&b"),
            "https://news.example/a?id=7&b");
  EXPECT_EQ(canonical("https://news.example/a?spm=1.2&from=timeline&isappinstalled=0"), "https://news.example/a");
  EXPECT_EQ(canonical("https://news.example/a?from=page2"), "https://news.example/a?from=page2");
  EXPECT_EQ(canonical("http://mp.weixin.qq.com/s?__biz=Mz==&mid=26&idx=1&sn=4f&chksm=8c&scene=21#wechat_redirect"),
            "https://mp.weixin.qq.com/s?__biz=Mz==&mid=26&idx=1&sn=4f");
  EXPECT_EQ(canonical("https://mp.weixin.qq.com/s/Ab_9?scene=1&poc_token=x"), "https://mp.weixin.qq.com/s/Ab_9");
  EXPECT_EQ(canonical("https://news.example/a?"), "https://news.example/a");
  EXPECT_EQ(canonical("https://news.example/a?b=2&a=1&&b=1"), "https://news.example/a?b=2&a=1&b=1");
  EXPECT_EQ(canonical("https://news.example/a/index.html"), "https://news.example/a/");
  EXPECT_EQ(canonical("https://news.example/myindex.html"), "https://news.example/myindex.html");
  EXPECT_EQ(canonical("file:///a/index.html?utm_source=x#y"), "file:///a/index.html?utm_source=x");
  for (const Case& test : kCases) {
    const auto url = parse_url(test.input);
    if (!url) continue;
    const std::string once = canonical_form(*url);
    EXPECT_EQ(canonical(once), once);
  }
}

TEST(Url, FileUrlsKeepEveryNameApart) {
  EXPECT_EQ(file_url("/a b/稀土.html").href(), "file:///a%20b/%E7%A8%80%E5%9C%9F.html");
  EXPECT_EQ(file_url("/50%?#x").href(), "file:///50%25%3F%23x");
  EXPECT_EQ(file_url("/a\\b").href(), "file:///a%5Cb");
  EXPECT_EQ(file_url("/a\nb\xFF").href(), "file:///a%0Ab%FF");
  EXPECT_EQ(file_url("/%2e%2E/x").href(), "file:///%252e%252E/x");
  EXPECT_EQ(file_url("/a/../b").href(), "file:///b");
  EXPECT_EQ(file_url("/C|/x").href(), "file:///C%7C/x");
  EXPECT_EQ(file_url("relative").href(), "file:///relative");
  EXPECT_TRUE(file_url("/" + std::string(kMaxUrlBytes, ' ')).href().starts_with("file:///%20"));
  for (const std::string path : {"/a b", "/50%?#x", "/a\\b|c", "/\x01\x7F\xC3"}) {
    EXPECT_EQ(url::percent_decode(file_url(path).path), path);
    EXPECT_EQ(href(file_url(path).href()), file_url(path).href());
  }
}

}  // namespace
}  // namespace assay
