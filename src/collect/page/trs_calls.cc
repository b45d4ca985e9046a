#include "collect/page/trs_calls.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>

#include "base/ascii.h"
#include "base/utf8.h"

namespace assay::page {
namespace {

using html::NodeId;
using html::Tree;

// The next of the arguments of a call, without quotation marks.
std::string_view take_argument(std::string_view& arguments) {
  const std::size_t end = std::min(arguments.find_first_of(",)"), arguments.size());
  std::string_view argument = utf8::trim(arguments.substr(0, end));
  arguments.remove_prefix(std::min(end + 1, arguments.size()));
  if (argument.size() >= 2 && (argument.front() == '"' || argument.front() == '\'') &&
      argument.back() == argument.front())
    argument = argument.substr(1, argument.size() - 2);
  return argument;
}

std::optional<int> small_number(std::string_view text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  constexpr int kMost = 200;
  if (error != std::errc() || end != text.data() + text.size() || number < 0 || number > kMost) return std::nullopt;
  return number;
}

std::optional<TrsCall> read_trs_call(std::string_view arguments) {
  const std::optional<int> count = small_number(take_argument(arguments));
  const std::optional<int> index = small_number(take_argument(arguments));
  const std::string name(take_argument(arguments));
  const std::string extension(take_argument(arguments));
  const auto is_plain = [](char c) { return ascii::is_letter(c) || ascii::is_digit(c) || c == '_' || c == '-'; };
  if (!count || !index || *index >= *count || name.empty() || !std::ranges::all_of(name + extension, is_plain))
    return std::nullopt;
  return TrsCall{*count, *index, name, extension};
}

}  // namespace

std::string TrsCall::file(int page) const {
  return name + (page > 0 ? "_" + std::to_string(page) : "") + "." + extension;
}

std::vector<TrsCall> find_trs_calls(const Tree& tree) {
  constexpr std::string_view kCall = "createPageHTML(";
  constexpr std::size_t kMaxBytes = 20'000;
  constexpr std::size_t kMaxArgumentBytes = 200;
  constexpr int kMaxCalls = 16;
  std::vector<TrsCall> calls;
  int tried = 0;
  for (NodeId id = tree.find(html::Element::kScript); id != html::kNoNode;
       id = tree.find(html::Element::kScript, id + 1)) {
    const NodeId text = tree.first_child(id);
    const std::string_view script = text == html::kNoNode ? std::string_view{} : tree.text(text);
    if (script.size() > kMaxBytes) continue;
    for (std::size_t at = script.find(kCall); at != std::string_view::npos; at = script.find(kCall, at + 1)) {
      if (auto call = read_trs_call(script.substr(at + kCall.size(), kMaxArgumentBytes)))
        calls.push_back(std::move(*call));
      if (++tried == kMaxCalls) return calls;
    }
  }
  return calls;
}

}  // namespace assay::page
