// Groups: words side by side in a query, and what stands beside them.  Internal to examine/query.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "examine/query/forms.h"
#include "examine/query/node.h"

namespace assay::query {

// Words side by side, and what stands beside them.
struct Group {
  struct Word {
    Node node;
    bool is_open;  // neither quoted nor exact nor a prefix: may be a part of a longer name
    bool is_function_word = false;
  };
  std::vector<Word> words;
  std::vector<Node> others;
  bool is_empty() const { return words.empty() && others.empty(); }
};

// Gives the words their other forms.  A search is left without its function words where it has other words: they tell
// little of a document's subject, and of a question they are half.  `source` is the query.
void complete_words(std::vector<Group::Word>& words, std::string_view source, const FormMaker& forms);

// The words as one kPlain and what stands beside them, appended to `nodes`.
void add_group(Group group, std::string_view source, const FormMaker& forms, std::vector<Node>& nodes);

}  // namespace assay::query
