// Problem: why a page could not be read as an article.
// For this room's own use.  Pure.
#pragma once

#include <string>
#include <vector>

#include "base/model/document.h"
#include "collect/page/facts.h"

namespace assay::page {

// Empty where the paragraphs look like an article.
std::string find_problem(const Evidence& evidence, const std::vector<Paragraph>& paragraphs);

}  // namespace assay::page
