#include "run/keeper.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>

#include "base/log.h"
#include "keep/store/store.h"
#include "run/follower.h"

namespace assay::run {

struct Keeper::State {
  explicit State(store::Store opened) : store(std::move(opened)) {}

  void run();

  store::Store store;  // used by the thread alone
  std::mutex mutex;
  std::condition_variable woken;
  bool wake = false;  // guarded by mutex
  std::atomic<bool> stop{false};
  std::thread thread;
};

void Keeper::State::run() {
  // Short enough that a document is there within a second of its import, long enough to cost nothing.
  constexpr auto kPause = std::chrono::milliseconds(500);
  std::string last_error;
  while (!stop) {
    const Result<CatchUp> done = catch_up(store, &stop);
    // A full disk is told once, not twice a second.
    if (!done && done.error().message != last_error) log::error(done.error().message);
    last_error = done ? std::string() : done.error().message;
    std::unique_lock lock(mutex);
    woken.wait_for(lock, kPause, [&] { return wake || stop; });
    wake = false;
  }
}

Result<Keeper> Keeper::start(const std::string& data_folder) {
  ASSAY_TRY(store::Store store, store::Store::open(data_folder));
  auto state = std::make_unique<State>(std::move(store));
  state->thread = std::thread([raw = state.get()] { raw->run(); });
  return Keeper(std::move(state));
}

Keeper::Keeper(std::unique_ptr<State> state) : state_(std::move(state)) {}
Keeper::Keeper(Keeper&&) noexcept = default;
Keeper& Keeper::operator=(Keeper&&) noexcept = default;

void Keeper::wake() {
  {
    const std::lock_guard lock(state_->mutex);
    state_->wake = true;
  }
  state_->woken.notify_one();
}

Keeper::~Keeper() {
  if (!state_) return;
  {
    const std::lock_guard lock(state_->mutex);
    state_->stop = true;
  }
  state_->woken.notify_one();
  state_->thread.join();
}

}  // namespace assay::run
