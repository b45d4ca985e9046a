#include "run/facts.h"

#include <algorithm>
#include <functional>
#include <iterator>

#include "examine/names/names.h"
#include "examine/quantity/quantity.h"
#include "examine/terms/terms.h"

namespace assay::run {

namespace {

void each_text(const Document& document, const std::function<void(const std::string&)>& visit) {
  if (!document.title.empty()) visit(document.title);
  for (const Paragraph& paragraph : document.paragraphs) visit(paragraph.text);
}

}  // namespace

query::Facts facts_of(const Document& document, const topic::FactsAsked& asked, std::int64_t known_since,
                      const lexicon::Lexicon& lexicon) {
  query::Facts facts;
  facts.published = document.published ? document.published->instant.time_since_epoch().count() : known_since;
  if (asked.entities) {
    each_text(document, [&](const std::string& text) {
      for (const Mention& mention : names::find_names(text, document.language, lexicon))
        facts.entities.push_back(
            terms::entity_term(mention.entity.empty() ? mention.span.of(text) : std::string_view(mention.entity)));
    });
    std::ranges::sort(facts.entities);
    facts.entities.erase(std::ranges::unique(facts.entities).begin(), facts.entities.end());
  }
  if (asked.figures) {
    const quantity::Context context{.language = document.language, .at = document.published};
    each_text(document, [&](const std::string& text) {
      std::ranges::move(quantity::find_quantities(text, context), std::back_inserter(facts.figures));
    });
  }
  return facts;
}

}  // namespace assay::run
