#include "examine/quantity/quantity.h"

#include <gtest/gtest.h>

#include <string>

namespace assay::quantity {
namespace {

std::string shown(const std::optional<Decimal>& value) {
  return value ? value->to_string() : "";
}

// "5.18% = 5.18 %; 1.2至1.5万亿元 = 1200000000000..1500000000000 CNY", dates left out.
std::string read(std::string_view text, std::string_view language = "zh") {
  std::string out;
  for (const Quantity& quantity : find_quantities(text, {.language = language})) {
    if (quantity.kind == QuantityKind::kDate) continue;
    if (!out.empty()) out += "; ";
    out += std::string(quantity.span.of(text)) + " = ";
    out += quantity.value ? shown(quantity.value) : shown(quantity.low) + ".." + shown(quantity.high);
    if (quantity.value && quantity.low) out += " or more";
    if (quantity.value && quantity.high) out += " at most";
    if (quantity.approximate && !quantity.low && !quantity.high) out += " about";
    if (!quantity.unit.empty()) out += " " + quantity.unit;
    if (!quantity.per.empty()) out += " per " + quantity.per;
  }
  return out;
}

std::string english(std::string_view text) {
  return read(text, "en");
}

TEST(FindQuantities, money_in_chinese) {
  EXPECT_EQ(read("达40721.17亿元"), "40721.17亿元 = 4072117000000 CNY");
  EXPECT_EQ(read("8亿元人民币"), "8亿元人民币 = 800000000 CNY");
  EXPECT_EQ(read("人民币50亿元"), "人民币50亿元 = 5000000000 CNY");
  EXPECT_EQ(read("1万亿日元"), "1万亿日元 = 1000000000000 JPY");
  EXPECT_EQ(read("3元5角"), "3元5角 = 3.5 CNY");
  EXPECT_EQ(read("突破万亿元大关"), "万亿元 = 1000000000000 or more CNY");
}

TEST(FindQuantities, money_in_english) {
  EXPECT_EQ(english("US$5.2 billion"), "US$5.2 billion = 5200000000 USD");
  EXPECT_EQ(english("600 million ringgit"), "600 million ringgit = 600000000 MYR");
  EXPECT_EQ(english("HK$5m and $10bn"), "HK$5m = 5000000 HKD; $10bn = 10000000000 USD");
  EXPECT_EQ(english("3 dollars 50 cents"), "3 dollars 50 cents = 3.5 USD");
  EXPECT_EQ(english("25 pence"), "25 pence = 0.25 GBP");
  EXPECT_EQ(english("it weighs 20 pounds"), "20 pounds = 9.0718474 kg");
  EXPECT_EQ(english("it cost 20 pounds"), "20 pounds = 20 GBP");
}

TEST(FindQuantities, percent_and_points) {
  EXPECT_EQ(read("百分之五"), "百分之五 = 5 %");
  EXPECT_EQ(read("三成半，75折，打对折，千分之三"), "三成半 = 35 %; 75折 = 75 %; 对折 = 50 %; 千分之三 = 0.3 %");
  EXPECT_EQ(read("提高3个百分点"), "3个百分点 = 3 pp");
  EXPECT_EQ(english("by 25 basis points"), "25 basis points = 0.25 pp");
  EXPECT_EQ(english("up 5.2 percent"), "5.2 percent = 5.2 %");
  EXPECT_EQ(read("增速-3.2%"), "-3.2% = -3.2 %");
}

TEST(FindQuantities, ranges) {
  EXPECT_EQ(read("1.2至1.5万亿元"), "1.2至1.5万亿元 = 1200000000000..1500000000000 CNY");
  EXPECT_EQ(read("12—24个月"), "12—24个月 = 31104000..62208000 s");
  EXPECT_EQ(english("12 to 24 months"), "12 to 24 months = 31104000..62208000 s");
  EXPECT_EQ(english("between 3 and 5 million"), "3 and 5 million = 3000000..5000000");
  EXPECT_EQ(english("$3-5 billion"), "$3-5 billion = 3000000000..5000000000 USD");
  EXPECT_EQ(read("两三百辆"), "两三百辆 = 200..300 vehicle");
  EXPECT_EQ(english("from 5% to 7%"), "5% = 5 %; 7% = 7 %");
  EXPECT_EQ(read("从30家到50家"), "30家 = 30 company; 50家 = 50 company");
}

TEST(FindQuantities, bounds) {
  EXPECT_EQ(read("超过100亿元"), "100亿元 = 10000000000 or more CNY");
  EXPECT_EQ(read("近100亿元"), "100亿元 = 10000000000 at most CNY");
  EXPECT_EQ(read("100亿元左右"), "100亿元 = 10000000000 about CNY");
  EXPECT_EQ(read("300多辆"), "300多辆 = 300 or more vehicle");
  EXPECT_EQ(read("数十万人"), "数十万人 = 100000 or more person");
  EXPECT_EQ(english("more than 70%"), "70% = 70 or more %");
  EXPECT_EQ(english("nearly 300 people"), "300 people = 300 at most person");
  EXPECT_EQ(english("hundreds of people"), "hundreds of people = 100 or more person");
  EXPECT_EQ(read("近10年来"), "10年 = 315360000 s");
}

TEST(FindQuantities, multiples) {
  EXPECT_EQ(read("增长2.4倍"), "2.4倍 = 2.4 +x");
  EXPECT_EQ(read("增长到2.4倍"), "2.4倍 = 2.4 x");
  EXPECT_EQ(read("翻一番，翻两番"), "翻一番 = 2 x; 翻两番 = 4 x");
  EXPECT_EQ(english("sales doubled, a tenfold rise, 3 times as much"), "doubled = 2 x; tenfold = 10 x; 3 times = 3 x");
  EXPECT_EQ(english("I tried 3 times already"), "3 = 3");
}

TEST(FindQuantities, measures_and_rates) {
  EXPECT_EQ(read("3万吨，387万亩"), "3万吨 = 30000000 kg; 387万亩 = 2580000000 m2");
  EXPECT_EQ(read("500元/吨，3万吨/年，80美元/桶"),
            "500元/吨 = 500 CNY per t; 3万吨/年 = 30000000 kg per a; 80美元/桶 = 80 USD per [bbl_us]");
  EXPECT_EQ(read("0.4吨标准煤/万元"), "0.4吨标准煤/万元 = 11723040000 J per 10*4.CNY");
  EXPECT_EQ(read("每吨500元"), "每吨500元 = 500 CNY per t");
  EXPECT_EQ(english("$500 a tonne"), "$500 = 500 USD per t");
  EXPECT_EQ(english("80 km/h"), "80 km/h = 80000 m per h");
  EXPECT_EQ(english("$5/t"), "$5/t = 5 USD per t");
  EXPECT_EQ(read("零下5℃"), "零下5℃ = -5 Cel");
  EXPECT_EQ(read("发电27亿千瓦时"), "27亿千瓦时 = 9720000000000000 J");
  EXPECT_EQ(read("一个半小时，3个多月"), "一个半小时 = 5400 s; 3个多月 = 7776000 or more s");
  EXPECT_EQ(english("100 MB"), "100 MB = 100000000 By");
  EXPECT_EQ(english("half a year"), "half a year = 15768000 s");
  EXPECT_TRUE(english("an increase of 338 over 2018.").starts_with("338 = 338;"));
}

TEST(FindQuantities, counts_and_ordinals) {
  EXPECT_EQ(read("300辆，5名，19万人次，38个"),
            "300辆 = 300 vehicle; 5名 = 5 person; 19万人次 = 190000 person-time; 38 = 38");
  EXPECT_EQ(read("第十四届，第39"), "第十四 = 14; 第39 = 39");
  EXPECT_EQ(english("the 21st and the fifth"), "21st = 21; fifth = 5");
  EXPECT_EQ(english("two tourist destinations"), "two = 2");
}

TEST(FindQuantities, words_that_are_no_figures) {
  for (const std::string_view text :
       {"四川",     "五台山",   "一些",     "统一",         "千万要小心", "三国",       "一旦",
        "十分",     "九寨沟",   "百度",     "三星",         "两会",       "两国",       "二手",
        "五角大楼", "以防万一", "一个问题", "神舟十七号",   "十四五规划", "“两个结合”", "一是加强",
        "5G",       "队伍",     "大陆",     "小明拾起石子", "数据",       "几乎"}) {
    EXPECT_EQ(read(text), "") << text;
  }
  for (const std::string_view text : {"one of the", "no one", "this one", "an F-16", "5G", "the G20", "COVID-19",
                                      "http://a.example/12?q=30%25", "scp-173m", "a second", "first class"}) {
    EXPECT_EQ(english(text), "") << text;
  }
}

TEST(FindQuantities, spans_of_numerals) {
  const std::string_view text = "约1.2亿元";
  const auto found = find_quantities(text, {});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].number.of(text), "1.2亿");
  EXPECT_EQ(found[0].written_unit, "CNY");
  EXPECT_EQ(found[0].last_digit, 7);
}

