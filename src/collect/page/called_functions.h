// CalledFunctions: functions that a script calls where it writes them, with values for their parameters.
// For this room's own use.  Pure.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace assay::page {

struct CalledFunction {
  std::size_t begin = 0;  // of its body, in the script: the brace
  std::size_t end = 0;
  std::map<std::string_view, std::string, std::less<>> strings;  // the parameters that are given strings
};

// (function(a,b){return {title:a}}("Title",0)), as Nuxt 2 and SvelteKit write what occurs more than once.  In their
// order, none within another; those without a string among their arguments are left out.  They refer to `script`. Cost:
// linear; brackets in regular expressions are taken for brackets.
std::vector<CalledFunction> find_called_functions(std::string_view script);

}  // namespace assay::page
