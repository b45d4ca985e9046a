// The layout of the compiled lexicon, shared by its writer (write_lexicon.h) and its reader (lexicon_file.h).
// doc/lexicon_format.md says in prose what each section holds.  All integers are little endian.
#pragma once

#include <array>
#include <bit>
#include <cstdint>

namespace assay::lexicon::format {

static_assert(std::endian::native == std::endian::little, "the compiled lexicon is mapped as it stands");

inline constexpr std::array<char, 8> kMagic = {'A', 'S', 'S', 'A', 'Y', 'L', 'E', 'X'};
inline constexpr std::uint32_t kVersion = 2;

// Code points below this have a symbol; every other one stands in no name.
inline constexpr std::uint32_t kCodePointLimit = 0x30000;
inline constexpr std::uint32_t kPageBits = 8;
inline constexpr std::uint32_t kPageSize = 1U << kPageBits;
inline constexpr std::uint32_t kSyllableBytes = 8;

enum SectionId : std::uint32_t {
  kPages,         // uint16 [kCodePointLimit / kPageSize]: the page of a block of code points; page 0 is all zero
  kSymbols,       // uint16 [pages * kPageSize]: symbol of the folded code point, 0 for none
  kFirstChild,    // uint32 [nodes + 1]
  kLabels,        // uint16 [nodes]: the symbol on the edge into the node
  kValues,        // uint32 [nodes]: flags and the first of the node's postings
  kPostings,      // uint32: numbers of entries, the last of a list with kLastPosting; [0] is unused
  kEntries,       // EntryRecord [entries]
  kNameOffsets,   // uint32 [names + 1]: where each string begins in kStrings
  kStrings,       // char
  kReadingLists,  // uint32 [symbols + 1]: the readings of symbol s are [list[s], list[s + 1])
  kReadings,      // uint16: numbers of syllables
  kSyllables,     // char [syllables * kSyllableBytes], padded with NUL
  kMeaningKeys,   // uint32 [keys]: numbers of strings, ascending by their bytes
  kMeaningLists,  // uint32 [keys + 1]: the meanings of key k are [list[k], list[k + 1])
  kMeanings,      // uint32: kMeaningTextMask the number of a string, above it the weight in 256ths, less one
  kSectionCount
};

// Of a node's value.  The rest is the index of its first posting, 0 for a node that ends no name.
inline constexpr std::uint32_t kEnglishWord = 1U << 31;  // a word of everyday English, written small
inline constexpr std::uint32_t kSurname = 1U << 30;      // a Chinese surname
inline constexpr std::uint32_t kAllCapitals = 1U << 29;  // every name here is an abbreviation in capitals: WHO
inline constexpr std::uint32_t kCapitalised = 1U << 28;  // every name here begins with a capital: Turkey
inline constexpr std::uint32_t kPostingMask = kCapitalised - 1;

inline constexpr std::uint32_t kLastPosting = 1U << 31;

inline constexpr std::uint32_t kMeaningWeightShift = 24;
inline constexpr std::uint32_t kMeaningTextMask = (1U << kMeaningWeightShift) - 1;

// The strings of an entry follow each other: its key, its Chinese names, its English ones.
struct EntryRecord {
  std::uint32_t first_name;
  std::uint8_t kind;
  std::uint8_t rank;
  std::uint8_t chinese_count;
  std::uint8_t english_count;
};
static_assert(sizeof(EntryRecord) == 8);

inline constexpr std::array<std::uint32_t, kSectionCount> kElementBytes = {2, 2, 4, 2, 4, 4, 8, 4, 1, 4, 2, 1, 4, 4, 4};

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

}  // namespace assay::lexicon::format
