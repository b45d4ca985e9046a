// TopicPage: a topic's documents, newest first, for people and for programs.
#pragma once

#include <string>

#include "base/result.h"
#include "keep/store/store.h"

namespace assay::cli {

enum class Form { kText, kJson };

// Prints the topic's documents in either form: as text the first `limit` of them (0: all), with passing mentions folded
// into one line each; as JSON all of them, in one value.  Errors: kNotFound, the store's.
Result<void> print_topic(store::Store& store, const std::string& name, Form form, std::size_t limit);

}  // namespace assay::cli
