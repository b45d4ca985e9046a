#include "keep/search/manifest.h"

#include <fmt/format.h>

#include "keep/search/checksum.h"
#include "keep/search/varint.h"

namespace assay::search {
namespace {

constexpr std::string_view kMagic = "ASSAYIDX";
constexpr std::uint32_t kVersion = 1;
constexpr std::size_t kSegmentBytes = 8 + 8 + 8 + 4 + 4 + 4 + 8;

std::unexpected<Error> corrupt(const char* what) {
  return failure(ErrorKind::kCorrupt, "search: the index's manifest " + std::string(what));
}

}  // namespace

std::string write_manifest(const Manifest& manifest) {
  std::string out(kMagic);
  append_fixed(out, kVersion);
  append_fixed(out, static_cast<std::uint32_t>(manifest.segments.size()));
  append_fixed(out, manifest.sequence);
  append_fixed(out, manifest.version);
  append_fixed(out, manifest.next_number);
  for (const ManifestSegment& segment : manifest.segments) {
    append_fixed(out, segment.number);
    append_fixed(out, segment.file.bytes);
    append_fixed(out, segment.file.checksum);
    append_fixed(out, segment.file.documents);
    append_fixed(out, segment.generation);
    append_fixed(out, segment.deleted);
    append_fixed(out, segment.deletions_checksum);
  }
  append_fixed(out, checksum(out));
  return out;
}

Result<Manifest> read_manifest(std::string_view bytes) {
  const auto* start = reinterpret_cast<const std::uint8_t*>(bytes.data());
  ByteReader reader{start, start + bytes.size()};
  if (reader.text(kMagic.size()) != kMagic) return corrupt("is none");
  const auto version = reader.fixed<std::uint32_t>();
  const auto count = reader.fixed<std::uint32_t>();
  if (version > kVersion) {
    return failure(ErrorKind::kNewerVersion, "search: the index was written by a later version of this program");
  }
  Manifest manifest;
  manifest.sequence = reader.fixed<std::int64_t>();
  manifest.version = reader.fixed<std::int64_t>();
  manifest.next_number = reader.fixed<std::uint64_t>();
  if (!reader.is_good || reader.left() != count * kSegmentBytes + 8) return corrupt("has the wrong size");
  if (checksum(bytes.substr(0, bytes.size() - 8)) != [&] {
        ByteReader last{reader.end - 8, reader.end};
        return last.fixed<std::uint64_t>();
      }()) {
    return corrupt("has a wrong checksum");
  }
  for (std::uint32_t i = 0; i < count; ++i) {
    ManifestSegment& segment = manifest.segments.emplace_back();
    segment.number = reader.fixed<std::uint64_t>();
    segment.file.bytes = reader.fixed<std::uint64_t>();
    segment.file.checksum = reader.fixed<std::uint64_t>();
    segment.file.documents = reader.fixed<std::uint32_t>();
    segment.generation = reader.fixed<std::uint32_t>();
    segment.deleted = reader.fixed<std::uint32_t>();
    segment.deletions_checksum = reader.fixed<std::uint64_t>();
  }
  return manifest;
}

Result<void> save_manifest(Folder& folder, const Manifest& manifest) {
  const std::string temporary = std::string(kManifestName) + ".tmp";
  ASSAY_CHECK(write_file(folder, temporary, write_manifest(manifest)));
  ASSAY_CHECK(folder.rename(temporary, std::string(kManifestName)));
  return folder.sync();
}

std::string segment_name(std::uint64_t number) {
  return fmt::format("{:06}.seg", number);
}

std::string deletions_name(std::uint64_t number, std::uint32_t generation) {
  return fmt::format("{:06}.{:04}.del", number, generation);
}

}  // namespace assay::search
