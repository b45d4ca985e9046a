// The layout of the compiled dictionary, shared by the tool that writes it and the reader (dictionary.h).
// doc/dictionary_format.md says in prose what each section holds.  All integers and floats are little endian.
#pragma once

#include <array>
#include <bit>
#include <cstdint>

namespace assay::text::dictionary_format {

static_assert(std::endian::native == std::endian::little, "the compiled dictionary is mapped as it stands");

inline constexpr std::array<char, 8> kMagic = {'A', 'S', 'S', 'A', 'Y', 'D', 'I', 'C'};
inline constexpr std::uint32_t kVersion = 2;

// Code points below this have a fold and a symbol; every other one folds to itself and has none.
inline constexpr std::uint32_t kCodePointLimit = 0x30000;
inline constexpr std::uint32_t kPageBits = 8;
inline constexpr std::uint32_t kPageSize = 1U << kPageBits;
inline constexpr std::uint32_t kTagBytes = 4;

enum SectionId : std::uint32_t {
  kPages,    // uint16 [kCodePointLimit / kPageSize]: the page of a block of code points; page 0 is the identity
  kFolded,   // uint32 [pages * kPageSize]: folded code point, 0 for "itself"
  kSymbols,  // uint16 [pages * kPageSize]: symbol of the *folded* code point, 0 for none
  kNodes,    // Node [nodes + 1]: the last only ends the children of the one before
  kLabels,   // uint16 [nodes]: the symbol on the edge into the node
  kTags,     // uint8 [nodes]: index into kTagNames, 0 when unknown
  kPairs,    // uint64 [kPairBits / 64]: bit pair_bit(a, b) is set when a word begins with the symbols a and b
  kLogProbabilities,    // float64: [0] is that of a word never seen
  kInverseFrequencies,  // float64: [0] is the median
  kTagNames,            // char [tags * kTagBytes], padded with NUL; [0] is empty
  kSectionCount
};

inline constexpr std::array<std::uint32_t, kSectionCount> kElementBytes = {2, 4, 2, 8, 2, 1, 8, 8, 8, 1};

// What a walk asks of a node, in one piece: the nodes of a text lie all over the file, and each is a cache line.
struct Node {
  std::uint32_t first_child;
  std::uint16_t frequency;  // index into kLogProbabilities, 0 when the node ends no word
  std::uint16_t rarity;     // index into kInverseFrequencies, 0 when the table lacks the word
};
static_assert(sizeof(Node) == 8);

// Small enough to stay in a core's second cache; one bit in eleven is set.
inline constexpr std::uint32_t kPairBits = 1U << 21;
constexpr std::uint32_t pair_bit(std::uint16_t first, std::uint16_t second) {
  return (std::uint32_t{first} << 16 | second) * 0x9E3779B1U >> (32 - 21);
}

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
