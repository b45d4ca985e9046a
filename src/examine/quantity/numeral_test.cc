#include "examine/quantity/numeral.h"

#include <gtest/gtest.h>

#include <string>

namespace assay::quantity {
namespace {

// "value end", with the bytes that were not read after a bar.
std::string read(std::string_view text) {
  const auto numeral = read_numeral(text, 0);
  if (!numeral) return "nothing";
  std::string out = numeral->value ? numeral->value->to_string() : "";
  if (!numeral->value && numeral->low && numeral->high)
    out = numeral->low->to_string() + ".." + numeral->high->to_string();
  if (numeral->end != text.size()) out += "|" + std::string(text.substr(numeral->end));
  return out;
}

TEST(Numeral, digits) {
  EXPECT_EQ(read("285"), "285");
  EXPECT_EQ(read("1,050,000,000"), "1050000000");
  EXPECT_EQ(read("40721.17"), "40721.17");
  EXPECT_EQ(read("１，１２３"), "1123");
  EXPECT_EQ(read("2，100"), "2|，100");
  EXPECT_EQ(read("1 234 567.89"), "1234567.89");
  EXPECT_EQ(read("423 0000"), "423| 0000");
  EXPECT_EQ(read("12,34,567.89"), "1234567.89");
  EXPECT_EQ(read("1.111,11"), "1111.11");
  EXPECT_EQ(read(".08"), "0.08");
  EXPECT_EQ(read("192.168.1.2"), "192|.168.1.2");
  EXPECT_EQ(read("2^5"), "32");
  EXPECT_EQ(read("2.5^-1"), "0.4");
  EXPECT_EQ(read("1.1^+23"), "8.95430243255237");
  EXPECT_EQ(read("6.23x10^-4"), "0.000623");
  EXPECT_EQ(read("-12e-1"), "-1.2");
  EXPECT_EQ(read("4 6/3"), "6");
  EXPECT_EQ(read("5/17/2018"), "5|/17/2018");
  EXPECT_EQ(read("1½"), "1.5");
}

TEST(Numeral, chinese) {
  EXPECT_EQ(read("一万五千亿"), "1500000000000");
  EXPECT_EQ(read("1.2万亿元"), "1200000000000|元");
  EXPECT_EQ(read("二十万亿"), "20000000000000");
  EXPECT_EQ(read("两千四百五"), "2450");
  EXPECT_EQ(read("5万4千6百"), "54600");
  EXPECT_EQ(read("3万4000"), "34000");
  EXPECT_EQ(read("一万零五"), "10005");
  EXPECT_EQ(read("一百零十万三千斤"), "1103000|斤");
  EXPECT_EQ(read("四千五百六十九万八千三百一十一亿四千八百七十二万五千三百八十二"), "4569831148725382");
  EXPECT_EQ(read("壹佰伍拾贰"), "152");
  EXPECT_EQ(read("二〇二五年"), "2025|年");
  EXPECT_EQ(read("7万 5千 4百"), "75400");
  EXPECT_EQ(read("八千 三百 八十五 万 二千 三百 二十六 点三三"), "83852326.33");
  EXPECT_EQ(read("两千万点五五四四"), "20000000.5544");
  EXPECT_EQ(read("一点两小时"), "1|点两小时");
  EXPECT_EQ(read("一千多万"), "10000000");
  EXPECT_EQ(read("四百多"), "400|多");
  EXPECT_EQ(read("十几亿"), "1000000000");
  EXPECT_EQ(read("数十名"), "10|名");
  EXPECT_EQ(read("两三百辆"), "200..300|辆");
  EXPECT_EQ(read("7 萬5 千4 百"), "75400");
  EXPECT_EQ(read("12千米"), "12|千米");
  EXPECT_EQ(read("五十兆字节"), "50|兆字节");
  EXPECT_EQ(read("10万万"), "1000000000");
  EXPECT_EQ(read("一百二十点五亿"), "12050000000");
}

TEST(Numeral, fractions) {
  EXPECT_EQ(read("三分之一"), "0.333333333333333");
  EXPECT_EQ(read("一百万又五十万分之二十五"), "1000000.00005");
  EXPECT_EQ(read("负３分之负一百五十七"), "52.3333333333333");
  EXPECT_EQ(read("三百 五 又 三分  之一"), "350.333333333333");
  EXPECT_EQ(read("３ 分  之 壹百五十七"), "52.3333333333333");
  EXPECT_EQ(read("-3/2"), "-1.5");
}

TEST(Numeral, english) {
  EXPECT_EQ(read("one hundred and three and two thirds"), "103.666666666667");
  EXPECT_EQ(read("twenty-one trillion three hundred"), "21000000000300");
  EXPECT_EQ(read("two hundred and two thousand"), "202000");
  EXPECT_EQ(read("two  thousand  and  two hundred"), "2200");
  EXPECT_EQ(read("two hundred point seventy-one"), "200.71");
  EXPECT_EQ(read("322 hundred"), "32200");
  EXPECT_EQ(read("fifty - two"), "52");
  EXPECT_EQ(read("half a  dozen"), "6");
  EXPECT_EQ(read("quarter million"), "250000");
  EXPECT_EQ(read("three hundred and two dozens"), "324");
  EXPECT_EQ(read("one million two thousand two hundred three fifths"), "200440.6");
  EXPECT_EQ(read("one hundred and three quarters"), "100.75");
  EXPECT_EQ(read("two hundred and fifty-four hundredths"), "200.54");
  EXPECT_EQ(read("one hundred thirty-fifths"), "2.85714285714286");
  EXPECT_EQ(read("one one hundred and fifth"), "0.00952380952380952");
  EXPECT_EQ(read("a twenty-first"), "0.0476190476190476");
  EXPECT_EQ(read("three twenty firsts"), "0.142857142857143");
  EXPECT_EQ(read("a hundred thousand trillionths"), "0.0000001");
  EXPECT_EQ(read("negative ninety - five hundred fifths"), "-1900");
  EXPECT_EQ(read("minus one hundred thirty fifths"), "-2.85714285714286");
  EXPECT_EQ(read("six million and two thirds"), "6666666.66666667");
  EXPECT_EQ(read("one billion and a half million"), "1000500000");
  EXPECT_EQ(read("two and a half million"), "2500000");
  EXPECT_EQ(read("two thirds of a million"), "666666.666666667");
  EXPECT_EQ(read("two out of five hundred tvs"), "0.004| tvs");
  EXPECT_EQ(read("1 over three"), "0.333333333333333");
  EXPECT_EQ(read("2000 over 3 years"), "2000| over 3 years");
  EXPECT_EQ(read("three lakh crore"), "3000000000000");
  EXPECT_EQ(read("10k"), "10000");
  EXPECT_EQ(read("- 10  k"), "-10000");
  EXPECT_EQ(read("10M"), "10000000");
  EXPECT_EQ(read("1m"), "1|m");
  EXPECT_EQ(read("5 mn"), "5000000");
  EXPECT_EQ(read("1,674.5 G"), "1674500000000");
  EXPECT_EQ(read("nine point nought four"), "9.04");
  EXPECT_EQ(read("two millionth"), "2| millionth");
}

TEST(Numeral, range_scale) {
  EXPECT_EQ(read_numeral("1.5万亿", 0)->scale, 12);
  EXPECT_EQ(read_numeral("5千万", 0)->scale, 7);
  EXPECT_EQ(read_numeral("五千亿", 0)->scale, 11);
  EXPECT_EQ(read_numeral("5 million", 0)->scale, 6);
  EXPECT_EQ(read_numeral("一万五", 0)->scale, 0);
  EXPECT_EQ(read_numeral("1.2亿", 0)->last_digit, 7);
  EXPECT_EQ(read_numeral("一万五千", 0)->last_digit, 3);
}

TEST(Numeral, too_long_for_a_decimal_has_no_value) {
  const std::string digits(10000, '7');
  const auto numeral = read_numeral(digits, 0);
  ASSERT_TRUE(numeral);
  EXPECT_EQ(numeral->end, digits.size());
  EXPECT_FALSE(numeral->value);
  EXPECT_FALSE(read_numeral("10^400", 0)->value);
}

}  // namespace
}  // namespace assay::quantity
