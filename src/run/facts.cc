#include "run/facts.h"

#include <algorithm>
#include <iterator>

#include "base/url/url.h"
#include "examine/names/names.h"
#include "examine/quantity/quantity.h"
#include "examine/terms/terms.h"

namespace assay::run {
namespace {

void sort_once(std::vector<std::string>& terms) {
  std::ranges::sort(terms);
  terms.erase(std::ranges::unique(terms).begin(), terms.end());
}

// The lexicon's identifier where it knows the name, else the name itself.
std::string_view identity_of(const Mention& mention, std::string_view text) {
  if (!mention.entity.empty()) return mention.entity;
  return mention.span.of(text);
}

void add_facts_of(std::string_view text, const Document& document, const lexicon::Lexicon& lexicon,
                  const topic::FactsAsked& asked, query::Facts& facts) {
  if (asked.entities) {
    for (const Mention& mention : names::find_names(text, document.language, lexicon))
      facts.entities.push_back(terms::entity_term(identity_of(mention, text)));
  }
  if (!asked.figures) return;
  const quantity::Context context{.language = document.language, .at = document.published};
  std::ranges::move(quantity::find_quantities(text, context), std::back_inserter(facts.figures));
}

}  // namespace

query::Facts find_facts(const Document& document, std::int64_t published, const lexicon::Lexicon& lexicon) {
  return find_facts(document, published, lexicon, {.published = true, .entities = true, .figures = true});
}

query::Facts find_facts(const Document& document, std::int64_t published, const lexicon::Lexicon& lexicon,
                        const topic::FactsAsked& asked) {
  query::Facts facts{.published = published};
  if (!asked.entities && !asked.figures) return facts;
  add_facts_of(document.title, document, lexicon, asked, facts);
  for (const Paragraph& paragraph : document.paragraphs) add_facts_of(paragraph.text, document, lexicon, asked, facts);
  sort_once(facts.entities);
  return facts;
}

std::vector<std::string> fact_terms(const query::Facts& facts) {
  std::vector<std::string> terms = facts.entities;
  for (const Quantity& figure : facts.figures) {
    if (figure.kind == QuantityKind::kDate || !figure.value) continue;
    terms.push_back(terms::figure_term(to_string(figure.kind), figure.unit, figure.value->to_string()));
  }
  sort_once(terms);
  return terms;
}

std::string site_of(std::string_view address) {
  const Result<Url> url = parse_url(address);
  if (!url || !url->host) return {};
  return url->host->starts_with("www.") ? url->host->substr(4) : *url->host;
}

}  // namespace assay::run
