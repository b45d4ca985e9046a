#include "base/model/document.h"

#include <array>

namespace assay {
namespace {

// By the stored number.
constexpr std::array<std::string_view, 6> kNames = {"text", "heading", "list-item", "table-row", "caption", "quote"};

}  // namespace

std::string_view to_string(ParagraphKind kind) {
  const auto number = static_cast<std::size_t>(kind);
  return number < kNames.size() ? kNames[number] : kNames[0];
}

ParagraphKind paragraph_kind(std::string_view name) {
  for (std::size_t number = 0; number < kNames.size(); ++number) {
    if (kNames[number] == name) return static_cast<ParagraphKind>(number);
  }
  return ParagraphKind::kText;
}

std::optional<Time> change_after(const std::optional<Time>& published, const std::optional<Time>& modified) {
  if (!modified || (published && modified->instant - published->instant < std::chrono::minutes(1))) return std::nullopt;
  return modified;
}

}  // namespace assay
