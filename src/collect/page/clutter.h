// Clutter: which elements are no part of an article?
// For this room's own use.  Pure.
#pragma once

#include <cstdint>
#include <vector>

#include "collect/page/survey.h"

namespace assay::page {

// Never part of an article, whatever it holds.
bool is_certain_clutter(const html::Tree& tree, html::NodeId id);

// By its element, its role, what microdata call it, or `classes`, the WordClass bits of its names; 0 judges without
// them.
bool is_likely_clutter(const html::Tree& tree, html::NodeId id, std::uint32_t classes);

// Which elements hold so much of the page's prose that they must be wrappers around the article, whatever their names:
// publishers do wrap whole articles into a "content-with-sidebar".  The tree must outlive it.
class Wrappers {
 public:
  // Reads the survey's classes, and as its prose that of all lines, clutter included.
  Wrappers(const html::Tree& tree, const Survey& survey);

  bool contains(html::NodeId id) const;

 private:
  bool is_surely_aside(html::NodeId id) const;
  bool stands_beside_article(html::NodeId id) const;

  const html::Tree& tree_;
  std::vector<std::uint32_t> classes_;
  std::vector<double> prose_;
  double total_;
  std::vector<html::NodeId> headlines_;   // every h1, in document order
  std::vector<html::NodeId> containers_;  // what says that it is the article, and holds an article's worth of prose
};

}  // namespace assay::page
