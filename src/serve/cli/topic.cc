#include "group/topic/topic.h"

#include <fmt/format.h>

#include <memory>
#include <nlohmann/json.hpp>

#include "base/log.h"
#include "serve/cli/command.h"
#include "serve/cli/output.h"
#include "serve/cli/views.h"

namespace assay::cli {
namespace {

using Json = nlohmann::ordered_json;

Json to_json(const store::TopicCounts& counts, const lexicon::Lexicon& lexicon) {
  return {{"name", counts.topic.name},
          {"query", topic::effective_query(counts.topic, lexicon)},
          {"documents", counts.documents},
          {"unread", counts.unread},
          {"newest", time_json(counts.newest)}};
}

std::string describe(const store::TopicCounts& counts, const lexicon::Lexicon& lexicon) {
  return fmt::format("{}: {} documents, {} unread, newest {}\n  {}\n", log::escape_for_terminal(counts.topic.name),
                     counts.documents, counts.unread, describe_time(counts.newest),
                     log::escape_for_terminal(topic::effective_query(counts.topic, lexicon)));
}

// An error where the query cannot be read; a warning where nothing can ever match it.
Result<void> check_query(const Topic& topic, const lexicon::Lexicon& lexicon) {
  ASSAY_TRY(const query::Query query, topic::compile(topic, lexicon));
  if (const std::string why = topic::never_matches(query); !why.empty())
    tell(fmt::format("warning: {} can never match: {}", topic.name, why));
  return {};
}

// What a topic now says, once its documents have followed.
Result<int> print_followed(store::Store& store, const Topic& topic, const lexicon::Lexicon& lexicon,
                           const Common& common) {
  ASSAY_CHECK(catch_up_and_tell(store));
  ASSAY_TRY(const std::vector<store::TopicCounts> all, store.topic_counts());
  for (const store::TopicCounts& counts : all) {
    if (counts.topic.name != topic.name) continue;
    if (common.json) {
      print_json(to_json(counts, lexicon));
    } else {
      print(describe(counts, lexicon));
    }
  }
  return kFine;
}

struct NewTopic {
  std::string name;
  std::string query;
};

Result<int> add(const NewTopic& wanted, const Common& common) {
  ASSAY_TRY(const lexicon::Lexicon lexicon, lexicon_of(common));
  ASSAY_CHECK(check_query(Topic{.name = wanted.name, .query = wanted.query}, lexicon));
  ASSAY_TRY(store::Store store, open_store(common));
  ASSAY_TRY(const Topic added, store.add_topic(wanted.name, wanted.query));
  return print_followed(store, added, lexicon, common);
}

struct ChangedTopic {
  std::string name;
  store::Store::TopicChange change;
};

Result<int> change(const ChangedTopic& wanted, const Common& common) {
  if (!wanted.change.name && !wanted.change.query)
    return failure(ErrorKind::kInvalid, "topic change: to what?  --name, --query or both");
  ASSAY_TRY(const lexicon::Lexicon lexicon, lexicon_of(common));
  ASSAY_TRY(store::Store store, open_store(common));
  ASSAY_TRY(const std::optional<Topic> known, store.topic(wanted.name));
  if (known) {
    ASSAY_CHECK(check_query(
        Topic{.name = wanted.change.name.value_or(known->name), .query = wanted.change.query.value_or(known->query)},
        lexicon));
  }
  ASSAY_TRY(const Topic changed, store.change_topic(wanted.name, wanted.change));
  return print_followed(store, changed, lexicon, common);
}

Result<int> remove(const std::string& name, const Common& common) {
  ASSAY_TRY(store::Store store, open_store(common));
  ASSAY_CHECK(store.remove_topic(name));
  ASSAY_CHECK(catch_up_and_tell(store));
  if (common.json) print_json({{"removed", name}});
  return kFine;
}

Result<int> list(const Common& common) {
  ASSAY_TRY(const lexicon::Lexicon lexicon, lexicon_of(common));
  ASSAY_TRY(store::Store store, open_store(common));
  ASSAY_CHECK(catch_up_and_tell(store));
  ASSAY_TRY(const std::vector<store::TopicCounts> all, store.topic_counts());
  Json topics = Json::array();
  for (const store::TopicCounts& counts : all) topics.push_back(to_json(counts, lexicon));
  if (common.json) {
    print_json({{"topics", topics}});
    return kFine;
  }
  for (const store::TopicCounts& counts : all) print(describe(counts, lexicon));
  if (all.empty()) print("No topics yet.  Add one: assay topic add NAME\n");
  return kFine;
}

}  // namespace

Action declare_topic_add(CLI::App& app, Common& common) {
  const auto wanted = std::make_shared<NewTopic>();
  app.add_option("NAME", wanted->name, "The topic's name")->required();
  app.add_option("--query", wanted->query, "What it asks (default: its name, with its names in other languages)");
  app.footer(
      "Examples:\n  assay topic add 稀土\n  assay topic add magnets --query '\"rare earth\" (magnet OR motor) NOT "
      "toy'");
  return [wanted, &common] { return status_of(add(*wanted, common)); };
}

Action declare_topic_change(CLI::App& app, Common& common) {
  const auto wanted = std::make_shared<ChangedTopic>();
  app.add_option("NAME", wanted->name, "The topic's name")->required();
  app.add_option("--name", wanted->change.name, "Its new name");
  app.add_option("--query", wanted->change.query,
                 "Its new query; \"\" for its name, with its names in other languages");
  app.footer("Its documents are found anew.\n\nExample:\n  assay topic change magnets --query 'magnet NOT fridge'");
  return [wanted, &common] { return status_of(change(*wanted, common)); };
}

Action declare_topic_remove(CLI::App& app, Common& common) {
  const auto name = std::make_shared<std::string>();
  app.add_option("NAME", *name, "The topic's name")->required();
  app.footer("Its documents stay on record.");
  return [name, &common] { return status_of(remove(*name, common)); };
}

Action declare_topic_list(CLI::App&, Common& common) {
  return [&common] { return status_of(list(common)); };
}

}  // namespace assay::cli
