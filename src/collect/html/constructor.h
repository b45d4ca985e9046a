// Constructor: from tags and characters to the elements of a tree, as the standard's tree construction stage nests
// them. For this room's own use.  Not safe for use from two threads at once.
#pragma once

#include <string>
#include <vector>

#include "collect/html/tokenizer.h"
#include "collect/html/tree_builder.h"

namespace assay::html {

class Constructor {
 public:
  Constructor(TreeBuilder& builder, Tokenizer& tokenizer, const ParseLimits& limits)
      : builder_(builder), tokenizer_(tokenizer), limits_(limits) {}

  void take(const Token& token);

 private:
  struct Open {
    Element element;
    std::string name;  // kOther only
  };
  enum class Scope { kDefault, kButton, kListItem, kTable };

  void start_tag(const Token& token);
  void end_tag(const Token& token);
  void text(const Token& token);

  void prepare(Element element);        // closes what this start tag ends by itself
  void open_skeleton(Element element);  // <html>, <head> and <body> where the page left them out
  bool is_in_head_container() const;
  bool take_skeleton_tag(const Token& token, Element element);
  void leave_foreign_content(Element element);
  void close_list_item(Element element);
  void close_cells(Element element);
  void begin_raw_text(Element element);

  void push(const Token& token, Element element);
  void push_implied(Element element);
  void pop();
  void pop_through(std::size_t index);  // that element too
  // The index of the innermost open element of that kind within the scope; npos when there is none.
  std::size_t find_in_scope(Element element, Scope scope) const;
  void close_paragraph();

  TreeBuilder& builder_;
  Tokenizer& tokenizer_;
  ParseLimits limits_;
  std::vector<Open> open_;  // at most max_depth
  std::size_t too_deep_ = 0;
  std::size_t foreign_ = 0;  // open svg and math elements
  bool has_html_ = false;
  bool has_head_ = false;
  bool has_body_ = false;
};

}  // namespace assay::html
