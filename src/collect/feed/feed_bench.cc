// Entries a second through the reader of feeds, on one core.
#include <benchmark/benchmark.h>

#include "collect/feed/feed.h"

namespace {

std::string make_feed(std::int64_t entries) {
  std::string xml = "<rss version='2.0'><channel><title>T</title>";
  for (std::int64_t i = 0; i < entries; ++i)
    xml += "<item><title>Plant delayed &amp; more</title><link>https://a.example/news/" + std::to_string(i) +
           "</link><pubDate>Mon, 10 Nov 2025 02:06:00 +0800</pubDate><description><![CDATA[<p>The ministry said on "
           "Monday that "
           "the plant would open next year, two years later than planned.</p>]]></description></item>";
  return xml + "</channel></rss>";
}

void parse_feed(benchmark::State& state) {
  const std::string xml = make_feed(state.range(0));
  for (auto _ : state) benchmark::DoNotOptimize(assay::feed::parse_feed(xml));
  state.SetItemsProcessed(state.iterations() * state.range(0));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(xml.size()));
}
BENCHMARK(parse_feed)->Arg(100)->Arg(100'000);

}  // namespace

BENCHMARK_MAIN();
