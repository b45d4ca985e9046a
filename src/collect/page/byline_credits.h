// Credits: the labels before names, which say what somebody did for the article.
// For this room's own use.  Pure.
#pragma once

#include <cstdint>
#include <string_view>

namespace assay::page {

enum class CreditLabel : std::uint8_t {
  kNone,
  kAuthor,  // "By", "Written by", "Author:", "作者：", and nothing else
  kOther    // "Reviewed by …", "Photos by …", "责任编辑：…": the name behind it is not the author's
};
CreditLabel credit_label(std::string_view text);

// "By Ada Moss" -> "Ada Moss"; what has no label stays as it is.
std::string_view without_credit_label(std::string_view text);

// "By Ada Moss", "Autor: Ada Moss": a label that is no word of a sentence, and something behind it.
bool begins_with_author_label(std::string_view text);

// "Posted on March 3, 2024 by Ada Moss" -> "by Ada Moss"; other texts stay as they are.
std::string_view behind_date(std::string_view text);

// "Medically reviewed", before a "by" in an element of its own.
bool is_other_role(std::string_view text);

// `lower_case` holds no capitals; letters of `text` match in both cases.
bool starts_with_any_case(std::string_view text, std::string_view lower_case);

}  // namespace assay::page
