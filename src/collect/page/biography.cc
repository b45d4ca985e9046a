#include "collect/page/biography.h"

#include <algorithm>
#include <array>

namespace assay::page {
namespace {

using std::string_view_literals::operator""sv;

bool goes_on_with_office(std::string_view rest) {
  constexpr auto kVerbs = std::to_array({" is a "sv, " is an "sv, " is the "sv, " is one "sv, " writes "sv,
                                         " covers "sv, ", a "sv, ", an "sv, ", the "sv});
  return std::ranges::any_of(kVerbs, [rest](std::string_view verb) { return rest.starts_with(verb); });
}

}  // namespace

bool is_biography(std::string_view text, std::string_view name) {
  constexpr std::size_t kMaxBytes = 900;
  const std::size_t first_name = name.find(' ');
  if (first_name == std::string_view::npos || text.size() > kMaxBytes) return false;
  for (const std::string_view called : {name, name.substr(0, first_name)})
    if (text.starts_with(called) && goes_on_with_office(text.substr(called.size()))) return true;
  return false;
}

}  // namespace assay::page
