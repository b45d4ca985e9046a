// TopicFile: the topics of `assay match`, a line each.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace assay::cli {

struct TopicLine {
  std::size_t number = 0;  // of the line, from 1
  std::string name;        // 1 to kMaxTopicNameBytes bytes, each once
  std::string query;       // empty: the name with the names that the lexicon knows for it
};

inline constexpr std::size_t kMaxTopicNameBytes = 200;
inline constexpr std::size_t kMaxTopics = 1'000'000;

// A line is {"name","query"} or name<TAB>query; the query may be left out.  Empty lines are passed over, a byte order
// mark as well.
// Errors, each with the line's number: kInvalid (no UTF-8, no JSON object, no name, a name that is too long or stands
// twice; no line at all), kTooLarge above kMaxTopics.
Result<std::vector<TopicLine>> read_topic_lines(std::string_view text);

}  // namespace assay::cli
