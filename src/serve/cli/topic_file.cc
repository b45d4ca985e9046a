#include "serve/cli/topic_file.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <unordered_map>

#include "base/utf8.h"
#include "serve/cli/each_line.h"

namespace assay::cli {

namespace {

using Json = nlohmann::ordered_json;

Result<TopicLine> from_json(std::string_view line) {
  const Json object = Json::parse(line.begin(), line.end(), nullptr, false);
  if (!object.is_object()) return failure(ErrorKind::kInvalid, "not a JSON object");
  TopicLine topic;
  ASSAY_TRY(topic.name, string_at(object, "name"));
  ASSAY_TRY(topic.query, string_at(object, "query"));
  return topic;
}

TopicLine from_columns(std::string_view line) {
  const std::size_t tab = line.find('\t');
  TopicLine topic{.number = 0, .name = std::string(line.substr(0, tab)), .query = {}};
  if (tab != std::string_view::npos) topic.query = line.substr(tab + 1);
  return topic;
}

Result<TopicLine> read_line(std::string_view line) {
  if (!utf8::is_valid(line)) return failure(ErrorKind::kInvalid, "not UTF-8");
  Result<TopicLine> topic = utf8::trim(line).starts_with('{') ? from_json(line) : from_columns(line);
  if (!topic) return topic;
  topic->name = utf8::collapse_space(topic->name);
  topic->query = utf8::trim(topic->query);
  if (topic->name.empty()) return failure(ErrorKind::kInvalid, "a topic without a name");
  if (topic->name.size() > kMaxTopicNameBytes)
    return failure(ErrorKind::kInvalid, fmt::format("a name of more than {} bytes", kMaxTopicNameBytes));
  return topic;
}

}  // namespace

Result<std::vector<TopicLine>> read_topic_lines(std::string_view text) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  std::vector<TopicLine> topics;
  std::unordered_map<std::string, std::size_t> lines;  // of each name
  std::size_t number = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    ++number;
    if (utf8::trim(line).empty()) continue;
    Result<TopicLine> topic = read_line(line);
    if (topic) {
      const auto [found, is_new] = lines.try_emplace(topic->name, number);
      if (!is_new)
        topic = failure(ErrorKind::kInvalid,
                        fmt::format("the name \"{}\" stands on line {} as well", topic->name, found->second));
      else if (topics.size() == kMaxTopics)
        topic = failure(ErrorKind::kTooLarge, fmt::format("more than {} topics", kMaxTopics));
    }
    if (!topic) return failure(topic.error().kind, fmt::format("line {}: {}", number, topic.error().message));
    topic->number = number;
    topics.push_back(std::move(*topic));
  }
  if (topics.empty()) return failure(ErrorKind::kInvalid, "holds no topic");
  return topics;
}

}  // namespace assay::cli
