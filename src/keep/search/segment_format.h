// The outline of a segment file, doc/index_format.md as code: sections from the start, a footer at the end.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace assay::search {

inline constexpr std::string_view kSegmentMagic = "ASSAYSEG";
inline constexpr std::uint32_t kSegmentVersion = 3;  // 2: keys in the index of the dictionary; 3: gaps in Rice codes
inline constexpr std::uint32_t kMostDocuments = std::uint32_t{1} << 30;  // of a segment

// In the order in which they lie.
enum class Section : std::uint8_t {
  kPostings,
  kDictionary,
  kDictionaryIndex,
  kDocuments,
  kFigures,
  kFigureGroups,
  kNames,
};
inline constexpr std::size_t kSections = 7;

struct SectionPlace {
  std::uint64_t bytes = 0;
  std::uint64_t checksum = 0;
};

struct SegmentFooter {
  std::array<SectionPlace, kSections> sections;
  std::uint64_t total_length = 0;  // units of all documents
  std::uint64_t terms = 0;
  std::uint32_t documents = 0;
  std::uint8_t position_parameter = 0;  // of the Rice codes of first positions in short lists
  std::uint8_t distance_parameter = 0;  // and of the distances that follow
};

// Sections, total length, terms, documents, two parameters and two bytes of nothing, version, magic, checksum.
inline constexpr std::size_t kFooterBytes = kSections * 16 + 8 + 8 + 4 + 4 + 4 + 8 + 8;

std::string write_footer(const SegmentFooter& footer);
// `bytes` is the whole file.  Errors: kCorrupt, kNewerVersion.
Result<SegmentFooter> read_footer(std::string_view bytes);

}  // namespace assay::search
