// Gaps: the documents of a block of postings, as Rice codes whose two halves lie apart.
//
// Of each gap the quotient by 2^k is written in unary and the remainder in k bits, as everywhere (bits.h says why); but
// all remainders come first, each at a place known beforehand, then all quotients.  So nothing waits for the end of the
// gap before: the remainders are read four to a load, the sums of the quotients from a table by the byte, up to eight
// at once.  About a nanosecond a document, a seventh smaller on news than widths with patches (packing.h).
//   k (1 byte) | remainders, k bits each, filled up to a byte | quotients in unary, filled up to a byte
// The halves are parted as in Elias-Fano lists: Vigna, Quasi-succinct indices (2013).
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "keep/search/posting_list.h"
#include "keep/search/varint.h"

namespace assay::search {

// `gaps`: how many documents lie between each and the one before.
void append_gaps(std::string& out, std::span<const std::uint32_t, kBlockPostings> gaps);

// `first`: what a gap of 0 stands for at the start.  Ascending, below `end`; false where they would not be, or do not
// lie within `bytes`, which else stands behind them.
bool read_gaps(ByteReader& bytes, std::uint64_t first, std::uint32_t end,
               std::span<std::uint32_t, kBlockPostings> documents);

}  // namespace assay::search
