// Each phrase of the query is looked for in every text of the document; then the tree says, from which phrases were
// found at all, whether the document answers.  The tree is walked twice in the same order, first to look and then to
// judge, and the phrases are numbered by that order.
#include <algorithm>

#include "examine/query/node.h"
#include "examine/query/phrase.h"
#include "examine/query/query.h"

namespace assay::query {

namespace {

class Matcher {
 public:
  Matcher(const Document& document, const text::Analysis& analysis)
      : document_(document), analysis_(analysis), budgets_(document.paragraphs.size() + 1, kMaxHits) {}

  Match match(const Node& root) {
    look(root, false);
    std::size_t next = 0;
    Match result{.matches = judge(root, next), .hits = {}};
    if (!result.matches) return result;
    result.hits = merged(std::move(hits_));
    return result;
  }

 private:
  // The depth of the tree is what QueryLimits::max_depth allows.
  void look(const Node& node, bool is_negative) {
    if (node.kind != Node::Kind::kPhrase) {
      for (const Node& child : node.children) look(child, is_negative != (node.kind == Node::Kind::kNot));
      return;
    }
    bool is_found = look_in(node.phrase, 0, document_.title, analysis_.title, is_negative);
    const std::size_t paragraphs = std::min(document_.paragraphs.size(), analysis_.paragraphs.size());
    for (std::size_t i = 0; i < paragraphs && !(is_negative && is_found); ++i)
      is_found |= look_in(node.phrase, static_cast<std::uint32_t>(i + 1), document_.paragraphs[i].text,
                          analysis_.paragraphs[i], is_negative);
    found_.push_back(is_found);
  }

  // Of a phrase that must be absent, and in a text whose budget of hits is spent, one place is enough to know.
  bool look_in(const Phrase& phrase, std::uint32_t number, std::string_view text,
               const text::AnalysedParagraph& paragraph, bool is_negative) {
    std::size_t& budget = budgets_[number];
    spans_.clear();
    find_phrase(phrase, text, paragraph, analysis_.language, is_negative ? 1 : std::max<std::size_t>(budget, 1),
                spans_);
    if (!is_negative) {
      for (const Span& span : spans_) hits_.push_back({number, span});
      budget -= std::min(budget, spans_.size());
    }
    return !spans_.empty();
  }

  bool judge(const Node& node, std::size_t& next) const {
    if (node.kind == Node::Kind::kPhrase) return found_[next++];
    bool result = node.kind != Node::Kind::kOr;
    for (const Node& child : node.children) {
      const bool holds = judge(child, next);  // always, for it counts the phrases
      if (node.kind == Node::Kind::kNot) return !holds;
      result = node.kind == Node::Kind::kOr ? result || holds : result && holds;
    }
    return result;
  }

  static std::vector<Hit> merged(std::vector<Hit> hits) {
    std::ranges::sort(hits, [](const Hit& a, const Hit& b) {
      return std::pair(a.paragraph, a.span.start) < std::pair(b.paragraph, b.span.start);
    });
    std::vector<Hit> out;
    for (const Hit& hit : hits) {
      const bool overlaps =
          !out.empty() && out.back().paragraph == hit.paragraph && hit.span.start < out.back().span.end;
      if (overlaps)
        out.back().span.end = std::max(out.back().span.end, hit.span.end);
      else
        out.push_back(hit);
    }
    return out;
  }

  const Document& document_;
  const text::Analysis& analysis_;
  std::vector<std::size_t> budgets_;  // hits that each text may still report
  std::vector<bool> found_;
  std::vector<Hit> hits_;
  std::vector<Span> spans_;
};

}  // namespace

Match match(const Node& node, const Document& document, const text::Analysis& analysis) {
  return Matcher(document, analysis).match(node);
}

Match match(const Query& query, const Document& document, const text::Analysis& analysis) {
  return match(query.root(), document, analysis);
}

}  // namespace assay::query
