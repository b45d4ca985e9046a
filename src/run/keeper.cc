#include "run/keeper.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

#include "base/log.h"
#include "keep/store/store.h"
#include "run/follower.h"
#include "run/indexer.h"

namespace assay::run {

namespace {

// Tells an error once, not twice a second: a full disk lasts.
class Complaints {
 public:
  void tell(const std::string& message) {
    if (!message.empty() && message != last_) log::error(message);
    last_ = message;
  }

 private:
  std::string last_;
};

}  // namespace

struct Keeper::State {
  State(store::Store for_index, store::Store for_rest)
      : index_store(std::move(for_index)), store(std::move(for_rest)) {}

  void follow_with_index();
  void follow_with_rest();
  // Sleeps until woken, at most `pause`.  `seen` is the thread's own count of the times that it was woken.
  void wait(std::chrono::milliseconds pause, std::uint64_t& seen);

  store::Store index_store;  // used by its thread alone
  store::Store store;        // by the other's
  std::mutex mutex;
  std::condition_variable woken;
  std::uint64_t wakings = 0;  // guarded by mutex
  std::atomic<bool> stop{false};
  std::vector<std::thread> threads;
};

void Keeper::State::wait(std::chrono::milliseconds pause, std::uint64_t& seen) {
  std::unique_lock lock(mutex);
  woken.wait_for(lock, pause, [&] { return wakings != seen || stop; });
  seen = wakings;
}

void Keeper::State::follow_with_index() {
  // A document is found within a second of its import; a look that finds nothing new is one read of the store.
  constexpr auto kPause = std::chrono::milliseconds(200);
  Complaints complaints;
  std::optional<Indexer> indexer;
  for (std::uint64_t seen = 0; !stop; wait(kPause, seen)) {
    std::string problem;
    if (!indexer) {
      Result<Indexer> opened = Indexer::open(index_store);
      if (opened) {
        indexer.emplace(*std::move(opened));
      } else if (opened.error().kind != ErrorKind::kBusy) {
        problem = opened.error().message;
      }
    }
    if (indexer) {
      const Result<std::int64_t> done = indexer->catch_up(index_store, &stop);
      if (!done) {
        problem = done.error().message;
        indexer.reset();  // what it held uncommitted is read from the store again
      }
    }
    complaints.tell(problem);
  }
}

void Keeper::State::follow_with_rest() {
  constexpr auto kPause = std::chrono::milliseconds(500);
  Complaints complaints;
  for (std::uint64_t seen = 0; !stop; wait(kPause, seen)) {
    const Result<CatchUp> done = catch_up(store, &stop, IndexFollows::kElsewhere);
    complaints.tell(done ? std::string() : done.error().message);
  }
}

Result<Keeper> Keeper::start(const std::string& data_folder) {
  ASSAY_TRY(store::Store index_store, store::Store::open(data_folder));
  ASSAY_TRY(store::Store store, store::Store::open(data_folder));
  auto state = std::make_unique<State>(std::move(index_store), std::move(store));
  state->threads.emplace_back([raw = state.get()] { raw->follow_with_index(); });
  state->threads.emplace_back([raw = state.get()] { raw->follow_with_rest(); });
  return Keeper(std::move(state));
}

Keeper::Keeper(std::unique_ptr<State> state) : state_(std::move(state)) {}
Keeper::Keeper(Keeper&&) noexcept = default;
Keeper& Keeper::operator=(Keeper&&) noexcept = default;

void Keeper::wake() {
  {
    const std::lock_guard lock(state_->mutex);
    ++state_->wakings;
  }
  state_->woken.notify_all();
}

Keeper::~Keeper() {
  if (!state_) return;
  {
    const std::lock_guard lock(state_->mutex);
    state_->stop = true;
  }
  state_->woken.notify_all();
  for (std::thread& thread : state_->threads) thread.join();
}

}  // namespace assay::run
