#include "base/utf8.h"
#include "collect/html/constructor.h"
#include "collect/html/tokenizer.h"
#include "collect/html/tree_builder.h"

namespace assay::html {

Result<Tree> parse(std::string_view utf8, const ParseLimits& limits) {
  // Offsets into the tree's buffer are 32 bits wide, and resolved references may be longer than they are written.
  constexpr std::size_t kMostBytes = 1u << 30;
  if (utf8.size() > limits.max_bytes || utf8.size() > kMostBytes)
    return failure(ErrorKind::kTooLarge, "html: a page of " + std::to_string(utf8.size()) + " bytes, more than " +
                                             std::to_string(limits.max_bytes));
  TreeBuilder builder(limits, utf8.size());
  Tokenizer tokenizer(utf8);
  Constructor constructor(builder, tokenizer, limits);
  while (!builder.is_full()) {
    const Token& token = tokenizer.next();
    if (token.kind == Token::Kind::kEnd) break;
    constructor.take(token);
  }
  return builder.finish();
}

}  // namespace assay::html
