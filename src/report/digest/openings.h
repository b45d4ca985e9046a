// Openings: how a sentence begins, and whether it can stand without the one before.
#pragma once

#include <cstddef>
#include <string_view>

#include "report/digest/reading.h"

namespace assay::digest {

struct Opening {
  std::size_t cut_bytes = 0;  // to leave out at the front: a dateline, "此外，", a list's number
  double standing = 1;        // 0: leans on what went before; 1: stands alone
};

Opening read_opening(std::string_view sentence, Tongue tongue);

// How well the rest of the sentence stands: a pronoun without a noun before it, the first and the second person.
// 0 to 1.  Words [first, end) are the sentence without its opening.
double read_references(const Reading& reading, std::uint32_t paragraph, std::uint32_t first, std::uint32_t end);

// Bytes of a list's number at the front: "1. ", "2、", "（三）", "①", "- ", "• ".  0 without one.
std::size_t list_number_bytes(std::string_view text);

// Bytes of a dateline at the front: "新华社北京11月9日电（记者 甲）", "BEIJING, Nov 9 (Reuters) - ".  0 without one.
std::size_t dateline_bytes(std::string_view sentence);

}  // namespace assay::digest
