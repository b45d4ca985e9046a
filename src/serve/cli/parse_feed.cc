#include <fmt/format.h>

#include <memory>
#include <nlohmann/json.hpp>

#include "collect/feed/feed.h"
#include "collect/html/blocks.h"
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

std::string_view kind_name(const feed::Text& text) {
  return text.kind == feed::TextKind::kHtml ? "html" : "text";
}

Json to_json(const std::vector<feed::Enclosure>& enclosures) {
  Json list = Json::array();
  for (const feed::Enclosure& one : enclosures)
    list.push_back(
        {{"url", one.url}, {"type", one.type}, {"size_bytes", one.size_bytes ? Json(*one.size_bytes) : Json(nullptr)}});
  return list;
}

Json to_json(const feed::Entry& entry) {
  return {{"id", entry.id},
          {"title", entry.title.value},
          {"link", entry.link},
          {"published", time_or_null(entry.published)},
          {"updated", time_or_null(entry.updated)},
          {"author", entry.author},
          {"summary", entry.summary.value},
          {"content", entry.content.value},
          {"title_type", kind_name(entry.title)},
          {"summary_type", kind_name(entry.summary)},
          {"content_type", kind_name(entry.content)},
          {"language", entry.language},
          {"categories", entry.categories},
          {"enclosures", to_json(entry.enclosures)},
          {"feed", entry.feed}};
}

Json to_json(const feed::Feed& feed) {
  Json entries = Json::array();
  for (const feed::Entry& entry : feed.entries) entries.push_back(to_json(entry));
  return {{"format", feed.format},
          {"title", feed.title.value},
          {"link", feed.link},
          {"entries", std::move(entries)},
          {"skipped", feed.skipped},
          {"title_type", kind_name(feed.title)},
          {"description", feed.description.value},
          {"description_type", kind_name(feed.description)},
          {"language", feed.language},
          {"author", feed.author},
          {"published", time_or_null(feed.published)},
          {"updated", time_or_null(feed.updated)},
          {"categories", feed.categories}};
}

// A title on one line, without its markup.
std::string title_of(const Json& part) {
  const auto& title = part["title"].get_ref<const std::string&>();
  return part["title_type"] == "html" ? html::text_of_fragment(title) : title;
}

std::string describe(const Json& feed) {
  const int width = text_width();
  const std::string head =
      fmt::format("{} ({}, {} entries, {} skipped)", title_of(feed), feed["format"].get<std::string>(),
                  feed["entries"].size(), feed["skipped"].get<std::size_t>());
  std::string text = wrap(head, {.width = width}) + "\n";
  for (const Json& entry : feed["entries"]) {
    const Json& time = entry["published"].is_string() ? entry["published"] : entry["updated"];
    const std::string when = time.is_string() ? time.get<std::string>() + "  " : "";
    text += wrap(when + title_of(entry), {.width = width, .indent = 2, .hanging = 4}) + "\n";
    text += wrap(entry["link"].get<std::string>(), {.width = width, .indent = 4, .hanging = 4}) + "\n";
  }
  return text + "\n";
}

}  // namespace

Action declare_parse_feed(CLI::App& app, Common& common) {
  const auto options = std::make_shared<Options>();
  app.add_option("FILE", options->files,
                 "RSS, Atom or JSON feeds, OPML lists, sitemaps; plain or compressed; - is standard input")
      ->required();
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
