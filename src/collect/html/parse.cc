// HTML bytes into a tree, by way of libxml2's HTML parser and its SAX events.
//
// Idea: libxml2 recovers from what pages really look like; it builds no tree of its own here, it only reports, and
// TreeBuilder keeps what it reports.  What it does badly is mended around it:
//   - it takes a NUL for the end of the input: NUL never reaches it;
//   - it reads "<!-->" as the beginning of a comment, where the standard sees a whole one: see without_traps();
//   - it looks for the element that an end tag closes through all open elements, so that 100,000 open elements times
//     100,000 stray end tags would take minutes: a budget of steps ends such a page early (Tree::is_cut);
//   - it leaves &#146; a control character, where the standard says windows-1252: see append_characters().
// Cost: one pass, about 60 to 80 MB/s.  The HTML standard: https://html.spec.whatwg.org/multipage/parsing.html
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>

#include <array>
#include <cstring>
#include <memory>

#include "base/utf8.h"
#include "collect/html/tree_builder.h"

namespace assay::html {
namespace {

// Far beyond any real page (a page of 5 MB with 500 open elements stays under 10^8).
constexpr std::size_t kMaxSteps = 2'000'000'000;

struct Session {
  TreeBuilder builder;
  htmlParserCtxtPtr parser = nullptr;
  std::size_t steps = 0;
  bool stopped = false;

  void stop() {
    if (stopped) return;
    stopped = true;
    xmlStopParser(parser);
  }
};

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view{} : std::string_view(reinterpret_cast<const char*>(text));
}

// The C1 controls U+0080 to U+009F as the standard maps numeric references to them; zero: stays.
constexpr std::array<char16_t, 32> kWindows1252 = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                   0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                   0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                   0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

void append_characters(TreeBuilder& builder, std::string_view text) {
  std::size_t start = 0;
  for (std::size_t at = text.find('\xC2'); at != std::string_view::npos; at = text.find('\xC2', at + 1)) {
    if (at + 1 >= text.size()) break;
    const auto second = static_cast<unsigned char>(text[at + 1]);
    if (second < 0x80 || second > 0x9F || kWindows1252[second - 0x80] == 0) continue;
    builder.characters(text.substr(start, at - start));
    std::string mapped;
    utf8::append(mapped, kWindows1252[second - 0x80]);
    builder.characters(mapped);
    start = at + 2;
  }
  builder.characters(text.substr(start));
}

void on_begin(void* user, const xmlChar* name, const xmlChar** attributes) {
  auto& session = *static_cast<Session*>(user);
  session.builder.begin_element(view(name));
  if (session.builder.is_full()) return session.stop();
  for (; attributes != nullptr && attributes[0] != nullptr; attributes += 2)
    session.builder.add_attribute(view(attributes[0]), view(attributes[1]));
}

void on_end(void* user, const xmlChar* /*name*/) {
  static_cast<Session*>(user)->builder.end_element();
}

void on_characters(void* user, const xmlChar* text, int size) {
  append_characters(static_cast<Session*>(user)->builder,
                    {reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)});
}

// Every stray end tag is reported as an error after a search through all open elements.
void on_error(void* user, xmlError* /*error*/) {
  auto& session = *static_cast<Session*>(user);
  if (session.parser == nullptr) return;
  session.steps += static_cast<std::size_t>(session.parser->nameNr);
  if (session.steps > kMaxSteps) session.stop();
}

// The input without NUL, and with "<!-->" and "<!--->" outside of a comment, which are whole comments, blanked out.
// An inside of a script may be touched as well: no harm to what a reader sees.
std::string without_traps(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  for (const char c : utf8)
    if (c != '\0') out += c;
  std::size_t at = out.find("<!--");
  while (at != std::string::npos) {
    const std::string_view rest = std::string_view(out).substr(at + 4, 2);
    if (rest.starts_with('>') || rest == "->") {
      const std::size_t size = rest.starts_with('>') ? 5 : 6;
      std::memset(out.data() + at, ' ', size);
      at = out.find("<!--", at + size);
      continue;
    }
    const std::size_t close = out.find("-->", at + 4);
    if (close == std::string::npos) break;
    at = out.find("<!--", close + 3);
  }
  return out;
}

struct FreeParser {
  void operator()(htmlParserCtxtPtr parser) const {
    if (parser == nullptr) return;
    if (parser->myDoc != nullptr) xmlFreeDoc(parser->myDoc);
    htmlFreeParserCtxt(parser);
  }
};

htmlSAXHandler handler() {
  htmlSAXHandler sax;
  std::memset(&sax, 0, sizeof sax);
  sax.startElement = on_begin;
  sax.endElement = on_end;
  sax.characters = on_characters;
  sax.ignorableWhitespace = on_characters;
  sax.cdataBlock = on_characters;
  sax.initialized = XML_SAX2_MAGIC;
  sax.serror = on_error;
  return sax;
}

void initialise_library() {
  static const bool done = [] {
    xmlInitParser();
    return true;
  }();
  (void)done;
}

}  // namespace

Result<Tree> parse(std::string_view utf8, const ParseLimits& limits) {
  if (utf8.size() > limits.max_bytes || utf8.size() > INT32_MAX)
    return failure(ErrorKind::kTooLarge, "html: a page of " + std::to_string(utf8.size()) + " bytes, more than " +
                                             std::to_string(limits.max_bytes));
  initialise_library();
  const std::string input = without_traps(utf8);
  Session session{.builder = TreeBuilder(limits, input.size())};
  if (input.empty()) return session.builder.finish();
  const std::unique_ptr<htmlParserCtxt, FreeParser> parser(
      htmlCreateMemoryParserCtxt(input.data(), static_cast<int>(input.size())));
  if (parser == nullptr) return failure(ErrorKind::kInputOutput, "html: no memory for a parser");
  htmlSAXHandler sax = handler();
  // The context frees the handler that it owns, so ours is copied into it.
  *parser->sax = sax;
  parser->userData = &session;
  session.parser = parser.get();
  htmlCtxtUseOptions(parser.get(), HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC | HTML_PARSE_COMPACT);
  // Otherwise it would look for a meta charset, and take the text for ISO-8859-1 without one.
  parser->charset = XML_CHAR_ENCODING_UTF8;
  htmlParseDocument(parser.get());
  return session.builder.finish();
}

}  // namespace assay::html
