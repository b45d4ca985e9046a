// ServerLock: one server a data folder.
#pragma once

#include <string>

#include "base/result.h"

namespace assay::run {

// Held while the object lives; the kernel releases it when the process dies, however it dies.
class ServerLock {
 public:
  // Creates the folder where absent.  Errors: kBusy ("another server (process 123) serves /data"), kInputOutput.
  static Result<ServerLock> take(const std::string& data_folder);
  ServerLock(ServerLock&& other) noexcept;
  ServerLock& operator=(ServerLock&& other) noexcept;
  ~ServerLock();

 private:
  explicit ServerLock(int descriptor) : descriptor_(descriptor) {}
  int descriptor_ = -1;
};

}  // namespace assay::run
