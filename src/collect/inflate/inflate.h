// Inflate: what is inside these compressed bytes, within a budget?  Start here.
// Pure; safe to call from many threads.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace assay::inflate {

// kDeflate is what HTTP calls so: zlib's format, or bare deflate from servers that never read the standard.
enum class Coding { kGzip, kDeflate, kBrotli, kZstandard };

// By the first bytes: gzip and Zstandard have a mark; deflate and Brotli have none.
std::optional<Coding> coding_of_bytes(std::string_view bytes);
// By a file's name: .gz, .br, .zst.
std::optional<Coding> coding_of_name(std::string_view name);
// By a token of HTTP's Content-Encoding, in any case: gzip, x-gzip, deflate, br, zstd.
std::optional<Coding> coding_of_token(std::string_view token);

// A file's: by its bytes, else .br by its name.
std::optional<Coding> coding_of_file(std::string_view name, std::string_view bytes);
// "news.ndjson.zst" without ".zst"; any other name as it is.
std::string_view name_inside(std::string_view name);

// Decompresses all of it: every member of gzip, every frame of Zstandard.  What stands behind the last member of gzip
// (padding) is passed over.
// Errors: kInvalid (another format, damaged or cut short), kTooLarge (more than `max_bytes` inside, or a window that no
// text of such a size needs). The one budget is of bytes: a ratio would refuse honest logs and feeds, which shrink a
// hundredfold.  Memory: the result, and a window of at most 32 KiB (gzip), 16 MiB (Brotli), `max_bytes` or 8 MiB,
// whichever is more, but 128 MiB at most (Zstandard).
Result<std::string> decompress(std::string_view bytes, Coding coding, std::size_t max_bytes);

}  // namespace assay::inflate
