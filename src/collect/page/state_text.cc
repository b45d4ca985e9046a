// The text in a page's data: Next.js (__NEXT_DATA__), Nuxt (__NUXT__), __INITIAL_STATE__, and whatever comes next.
//
// Idea: as in density.cc, every string of prose votes for what holds it, fully for the object or array around it, and
// half, a third, … for those above; votes near the page's title count more.  The one with most votes holds the text: an
// object with one long string of HTML, or an array of blocks; it is widened as long as what is around holds more of the
// same kind.  Its text is all strings that stand under the same keys as its prose, so that a short paragraph is kept,
// and an address or the name of a colour is not.  Strings within one element of React, or within one paragraph of an
// editor, make one line.
#include "collect/page/state_text.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/utf8.h"
#include "collect/page/literal_lines.h"
#include "collect/page/page_data.h"
#include "collect/page/phrases.h"
#include "collect/page/state_keys.h"
#include "collect/page/string_prose.h"

namespace assay::page {
namespace {

constexpr int kReach = 5;  // how far up a string votes: its object, the array of blocks, that array's object, …

// What is so long is the text itself, whatever its key.
constexpr std::size_t kLongText = 1000;

class State {
 public:
  explicit State(std::vector<Literal> literals)
      : literals_(std::move(literals)),
        is_beside_(literals_.size(), false),
        is_article_(literals_.size(), false),
        is_list_(literals_.size(), false),
        prose_(literals_.size(), 0),
        trust_(literals_.size(), 1) {
    std::vector<std::size_t> longest(literals_.size(), 0);
    for (std::size_t i = literals_.size(); i-- > 1;) {
      longest[i] = std::max(longest[i], literals_[i].text.size());
      longest[literals_[i].parent] = std::max(longest[literals_[i].parent], longest[i]);
    }
    for (std::uint32_t i = 1; i < literals_.size(); ++i) {
      // "comments", "relatedPosts": with all that they hold.
      is_beside_[i] =
          is_beside_[literals_[i].parent] || keys_.is_beside(literals_[i].key) ||
          (longest[i] < (is_string(i) ? kLongText : 2 * kLongText) && keys_.is_about_text(literals_[i].key)) ||
          (longest[i] < kLongText && keys_.is_messages(literals_[i].key));
      if (is_string(i) && !is_beside_[i]) prose_[i] = prose_of_string(literals_[i].text);
    }
    drop_second_forms();
    sums_ = prose_;
    for (std::size_t i = literals_.size(); i-- > 1;) sums_[literals_[i].parent] += sums_[i];
    find_articles();
    find_lists();
  }

  // The object or array that holds the text; 0 where there is none.
  std::uint32_t find_holder(std::string_view title) {
    trust_around(title);
    drop_other_articles();
    std::vector<double> votes(literals_.size(), 0);
    for (std::uint32_t i = 1; i < literals_.size(); ++i) {
      std::uint32_t at = literals_[i].parent;
      for (int distance = 1; prose_[i] > 0 && distance <= kReach && at != 0 && !is_list_[at];
           ++distance, at = literals_[at].parent)
        votes[at] += trust_[at] * prose_[i] / distance;
    }
    const auto best = std::ranges::max_element(votes);
    return *best > 0 ? widen(static_cast<std::uint32_t>(best - votes.begin())) : 0;
  }

  // Whether the title stands with what `holder` holds.
  bool is_trusted(std::uint32_t holder) const { return trust_[holder] > 1; }

  std::vector<Paragraph> paragraphs(std::uint32_t holder, std::size_t most) const;

 private:
  bool is_string(std::uint32_t i) const { return literals_[i].kind == Literal::Kind::kString; }

  // Of a string in an array: the array's.
  const std::string& key_of(std::uint32_t i) const {
    const Literal& literal = literals_[i];
    return literal.key.empty() ? literals_[literal.parent].key : literal.key;
  }

  static bool says_title(std::string_view text, std::string_view title) {
    constexpr std::size_t kSuffixBytes = 60;  // " | The Site"
    return text.size() >= title.size() && text.size() <= title.size() + kSuffixBytes &&
           utf8::collapse_space(text).starts_with(title);
  }

