// Standing topics: which of very many topics does this document belong to?
// Made once from compiled topics, whose queries it need not keep.  A document meets every topic but looks at few of
// them; the answer is that of asking each topic by itself (topic::relevance), and a test holds it to that.  See
// standing.cc.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/model/topic.h"
#include "examine/query/query.h"
#include "examine/text/analysis.h"

namespace assay::topic {

struct CompiledTopic {
  TopicId id = 0;  // each once
  query::Query query;
};

struct Rated {
  TopicId id = 0;
  double relevance = 0;
  friend bool operator==(const Rated&, const Rated&) = default;
};

// The share of documents that hold an index term, 0 to 1, where that is known (the index's document frequencies).
// Better shares make rating faster; they never change what it finds.
using TermShare = std::function<std::optional<double>(std::string_view term)>;

// Which facts any of the topics asks for: what nobody asks for need not be computed.
struct FactsAsked {
  bool published = false;
  bool entities = false;
  bool figures = false;
  bool topics = false;
};
FactsAsked facts_asked(const query::Query& query);

// What rating one document took, for benches and tests.
struct Effort {
  std::size_t keys = 0;        // different terms and facts of the document that were looked up
  std::size_t routes = 0;      // ways into topics that one of them opens
  std::size_t candidates = 0;  // topics that were evaluated
  std::size_t matches = 0;
};

// Immutable once made; safe to use from many threads; cheap to copy.
class StandingTopics {
 public:
  StandingTopics();  // of no topics
  explicit StandingTopics(std::vector<CompiledTopic> topics, const TermShare& share = {});

  // Each topic that matches with its relevance (topic::relevance), ascending id.  `terms` is of `document`, with the
  // facts that facts_asked names; filters on facts that it lacks hold.
  // Cost: the document's different terms, and the evaluation of the topics for which it holds all that they need.
  std::vector<Rated> rate(const query::DocumentTerms& terms, const Document& document, const text::Analysis& analysis,
                          Effort* effort = nullptr) const;

  std::size_t size() const;  // topics
  FactsAsked facts_asked() const;

 private:
  struct Tables;
  std::shared_ptr<const Tables> tables_;
};

}  // namespace assay::topic
