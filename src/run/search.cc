#include "run/search.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <thread>
#include <utility>

#include "examine/text/analysis.h"
#include "group/topic/topic.h"
#include "keep/search/index.h"
#include "run/desk_lexicon.h"
#include "run/facts.h"
#include "run/indexer.h"

namespace assay::run {
namespace {

using query::Purpose;
using query::Query;

constexpr std::int64_t kSecondsADay = 86'400;

Result<Topic> find_topic(store::Store& store, std::string_view name) {
  ASSAY_TRY(std::optional<Topic> topic, store.topic(name));
  if (!topic) return failure(ErrorKind::kNotFound, "search: no topic " + std::string(name));
  return *std::move(topic);
}

std::vector<FacetCount> counts_of(std::vector<search::FacetValue> values) {
  std::vector<FacetCount> counts;
  counts.reserve(values.size());
  for (search::FacetValue& value : values) counts.push_back({std::move(value.value), value.count});
  return counts;
}

std::int64_t count_common(const std::vector<DocumentId>& a, const std::vector<DocumentId>& b) {
  std::int64_t count = 0;
  for (auto left = a.begin(), right = b.begin(); left != a.end() && right != b.end();) {
    count += *left == *right ? 1 : 0;
    const DocumentId least = std::min(*left, *right);
    if (*left == least) ++left;
    if (*right == least) ++right;
  }
  return count;
}

Result<std::vector<FacetCount>> count_topics(store::Store& store, const std::vector<DocumentId>& matching) {
  ASSAY_TRY(const std::vector<Topic> topics, store.topics());
  std::vector<FacetCount> counts;
  for (const Topic& topic : topics) {
    ASSAY_TRY(const std::vector<DocumentId> members, store.members_of(topic.id));
    if (const std::int64_t count = count_common(members, matching); count > 0) counts.push_back({topic.name, count});
  }
  std::ranges::stable_sort(counts, std::greater<>(), &FacetCount::count);
  return counts;
}

// Finds the passage that answers in a document's text.
SearchHit show(const Query& query, store::StoredDocument stored, const search::FoundDocument& found) {
  const text::Analysis analysis = text::analyse(stored.document);
  const query::Match match = query::match_any(query, query::DocumentTerms(stored.document, analysis));
  query::Snippet snippet = query::make_snippet(match, stored.document);
  SearchHit hit{.stored = {},
                .score = found.score,
                .holds_all = found.holds_all,
                .snippet = std::move(snippet.text),
                .marks = std::move(snippet.marks),
                .paragraph = snippet.paragraph,
                .title_marks = {}};
  for (const query::Hit& place : match.hits)
    if (place.paragraph == 0) hit.title_marks.push_back(place.span);
  stored.document.paragraphs.clear();
  hit.stored = std::move(stored);
  return hit;
}

Result<std::vector<SearchHit>> show_all(store::Store& store, const Query& query,
                                        const std::vector<search::FoundDocument>& found) {
  std::vector<SearchHit> hits;
  hits.reserve(found.size());
  for (const search::FoundDocument& one : found) {
    ASSAY_TRY(std::optional<store::StoredDocument> stored, store.document(one.id));
    if (stored) hits.push_back(show(query, *std::move(stored), one));
  }
  return hits;
}

}  // namespace

struct Searcher::State {
  std::string folder;
  lexicon::Lexicon lexicon = lexicon::Lexicon::embedded();
  std::optional<search::Index> index;  // none: there is no index yet

  // The newest snapshot.  A desk without an index is an empty one.
  Result<void> refresh() {
    if (index && index->is_current()) return {};
    Result<search::Index> opened = search::Index::open(index_folder(folder));
    if (opened) {
      index.emplace(*std::move(opened));
      return {};
    }
    index.reset();
    if (opened.error().kind == ErrorKind::kNotFound) return {};
    return std::unexpected(with_remedy(opened.error()));
  }

