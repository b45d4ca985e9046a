// What stands behind a field.  Internal to examine/query.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "examine/lexicon/lexicon.h"
#include "examine/query/node.h"
#include "examine/query/tokens.h"

namespace assay::query {

// The filter that a token with a field asks for (not title: and form:).  The error's message has no room and no place:
// "after: not a date: 2025-13".
Result<Filter> read_filter(const Token& token, const lexicon::Lexicon& lexicon);

// The first second of a day, month or year in UTC: 2025, 2025-11, 2025/11/1, 20251101, 2025年11月1日.
Result<std::int64_t> read_instant(std::string_view written);

// A figure behind a comparison: 1e9CNY, 10亿元, "1.5 billion USD", 50.
Result<FigureBound> read_figure(std::string_view kind, Comparison comparison, std::string_view written);

// "zh" for zh, zh-CN, 中文, Chinese; empty for what is no language.
std::string read_language(std::string_view written);

}  // namespace assay::query