  std::vector<bool> inside_of(std::uint32_t holder) const {
    std::vector<bool> is_inside(literals_.size(), holder == 0);
    for (std::uint32_t i = holder + 1; i < literals_.size(); ++i)
      is_inside[i] = is_inside[i] || literals_[i].parent == holder || is_inside[literals_[i].parent];
    return is_inside;
  }

  // The keys under which a holder has its prose.
  std::set<std::string, std::less<>> keys_of(std::uint32_t holder) const {
    const std::vector<bool> is_inside = inside_of(holder);
    std::set<std::string, std::less<>> keys;
    for (std::uint32_t i = holder + 1; i < literals_.size(); ++i)
      if (is_inside[i] && prose_[i] > 0) keys.insert(key_of(i));
    return keys;
  }

  // The object that says the title is the article's, or a step or two within it: {"article":{"seo":{"title":"…"},
  // "body":…}}.  What they hold is trusted more than the rest.
  void trust_around(std::string_view title) {
    constexpr double kMost = 4;
    for (std::uint32_t i = 1; i < literals_.size() && !title.empty(); ++i) {
      if (!is_string(i) || !says_title(literals_[i].text, title)) continue;
      std::uint32_t at = literals_[i].parent;
      for (double trust = kMost; trust > 1 && at != 0 && !is_list_[at]; --trust, at = literals_[at].parent)
        trust_[at] = std::max(trust_[at], trust);
    }
    for (std::uint32_t i = 1; i < literals_.size(); ++i) trust_[i] = std::max(trust_[i], trust_[literals_[i].parent]);
  }

  // One object may hold a text twice, {"html":"<p>…","plain":"…"}, or cut short: the one with markup is kept, or the
  // much longer one.
  void drop_second_forms() {
    std::map<std::pair<std::uint32_t, std::string>, std::uint32_t> known;
    const auto is_better = [this](std::uint32_t one, std::uint32_t other) {
      const std::string& text = literals_[one].text;
      const std::string& second = literals_[other].text;
      const bool is_much_longer = text.size() > 2 * second.size() || second.size() > 2 * text.size();
      return is_markup(text) == is_markup(second) || is_much_longer ? text.size() > second.size() : is_markup(text);
    };
    for (std::uint32_t i = 1; i < literals_.size(); ++i) {
      if (prose_[i] == 0 || literals_[literals_[i].parent].kind != Literal::Kind::kObject) continue;
      constexpr std::size_t kLetters = 60;
      std::string beginning = letters_of_string(literals_[i].text, kLetters);
      if (beginning.size() < kLetters) continue;
      const auto [first, is_new] = known.try_emplace({literals_[i].parent, std::move(beginning)}, i);
      if (is_new) continue;
      const std::uint32_t dropped = is_better(i, first->second) ? std::exchange(first->second, i) : i;
      prose_[dropped] = 0;
      is_beside_[dropped] = true;
    }
  }

  // What has a title and a place of its own, and a text: {"title":…,"slug":…,"body":…}, {"title":{"rendered":…},
  // "date":…,"content":{…}}.
  void find_articles() {
    constexpr double kLeastProse = 300;
    constexpr int kTitle = 1;
    constexpr int kOwnPlace = 2;
    std::vector<std::uint8_t> has(literals_.size(), 0);
    for (std::uint32_t i = 1; i < literals_.size(); ++i) {
      if (keys_.is_title(literals_[i].key)) has[literals_[i].parent] |= kTitle;
      if (is_string(i) && keys_.is_of_article(literals_[i].key)) has[literals_[i].parent] |= kOwnPlace;
    }
    for (std::uint32_t i = 1; i < literals_.size(); ++i)
      is_article_[i] = has[i] == (kTitle | kOwnPlace) && sums_[i] >= kLeastProse;
  }

  // Articles side by side, in an array or under their numbers, are no text together.
  void find_lists() {
    std::vector<std::uint8_t> articles(literals_.size(), 0);
    for (std::uint32_t i = 1; i < literals_.size(); ++i) {
      const std::uint32_t list = literals_[i].parent;
      if (!is_article_[i] || list == 0) continue;
      articles[list] = static_cast<std::uint8_t>(std::min(articles[list] + 1, 2));
      is_list_[list] = articles[list] == 2;
    }
  }

