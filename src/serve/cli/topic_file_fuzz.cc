// Any bytes as a file of topics: nothing crashes, and what is read has names of their own, in the order of the lines.
#include <cstdint>
#include <cstdlib>
#include <set>
#include <string_view>

#include "serve/cli/topic_file.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto topics = assay::cli::read_topic_lines({reinterpret_cast<const char*>(data), size});
  if (!topics) {
    require(!topics.error().message.empty());
    return 0;
  }
  require(!topics->empty());
  std::set<std::string_view> names;
  std::size_t line = 0;
  for (const assay::cli::TopicLine& topic : *topics) {
    require(topic.number > line);
    line = topic.number;
    require(!topic.name.empty() && topic.name.size() <= assay::cli::kMaxTopicNameBytes);
    require(names.insert(topic.name).second);
  }
  return 0;
}
