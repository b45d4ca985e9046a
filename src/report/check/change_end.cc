// Ends of a change.
//
// "Fell to 3% in May from 5% in April" and 由4月的5%降至5月的3% have their figures in turned order, and both name the
// ends: the nearest of "from" and "to", 从 由 and 到 至, before a figure within its clause says which it is, of the
// months beside it too.  A verb's "to" ("to sell 30") stands as an end as well; so a caller asks for two figures of
// which one is a beginning and the other an end, in both texts.
// Cost: a walk over at most kReach bytes a figure.
#include "report/check/change_end.h"

#include <algorithm>
#include <array>
#include <utility>

namespace assay::check {
namespace {

constexpr std::size_t kReach = 64;  // bytes: ten words, or twenty characters

bool is_clause_mark(std::string_view text, std::size_t at) {
  constexpr std::array<std::string_view, 9> kMarks = {", ", "; ", ". ", "，", "。", "；", "、", "\n", "："};
  return std::ranges::any_of(kMarks, [&](std::string_view mark) { return text.substr(at).starts_with(mark); });
}

}  // namespace

ChangeEnd change_end(std::string_view text, std::uint32_t start) {
  constexpr std::array<std::pair<std::string_view, ChangeEnd>, 7> kWords = {{{" from ", ChangeEnd::kFrom},
                                                                             {"From ", ChangeEnd::kFrom},
                                                                             {" to ", ChangeEnd::kTo},
                                                                             {"从", ChangeEnd::kFrom},
                                                                             {"由", ChangeEnd::kFrom},
                                                                             {"到", ChangeEnd::kTo},
                                                                             {"至", ChangeEnd::kTo}}};
  const std::string_view before = text.substr(0, start);
  const std::size_t first = before.size() - std::min(before.size(), kReach);
  for (std::size_t at = before.size(); at-- > first;) {
    if (is_clause_mark(before, at)) break;
    for (const auto& [word, end] : kWords) {
      if (before.substr(at).starts_with(word)) return end;
    }
  }
  return ChangeEnd::kNone;
}

bool is_tied_by_preposition(std::string_view between) {
  constexpr std::size_t kFarthest = 80;
  if (between.size() > kFarthest || between.find_first_of(",;:.()0123456789") != std::string_view::npos) return false;
  // "5 in May and 3 in June", "from 5 in May to 3": two of equal rank.
  if (between.contains(" and ") || between.contains(" to ")) return false;
  constexpr std::array<std::string_view, 8> kWords = {" in ",    " from ", " of ", " across ",
                                                      " among ", " at ",   " on ", " over "};
  return std::ranges::any_of(kWords, [&](std::string_view word) { return between.contains(word); });
}

}  // namespace assay::check
