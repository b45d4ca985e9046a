// Plan: a query written down in one row of numbers, for evaluating it against very many documents.  Internal to
// group/topic.
//
// A Query's tree is made for reading and explaining: some fifty allocations of some kilobytes, most of them the stems
// of a word in two dozen languages.  A plan holds what evaluation needs, side by side: some 200 bytes, two or three
// lines of the processor's cache.  A word: 32 bits.
//
//   node      kind, words of the node in all, then
//     kTerm     place (2), title only?, forms, each form: slots, units, each slot: offset, contents,
//               each content: hash (2), classes in which it counts; kCutClass: wherever it stands
//     kAll, kAny, kNot     children, then the nodes of those
//     kAsk      index into `asked`: nodes that query::match evaluates (filters, NEAR, terms with a prefix)
#pragma once

#include <cstdint>
#include <vector>

#include "examine/query/node.h"
#include "group/topic/keys.h"

namespace assay::topic {

enum class PlanKind : std::uint32_t { kTerm, kAll, kAny, kNot, kAsk };

// Of one query, or of many one behind the other.
struct Plans {
  std::vector<std::uint32_t> words;
  std::vector<const query::Node*> asked;

  // Appends the plan of `root`; returns where it begins.  Nodes in `asked` have to outlive the plan.
  std::uint32_t add(const query::Node& root);
};

// The contents of a slot's terms and presences, each once.
struct SlotContent {
  Content content = 0;
  Classes classes = 0;
};
std::vector<SlotContent> contents_of(const terms::Slot& slot);

}  // namespace assay::topic