  Result<search::Found> find(store::Store& store, const Query& query, search::SearchOptions options) {
    ASSAY_CHECK(refresh());
    if (!index) return search::Found();
    options.topic_documents = [&](std::string_view name) -> Result<std::vector<DocumentId>> {
      ASSAY_TRY(const Topic topic, find_topic(store, name));
      return store.members_of(topic.id);
    };
    return index->search(query, options);
  }
};

Searcher::Searcher(std::unique_ptr<State> state) : state_(std::move(state)) {}
Searcher::Searcher(Searcher&&) noexcept = default;
Searcher& Searcher::operator=(Searcher&&) noexcept = default;
Searcher::~Searcher() = default;

Result<Searcher> Searcher::open(const store::Store& store) {
  auto state = std::make_unique<State>();
  state->folder = store.folder();
  ASSAY_TRY(state->lexicon, desk_lexicon(store.folder()));
  return Searcher(std::move(state));
}

Result<SearchResult> Searcher::search(store::Store& store, const SearchRequest& request) {
  ASSAY_TRY(const Query query, Query::parse(request.query, Purpose::kSearch, state_->lexicon));
  search::SearchOptions options{
      .limit = request.limit,
      .offset = request.offset,
      .order = request.order == SearchOrder::kBest ? search::Order::kBest : search::Order::kNewest,
      .counting = request.with_facets ? search::Counting::kFacets : search::Counting::kTotal};
  std::vector<DocumentId> members;
  if (request.topic) {
    ASSAY_TRY(const Topic topic, find_topic(store, *request.topic));
    ASSAY_TRY(members, store.members_of(topic.id));
    options.within = &members;
  }
  ASSAY_TRY(search::Found found, state_->find(store, query, options));
  SearchResult result{.total = found.total,
                      .hold_all = found.hold_all,
                      .hits = {},
                      .mistakes = query.mistakes(),
                      .forms = query.forms(),
                      .facets = {}};
  ASSAY_TRY(result.hits, show_all(store, query, found.hits));
  if (request.with_facets) {
    ASSAY_TRY(std::vector<FacetCount> topics, count_topics(store, found.matching));
    result.facets = Facets{.sources = counts_of(std::move(found.sources)),
                           .languages = counts_of(std::move(found.languages)),
                           .topics = std::move(topics),
                           .days = counts_of(std::move(found.days))};
  }
  return result;
}

Result<std::vector<DocumentId>> Searcher::narrow_topic(store::Store& store, std::string_view name,
                                                       std::string_view text) {
  ASSAY_TRY(const Query query, Query::parse(text, Purpose::kSearch, state_->lexicon));
  ASSAY_TRY(const Topic topic, find_topic(store, name));
  ASSAY_TRY(const std::vector<DocumentId> members, store.members_of(topic.id));
  ASSAY_TRY(search::Found found, state_->find(store, query.strict(),
                                              {.limit = 0, .counting = search::Counting::kFacets, .within = &members}));
  return std::move(found.matching);
}

Result<Searcher::Members> Searcher::find_members(store::Store& store, const Query& query) {
  ASSAY_TRY(search::Found found,
            state_->find(store, query.strict(), {.limit = 0, .counting = search::Counting::kFacets}));
  return Members{std::move(found.matching), state_->index ? state_->index->statistics().sequence : 0};
}

Result<Preview> Searcher::preview_topic(store::Store& store, std::string_view name, std::string_view text,
                                        std::size_t limit) {
  constexpr std::int64_t kDays = 30;
  const Topic topic{.id = 0, .name = std::string(name), .query = std::string(text)};
  Preview preview{.query = topic::effective_query(topic, state_->lexicon)};
  ASSAY_TRY(const Query query, topic::compile(topic, state_->lexicon));
  preview.impossible = topic::never_matches(query);
  preview.forms = query.forms();
  search::SearchOptions options{.limit = limit, .order = search::Order::kNewest, .counting = search::Counting::kFacets};
  ASSAY_TRY(search::Found found, state_->find(store, query.strict(), options));
  preview.total = found.total;
  ASSAY_TRY(preview.hits, show_all(store, query, found.hits));
  ASSAY_TRY(const std::optional<std::int64_t> newest, store.newest());
  if (!newest) return preview;
  const std::chrono::sys_days first = std::chrono::floor<std::chrono::days>(
      std::chrono::sys_seconds(std::chrono::seconds(*newest - (kDays - 1) * kSecondsADay)));
  const std::string first_day = format_rfc3339({.instant = first}).substr(0, std::string_view("2025-11-10").size());
  std::int64_t recent = 0;
  for (search::FacetValue& day : found.days) {
    if (day.value < first_day) continue;
    recent += day.count;
    preview.days.push_back({std::move(day.value), day.count});
  }
  preview.per_day = static_cast<double>(recent) / static_cast<double>(kDays);
  return preview;
}

Result<Reason> Searcher::explain_topic(store::Store& store, std::string_view name, DocumentId id) {
  ASSAY_TRY(const Topic topic, find_topic(store, name));
  ASSAY_TRY(const std::optional<store::StoredDocument> stored, store.document(id));
  if (!stored) return failure(ErrorKind::kNotFound, "search: no document " + std::to_string(id));
  ASSAY_TRY(const Query query, topic::compile(topic, state_->lexicon));
  const text::Analysis analysis = text::analyse(stored->document);
  const query::Facts facts = find_facts(stored->document, stored->sort, state_->lexicon);
  const query::DocumentTerms document(stored->document, analysis, &facts);
  topic::Explanation explanation = topic::explain(query, document, analysis);
  return Reason{explanation.relevance, std::move(explanation.hits)};
}

Result<void> refresh_index(store::Store& store) {
  using namespace std::chrono_literals;
  constexpr auto kPatience = 2s;
  const auto deadline = std::chrono::steady_clock::now() + kPatience;
  while (true) {
    store::Sequence indexed = 0;
    if (const Result<search::Index> index = search::Index::open(index_folder(store.folder())); index)
      indexed = index->statistics().sequence;
    ASSAY_TRY(const bool is_behind, has_documents_after(store, indexed));
    if (!is_behind) return {};
    if (Result<Indexer> indexer = Indexer::open(store); indexer) {
      ASSAY_TRY([[maybe_unused]] const std::int64_t done, indexer->catch_up(store));
      return {};
    } else if (indexer.error().kind != ErrorKind::kBusy) {
      return std::unexpected(with_remedy(indexer.error()));
    }
    // Another process keeps the index.  What it has not done by then is found by the next search.
    if (std::chrono::steady_clock::now() > deadline) return {};
    std::this_thread::sleep_for(20ms);
  }
}

}  // namespace assay::run
