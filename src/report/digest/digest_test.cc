#include "report/digest/digest.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <vector>

#include "report/digest/digest_properties.h"

namespace assay::digest {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

Document document_of(std::string title, const std::vector<std::string>& paragraphs) {
  Document document;
  document.title = std::move(title);
  for (const std::string& text : paragraphs) document.paragraphs.push_back({ParagraphKind::kText, text});
  return document;
}

Digest digest_of(const Document& document, const DigestLimits& limits = {}) {
  return write_digest(document, text::analyse(document), limits);
}

std::vector<Document> demo_documents() {
  std::vector<Document> documents;
  std::ifstream file(ASSAY_ROOT "/demo/expected.json");
  for (const auto& entry : nlohmann::json::parse(file)) {
    documents.push_back(
        document_of(entry.at("title").get<std::string>(), entry.at("paragraphs").get<std::vector<std::string>>()));
  }
  return documents;
}

std::string all_text(const Digest& digest) {
  std::string text = digest.viewpoint.text;
  for (const BulletGroup& group : digest.groups) {
    text += "\n# " + group.heading;
    for (const Bullet& bullet : group.bullets) text += "\n- " + bullet.text;
  }
  return text;
}

const std::vector<std::string> kHarbour = {
    "临港市政府周一宣布，新集装箱码头将于2027年3月投入运营，总投资为86亿元。项目由市港口集团负责，市财政承担其中的三成"
    "。",
    "码头的设计吞吐量为每年320万标准箱，相当于全市现有吞吐量的四成。港口集团总经理表示，首批泊位的桩基施工已经完成。",
    "他还表示，施工期间航道不会关闭。",
    "铁路支线是工程的另一部分。铁路支线全长41公里，连接码头与北郊货场，预计每天开行24列货运列车。铁路支线的用地审批仍未"
    "完成，沿线两个村庄的搬迁方案正在征求意见。",
    "环境影响也受到关注。环保组织指出，码头所在的滩涂是候鸟的停歇地，去年记录到的候鸟为6."
    "2万只。市生态环境局要求港口集团在施工前建成120公顷的替代湿地。",
    "替代湿地由谁出钱？",
    "港口集团承诺为替代湿地支付4.5亿元，并在运营后逐年公布候鸟的监测结果。责任编辑：某某",
    "临港市去年的集装箱吞吐量为790万标准箱，比上一年增长5.4%"
    "。航运分析师认为，新码头能否满载取决于内河航线的恢复，而内河航线去年的运量下降了12%。"};

TEST(WriteDigest, SaysTheMainThingOfAChineseReport) {
  const Document document = document_of("临港新集装箱码头2027年投入运营", kHarbour);
  const Digest digest = digest_of(document);
  EXPECT_THAT(digest.viewpoint.text, HasSubstr("新集装箱码头将于2027年3月投入运营"));
  EXPECT_GE(digest.groups.size(), 2);
  EXPECT_EQ(broken_property(document, digest), "") << all_text(digest);
}

TEST(WriteDigest, ShowsNothingThatLeansOrAsksOrBelongsToThePage) {
  const std::string text = all_text(digest_of(document_of("临港新集装箱码头2027年投入运营", kHarbour)));
  EXPECT_THAT(text, Not(HasSubstr("他还表示")));
  EXPECT_THAT(text, Not(HasSubstr("由谁出钱")));
  EXPECT_THAT(text, Not(HasSubstr("责任编辑")));
}

TEST(WriteDigest, SaysTheMainThingOfAnEnglishReport) {
  const Document document = document_of(
      "Harbour town approves ferry terminal worth $240 million",
      {"PORT ELLIS (Example News) - The council of Port Ellis approved a ferry terminal worth $240 million on Tuesday, "
       "the largest public contract in the history of the town.",
       "It was a long night. The ferry terminal will replace two wooden piers built in 1911 and will handle 2.4 "
       "million "
       "passengers a year, against 900,000 today.",
       "Construction costs worried several members. Construction costs have risen by 18 percent since the first "
       "estimate, "
       "and the contractor, Marlow Marine, has refused to fix a price for steel. Marlow Marine will build the piers in "
       "30 months.",
       "The tourist tax will pay for most of the project. The tourist tax rises from $2 to $5 a night in January, and "
       "hotel "
       "owners say that bookings for next summer are already down by 7 percent.",
       "Hotel owners plan to appeal to the state court. A ruling on the tourist tax is expected in March, according to "
       "the "
       "town's lawyer, Ann Weller.",
       "The wooden piers will stay open during the work. Ferry operators run 46 crossings a day from the wooden piers, "
       "and the "
       "town has promised them a discount of 30 percent on harbour fees until the terminal opens in 2028. Ferry "
       "operators had asked for more, and the largest of them, Blue Line, "
       "says that the discount covers barely half of the 1.8 million dollars that the works will cost it.",
       "Sign up for our newsletter to get the best of Port Ellis every morning."});
  const Digest digest = digest_of(document);
  EXPECT_EQ(digest.viewpoint.text.find("The council of Port Ellis approved"), 0) << all_text(digest);
  EXPECT_GE(digest.groups.size(), 2) << all_text(digest);
  EXPECT_EQ(broken_property(document, digest), "") << all_text(digest);
  EXPECT_THAT(all_text(digest), Not(HasSubstr("newsletter")));
  EXPECT_THAT(all_text(digest), Not(HasSubstr("- It was")));
}

TEST(WriteDigest, UsesTheDocumentsOwnHeadings) {
  Document document = document_of("水库加固工程开工", {"平川水库加固工程昨日开工，计划投资3.2亿元，工期26个月。"});
  const auto add = [&](const std::string& heading, const std::string& text) {
    document.paragraphs.push_back({ParagraphKind::kHeading, heading});
    document.paragraphs.push_back({ParagraphKind::kText, text});
  };
  add("一、坝体防渗",
      "坝体防渗墙深达45米，需要混凝土6万立方米。施工单位从上游围堰开始作业，第一段防渗墙长380米，年底前完成。坝体内埋设"
      "的210个渗压计将实时传回数据，供水利部门判断险情。");
  add("二、下游搬迁",
      "下游三个村庄共412户居民将在明年4月前搬迁。县政府提供每户18万元的补助，新居建在海拔更高的台地上，距离原村约5公里"
      "。学校和卫生所同步迁建，预计9月开学时启用。");
  const Digest digest = digest_of(document);
  ASSERT_EQ(digest.groups.size(), 0U) << "short documents have no groups";
  add("三、灌区改造",
      "灌区改造后，渠系水利用系数从0.48提高到0.62，新增灌溉面积9."
      "5万亩。灌区管理局将为每条支渠安装计量设备，按方收费，水价由每方0.12元调整为0."
      "18元。农户代表参加了三次听证，最终方案对高效节水作物给予补贴。灌区的泵站将全部改为光伏供电，每年可节约电费260万"
      "元。");
  add("四、资金与监督",
      "工程资金中，中央预算内投资占六成，省级配套占三成，其余由县里自筹。审计部门每季度公布一次资金使用情况，施工单位的"
      "保证金为合同价的8%。监理单位在工地设立了3个检测站，混凝土试块每200立方米取一组。");
  const Digest longer = digest_of(document);
  ASSERT_GE(longer.groups.size(), 2U) << all_text(longer);
  for (const BulletGroup& group : longer.groups) {
    EXPECT_THAT(group.heading, testing::AnyOf("坝体防渗", "下游搬迁", "灌区改造", "资金与监督"));
  }
  EXPECT_EQ(broken_property(document, longer), "");
}

TEST(WriteDigest, GivesAShortDocumentOnlyAViewpoint) {
  const Document document =
      document_of("地铁8号线延长", {"地铁8号线将于下月起延长至机场，全程票价7元。首班车时间为5时30分。"});
  const Digest digest = digest_of(document);
  EXPECT_THAT(digest.viewpoint.text, HasSubstr("地铁8号线"));
  EXPECT_THAT(digest.groups, IsEmpty());
}

TEST(WriteDigest, HasNothingToSayOfAnUnreadablePage) {
  Document document = document_of("标题", kHarbour);
  document.problem = "page: only a log-in form";
  EXPECT_EQ(digest_of(document), Digest{});
  EXPECT_EQ(digest_of(Document{}), Digest{});
  EXPECT_EQ(digest_of(document_of("无题", {"为什么？", "……", "|||"})), Digest{});
}

TEST(WriteDigest, KeepsToTheLimitsGiven) {
  for (const Document& document : demo_documents()) {
    for (const int groups : {0, 1, 2, 3}) {
      DigestLimits limits;
      limits.max_groups = groups;
      limits.max_bullets_in_group = 2;
      limits.max_share = 0.2;
      EXPECT_EQ(broken_property(document, digest_of(document, limits), limits), "") << document.title;
    }
  }
}

TEST(WriteDigest, HoldsItsPropertiesOverTheDemonstrationDocuments) {
  const std::vector<Document> documents = demo_documents();
  ASSERT_GE(documents.size(), 30U);
  int grouped = 0;
  for (const Document& document : documents) {
    const Digest digest = digest_of(document);
    EXPECT_EQ(broken_property(document, digest), "") << document.title << "\n" << all_text(digest);
    EXPECT_FALSE(digest.viewpoint.text.empty()) << document.title;
    EXPECT_EQ(digest, digest_of(document)) << "not the same twice: " << document.title;
    if (!digest.groups.empty()) ++grouped;
  }
  EXPECT_GE(grouped, 25);
}

// Documents that no editor would print: sentences of the demonstration in any order, kinds at random.
TEST(WriteDigest, HoldsItsPropertiesOverShuffledDocuments) {
  std::vector<std::string> pool;
  for (const Document& document : demo_documents()) {
    for (const Paragraph& paragraph : document.paragraphs) pool.push_back(paragraph.text);
  }
  std::mt19937 random(20251110);
  for (int round = 0; round < 200; ++round) {
    Document document;
    document.title = pool[random() % pool.size()].substr(0, 0);
    const std::size_t count = 1 + random() % 40;
    for (std::size_t at = 0; at < count; ++at) {
      document.paragraphs.push_back({static_cast<ParagraphKind>(random() % 6), pool[random() % pool.size()]});
    }
    const Digest digest = digest_of(document);
    ASSERT_EQ(broken_property(document, digest), "") << all_text(digest);
  }
}

// With ASSAY_EVAL naming the folder of evaluation data: the properties over real pages.
TEST(WriteDigest, HoldsItsPropertiesOverRealPages) {
  const char* folder = std::getenv("ASSAY_EVAL");
  if (folder == nullptr) GTEST_SKIP() << "ASSAY_EVAL is not set";
  for (const auto& entry : std::filesystem::directory_iterator(std::string(folder) + "/extraction/truth")) {
    std::ifstream file(entry.path());
    auto page = nlohmann::json::parse(file);
    Document document;
    if (page.contains("title") && page["title"].is_string()) document.title = page["title"].get<std::string>();
    const std::string content = page["main_content"].is_string() ? page["main_content"].get<std::string>() : "";
    std::string line;
    for (std::istringstream lines(content); std::getline(lines, line);) {
      std::string text = utf8::collapse_space(line);
      if (!text.empty()) document.paragraphs.push_back({ParagraphKind::kText, std::move(text)});
    }
    const Digest digest = digest_of(document);
    EXPECT_EQ(broken_property(document, digest), "") << entry.path() << "\n" << all_text(digest);
  }
}

}  // namespace
}  // namespace assay::digest
