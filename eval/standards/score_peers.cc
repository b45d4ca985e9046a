// The same tests as score_trees, for two libraries that read HTML: how near do they come to the standard?
//   score_peers FOLDER   *.dat below FOLDER
// Pages alone: pieces of HTML, which libxml2 cannot read, are left out, and so are cases that need scripts.
// Exit status 2 where FOLDER has no such file.
#include <fmt/format.h>
#include <gumbo.h>
#include <libxml/HTMLparser.h>

#include <algorithm>

#include "standards/tree_cases.h"

namespace {

using assay::standards::DumpedLine;

std::string lower(std::string text) {
  std::ranges::transform(text, text.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return text;
}

// Tests are small, and these programs' trees as deep as they are: recursion does.
void dump_gumbo(const GumboNode& node, std::size_t depth, std::vector<DumpedLine>& lines) {
  if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE || node.type == GUMBO_NODE_CDATA)
    return assay::standards::add_text(lines, depth, node.v.text.text);
  if (node.type != GUMBO_NODE_ELEMENT && node.type != GUMBO_NODE_TEMPLATE) return;
  const GumboElement& element = node.v.element;
  std::string name = gumbo_normalized_tagname(element.tag);
  if (name.empty()) {
    GumboStringPiece piece = element.original_tag;
    gumbo_tag_from_original_text(&piece);
    name = lower(std::string(piece.data, piece.length));
  }
  const bool is_svg = element.tag_namespace == GUMBO_NAMESPACE_SVG;
  const bool is_math = element.tag_namespace == GUMBO_NAMESPACE_MATHML;
  DumpedLine line{.depth = depth, .text = (is_svg ? "<svg " : is_math ? "<math " : "<") + name + ">"};
  for (unsigned i = 0; i < element.attributes.length; ++i) {
    const auto* attribute = static_cast<const GumboAttribute*>(element.attributes.data[i]);
    line.attributes.push_back(lower(attribute->name) + "=\"" + attribute->value + "\"");
  }
  lines.push_back(line);
  for (unsigned i = 0; i < element.children.length; ++i)
    dump_gumbo(*static_cast<const GumboNode*>(element.children.data[i]), depth + 1, lines);
}

std::string text_of(const xmlChar* text) {
  return text == nullptr ? "" : reinterpret_cast<const char*>(text);
}

void dump_libxml2(const xmlNode* first, std::size_t depth, std::vector<DumpedLine>& lines) {
  for (const xmlNode* node = first; node != nullptr; node = node->next) {
    if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
      assay::standards::add_text(lines, depth, text_of(node->content));
    if (node->type != XML_ELEMENT_NODE) continue;
    DumpedLine line{.depth = depth, .text = "<" + lower(text_of(node->name)) + ">"};
    for (const xmlAttr* at = node->properties; at != nullptr; at = at->next)
      line.attributes.push_back(lower(text_of(at->name)) + "=\"" +
                                (at->children == nullptr ? "" : text_of(at->children->content)) + "\"");
    lines.push_back(line);
    dump_libxml2(node->children, depth + 1, lines);
  }
}

std::string tree_of_gumbo(const std::string& page) {
  GumboOutput* output = gumbo_parse_with_options(&kGumboDefaultOptions, page.data(), page.size());
  std::vector<DumpedLine> lines;
  dump_gumbo(*output->root, 0, lines);
  gumbo_destroy_output(&kGumboDefaultOptions, output);
  return assay::standards::written(lines);
}

std::string tree_of_libxml2(const std::string& page) {
  constexpr int kQuietly = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET;
  xmlDoc* document = htmlReadMemory(page.data(), static_cast<int>(page.size()), nullptr, "UTF-8", kQuietly);
  std::vector<DumpedLine> lines;
  if (document != nullptr) dump_libxml2(document->children, 0, lines);
  xmlFreeDoc(document);
  return assay::standards::written(lines);
}

// What libxml2 is not asked for: namespaces, and the <head> that it does not add where nothing stands in it.
std::string as_libxml2_has_it(std::string text) {
  for (const std::string_view unasked : {"svg ", "math ", "  <head>\n"})
    for (std::size_t at = text.find(unasked); at != std::string::npos; at = text.find(unasked, at))
      text.erase(at, unasked.size());
  return text;
}

}  // namespace

int main(int argc, char** argv) {
  std::error_code error;
  int all = 0;
  int gumbo = 0;
  int libxml2 = 0;
  if (argc == 2)
    for (const auto& entry : std::filesystem::recursive_directory_iterator(argv[1], error)) {
      if (entry.path().extension() != ".dat") continue;
      for (const auto& test : assay::standards::read_tree_cases(entry.path())) {
        if (test.context || test.needs_scripts) continue;
        ++all;
        gumbo += tree_of_gumbo(test.html) == test.expected;
        libxml2 += as_libxml2_has_it(tree_of_libxml2(test.html)) == as_libxml2_has_it(test.expected);
      }
    }
  if (all == 0) {
    fmt::print(stderr, "score_peers: no *.dat below {}\n", argc == 2 ? argv[1] : "(no folder named)");
    return 2;
  }
  fmt::print("gumbo {} of {}, {:.4f}\n", gumbo, all, static_cast<double>(gumbo) / all);
  fmt::print("libxml2 {} of {}, {:.4f}\n", libxml2, all, static_cast<double>(libxml2) / all);
  return 0;
}
