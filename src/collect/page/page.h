// Page: where in this HTML page is the article?  Start here.
// Pure; safe to call from many threads.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/model/document.h"
#include "base/result.h"

namespace assay::page {

struct PageLimits {
  std::size_t max_bytes = 16u << 20;   // of HTML
  std::size_t max_elements = 500'000;  // the rest of the page is not read
  std::size_t max_paragraphs = 5'000;
};

struct Article {
  std::string title;  // without the site's suffix
  std::string byline;
  std::string site;      // the outlet's name as the page gives it, else its host
  std::string language;  // as the page declares it, primary subtag only ("zh", "en"); empty when it declares none
  std::string url;  // the page's own address: canonical link, og:url, else `url` as given; canonical_form; may be empty
  std::optional<Time> published;
  std::optional<Time> modified;
  std::vector<Paragraph> paragraphs;
  double confidence = 0;  // 0 to 1: about the word F1 to be expected of the paragraphs
  std::string problem;    // empty, or why no article could be read
  // Of an article that is split over several pages; join_parts (join.h) makes one of them.
  std::string next_page;  // the following page's address, canonical_form; empty on the last one, and where there is one
  int page_number = 1;    // 0 where it is one of several, and nothing tells which
  std::string part_of;  // of a later page: the first one's address, where it is told; `url` is the page's own, or empty
  bool is_view = false;  // AMP, or made for printing: the same article stands at `url` in full dress
};

// `bytes` in any encoding; `url` is where the page came from, or empty.  That of a file (file:///…) is no address of an
// article: only the links between the pages of one are held to it.
// Errors: kTooLarge, kInvalid (empty, or binary: not text at all).  A page without an article is no error: see
// `problem`. Cost: one parse, then a few passes over the tree.
Result<Article> extract(std::string_view bytes, std::string_view url = {}, std::string_view transport_charset = {},
                        const PageLimits& limits = {});

// An article as the desk keeps it.
Document to_document(Article&& article);

}  // namespace assay::page
