// Tokens of a query's text.  Internal to examine/query.
#pragma once

#include <string_view>
#include <vector>

#include "base/result.h"

namespace assay::query {

enum class TokenKind { kWord, kPhrase, kAnd, kOr, kNot, kOpen, kClose, kEnd };

struct Token {
  TokenKind kind;
  std::string_view text;    // as written, without quotes
  std::size_t place_bytes;  // where it begins
};

// The last token is kEnd.  Errors: kInvalid for a quote that is not closed.
Result<std::vector<Token>> read_tokens(std::string_view text);

// " at character 7", counted from 1, for messages.
std::string at_character(std::string_view text, std::size_t place_bytes);

}  // namespace assay::query