  // Where one article bears the page's title the rest are others, however long; but for those that it stands in.
  void drop_other_articles() {
    std::vector<bool> holds_the_article(literals_.size(), false);
    for (std::uint32_t i = static_cast<std::uint32_t>(literals_.size()); i-- > 1;)
      if (holds_the_article[i] || (is_article_[i] && trust_[i] > 1)) {
        holds_the_article[i] = true;
        holds_the_article[literals_[i].parent] = true;
      }
    if (!holds_the_article[0]) return;
    for (std::uint32_t i = 1; i < literals_.size(); ++i) {
      const bool is_other = is_article_[i] && !holds_the_article[i] && trust_[i] <= 1;
      if (is_other || is_beside_[literals_[i].parent]) is_beside_[i] = true;
      if (is_beside_[i]) prose_[i] = 0;
    }
  }

  std::uint32_t widen(std::uint32_t holder) const {
    constexpr double kGain = 1.15;
    const std::set<std::string, std::less<>> keys = keys_of(holder);
    const double trust = trust_[holder];
    for (std::uint32_t at = literals_[holder].parent; at != 0 && !is_list_[at]; at = literals_[at].parent) {
      if (trust > 1 ? trust_[at] < trust : keys_of(at) != keys) break;
      if (sums_[at] >= kGain * sums_[holder]) holder = at;
    }
    return holder;
  }

  std::vector<Literal> literals_;
  StateKeys keys_;
  std::vector<bool> is_beside_;
  std::vector<bool> is_article_;
  std::vector<bool> is_list_;  // of articles
  std::vector<double> prose_;  // of strings
  std::vector<double> sums_;   // of all below
  std::vector<double> trust_;  // 1, or more where the page's title is near
};

class Paragraphs {
 public:
  explicit Paragraphs(std::size_t most) : most_(most) {}

  void add(const std::string& text, bool is_heading) {
    for (Paragraph& paragraph : paragraphs_of_string(text)) {
      if (paragraphs_.size() >= most_) return;
      if (is_furniture(paragraph.text) || !is_words(paragraph.text)) continue;
      if (!seen_.insert(paragraph.text).second) continue;
      if (is_heading && paragraph.kind == ParagraphKind::kText) paragraph.kind = ParagraphKind::kHeading;
      paragraphs_.push_back(std::move(paragraph));
    }
  }

  std::vector<Paragraph> take() { return std::move(paragraphs_); }

 private:
  std::size_t most_;
  std::vector<Paragraph> paragraphs_;
  std::set<std::string, std::less<>> seen_;
};

std::vector<Paragraph> State::paragraphs(std::uint32_t holder, std::size_t most) const {
  const std::vector<bool> is_inside = inside_of(holder);
  const std::set<std::string, std::less<>> keys = keys_of(holder);
  const LiteralLines lines(literals_);
  Paragraphs result(most);
  std::string line;
  std::uint32_t open_line = 0;
  for (std::uint32_t i = holder + 1; i < literals_.size(); ++i) {
    if (!is_inside[i] || is_beside_[i] || !is_string(i) || !keys.contains(key_of(i)) || lines.is_tag(i)) continue;
    const std::uint32_t own_line = lines.line_of(i);
    if (!line.empty() && own_line != open_line) result.add(std::exchange(line, {}), lines.is_heading(open_line));
    if (own_line == 0)
      result.add(literals_[i].text, lines.is_heading(literals_[i].parent));
    else
      line += literals_[i].text;
    open_line = own_line;
  }
  if (!line.empty()) result.add(line, lines.is_heading(open_line));
  return result.take();
}

}  // namespace

StateText find_state_text(const html::Tree& tree, std::string_view title, std::size_t max_paragraphs) {
  State state(read_page_data(tree));
  const std::uint32_t holder = state.find_holder(title);
  if (holder == 0) return {};
  return {.paragraphs = state.paragraphs(holder, max_paragraphs), .has_title = state.is_trusted(holder)};
}

}  // namespace assay::page
