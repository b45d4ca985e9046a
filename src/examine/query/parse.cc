// Recursive descent, a function a rule, its depth held by QueryLimits::max_depth:
//
//   any     = all (OR all)*
//   all     = group (AND group)*
//   group   = one one*
//   one     = NOT* primary
//   primary = near | word | "phrase" | field | ( any )
//   near    = term (NEAR/n term)+
//
// The words of a group make one kPlain; what is more than a word (a field, a negation, a bracket, a NEAR) stands beside
// it: rare earth lang:zh -股价 is And{Plain{rare, earth}, lang:zh, Not{股价}}.
//
// Whatever is wrong is passed over and noted; for a topic the first note is the error.  A query must ask for something:
// one that a document can answer by what it lacks alone (-a, or b OR -a) would match nearly everything.
#include "examine/query/parse.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/utf8.h"
#include "examine/query/filters.h"
#include "examine/query/forms.h"
#include "examine/query/group.h"
#include "examine/query/tokens.h"
#include "examine/query/tree.h"
#include "examine/query/words.h"

namespace assay::query {

namespace {

class Parser {
 public:
  Parser(std::string_view text, Purpose purpose, const lexicon::Lexicon& lexicon, const QueryLimits& limits,
         std::vector<Mistake>& mistakes)
      : text_(text),
        purpose_(purpose),
        lexicon_(lexicon),
        limits_(limits),
        mistakes_(mistakes),
        forms_(lexicon, purpose) {}

  Result<Node> parse() {
    read_balanced_tokens();
    ASSAY_TRY(std::optional<Node> root, parse_any(0));
    if (!root) return failure(ErrorKind::kInvalid, "query: asks for nothing");
    if (!asks_for_something(*root))
      return failure(ErrorKind::kInvalid, "query: says only what a document must not hold");
    return *std::move(root);
  }

 private:
  const Token& token() const { return tokens_[next_]; }
  bool is_search() const { return purpose_ == Purpose::kSearch; }
  void note(std::string message, Span place) { mistakes_.push_back({std::move(message), place}); }

  // A closing bracket that closes nothing is left out; the forms that are not wanted hold for the whole query.
  void read_balanced_tokens() {
    std::size_t depth = 0;
    for (const Token& token : read_tokens(text_, mistakes_)) {
      if (token.kind == TokenKind::kClose && depth == 0) {
        note("closing bracket without an opening one", token.place);
        continue;
      }
      if (token.kind == TokenKind::kOpen) ++depth;
      if (token.kind == TokenKind::kClose) --depth;
      if (token.kind == TokenKind::kClose && is_search() && drop_open_of_words()) continue;
      const bool is_unwanted =
          token.field == Field::kForm && !tokens_.empty() && tokens_.back().kind == TokenKind::kNot;
      if (!is_unwanted) {
        tokens_.push_back(token);
        continue;
      }
      forms_.drop(token.text);
      tokens_.pop_back();
    }
  }

  // Brackets around words alone group nothing: those of a question in prose must not make its words a demand. Whether
  // that is so of the last opening bracket, which is then taken away.
  bool drop_open_of_words() {
    const auto is_word = [](const Token& token) {
      return (token.kind == TokenKind::kWord || token.kind == TokenKind::kPhrase) && token.field == Field::kNone;
    };
    const auto last = std::find_if_not(tokens_.rbegin(), tokens_.rend(), is_word);
    const bool opens = last != tokens_.rend() && last != tokens_.rbegin() && last->kind == TokenKind::kOpen;
    if (!opens || (last + 1 != tokens_.rend() && (last + 1)->kind == TokenKind::kNot)) return false;
    tokens_.erase(last.base() - 1);
    return true;
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
    std::vector<Node> alternatives;
    for (bool is_behind_or = false;; is_behind_or = true) {
      ASSAY_TRY(std::optional<Node> all, parse_all(depth));
      const bool is_operand = token().kind == TokenKind::kOr || is_behind_or;
      if (!all && is_operand) note("OR needs a word on both sides", token().place);
      if (all) alternatives.push_back(*std::move(all));
      if (token().kind != TokenKind::kOr) break;
      ASSAY_CHECK(count_clause());
      ++next_;
    }
    if (is_search() && std::ranges::any_of(alternatives, asks_for_something))
      std::erase_if(alternatives, [this](const Node& alternative) {
        if (asks_for_something(alternative)) return false;
        note("OR needs something to look for on both sides", alternative.place);
        return true;
      });
    return collapse(Node::Kind::kOr, std::move(alternatives));
  }

