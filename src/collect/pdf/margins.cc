// Idea: a page's margin repeats itself; text does not.  The outermost rows of each page are held against those of the
// other pages, at the same height and with the digits taken out.  One that stands on several pages is a running header
// or footer, and so is one at the same height whose number counts the pages: headers that differ on left and right
// pages, or from chapter to chapter, give themselves away by that.  Going inwards, the first row that is none ends the
// margin. Does not apply to a document of one page, but for its page number and the small print at its edge.  Cost: a
// sort a page.
#include "collect/pdf/margins.h"

#include <cmath>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "base/ascii.h"
#include "collect/pdf/rows.h"

namespace assay::pdf {
namespace {

constexpr double kMargin = 0.12;       // of the page's height, at the top and at the bottom
constexpr std::size_t kOutermost = 3;  // rows of a margin at most
constexpr double kSameHeight = 4;      // points
constexpr double kSmallPrint = 0.9;    // of the usual size

enum class Edge { kTop, kBottom };

struct Candidate {
  const Row* row = nullptr;
  std::size_t page = 0;
  std::string pattern;       // the text without digits
  std::vector<int> numbers;  // the digits
  double height = 0;         // points from the edge
  bool is_dropped = false;
};

std::string without_digits(std::string_view text) {
  std::string out;
  for (const char c : text)
    if (!ascii::is_digit(c)) out += c;
  return out;
}

std::vector<int> numbers_in(std::string_view text) {
  constexpr int kLargest = 100'000;
  std::vector<int> numbers;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!ascii::is_digit(text[i])) continue;
    int value = 0;
    for (; i < text.size() && ascii::is_digit(text[i]); ++i) value = std::min(value * 10 + (text[i] - '0'), kLargest);
    numbers.push_back(value);
  }
  return numbers;
}

// "12", "- 12 -", "Page 3 of 10", "第3页 共10页", "xii"
bool is_page_number(std::string_view text) {
  std::string rest = without_digits(text);
  constexpr std::size_t kLongestRoman = 6;
  if (rest.size() == text.size())
    return text.size() <= kLongestRoman && text.find_first_not_of("ivxl") == std::string_view::npos;
  for (const std::string_view word :
       {"Page", "page", "PAGE", "of", "p.", "第", "页", "頁", "共", "-", "–", "—", "/", "|", "·", "(", ")", " "})
    for (std::size_t at = rest.find(word); at != std::string::npos; at = rest.find(word, at))
      rest.erase(at, word.size());
  return rest.empty();
}

// Those of one edge, from the edge inwards.
std::vector<Candidate> candidates_of(const Page& page, std::size_t number, const std::vector<Row>& rows, Edge edge) {
  std::vector<Candidate> candidates;
  for (std::size_t i = 0; i < std::min(kOutermost, rows.size()); ++i) {
    const Row& row = edge == Edge::kTop ? rows[i] : rows[rows.size() - 1 - i];
    const double height = edge == Edge::kTop ? row.top : page.height - row.bottom;
    if (edge == Edge::kTop ? row.bottom > kMargin * page.height : row.top < (1 - kMargin) * page.height) break;
    const std::string text = text_of(row);
    candidates.push_back({&row, number, without_digits(text), numbers_in(text), height, is_page_number(text)});
  }
  return candidates;
}

// Patterns, and numbers less the page's own, at one height: on which pages they stand.
struct Sightings {
  std::map<std::pair<std::int64_t, std::string>, std::set<std::size_t>> patterns;
  std::map<std::pair<std::int64_t, std::int64_t>, std::set<std::size_t>> counts;

  static std::int64_t level(double height) { return std::llround(height / kSameHeight); }

  void add(const Candidate& candidate) {
    // A height near the border of two levels belongs to both.
    for (const std::int64_t near : {level(candidate.height), level(candidate.height + kSameHeight / 2)}) {
      patterns[{near, candidate.pattern}].insert(candidate.page);
      for (const int number : candidate.numbers)
        counts[{near, number - static_cast<std::int64_t>(candidate.page)}].insert(candidate.page);
    }
  }

  bool repeats(const Candidate& candidate, std::size_t pages) const {
    std::size_t same = 0;
    std::size_t counting = 0;
    for (const std::int64_t near : {level(candidate.height), level(candidate.height + kSameHeight / 2)}) {
      same = std::max(same, patterns.at({near, candidate.pattern}).size());
      for (const int number : candidate.numbers)
        counting = std::max(counting, counts.at({near, number - static_cast<std::int64_t>(candidate.page)}).size());
    }
    // A header of one chapter stands on a few pages of many; a number that counts them on most.
    const std::size_t enough = std::max<std::size_t>(2, std::min<std::size_t>(pages / 4, 4));
    return same >= enough || (counting >= 2 && counting * 2 >= pages);
  }
};

bool is_in_small_print(const Candidate& candidate, double usual) {
  if (candidate.row->font_size >= kSmallPrint * usual) return false;
  // A note begins with its mark, and is kept.
  const std::string& first = candidate.row->words.front()->text;
  return !ascii::is_digit(first.front()) && !first.starts_with('*') && !first.starts_with("†");
}

}  // namespace

void drop_margins(std::vector<Page>& pages, double usual) {
  std::vector<std::vector<Row>> rows(pages.size());
  std::vector<std::vector<Candidate>> edges;
  Sightings sightings;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    std::vector<const Word*> words;
    for (const Word& word : pages[i].words) words.push_back(&word);
    rows[i] = rows_of(words);
    for (const Edge edge : {Edge::kTop, Edge::kBottom}) {
      edges.push_back(candidates_of(pages[i], i, rows[i], edge));
      for (const Candidate& candidate : edges.back()) sightings.add(candidate);
    }
  }
  std::vector<std::set<const Word*>> dropped(pages.size());
  for (std::vector<Candidate>& edge : edges) {
    for (Candidate& candidate : edge) {
      candidate.is_dropped =
          candidate.is_dropped || sightings.repeats(candidate, pages.size()) || is_in_small_print(candidate, usual);
      if (!candidate.is_dropped) break;
      dropped[candidate.page].insert(candidate.row->words.begin(), candidate.row->words.end());
    }
  }
  for (std::size_t i = 0; i < pages.size(); ++i)
    std::erase_if(pages[i].words, [&](const Word& word) { return dropped[i].contains(&word); });
}

}  // namespace assay::pdf
