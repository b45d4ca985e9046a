// Writes sections one after another through a buffer, and takes their checksums.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "keep/search/checksum.h"
#include "keep/search/folder.h"
#include "keep/search/segment_format.h"

namespace assay::search {

class SectionSink {
 public:
  explicit SectionSink(std::unique_ptr<OutputFile> file) : file_(std::move(file)) { XXH3_64bits_reset(&state_); }

  Result<void> append(std::string_view bytes) {
    XXH3_64bits_update(&state_, bytes.data(), bytes.size());
    section_bytes_ += bytes.size();
    buffer_ += bytes;
    return buffer_.size() < kBufferBytes ? Result<void>() : flush();
  }

  // Fills the section up to a multiple of 8.
  Result<SectionPlace> end_section() {
    ASSAY_CHECK(append(std::string_view("\0\0\0\0\0\0\0", (8 - section_bytes_ % 8) % 8)));
    const SectionPlace place{.bytes = section_bytes_, .checksum = XXH3_64bits_digest(&state_)};
    XXH3_64bits_reset(&state_);
    section_bytes_ = 0;
    return place;
  }

  Result<void> flush() {
    ASSAY_CHECK(file_->write(buffer_));
    buffer_.clear();
    return {};
  }

 private:
  static constexpr std::size_t kBufferBytes = std::size_t{1} << 18;
  std::unique_ptr<OutputFile> file_;
  std::string buffer_;
  std::uint64_t section_bytes_ = 0;
  XXH3_state_t state_;
};

}  // namespace assay::search
