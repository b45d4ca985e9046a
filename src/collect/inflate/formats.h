// Formats: the readers behind decompress, one each.
// For this room's own use.  Pure; errors and budgets as decompress has them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.h"

namespace assay::inflate {

Result<std::string> read_gzip(std::string_view bytes, std::size_t max_bytes);
Result<std::string> read_deflate(std::string_view bytes, std::size_t max_bytes);
Result<std::string> read_brotli(std::string_view bytes, std::size_t max_bytes);
Result<std::string> read_zstandard(std::string_view bytes, std::size_t max_bytes);

inline constexpr std::size_t kChunkBytes = std::size_t{64} << 10;  // of what comes out at a time

std::unexpected<Error> too_large(std::size_t max_bytes);
std::unexpected<Error> cut_short();
std::unexpected<Error> damaged();

}  // namespace assay::inflate
