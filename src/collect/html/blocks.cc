// A page's text as blocks.
//
// Idea: walk the nodes in document order and collect characters into one line; every block element that begins or ends
// closes the line, and the innermost telling ancestor (li, h2, blockquote, …) says what kind of block it was.  Two <br>
// part paragraphs like </p><p> does, since much of the web, and nearly all of the older Chinese web, writes them so;
// one <br> parts them too where the next line is indented by ideographic or no-break spaces, or the last one ended a
// Chinese sentence.  <td>a</td><td>b</td> gives "a | b", but a table used for layout (a table in it, or paragraphs in
// its cells) is walked like a div.
//
//   <p>One<br>line<br><br>Two <ul><li>x</ul>   ->   text "One line", text "Two", list-item "x"
//
// Cost: one pass; the open elements lie on a stack of at most the tree's depth.
#include "collect/html/blocks.h"

#include <algorithm>

#include "base/utf8.h"
#include "collect/html/lines.h"

namespace assay::html {
namespace {

// Where the walk is inside of.
struct Frame {
  NodeId end = 0;
  NodeId element = kNoNode;
  BlockKind kind = BlockKind::kText;
  bool is_block = false;
  bool in_link = false;
  bool in_row = false;  // inside a row of a data table: cells join the row's line
  bool is_cell = false;
};

class Walk {
 public:
  Walk(const Tree& tree, std::span<const std::uint8_t> skip) : tree_(tree), skip_(skip) {}

  std::vector<Block> blocks(NodeId root) {
    frames_.push_back({.end = tree_.end(root), .element = root});
    for (NodeId id = root; id < tree_.end(root);) {
      leave(id);
      id = visit(id);
    }
    leave(tree_.end(root));
    flush();
    return std::move(blocks_);
  }

 private:
  // The node to go on with.
  NodeId visit(NodeId id) {
    const Element element = tree_.element(id);
    if (element == Element::kText) {
      add_text(id);
      return id + 1;
    }
    if ((!skip_.empty() && skip_[id] != 0) || is_unseen(element)) {
      // What is left out still parts what stands before and after it, unless it stood within a line.
      if (is_block(element)) flush();
      return tree_.end(id);
    }
    if (element == Element::kBr) line_ += '\n';
    enter(id, element);
    return id + 1;
  }

  void enter(NodeId id, Element element) {
    Frame frame = frames_.back();
    frame.end = tree_.end(id);
    frame.is_cell = false;
    frame.is_block = is_block(element);
    if (element == Element::kA) frame.in_link = true;
    if (frame.in_row) {
      enter_in_row(frame, element);
      return;
    }
    if (frame.is_block) {
      flush();
      frame.element = id;
    }
    set_kind(frame, id, element);
    frames_.push_back(frame);
  }

  void enter_in_row(Frame& frame, Element element) {
    if (element == Element::kTd || element == Element::kTh) {
      frame.is_cell = true;
      begin_cell();
    } else if (frame.is_block) {
      line_ += ' ';
    }
    frames_.push_back(frame);
  }

  void begin_cell() {
    if (!utf8::trim(line_).empty()) line_ += kCellMark;
  }

  void set_kind(Frame& frame, NodeId id, Element element) {
    if (is_heading(element)) frame.kind = BlockKind::kHeading;
    switch (element) {
      case Element::kLi:
      case Element::kDd:
      case Element::kDt:
        frame.kind = BlockKind::kListItem;
        break;
      case Element::kBlockquote:
        frame.kind = BlockKind::kQuote;
        break;
      case Element::kFigcaption:
      case Element::kCaption:
        frame.kind = BlockKind::kCaption;
        break;
      case Element::kTr:
        if (is_data_row(id)) {
          frame.kind = BlockKind::kTableRow;
          frame.in_row = true;
        }
        break;
      default:
        break;
    }
  }

  // A row of at least two cells, none of which holds a table, a heading, or more text than a figure's or a name's cell.
  bool is_data_row(NodeId row) const {
    constexpr std::size_t kLongCell = 600;
    int cells = 0;
    std::size_t cell_bytes = 0;
    int paragraphs = 0;
    for (NodeId id = row + 1; id < tree_.end(row); ++id) {
      const Element element = tree_.element(id);
      if (element == Element::kTable || is_heading(element) || element == Element::kArticle) return false;
      if (element == Element::kTd || element == Element::kTh) {
        ++cells;
        cell_bytes = 0;
        paragraphs = 0;
      }
      if (element == Element::kP && ++paragraphs > 2) return false;
      cell_bytes += tree_.text(id).size();
      if (cell_bytes > kLongCell) return false;
    }
    return cells >= 2;
  }

  void leave(NodeId id) {
    while (frames_.size() > 1 && frames_.back().end <= id) {
      const Frame frame = frames_.back();
      const bool row_ends = frame.in_row && !frames_[frames_.size() - 2].in_row;
      if ((frame.is_block && !frame.in_row) || row_ends) flush();
      frames_.pop_back();
    }
  }

  void add_text(NodeId id) {
    const std::string_view text = tree_.text(id);
    if (first_ == kNoNode && !utf8::trim(text).empty()) first_ = id;
    // A line end in the source is a space; only <br> ends a line.
    const auto start = static_cast<std::ptrdiff_t>(line_.size());
    line_ += text;
    std::replace_if(line_.begin() + start, line_.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
    if (frames_.back().in_link) link_bytes_ += text.size();
  }

  void flush() {
    if (first_ != kNoNode) {
      const Frame& frame = frames_.back();
      std::vector<std::string> lines =
          frame.kind == BlockKind::kTableRow ? std::vector{row_text(line_)} : paragraphs_of_lines(line_);
      std::size_t total = 0;
      for (const std::string& line : lines) total += line.size();
      for (std::string& line : lines) {
        if (line.empty()) continue;
        const auto share = static_cast<std::uint32_t>(std::min(link_bytes_, total) * line.size() / total);
        blocks_.push_back({frame.kind, std::move(line), frame.element, first_, share});
      }
    }
    line_.clear();
    first_ = kNoNode;
    link_bytes_ = 0;
  }

  const Tree& tree_;
  std::span<const std::uint8_t> skip_;
  std::vector<Frame> frames_;
  std::vector<Block> blocks_;
  std::string line_;  // characters since the last block ended; '\n' is a <br>
  NodeId first_ = kNoNode;
  std::size_t link_bytes_ = 0;
};

Result<Tree> parse_piece(std::string_view html, std::size_t max_bytes) {
  return parse_fragment(utf8::prefix(html, max_bytes), {.max_bytes = max_bytes});
}

}  // namespace

std::vector<Block> blocks_of(const Tree& tree, NodeId root, std::span<const std::uint8_t> skip) {
  return Walk(tree, skip).blocks(root);
}

std::vector<Block> blocks_of_fragment(std::string_view html, std::size_t max_bytes) {
  const Result<Tree> tree = parse_piece(html, max_bytes);
  return tree ? blocks_of(*tree, tree->root()) : std::vector<Block>{};
}

std::string text_of_fragment(std::string_view html, std::size_t max_bytes) {
  const Result<Tree> tree = parse_piece(html, max_bytes);
  return tree ? text_of(*tree, tree->root()) : std::string{};
}

}  // namespace assay::html
