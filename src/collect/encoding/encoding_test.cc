#include "collect/encoding/encoding.h"

#include <gtest/gtest.h>
#include <unicode/ucnv.h>

#include "base/utf8.h"

namespace assay::encoding {
namespace {

// The bytes of `utf8` in an ICU encoding: how the samples below are made.
std::string encode(const char* converter, std::string_view utf8) {
  UErrorCode status = U_ZERO_ERROR;
  std::string bytes(utf8.size() * 4 + 16, '\0');
  const int32_t size = ucnv_convert(converter, "UTF-8", bytes.data(), static_cast<int32_t>(bytes.size()), utf8.data(),
                                    static_cast<int32_t>(utf8.size()), &status);
  EXPECT_TRUE(U_SUCCESS(status));
  bytes.resize(static_cast<std::size_t>(size));
  return bytes;
}

constexpr std::string_view kSimplified = "俄罗斯总统要求政府在十二月一日前制定稀土开采的路线图，这是今年的第三次。";
constexpr std::string_view kTraditional = "馬來西亞將與澳洲業者合作興建磁體廠，投資金額為六億令吉，這是今年的第三次。";
constexpr std::string_view kJapanese = "政府は来月までにレアアースの採掘に関する計画をまとめるように求めた。";
constexpr std::string_view kKorean = "정부는 다음 달까지 희토류 채굴에 관한 계획을 마련하라고 지시했다.";

TEST(NameForLabel, KnowsTheStandardsLabels) {
  EXPECT_EQ(name_for_label("gb2312"), "GBK");
  EXPECT_EQ(name_for_label(" UTF8\n"), "UTF-8");
  EXPECT_EQ(name_for_label("latin1"), "windows-1252");
  EXPECT_EQ(name_for_label("us-ascii"), "windows-1252");
  EXPECT_EQ(name_for_label("Big5-HKSCS"), "Big5");
  EXPECT_EQ(name_for_label("iso-2022-kr"), "replacement");
  EXPECT_EQ(name_for_label("utf-7"), "");
  EXPECT_EQ(name_for_label(""), "");
  EXPECT_EQ(name_for_label("utf-8 utf8"), "");
}

TEST(DecodeHtml, ReadsGbkByTheDecoderOfGb18030) {
  const std::string bytes = "<meta charset=gb2312>" + encode("gb18030", "镕€㐀𠀀");
  const Decoded decoded = decode_html(bytes);
  EXPECT_EQ(decoded.encoding, "gb18030");
  EXPECT_EQ(decoded.text, "<meta charset=gb2312>镕€㐀𠀀");
}

TEST(DecodeHtml, KnowsTheStandardsExceptionsToIcu) {
  EXPECT_EQ(decode_html("\xA3\xA0", "gb18030").text, "\u3000");
  EXPECT_EQ(decode_html("\xFE\x59", "gb18030").text, "\u9FB4");
  EXPECT_EQ(decode_html("\x87\xA4 \x88\x40", "big5").text, "\u9F97 \u31C0");
  EXPECT_EQ(decode_html("\x88\x62\x88\xA5", "big5").text, "\u00CA\u0304\u00EA\u030C");
  EXPECT_EQ(decode_html("\x80", "gbk").text, "€");
}

// A cut character must not swallow the "<" after it.
TEST(DecodeHtml, NeverSwallowsAsciiAfterABadLeadByte) {
  for (const char* label : {"gbk", "big5", "shift_jis", "euc-jp", "euc-kr"})
    EXPECT_EQ(decode_html("abc\x85<p>text and more text, to be plainly ASCII", label).text,
              "abc\uFFFD<p>text and more text, to be plainly ASCII")
        << label;
}

TEST(DecodeHtml, EveryPairOfBytesGivesValidText) {
  for (const char* label : {"gb18030", "big5", "shift_jis", "euc-jp", "euc-kr"}) {
    std::string bytes(4096, ' ');  // keeps the errors from making the label plainly wrong
    for (int lead = 0x80; lead < 0x100; ++lead)
      for (int trail = 0x20; trail < 0x100; ++trail)
        bytes.append({static_cast<char>(lead), static_cast<char>(trail), '\n'});
    EXPECT_TRUE(utf8::is_valid(decode_html(bytes, label).text)) << label;
  }
}

TEST(DecodeHtml, TakesTheByteOrderMarkBeforeAnyDeclaration) {
  EXPECT_EQ(decode_html("\xEF\xBB\xBF<meta charset=gbk>稀土").encoding, "UTF-8");
  EXPECT_EQ(decode_html(std::string_view("\xFF\xFE\x00\x7A", 4)).text, "稀");
  EXPECT_EQ(decode_html("\xEF\xBB\xBFx").text, "x");
}

TEST(DecodeHtml, FindsTheDeclarationInTheFirstKilobyte) {
  const std::string text = encode("gb18030", kSimplified);
  for (const std::string_view head :
       {"<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=GB2312'>", "<meta charset = 'gbk' >",
        "<!-- <meta charset=utf-8> --><script>x</script><meta charset=gb18030>",
        "<meta name=a content='charset=utf-8'><meta charset=gbk>"})
    EXPECT_EQ(decode_html(std::string(head) + text).encoding, "gb18030") << head;
}

TEST(DecodeHtml, PrefersTheTransportToTheMeta) {
  EXPECT_EQ(decode_html("<meta charset=utf-8>" + encode("windows-1252", "caf\u00E9"), "windows-1252").text,
            "<meta charset=utf-8>café");
}

TEST(DecodeHtml, PassesOverADeclarationThatIsPlainlyWrong) {
  EXPECT_EQ(decode_html("<meta charset=gb2312>" + std::string(kSimplified)).encoding, "UTF-8");
  EXPECT_EQ(decode_html("<meta charset=utf-8>" + encode("gb18030", kSimplified)).text,
            "<meta charset=utf-8>" + std::string(kSimplified));
  EXPECT_EQ(decode_html(encode("big5", kTraditional), "utf-8").encoding, "Big5");
}

TEST(DecodeHtml, KeepsUtf8WithAFewBadBytes) {
  const std::string text = std::string(kSimplified) + "\xE7\xA8" + std::string(kSimplified);
  EXPECT_EQ(decode_html("<meta charset=utf-8>" + text).encoding, "UTF-8");
  EXPECT_EQ(decode_text(text).encoding, "UTF-8");
}

TEST(DecodeText, TellsEncodingsApartByTheirCommonCharacters) {
  EXPECT_EQ(decode_text(kSimplified).encoding, "UTF-8");
  EXPECT_EQ(decode_text(encode("gb18030", kSimplified)).text, kSimplified);
  EXPECT_EQ(decode_text(encode("big5", kTraditional)).text, kTraditional);
  EXPECT_EQ(decode_text(encode("shift_jis", kJapanese)).text, kJapanese);
  EXPECT_EQ(decode_text(encode("euc-jp", kJapanese)).text, kJapanese);
  EXPECT_EQ(decode_text(encode("euc-kr", kKorean)).text, kKorean);
  EXPECT_EQ(decode_text(encode("windows-1252", "Le café où l’on préfère déjà les œufs à la crème.")).text,
            "Le café où l’on préfère déjà les œufs à la crème.");
}

TEST(DecodeText, TellsAlphabetsApart) {
  constexpr std::string_view kRussian = "Совет вчера одобрил план построить библиотеку возле вокзала к весне.";
  constexpr std::string_view kUkrainian = "Рада вчора схвалила план збудувати бібліотеку біля вокзалу їхнього міста.";
  constexpr std::string_view kGreek = "Το συμβούλιο ενέκρινε χθες το σχέδιο για μια νέα βιβλιοθήκη στον σταθμό.";
  constexpr std::string_view kHebrew = "מועצת העיר אישרה אתמול את התוכנית לבנות ספרייה חדשה ליד התחנה.";
  constexpr std::string_view kArabic = "وافق مجلس المدينة أمس على خطة لبناء مكتبة جديدة بجانب المحطة.";
  constexpr std::string_view kThai = "เมื่อวานนี้สภาเมืองอนุมัติแผนสร้างห้องสมุดแห่งใหม่ใกล้สถานีรถไฟ";
  for (const char* encoding : {"windows-1251", "KOI8-R", "ISO-8859-5", "ibm-866_P100-1995"})
    EXPECT_EQ(decode_text(encode(encoding, kRussian)).text, kRussian) << encoding;
  EXPECT_EQ(decode_text(encode("KOI8-U", kUkrainian)).text, kUkrainian);
  EXPECT_EQ(decode_text(encode("windows-1253", kGreek)).text, kGreek);
  EXPECT_EQ(decode_text(encode("windows-1255", kHebrew)).text, kHebrew);
  EXPECT_EQ(decode_text(encode("windows-1256", kArabic)).text, kArabic);
  EXPECT_EQ(decode_text(encode("windows-874-2000", kThai)).text, kThai);
}

TEST(DecodeText, KnowsIso2022JpByItsEscapes) {
  EXPECT_EQ(decode_text(encode("ISO-2022-JP", kJapanese)).text, kJapanese);
  EXPECT_EQ(decode_text("\x1B[31mred\x1B[0m").encoding, "UTF-8");
}

// Chinese under the declaration of Latin or of other Chinese, as misconfigured servers send it.
TEST(DecodeHtml, PassesOverADeclarationThatReadsFarWorse) {
  const std::string simplified = std::string(kSimplified) + std::string(kSimplified);
  const std::string traditional = std::string(kTraditional) + std::string(kTraditional);
  EXPECT_EQ(decode_html(encode("gb18030", simplified), "iso-8859-1").text, simplified);
  EXPECT_EQ(decode_html(encode("gb18030", simplified), "big5").text, simplified);
  EXPECT_EQ(decode_html(encode("big5", traditional), "gb2312").text, traditional);
  EXPECT_EQ(decode_html(encode("big5", traditional), "windows-1252").text, traditional);
  EXPECT_EQ(decode_html(encode("gb18030", traditional), "gbk").text, traditional);
  const std::string french = "Où l’on préfère déjà les œufs à la crème brûlée : « été », « forêt », « élève »…";
  EXPECT_EQ(decode_html(encode("windows-1252", french), "iso-8859-1").text, french);
}

TEST(DecodeHtml, FindsADeclarationBehindALongHead) {
  const std::string text = encode("gb18030", kSimplified);
  const std::string filler = "<script>" + std::string(2000, 'x') + "'<meta charset=big5>'</script>";
  EXPECT_EQ(decode_html(filler + "<meta charset=gbk>" + text).encoding, "gb18030");
  EXPECT_EQ(decode_html("<!--" + std::string(2000, '-') + "--><meta charset=windows-1251>\xE9").encoding,
            "windows-1251");
}

// A tag or a quoted name that breaks off declares nothing.
TEST(DecodeHtml, TakesNoDeclarationThatBreaksOff) {
  EXPECT_EQ(decode_html("caf\xE9 <meta charset=euc-jp").encoding, "windows-1252");
  EXPECT_EQ(decode_html("caf\xE9 <meta http-equiv=content-type content=\"text/html; charset='big5\">").encoding,
            "windows-1252");
}

TEST(DecodeXml, ReadsTheDeclaration) {
  EXPECT_EQ(decode_xml("<?xml version='1.0' encoding='GBK'?><a>" + encode("gb18030", kSimplified) + "</a>").encoding,
            "gb18030");
  EXPECT_EQ(decode_xml("<?xml version='1.0'?><a>稀土</a>").encoding, "UTF-8");
  EXPECT_EQ(decode_xml("").text, "");
}

}  // namespace
}  // namespace assay::encoding
