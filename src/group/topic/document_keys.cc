#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

#include "examine/query/node.h"
#include "examine/terms/term_table.h"
#include "group/topic/document_index.h"

namespace assay::topic {

namespace {

// The host and every domain above it.
void add_site(std::string_view host, std::vector<Key>& keys) {
  while (!host.empty()) {
    keys.push_back(site_key(host));
    const std::size_t dot = host.find('.');
    host = dot == std::string_view::npos ? std::string_view() : host.substr(dot + 1);
  }
}

void add_facts(const query::Facts& facts, std::vector<Key>& keys) {
  for (const std::string& entity : facts.entities) keys.push_back(entity_key(entity));
  std::uint32_t kinds = 0;
  for (const Quantity& figure : facts.figures) {
    const std::uint32_t kind = 1U << static_cast<unsigned>(figure.kind);
    if ((std::exchange(kinds, kinds | kind) & kind) == 0) keys.push_back(figure_key(figure.kind));
  }
}

}  // namespace

DocumentKeys keys_of(const query::DocumentTerms& terms, const Document& document, const text::Analysis& analysis) {
  DocumentKeys found;
  const std::vector<terms::Token>& tokens = terms.stream().tokens();
  found.set.reserve(tokens.size() * 2);
  std::vector<Key> repeated;  // or look so
  const auto add = [&](Key key) { (found.set.insert(key) ? found.keys : repeated).push_back(key); };
  terms.term_table().each_with_prefix({}, [&](std::span<const std::uint32_t> places) {
    const terms::Token& first = tokens[places.front()];
    const ReadTerm read = read_term(first.term);
    if (read.term_class == 0) return;
    add(content_key(read.content));
    if (first.paragraph == 0) add(title_key(read.content));
    if (read.begins_wide) add(first_character_key(first.term));
  });
  std::vector<Key> others{source_key(document.source),
                          language_key(document.language.empty() ? analysis.language : document.language)};
  add_site(query::read_site(document.url), others);
  found.has_facts = terms.facts() != nullptr;
  if (found.has_facts) add_facts(*terms.facts(), others);
  for (const Key key : others) add(key);
  std::ranges::sort(repeated);
  std::ranges::unique_copy(repeated, std::back_inserter(found.keys));
  return found;
}

}  // namespace assay::topic
