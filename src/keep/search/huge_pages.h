// Memory on large pages where the system lends them on request.  Tables of tens of megabytes that are touched at random
// otherwise spend as long on finding the page as on the memory itself.
#pragma once

#include <sys/mman.h>

#include <cstddef>
#include <new>

namespace assay::search {

inline constexpr std::size_t kHugePageBytes = std::size_t{2} << 20;

// For containers; small ones get ordinary memory.
template <class T>
struct HugePageAllocator {
  using value_type = T;
  HugePageAllocator() = default;
  template <class U>
  explicit HugePageAllocator(const HugePageAllocator<U>&) {}

  static bool is_large(std::size_t count) { return count * sizeof(T) >= kHugePageBytes; }

  T* allocate(std::size_t count) {
    if (!is_large(count)) return static_cast<T*>(::operator new(count * sizeof(T), std::align_val_t(alignof(T))));
    void* memory = ::operator new(count * sizeof(T), std::align_val_t(kHugePageBytes));
    (void)::madvise(memory, count * sizeof(T), MADV_HUGEPAGE);  // a wish: refused, the pages are small
    return static_cast<T*>(memory);
  }
  void deallocate(T* memory, std::size_t count) {
    ::operator delete(memory, std::align_val_t(is_large(count) ? kHugePageBytes : alignof(T)));
  }
  friend bool operator==(const HugePageAllocator&, const HugePageAllocator&) { return true; }
};

}  // namespace assay::search
