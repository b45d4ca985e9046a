// Recursive descent, a function a rule, its depth held by QueryLimits::max_depth:
//
//   any     = all (OR all)*
//   all     = one (AND? one)*
//   one     = NOT* primary
//   primary = word | "phrase" | ( any )
//
// Two words that hold nothing to look for (& or —) are passed over among others and refused where an operator needs
// them.  A query must ask for something: one that a document can answer by what it lacks alone (-a, or b OR -a) would
// match nearly everything.
#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/utf8.h"
#include "examine/query/node.h"
#include "examine/query/phrase.h"
#include "examine/query/query.h"
#include "examine/query/tokens.h"

namespace assay::query {

namespace {

constexpr std::size_t kMaxShownBytes = 60;

class Parser {
 public:
  Parser(std::string_view text, const QueryLimits& limits, std::vector<Token> tokens)
      : text_(text), limits_(limits), tokens_(std::move(tokens)) {}

  Result<Node> parse() {
    ASSAY_TRY(std::optional<Node> root, parse_any(0));
    if (token().kind == TokenKind::kClose) return invalid("closing bracket without an opening one", token());
    if (!root) return failure(ErrorKind::kInvalid, "query: asks for nothing");
    if (!asks_for_something(*root))
      return failure(ErrorKind::kInvalid, "query: says only what a document must not hold");
    return *std::move(root);
  }

 private:
  const Token& token() const { return tokens_[next_]; }

  std::unexpected<Error> invalid(std::string_view what, const Token& where) const {
    return failure(ErrorKind::kInvalid, fmt::format("query: {}{}", what, at_character(text_, where.place_bytes)));
  }

  Result<void> count_clause() {
    if (++clauses_ > limits_.max_clauses)
      return failure(ErrorKind::kTooLarge, fmt::format("query: more than {} words and operators", limits_.max_clauses));
    return {};
  }

  // Nothing: there was no word that holds anything to look for.
  Result<std::optional<Node>> parse_any(std::size_t depth) {
    if (depth > limits_.max_depth)
      return failure(ErrorKind::kTooLarge, fmt::format("query: brackets nested deeper than {}", limits_.max_depth));
    Node any{.kind = Node::Kind::kOr, .phrase = {}, .children = {}};
    while (true) {
      ASSAY_TRY(std::optional<Node> all, parse_all(depth));
      const bool is_operand = token().kind == TokenKind::kOr || !any.children.empty();
      if (!all && is_operand) return invalid("OR needs a word on both sides", token());
      if (all) any.children.push_back(*std::move(all));
      if (token().kind != TokenKind::kOr) break;
      ASSAY_CHECK(count_clause());
      ++next_;
    }
    return collapse(std::move(any));
  }

  Result<std::optional<Node>> parse_all(std::size_t depth) {
    Node all{.kind = Node::Kind::kAnd, .phrase = {}, .children = {}};
    while (true) {
      const Token& first = token();
      if (first.kind == TokenKind::kOr || first.kind == TokenKind::kClose || first.kind == TokenKind::kEnd) break;
      const bool is_and = first.kind == TokenKind::kAnd;
      if (is_and && all.children.empty()) return invalid("AND needs a word on both sides", first);
      if (is_and) ++next_;
      ASSAY_TRY(std::optional<Node> one, parse_one(depth));
      if (!one && is_and) return invalid("AND needs a word on both sides", first);
      if (one) all.children.push_back(*std::move(one));
    }
    return collapse(std::move(all));
  }

  Result<std::optional<Node>> parse_one(std::size_t depth) {
    ASSAY_CHECK(count_clause());
    const Token& first = token();
    bool is_negative = false;
    for (; token().kind == TokenKind::kNot; ++next_) is_negative = !is_negative;
    const bool has_not = first.kind == TokenKind::kNot;
    ASSAY_TRY(std::optional<Node> primary, parse_primary(depth));
    if (!primary && has_not) return invalid("NOT needs a word behind it", first);
    if (!primary || !is_negative) return primary;
    Node negation{.kind = Node::Kind::kNot, .phrase = {}, .children = {}};
    negation.children.push_back(*std::move(primary));
    return negation;
  }

  Result<std::optional<Node>> parse_primary(std::size_t depth) {
    const Token& first = token();
    if (first.kind == TokenKind::kWord || first.kind == TokenKind::kPhrase) {
      ++next_;
      Phrase phrase = make_phrase(first.text);
      if (phrase.pieces.empty()) return std::nullopt;
      return Node{.kind = Node::Kind::kPhrase, .phrase = std::move(phrase), .children = {}};
    }
    if (first.kind != TokenKind::kOpen) return std::nullopt;
    ++next_;
    ASSAY_TRY(std::optional<Node> inner, parse_any(depth + 1));
    if (token().kind != TokenKind::kClose) return invalid("unclosed bracket", first);
    ++next_;
    return inner;
  }

  // A list of one is its only member.
  static std::optional<Node> collapse(Node list) {
    if (list.children.empty()) return std::nullopt;
    if (list.children.size() > 1) return list;
    Node only = std::move(list.children.front());
    return only;
  }

  static bool asks_for_something(const Node& node) {
    if (node.kind == Node::Kind::kAnd) return std::ranges::any_of(node.children, asks_for_something);
    if (node.kind == Node::Kind::kOr) return std::ranges::all_of(node.children, asks_for_something);
    return node.kind == Node::Kind::kPhrase;
  }

  std::string_view text_;
  const QueryLimits& limits_;
  std::vector<Token> tokens_;
  std::size_t next_ = 0;
  std::size_t clauses_ = 0;
};

}  // namespace

Result<Query> Query::parse(std::string_view text, const QueryLimits& limits) {
  if (text.size() > limits.max_bytes)
    return failure(ErrorKind::kTooLarge, fmt::format("query: longer than {} bytes: {}…", limits.max_bytes,
                                                     utf8::prefix(text, kMaxShownBytes)));
  ASSAY_TRY(std::vector<Token> tokens, read_tokens(text));
  ASSAY_TRY(Node root, Parser(text, limits, std::move(tokens)).parse());
  Query query;
  query.source_ = text;
  query.root_ = std::make_shared<const Node>(std::move(root));
  return query;
}

}  // namespace assay::query
