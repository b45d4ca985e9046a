// Random documents and queries over a small vocabulary, for tests and the fuzzer.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "base/model/document.h"
#include "examine/query/node.h"
#include "examine/terms/terms.h"

namespace assay::search {

// For messages: "AND(稀土 ; title:出口 | exports* ; filter 3)".
inline std::string describe(const query::Node& node) {
  using Kind = query::Node::Kind;
  if (node.kind == Kind::kFilter) return "filter " + std::to_string(static_cast<int>(node.filter.kind));
  std::string text;
  if (node.kind == Kind::kTerm) {
    text = node.in_title ? "title:" : "";
    for (const query::Form& form : node.forms) {
      text += form.written + (form.pattern.slots.back().is_prefix ? "*" : "") + (form.weight < 1 ? "/2" : "") + "|";
    }
    return text;
  }
  const std::vector<std::string> names = {"", "AND", "OR", "NOT", "NEAR" + std::to_string(node.distance), "", "PLAIN"};
  text = names[static_cast<std::size_t>(node.kind)] + "(";
  for (const query::Node& child : node.children) text += describe(child) + "; ";
  return text + ")";
}

class RandomSearch {
 public:
  explicit RandomSearch(std::uint32_t seed) : random_(seed) {}

  std::uint32_t below(std::uint32_t end) { return std::uniform_int_distribution<std::uint32_t>(0, end - 1)(random_); }

  // Small numbers are much commoner than large ones, so that words have very different frequencies.
  std::string word() {
    static const std::vector<std::string> kWords = {
        "稀土", "出口", "market", "mining", "经济",   "exports", "管制", "mine",  "中国",   "土矿", "矿石", "price",
        "北京", "rose", "指数",   "股",     "Ｇ２０", "稀土矿",  "rare", "earth", "earths", "國際", "国际", "Mines"};
    const auto size = static_cast<std::uint32_t>(kWords.size());
    return kWords[below(below(size) + 1)];
  }
  std::string text(std::uint32_t words) {
    static const std::vector<std::string> kJoints = {"", "", "", " ", " ", "，", ". ", "-", "、", " (", "”"};
    std::string text;
    for (std::uint32_t i = 0; i < words; ++i) {
      text += word();
      const std::string& joint = kJoints[below(static_cast<std::uint32_t>(kJoints.size()))];
      const bool ends_latin = static_cast<unsigned char>(text.back()) < 0x80;
      text += joint.empty() && ends_latin ? " " : joint;
    }
    return text;
  }
  Document document() {
    Document document;
    if (below(5) != 0) document.title = text(1 + below(4));
    for (std::uint32_t paragraphs = below(4); paragraphs > 0; --paragraphs) {
      document.paragraphs.push_back({.text = text(1 + below(30))});
    }
    static const std::vector<std::string> kSources = {"南海财经", "Daily Example", "ＤＡＩＬＹ ｅｘａｍｐｌｅ", "晨报"};
    document.source = kSources[below(4)];
    document.language = below(3) == 0 ? "en" : "zh";
    static const std::vector<std::string> kSites = {"a.example", "news.a.example", "ba.example", "c.example"};
    document.url = "https://" + kSites[below(4)] + "/" + std::to_string(below(1000));
    return document;
  }

  query::Node term() {
    query::Node node;
    node.kind = query::Node::Kind::kTerm;
    for (std::uint32_t forms = 1 + below(below(4) == 0 ? 3 : 1); forms > 0; --forms) {
      std::string written;
      for (std::uint32_t words = 1 + below(below(3) == 0 ? 3 : 1); words > 0; --words) written += word() + " ";
      if (below(12) == 0) written = std::string("一").replace(0, 3, below(2) == 0 ? "稀" : "m");
      const auto exactness = below(4) == 0 ? terms::Exactness::kExact : terms::Exactness::kForms;
      const auto last = below(5) == 0 ? terms::LastUnit::kPrefix : terms::LastUnit::kWhole;
      terms::Pattern pattern = terms::read_pattern(written, exactness, last);
      if (pattern.is_empty()) continue;
      query::Form form;
      form.written = written;
      form.pattern = std::move(pattern);
      form.weight = below(3) == 0 ? 0.5 : 1;
      node.forms.push_back(std::move(form));
    }
    if (node.forms.empty()) return term();
    node.in_title = below(8) == 0;
    return node;
  }

