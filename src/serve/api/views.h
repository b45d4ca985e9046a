// Views: the nouns as the JSON that the interface promises.  Pure.
// Where a `Glosses` goes along, titles and lines of digests come with their gloss.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>

#include "base/model/digest.h"
#include "base/model/document.h"
#include "base/time.h"
#include "keep/store/store.h"
#include "serve/api/glosses.h"

namespace assay::api {

nlohmann::ordered_json time_or_null(const std::optional<Time>& time);
nlohmann::ordered_json precision_or_null(const std::optional<Time>& time);
nlohmann::ordered_json topic_json(const store::TopicCounts& counts);
nlohmann::ordered_json card_json(const store::Card& card, const Glosses& glosses);
nlohmann::ordered_json document_json(const store::StoredDocument& stored, const std::optional<Digest>& digest,
                                     const std::vector<store::Store::TopicOfDocument>& topics, const Glosses& glosses);
// Numbered from 1.
nlohmann::ordered_json paragraphs_json(const std::vector<Paragraph>& paragraphs);

}  // namespace assay::api
