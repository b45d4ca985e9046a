#include "collect/feed/author.h"

#include <algorithm>

#include "base/utf8.h"

namespace assay::feed {
namespace {

constexpr std::size_t kMaxAuthors = 16;

std::string_view without(std::string_view text, std::string_view ends) {
  while (!text.empty() && ends.find(text.front()) != std::string_view::npos) text.remove_prefix(1);
  while (!text.empty() && ends.find(text.back()) != std::string_view::npos) text.remove_suffix(1);
  return text;
}

}  // namespace

std::string author_text(std::string_view name, std::string_view email) {
  std::string out = utf8::collapse_space(name);
  std::string address = utf8::collapse_space(email);
  if (out.empty()) return address;
  if (!address.empty()) out.append(" (").append(address).append(")");
  return out;
}

std::string author_name(std::string_view author) {
  // The words with an "@" are addresses; what brackets are left over around them goes with them.
  std::string name;
  for (std::size_t at = 0; at < author.size();) {
    const std::size_t end = std::min(author.find(' ', at), author.size());
    const std::string_view word = author.substr(at, end - at);
    at = end + 1;
    const std::size_t sign = word.find('@');
    if (sign != std::string_view::npos && sign > 0) continue;
    name.append(name.empty() ? "" : " ").append(word);
  }
  std::string_view bare = without(name, " \t\n,;");
  if (bare.starts_with('(') && bare.ends_with(')')) bare = without(bare, "()");
  return std::string(without(bare, " <>\""));
}

void add_author(std::vector<std::string>& authors, std::string author) {
  if (author.empty() || authors.size() >= kMaxAuthors) return;
  const std::string name = author_name(author);
  const auto same = [&](const std::string& other) {
    return other == author || (!name.empty() && author_name(other) == name);
  };
  if (std::ranges::none_of(authors, same)) authors.push_back(std::move(author));
}

std::string joined(const std::vector<std::string>& authors) {
  std::string out;
  for (const std::string& author : authors) out.append(out.empty() ? "" : ", ").append(author);
  return out;
}

}  // namespace assay::feed
