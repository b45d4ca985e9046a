#include "collect/page/page.h"

namespace assay::page {

Document to_document(Article&& article) {
  Document document;
  document.url = std::move(article.url);
  document.title = std::move(article.title);
  document.source = std::move(article.site);
  document.byline = std::move(article.byline);
  document.language = std::move(article.language);
  document.published = article.published;
  document.modified = change_after(article.published, article.modified);
  document.paragraphs = std::move(article.paragraphs);
  document.confidence = article.confidence;
  document.problem = std::move(article.problem);
  document.origin = Origin::kPage;
  return document;
}

}  // namespace assay::page
