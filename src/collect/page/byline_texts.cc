// Bylines whose parts stand in elements of their own: "By", a link, "and", another link, an office, a date.
#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/utf8.h"
#include "collect/page/byline_credits.h"
#include "collect/page/byline_name.h"

namespace assay::page {
namespace {

// What joins two names: " and ", " und ", as it is printed, ", and ", ", ".
constexpr auto kJoints = std::to_array<std::string_view>(
    {", and ", " and ", " & ", " und ", " et ", " y ", " e ", " en ", " och ", " og ", " i ", ", "});

// The joint of "and Ada Moss"; empty where the text begins with none.
std::string_view joint_at_start(std::string_view text) {
  text = utf8::trim(text);
  for (const std::string_view joint : kJoints)
    if (starts_with_any_case(text, joint[0] == ' ' ? joint.substr(1) : joint)) return joint;
  return {};
}

// The joint of "Ada Moss and".
std::string_view joint_at_end(std::string_view text) {
  text = utf8::trim(text);
  for (const std::string_view joint : kJoints)
    if (text.ends_with(joint.substr(0, joint.size() - 1))) return joint;
  return {};
}

// The joint that the text is, and nothing else.
std::string_view joint_of(std::string_view text) {
  text = utf8::trim(text);
  for (const std::string_view joint : kJoints)
    if (text == utf8::trim(joint)) return joint;
  return {};
}

// "Privacy Expert" behind a comma is no second author.
bool is_calling(std::string_view text) {
  const std::string lower = ascii::lower(text);
  return std::ranges::any_of(
      std::initializer_list<std::string_view>{"expert", "founder", "director", "manager", "specialist", "officer",
                                              "ceo", "coach", "analyst", "strategist", "producer", "consultant",
                                              "president", "professor", "engineer", "author"},
      [&](std::string_view calling) { return lower.ends_with(calling); });
}

}  // namespace

std::string authors_in_texts(std::span<const std::string> texts, std::string_view outlet) {
  constexpr int kMaxOthers = 5;
  int others = 0;
  bool has_label = false;
  std::string names;
  std::string_view joint;  // how the next name goes on the last: ", ", " and "; empty where it does not
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const std::string_view text = behind_date(texts[i]);
    const CreditLabel label = credit_label(text);
    if (label == CreditLabel::kOther || (label == CreditLabel::kAuthor && i > 0 && is_other_role(texts[i - 1]))) break;
    if (label == CreditLabel::kAuthor) {
      has_label = true;
      continue;
    }
    if (!names.empty() && !joint_of(text).empty()) {
      joint = joint_of(text);
      continue;
    }
    const std::string name = likely_author_in(text, outlet);
    if (names.empty()) {
      // Behind "By" stands the author or nobody.
      has_label = has_label || without_credit_label(text).size() < utf8::trim(text).size();
      if (name.empty() && (has_label || ++others == kMaxOthers)) break;
      names = name;
    } else {
      if (const std::string_view start = joint_at_start(text); !start.empty()) joint = start;
      if (joint.empty() || name.empty() || (joint == ", " && is_calling(name))) break;
      names.append(joint).append(name);
    }
    joint = name.empty() ? std::string_view{} : joint_at_end(text);
  }
  return names;
}

void add_author(std::string& names, std::string_view name) {
  constexpr std::size_t kMaxBytes = 500;
  if (name.empty() || names.find(name) != std::string::npos || names.size() + name.size() > kMaxBytes) return;
  names.append(names.empty() ? "" : ", ").append(name);
}

}  // namespace assay::page
