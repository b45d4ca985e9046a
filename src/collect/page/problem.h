// Problem: why a page could not be read as an article.
// For this room's own use.  Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/model/document.h"
#include "collect/page/facts.h"

namespace assay::page {

// In bytes: what is less is no article's text.
inline constexpr std::size_t kLeastArticle = 120;

// Empty where the paragraphs look like an article; else one of "error page: …", "paywall: …", "list page: …",
// "script-only page: …", "too short: …".
std::string find_problem(const Evidence& evidence, std::string_view title, const std::vector<Paragraph>& paragraphs);

}  // namespace assay::page
