#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <span>
#include <string_view>

#include "base/embedded_file.h"
#include "serve/api/handlers.h"

namespace assay::embedded {
std::span<const EmbeddedFile> attributions();  // generated: cmake/Data.cmake
}

namespace assay::api {
namespace {

using Json = nlohmann::ordered_json;

// Takes the next of `text` up to `end`.
std::string_view cut(std::string_view& text, char end) {
  const std::string_view part = text.substr(0, text.find(end));
  text.remove_prefix(std::min(text.size(), part.size() + 1));
  return part;
}

// data/ATTRIBUTIONS.tsv: name, licence and notice a line, under a line of headings.
Json read_attributions() {
  constexpr std::array<const char*, 3> kFields = {"name", "licence", "notice"};
  Json attributions = Json::array();
  for (const EmbeddedFile& file : embedded::attributions()) {
    std::string_view lines = file.bytes;
    cut(lines, '\n');
    while (!lines.empty()) {
      std::string_view line = cut(lines, '\n');
      if (line.empty()) continue;
      Json attribution;
      for (const char* field : kFields) attribution[field] = cut(line, '\t');
      attributions.push_back(std::move(attribution));
    }
  }
  return attributions;
}

}  // namespace

Response show_about(const Request&, Context&) {
  static const Json kAttributions = read_attributions();
  return json_response(200, {{"name", "Assay"}, {"version", ASSAY_VERSION}, {"attributions", kAttributions}});
}

}  // namespace assay::api
