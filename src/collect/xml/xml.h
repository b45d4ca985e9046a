// Xml: which elements and characters does this XML hold, however ill-formed it is?  Start here.
// Pure: loads nothing, builds no tree.  Safe to call from many threads.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace assay::xml {

struct Limits {
  std::size_t max_depth = 256;                // of open elements; deeper ones are not reported, their text is
  std::size_t max_attributes = 256;           // of one element; what follows is passed over
  std::size_t max_namespaces = 256;           // declared and in scope; likewise
  std::size_t max_expansion_bytes = 1 << 20;  // what all references to declared entities may put in
};

struct Attribute {
  std::string_view prefix;  // "xml" of xml:base
  std::string_view name;
  std::string_view value;  // references resolved
};

struct Element {
  std::string_view name;                  // without its prefix, as written
  std::string_view prefix;                // as written
  std::string_view address;               // of its namespace; empty where none is declared
  std::span<const Attribute> attributes;  // declarations of namespaces among them
};

// Who wants to know.  All views last for the call alone.
class Handler {
 public:
  Handler() = default;
  Handler(const Handler&) = delete;
  Handler& operator=(const Handler&) = delete;
  virtual ~Handler() = default;

  virtual void begin(const Element& element) = 0;
  virtual void end() = 0;  // of the innermost open element
  virtual void characters(std::string_view text) = 0;
  virtual void document_type(std::string_view /*declaration*/) {}
  virtual bool is_stopped() const { return false; }  // true: read no further
};

// Reports what `utf8` holds, in its order.  Any text can be read:
// - an end tag closes the nearest open element of its name with all inside; one that closes nothing is passed over;
// - "<" and "&" that begin nothing are characters; attributes may lack quotes, tags their ">";
// - HTML's named references are known; of the entities that the document type declares, those whose value is plain
//   text.  None refers to another, so nothing multiplies, and external ones are never loaded;
// - several roots are read one after another; elements still open at the end are not closed.
// Cost: one pass.
void parse(std::string_view utf8, Handler& handler, const Limits& limits = {});

}  // namespace assay::xml