TEST(FindQuantities, list_numbers_at_the_start_of_a_line_are_left_out) {
  EXPECT_EQ(read("1.习\n（2）美国\n3、中国12人"), "12人 = 12 person");
}

std::string dates(std::string_view text) {
  std::string out;
  for (const Quantity& quantity : find_quantities(text, {})) {
    if (quantity.kind == QuantityKind::kDate) out += std::string(quantity.span.of(text)) + ";";
  }
  return out;
}

TEST(FindQuantities, what_is_glued_to_a_list_number_is_read_by_itself) {
  EXPECT_EQ(read("8.18项举措"), "18 = 18");
  EXPECT_EQ(dates("摘要\n11.2023年全国"), "2023年;");
  EXPECT_EQ(dates("10.5月份外贸增长"), "5月份;");
  EXPECT_EQ(dates("6.1—2月全国铁路"), "1—2月;");
  EXPECT_EQ(read("6.1-2月全国铁路"), "");
}

TEST(FindQuantities, the_end_of_another_word_opens_no_figure) {
  EXPECT_EQ(read("为患者减负4600亿元"), "4600亿元 = 460000000000 CNY");
  EXPECT_EQ(read("担负3项任务"), "3 = 3");
  EXPECT_EQ(read("唯一一所学校"), "一所 = 1 school");
  EXPECT_EQ(read("365百姓"), "365 = 365");
  EXPECT_EQ(read("二十届二中、三中全会"), "");
}

