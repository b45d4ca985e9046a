#include "run/search.h"

#include <fmt/format.h>

#include <memory>
#include <nlohmann/json.hpp>

#include "base/log.h"
#include "base/utf8.h"
#include "serve/cli/command.h"
#include "serve/cli/each_line.h"
#include "serve/cli/layout.h"
#include "serve/cli/output.h"
#include "serve/cli/views.h"

namespace assay::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kMaxLimit = 100'000;

struct Options {
  std::vector<std::string> words;
  std::string topic;
  std::size_t limit = 20;
  bool newest = false;
  bool ndjson = false;
  bool explain = false;
};

Json to_json(const run::SearchHit& hit) {
  const Document& document = hit.stored.document;
  return {{"id", hit.stored.id},
          {"url", document.url},
          {"title", document.title},
          {"source", document.source},
          {"published", time_json(document.published)},
          {"score", hit.score},
          {"snippet", hit.snippet},
          {"paragraph", hit.paragraph}};
}

Json to_json(const query::TermForms& term) {
  return {{"written", term.written}, {"others", term.others}, {"meanings", term.meanings}};
}

Json to_json(const query::Mistake& mistake) {
  return {{"message", mistake.message}, {"start", mistake.place.start}, {"end", mistake.place.end}};
}

template <class T>
Json list_json(const std::vector<T>& values) {
  Json list = Json::array();
  for (const T& value : values) list.push_back(to_json(value));
  return list;
}

Json to_json(const run::SearchResult& result, const Options& options) {
  Json json = {{"total", result.total}, {"hits", list_json(result.hits)}};
  if (!options.explain) return json;
  for (std::size_t index = 0; index < result.hits.size(); ++index)
    json["hits"][index]["holds_all"] = result.hits[index].holds_all;
  json["hold_all"] = result.hold_all;
  json["forms"] = list_json(result.forms);
  json["mistakes"] = list_json(result.mistakes);
  return json;
}

std::string describe(const run::SearchHit& hit, int width) {
  const Document& document = hit.stored.document;
  std::string text = wrap(document.title, {.width = width}) + "\n";
  const std::string line = fmt::format("{} · {} · document {} · {:.2f}", document.source,
                                       describe_time(document.published), hit.stored.id, hit.score);
  text += wrap(line, {.width = width, .indent = 2, .hanging = 2}) + "\n";
  const std::string place = hit.paragraph == 0 ? "" : fmt::format(" [{}]", hit.paragraph);
  return text + wrap(hit.snippet + place, {.width = width, .indent = 2, .hanging = 2}) + "\n\n";
}

// "稀土: also rare earths, rare earth"
std::string describe(const query::TermForms& term) {
  std::string line;
  for (const std::vector<std::string>* names : {&term.others, &term.meanings})
    for (const std::string& name : *names) line += (line.empty() ? ": also " : ", ") + name;
  return line.empty() ? "" : log::escape_for_terminal(term.written + line) + "\n";
}

std::string describe(const run::SearchResult& result, int width) {
  std::string text;
  bool was_whole = true;
  for (const run::SearchHit& hit : result.hits) {
    if (was_whole && !hit.holds_all) text += "These hold only some of the words:\n\n";
    was_whole = hit.holds_all;
    text += describe(hit, width);
  }
  for (const query::TermForms& term : result.forms) text += describe(term);
  return text + fmt::format("{} of {} documents\n", result.hits.size(), result.total);
}

// Searches in one desk, whose index and names are opened once.
class Desk {
 public:
  static Result<Desk> open(const Common& common) {
    ASSAY_TRY(store::Store store, open_store(common));
    ASSAY_CHECK(run::refresh_index(store));
    ASSAY_TRY(run::Searcher searcher, run::Searcher::open(store));
    return Desk(std::move(store), std::move(searcher));
  }
  Result<run::SearchResult> search(const run::SearchRequest& request) { return searcher_.search(store_, request); }
  store::Store& store() { return store_; }

