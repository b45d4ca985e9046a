// Content: which element holds the article?  The steps 2 and 3 of page.cc's cascade.
// For this room's own use.  Pure.
#pragma once

#include <optional>

#include "collect/page/survey.h"

namespace assay::page {

// The innermost element that holds the article, by the first step that finds one; else the body.
html::NodeId find_content(const html::Tree& tree, const Survey& survey);

// Whether it is one of several pieces of a text that bear the same name, <p class="post-text">, and so not all of it.
bool is_piece(const html::Tree& tree, const Survey& survey, html::NodeId id);

// Step 2: an element that says of itself that it is the article.
std::optional<html::NodeId> find_by_container(const html::Tree& tree, const Survey& survey);
// Step 3: the element under which the prose stands thickest.
std::optional<html::NodeId> find_by_density(const html::Tree& tree, const Survey& survey);

// Goes up from `root` while the parent adds prose rather than lists of links.
html::NodeId widen(const html::Tree& tree, const Survey& survey, html::NodeId root);

// Goes down from `root` to the innermost element that holds nearly all of its prose and is called content, text, ….
html::NodeId narrow(const html::Tree& tree, const Survey& survey, html::NodeId root);

}  // namespace assay::page
