// Keeper: threads of the server that keep the index and derived data caught up with whatever any process records.
#pragma once

#include <memory>
#include <string>

#include "base/result.h"

namespace assay::run {

class Keeper {
 public:
  // Opens its own connections to the folder and looks for changes: five times a second for the index, twice for the
  // rest.  Errors: the store's.
  static Result<Keeper> start(const std::string& data_folder);
  // Wakes them at once, after a change of our own.  Safe from any thread.
  void wake();
  Keeper(Keeper&&) noexcept;
  Keeper& operator=(Keeper&&) noexcept;
  ~Keeper();  // ends the threads; waits for the steps under way

 private:
  struct State;
  explicit Keeper(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace assay::run
