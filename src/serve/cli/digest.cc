#include <fmt/format.h>

#include <memory>
#include <nlohmann/json.hpp>

#include "serve/cli/command.h"
#include "serve/cli/layout.h"
#include "serve/cli/output.h"
#include "serve/cli/views.h"

namespace assay::cli {
namespace {

Result<int> show(DocumentId id, const Common& common) {
  ASSAY_TRY(store::Store store, open_store(common));
  ASSAY_CHECK(catch_up_and_tell(store));
  ASSAY_TRY(const std::optional<store::StoredDocument> stored, store.document(id));
  if (!stored) return failure(ErrorKind::kNotFound, fmt::format("digest: no document {}", id));
  ASSAY_TRY(const std::optional<Digest> digest, store.digest(id));
  const Document& document = stored->document;
  if (common.json) {
    print_json({{"id", id},
                {"url", document.url},
                {"title", document.title},
                {"source", document.source},
                {"published", time_json(document.published)},
                {"language", document.language},
                {"digest", digest_json(digest)}});
  } else {
    print(describe_card(*stored, digest, text_width()));
  }
  return kFine;
}

}  // namespace

Action declare_digest(CLI::App& app, Common& common) {
  const auto id = std::make_shared<DocumentId>(0);
  app.add_option("ID", *id, "The document's number, as search and topic show print it")->required();
  app.footer("Example:\n  assay digest 7");
  return [id, &common] { return status_of(show(*id, common)); };
}

}  // namespace assay::cli
