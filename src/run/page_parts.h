// PageParts: files that hold pages of one article become one document.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "run/pipeline.h"

namespace assay::run {

// One file, and what was collected from it; null where nothing was.
struct PageFile {
  std::string_view name;
  Collected* collected;
};

// Joins the pages of each article (page::join_parts): the first one's file then holds the whole, the others hold no
// document any more.  A page leads to the next one by its address, or by that of the file, and pages that all give the
// first one's address follow each other by their numbers.  AMP and print views give way to the page at their address,
// but where that lacks its later pages, the one with more text stays.
// What a page says that could not be read is among the first one's notes.
//
// Returns for each file whether its article goes on at a page that is not among `files`.
// Cost: linear in the files and their text.  Pure.
std::vector<bool> join_pages(std::span<PageFile> files);

}  // namespace assay::run
