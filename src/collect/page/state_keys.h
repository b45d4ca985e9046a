// StateKeys: what do the keys in a page's data say of their values?
// For this room's own use.  Pure.
#pragma once

#include <string_view>

#include "collect/page/words.h"

namespace assay::page {

// The keys of one page, which have few names, many times over.  They must outlive it.  Not thread-safe.
class StateKeys {
 public:
  // "comments", "relatedPosts", "authorBio", "altText": no part of the article, with all that it holds.
  bool is_beside(std::string_view key) { return (of(key) & kBeside) != 0; }
  // "excerpt", "metaDescription", "subtitle": about a text rather than of it.
  bool is_about_text(std::string_view key) { return (of(key) & kAboutText) != 0; }
  // "translations", "i18n": what the buttons say, if nothing in it is long.
  bool is_messages(std::string_view key) { return (of(key) & kMessages) != 0; }
  bool is_title(std::string_view key) { return (of(key) & kTitle) != 0; }
  // "slug", "publishedAt": what an article has of its own, and a section or an item of a list has not.
  bool is_of_article(std::string_view key) { return (of(key) & kOfArticle) != 0; }

 private:
  enum Meaning : unsigned { kBeside = 1, kAboutText = 2, kTitle = 4, kOfArticle = 8, kMessages = 16 };
  unsigned of(std::string_view key);
  unsigned read(std::string_view key);

  WordClasses names_;
  std::unordered_map<std::string_view, unsigned> known_;
};

}  // namespace assay::page
