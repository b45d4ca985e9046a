// Forms: by what else a term may be found.  Internal to examine/query.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "examine/lexicon/lexicon.h"
#include "examine/query/node.h"

namespace assay::query {

inline constexpr std::size_t kMaxNames = 8;     // of one term
inline constexpr std::size_t kMaxMeanings = 6;  // of one term

class FormMaker {
 public:
  FormMaker(const lexicon::Lexicon& lexicon, Purpose purpose) : lexicon_(lexicon), purpose_(purpose) {}

  // A form that no term may use.
  void drop(std::string_view form);

  // Adds the other names of what is called `name` to a term: its own word, or several words of which it is one.
  void add_names(Node& term, std::string_view name) const;
  // Adds the general dictionary's meanings to a plain word of a search, or to a word of an expression, unless the
  // lexicon knows what it names.
  void add_meanings(Node& term, std::string_view expression) const;
  // Whether the lexicon knows a thing of that name.
  bool is_name(std::string_view name) const;
  // Whether this is a search and the word carries no subject there.
  bool is_function_word(std::string_view written) const;
  // Whether this is a search and the dictionary knows what the expression means.
  bool has_meanings(std::string_view expression) const;

 private:
  bool add(Node& term, std::string_view written, FormOrigin origin, double weight) const;
  double weight_of(std::string_view name) const;
  bool is_usable(std::string_view form) const;

  const lexicon::Lexicon& lexicon_;
  Purpose purpose_;
  std::vector<std::string> dropped_;  // folded
};

}  // namespace assay::query
