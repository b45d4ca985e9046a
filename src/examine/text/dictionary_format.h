// The layout of the compiled dictionary, shared by the tool that writes it and the reader (dictionary.h).
// doc/dictionary_format.md says in prose what each section holds.  All integers and floats are little endian.
#pragma once

#include <array>
#include <bit>
#include <cstdint>

namespace assay::text::dictionary_format {

static_assert(std::endian::native == std::endian::little, "the compiled dictionary is mapped as it stands");

inline constexpr std::array<char, 8> kMagic = {'A', 'S', 'S', 'A', 'Y', 'D', 'I', 'C'};
inline constexpr std::uint32_t kVersion = 1;

// Code points below this have a fold and a symbol; every other one folds to itself and has none.
inline constexpr std::uint32_t kCodePointLimit = 0x30000;
inline constexpr std::uint32_t kPageBits = 8;
inline constexpr std::uint32_t kPageSize = 1U << kPageBits;
inline constexpr std::uint32_t kTagBytes = 4;

enum SectionId : std::uint32_t {
  kPages,        // uint16 [kCodePointLimit / kPageSize]: the page of a block of code points; page 0 is the identity
  kFolded,       // uint32 [pages * kPageSize]: folded code point, 0 for "itself"
  kSymbols,      // uint16 [pages * kPageSize]: symbol of the *folded* code point, 0 for none
  kFirstChild,   // uint32 [nodes + 1]
  kLabels,       // uint16 [nodes]: the symbol on the edge into the node
  kFrequencies,  // uint16 [nodes]: index into kLogProbabilities, 0 when the node ends no word
  kRarities,     // uint16 [nodes]: index into kInverseFrequencies, 0 when the table lacks the word
  kTags,         // uint8 [nodes]: index into kTagNames, 0 when unknown
  kLogProbabilities,    // float64: [0] is that of a word never seen
  kInverseFrequencies,  // float64: [0] is the median
  kTagNames,            // char [tags * kTagBytes], padded with NUL; [0] is empty
  kSectionCount
};

inline constexpr std::array<std::uint32_t, kSectionCount> kElementBytes = {2, 4, 2, 4, 2, 2, 2, 1, 8, 8, 1};

struct Section {
  std::uint32_t offset;  // bytes from the start of the file, a multiple of 8
  std::uint32_t count;   // elements
};

struct Header {
  std::array<char, 8> magic;
  std::uint32_t version;
  std::uint32_t file_bytes;
  std::array<Section, kSectionCount> sections;
};
static_assert(sizeof(Header) == 16 + 8 * kSectionCount);

}  // namespace assay::text::dictionary_format
