// md4c reads CommonMark (https://spec.commonmark.org) and calls back for every block, span and piece of text; here they
// become paragraphs.  Code blocks and raw HTML are text that nobody wrote as prose: code stays as it is, HTML is left
// out. Cost: md4c's, linear but for its bounded link searches.
#include "collect/plain/markdown.h"

#include <md4c.h>

#include <algorithm>

#include "base/utf8.h"
#include "collect/encoding/encoding.h"

namespace assay::plain {
namespace {

struct Session {
  Markdown result;
  std::string line;
  std::vector<ParagraphKind> kinds{ParagraphKind::kText};
  unsigned heading_level = 0;
  bool in_image = false;

  void flush(ParagraphKind kind) {
    std::string text = utf8::collapse_space(line);
    line.clear();
    if (text.empty()) return;
    const bool is_title = kind == ParagraphKind::kHeading && result.first_heading.empty() &&
                          (heading_level == 1 || result.paragraphs.empty());
    if (is_title)
      result.first_heading = std::move(text);
    else
      result.paragraphs.push_back({kind, std::move(text)});
  }
};

int on_enter_block(MD_BLOCKTYPE type, void* detail, void* user) {
  auto& session = *static_cast<Session*>(user);
  switch (type) {
    case MD_BLOCK_H:
      session.flush(session.kinds.back());
      session.heading_level = static_cast<MD_BLOCK_H_DETAIL*>(detail)->level;
      session.kinds.push_back(ParagraphKind::kHeading);
      break;
    case MD_BLOCK_LI:
      session.flush(session.kinds.back());
      session.kinds.push_back(ParagraphKind::kListItem);
      break;
    case MD_BLOCK_QUOTE:
      session.kinds.push_back(ParagraphKind::kQuote);
      break;
    case MD_BLOCK_TR:
      session.kinds.push_back(ParagraphKind::kTableRow);
      break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
      if (!session.line.empty()) session.line += " | ";
      break;
    default:
      break;
  }
  return 0;
}

int on_leave_block(MD_BLOCKTYPE type, void* /*detail*/, void* user) {
  auto& session = *static_cast<Session*>(user);
  switch (type) {
    case MD_BLOCK_H:
    case MD_BLOCK_LI:
    case MD_BLOCK_QUOTE:
    case MD_BLOCK_TR:
      session.flush(session.kinds.back());
      session.kinds.pop_back();
      break;
    case MD_BLOCK_P:
    case MD_BLOCK_CODE:
      session.flush(session.kinds.back());
      break;
    case MD_BLOCK_HTML:
      session.line.clear();
      break;
    default:
      break;
  }
  return 0;
}

int on_enter_span(MD_SPANTYPE type, void* /*detail*/, void* user) {
  if (type == MD_SPAN_IMG) static_cast<Session*>(user)->in_image = true;
  return 0;
}

int on_leave_span(MD_SPANTYPE type, void* /*detail*/, void* user) {
  if (type == MD_SPAN_IMG) static_cast<Session*>(user)->in_image = false;
  return 0;
}

// &amp; and &#20013; as md4c hands them over, unresolved; those that news uses.
std::string_view entity_text(std::string_view entity) {
  for (const auto& [name, text] : {std::pair<std::string_view, std::string_view>{"&amp;", "&"},
                                   {"&lt;", "<"},
                                   {"&gt;", ">"},
                                   {"&quot;", "\""},
                                   {"&nbsp;", " "},
                                   {"&mdash;", "—"},
                                   {"&ndash;", "–"},
                                   {"&hellip;", "…"},
                                   {"&ldquo;", "“"},
                                   {"&rdquo;", "”"},
                                   {"&lsquo;", "‘"},
                                   {"&rsquo;", "’"},
                                   {"&apos;", "'"},
                                   {"&copy;", "©"},
                                   {"&middot;", "·"}})
    if (entity == name) return text;
  return entity;
}

void append_numeric(std::string& out, std::string_view entity) {
  const bool is_hex = entity.size() > 2 && (entity[2] == 'x' || entity[2] == 'X');
  char32_t value = 0;
  for (const char c : entity.substr(is_hex ? 3 : 2)) {
    if (c == ';') break;
    const char32_t digit = c <= '9' ? static_cast<char32_t>(c - '0') : static_cast<char32_t>((c | 0x20) - 'a' + 10);
    value = std::min<char32_t>(value * (is_hex ? 16 : 10) + digit, 0x110000);
  }
  utf8::append(out, value == 0 ? utf8::kReplacement : value);
}

int on_text(MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* user) {
  auto& session = *static_cast<Session*>(user);
  if (session.in_image) return 0;
  const std::string_view piece(text, size);
  switch (type) {
    case MD_TEXT_BR:
    case MD_TEXT_SOFTBR:
      session.line += '\n';
      break;
    case MD_TEXT_HTML:
      break;
    case MD_TEXT_ENTITY:
      if (piece.starts_with("&#"))
        append_numeric(session.line, piece);
      else
        session.line += entity_text(piece);
      break;
    case MD_TEXT_NULLCHAR:
      session.line += "\uFFFD";
      break;
    default:
      session.line += piece;
  }
  return 0;
}

}  // namespace

Markdown read_markdown_text(std::string_view text) {
  Session session;
  MD_PARSER parser{};
  parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_PERMISSIVEURLAUTOLINKS;
  parser.enter_block = on_enter_block;
  parser.leave_block = on_leave_block;
  parser.enter_span = on_enter_span;
  parser.leave_span = on_leave_span;
  parser.text = on_text;
  md_parse(text.data(), static_cast<MD_SIZE>(text.size()), &parser, &session);
  session.flush(ParagraphKind::kText);
  return std::move(session.result);
}

}  // namespace assay::plain
