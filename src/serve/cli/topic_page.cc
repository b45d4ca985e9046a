#include "serve/cli/topic_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <nlohmann/json.hpp>

#include "base/log.h"
#include "base/model/topic.h"
#include "serve/cli/layout.h"
#include "serve/cli/output.h"
#include "serve/cli/views.h"

namespace assay::cli {
namespace {

using Json = nlohmann::ordered_json;

// Visits at most `limit` cards.  Returns how many the topic has.
Result<std::int64_t> each_card(store::Store& store, const std::string& name, std::size_t limit,
                               const std::function<void(const store::Card&)>& visit) {
  constexpr std::size_t kPortion = 200;
  std::string before;
  std::size_t left = limit;
  while (true) {
    ASSAY_TRY(const store::Page page, store.topic_page(name, before, std::min(left, kPortion)));
    for (const store::Card& card : page.cards) visit(card);
    left -= std::min(left, page.cards.size());
    if (page.next.empty() || left == 0) return page.total;
    before = page.next;
  }
}

Json to_json(const store::Card& card) {
  const Document& document = card.stored.document;
  return {{"id", card.stored.id},
          {"url", document.url},
          {"title", document.title},
          {"source", document.source},
          {"published", time_json(document.published)},
          {"language", document.language},
          {"relevance", card.relevance},
          {"story", nullptr},
          {"digest", digest_json(card.digest)}};
}

Result<void> print_text(store::Store& store, const std::string& name, std::size_t limit) {
  const int width = text_width();
  std::string text = log::escape_for_terminal(name) + "\n\n";
  bool after_mention = false;
  std::size_t shown = 0;
  ASSAY_TRY(const std::int64_t total, each_card(store, name, limit, [&](const store::Card& card) {
              const bool mention = card.relevance < kPassingMention;
              if (after_mention && !mention) text += "\n";
              text += mention ? describe_mention(card.stored, width)
                              : describe_card(card.stored, card.digest, width) + "\n";
              after_mention = mention;
              ++shown;
            }));
  if (shown == 0) text += "Nothing yet.  Import something: assay import PATH\n";
  const std::int64_t more = total - static_cast<std::int64_t>(shown);
  if (more > 0)
    text += fmt::format("{}{} more documents (assay topic show {} --limit 0)\n", after_mention ? "\n" : "", more,
                        log::escape_for_terminal(name));
  print(text);
  return {};
}

Result<void> print_as_json(store::Store& store, const std::string& name) {
  Json documents = Json::array();
  ASSAY_CHECK(each_card(store, name, SIZE_MAX, [&](const store::Card& card) { documents.push_back(to_json(card)); }));
  print_json({{"topic", name}, {"documents", std::move(documents)}});
  return {};
}

}  // namespace

Result<void> print_topic(store::Store& store, const std::string& name, Form form, std::size_t limit) {
  return form == Form::kJson ? print_as_json(store, name) : print_text(store, name, limit == 0 ? SIZE_MAX : limit);
}

}  // namespace assay::cli
