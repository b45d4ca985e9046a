#include "examine/lexicon/gloss_tool.h"

#include <algorithm>
#include <array>
#include <span>

#include "base/utf8.h"

namespace assay::lexicon {

namespace {

// Explanations that begin so speak of the entry: how it is written, read, counted or used.
constexpr std::array kRemarks = std::to_array<std::string_view>({"CL:",
                                                                 "surname ",
                                                                 "two-character surname ",
                                                                 "variant of ",
                                                                 "old variant of ",
                                                                 "erhua variant of ",
                                                                 "Japanese variant of ",
                                                                 "archaic variant of ",
                                                                 "unofficial variant of ",
                                                                 "also written ",
                                                                 "also pr.",
                                                                 "also called ",
                                                                 "also known as ",
                                                                 "Taiwan pr.",
                                                                 "used in ",
                                                                 "see ",
                                                                 "abbr. for ",
                                                                 "abbr. of ",
                                                                 "short for ",
                                                                 "common abbr",
                                                                 "same as ",
                                                                 "old name ",
                                                                 "equivalent of ",
                                                                 "equivalent to ",
                                                                 "radical in ",
                                                                 "Kangxi radical",
                                                                 "lit. "});

// What a gloss has in front of the word that it is about.
constexpr std::array kLeads =
    std::to_array<std::string_view>({"fig. ", "to be ", "to ", "a ", "an ", "the ", "be ", "in the "});

// Words that stand for anything: "to ask sb for sth".
constexpr std::array kStandIns =
    std::to_array<std::string_view>({"sb", "sth", "sb's", "one's", "oneself", "etc", "etc.", "..."});

bool begins_with_any(std::string_view text, std::span<const std::string_view> heads) {
  return std::ranges::any_of(heads, [text](std::string_view head) { return text.starts_with(head); });
}

// Without what stands in brackets and without quotes; up to the first character that is not Latin.
std::string plain_text(std::string_view part) {
  std::string out;
  int depth = 0;
  for (std::size_t at = 0; at < part.size();) {
    const utf8::CodePoint point = utf8::decode(part, at);
    const std::string_view bytes = part.substr(at, point.size_bytes);
    at += point.size_bytes;
    if (bytes == ")" || bytes == "]") {
      depth = std::max(depth - 1, 0);
      continue;
    }
    if (bytes == "(" || bytes == "[") ++depth;
    if (depth > 0 || bytes == "\"") continue;
    if (point.value >= 0x2E80 || bytes == "|") break;
    out += bytes;
  }
  return utf8::collapse_space(out);
}

std::string without_stand_ins(const std::string& text) {
  std::string out;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    const std::string word = text.substr(begin, end - begin);
    if (std::ranges::find(kStandIns, word) == kStandIns.end()) out += (out.empty() ? "" : " ") + word;
    begin = end + 1;
  }
  return out;
}

std::string clean(std::string_view part) {
  std::string text = without_stand_ins(plain_text(part));
  for (const std::string_view lead : kLeads)
    if (text.starts_with(lead)) text.erase(0, lead.size());
  constexpr std::string_view kMarks = " .,!?:-";
  const std::size_t begin = text.find_first_not_of(kMarks);
  if (begin == std::string::npos) return {};
  return text.substr(begin, text.find_last_not_of(kMarks) + 1 - begin);
}

}  // namespace

std::vector<std::string> glosses_of(std::string_view explanation) {
  std::vector<std::string> glosses;
  if (explanation.contains("(name)")) return glosses;
  for (std::size_t begin = 0; begin < explanation.size();) {
    const std::size_t end = std::min(explanation.find(';', begin), explanation.size());
    const std::string_view part = utf8::trim(explanation.substr(begin, end - begin));
    begin = end + 1;
    if (begins_with_any(part, kRemarks) || begins_with_any(plain_text(part), kRemarks)) return glosses;
    if (std::string gloss = clean(part); !gloss.empty()) glosses.push_back(std::move(gloss));
  }
  return glosses;
}

}  // namespace assay::lexicon
