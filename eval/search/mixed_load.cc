// Mixed load: one thread writes as fast as it can, others search all the while, merges run in the background.
//   search_mixed_load TRANSCRIPTS WORK OUT [--seconds N] [--readers N] [--pause MS] [--start N]
// Prints percentiles of a search's time and the longest stall, and leaves in OUT mixed_load.csv, a row a second, which
// plot.py draws.  A search's time is what a reader waits for: whether the snapshot is current, opening the new one
// where it is not, parsing, the ten best.  More threads than cores: some of it is waiting for a core.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <thread>

#include "examine/query/query.h"
#include "examine/terms/terms.h"
#include "examine/text/analysis.h"
#include "keep/search/index.h"
#include "search/own_query.h"
#include "search/pages.h"
#include "search/questions.h"
#include "search/statistics.h"

namespace assay::bench {
namespace {

constexpr std::uint64_t kSeed = 20'260'102;
constexpr std::chrono::milliseconds kCommitEvery{1000};  // a document is found within a second of its import
constexpr std::uint32_t kReadyPages = 5'000;             // taken apart beforehand; the writer goes round them

using Clock = std::chrono::steady_clock;

struct Options {
  std::string transcripts;
  std::string work;
  std::string out;
  int seconds = 600;
  int readers = 8;
  int pause_milliseconds = 0;
  std::uint32_t start = 100'000;
  bool analyses = false;
};

struct Sample {
  float second = 0;  // since the start, when the search ended
  float milliseconds = 0;
};

struct Second {
  std::int64_t documents = 0;
  std::int64_t segments = 0;
  float commit_milliseconds = 0;
  float longest_add_milliseconds = 0;
};

[[noreturn]] void stop(const Error& error) {
  std::fprintf(stderr, "mixed load: %s\n", error.message.c_str());
  std::_Exit(1);
}

template <class T>
T sure(Result<T> result) {
  if (!result) stop(result.error());
  if constexpr (!std::is_void_v<T>) return *std::move(result);
}

// The snapshot that all readers share; whoever finds it old opens the next one.
class Snapshot {
 public:
  explicit Snapshot(std::string folder) : folder_(std::move(folder)) { renew(); }

  std::shared_ptr<const search::Index> current() {
    std::shared_ptr<const search::Index> held;
    {
      const std::scoped_lock lock(mutex_);
      held = index_;
    }
    if (held->is_current()) return held;
    const std::scoped_lock lock(opening_);
    {
      const std::scoped_lock inner(mutex_);
      held = index_;
    }
    return held->is_current() ? held : renew();
  }

 private:
  std::shared_ptr<const search::Index> renew() {
    auto opened = std::make_shared<const search::Index>(sure(search::Index::open(folder_)));
    const std::scoped_lock lock(mutex_);
    index_ = opened;
    return opened;
  }

  std::string folder_;
  std::mutex mutex_;    // guards index_
  std::mutex opening_;  // held by the one that opens
  std::shared_ptr<const search::Index> index_;
};

struct Load {
  const Options& options;
  const std::vector<Question>& questions;
  Clock::time_point start;
  std::atomic<bool> is_over = false;
};

float milliseconds(Clock::duration duration) {
  return std::chrono::duration<float, std::milli>(duration).count();
}

void read(Load& load, Snapshot& snapshot, std::size_t reader, std::vector<Sample>& samples) {
  for (std::size_t at = reader * 37; !load.is_over; ++at) {
    const std::string asked = own_query(load.questions[at % load.questions.size()]);
    const Clock::time_point begun = Clock::now();
    const auto index = snapshot.current();
    const query::Query parsed = sure(query::Query::parse(asked, query::Purpose::kSearch));
    sure(index->search(parsed, {.limit = 10}));
    const Clock::time_point ended = Clock::now();
    samples.push_back({.second = std::chrono::duration<float>(ended - load.start).count(),
                       .milliseconds = milliseconds(ended - begun)});
    if (load.options.pause_milliseconds > 0) {
      std::this_thread::sleep_for(std::chrono::milliseconds(load.options.pause_milliseconds));
    }
  }
}

class Writer {
 public:
  Writer(const Options& options, const Pages& pages)
      : options_(options), pages_(pages), writer_(sure(search::IndexWriter::open(folder_of(options)))) {
    for (std::uint32_t n = 0; n < kReadyPages && !options.analyses; ++n) ready_.push_back(terms_of(n));
  }
  static std::string folder_of(const Options& options) { return options.work + "/mixed-load"; }

  void fill() {
    while (written_ < options_.start) add();
    commit();
  }

  void write(const Load& load, std::vector<Second>& seconds) {
    Clock::time_point committed = Clock::now();
    float longest = 0;
    while (!load.is_over) {
      const Clock::time_point begun = Clock::now();
      add();
      longest = std::max(longest, milliseconds(Clock::now() - begun));
      if (Clock::now() - committed < kCommitEvery) continue;
      const Clock::time_point at = Clock::now();
      commit();
      committed = Clock::now();
      const auto second =
          static_cast<std::size_t>(std::chrono::duration_cast<std::chrono::seconds>(at - load.start).count());
      if (second >= seconds.size()) continue;
      const search::IndexStatistics now = sure(search::Index::open(folder_of(options_))).statistics();
      seconds[second] = {.documents = now.documents,
                         .segments = now.segments,
                         .commit_milliseconds = milliseconds(committed - at),
                         .longest_add_milliseconds = longest};
      longest = 0;
    }
    commit();
  }

