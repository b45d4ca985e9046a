// TermStreamBuilder: a TermStream of terms that were made elsewhere, for measurements on ready tokens and for tests.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "examine/terms/terms.h"

namespace assay::terms {

class TermStreamBuilder {
 public:
  // `term` with its class; copied.  Positions ascend.
  void add(std::string_view term, std::uint32_t position, std::uint32_t paragraph = 1, Span span = {});
  void set_title_end(std::uint32_t position) { stream_.title_end_ = position; }
  void set_length(std::uint32_t units) { stream_.length_ = units; }
  // The builder is empty again.
  TermStream finish();

 private:
  TermStream stream_;
  char* free_ = nullptr;
  std::size_t left_ = 0;
};

}  // namespace assay::terms
