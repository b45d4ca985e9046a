#include "collect/feed/part.h"

#include <algorithm>

#include "base/utf8.h"
#include "collect/feed/author.h"

namespace assay::feed {
namespace {

constexpr std::size_t kMaxOfAKind = 100;  // categories, enclosures

}  // namespace

bool Part::takes(Field field, std::size_t rank) {
  std::size_t& known = ranks_.at(static_cast<std::size_t>(field));
  if (known != kUnset && known <= rank + 1) return false;
  known = rank + 1;
  return true;
}

void Part::set_text(Field field, Text text, std::size_t rank) {
  if (text.empty()) return;
  if (field == Field::kTitle && text.kind == TextKind::kPlain) text.value = utf8::collapse_space(text.value);
  if (!takes(field, rank)) {
    if (field == Field::kSummary && second_summary_.empty() && text.value != summary_.value && rank % 2 == 0)
      second_summary_ = std::move(text);
    return;
  }
  Text& place = field == Field::kTitle ? title_ : field == Field::kSummary ? summary_ : content_;
  place = std::move(text);
}

void Part::set_value(Field field, std::string value, std::size_t rank) {
  if (value.empty() || !takes(field, rank)) return;
  std::string& place = field == Field::kLink ? link_ : field == Field::kId ? id_ : language_;
  place = std::move(value);
}

void Part::set_time(Field field, const std::optional<Time>& time, std::size_t rank) {
  if (!time || !takes(field, rank)) return;
  std::optional<Time>& place = field == Field::kPublished ? published_ : field == Field::kCreated ? created_ : updated_;
  place = time;
}

void Part::add_author(std::string author) {
  feed::add_author(authors_, std::move(author));
}

void Part::add_category(std::string_view category) {
  std::string text = utf8::collapse_space(category);
  if (text.empty() || categories_.size() >= kMaxOfAKind || std::ranges::find(categories_, text) != categories_.end())
    return;
  categories_.push_back(std::move(text));
}

void Part::add_keywords(std::string_view keywords) {
  while (!keywords.empty()) {
    const std::size_t end = std::min(keywords.find(','), keywords.size());
    add_category(keywords.substr(0, end));
    keywords.remove_prefix(std::min(end + 1, keywords.size()));
  }
}

void Part::add_enclosure(Enclosure enclosure) {
  if (enclosure.url.empty() || enclosures_.size() >= kMaxOfAKind) return;
  const auto same = [&](const Enclosure& other) { return other.url == enclosure.url; };
  if (std::ranges::none_of(enclosures_, same)) enclosures_.push_back(std::move(enclosure));
}

bool Part::is_empty() const {
  return link_.empty() && id_.empty() && feed_.empty() && title_.empty() && authors_.empty() && summary_.empty() &&
         content_.empty() && language_.empty() && categories_.empty() && enclosures_.empty() && !published() &&
         !updated_;
}

Entry Part::to_entry() && {
  if (content_.empty()) content_ = std::move(second_summary_);
  if (summary_.empty()) summary_ = content_;
  if (link_.empty() && is_permalink_) link_ = id_;
  return {.id = std::move(id_),
          .title = std::move(title_),
          .link = std::move(link_),
          .feed = std::move(feed_),
          .published = published(),
          .updated = updated_,
          .author = joined(authors_),
          .summary = std::move(summary_),
          .content = std::move(content_),
          .language = std::move(language_),
          .categories = std::move(categories_),
          .enclosures = std::move(enclosures_)};
}

void Part::to_feed(Feed& feed) && {
  feed.title = std::move(title_);
  feed.link = std::move(link_);
  feed.language = std::move(language_);
  feed.description = std::move(summary_);
  feed.author = joined(authors_);
  feed.published = published();
  feed.updated = updated_;
  feed.categories = std::move(categories_);
}

}  // namespace assay::feed
