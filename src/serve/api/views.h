// Views: the nouns as the JSON that the interface promises.  Pure.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>

#include "base/model/digest.h"
#include "base/model/document.h"
#include "keep/store/store.h"
#include "run/search.h"

namespace assay::api {

nlohmann::ordered_json topic_json(const store::TopicCounts& counts);
nlohmann::ordered_json card_json(const store::Card& card);
nlohmann::ordered_json document_json(const store::StoredDocument& stored, const std::optional<Digest>& digest,
                                     const std::vector<store::Store::TopicOfDocument>& topics);
nlohmann::ordered_json hit_json(const run::SearchHit& hit);

}  // namespace assay::api
