// Keeper: a thread of the server that keeps derived data caught up with whatever any process records.
#pragma once

#include <memory>
#include <string>

#include "base/result.h"

namespace assay::run {

class Keeper {
 public:
  // Opens its own connection to the folder and looks for changes twice a second.  Errors: the store's.
  static Result<Keeper> start(const std::string& data_folder);
  // Wakes it at once, after a change of our own.  Safe from any thread.
  void wake();
  Keeper(Keeper&&) noexcept;
  Keeper& operator=(Keeper&&) noexcept;
  ~Keeper();  // ends the thread; waits for the step under way

 private:
  struct State;
  explicit Keeper(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace assay::run
