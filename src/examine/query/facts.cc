// Filters against one document.
#include <algorithm>

#include "base/utf8.h"
#include "examine/query/filters.h"
#include "examine/query/node.h"
#include "examine/text/text.h"

namespace assay::query {

namespace {

bool is_same(std::string_view a, std::string_view b) {
  return text::fold(utf8::collapse_space(a)) == text::fold(utf8::collapse_space(b));
}

bool is_on_site(std::string_view host, std::string_view site) {
  return host == site ||
         (host.size() > site.size() && host.ends_with(site) && host[host.size() - site.size() - 1] == '.');
}

bool is_any_entity(const Facts& facts, const std::vector<std::string>& entities) {
  return std::ranges::any_of(
      entities, [&](const std::string& entity) { return std::ranges::binary_search(facts.entities, entity); });
}

}  // namespace

bool holds(const Filter& filter, const Document& document, const text::Analysis& analysis, const Facts* facts) {
  switch (filter.kind) {
    case FilterKind::kSource:
      return is_same(document.source, filter.text);
    case FilterKind::kSite:
      return is_on_site(read_site(document.url), filter.text);
    case FilterKind::kLanguage:
      return (document.language.empty() ? analysis.language : document.language) == filter.text;
    case FilterKind::kAfter:
      return facts == nullptr || facts->published >= filter.instant;
    case FilterKind::kBefore:
      return facts == nullptr || facts->published < filter.instant;
    case FilterKind::kTopic:
      return facts == nullptr ||
             std::ranges::any_of(facts->topics, [&](const std::string& topic) { return is_same(topic, filter.text); });
    case FilterKind::kEntity:
      return facts == nullptr || is_any_entity(*facts, filter.entities);
    case FilterKind::kFigure:
      return facts == nullptr || std::ranges::any_of(facts->figures, [&](const Quantity& quantity) {
               return holds(filter.figure, quantity);
             });
  }
  return true;
}

}  // namespace assay::query
