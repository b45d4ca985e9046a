// Manifest: the one file that says what the index is made of (doc/index_format.md).  Replaced whole, by rename.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "keep/search/folder.h"
#include "keep/search/segment_writer.h"

namespace assay::search {

inline constexpr std::string_view kManifestName = "MANIFEST";
inline constexpr std::size_t kMostManifestBytes = std::size_t{16} << 20;

struct ManifestSegment {
  std::uint64_t number = 0;  // of its file
  WrittenSegment file;
  std::uint32_t generation = 0;  // of its deletions; 0: none
  std::uint32_t deleted = 0;     // documents
  std::uint64_t deletions_checksum = 0;
};

struct Manifest {
  std::int64_t sequence = 0;
  std::int64_t version = 0;
  std::uint64_t next_number = 1;  // above all that were ever used, so that no name comes twice
  std::vector<ManifestSegment> segments;
};

std::string write_manifest(const Manifest& manifest);
// Errors: kCorrupt, kNewerVersion.
Result<Manifest> read_manifest(std::string_view bytes);
// Replaces the folder's, durably.  On an error the old one stands.
Result<void> save_manifest(Folder& folder, const Manifest& manifest);

std::string segment_name(std::uint64_t number);                              // "000001.seg"
std::string deletions_name(std::uint64_t number, std::uint32_t generation);  // "000001.0001.del"

}  // namespace assay::search
