#include <array>
#include <nlohmann/json.hpp>

#include "serve/api/handlers.h"

namespace assay::api {
namespace {

// Of what lies inside the program: its data and the library of its page.  Libraries of the system speak for themselves.
struct Attribution {
  std::string_view name;
  std::string_view licence;
  std::string_view notice;
};
constexpr std::array<Attribution, 4> kAttributions = {{
    {"jieba dictionary", "MIT", "Words and their frequencies: jieba, copyright 2013 Sun Junyi"},
    {"OpenCC tables", "Apache-2.0", "Traditional and Simplified characters: Open Chinese Convert, copyright BYVoid"},
    {"Preact", "MIT", "The page is drawn by Preact, copyright 2015 Jason Miller"},
    {"Preact Signals", "MIT", "The page's state is kept by Preact Signals, copyright 2022 Preact Team"},
}};

}  // namespace

Response show_about(const Request&, Context&) {
  auto attributions = nlohmann::ordered_json::array();
  for (const Attribution& one : kAttributions) {
    attributions.push_back({{"name", one.name}, {"licence", one.licence}, {"notice", one.notice}});
  }
  return json_response(200, {{"name", "Assay"}, {"version", ASSAY_VERSION}, {"attributions", std::move(attributions)}});
}

}  // namespace assay::api
