// PageSource: what the page says of itself outside of its text.  Step 1 of page.cc's cascade gathers it.
// For this room's own use.  Values.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "collect/html/html.h"

namespace assay::page {

// <meta name|property|itemprop|http-equiv=… content=…>, names in lower case, in document order.
class MetaTags {
 public:
  explicit MetaTags(const html::Tree& tree);
  // The first content that is not empty, names tried in their order.
  std::string_view first(std::initializer_list<std::string_view> names) const;
  // All contents of one name, in document order.
  std::vector<std::string_view> values(std::string_view name) const;
  const std::vector<std::pair<std::string, std::string>>& all() const { return tags_; }

 private:
  std::vector<std::pair<std::string, std::string>> tags_;
};

// What JSON-LD or microdata says of the article; empty where it says nothing.
struct Structured {
  std::string headline;
  std::vector<std::string> authors;
  std::string site;
  std::string published;
  std::string modified;
  // The same of the page around the article: where the article itself tells none, they are its own.
  std::string page_published;
  std::string page_modified;
  std::vector<std::string> page_authors;
  std::string item_published;  // the first such property in microdata: often that of another article on the page
  std::string url;
  std::string language;
  std::string body;        // articleBody
  bool is_locked = false;  // isAccessibleForFree: false
  std::string account;     // the public account's name, on WeChat, where every page names WeChat as its site
};

// JSON-LD: objects of the kinds of articles, wherever they stand in the scripts.  Broken JSON is left out.
Structured read_json_ld(const html::Tree& tree);
// Microdata (itemprop); fills what `found` lacks.
void add_microdata(const html::Tree& tree, Structured& found);
// What only the pages of WeChat's public accounts have; fills what `found` lacks.
void add_wechat(const html::Tree& tree, const MetaTags& meta, Structured& found);

}  // namespace assay::page
