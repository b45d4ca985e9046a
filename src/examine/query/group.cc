#include "examine/query/group.h"

#include <algorithm>

#include "base/utf8.h"
#include "examine/query/tree.h"

namespace assay::query {

namespace {

constexpr std::size_t kMaxWordsOfAName = 6;

// Whether what stands between two words leaves them parts of one name: "anti-dumping" as "rare earths".
bool joins(std::string_view between) {
  return between == "-" || utf8::trim(between).empty();
}

// From `i` on, the end of the longest row of words that is one name or one expression together, else i + 1.  A name
// may hold function words (Bank of America), an expression does not: 最多 is no "maximum".
std::size_t end_of_name(const std::vector<Group::Word>& words, std::size_t i, std::string_view source,
                        const FormMaker& forms) {
  std::size_t end = i + 1;
  bool has_function_word = words[i].is_function_word;
  for (std::size_t j = i + 1; j < std::min(words.size(), i + kMaxWordsOfAName) && words[j].is_open; ++j) {
    const Span before = words[j - 1].node.place;
    const Span own = words[j].node.place;
    if (own.start < before.end || !joins(source.substr(before.end, own.start - before.end))) break;
    has_function_word = has_function_word || words[j].is_function_word;
    const std::uint32_t start = words[i].node.place.start;
    const std::string_view row = source.substr(start, own.end - start);
    if (forms.is_name(row) || (!has_function_word && forms.has_meanings(row))) end = j + 1;
  }
  return end;
}

}  // namespace

void complete_words(std::vector<Group::Word>& words, std::string_view source, const FormMaker& forms) {
  for (Group::Word& word : words)
    word.is_function_word = word.is_open && forms.is_function_word(word.node.forms.front().written);
  for (std::size_t i = 0; i < words.size();) {
    if (!words[i].is_open) {
      ++i;
      continue;
    }
    const std::size_t end = end_of_name(words, i, source, forms);
    const std::uint32_t start = words[i].node.place.start;
    for (const std::size_t begin = i; i < end; ++i) {
      Node& term = words[i].node;
      const bool is_one = end == begin + 1;
      if (is_one && words[i].is_function_word) continue;
      const std::string own = term.forms.front().written;
      const std::string_view row = source.substr(start, words[end - 1].node.place.end - start);
      words[i].is_function_word = false;
      forms.add_names(term, is_one ? own : row);
      forms.add_meanings(term, is_one ? own : row);
    }
  }
  if (!std::ranges::all_of(words, &Group::Word::is_function_word)) std::erase_if(words, &Group::Word::is_function_word);
}

void add_group(Group group, std::string_view source, const FormMaker& forms, std::vector<Node>& nodes) {
  complete_words(group.words, source, forms);
  std::vector<Node> words;
  words.reserve(group.words.size());
  for (Group::Word& word : group.words) words.push_back(std::move(word.node));
  if (std::optional<Node> plain = collapse(Node::Kind::kPlain, std::move(words))) nodes.push_back(*std::move(plain));
  std::ranges::move(group.others, std::back_inserter(nodes));
}

}  // namespace assay::query
