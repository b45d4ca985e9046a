// The XML of a feed by libxml2's SAX parser in recovery mode: it goes on after errors, builds no tree, loads nothing.
// Entities cannot expand, since fit_for_xml leaves none.  Cost: linear.
#include "collect/feed/feed.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include <cstring>
#include <memory>

#include "base/url/url.h"
#include "base/utf8.h"
#include "collect/encoding/encoding.h"
#include "collect/feed/reader.h"
#include "collect/feed/xml_text.h"
#include "collect/html/blocks.h"

namespace assay::feed {
namespace {

struct Session {
  Reader reader;
  xmlParserCtxtPtr parser = nullptr;
};

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view{} : std::string_view(reinterpret_cast<const char*>(text));
}

void on_begin(void* user, const xmlChar* name, const xmlChar* prefix, const xmlChar* address, int /*namespaces*/,
              const xmlChar** /*namespace_list*/, int count, int /*defaulted*/, const xmlChar** list) {
  auto& session = *static_cast<Session*>(user);
  std::vector<XmlAttribute> attributes;
  // Five pointers an attribute: name, prefix, address, begin and end of the value.
  for (int i = 0; i < count; ++i, list += 5) {
    const auto* value = reinterpret_cast<const char*>(list[3]);
    attributes.push_back(
        {view(list[1]), view(list[0]), std::string(value, static_cast<std::size_t>(list[4] - list[3]))});
  }
  session.reader.begin(view(name), view(prefix), view(address), attributes);
  if (session.reader.is_stopped()) xmlStopParser(session.parser);
}

void on_end(void* user, const xmlChar* /*name*/, const xmlChar* /*prefix*/, const xmlChar* /*address*/) {
  static_cast<Session*>(user)->reader.end();
}

void on_characters(void* user, const xmlChar* text, int size) {
  static_cast<Session*>(user)->reader.characters({reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)});
}

void on_error(void* /*user*/, xmlError* /*error*/) {}

xmlEntityPtr on_entity(void* /*user*/, const xmlChar* name) {
  return xmlGetPredefinedEntity(name);
}

xmlSAXHandler handler() {
  xmlSAXHandler sax;
  std::memset(&sax, 0, sizeof sax);
  sax.initialized = XML_SAX2_MAGIC;
  sax.startElementNs = on_begin;
  sax.endElementNs = on_end;
  sax.characters = on_characters;
  sax.ignorableWhitespace = on_characters;
  sax.cdataBlock = on_characters;
  sax.getEntity = on_entity;
  sax.serror = on_error;
  return sax;
}

struct FreeParser {
  void operator()(xmlParserCtxtPtr parser) const {
    if (parser == nullptr) return;
    if (parser->myDoc != nullptr) xmlFreeDoc(parser->myDoc);
    xmlFreeParserCtxt(parser);
  }
};

void initialise_library() {
  static const bool done = [] {
    xmlInitParser();
    return true;
  }();
  (void)done;
}

Result<Feed> read(const std::string& xml, std::string_view base, const FeedLimits& limits) {
  initialise_library();
  Session session{.reader = Reader(base, limits)};
  const std::unique_ptr<xmlParserCtxt, FreeParser> parser(
      xmlCreateMemoryParserCtxt(xml.data(), static_cast<int>(xml.size())));
  if (parser == nullptr) return failure(ErrorKind::kInputOutput, "feed: no memory for a parser");
  *parser->sax = handler();
  parser->userData = &session;
  session.parser = parser.get();
  xmlCtxtUseOptions(parser.get(), XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_HUGE | XML_PARSE_NOWARNING);
  xmlParseDocument(parser.get());
  if (!session.reader.found_feed()) return failure(ErrorKind::kInvalid, "feed: no rss, feed or RDF element");
  return session.reader.finish();
}

}  // namespace

bool looks_like_feed(std::string_view bytes) {
  constexpr std::size_t kProbeBytes = 4096;
  const std::string text = encoding::decode_xml(bytes.substr(0, kProbeBytes)).text;
  const std::string xml = fit_for_xml(text);
  std::string_view name = xml;
  if (!name.starts_with('<')) return false;
  name.remove_prefix(1);
  name = name.substr(0, name.find_first_of(" \t\r\n/>"));
  if (const std::size_t colon = name.find(':'); colon != std::string_view::npos) name.remove_prefix(colon + 1);
  return name == "rss" || name == "feed" || name == "RDF" || name == "rdf" || name == "RSS";
}

Result<Feed> parse_feed(std::string_view bytes, std::string_view base, const FeedLimits& limits) {
  if (bytes.size() > limits.max_bytes)
    return failure(ErrorKind::kTooLarge,
                   "feed: " + std::to_string(bytes.size()) + " bytes, more than " + std::to_string(limits.max_bytes));
  const std::string xml = fit_for_xml(encoding::decode_xml(bytes).text);
  if (xml.empty()) return failure(ErrorKind::kInvalid, "feed: no XML element");
  if (xml.size() > INT32_MAX) return failure(ErrorKind::kTooLarge, "feed: too large once decoded");
  return read(xml, base, limits);
}

}  // namespace assay::feed
