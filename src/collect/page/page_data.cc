// Where data lie in pages: in scripts of JSON (Next.js: __NEXT_DATA__), in scripts of JavaScript (Nuxt: __NUXT__ =
// function(a,b){…}, __INITIAL_STATE__), in attributes (Inertia: data-page, Astro: props), in React's stream, which
// Next.js sends in pieces, self.__next_f.push([1,"…"]), and in flat lists (Nuxt 3: __NUXT_DATA__, React Router).
#include "collect/page/page_data.h"

#include <algorithm>
#include <string>

#include "collect/page/flat_payload.h"

namespace assay::page {
namespace {

using html::NodeId;
using html::Tree;

constexpr std::size_t kMaxBytes = 8u << 20;
constexpr std::size_t kLeastBytes = 200;

// "self.__next_f.push([1,…", "(self.__next_f=self.__next_f||[]).push([0])"
bool is_react_piece(std::string_view script) {
  constexpr std::size_t kHeadBytes = 100;
  script = script.substr(0, kHeadBytes);
  return script.contains("__next_f") && script.contains(".push([");
}

class Gathering {
 public:
  void add(std::string_view data) {
    if (bytes_ + data.size() > kMaxBytes || literals_.size() > kMaxLiterals) return;
    bytes_ += data.size();
    if (is_react_piece(data)) return add_strings(data, react_stream_);
    if (data.contains(".streamController.enqueue(")) return add_strings(data, router_stream_);
    if (data.size() < kLeastBytes || read_flat_payload(data, literals_)) return;
    append_literals(literals_, 0, read_literals(data));
  }

  std::vector<Literal> take() {
    if (!react_stream_.empty()) read_react_stream(react_stream_, literals_);
    if (!router_stream_.empty()) read_flat_payload(router_stream_, literals_);
    return std::move(literals_);
  }

 private:
  // A piece may end within a word.
  static void add_strings(std::string_view script, std::string& stream) {
    for (const Literal& literal : read_literals(script, 0))
      if (literal.kind == Literal::Kind::kString) stream += literal.text;
  }

  std::vector<Literal> literals_ = std::vector<Literal>(1);
  std::string react_stream_;   // of Next.js
  std::string router_stream_;  // of Remix and React Router
  std::size_t bytes_ = 0;
};

}  // namespace

std::vector<Literal> read_page_data(const Tree& tree) {
  Gathering gathering;
  for (NodeId id = 0; id < tree.size(); ++id) {
    if (tree.is_text(id)) continue;
    if (tree.element(id) == html::Element::kScript) {
      if (tree.attribute(id, "type").find("ld+json") == std::string_view::npos)
        gathering.add(html::raw_text_of(tree, id));
      continue;
    }
    for (const std::string_view name : {"data-page", "data-props", "data-state", "data-react-props", "props"})
      gathering.add(tree.attribute(id, name));
  }
  return gathering.take();
}

}  // namespace assay::page
