// Every line of the demonstration's facts, in both languages and in at least one wrong form.  Sentences are our own.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/time.h"
#include "report/check/check.h"

namespace assay::check {
namespace {

struct Fact {
  const char* name;
  const char* chinese;
  const char* english;
  std::vector<const char*> wrong;  // of either language; each must be caught
};

std::vector<Fact> facts() {
  return {
      {"shanghai",
       "2025年前三季度，上海地区生产总值为40721.17亿元，同比增长5.18%。",
       "Shanghai's GDP came to 4.072117 trillion yuan in the first three quarters of 2025, up 5.18% on the year.",
       {"Shanghai's GDP came to 40,721.17 billion yuan in the first three quarters of 2025, up 5.18% on the year.",
        "Shanghai's GDP came to 4.072 trillion yuan, up 5.81% on the year.",
        "Shanghai's GDP came to 4.072 trillion dollars, up 5.18% on the year.",
        "Shanghai's GDP came to 4.072 trillion yuan, up 5.18 percentage points on the year.",
        "上海地区生产总值为4072.117亿元。"}},
      {"beijing",
       "北京前三季度地区生产总值38415.9亿元，增长5.56%。",
       "Beijing's GDP over the same period was 3.84159 trillion yuan, a rise of 5.56%.",
       {"Beijing's GDP was 384.159 billion yuan, a rise of 5.56%.", "Beijing's GDP was 3.84195 trillion yuan.",
        "北京增长5.65%。"}},
      {"shenzhen",
       "深圳实现27896.44亿元，同比增长7.57%。",
       "Shenzhen reached 2,789.644 billion yuan, up 7.57%.",
       {"Shenzhen reached 27,896.44 billion yuan, up 7.57%.", "Shenzhen grew 75.7%.", "深圳实现27896.44万元。"}},
      {"qingdao",
       "青岛为13373.47亿元，增长7.86%，与天津相差42.61亿元。",
       "Qingdao stood at 1.337347 trillion yuan, up 7.86%; its gap to Tianjin was 4.261 billion yuan.",
       {"Qingdao stood at 1.337347 trillion yuan; its gap to Tianjin was 42.61 billion yuan.", "Qingdao grew 8.86%."}},
      {"tianjin",
       "天津为13416.08亿元，预计再提高5个百分点。",
       "Tianjin, at 1.341608 trillion yuan, expects to add 5 percentage points.",
       {"Tianjin, at 1.341608 trillion yuan, expects to add 5%.", "Tianjin stood at 13.41608 trillion yuan."}},
      {"chengdu and wuhan",
       "成都增长8.92%，武汉增长8.84%。",
       "Chengdu grew 8.92% and Wuhan 8.84%.",
       {"Chengdu grew 8.84% and Wuhan 8.92%.", "成都增长8.84%，武汉增长8.92%。", "Chengdu grew 8.29%."}},
      {"qingdao's plan",
       "青岛计划为绿色转型投资500亿元。",
       "Qingdao plans to put 50 billion yuan into its green transition.",
       {"Qingdao plans to put 500 billion yuan into its green transition.",
        "Qingdao plans to put 50 million yuan into its green transition."}},
      {"dongguan",
       "东莞2026年的目标是超过1万亿元。",
       "Dongguan's target for 2026 is more than 1 trillion yuan.",
       {"Dongguan's target for 2026 is less than 1 trillion yuan.",
        "Dongguan's target for 2027 is more than 1 trillion yuan.",
        "Dongguan's target for 2026 is more than 10 trillion yuan."}},
      {"baotou",
       "包头供应全球80%的稀土。",
       "Baotou supplies 80% of the world's rare earths.",
       {"Baotou supplies 8% of the world's rare earths.", "包头供应全球八分之一的稀土。"}},
      {"evac",
       "eVAC Magnetics得到美国政府1.12亿美元的支持。",
       "eVAC Magnetics has received 112 million US dollars from the American government.",
       {"eVAC Magnetics has received 112 billion US dollars from the American government.",
        "eVAC Magnetics has received 112 million euros from the American government.",
        "eVAC Magnetics has received 121 million US dollars from the American government."}},
      {"first in 25 years",
       "这是25年来首块在美国制造的稀土磁体。",
       "It is the first rare earth magnet made in America in 25 years.",
       {"It is the first rare earth magnet made in America in 52 years.", "这是15年来首块在美国制造的稀土磁体。"}},
      {"a full chain",
       "分析人士说，建成完整产业链需要至少100亿美元。",
       "A full chain takes at least 10 billion US dollars, analysts say.",
       {"A full chain takes at least 100 billion US dollars, analysts say.",
        "A full chain takes at most 10 billion US dollars, analysts say."}},
      {"years to compete",
       "要与中国竞争，需要10至20年。",
       "Competing with China would take 10 to 20 years.",
       {"Competing with China would take 10 to 30 years.", "Competing with China would take 10 to 20 months."}},
      {"years to end dependence",
       "摆脱依赖需要七到八年。",
       "Ending the dependence takes 7 to 8 years.",
       {"Ending the dependence takes 17 to 18 years.", "Ending the dependence takes 7 to 9 years."}},
      {"alternatives",
       "贝森特表示，12至24个月内将找到替代来源。",
       "Scott Bessent said that alternatives would be found within 12 to 24 months.",
       {"Scott Bessent said that alternatives would be found within 12 to 34 months.",
        "Scott Bessent said that alternatives would be found within 12 to 24 years."}},
      {"one to two years",
       "贝森特表示，12至24个月内将找到替代来源。",
       "Scott Bessent said that alternatives would be found within one to two years.",
       {}},
      {"western chains",
       "西方国家建立供应链需要8至10年。",
       "Western countries need 8 to 10 years to build a supply chain.",
       {"Western countries need 8 to 10 months to build a supply chain.", "西方国家建立供应链需要18至20年。"}},
      {"medicine",
       "美国购买的药品原料有70%以上来自中国。",
       "Over 70% of the medicine ingredients that America buys are Chinese.",
       {"Over 17% of the medicine ingredients that America buys are Chinese.",
        "Less than 70% of the medicine ingredients that America buys are Chinese."}},
      {"chips",
       "中国占成熟制程芯片的31%。",
       "China holds 31% of mature chip processes.",
       {"China holds 13% of mature chip processes.", "China holds 3.1% of mature chip processes."}},
      {"since 2010",
       "自2010年以来，美国努力摆脱依赖已超过15年。",
       "Since 2010, for more than 15 years, America has tried to end its reliance.",
       {"Since 2001, for more than 15 years, America has tried to end its reliance.",
        "Since 2010, for more than 51 years, America has tried to end its reliance."}},
      {"reserves, own claim",
       "俄罗斯自称稀土储量为285万吨。",
       "Russia puts its rare earth reserves at 2.85 million tonnes.",
       {"Russia puts its rare earth reserves at 285 million tonnes.",
        "Russia puts its rare earth reserves at 28.5 million tonnes.", "俄罗斯自称稀土储量为285万公斤。"}},
      {"reserves, USGS",
       "美国地质调查局将其下调到38万吨。",
       "The US Geological Survey cut them to 380 thousand tonnes.",
       {"The US Geological Survey cut them to 38 thousand tonnes.",
        "The US Geological Survey cut them to 3.8 million tonnes."}},
      {"reserves, another outlet",
       "另一家媒体称，俄罗斯储量为2800万吨，居世界第五。",
       "Another outlet gives Russia 28 million tonnes, fifth in the world.",
       {"Another outlet speaks of 2.8 million tonnes, fifth in the world.",
        "Another outlet speaks of 28 million tonnes, 15th in the world."}},
      {"russian imports",
       "俄罗斯98%的需求依靠进口。",
       "Russia imports 98% of what it needs.",
       {"Russia imports 89% of what it needs.", "Russia imports 9.8% of what it needs."}},
      {"russian output",
       "俄罗斯只开采了探明储量的2%，产量占世界不足1%。",
       "Russia mines only 2% of its proven reserves, and less than 1% of the world's output.",
       {"Russia mines only 20% of its proven reserves.", "Russia makes more than 1% of the world's output."}},
      {"engineers",
       "俄罗斯该领域约有1200名工程师。",
       "Russia has about 1,200 engineers in the field.",
       {"Russia has about 12,000 engineers in the field.", "Russia has about 1,300 engineers in the field."}},
      {"recycling",
       "回收率从55%提高到78%。",
       "The recovery rate rose from 55% to 78%.",
       {"The recovery rate rose from 55% to 87%.", "The recovery rate rose from 45% to 78%."}},
      {"road map",
       "普京要求在2025年12月1日前提交路线图。",
       "Vladimir Putin ordered the road map to be ready by 1 December 2025.",
       {"Vladimir Putin ordered the road map to be ready by 1 November 2025.",
        "Vladimir Putin ordered the road map to be ready by 11 December 2025."}},
      {"refining",
       "中国占全球精炼产能的90%。",
       "China has 90% of the world's refining capacity.",
       {"China has 9% of the world's refining capacity.",
        "China has 90 percentage points of the world's refining capacity."}},
      {"reliance",
       "欧盟对中国的依赖度为82%，日本为91%。",
       "The European Union depends on China for 82%, Japan for 91%.",
       {"The European Union depends on China for 91%, Japan for 82%.", "Japan depends on China for 19%."}},
      {"two years",
       "特朗普称，美国将在两年内结束依赖。",
       "Donald Trump said that America would end its dependence within two years.",
       {"Donald Trump said that America would end its dependence within twelve years.",
        "Donald Trump said that America would end its dependence within two months."}},
      {"malaysia",
       "马来西亚与莱纳斯及一家韩国企业合建磁体厂，投资6亿林吉特，年产钕铁硼3000吨。",
       "With Lynas and a South Korean firm, Malaysia builds a magnet plant for 600 million ringgit that makes 3,000 "
       "tonnes "
       "of NdFeB a year.",
       {"Malaysia builds a magnet plant for 6 billion ringgit.", "Malaysia builds a magnet plant for 600 million yuan.",
        "Malaysia's plant makes 30,000 tonnes of NdFeB a year.",
        "Malaysia's plant makes 3,000 kilograms of NdFeB a year."}},
  };
}

Document source_of(const char* text, const char* language) {
  Document document;
  document.language = language;
  document.published = *parse_rfc3339("2025-11-10T02:06:00+08:00");
  document.paragraphs.push_back({ParagraphKind::kText, text});
  return document;
}

bool is_chinese(std::string_view text) {
  return text.contains("，") || text.contains("。");
}

std::string describe(const CheckReport& report, std::string_view summary) {
  std::string out(summary);
  for (const CheckedSentence& sentence : report.sentences) {
    for (const CheckedFigure& figure : sentence.figures) {
      out += "\n  " + std::string(figure.span.of(summary)) + ": " + std::string(to_string(figure.verdict)) + ": " +
             figure.reason;
    }
    for (const CheckedName& name : sentence.names) {
      out += "\n  " + std::string(name.span.of(summary)) + ": " + std::string(to_string(name.verdict)) + ": " +
             name.reason;
    }
    for (const std::string& conflict : sentence.conflicts) out += "\n  " + conflict;
  }
  return out;
}

CheckReport check(const char* summary, const Document& source) {
  return check_summary(summary, source, lexicon::Lexicon::embedded());
}

TEST(Facts, TheTranslationStandsInTheSourceBothWays) {
  for (const Fact& fact : facts()) {
    const CheckReport english = check(fact.english, source_of(fact.chinese, "zh"));
    EXPECT_TRUE(english.ok) << fact.name << ": " << describe(english, fact.english);
    const CheckReport chinese = check(fact.chinese, source_of(fact.english, "en"));
    EXPECT_TRUE(chinese.ok) << fact.name << ": " << describe(chinese, fact.chinese);
  }
}

TEST(Facts, EveryTextStandsInItself) {
  for (const Fact& fact : facts()) {
    EXPECT_TRUE(check(fact.english, source_of(fact.english, "en")).ok) << fact.name;
    EXPECT_TRUE(check(fact.chinese, source_of(fact.chinese, "zh")).ok) << fact.name;
  }
}

TEST(Facts, EveryWrongFormIsCaughtAgainstBothLanguages) {
  for (const Fact& fact : facts()) {
    for (const char* wrong : fact.wrong) {
      const CheckReport by_chinese = check(wrong, source_of(fact.chinese, "zh"));
      EXPECT_FALSE(by_chinese.ok) << fact.name << " (zh): " << describe(by_chinese, wrong);
      if (is_chinese(wrong)) continue;
      const CheckReport by_english = check(wrong, source_of(fact.english, "en"));
      EXPECT_FALSE(by_english.ok) << fact.name << " (en): " << describe(by_english, wrong);
    }
  }
}

TEST(Facts, ASlipOfScaleNamesItsFactorAndItsCause) {
  const Document source = source_of("上海地区生产总值为40721.17亿元。", "zh");
  const CheckReport report = check("Shanghai's GDP was 40,721.17 billion yuan.", source);
  ASSERT_EQ(report.sentences.size(), 1U);
  ASSERT_EQ(report.sentences[0].figures.size(), 1U);
  const CheckedFigure& figure = report.sentences[0].figures[0];
  EXPECT_EQ(figure.verdict, FigureVerdict::kScaleSlip);
  EXPECT_EQ(figure.factor, Decimal(10));
  EXPECT_EQ(figure.paragraph, 1);
  EXPECT_EQ(figure.found, "40721.17亿元");
  EXPECT_EQ(figure.found_span.of(source.paragraphs[0].text), figure.found);
  EXPECT_NE(figure.reason.find("亿 was written as billion"), std::string::npos) << figure.reason;
  EXPECT_EQ(report.sentences[0].verdict, SentenceVerdict::kRefuted);
}

}  // namespace
}  // namespace assay::check
