// Words: what the class, id and role attributes of an element say that it is for.
// For this room's own use.  Pure.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "collect/html/html.h"

namespace assay::page {

// What the words of an element tell, as bits.
enum WordClass : std::uint32_t {
  kClutterWord = 1u << 0,   // comments, sharing, related links, advertisements, navigation …
  kContentWord = 1u << 1,   // article, content, post, body, …
  kBodyName = 1u << 2,      // a whole name that publishing systems give the article's text: entry-content, TRS_Editor …
  kBylineWord = 1u << 3,    // byline, author, …
  kDateWord = 1u << 4,      // date, time, published, …
  kHiddenWord = 1u << 5,    // screen-reader-text and the like
  kMetaLineWord = 1u << 6,  // post-meta, article-info: the line of author, date and rubric
  kSourceWord = 1u << 7,    // source, laiyuan
  kOthersWord = 1u << 8,    // comments, related: what others wrote, or what was written elsewhere
  kWrapperWord = 1u << 9,   // layout, wrapper, container, …: what holds everything
};

// The WordClass bits of values of class and id.  A page has few of them, many times over: each is looked up once.
// The values must outlive it.  Not thread-safe.
class WordClasses {
 public:
  std::uint32_t of(std::string_view value);

 private:
  std::unordered_map<std::string_view, std::uint32_t> known_;
};

// "postMeta entry_foot" -> "post", "meta", "entry", "foot"; lower case.
std::vector<std::string> split_words(std::string_view names);

}  // namespace assay::page
