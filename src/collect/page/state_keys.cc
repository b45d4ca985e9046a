#include "collect/page/state_keys.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/ascii.h"

namespace assay::page {
namespace {

using std::string_view_literals::operator""sv;

// As a whole or as one word of a key.
constexpr auto kBesideWords = std::to_array({
    "alt"sv,
    "author"sv,
    "authors"sv,
    "bio"sv,
    "biography"sv,
    "byline"sv,
    "bylines"sv,
    "contributor"sv,
    "alternate"sv,
    "contributors"sv,
    "glossary"sv,
    "jsonld"sv,
    "reviewer"sv,
    "reviewers"sv,
    "tooltip"sv,
});

// As a whole; "editorState" holds the text itself.
constexpr auto kBesideKeys = std::to_array({
    "alternativetext"sv,
    "creator"sv,
    "creators"sv,
    "editor"sv,
    "editors"sv,
    "factchecker"sv,
    "head.jsonld"sv,
    "ld+json"sv,
    "reviewedby"sv,
    "structureddata"sv,
    "writers"sv,
    "writtenby"sv,
});

constexpr auto kAboutTextParts = std::to_array({
    "excerpt"sv,
    "ummary"sv,
    "escription"sv,
    "aption"sv,
    "credit"sv,
    "seo"sv,
    "disclaimer"sv,
    "ubtitle"sv,
    "dek"sv,
    "standfirst"sv,
    "title"sv,
    "Title"sv,
    "headline"sv,
    "Headline"sv,
    "blurb"sv,
});

constexpr auto kMessagesKeys = std::to_array({
    "dictionary"sv,
    "i18n"sv,
    "intl"sv,
    "labels"sv,
    "langtranslations"sv,
    "locales"sv,
    "messages"sv,
    "translations"sv,
});

constexpr auto kTitleKeys = std::to_array({"headline"sv, "name"sv, "title"sv});

constexpr auto kOfArticleKeys = std::to_array({
    "createdat"sv,
    "date"sv,
    "datecreated"sv,
    "datepublished"sv,
    "first_published_at"sv,
    "permalink"sv,
    "post_date"sv,
    "publish_date"sv,
    "publishdate"sv,
    "published"sv,
    "published_at"sv,
    "published_date"sv,
    "publishedat"sv,
    "publisheddate"sv,
    "publishedon"sv,
    "slug"sv,
});

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

}  // namespace

unsigned StateKeys::of(std::string_view key) {
  constexpr std::size_t kMostKeys = 20'000;  // more are names of entries, and say nothing
  if (key.empty()) return 0;
  if (known_.size() >= kMostKeys && !known_.contains(key)) return 0;
  const auto [known, is_new] = known_.try_emplace(key, 0);
  if (is_new) known->second = read(key);
  return known->second;
}

unsigned StateKeys::read(std::string_view key) {
  const std::string lower = ascii::lower(key);
  unsigned meaning = 0;
  const std::vector<std::string> words = split_words(key);
  if ((names_.of(key) & kClutterWord) != 0 || contains(kBesideKeys, lower) ||
      std::ranges::any_of(words, [](const std::string& word) { return contains(kBesideWords, word); }))
    meaning |= kBeside;
  if (std::ranges::any_of(kAboutTextParts, [key](std::string_view part) { return key.contains(part); }))
    meaning |= kAboutText;
  if (contains(kMessagesKeys, lower)) meaning |= kMessages;
  if (contains(kTitleKeys, lower)) meaning |= kTitle;
  if (contains(kOfArticleKeys, lower)) meaning |= kOfArticle;
  return meaning;
}

}  // namespace assay::page
