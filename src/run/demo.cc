#include "run/demo.h"

#include <algorithm>
#include <span>

#include "base/embedded_file.h"

namespace assay {
namespace embedded {
std::span<const EmbeddedFile> demo();
}

namespace run {

Result<ImportSummary> load_demo(store::Store& store) {
  std::vector<InputFile> files;
  for (const EmbeddedFile& file : embedded::demo())
    files.push_back({.name = "/demo/" + std::string(file.path), .bytes = std::string(file.bytes)});
  // Pages before the feeds that lead to them: otherwise each page would be a revision of its entry's excerpt.
  std::ranges::stable_partition(files, [](const InputFile& file) { return !file.name.starts_with("/demo/feeds/"); });
  ASSAY_TRY(const std::optional<Topic> topic, store.topic(kDemoTopic));
  if (!topic) {
    if (const Result<Topic> added = store.add_topic(kDemoTopic, ""); !added) return std::unexpected(added.error());
  }
  return import_files(store, files);
}

}  // namespace run
}  // namespace assay
