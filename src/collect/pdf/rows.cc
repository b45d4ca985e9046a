#include "collect/pdf/rows.h"

#include <array>
#include <map>

#include "base/ascii.h"
#include "base/utf8.h"
#include "collect/pdf/characters.h"

namespace assay::pdf {
namespace {

// Half of a box's height, around its middle: lines set close overlap with their full boxes.
double upper(const Word& word) {
  return word.top + (word.bottom - word.top) / 4;
}
double lower(const Word& word) {
  return word.bottom - (word.bottom - word.top) / 4;
}

void measure(Row& row) {
  row.left = row.words.front()->left;
  row.right = row.words.front()->right;
  row.top = row.words.front()->top;
  row.bottom = row.words.front()->bottom;
  std::map<double, std::size_t> letters;
  for (const Word* word : row.words) {
    row.left = std::min(row.left, word->left);
    row.right = std::max(row.right, word->right);
    row.top = std::min(row.top, word->top);
    row.bottom = std::max(row.bottom, word->bottom);
    letters[word->font_size] += word->text.size();
  }
  row.font_size = std::ranges::max_element(letters, {}, [](const auto& entry) { return entry.second; })->first;
}

bool is_initial(const Word& word, double usual) {
  constexpr double kLarge = 2;
  return word.font_size > kLarge * usual && utf8::count(word.text) <= 2 && ascii::is_letter(word.text.front());
}

// A large initial's middle stands between the lines that it hangs over: it is moved up beside the first of them.
void place_initials(std::vector<Row>& rows, const std::vector<const Word*>& initials) {
  for (const Word* initial : initials) {
    const auto row = std::ranges::find_if(rows, [&](const Row& candidate) {
      return candidate.bottom > initial->top + 0.1 * initial->font_size && candidate.top < initial->bottom &&
             candidate.left >= initial->right - initial->font_size / 4 &&
             candidate.left < initial->right + initial->font_size;
    });
    if (row != rows.end()) {
      row->words.insert(row->words.begin(), initial);  // the row still begins where its small letters do
    } else {
      Row alone{.words = {initial}};
      measure(alone);
      rows.insert(std::ranges::upper_bound(rows, alone.top, {}, &Row::top), std::move(alone));
    }
  }
}

bool is_raised_figure(const Word& word, const Row& row) {
  constexpr double kSmall = 0.85;
  if (word.font_size > kSmall * row.font_size) return false;
  if (word.bottom > row.bottom - 0.1 * row.font_size) return false;
  return std::ranges::all_of(word.text, [](char c) { return ascii::is_digit(c) || c == ',' || c == '-' || c == '*'; });
}

std::string as_superscript(std::string_view digits) {
  static constexpr auto kForms = std::to_array<std::string_view>({"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"});
  std::string out;
  for (const char c : digits) {
    if (ascii::is_digit(c)) out += kForms[static_cast<std::size_t>(c - '0')];
    if (c == '-') out += "⁻";
  }
  return out;
}

// 10⁶ and m² are figures and units; a mark behind a longer word or a full stop points to a note.
bool points_to_note(std::string_view text) {
  constexpr std::size_t kLongestUnit = 2;
  if (text.empty()) return false;
  if (ascii::is_digit(text.back())) return false;
  std::size_t letters = 0;
  while (letters < text.size() && ascii::is_letter(text[text.size() - 1 - letters])) ++letters;
  return letters == 0 || letters > kLongestUnit;
}

bool is_cjk_mark(char32_t c) {
  return (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFF60);
}

// Justified lines spread Chinese as well: white beside an ideograph is a blank only where it is wide and the other is
// Latin.
bool may_be_parted(std::string_view before, std::string_view after, double gap_in_sizes) {
  const char32_t last = last_code_point(before);
  const char32_t first = first_code_point(after);
  if (!is_wide(last) && !is_wide(first)) return true;
  constexpr double kBlank = 0.2;
  return needs_space_between(before, after)
             ? !utf8::is_han(last) && !utf8::is_han(first) && !is_cjk_mark(last) && !is_cjk_mark(first)
             : (!is_wide(last) || !is_wide(first)) && gap_in_sizes > kBlank;
}

}  // namespace

double usual_size(const std::vector<Page>& pages) {
  std::map<double, std::size_t> bytes;
  std::size_t total = 0;
  for (const Page& page : pages)
    for (const Word& word : page.words) {
      bytes[word.font_size] += word.text.size();
      total += word.text.size();
    }
  std::size_t so_far = 0;
  for (const auto& [size, count] : bytes) {
    so_far += count;
    if (so_far * 2 >= total) return size;
  }
  return 0;
}

bool Row::is_bold() const {
  return std::ranges::all_of(words, [](const Word* word) { return word->is_bold; });
}

std::vector<Row> rows_of(const std::vector<const Word*>& words) {
  std::vector<double> sizes;
  sizes.reserve(words.size());
  for (const Word* word : words) sizes.push_back(word->font_size);
  std::ranges::sort(sizes);
  const double usual = sizes.empty() ? 0 : sizes[sizes.size() / 2];
  std::vector<const Word*> initials;
  std::vector<const Word*> sorted;
  for (const Word* word : words) (is_initial(*word, usual) ? initials : sorted).push_back(word);
  std::ranges::sort(sorted, {}, [](const Word* word) { return upper(*word); });
  std::vector<Row> rows;
  double reach = 0;
  for (const Word* word : sorted) {
    if (rows.empty() || upper(*word) >= reach) {
      rows.emplace_back();
      reach = lower(*word);
    }
    rows.back().words.push_back(word);
    reach = std::max(reach, lower(*word));
  }
  for (Row& row : rows) {
    std::ranges::stable_sort(row.words, {}, [](const Word* word) { return word->left; });
    measure(row);
  }
  place_initials(rows, initials);
  return rows;
}

std::string text_of(const Row& row, const std::vector<double>& cell_edges) {
  std::string text;
  const Word* before = nullptr;
  auto edge = cell_edges.begin();
  for (const Word* word : row.words) {
    if (text.ends_with(kSoftHyphen)) {
      // The hyphen that is to be seen says no more than the soft one before it.
      if (word->text == "-" || word->text == kHyphen) continue;
      text.resize(text.size() - kSoftHyphen.size());
      text += word->text;
      before = word;
      continue;
    }
    const bool is_raised = before != nullptr && is_raised_figure(*word, row);
    bool begins_cell = false;
    while (edge != cell_edges.end() && word->left >= *edge) {
      begins_cell = before != nullptr;
      ++edge;
    }
    if (is_raised && !begins_cell) {
      if (!points_to_note(text)) text += as_superscript(word->text);
      before = word;
      continue;
    }
    const double size = std::min(word->font_size, before == nullptr ? word->font_size : before->font_size);
    if (begins_cell) {
      text += " | ";
    } else if (before != nullptr) {
      const double gap = word->left - before->right;
      const bool is_initial_letter = before->font_size > 2 * word->font_size;
      const bool is_parted = gap > (before->has_space_after ? 0.05 : 0.25) * size;
      if (is_parted && !is_initial_letter && may_be_parted(text, word->text, gap / size)) text += ' ';
    }
    text += word->text;
    before = word;
  }
  return text;
}

}  // namespace assay::pdf
