// The labels of credits, in English and Chinese.
#include "collect/page/byline_credits.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/ascii.h"
#include "base/utf8.h"

namespace assay::page {
namespace {

// In lower case; longer ones before those that they begin with.
constexpr auto kLatinLabels = std::to_array<std::string_view>({"view all posts by",
                                                               "see all posts by",
                                                               "more posts by",
                                                               "more articles by",
                                                               "read more about",
                                                               "all posts by",
                                                               "articles by",
                                                               "posts by",
                                                               "about the authors",
                                                               "about the author",
                                                               "post author",
                                                               "written by",
                                                               "posted by",
                                                               "authored by",
                                                               "published by",
                                                               "reported by",
                                                               "contributed by",
                                                               "story by",
                                                               "words by",
                                                               "article by",
                                                               "post by",
                                                               "text by",
                                                               "authors",
                                                               "author",
                                                               "by"});
constexpr auto kChineseLabels =
    std::to_array<std::string_view>({"文 ｜", "文/图", "文／图", "文/", "文／", "文｜", "文 | ", "本报记者", "记者",
                                     "作者", "撰文", "来稿", "撰稿", "采写"});
constexpr auto kOtherCredits = std::to_array<std::string_view>({"reviewed by",
                                                                "medically reviewed by",
                                                                "fact checked by",
                                                                "fact-checked by",
                                                                "edited by",
                                                                "editor:",
                                                                "editors:",
                                                                "photo by",
                                                                "photos by",
                                                                "photography by",
                                                                "photograph by",
                                                                "illustration by",
                                                                "illustrations by",
                                                                "image by",
                                                                "video by",
                                                                "translated by",
                                                                "责任编辑",
                                                                "编辑",
                                                                "责编",
                                                                "校对",
                                                                "摄影",
                                                                "审核"});

std::string_view without_colons(std::string_view text) {
  text = utf8::trim(text);
  for (bool is_cut = true; is_cut;) {
    is_cut = false;
    for (const std::string_view colon : {":", "：", "→", "|", "｜", "·", "•"})
      if (text.starts_with(colon)) {
        text = utf8::trim(text.substr(colon.size()));
        is_cut = true;
      }
  }
  return text;
}

// "By" is a label in "By Ann" and "By: Ann", not in "Byron".
bool begins_with_word(std::string_view text, std::string_view word) {
  return starts_with_any_case(text, word) && (text.size() == word.size() || !ascii::is_letter(text[word.size()]));
}

}  // namespace

bool starts_with_any_case(std::string_view text, std::string_view lower_case) {
  return text.size() >= lower_case.size() &&
         std::ranges::equal(text.substr(0, lower_case.size()), lower_case, {}, [](char c) { return ascii::lower(c); });
}

std::string_view without_credit_label(std::string_view text) {
  text = without_colons(text);
  for (const std::string_view label : kLatinLabels)
    if (begins_with_word(text, label)) return without_colons(text.substr(label.size()));
  for (const std::string_view label : kChineseLabels)
    if (text.starts_with(label)) return without_colons(text.substr(label.size()));
  return text;
}

CreditLabel credit_label(std::string_view text) {
  text = without_colons(text);
  for (const std::string_view label : kOtherCredits)
    if (starts_with_any_case(text, label)) return CreditLabel::kOther;
  return !text.empty() && without_credit_label(text).empty() ? CreditLabel::kAuthor : CreditLabel::kNone;
}

bool is_other_role(std::string_view text) {
  const std::string lower = ascii::lower(utf8::trim(text));
  return std::ranges::any_of(std::initializer_list<std::string_view>{"reviewed", "checked", "edited", "verified"},
                             [&](std::string_view role) { return lower.ends_with(role); });
}

bool ends_with_other_credit(std::string_view text) {
  const std::string lower = ascii::lower(utf8::trim(text));
  return std::ranges::any_of(kOtherCredits, [&](std::string_view label) { return lower.ends_with(label); });
}

}  // namespace assay::page
