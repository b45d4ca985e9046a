// Why a page could not be read as an article: simple signs, each worth a sentence to the reader.
#include "collect/page/problem.h"

#include "base/utf8.h"
#include "collect/page/body.h"

namespace assay::page {
namespace {

// Text in scripts by far outweighs text on the page, as where a script builds the page.
bool is_script_only(const html::Tree& tree, std::size_t bytes) {
  std::size_t script = 0;
  for (html::NodeId id = 0; id < tree.size(); ++id)
    if (tree.is_text(id) && tree.element(tree.parent(id)) == html::Element::kScript) script += tree.text(id).size();
  constexpr std::size_t kMuchScript = 2000;
  return script > kMuchScript && script > 20 * bytes;
}

// Many links, hardly a sentence outside of them.
bool is_list(const Survey& survey) {
  std::size_t links = 0;
  std::size_t all = 0;
  for (const html::Block& block : survey.blocks) {
    links += block.link_bytes;
    all += block.text.size();
  }
  constexpr std::size_t kLeast = 400;
  return all > kLeast && links * 2 > all && survey.total() * 5 < static_cast<double>(all);
}

}  // namespace

std::string find_problem(const Evidence& evidence, const std::vector<Paragraph>& paragraphs) {
  const std::size_t bytes = text_bytes(paragraphs);
  constexpr std::size_t kLeastArticle = 120;
  constexpr std::size_t kTeaser = 1200;
  if (evidence.structured.is_locked && bytes < kTeaser) return "paywall: only the beginning is on the page";
  if (is_list(evidence.survey) && bytes < kTeaser) return "list page: links to articles, not an article";
  if (bytes >= kLeastArticle) return {};
  if (is_script_only(evidence.tree, bytes)) return "script-only page: its text is loaded by scripts";
  return "no article text";
}

}  // namespace assay::page
