// Any bytes in a script give literals whose parents stand before them, and texts that are valid UTF-8.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/utf8.h"
#include "collect/page/flat_payload.h"
#include "collect/page/literals.h"
#include "collect/page/page_data.h"
#include "collect/page/state_text.h"

namespace {

using assay::page::Literal;

void require(bool holds) {
  if (!holds) std::abort();
}

void check(const std::vector<Literal>& literals) {
  for (std::size_t i = 1; i < literals.size(); ++i) {
    require(literals[i].parent < i);
    require(assay::utf8::is_valid(literals[i].text));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  // A script's text has been decoded before.
  const std::string text = assay::utf8::repair({reinterpret_cast<const char*>(data), size});
  check(assay::page::read_literals(text));
  std::vector<Literal> literals(1);
  assay::page::read_react_stream(text, literals);
  check(literals);
  literals.resize(1);
  assay::page::read_flat_payload(text, literals);
  check(literals);
  const auto tree = assay::html::parse("<script>" + text + "</script>");
  if (!tree) return 0;
  for (const auto& paragraph : assay::page::find_state_text(*tree, "A title", 1000).paragraphs) {
    require(!paragraph.text.empty() && assay::utf8::is_valid(paragraph.text));
    require(paragraph.text == assay::utf8::collapse_space(paragraph.text));
  }
  return 0;
}
