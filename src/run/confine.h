// Confine: takes away from this process what a reader of hostile bytes never needs.
#pragma once

#include <cstddef>

namespace assay::run {

struct Confinement {
  std::size_t max_memory_bytes;  // of address space
  unsigned max_processor_seconds;
};

// For the rest of this process: bounds on memory and processor time, few open files, none of them written, no further
// process or thread, no network, no other program, no other process's business.  What is open already stays usable, and
// files may be read. Where the kernel knows no such filter, the bounds alone hold.  Call it early, from the only
// thread.
void confine(const Confinement& confinement);

}  // namespace assay::run
