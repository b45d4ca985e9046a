// How fast documents go on record, and lists come back.  Each page is checked before its time counts.
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <filesystem>
#include <string>

#include "keep/store/store.h"

namespace {

using assay::Document;
using assay::Result;
using assay::Time;
using assay::store::Store;

void require(bool holds) {
  if (!holds) std::abort();
}

std::string new_folder() {
  std::string pattern = (std::filesystem::temp_directory_path() / "assay_bench_XXXXXX").string();
  require(::mkdtemp(pattern.data()) != nullptr);
  return pattern;
}

Time time_of(int number) {
  return {std::chrono::sys_seconds(std::chrono::seconds(1'700'000'000 + number % 9973 * 60))};
}

// Twenty paragraphs of some 300 bytes, no two documents alike.
Document document(int number) {
  Document made;
  made.url = "https://news.example/2025/11/" + std::to_string(number) + ".html";
  made.title = "稀土出口第" + std::to_string(number) + "号公告";
  made.source = "南海财经" + std::to_string(number % 50);
  made.language = "zh";
  made.published = time_of(number);
  for (int i = 0; i < 20; ++i) {
    std::string text = std::to_string(number * 20 + i);
    for (int j = 0; j < 5; ++j) text += "前十个月稀土出口量同比增长百分之五点二，";
    made.paragraphs.push_back({assay::ParagraphKind::kText, std::move(text)});
  }
  return made;
}

void put_batch(Store& store, int first, int count) {
  const auto done = store.transaction([&]() -> Result<void> {
    for (int number = first; number < first + count; ++number) {
      ASSAY_TRY(const auto put, store.put(document(number), time_of(number)));
      require(put.outcome == assay::store::PutOutcome::kAdded);
    }
    return {};
  });
  require(done.has_value());
}

void put_documents(benchmark::State& state) {
  const std::string folder = new_folder();
  {
    auto store = Store::open(folder);
    require(store.has_value());
    int number = 0;
    const int batch = static_cast<int>(state.range(0));
    for (auto _ : state) {
      put_batch(*store, number, batch);
      number += batch;
    }
    state.SetItemsProcessed(number);
  }
  std::filesystem::remove_all(folder);
}
BENCHMARK(put_documents)->Arg(1)->Arg(100)->UseRealTime()->Unit(benchmark::kMillisecond);

void put_again(benchmark::State& state) {
  const std::string folder = new_folder();
  {
    auto store = Store::open(folder);
    put_batch(*store, 0, 100);
    for (auto _ : state) {
      const auto done = store->transaction([&]() -> Result<void> {
        for (int number = 0; number < 100; ++number) {
          ASSAY_TRY(const auto put, store->put(document(number), time_of(number)));
          require(put.outcome == assay::store::PutOutcome::kUnchanged);
        }
        return {};
      });
      require(done.has_value());
    }
    state.SetItemsProcessed(state.iterations() * 100);
  }
  std::filesystem::remove_all(folder);
}
BENCHMARK(put_again)->UseRealTime()->Unit(benchmark::kMillisecond);

// A desk of `documents`, every second one in the topic.
struct Desk {
  explicit Desk(int documents) : folder(new_folder()), store(*Store::open(folder)) {
    const auto topic = store.add_topic("稀土", "");
    std::vector<assay::store::Member> members;
    for (int number = 0; number < documents; number += 100) put_batch(store, number, 100);
    for (int id = 1; id <= documents; id += 2) members.push_back({id, static_cast<double>(id % 100) / 100});
    require(store.set_topic_members(topic->id, members).has_value());
  }
  Desk(const Desk&) = delete;
  Desk& operator=(const Desk&) = delete;
  ~Desk() { std::filesystem::remove_all(folder); }
  std::string folder;
  Store store;
};

Desk& desk() {
  static const char* size = std::getenv("ASSAY_BENCH_DOCUMENTS");
  static Desk made(size == nullptr ? 20'000 : std::atoi(size));
  return made;
}

void topic_page(benchmark::State& state) {
  desk();  // made before the clock starts
  std::string cursor;
  for (auto _ : state) {
    const auto page = desk().store.topic_page("稀土", cursor, 50);
    require(page && !page->cards.empty());
    cursor = page->next;  // through the whole topic, and again
  }
}
BENCHMARK(topic_page)->Unit(benchmark::kMicrosecond);

void topic_counts(benchmark::State& state) {
  for (auto _ : state) {
    const auto counts = desk().store.topic_counts();
    require(counts && counts->at(0).documents > 0);
  }
}
BENCHMARK(topic_counts)->Unit(benchmark::kMicrosecond);

void each_document(benchmark::State& state) {
  for (auto _ : state) {
    int visited = 0;
    require(desk().store.each_document(std::nullopt, [&](const auto&) { return ++visited < 5000; }).has_value());
    require(visited == 5000);
  }
  state.SetItemsProcessed(state.iterations() * 5000);
}
BENCHMARK(each_document)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
