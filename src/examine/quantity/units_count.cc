// What is counted: classifiers of Chinese and nouns of English that name one kind of thing.
// The generic classifiers (个, 项, 次 …), which say nothing about it, are listed apart.
#include <algorithm>
#include <array>

#include "examine/quantity/units.h"

namespace assay::quantity {
namespace {

// clang-format off
constexpr auto kRows = std::to_array<UnitRow>({
    {"person", "person", QuantityKind::kCount, "1", "人|名|位|口|人口", "person/people|persons|resident|worker|employee|passenger|patient|student|villager|soldier|troop|woman/women|man/men|child/children|citizen|refugee|teacher|farmer|user|athlete|volunteer|tourist|visitor|migrant|staff/staff|civilian|person/persons|volunteer|police officer|medical worker|participant|journalist|expert|voter|individual|inhabitant|protester|prisoner|doctor|nurse|migrant worker", ""},
    {"person-time", "person-time", QuantityKind::kCount, "1", "人次", "visit|person-time|passenger trip|trip", ""},
    {"household", "household", QuantityKind::kCount, "1", "户|戶|户次", "household|family/families|rural household", ""},
    {"company", "company", QuantityKind::kCount, "1", "家", "company/companies|firm|enterprise|business/businesses", ""},
    {"vehicle", "vehicle", QuantityKind::kCount, "1", "辆|輛|辆次", "vehicle|car|truck|automobile|bus/buses", ""},
    {"train", "train", QuantityKind::kCount, "1", "列", "train", ""},
    {"ship", "ship", QuantityKind::kCount, "1", "艘|艘次", "ship|vessel|boat", ""},
    {"aircraft", "aircraft", QuantityKind::kCount, "1", "架", "aircraft/aircraft|airplane|plane|aeroplane|helicopter|drone", ""},
    {"flight", "flight", QuantityKind::kCount, "1", "架次|班次|个航班|架班", "flight|sortie", ""},
    {"building", "building", QuantityKind::kCount, "1", "座|栋|幢", "building|house", ""},
    {"machine", "machine", QuantityKind::kCount, "1", "台|臺|台次", "machine", ""},
    {"set", "set", QuantityKind::kCount, "1", "套", "set", ""},
    {"school", "school", QuantityKind::kCount, "1", "所", "school", ""},
    {"animal", "animal", QuantityKind::kCount, "1", "头|頭|匹", "animal|head/head", ""},
    {"plant", "plant", QuantityKind::kCount, "1", "棵|株", "tree", ""},
    {"TEU", "TEU", QuantityKind::kCount, "1", "标准箱|个标准箱|標準箱|TEU|标箱", "TEU|TEU/TEU", ""},
    {"share", "share", QuantityKind::kCount, "1", "股", "share", ""},
});

constexpr auto kClassifiers = std::to_array<std::string_view>({
  "个", "個", "项", "項", "次", "双", "雙", "对", "對", "种", "種", "条", "條", "批", "类", "類", "届", "屆", "场", "場",
  "件", "份", "张", "張", "本", "部", "集", "期", "段", "篇", "颗", "顆", "枚", "起", "点", "只", "隻", "门", "門", "款", "大类",
  "方面", "层", "層", "遍", "回", "道", "根", "支", "枝", "片", "块", "塊", "副", "幅", "轮", "輪", "组", "組", "级", "級", "代",
  "番", "趟", "桌", "盘", "瓶", "杯", "袋", "箱", "包", "盒", "句", "步", "声", "笔", "筆", "宗", "例", "面", "盏", "封", "首",
  "处", "處", "所", "间", "間", "扇", "把", "则", "令", "路", "线", "股", "顶", "章", "节", "節", "卷", "册", "冊", "页", "頁",
  "行", "列", "排", "串", "束", "朵", "粒", "滴", "堆", "群", "伙", "帮", "队", "班", "连", "营", "团", "度", "倍", "折", "成", "票", "枪",
  "艇", "发", "發", "针", "剂", "丝", "圈", "刀", "脚", "拳", "餐", "顿", "頓", "幕", "出", "局", "盘", "球", "分", "秒", "刻",
});
// clang-format on

}  // namespace

std::span<const UnitRow> count_rows() {
  return kRows;
}

std::size_t classifier_length(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(std::min(at, text.size()));
  for (const std::string_view classifier : kClassifiers) {
    if (rest.starts_with(classifier)) return classifier.size();
  }
  return 0;
}

}  // namespace assay::quantity
