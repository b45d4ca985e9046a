// Workers: threads that answer requests, each with its own connection to the store.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "examine/lexicon/lexicon.h"
#include "keep/store/store.h"
#include "run/keeper.h"
#include "serve/api/context.h"

namespace assay::api {

class Workers {
 public:
  using Job = std::function<void(Context&)>;

  // Opens `count` stores and starts as many threads.  `keeper` outlives the workers.  Errors: the store's, the
  // lexicon's.
  static Result<std::unique_ptr<Workers>> start(const std::string& data_folder, unsigned count, run::Keeper& keeper);
  // Queues a job.  The queue needs no bound of its own: a connection has at most one job in it.  Safe from any thread.
  void submit(Job job);
  ~Workers();  // finishes the jobs under way, drops the others

 private:
  Workers() = default;
  void work(store::Store& store, run::Keeper& keeper);

  lexicon::Lexicon lexicon_ = lexicon::Lexicon::embedded();  // constant after start()
  std::vector<store::Store> stores_;                         // one a thread; constant after start()
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Job> jobs_;  // guarded by mutex_
  bool ending_ = false;   // guarded by mutex_
  std::vector<std::thread> threads_;
};

}  // namespace assay::api
