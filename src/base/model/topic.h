// A topic: a standing query under a name, and how a document stands to it.
#pragma once

#include <cstdint>
#include <string>

namespace assay {

using TopicId = std::int64_t;

struct Topic {
  TopicId id = 0;
  std::string name;   // unique; 1 to 200 bytes
  std::string query;  // empty: the topic's name with the names that the lexicon knows for it
  friend bool operator==(const Topic&, const Topic&) = default;
};

// Below this relevance a document only mentions the topic in passing, and is shown folded.
inline constexpr double kPassingMention = 0.15;

}  // namespace assay
