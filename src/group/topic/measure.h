// Measure: match and relevance of a plan in one evaluation.  Internal to group/topic; see relevance.cc for what is
// measured.
#pragma once

#include <optional>
#include <vector>

#include "group/topic/document_index.h"
#include "group/topic/find_form.h"
#include "group/topic/plan.h"
#include "group/topic/topic.h"

namespace assay::topic {

// relevance.cc
Parts weigh(const Evidence& evidence);

// Evaluates plans over one document.  Not safe to share between threads.
class Measurer {
 public:
  Measurer(const Plans& plans, const DocumentIndex& document, std::vector<Subject>* subjects = nullptr)
      : plans_(plans), document_(document), finder_(document), subjects_(subjects) {}

  // The relevance of the query whose plan begins at `plan`, or nothing where it does not match.  What was measured
  // apart is appended to `subjects`. Cost: a look-up a content, and O(occurrences + sentences).
  std::optional<double> measure(std::uint32_t plan);

 private:
  // What one part of a query comes to.
  struct Outcome {
    bool matches = false;
    std::optional<double> relevance;  // none: it asks for no subject
  };
  struct Gathered;

  Outcome measure_node(const std::uint32_t* node);
  Outcome measure_any(const std::uint32_t* node);
  Outcome measure_all(const std::uint32_t* node);
  void gather(const std::uint32_t* node, Gathered& gathered, Outcome& outcome);
  bool find_term(const std::uint32_t* term, Evidence& evidence);
  const query::Node& asked(const std::uint32_t* node) const;

  const Plans& plans_;
  const DocumentIndex& document_;
  FormFinder finder_;
  std::vector<Subject>* subjects_;
};

}  // namespace assay::topic
