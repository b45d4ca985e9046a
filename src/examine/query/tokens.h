// Tokens of a query's text.  Internal to examine/query.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "examine/query/query.h"
#include "examine/terms/terms.h"

namespace assay::query {

enum class TokenKind : std::uint8_t { kWord, kPhrase, kAnd, kOr, kNot, kNear, kOpen, kClose, kEnd };

enum class Field : std::uint8_t {
  kNone,
  kTitle,
  kSource,
  kSite,
  kLanguage,
  kAfter,
  kBefore,
  kTopic,
  kEntity,
  kForm,
  kFigure
};

enum class Comparison : std::uint8_t { kNone, kGreater, kGreaterOrEqual, kLess, kLessOrEqual, kEqual };

struct Token {
  TokenKind kind = TokenKind::kEnd;
  std::string_view text;       // as written, without quotes, field, = and *
  Span place;                  // of all of it
  bool is_exact = false;       // =word
  bool is_prefix = false;      // word*
  std::uint32_t distance = 0;  // of kNear
  // Of a word or phrase behind a field: title:x, money>5.  The text may be empty.
  Field field = Field::kNone;
  std::string_view field_name;
  Comparison comparison = Comparison::kNone;  // of kFigure
};

inline constexpr std::uint32_t kMaxNearDistance = terms::kParagraphGap - 1;  // never over the edge of a paragraph

// The last token is kEnd.  What is wrong is added to `mistakes` and read as well as it can be: a quote that is not
// closed ends with the text.
std::vector<Token> read_tokens(std::string_view text, std::vector<Mistake>& mistakes);

// " at character 7", counted from 1, for messages.
std::string at_character(std::string_view text, std::size_t place_bytes);

}  // namespace assay::query