 private:
  Desk(store::Store store, run::Searcher searcher) : store_(std::move(store)), searcher_(std::move(searcher)) {}
  store::Store store_;
  run::Searcher searcher_;
};

run::SearchRequest request_of(const Options& options) {
  run::SearchRequest request{.limit = options.limit};
  for (const std::string& word : options.words) request.query += (request.query.empty() ? "" : " ") + word;
  if (!options.topic.empty()) request.topic = options.topic;
  if (options.newest) request.order = run::SearchOrder::kNewest;
  return request;
}

Result<int> search_once(const Options& options, const Common& common) {
  const run::SearchRequest request = request_of(options);
  ASSAY_TRY(Desk desk, Desk::open(common));
  if (request.topic) ASSAY_CHECK(catch_up_and_tell(desk.store()));
  ASSAY_TRY(const run::SearchResult result, desk.search(request));
  for (const query::Mistake& mistake : result.mistakes) {
    const std::size_t place = utf8::count(std::string_view(request.query).substr(0, mistake.place.start)) + 1;
    tell(fmt::format("note: query: {} at character {}; passed over", mistake.message, place));
  }
  if (common.json) {
    print_json(to_json(result, options));
  } else {
    print(describe(result, text_width()));
  }
  return kFine;
}

Result<std::size_t> limit_at(const Json& object, std::size_t otherwise) {
  const auto found = object.find("limit");
  if (found == object.end()) return otherwise;
  if (!found->is_number_unsigned() || found->get<std::size_t>() > kMaxLimit)
    return failure(ErrorKind::kInvalid, fmt::format("\"limit\" is not a number up to {}", kMaxLimit));
  return found->get<std::size_t>();
}

int search_each_line(const Options& options, const Common& common) {
  Result<Desk> desk = Desk::open(common);
  if (!desk) return fail(desk.error());
  return each_line([&](const Json& object) -> Result<Json> {
    run::SearchRequest request = request_of(options);
    ASSAY_TRY(request.query, string_at(object, "query"));
    ASSAY_TRY(request.limit, limit_at(object, options.limit));
    ASSAY_TRY(const run::SearchResult result, desk->search(request));
    return to_json(result, options);
  });
}

}  // namespace

Action declare_search(CLI::App& app, Common& common) {
  const auto options = std::make_shared<Options>();
  CLI::Option* words =
      app.add_option("QUERY", options->words, "Words, \"phrases\", OR, NOT, NEAR/5, fields: see below");
  app.add_option("--topic", options->topic, "Only documents of this topic")->type_name("NAME");
  app.add_option("--limit", options->limit, "At most so many")->capture_default_str()->check(CLI::Range(kMaxLimit));
  app.add_flag("--newest", options->newest, "Newest first instead of best first");
  CLI::Option* ndjson =
      app.add_flag("--ndjson", options->ndjson, "Read lines of {\"query\",\"limit\"}, print a result for each");
  app.add_flag("--explain", options->explain,
               "With --json: also which hits hold all words, the other forms looked for, what was passed over");
  words->excludes(ndjson);
  app.footer(
      "Plain words: documents that hold all of them come first.  Also: a AND b, a OR b, NOT a, (…), \"a phrase\",\n"
      "a NEAR/5 b, rare earth*, =this form alone, title: source: site: lang: topic: entity: after:2025-11 "
      "before:2025-12,\n"
      "money>1e9CNY, percent>50, -form:\"another form of a term\".\n\n"
      "Examples:\n  assay search 稀土 出口\n  assay search '\"rare earth\" NOT mining after:2025-11' --limit 5 --json");
  return [options, words, &common] {
    if (options->ndjson) return search_each_line(*options, common);
    if (words->empty()) return fail({ErrorKind::kInvalid, "search: what for?  (see assay search --help)"});
    return status_of(search_once(*options, common));
  };
}

}  // namespace assay::cli
