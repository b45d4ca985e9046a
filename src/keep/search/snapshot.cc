#include "keep/search/snapshot.h"

#include <utility>

#include "keep/search/deletions.h"
#include "keep/search/mapped_file.h"

namespace assay::search {

Result<LiveSegment> open_segment(const std::string& folder, const ManifestSegment& entry) {
  const std::string path = folder + "/" + segment_name(entry.number);
  LiveSegment live;
  ASSAY_TRY(live.segment, Segment::open(path));
  if (live.segment->bytes() != entry.file.bytes || live.segment->checksum() != entry.file.checksum ||
      live.segment->documents() != entry.file.documents) {
    return failure(ErrorKind::kCorrupt, "search: " + path + " is not the file that the manifest means");
  }
  if (entry.generation == 0) return live;
  const std::string deletions_path = folder + "/" + deletions_name(entry.number, entry.generation);
  ASSAY_TRY(const MappedFile file, MappedFile::open(deletions_path));
  Result<Deletions> deletions = Deletions::read(file.text(), entry.file.documents);
  if (!deletions || deletions->count() != entry.deleted ||
      deletions_checksum(file.text()) != entry.deletions_checksum) {
    return failure(ErrorKind::kCorrupt, "search: " + deletions_path + " is damaged");
  }
  live.deleted_count = deletions->count();
  live.deleted = std::make_shared<const std::vector<std::uint64_t>>(deletions->words());
  return live;
}

Result<Snapshot> Snapshot::open(const std::string& folder, std::string_view manifest) {
  Snapshot snapshot{.folder = folder, .manifest = {}, .segments = {}};
  ASSAY_TRY(snapshot.manifest, read_manifest(manifest));
  for (const ManifestSegment& entry : snapshot.manifest.segments) {
    ASSAY_TRY(LiveSegment live, open_segment(folder, entry));
    snapshot.segments.push_back(std::move(live));
  }
  return snapshot;
}

}  // namespace assay::search
