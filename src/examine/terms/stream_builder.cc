#include "examine/terms/stream_builder.h"

#include <algorithm>
#include <utility>

namespace assay::terms {
namespace {

constexpr std::size_t kBlockBytes = std::size_t{1} << 14;

}  // namespace

void TermStreamBuilder::add(std::string_view term, std::uint32_t position, std::uint32_t paragraph, Span span) {
  term = term.substr(0, kMaxTermBytes);
  if (term.size() > left_) {
    stream_.arena_.push_back(std::make_unique<char[]>(kBlockBytes));
    free_ = stream_.arena_.back().get();
    left_ = kBlockBytes;
  }
  std::copy(term.begin(), term.end(), free_);
  stream_.tokens_.push_back({std::string_view(free_, term.size()), position, paragraph, span});
  free_ += term.size();
  left_ -= term.size();
}

TermStream TermStreamBuilder::finish() {
  free_ = nullptr;
  left_ = 0;
  return std::exchange(stream_, TermStream());
}

}  // namespace assay::terms
