#include "collect/feed/sitemap.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/utf8.h"
#include "collect/feed/feed_date.h"
#include "collect/sanitise/sanitise.h"

namespace assay::feed {

Sitemap::Sitemap(std::string_view base, const FeedLimits& limits) : limits_(limits) {
  if (const Result<Url> url = parse_url(base)) base_ = *url;
}

void Sitemap::begin(const xml::Element& element) {
  std::string name = ascii::lower(element.name);
  if (open_.empty() && feed_.format.empty()) feed_.format = name == "urlset" ? "sitemap" : name;
  characters_.clear();
  // Pictures, videos and the page in other languages have a <loc>, <title> and <link> of their own.
  const bool is_other = element.prefix == "image" || element.prefix == "video" || element.prefix == "xhtml";
  if ((name == "url" || name == "sitemap") && !is_other) {
    if (entry_depth_ > 0) end_entry();
    entry_depth_ = open_.size() + 1;
    entry_ = {};
  }
  open_.push_back(is_other ? std::string() : std::move(name));
}

void Sitemap::characters(std::string_view text) {
  if (characters_.size() < limits_.max_text_bytes)
    characters_ += utf8::prefix(text, limits_.max_text_bytes - characters_.size());
}

void Sitemap::end() {
  if (open_.empty()) return;
  if (entry_depth_ > 0) keep(open_.back(), utf8::collapse_space(characters_));
  characters_.clear();
  if (open_.size() == entry_depth_) end_entry();
  open_.pop_back();
}

void Sitemap::keep(std::string_view name, std::string value) {
  if (value.empty()) return;
  if (name == "loc") {
    entry_.set_value(Field::kLink, sanitise::absolute_address(value, base_ ? &*base_ : nullptr), 0);
    entry_.set_value(Field::kId, std::move(value), 0);
  } else if (name == "title") {
    entry_.set_text(Field::kTitle, {.value = std::move(value)}, 0);
  } else if (name == "publication_date") {
    entry_.set_time(Field::kPublished, read_feed_date(value), 0);
  } else if (name == "lastmod") {
    entry_.set_time(Field::kUpdated, read_feed_date(value), 0);
  } else if (name == "language") {
    if (feed_.language.empty()) feed_.language = value;
    entry_.set_value(Field::kLanguage, std::move(value), 0);
  } else if (name == "name") {
    if (feed_.title.empty()) feed_.title.value = std::move(value);
  } else if (name == "keywords") {
    entry_.add_keywords(value);
  }
}

void Sitemap::end_entry() {
  entry_depth_ = 0;
  if (entry_.link().empty() || feed_.entries.size() >= limits_.max_entries) {
    ++feed_.skipped;
    return;
  }
  if (feed_.format == "sitemapindex") entry_.set_feed(entry_.link());
  feed_.entries.push_back(std::move(entry_).to_entry());
}

Feed Sitemap::finish() {
  if (entry_depth_ > 0) end_entry();
  return std::move(feed_);
}

std::optional<Feed> read_address_list(std::string_view text, const FeedLimits& limits) {
  Feed feed{.format = "sitemap"};
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = utf8::trim(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.empty()) continue;
    if (!line.starts_with("http://") && !line.starts_with("https://")) return std::nullopt;
    const Result<Url> url = parse_url(line);
    if (!url || line.find(' ') != std::string_view::npos) return std::nullopt;
    if (feed.entries.size() < limits.max_entries)
      feed.entries.push_back({.id = std::string(line), .link = std::string(line)});
    else
      ++feed.skipped;
  }
  if (feed.entries.empty()) return std::nullopt;
  return feed;
}

}  // namespace assay::feed
