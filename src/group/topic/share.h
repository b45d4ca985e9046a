// Shares: how many documents hold a term, as far as can be told.  Internal to group/topic.
#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include "examine/query/node.h"
#include "group/topic/keys.h"
#include "group/topic/standing.h"

namespace assay::topic {

// Of a term: what the caller knows of it, else an estimate.  Of pairs of ideographs the estimate is jieba's rarity
// where the pair is a word; where it is not (限公 in 有限公司), how many of the topics' own patterns hold it, for names
// are made of what texts are made of.
class Shares {
 public:
  Shares(const std::vector<CompiledTopic>& topics, const TermShare& known);

  double of_term(std::string_view term) const;
  double of_prefix(std::string_view prefix) const;

  static constexpr double kOfTitle = 0.05;  // of the documents that hold a term, those that have it in their title
  static constexpr double kOfSource = 0.02;
  static constexpr double kOfLanguage = 0.4;
  static constexpr double kOfEntity = 0.02;
  static constexpr double kOfFigure = 0.3;

 private:
  void count(const query::Node& node);

  const TermShare& known_;
  std::unordered_map<Content, std::uint32_t> patterns_;  // that hold a content
  double topics_ = 1;
};

}  // namespace assay::topic
