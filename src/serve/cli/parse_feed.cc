#include <fmt/format.h>

#include <memory>
#include <nlohmann/json.hpp>

#include "collect/feed/feed.h"
#include "serve/cli/each_file.h"
#include "serve/cli/layout.h"

namespace assay::cli {
namespace {

using Json = nlohmann::ordered_json;

struct Options {
  std::vector<std::string> files;
  std::string url;
};

Json time_or_null(const std::optional<Time>& time) {
  return time ? Json(format_rfc3339(*time)) : Json(nullptr);
}

Json to_json(const feed::Entry& entry) {
  return {{"id", entry.id},
          {"title", entry.title},
          {"link", entry.link},
          {"published", time_or_null(entry.published)},
          {"updated", time_or_null(entry.updated)},
          {"author", entry.author},
          {"summary", entry.summary},
          {"content", entry.content}};
}

Json to_json(const feed::Feed& feed) {
  Json entries = Json::array();
  for (const feed::Entry& entry : feed.entries) entries.push_back(to_json(entry));
  return {{"format", feed.format},
          {"title", feed.title},
          {"link", feed.link},
          {"entries", std::move(entries)},
          {"skipped", feed.skipped}};
}

std::string describe(const Json& feed) {
  const int width = text_width();
  const std::string head =
      fmt::format("{} ({}, {} entries, {} skipped)", feed["title"].get<std::string>(),
                  feed["format"].get<std::string>(), feed["entries"].size(), feed["skipped"].get<std::size_t>());
  std::string text = wrap(head, {.width = width}) + "\n";
  for (const Json& entry : feed["entries"]) {
    const Json& time = entry["published"].is_string() ? entry["published"] : entry["updated"];
    const std::string when = time.is_string() ? time.get<std::string>() + "  " : "";
    text += wrap(when + entry["title"].get<std::string>(), {.width = width, .indent = 2, .hanging = 4}) + "\n";
    text += wrap(entry["link"].get<std::string>(), {.width = width, .indent = 4, .hanging = 4}) + "\n";
  }
  return text + "\n";
}

}  // namespace

Action declare_parse_feed(CLI::App& app, Common& common) {
  const auto options = std::make_shared<Options>();
  app.add_option("FILE", options->files, "RSS or Atom feeds, plain or in gzip; - is standard input")->required();
  app.add_option("--url", options->url, "The feed's own address, for its relative links");
  app.footer("Example:\n  assay parse-feed feed.xml --url https://news.example/feed.xml --json");
  return [options, &common] {
    const auto read = [&](const std::string& bytes) -> Result<Json> {
      ASSAY_TRY(const feed::Feed feed, feed::parse_feed(bytes, options->url));
      return to_json(feed);
    };
    return each_file(options->files, common, {read, describe});
  };
}

}  // namespace assay::cli
