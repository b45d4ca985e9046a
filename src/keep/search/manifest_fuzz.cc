// A manifest that is read is written again byte by byte as it was; deletions count what they hold.
#include <bit>
#include <cstdlib>
#include <cstring>
#include <string>

#include "keep/search/checksum.h"
#include "keep/search/deletions.h"
#include "keep/search/manifest.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  using namespace assay::search;
  std::string file(reinterpret_cast<const char*>(data), size);
  if (file.size() >= 8) {
    const std::uint64_t sum = checksum(std::string_view(file).substr(0, file.size() - 8));
    std::memcpy(file.data() + file.size() - 8, &sum, sizeof(sum));
  }
  const auto manifest = read_manifest(file);
  if (manifest && write_manifest(*manifest).substr(12) != std::string_view(file).substr(12) &&
      file.substr(8, 4) == std::string("\1\0\0\0", 4)) {
    std::abort();
  }
  for (const std::uint32_t documents : {1U, 64U, 65U, 200U}) {
    const auto deletions = Deletions::read(file, documents);
    if (deletions && deletions->write() != file) std::abort();
  }
  return 0;
}
