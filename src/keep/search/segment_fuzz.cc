// Whatever a segment's bytes say: opening it and asking it for everything neither crashes nor hangs, documents ascend,
// and no number leaves its range.  The checksums are put right, for no fuzzer guesses them.
#include <sys/mman.h>
#include <unistd.h>

#include <cstring>
#include <string>

#include "keep/search/checksum.h"
#include "keep/search/search_test_walk.h"

namespace {

void mend_checksums(std::string& file) {
  using namespace assay::search;
  if (file.size() < kFooterBytes) return;
  const std::size_t footer = file.size() - kFooterBytes;
  std::uint64_t start = 0;
  for (std::size_t i = 0; i < kSections; ++i) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, file.data() + footer + i * 16, sizeof(bytes));
    if (bytes > footer - start) break;
    const std::uint64_t sum = checksum(std::string_view(file).substr(start, bytes));
    std::memcpy(file.data() + footer + i * 16 + 8, &sum, sizeof(sum));
    start += bytes;
  }
  const std::uint64_t sum = checksum(std::string_view(file).substr(footer, kFooterBytes - 8));
  std::memcpy(file.data() + file.size() - 8, &sum, sizeof(sum));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  std::string file(reinterpret_cast<const char*>(data), size);
  mend_checksums(file);
  const int descriptor = ::memfd_create("segment", MFD_CLOEXEC);
  if (descriptor < 0) return 0;
  if (::write(descriptor, file.data(), file.size()) == static_cast<ssize_t>(file.size())) {
    const auto segment = assay::search::Segment::open("/proc/self/fd/" + std::to_string(descriptor));
    if (segment && (*segment)->documents() < 100'000) {
      [[maybe_unused]] volatile std::uint64_t sum = assay::search::walk(**segment);
      (void)(*segment)->examine();
    }
  }
  ::close(descriptor);
  return 0;
}
