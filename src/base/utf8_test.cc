#include "base/utf8.h"

#include <gtest/gtest.h>

#include <random>

namespace assay::utf8 {
namespace {

// The slow twin: the standard's decoder written state by state, one byte at a time.
std::u32string decode_slowly(std::string_view bytes) {
  std::u32string out;
  char32_t value = 0;
  int needed = 0;
  int lower = 0x80;
  int upper = 0xBF;
  for (std::size_t i = 0; i < bytes.size();) {
    const int byte = static_cast<unsigned char>(bytes[i]);
    if (needed == 0) {
      lower = 0x80;
      upper = 0xBF;
      ++i;
      if (byte <= 0x7F) {
        out.push_back(static_cast<char32_t>(byte));
      } else if (byte >= 0xC2 && byte <= 0xDF) {
        needed = 1;
        value = byte & 0x1F;
      } else if (byte >= 0xE0 && byte <= 0xEF) {
        if (byte == 0xE0) lower = 0xA0;
        if (byte == 0xED) upper = 0x9F;
        needed = 2;
        value = byte & 0xF;
      } else if (byte >= 0xF0 && byte <= 0xF4) {
        if (byte == 0xF0) lower = 0x90;
        if (byte == 0xF4) upper = 0x8F;
        needed = 3;
        value = byte & 0x7;
      } else {
        out.push_back(kReplacement);
      }
    } else if (byte < lower || byte > upper) {
      needed = 0;
      out.push_back(kReplacement);  // and the byte is read again
    } else {
      ++i;
      lower = 0x80;
      upper = 0xBF;
      value = (value << 6) | (byte & 0x3F);
      if (--needed == 0) out.push_back(value);
    }
  }
  if (needed != 0) out.push_back(kReplacement);
  return out;
}

std::u32string decode_all(std::string_view bytes) {
  std::u32string out;
  for (std::size_t offset = 0; offset < bytes.size();) {
    const CodePoint code_point = decode(bytes, offset);
    out.push_back(code_point.value);
    offset += code_point.size_bytes;
  }
  return out;
}

std::string random_bytes(std::mt19937& random) {
  // Bytes at the edges of the ranges, so that nearly right sequences are common.
  static constexpr unsigned char kEdges[] = {0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2,
                                             0xDF, 0xE0, 0xE4, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF4, 0xF5, 0xFF};
  std::string bytes;
  const std::size_t size = random() % 24;
  for (std::size_t i = 0; i < size; ++i) bytes.push_back(static_cast<char>(kEdges[random() % std::size(kEdges)]));
  return bytes;
}

TEST(Utf8, DecodesAsTheStandardDoes) {
  std::mt19937 random(1);
  for (int round = 0; round < 20000; ++round) {
    const std::string bytes = random_bytes(random);
    const std::u32string expected = decode_slowly(bytes);
    EXPECT_EQ(decode_all(bytes), expected);
    EXPECT_EQ(count(bytes), expected.size());
    const std::string repaired = repair(bytes);
    EXPECT_TRUE(is_valid(repaired));
    std::u32string expected_repair = expected;
    for (char32_t& value : expected_repair) value = value == 0 ? kReplacement : value;
    EXPECT_EQ(decode_all(repaired), expected_repair);
    EXPECT_EQ(repair(repaired), repaired);
    if (is_valid(bytes)) {
      std::string again;
      for (const char32_t value : expected) append(again, value);
      EXPECT_EQ(again, bytes);
    } else {
      EXPECT_NE(repaired, bytes);
    }
  }
}

TEST(Utf8, ReplacesMaximalSubparts) {
  EXPECT_EQ(repair("\xF0\x9F\x98"), "\uFFFD");              // cut short: one
  EXPECT_EQ(repair("\xF0\x80\x80"), "\uFFFD\uFFFD\uFFFD");  // never the start of anything: each
  EXPECT_EQ(repair("\xED\xA0\x80"), "\uFFFD\uFFFD\uFFFD");  // a surrogate
  EXPECT_EQ(repair("\xE4\xB8\x41"),
            "\uFFFD"
            "A");
  EXPECT_EQ(repair(std::string_view("a\0b", 3)),
            "a\uFFFD"
            "b");
}

TEST(Utf8, SeesOneBadByteAnywhere) {
  for (std::size_t size = 1; size < 40; ++size) {
    for (std::size_t at = 0; at < size; ++at) {
      std::string text(size, 'a');
      EXPECT_TRUE(is_valid(text));
      text[at] = '\xFF';
      EXPECT_FALSE(is_valid(text));
    }
  }
}

TEST(Utf8, AppendsTheReplacementForWhatIsNoScalarValue) {
  std::string out;
  append(out, 0xD800);
  append(out, 0x110000);
  append(out, 0x10FFFF);
  EXPECT_EQ(out, "\uFFFD\uFFFD\U0010FFFF");
}

TEST(Utf8, DecodesNothingAtTheEnd) {
  EXPECT_EQ(decode("", 0).size_bytes, 0U);
  EXPECT_EQ(decode("a", 7).size_bytes, 0U);
}

TEST(Utf8, PrefixNeverCutsACodePoint) {
  const std::string text = "aé稀😀b";
  for (std::size_t limit = 0; limit <= text.size() + 1; ++limit) {
    const std::string_view cut = prefix(text, limit);
    EXPECT_LE(cut.size(), limit);
    EXPECT_TRUE(is_valid(cut));
    EXPECT_LT(std::min(limit, text.size()) - cut.size(), 4U);
  }
  EXPECT_EQ(prefix("\x80\x80\x80\x80\x80", 4).size(), 4U);  // nothing to keep whole
}

TEST(Utf8, KnowsScripts) {
  EXPECT_TRUE(is_han(U'稀'));
  EXPECT_TRUE(is_han(U'〇'));
  EXPECT_TRUE(is_han(0x20000));
  EXPECT_TRUE(is_han(0xF900));
  EXPECT_FALSE(is_han(U'々'));
  EXPECT_FALSE(is_han(0x2E80));  // a radical
  EXPECT_FALSE(is_han(U'、'));
  EXPECT_FALSE(is_han(U'あ'));
  EXPECT_FALSE(is_han(0x17000));  // Tangut: ideographic, not Han
  EXPECT_FALSE(is_han(0xFFFFFFFF));
  EXPECT_TRUE(is_kana(U'あ'));
  EXPECT_TRUE(is_kana(U'ア'));
  EXPECT_TRUE(is_kana(U'ー'));
  EXPECT_TRUE(is_kana(0xFF71));
  EXPECT_FALSE(is_kana(U'・'));  // Chinese writes foreign names with it too
  EXPECT_FALSE(is_kana(U'稀'));
  EXPECT_TRUE(is_hangul(U'한'));
  EXPECT_TRUE(is_hangul(0x1100));
  EXPECT_FALSE(is_hangul(U'稀'));
}

TEST(Utf8, TrimsAndCollapsesEverySpace) {
  EXPECT_EQ(trim("\u3000\t 稀土 \u00A0\uFEFF"), "稀土");
  EXPECT_EQ(trim(" \u200B "), "");
  EXPECT_EQ(trim(""), "");
  EXPECT_EQ(collapse_space("\u3000  a \n\t b\u3000"), "a b");
  EXPECT_EQ(collapse_space(" \n "), "");
  std::mt19937 random(2);
  for (int round = 0; round < 5000; ++round) {  // on hostile bytes: still a part of the text, still nothing at its ends
    const std::string bytes = random_bytes(random) + "\u3000" + random_bytes(random);
    const std::string_view trimmed = trim(bytes);
    EXPECT_EQ(trim(trimmed), trimmed);
    EXPECT_EQ(collapse_space(collapse_space(bytes)), collapse_space(bytes));
  }
}

}  // namespace
}  // namespace assay::utf8
