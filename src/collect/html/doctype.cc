// https://html.spec.whatwg.org/multipage/parsing.html#the-initial-insertion-mode, and the tokenizer's states of
// DOCTYPE. A declaration that breaks off, or names nothing, counts as quirks too.
#include "collect/html/doctype.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace assay::html {
namespace {

// Public identifiers that begin so are of documents made for browsers before the standards.
constexpr auto kQuirksPrefixes = std::to_array<std::string_view>({
    "+//silmaril//dtd html pro v0r11 19970101//",
    "-//as//dtd html 3.0 aswedit + extensions//",
    "-//advasoft ltd//dtd html 3.0 aswedit + extensions//",
    "-//ietf//dtd html 2.0 level 1//",
    "-//ietf//dtd html 2.0 level 2//",
    "-//ietf//dtd html 2.0 strict level 1//",
    "-//ietf//dtd html 2.0 strict level 2//",
    "-//ietf//dtd html 2.0 strict//",
    "-//ietf//dtd html 2.0//",
    "-//ietf//dtd html 2.1e//",
    "-//ietf//dtd html 3.0//",
    "-//ietf//dtd html 3.2 final//",
    "-//ietf//dtd html 3.2//",
    "-//ietf//dtd html 3//",
    "-//ietf//dtd html level 0//",
    "-//ietf//dtd html level 1//",
    "-//ietf//dtd html level 2//",
    "-//ietf//dtd html level 3//",
    "-//ietf//dtd html strict level 0//",
    "-//ietf//dtd html strict level 1//",
    "-//ietf//dtd html strict level 2//",
    "-//ietf//dtd html strict level 3//",
    "-//ietf//dtd html strict//",
    "-//ietf//dtd html//",
    "-//metrius//dtd metrius presentational//",
    "-//microsoft//dtd internet explorer 2.0 html strict//",
    "-//microsoft//dtd internet explorer 2.0 html//",
    "-//microsoft//dtd internet explorer 2.0 tables//",
    "-//microsoft//dtd internet explorer 3.0 html strict//",
    "-//microsoft//dtd internet explorer 3.0 html//",
    "-//microsoft//dtd internet explorer 3.0 tables//",
    "-//netscape comm. corp.//dtd html//",
    "-//netscape comm. corp.//dtd strict html//",
    "-//o'reilly and associates//dtd html 2.0//",
    "-//o'reilly and associates//dtd html extended 1.0//",
    "-//o'reilly and associates//dtd html extended relaxed 1.0//",
    "-//sq//dtd html 2.0 hotmetal + extensions//",
    "-//softquad software//dtd hotmetal pro 6.0::19990601::extensions to html 4.0//",
    "-//softquad//dtd hotmetal pro 4.0::19971010::extensions to html 4.0//",
    "-//spyglass//dtd html 2.0 extended//",
    "-//sun microsystems corp.//dtd hotjava html//",
    "-//sun microsystems corp.//dtd hotjava strict html//",
    "-//w3c//dtd html 3 1995-03-24//",
    "-//w3c//dtd html 3.2 draft//",
    "-//w3c//dtd html 3.2 final//",
    "-//w3c//dtd html 3.2//",
    "-//w3c//dtd html 3.2s draft//",
    "-//w3c//dtd html 4.0 frameset//",
    "-//w3c//dtd html 4.0 transitional//",
    "-//w3c//dtd html experimental 19960712//",
    "-//w3c//dtd html experimental 970421//",
    "-//w3c//dtd w3 html//",
    "-//w3o//dtd w3 html 3.0//",
    "-//webtechs//dtd mozilla html 2.0//",
    "-//webtechs//dtd mozilla html//",
});
constexpr auto kQuirksIdentifiers = std::to_array<std::string_view>(
    {"-//w3o//dtd w3 html strict 3.0//en//", "-/w3c/dtd html 4.0 transitional/en", "html"});
// These are quirks where no system identifier follows.
constexpr auto kQuirksAlone =
    std::to_array<std::string_view>({"-//w3c//dtd html 4.01 frameset//", "-//w3c//dtd html 4.01 transitional//"});
constexpr std::string_view kQuirksSystem = "http://www.ibm.com/data/dtd/v11/ibmxhtml1-transitional.dtd";

constexpr std::string_view kSpace = " \t\n\f\r";

void skip_space(std::string_view& rest) {
  rest.remove_prefix(std::min(rest.find_first_not_of(kSpace), rest.size()));
}

// The identifier in quotes that `rest` begins with; nothing where it has none or does not end it.
std::optional<std::string_view> quoted(std::string_view& rest) {
  skip_space(rest);
  if (rest.empty() || (rest[0] != '"' && rest[0] != '\'')) return std::nullopt;
  const std::size_t end = rest.find(rest[0], 1);
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view found = rest.substr(1, end - 1);
  rest.remove_prefix(end + 1);
  return found;
}

}  // namespace

bool is_quirks(std::string_view declaration) {
  constexpr std::size_t kLongest = 1024;
  std::string lower(declaration.substr(0, kLongest));
  std::ranges::transform(lower, lower.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  std::string_view rest = lower;
  skip_space(rest);
  const std::string_view name = rest.substr(0, rest.find_first_of(kSpace));
  if (name != "html") return true;
  rest.remove_prefix(name.size());
  skip_space(rest);
  if (rest.empty()) return false;
  const bool is_public = rest.starts_with("public");
  if (!is_public && !rest.starts_with("system")) return true;
  rest.remove_prefix(6);
  std::string_view identifier;
  if (is_public) {
    const auto found = quoted(rest);
    if (!found) return true;
    identifier = *found;
  }
  const std::string_view before_system = rest;
  const auto system = quoted(rest);
  if (!system && (!is_public || before_system.find_first_not_of(kSpace) != std::string_view::npos)) return true;
  const auto begins = [&](std::string_view prefix) { return identifier.starts_with(prefix); };
  return std::ranges::any_of(kQuirksPrefixes, begins) ||
         std::ranges::find(kQuirksIdentifiers, identifier) != kQuirksIdentifiers.end() ||
         (!system && std::ranges::any_of(kQuirksAlone, begins)) || (system && *system == kQuirksSystem);
}

}  // namespace assay::html
