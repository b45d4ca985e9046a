// Datelines: the wire's stamp before the first sentence.
//
// Chinese: 新华社北京11月9日电（记者 甲）, 本报讯, 央视网消息（新闻联播）：, 【环球时报报道 记者 乙】.  A short run
// without a comma or a stop that ends in 电 after 日, in 讯, in 消息 or in 报道 before a space or bracket; then a
// bracketed credit and the marks after it.  English: capitals, then a dash: "BEIJING, Nov 9 (Reuters) - ".  A sentence
// that reports a report (据新华社报道，…) keeps its source: that is an attribution, not a stamp.
#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

#include "base/utf8.h"
#include "report/digest/openings.h"

namespace assay::digest {
namespace {

constexpr std::size_t kLongestStamp = 30;   // code points before the credit
constexpr std::size_t kLongestCredit = 60;  // code points in brackets

// Bytes of a bracketed run at the front, 0 without one.
std::size_t bracketed(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kPairs = {
      {{"（", "）"}, {"(", ")"}, {"【", "】"}}};
  for (const auto& [open, close] : kPairs) {
    if (!text.starts_with(open)) continue;
    const std::size_t end = text.find(close);
    if (end == std::string_view::npos || utf8::count(text.substr(0, end)) > kLongestCredit) return 0;
    return end + close.size();
  }
  return 0;
}

std::size_t marks_at(std::string_view text, std::size_t at) {
  constexpr std::u32string_view kMarks = U" \u3000：:，,—-–\u00a0";
  while (at < text.size()) {
    const auto [c, size] = utf8::decode(text, at);
    if (!kMarks.contains(c)) break;
    at += size;
  }
  return at;
}

bool ends_stamp(std::string_view before, std::string_view after) {
  const bool parted = after.empty() || after.starts_with(" ") || after.starts_with("（") || after.starts_with("(") ||
                      after.starts_with("：") || after.starts_with(":") || after.starts_with("\u3000");
  if (before.ends_with("日电") || before.ends_with("报讯") || before.ends_with("网讯")) return true;
  if (before.ends_with("讯") || before.ends_with("消息") || before.ends_with("电")) return parted;
  return before.ends_with("报道") && parted && !before.starts_with("据");
}

std::size_t chinese_dateline(std::string_view text) {
  std::size_t at = 0;
  if (const std::size_t bracket = bracketed(text); bracket > 0) {
    // Only a bracket that names a desk or a reporter; 【…】 always does.
    const std::string_view inside = text.substr(0, bracket);
    if (inside.starts_with("【") || inside.contains("记者") || inside.contains("报道")) at = marks_at(text, bracket);
  }
  constexpr std::u32string_view kEnds = U"，。；！？“";
  std::size_t seen = 0;
  for (std::size_t to = at; to < text.size() && seen < kLongestStamp; ++seen) {
    const auto [c, size] = utf8::decode(text, to);
    if (kEnds.contains(c)) break;
    to += size;
    if (!ends_stamp(text.substr(at, to - at), text.substr(to))) continue;
    const std::size_t credit = marks_at(text, to);
    return marks_at(text, credit + bracketed(text.substr(credit)));
  }
  return at;
}

std::size_t english_dateline(std::string_view text) {
  const std::string_view head = text.substr(0, 70);
  for (const std::string_view dash : {" - ", " – ", " — ", "— ", " -- "}) {
    const std::size_t at = head.find(dash);
    if (at == std::string_view::npos || at < 3) continue;
    const std::string_view stamp = head.substr(0, at);
    const std::size_t word = std::min(stamp.find_first_of(" ,("), stamp.size());
    const bool shouted =
        word >= 3 && std::ranges::all_of(stamp.substr(0, word), [](char c) { return c >= 'A' && c <= 'Z'; });
    const bool agency = stamp.ends_with(")") && stamp.contains(" (");
    if ((shouted && (agency || stamp.contains(','))) || (agency && stamp.size() < 45)) return at + dash.size();
    if (shouted && word == stamp.size()) return at + dash.size();
  }
  return 0;
}

}  // namespace

std::size_t dateline_bytes(std::string_view sentence) {
  if (sentence.empty()) return 0;
  const bool ascii = static_cast<unsigned char>(sentence.front()) < 0x80;
  return ascii && std::isalpha(static_cast<unsigned char>(sentence.front())) != 0
             ? std::max(english_dateline(sentence), chinese_dateline(sentence))
             : chinese_dateline(sentence);
}

}  // namespace assay::digest
