// Constructor: from tags and characters to the elements of a tree, as the standard's tree construction stage nests
// them.  Its rules lie in a file a stretch of the page: before_body.cc, in_body.cc, in_table.cc, …
// For this room's own use.  Not safe for use from two threads at once.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "collect/html/draft.h"
#include "collect/html/formatting_list.h"
#include "collect/html/open_elements.h"
#include "collect/html/tokenizer.h"

namespace assay::html {

class Constructor {
 public:
  Constructor(Draft& draft, Tokenizer& tokenizer, const ParseLimits& limits);

  // Before the first token, where a piece of HTML and no page is read.
  void begin_fragment(Context context);
  // Each token of the tokenizer in turn, the end of the input included.  May shorten the token's text.
  void take(Token& token);
  // How the tokenizer is to read the next token.
  Tokenizer::Foreign is_foreign() const;

 private:
  // "Insertion modes", by the standard's names.
  enum class Mode : std::uint8_t {
    kInitial,
    kBeforeHtml,
    kBeforeHead,
    kInHead,
    kInHeadNoscript,
    kAfterHead,
    kInBody,
    kText,
    kInTable,
    kInCaption,
    kInColumnGroup,
    kInTableBody,
    kInRow,
    kInCell,
    kInTemplate,
    kAfterBody,
    kInFrameset,
    kAfterFrameset,
    kAfterAfterBody,
    kAfterAfterFrameset,
  };
  // Whether a rule is done with its token, or wants it read again by the rules that are then in force.
  enum class Next : std::uint8_t { kDone, kAgain };
  // Where a node goes: before a sibling, or to the end of a parent.
  struct Place {
    DraftId parent = kNoDraft;
    DraftId before = kNoDraft;
  };

  // constructor.cc
  Next dispatch(Token& token);
  Next by_mode(Mode mode, Token& token);
  Next again_in(Mode mode);
  OpenElements::Entry adjusted_current() const;
  bool is_read_as_html(const Token& token) const;
  void reset_mode();
  Mode mode_for(const OpenElements::Entry& entry, bool is_last) const;

  // insertion.cc
  Place place_for(DraftId target) const;
  Place foster_place() const;
  void put(DraftId id, Place place);
  DraftId insert(const Token& token);  // an element of HTML, which is open then
  DraftId insert_implied(Element element);
  void insert_void(const Token& token);  // an element of HTML that is not open afterwards
  void insert_raw_text(const Token& token, Tokenizer::RawText kind);
  void insert_text(std::string_view text);
  void insert_space_of(const Token& token);          // its white space alone
  static std::string_view take_space(Token& token);  // from the front of its text

  // too_deep.cc
  bool take_too_deep(Token& token);

  // before_body.cc
  Next initial(Token& token);
  Next before_html(Token& token);
  Next before_head(Token& token);
  Next in_head(Token& token);
  Next in_head_start(const Token& token);
  Next in_head_noscript(Token& token);
  Next after_head(Token& token);
  Next after_head_start(Token& token);
  Next leave_head();
  void end_template();

  // in_body.cc, in_body_start.cc, in_body_end.cc
  Next in_body(Token& token);
  void body_text(const Token& token);
  Next body_start_tag(Token& token);
  Next body_page_tag(const Token& token);
  Next body_item_tag(const Token& token);
  Next body_select_tag(const Token& token);
  static bool is_hidden_input(const Token& token);
  Next body_special_tag(Token& token);
  Next body_other_tag(Token& token);
  Next body_end_tag(Token& token);
  void end_form();
  void end_named(const Token& token);
  void other_end_tag(const Token& token);
  void close_paragraph();
  void close_list_item(Element element);

  // formatting.cc
  void reconstruct_formatting();
  void formatting_start_tag(const Token& token);
  void adopt(const Token& token);  // the "adoption agency"
  bool adopt_once(const Token& token);
  DraftId move_into_clones(std::size_t furthest, std::size_t formatting, std::size_t& bookmark);

  // in_table.cc, in_row.cc
  Next in_table(Token& token);
  Next table_start_tag(Token& token);
  Next by_body_with_fostering(Token& token);
  void clear_to_table_context(Element first, Element second = Element::kTable, Element third = Element::kTable);
  Next in_caption(Token& token);
  Next in_column_group(Token& token);
  Next in_table_body(Token& token);
  Next leave_table_body();
  Next in_row(Token& token);
  Next leave_row();
  Next in_cell(Token& token);
  void close_cell();

  // in_template.cc, after_body.cc
  Next in_template(Token& token);
  Next in_template_as(Mode mode);
  Next after_body(Token& token);
  Next after_after_body(Token& token);
  Next in_frameset(Token& token);
  Next after_frameset(Token& token);
  Next after_after_frameset(Token& token);

  // foreign.cc
  Next in_foreign(Token& token);
  Next foreign_end_tag(Token& token);
  void insert_foreign(const Token& token, Space space);

  Draft& draft_;
  Tokenizer& tokenizer_;
  const std::size_t most_open_;
  OpenElements open_;
  FormattingList formatting_;
  std::vector<Mode> template_modes_;
  std::optional<Context> context_;
  Mode mode_ = Mode::kInitial;
  Mode original_mode_ = Mode::kInitial;  // to go back to from kText
  DraftId head_ = kNoDraft;
  DraftId form_ = kNoDraft;
  bool is_quirks_ = false;
  bool is_frameset_ok_ = true;
  bool is_fostering_ = false;
  bool skips_newline_ = false;  // the next token's first line end belongs to <pre>'s own line
  std::string stripped_;        // text without its NULs
  struct TooDeep {
    Element element;
    DraftId id;
  };
  std::vector<TooDeep> too_deep_;  // begun below the deepest element that may be open
};

}  // namespace assay::html
