#include "serve/api/glosses.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "run/gloss.h"

namespace assay::api {

Result<Glosses> Glosses::wanted_by(const Request& request, const Context& context) {
  const std::string_view reader = request.text("reader");
  if (!reader.empty() && reader != "zh" && reader != "en") {
    return failure(ErrorKind::kInvalid, fmt::format("api: reader must be zh or en, not \"{}\"", reader));
  }
  return Glosses(std::string(reader), context.lexicon);
}

nlohmann::ordered_json Glosses::of(std::string_view line, const Document& document) const {
  if (reader_.empty() || line.empty()) return nullptr;
  std::string gloss = run::gloss_line(line, document, reader_, *lexicon_);
  return gloss.empty() ? nlohmann::ordered_json(nullptr) : nlohmann::ordered_json(std::move(gloss));
}

}  // namespace assay::api
