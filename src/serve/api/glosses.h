// Glosses: the `gloss` fields of an answer, in the language that its reader asked for.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

#include "base/model/document.h"
#include "serve/api/context.h"
#include "serve/api/request.h"

namespace assay::api {

class Glosses {
 public:
  // By the parameter "reader".  Without it every gloss is null.  Errors: kInvalid when it is neither zh nor en.
  // `context` outlives the glosses.
  static Result<Glosses> wanted_by(const Request& request, const Context& context);

  // What `line`, of that document, says: a string, or null where there is nothing to say.
  nlohmann::ordered_json of(std::string_view line, const Document& document) const;

 private:
  Glosses(std::string reader, const lexicon::Lexicon& lexicon) : reader_(std::move(reader)), lexicon_(&lexicon) {}
  std::string reader_;
  const lexicon::Lexicon* lexicon_;
};

}  // namespace assay::api
