#include "collect/page/byline_texts.h"

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

constexpr std::string_view kChineseJoint = "、";

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

std::vector<std::string> byline_texts(const html::Tree& tree, html::NodeId start, html::NodeId end) {
  constexpr std::size_t kMaxTexts = 24;
  constexpr std::size_t kMaxTextBytes = 4096;
  constexpr html::NodeId kMaxNodes = 400;
  std::vector<std::string> texts;
  for (html::NodeId id = start; id < std::min(end, start + kMaxNodes) && texts.size() < kMaxTexts; ++id) {
    if (!tree.is_text(id) || html::is_unseen(tree.element(tree.parent(id)))) continue;
    std::string text = utf8::collapse_space(tree.text(id).substr(0, kMaxTextBytes));
    if (!text.empty()) texts.push_back(std::move(text));
  }
  return texts;
}

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
    const std::string name = likely_author_in(has_label ? without_contact(text) : text, outlet);
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

bool holds_name(std::string_view names, std::string_view name) {
  if (name.empty()) return false;
  for (std::size_t at = names.find(name); at != std::string_view::npos; at = names.find(name, at + 1)) {
    const std::string_view before = names.substr(0, at);
    const std::string_view behind = names.substr(at + name.size());
    const auto is_joint_before = [before](std::string_view joint) { return before.ends_with(joint); };
    const auto is_joint_behind = [behind](std::string_view joint) { return behind.starts_with(joint); };
    if ((before.empty() || is_joint_before(kChineseJoint) || std::ranges::any_of(kJoints, is_joint_before)) &&
        (behind.empty() || is_joint_behind(kChineseJoint) || std::ranges::any_of(kJoints, is_joint_behind)))
      return true;
  }
  return false;
}

std::vector<std::string_view> names_of(std::string_view names) {
  constexpr std::size_t kMostNames = 8;
  std::vector<std::string_view> parts;
  while (!names.empty() && parts.size() < kMostNames) {
    std::size_t size = names.size();
    std::string_view first;
    const auto cut_before = [&](std::string_view joint) {
      if (const std::size_t at = names.find(joint); at < size) {
        size = at;
        first = joint;
      }
    };
    cut_before(kChineseJoint);
    std::ranges::for_each(kJoints, cut_before);
    if (const std::string_view part = utf8::trim(names.substr(0, size)); !part.empty()) parts.push_back(part);
    names.remove_prefix(size + first.size());
  }
  return parts;
}

void add_author(std::string& names, std::string_view name) {
  constexpr std::size_t kMaxBytes = 500;
  if (name.empty() || holds_name(names, name) || names.size() + name.size() > kMaxBytes) return;
  names.append(names.empty() ? "" : ", ").append(name);
}

}  // namespace assay::page
