// How fast figures are found in Chinese news: plain paragraphs, one figure or date in about 120 bytes, as news has
// them.
#include <benchmark/benchmark.h>

#include <string>

#include "base/time.h"
#include "examine/quantity/quantity.h"

namespace {

// Of our own making; its share of numerals, dates and traps is that of a news bulletin.
std::string news(std::size_t size) {
  constexpr std::string_view kParagraph =
      "本台消息：今天上午，海州市统计局发布前三季度经济运行情况。初步核算，全市地区生产总值达到40721."
      "17亿元，按不变价格计算同比增长5.18%，"
      "其中工业投资保持较快增长，高技术制造业的带动作用更加明显。有关负责人表示，下一步将统一部署，持续优化营商环境，帮"
      "助一批企业解决实际困难。"
      "与会代表认为，要坚持问题导向，进一步深化改革，加强区域合作，推动产业链上下游协同发展，让更多群众共享发展成果。"
      "目前，该市已有三百多家企业完成设备更新，预计年内新增就业岗位1.2万个，项目全部建成后每年可节约标准煤18万吨。"
      "四川、云南等地的客商也来到现场，他们说，这里的服务十分周到，办事效率很高，今后还会继续加大投入。";
  std::string text;
  while (text.size() < size) text += kParagraph;
  return text;
}

void find_in_chinese_news(benchmark::State& state) {
  const std::string text = news(1 << 20);
  assay::quantity::Context context{.language = "zh"};
  const auto at = assay::parse_rfc3339("2024-06-01T19:00:00+08:00");
  if (at) context.at = *at;
  for (auto _ : state) benchmark::DoNotOptimize(assay::quantity::find_quantities(text, context));
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(text.size()));
}
BENCHMARK(find_in_chinese_news)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
