#include "collect/page/biography.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace assay::page {
namespace {

using std::string_view_literals::operator""sv;

// What joins the names of a byline.
constexpr auto kJoints = std::to_array({", "sv, " and "sv, " und "sv, " et "sv, " y "sv, " & "sv, "、"sv});

bool goes_on_with_office(std::string_view rest) {
  constexpr auto kVerbs = std::to_array({" is a "sv, " is an "sv, " is the "sv, " is one "sv, " writes "sv,
                                         " covers "sv, ", a "sv, ", an "sv, ", the "sv});
  return std::ranges::any_of(kVerbs, [rest](std::string_view verb) { return rest.starts_with(verb); });
}

}  // namespace

std::vector<std::string_view> names_in(std::string_view byline) {
  constexpr std::size_t kMostNames = 8;
  std::vector<std::string_view> names;
  while (!byline.empty() && names.size() < kMostNames) {
    std::size_t end = byline.size();
    std::size_t next = end;
    for (const std::string_view joint : kJoints)
      if (const std::size_t at = byline.find(joint); at < end) {
        end = at;
        next = at + joint.size();
      }
    const std::string_view name = utf8::trim(byline.substr(0, end));
    if (!name.empty()) names.push_back(name);
    byline.remove_prefix(next);
  }
  return names;
}

bool is_biography(std::string_view text, std::string_view name) {
  constexpr std::size_t kMaxBytes = 900;
  const std::size_t first_name = name.find(' ');
  if (first_name == std::string_view::npos || text.size() > kMaxBytes) return false;
  for (const std::string_view called : {name, name.substr(0, first_name)})
    if (text.starts_with(called) && goes_on_with_office(text.substr(called.size()))) return true;
  return false;
}

}  // namespace assay::page