  Result<std::optional<Node>> parse_all(std::size_t depth) {
    std::vector<Node> nodes;
    Group group;
    const Token* open_and = nullptr;  // an AND whose right side is still to come
    const auto close = [&] {
      if (open_and != nullptr && group.is_empty()) note("AND needs a word on both sides", open_and->place);
      add_group(std::move(group), text_, forms_, nodes);
      group = {};
    };
    while (token().kind != TokenKind::kOr && token().kind != TokenKind::kClose && token().kind != TokenKind::kEnd) {
      ASSAY_CHECK(count_clause());
      if (token().kind != TokenKind::kAnd) {
        ASSAY_CHECK(parse_one(depth, group));
        continue;
      }
      if (open_and == nullptr && group.is_empty()) note("AND needs a word on both sides", token().place);
      close();
      open_and = &token();
      ++next_;
    }
    close();
    merge_bounds(nodes);
    return collapse(Node::Kind::kAnd, std::move(nodes));
  }

  Result<void> parse_one(std::size_t depth, Group& group) {
    const Token& first = token();
    bool is_negative = false;
    for (; token().kind == TokenKind::kNot; ++next_) is_negative = !is_negative;
    const bool has_not = first.kind == TokenKind::kNot;
    Group own;
    ASSAY_CHECK(parse_primary(depth, own, is_negative));
    if (own.is_empty() && has_not) note("NOT needs a word behind it", first.place);
    if (own.is_empty()) return {};
    if (!is_negative) {
      std::ranges::move(own.words, std::back_inserter(group.words));
      std::ranges::move(own.others, std::back_inserter(group.others));
      return {};
    }
    std::vector<Node> operand;
    add_group(std::move(own), text_, forms_, operand);
    Node negation{.kind = Node::Kind::kNot};
    negation.children.push_back(*collapse(Node::Kind::kAnd, std::move(operand)));
    drop_meanings(negation);
    negation.place = {first.place.start, negation.children.front().place.end};
    group.others.push_back(std::move(negation));
    return {};
  }

  // `is_whole`: words that are written in one piece are not split.
  Result<void> parse_primary(std::size_t depth, Group& group, bool is_whole) {
    const Token& first = token();
    if (first.kind == TokenKind::kWord || first.kind == TokenKind::kPhrase) {
      if (tokens_[next_ + 1].kind == TokenKind::kNear) return parse_near(group);
      ++next_;
      return first.field == Field::kNone ? add_words(first, is_whole, group) : add_field(first, is_whole, group);
    }
    if (first.kind == TokenKind::kNear) {
      note("NEAR needs a word on both sides", first.place);
      ++next_;
      return {};
    }
    if (first.kind != TokenKind::kOpen) return {};
    ++next_;
    ASSAY_TRY(std::optional<Node> inner, parse_any(depth + 1));
    if (token().kind == TokenKind::kClose)
      ++next_;
    else
      note("unclosed bracket", first.place);
    if (inner) group.others.push_back(*std::move(inner));
    return {};
  }

  Result<void> parse_near(Group& group) {
    std::vector<Node> pairs;
    std::optional<Node> left = make_operand(tokens_[next_++]);
    while (token().kind == TokenKind::kNear) {
      const Token& near = tokens_[next_++];
      ASSAY_CHECK(count_clause());
      const bool is_term = token().kind == TokenKind::kWord || token().kind == TokenKind::kPhrase;
      std::optional<Node> right;
      if (is_term) {
        ASSAY_CHECK(count_clause());
        right = make_operand(tokens_[next_++]);
      }
      if (!left || !right) {
        note("NEAR needs a word on both sides", near.place);
        if (!left) left = std::move(right);
        continue;
      }
      const bool goes_on = !pairs.empty() && pairs.back().distance == near.distance;
      if (goes_on) {
        pairs.back().children.push_back(*right);
        pairs.back().place.end = right->place.end;
      } else {
        std::vector<Node> children{*std::move(left)};
        children.push_back(*right);
        pairs.push_back(make_list(Node::Kind::kNear, std::move(children)));
        pairs.back().distance = near.distance;
      }
      left = std::move(right);
    }
    if (pairs.empty() && left) group.words.push_back({*std::move(left), false});
    std::ranges::move(pairs, std::back_inserter(group.others));
    return {};
  }

