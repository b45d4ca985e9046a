#include "run/search.h"

#include <algorithm>
#include <utility>

#include "examine/query/query.h"
#include "examine/text/analysis.h"
#include "group/topic/topic.h"
#include "run/parallel.h"

namespace assay::run {
namespace {

Result<std::optional<TopicId>> find_topic(store::Store& store, const std::optional<std::string>& name) {
  if (!name) return std::optional<TopicId>();
  ASSAY_TRY(const std::optional<Topic> topic, store.topic(*name));
  if (!topic) return failure(ErrorKind::kNotFound, "search: no topic " + *name);
  return std::optional(topic->id);
}

// Reads documents in portions and examines each portion on all cores.
Result<void> examine_all(store::Store& store, std::optional<TopicId> topic,
                         const std::function<void(const store::StoredDocument&, std::size_t slot)>& examine,
                         const std::function<void(std::vector<store::StoredDocument>&)>& gather) {
  constexpr std::size_t kPortion = 256;
  std::vector<store::StoredDocument> portion;
  const auto flush = [&] {
    for_each_index(portion.size(), 0, [&](std::size_t index) { examine(portion[index], index); });
    gather(portion);
    portion.clear();
  };
  ASSAY_CHECK(store.each_document(topic, [&](const store::StoredDocument& stored) {
    portion.push_back(stored);
    if (portion.size() == kPortion) flush();
    return true;
  }));
  flush();
  return {};
}

}  // namespace

Result<SearchResult> search(store::Store& store, const SearchRequest& request) {
  ASSAY_TRY(const query::Query query, query::Query::parse(request.query));
  ASSAY_TRY(const std::optional<TopicId> topic, find_topic(store, request.topic));
  struct Scored {
    DocumentId id;
    double score;
  };
  std::vector<Scored> found;
  std::vector<double> scores;
  const auto examine = [&](const store::StoredDocument& stored, std::size_t slot) {
    scores[slot] = topic::relevance(query, stored.document, text::analyse(stored.document));
  };
  const auto gather = [&](std::vector<store::StoredDocument>& portion) {
    for (std::size_t index = 0; index < portion.size(); ++index)
      if (scores[index] > 0) found.push_back({portion[index].id, scores[index]});
  };
  scores.resize(256);
  ASSAY_CHECK(examine_all(store, topic, examine, gather));

  // Documents came newest first, which decides between equal scores.
  std::ranges::stable_sort(found, std::greater<>(), &Scored::score);
  SearchResult result{.total = static_cast<std::int64_t>(found.size())};
  for (std::size_t rank = request.offset; rank < found.size() && result.hits.size() < request.limit; ++rank) {
    ASSAY_TRY(std::optional<store::StoredDocument> stored, store.document(found[rank].id));
    if (!stored) continue;
    const query::Match match = query::match(query, stored->document, text::analyse(stored->document));
    query::Snippet snippet = query::make_snippet(match, stored->document);
    stored->document.paragraphs.clear();
    result.hits.push_back(
        {std::move(*stored), found[rank].score, std::move(snippet.text), std::move(snippet.marks), snippet.paragraph});
  }
  return result;
}

Result<std::vector<DocumentId>> narrow_topic(store::Store& store, std::string_view topic, std::string_view query_text) {
  ASSAY_TRY(const query::Query query, query::Query::parse(query_text));
  ASSAY_TRY(const std::optional<TopicId> topic_id, find_topic(store, std::string(topic)));
  std::vector<DocumentId> kept;
  std::vector<char> matches(256);
  const auto examine = [&](const store::StoredDocument& stored, std::size_t slot) {
    matches[slot] = query::match(query, stored.document, text::analyse(stored.document)).matches ? 1 : 0;
  };
  const auto gather = [&](std::vector<store::StoredDocument>& portion) {
    for (std::size_t index = 0; index < portion.size(); ++index)
      if (matches[index] != 0) kept.push_back(portion[index].id);
  };
  ASSAY_CHECK(examine_all(store, topic_id, examine, gather));
  return kept;
}

}  // namespace assay::run
