#include <optional>
#include <string>

#include "collect/html/constructor.h"
#include "collect/html/draft.h"
#include "collect/html/tokenizer.h"

namespace assay::html {
namespace {

// Line ends as the standard's input stream has them.
std::string with_line_feeds(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t at = std::min(text.find('\r', start), text.size());
    out.append(text, start, at - start);
    if (at < text.size()) out += '\n';
    start = at + (text.substr(at).starts_with("\r\n") ? 2 : 1);
  }
  return out;
}

Result<Tree> parse_in(std::string_view utf8, const ParseLimits& limits, const std::optional<Context>& context) {
  // Offsets into the tree's buffer are 32 bits wide, and resolved references may be longer than they are written.
  constexpr std::size_t kMostBytes = 1u << 30;
  if (utf8.size() > limits.max_bytes || utf8.size() > kMostBytes)
    return failure(ErrorKind::kTooLarge, "html: a page of " + std::to_string(utf8.size()) + " bytes, more than " +
                                             std::to_string(limits.max_bytes));
  std::string normalized;
  if (utf8.contains('\r')) utf8 = normalized = with_line_feeds(utf8);
  Draft draft(limits, utf8.size());
  Tokenizer tokenizer(utf8);
  Constructor constructor(draft, tokenizer, limits);
  if (context) constructor.begin_fragment(*context);
  while (!draft.is_full()) {
    Token& token = tokenizer.next(constructor.is_foreign());
    const bool is_end = token.kind == Token::Kind::kEnd;
    constructor.take(token);
    if (is_end) break;
  }
  return draft.finish();
}

}  // namespace

Result<Tree> parse(std::string_view utf8, const ParseLimits& limits) {
  return parse_in(utf8, limits, std::nullopt);
}

Result<Tree> parse_fragment(std::string_view utf8, const ParseLimits& limits, Context context) {
  return parse_in(utf8, limits, context);
}

}  // namespace assay::html