  std::optional<Node> make_operand(const Token& token) {
    if (token.field != Field::kNone && token.field != Field::kTitle) {
      note(fmt::format("{} does not stand beside NEAR", token.field_name), token.place);
      return std::nullopt;
    }
    std::optional<Node> term = make_term(token, token.text, token.place);
    if (term && !token.is_exact && !token.is_prefix) forms_.add_names(*term, token.text);
    return term;
  }

  std::optional<Node> make_term(const Token& token, std::string_view written, Span place) const {
    std::string_view text = written;
    bool is_prefix = token.is_prefix;
    if (token.kind == TokenKind::kPhrase && text.ends_with('*')) is_prefix = true;
    terms::Pattern pattern =
        terms::read_pattern(text, token.is_exact ? terms::Exactness::kExact : terms::Exactness::kForms,
                            is_prefix ? terms::LastUnit::kPrefix : terms::LastUnit::kWhole);
    if (pattern.is_empty()) return std::nullopt;
    Node term{.kind = Node::Kind::kTerm, .in_title = token.field == Field::kTitle, .place = place};
    term.forms.push_back({.written = std::string(text), .pattern = std::move(pattern)});
    return term;
  }

  // The terms of a word or phrase.  The words of a search are split where Chinese parts.
  Result<void> add_words(const Token& token, bool is_whole, Group& group) {
    const bool is_open = token.kind == TokenKind::kWord && !token.is_exact && !token.is_prefix;
    const bool is_split = is_open && is_search() && !is_whole;
    const std::vector<std::string_view> parts =
        is_split ? split_word(token.text, lexicon_) : std::vector<std::string_view>{token.text};
    for (const std::string_view part : parts) {
      if (part.data() != parts.front().data()) ASSAY_CHECK(count_clause());
      const auto start = static_cast<std::uint32_t>(part.data() - text_.data());
      const Span place = parts.size() == 1 ? token.place : Span{start, start + static_cast<std::uint32_t>(part.size())};
      std::optional<Node> term = make_term(token, part, place);
      if (!term) continue;
      if (!is_open && !token.is_exact && !token.is_prefix) forms_.add_names(*term, part);
      group.words.push_back({*std::move(term), is_open});
    }
    return {};
  }

  Result<void> add_field(const Token& token, bool is_whole, Group& group) {
    if (token.field == Field::kTitle) {
      Group own;
      ASSAY_CHECK(add_words(token, is_whole, own));
      complete_words(own.words, text_, forms_);
      for (Group::Word& word : own.words) group.others.push_back(std::move(word.node));
      if (own.words.empty()) note("title: needs something behind it", token.place);
      return {};
    }
    if (token.field == Field::kForm) {
      note("form: stands behind a minus: -form:\"...\"", token.place);
      return {};
    }
    Result<Filter> filter = read_filter(token, lexicon_);
    if (filter) {
      if (filter->kind == FilterKind::kFigure) filter->text = token.place.of(text_);
      group.others.push_back({.kind = Node::Kind::kFilter, .filter = *std::move(filter), .place = token.place});
      return {};
    }
    note(filter.error().message, token.place);
    Token word = token;
    word.field = Field::kNone;
    return add_words(word, is_whole, group);
  }

  std::string_view text_;
  Purpose purpose_;
  const lexicon::Lexicon& lexicon_;
  const QueryLimits& limits_;
  std::vector<Mistake>& mistakes_;
  FormMaker forms_;
  std::vector<Token> tokens_;
  std::size_t next_ = 0;
  std::size_t clauses_ = 0;
};

}  // namespace

Result<Node> parse_tree(std::string_view text, Purpose purpose, const lexicon::Lexicon& lexicon,
                        const QueryLimits& limits, std::vector<Mistake>& mistakes) {
  return Parser(text, purpose, lexicon, limits, mistakes).parse();
}

}  // namespace assay::query