  std::uint32_t written() const { return written_; }

 private:
  terms::TermStream terms_of(std::uint32_t number) const {
    const Document document = document_of(pages_.make(number));
    return terms::read_terms(document, text::analyse(document));
  }

  void add() {
    terms::TermStream made;
    if (options_.analyses) made = terms_of(written_);
    const terms::TermStream& terms = options_.analyses ? made : ready_[written_ % ready_.size()];
    sure(writer_.add({.id = std::int64_t{written_} + 1,
                      .sort = std::int64_t{written_},
                      .source = "speed.example",
                      .site = "speed.example",
                      .language = "zh",
                      .terms = &terms}));
    ++written_;
  }
  void commit() { sure(writer_.commit(written_, 1)); }

  const Options& options_;
  const Pages& pages_;
  search::IndexWriter writer_;
  std::vector<terms::TermStream> ready_;
  std::uint32_t written_ = 0;
};

void write_csv(const std::string& path, const std::vector<Sample>& samples, const std::vector<Second>& seconds) {
  std::vector<std::vector<double>> by_second(seconds.size());
  for (const Sample& sample : samples) {
    const auto second = static_cast<std::size_t>(sample.second);
    if (second < by_second.size()) by_second[second].push_back(sample.milliseconds);
  }
  std::ofstream out(path);
  out << "second,searches,p50_ms,p95_ms,p99_ms,longest_ms,documents,segments,commit_ms,longest_add_ms\n";
  for (std::size_t i = 0; i < seconds.size(); ++i) {
    const std::vector<double>& times = by_second[i];
    out << i << ',' << times.size() << ',' << percentile(times, 0.5) << ',' << percentile(times, 0.95) << ','
        << percentile(times, 0.99) << ',' << percentile(times, 1) << ',' << seconds[i].documents << ','
        << seconds[i].segments << ',' << seconds[i].commit_milliseconds << ',' << seconds[i].longest_add_milliseconds
        << '\n';
  }
}

void print(const std::vector<Sample>& samples, const std::vector<Second>& seconds, const Options& options,
           std::uint32_t imported) {
  std::vector<double> times;
  times.reserve(samples.size());
  for (const Sample& sample : samples) times.push_back(sample.milliseconds);
  std::vector<double> commits;
  double longest_add = 0;
  for (const Second& second : seconds) {
    if (second.commit_milliseconds > 0) commits.push_back(second.commit_milliseconds);
    longest_add = std::max(longest_add, static_cast<double>(second.longest_add_milliseconds));
  }
  std::printf("mixed load, %d s, %d readers, %d ms between two searches of one, from %u documents\n", options.seconds,
              options.readers, options.pause_milliseconds, options.start);
  std::printf("  searches   %10zu  median %.2f ms, 95 %% within %.2f ms, 99 %% within %.2f ms, longest %.1f ms\n",
              times.size(), median(times), percentile(times, 0.95), percentile(times, 0.99), percentile(times, 1));
  std::printf("  documents  %10u  %.0f a second; the longest wait to add one %.1f ms\n", imported,
              imported / static_cast<double>(options.seconds), longest_add);
  std::printf("  commits    %10zu  median %.1f ms, longest %.1f ms\n", commits.size(), median(commits),
              percentile(commits, 1));
}

int run(const Options& options) {
  std::filesystem::remove_all(Writer::folder_of(options));
  std::filesystem::create_directories(options.work);
  std::filesystem::create_directories(options.out);
  const Pages pages = sure(Pages::read(options.transcripts, kSeed));
  const std::vector<Question> questions = draw_questions(pages, options.start, 500, kSeed);
  Writer writer(options, pages);
  writer.fill();
  Snapshot snapshot(Writer::folder_of(options));
  Load load{.options = options, .questions = questions, .start = Clock::now()};
  std::vector<Second> seconds(static_cast<std::size_t>(options.seconds));
  std::vector<std::vector<Sample>> samples(static_cast<std::size_t>(options.readers));
  {
    std::vector<std::jthread> threads;
    threads.emplace_back([&] { writer.write(load, seconds); });
    for (std::size_t r = 0; r < samples.size(); ++r) {
      threads.emplace_back([&, r] { read(load, snapshot, r, samples[r]); });
    }
    std::this_thread::sleep_until(load.start + std::chrono::seconds(options.seconds));
    load.is_over = true;
  }
  std::vector<Sample> all;
  for (const std::vector<Sample>& some : samples) all.insert(all.end(), some.begin(), some.end());
  write_csv(options.out + "/mixed_load.csv", all, seconds);
  print(all, seconds, options, writer.written() - options.start);
  return 0;
}

}  // namespace
}  // namespace assay::bench

int main(int argc, char** argv) {
  assay::bench::Options options;
  CLI::App app("Searches while documents come in");
  app.add_option("TRANSCRIPTS", options.transcripts, "Folder of day files")->required();
  app.add_option("WORK", options.work, "Folder for the index")->required();
  app.add_option("OUT", options.out, "Folder for mixed_load.csv")->required();
  app.add_option("--seconds", options.seconds)->capture_default_str();
  app.add_option("--readers", options.readers)->capture_default_str();
  app.add_option("--pause", options.pause_milliseconds, "Of a reader after a search, ms")->capture_default_str();
  app.add_option("--start", options.start, "Documents before the first search")->capture_default_str();
  app.add_flag("--from-text", options.analyses, "The writer takes each text apart itself");
  CLI11_PARSE(app, argc, argv);
  return assay::bench::run(options);
}