TEST(FindQuantities, a_unit_ends_where_the_next_word_begins) {
  EXPECT_EQ(read("两位元首"), "两位 = 2 person");
  EXPECT_EQ(read("两个月大幅回升"), "两个月 = 5184000 s");
  EXPECT_EQ(read("800千伏特高压"), "800千伏 = 800000 V");
  EXPECT_EQ(read("5个圆孔"), "5 = 5");
  EXPECT_EQ(read("300多口机井"), "300多 = 300 or more");
  EXPECT_EQ(read("连续三年每年投入"), "三年 = 94608000 s");
  EXPECT_EQ(read("1600万度绿色电"), "1600万度 = 57600000000000 J");
}

TEST(FindQuantities, respective_figures_share_the_last_ones_unit) {
  EXPECT_EQ(read("分别提高2.2和0.5个百分点"), "2.2 = 2.2 pp; 0.5个百分点 = 0.5 pp");
  EXPECT_EQ(read("分别为1.2、3.4和5亿元"), "1.2 = 120000000 CNY; 3.4 = 340000000 CNY; 5亿元 = 500000000 CNY");
  EXPECT_EQ(read("3和5个百分点"), "3 = 3; 5个百分点 = 5 pp");
}

TEST(FindQuantities, multiples_in_a_range) {
  EXPECT_EQ(read("是去年的2至3倍"), "2至3倍 = 2..3 x");
  EXPECT_EQ(read("增长2至3倍"), "2至3倍 = 2..3 +x");
}

TEST(FindQuantities, bounds_change_sides_below_zero) {
  EXPECT_EQ(read("零下30多摄氏度"), "零下30多摄氏度 = -30 at most Cel");
}

TEST(FindQuantities, times_of_a_race) {
  EXPECT_EQ(read("6秒59的成绩"), "6秒59 = 6.59 s");
  EXPECT_EQ(read("以3分37秒80夺冠"), "3分37秒80 = 217.8 s");
}

// Bad input: read in linear time, with nothing wrong found.
TEST(FindQuantities, too_long_a_number_has_no_value) {
  const auto found = find_quantities(std::string(10000, '9'), {.language = "en"});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_FALSE(found[0].value);
  EXPECT_EQ(found[0].kind, QuantityKind::kNumber);
  const auto power = find_quantities("10^400", {.language = "en"});
  ASSERT_EQ(power.size(), 1U);
  EXPECT_FALSE(power[0].value);
}

TEST(FindQuantities, ill_formed_bytes_end_a_figure) {
  EXPECT_EQ(read("5\xff"
                 "6"),
            "5 = 5; 6 = 6");
  EXPECT_EQ(read(std::string_view("\xe0\x80\xb1", 3)), "");
}

TEST(FindQuantities, ten_megabytes_are_read_to_the_end) {
  const std::string_view sentence = "货物贸易进出口总额40721.17亿元，同比增长5.18%。\n";
  const std::size_t count = 10'000'000 / sentence.size() + 1;
  std::string text;
  text.reserve(count * sentence.size());
  for (std::size_t i = 0; i < count; ++i) text += sentence;
  const auto found = find_quantities(text, {});
  ASSERT_EQ(found.size(), 2 * count);
  EXPECT_EQ(found.back().span.of(text), "5.18%");
  EXPECT_GT(found.back().span.end + sentence.size(), text.size());
}

TEST(FindQuantities, long_and_hostile_texts_are_read) {
  constexpr std::size_t kSize = 50000;
  for (const std::string_view piece : {"一", "百", "1,", "1.", "(", "$", "1 000 ", "and ", "one hundred and ", "每",
                                       "第", "1至", "-1", "\u202e5", "1/", "a1", "几"}) {
    std::string text;
    while (text.size() < kSize) text += piece;
    std::size_t end = 0;
    for (const Quantity& quantity : find_quantities(text, {})) {
      EXPECT_LE(end, quantity.span.start);
      EXPECT_LT(quantity.span.start, quantity.span.end);
      end = quantity.span.end;
    }
    EXPECT_LE(end, text.size());
  }
}

// Two ends in units of one kind were joined without a look at which is the larger.
TEST(FindQuantities, ARangeNeverRunsDownwards) {
  for (const std::string_view text : {"$12 to 24 cents", "5 kg to 900 g", "3米至20厘米"}) {
    for (const Quantity& found : find_quantities(text, {.language = "en"})) {
      EXPECT_FALSE(found.low && found.high && *found.high < *found.low) << text;
    }
  }
  const auto weight = find_quantities("900 kg to 1.2 t", {.language = "en"});
  ASSERT_EQ(weight.size(), 1U);
  EXPECT_EQ(weight.front().high->to_string(), "1200");
}

}  // namespace
}  // namespace assay::quantity
