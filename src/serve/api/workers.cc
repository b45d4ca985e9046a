#include "serve/api/workers.h"

#include <chrono>
#include <utility>

#include "run/desk_lexicon.h"

namespace assay::api {
namespace {

// The follower whose work a new topic waits for (run/follower.cc).
constexpr const char* kFollower = "derive";

// A new topic should show its documents at once, so its request waits for the keeper to have seen it; on an archive
// that takes longer than this, the page fills while the keeper goes on.
void wait_for_followers(store::Store& store) {
  constexpr auto kPatience = std::chrono::seconds(5);
  constexpr auto kPause = std::chrono::milliseconds(20);
  const auto deadline = std::chrono::steady_clock::now() + kPatience;
  const Result<store::Sequence> wanted = store.last_sequence();
  while (wanted && std::chrono::steady_clock::now() < deadline) {
    const Result<store::Store::Progress> progress = store.progress(kFollower);
    if (!progress || progress->sequence >= *wanted) return;
    std::this_thread::sleep_for(kPause);
  }
}

}  // namespace

Result<std::unique_ptr<Workers>> Workers::start(const std::string& data_folder, unsigned count, run::Keeper& keeper) {
  std::unique_ptr<Workers> workers(new Workers);
  ASSAY_TRY(workers->lexicon_, run::desk_lexicon(data_folder));
  for (unsigned i = 0; i < count; ++i) {
    ASSAY_TRY(store::Store store, store::Store::open(data_folder));
    workers->stores_.push_back(std::move(store));
  }
  for (store::Store& store : workers->stores_) {
    workers->threads_.emplace_back([raw = workers.get(), &store, &keeper] { raw->work(store, keeper); });
  }
  return workers;
}

void Workers::work(store::Store& store, run::Keeper& keeper) {
  Context context{store,
                  [&] {
                    keeper.wake();
                    wait_for_followers(store);
                  },
                  lexicon_};
  while (true) {
    Job job;
    {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [&] { return ending_ || !jobs_.empty(); });
      if (ending_) return;
      job = std::move(jobs_.front());
      jobs_.pop_front();
    }
    job(context);
  }
}

void Workers::submit(Job job) {
  {
    const std::lock_guard lock(mutex_);
    jobs_.push_back(std::move(job));
  }
  changed_.notify_one();
}

Workers::~Workers() {
  {
    const std::lock_guard lock(mutex_);
    ending_ = true;
  }
  changed_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

}  // namespace assay::api
