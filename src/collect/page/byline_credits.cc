// What the labels of credits say of the text behind them.
#include "collect/page/byline_credits.h"

#include <algorithm>
#include <string>

#include "base/ascii.h"
#include "base/utf8.h"
#include "collect/date/date.h"
#include "collect/page/byline_labels.h"

namespace assay::page {
namespace {

// Behind the mark that parts a label from a name, and the ornaments that stand before either.
std::string_view without_colons(std::string_view text) {
  text = utf8::trim(text);
  for (std::size_t before = 0; before != text.size();) {
    before = text.size();
    text.remove_prefix(label_mark_bytes(text));
    for (const std::string_view mark : {"→", "·", "•", "-", "–", "—"})
      if (text.starts_with(mark)) text = utf8::trim(text.substr(mark.size()));
  }
  return text;
}

// "von der Leyen" is a name, "Di Moss" may be one.
bool may_be_of_name(std::string_view preposition, std::string_view rest) {
  if (preposition == "di" && rest.find(' ') == std::string_view::npos) return !rest.empty();
  return preposition != "by" &&
         std::ranges::any_of(std::initializer_list<std::string_view>{"der ", "den ", "dem ", "und "},
                             [rest](std::string_view word) { return starts_with_any_case(rest, word); });
}

}  // namespace

bool starts_with_any_case(std::string_view text, std::string_view lower_case) {
  return text.size() >= lower_case.size() &&
         std::ranges::equal(text.substr(0, lower_case.size()), lower_case, {}, [](char c) { return ascii::lower(c); });
}

std::string_view without_credit_label(std::string_view text) {
  text = without_colons(text);
  const std::optional<FoundLabel> found = label_of(text);
  if (!found || found->label.kind == LabelKind::kOther) return text;
  const std::string_view rest = without_colons(text.substr(found->bytes));
  return found->label.kind == LabelKind::kOf && may_be_of_name(found->label.text, rest) ? text : rest;
}

CreditLabel credit_label(std::string_view text) {
  text = without_colons(text);
  const std::optional<FoundLabel> found = label_of(text);
  if (!found) return CreditLabel::kNone;
  if (found->label.kind == LabelKind::kOther) return CreditLabel::kOther;
  return without_colons(text.substr(found->bytes)).empty() ? CreditLabel::kAuthor : CreditLabel::kNone;
}

bool is_other_role(std::string_view text) {
  const std::string lower = ascii::lower(utf8::trim(text));
  return std::ranges::any_of(std::initializer_list<std::string_view>{"reviewed", "checked", "edited", "verified"},
                             [&](std::string_view role) { return lower.ends_with(role); });
}

bool begins_with_author_label(std::string_view text) {
  text = without_colons(text);
  const std::optional<FoundLabel> found = label_of(text);
  if (!found || found->label.kind == LabelKind::kOther || text.size() == found->bytes) return false;
  if (found->label.kind == LabelKind::kOf) return without_credit_label(text).size() < text.size();
  return wants_name(found->label, text.substr(found->bytes));
}

std::string_view behind_date(std::string_view text) {
  constexpr std::size_t kMaxBytes = 160;
  const std::size_t digit = text.find_last_of("0123456789");
  if (digit == std::string_view::npos || text.size() > kMaxBytes) return text;
  std::string_view rest = without_colons(text.substr(digit + 1));
  for (const std::string_view word : {"Uhr", "h", ",", "am", "pm", "AM", "PM"})
    if (rest.starts_with(word) && (rest.size() == word.size() || !ascii::is_letter(rest[word.size()])))
      rest = without_colons(rest.substr(word.size()));
  return begins_with_author_label(rest) && date::find_date(text.substr(0, digit + 1), std::chrono::minutes(0)) ? rest
                                                                                                               : text;
}

}  // namespace assay::page