  query::Node filter() {
    query::Node node;
    node.kind = query::Node::Kind::kFilter;
    query::Filter& filter = node.filter;
    filter.kind = static_cast<query::FilterKind>(below(8));
    using query::FilterKind;
    if (filter.kind == FilterKind::kSource) filter.text = below(2) == 0 ? "daily example" : "晨報";
    if (filter.kind == FilterKind::kSite) filter.text = below(2) == 0 ? "a.example" : "c.example";
    if (filter.kind == FilterKind::kLanguage) filter.text = below(2) == 0 ? "en" : "zh";
    if (filter.kind == FilterKind::kTopic) filter.text = below(2) == 0 ? "small" : "large";
    filter.instant = instant();
    if (filter.kind == FilterKind::kEntity) filter.entities = {"eone", below(2) == 0 ? "etwo" : "enobody"};
    filter.figure.kind = below(2) == 0 ? QuantityKind::kMoney : QuantityKind::kPercent;
    if (filter.figure.kind == QuantityKind::kMoney && below(2) == 0) filter.figure.unit = "CNY";
    if (below(2) == 0) filter.figure.low = below(100);
    if (below(2) == 0) filter.figure.high = 50 + below(100);
    filter.figure.includes_low = below(2) == 0;
    filter.figure.includes_high = below(2) == 0;
    return node;
  }
  std::int64_t instant() { return kStart + std::int64_t{below(60)} * 21'600; }

  // Any tree; one of plain words or of a single operator as often as not.
  query::Node query(std::uint32_t depth = 0) {
    using Kind = query::Node::Kind;
    const std::uint32_t pick = below(depth >= 3 ? 3 : 10);
    if (pick < 3) return term();
    query::Node node;
    node.distance = below(6);
    node.kind = pick < 5 ? Kind::kPlain : pick < 7 ? Kind::kAnd : pick < 9 ? Kind::kOr : Kind::kNear;
    const bool is_flat = below(2) == 0 || node.kind == Kind::kNear;
    const std::uint32_t children = 2 + below(below(6) == 0 ? 8 : 2);
    for (std::uint32_t i = 0; i < children; ++i) {
      query::Node child = is_flat ? term() : query(depth + 1);
      const bool is_first = i == 0;  // some part says what to look for
      if (!is_first && node.kind != Kind::kNear && node.kind != Kind::kOr && below(5) == 0) {
        query::Node negation;
        negation.kind = Kind::kNot;
        negation.children.push_back(std::move(child));
        child = std::move(negation);
      } else if (!is_first && node.kind != Kind::kNear && below(6) == 0) {
        child = filter();
      }
      node.children.push_back(std::move(child));
    }
    return node;
  }

  // A query in the language of the search box.
  std::string written(std::uint32_t depth = 0) {
    static const std::vector<std::string> kBefore = {"", "", "", "", "=", "title:", "-", "NOT ", "title:="};
    static const std::vector<std::string> kBetween = {" ", " ", " ", " OR ", " AND ", " NEAR/2 "};
    static const std::vector<std::string> kFilters = {
        "source:\"daily example\"", "site:a.example", "lang:en",     "after:2025-11-14",
        "before:2025-11-20",        "topic:small",    "money>50CNY", "percent<=40"};
    std::string text;
    for (std::uint32_t parts = 1 + below(4); parts > 0; --parts) {
      if (!text.empty()) text += kBetween[below(static_cast<std::uint32_t>(kBetween.size()))];
      if (below(8) == 0) {
        text += kFilters[below(static_cast<std::uint32_t>(kFilters.size()))];
      } else if (depth < 2 && below(6) == 0) {
        text += "(" + written(depth + 1) + ")";
      } else {
        text += kBefore[below(static_cast<std::uint32_t>(kBefore.size()))];
        const std::uint32_t kind = below(5);
        text += kind == 0 ? "\"" + word() + " " + word() + "\"" : kind == 1 ? word() + word() : word();
        if (below(10) == 0) text += "*";
      }
    }
    return text;
  }

  static constexpr std::int64_t kStart = 1'762'732'800;  // 2025-11-10

 private:
  std::mt19937 random_;
};

}  // namespace assay::search
