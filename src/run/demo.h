// Demo: the demonstration desk, whose documents are part of the program.
#pragma once

#include "base/result.h"
#include "keep/store/store.h"
#include "run/import.h"

namespace assay::run {

inline constexpr const char* kDemoTopic = "稀土";

// Imports the embedded documents and adds the topic; may be called again on the same folder.
Result<ImportSummary> load_demo(store::Store& store);

}  // namespace assay::run
