#include "collect/feed/opml.h"

#include "base/ascii.h"
#include "base/utf8.h"
#include "collect/feed/feed_date.h"
#include "collect/sanitise/sanitise.h"

namespace assay::feed {

void Opml::begin(const xml::Element& element) {
  if (open_.empty()) feed_.format = "opml";
  characters_.clear();
  Element own{.name = ascii::lower(element.name), .folder = {}};
  if (own.name == "outline") take_outline(element, own);
  open_.push_back(std::move(own));
}

void Opml::take_outline(const xml::Element& element, Element& own) {
  const auto value = [&](std::string_view name) { return utf8::collapse_space(value_of(element.attributes, name)); };
  // "text" is what is shown, "title" what the feed calls itself; lists have either.
  std::string title = value("title").empty() ? value("text") : value("title");
  const std::string feed =
      sanitise::absolute_address(value("xmlurl").empty() ? value("url") : value("xmlurl"), nullptr);
  const std::string page = sanitise::absolute_address(value("htmlurl"), nullptr);
  if (feed.empty() && page.empty()) {
    own.folder = std::move(title);
    return;
  }
  if (feed_.entries.size() >= limits_.max_entries) {
    ++feed_.skipped;
    return;
  }
  Part part;
  part.set_value(Field::kId, feed.empty() ? page : feed, 0);
  part.set_value(Field::kLink, page.empty() ? feed : page, 0);
  part.set_feed(feed);
  part.set_text(Field::kTitle, {.value = std::move(title)}, 0);
  part.set_text(Field::kSummary, {.value = value("description")}, 0);
  part.set_value(Field::kLanguage, value("language"), 0);
  for (const Element& folder : open_) part.add_category(folder.folder);
  part.add_keywords(value("category"));
  feed_.entries.push_back(std::move(part).to_entry());
}

void Opml::characters(std::string_view text) {
  if (characters_.size() < limits_.max_text_bytes)
    characters_ += utf8::prefix(text, limits_.max_text_bytes - characters_.size());
}

void Opml::end() {
  if (open_.empty()) return;
  const std::string_view name = open_.back().name;
  const std::string value = utf8::collapse_space(characters_);
  characters_.clear();
  if (name == "title" && feed_.title.empty()) feed_.title.value = value;
  if (name == "ownername" && feed_.author.empty()) feed_.author = value;
  if (name == "datecreated") feed_.published = read_feed_date(value);
  if (name == "datemodified") feed_.updated = read_feed_date(value);
  open_.pop_back();
}

Feed Opml::finish() {
  return std::move(feed_);
}

}  // namespace assay::feed
