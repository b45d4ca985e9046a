#include "run/search.h"

#include <fmt/format.h>

#include <memory>
#include <nlohmann/json.hpp>

#include "run/follower.h"
#include "serve/cli/command.h"
#include "serve/cli/layout.h"
#include "serve/cli/output.h"
#include "serve/cli/views.h"

namespace assay::cli {
namespace {

using Json = nlohmann::ordered_json;

struct Options {
  std::vector<std::string> words;
  std::string topic;
  std::size_t limit = 20;
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

std::string describe(const run::SearchHit& hit, int width) {
  const Document& document = hit.stored.document;
  std::string text = wrap(document.title, {.width = width}) + "\n";
  const std::string line = fmt::format("{} · {} · document {} · {:.2f}", document.source,
                                       describe_time(document.published), hit.stored.id, hit.score);
  text += wrap(line, {.width = width, .indent = 2, .hanging = 2}) + "\n";
  const std::string place = hit.paragraph == 0 ? "" : fmt::format(" [{}]", hit.paragraph);
  return text + wrap(hit.snippet + place, {.width = width, .indent = 2, .hanging = 2}) + "\n\n";
}

Result<int> search(const Options& options, const Common& common) {
  run::SearchRequest request{.limit = options.limit};
  for (const std::string& word : options.words) request.query += (request.query.empty() ? "" : " ") + word;
  if (!options.topic.empty()) request.topic = options.topic;
  ASSAY_TRY(store::Store store, open_store(common));
  if (request.topic) ASSAY_CHECK(run::catch_up(store));
  ASSAY_TRY(const run::SearchResult result, run::search(store, request));
  if (common.json) {
    Json hits = Json::array();
    for (const run::SearchHit& hit : result.hits) hits.push_back(to_json(hit));
    print_json({{"total", result.total}, {"hits", std::move(hits)}});
    return kFine;
  }
  std::string text;
  for (const run::SearchHit& hit : result.hits) text += describe(hit, text_width());
  print(text + fmt::format("{} of {} documents\n", result.hits.size(), result.total));
  return kFine;
}

}  // namespace

Action declare_search(CLI::App& app, Common& common) {
  const auto options = std::make_shared<Options>();
  app.add_option("QUERY", options->words, "Words, \"phrases\", OR, NOT, parentheses")->required();
  app.add_option("--topic", options->topic, "Only documents of this topic")->type_name("NAME");
  constexpr std::size_t kMaxLimit = 100'000;
  app.add_option("--limit", options->limit, "At most so many")->capture_default_str()->check(CLI::Range(kMaxLimit));
  app.footer("Examples:\n  assay search 稀土 出口\n  assay search '\"rare earth\" NOT mining' --limit 5 --json");
  return [options, &common] { return status_of(search(*options, common)); };
}

}  // namespace assay::cli
