#include <fmt/format.h>

#include <memory>
#include <nlohmann/json.hpp>

#include "base/model/quantity_json.h"
#include "examine/quantity/quantity.h"
#include "examine/text/text.h"
#include "serve/cli/command.h"
#include "serve/cli/each_line.h"
#include "serve/cli/output.h"
#include "serve/cli/read_file.h"

namespace assay::cli {
namespace {

using Json = nlohmann::ordered_json;

struct Options {
  std::string language;
  std::string at;
  bool ndjson = false;
};

Result<Json> figures(const std::string& text, const Options& options) {
  const std::string language = options.language.empty() ? text::detect_language(text) : options.language;
  quantity::Context context{.language = language};
  if (!options.at.empty()) {
    ASSAY_TRY(context.at, parse_rfc3339(options.at));
  }
  return quantities_to_json(quantity::find_quantities(text, context), text);
}

Result<Json> figures_of_line(const Json& object, const Options& options) {
  ASSAY_TRY(const std::string text, string_at(object, "text"));
  Options own = options;
  ASSAY_TRY(const std::string language, string_at(object, "language"));
  if (!language.empty()) own.language = language;
  ASSAY_TRY(const std::string at, string_at(object, "at"));
  if (!at.empty()) own.at = at;
  return figures(text, own);
}

// "40721.17亿元   money  4072117000000 CNY"
std::string describe(const Json& figure) {
  const auto text = [&](const char* field) {
    return figure[field].is_string() ? figure[field].get<std::string>() : std::string();
  };
  std::string value = text("value");
  if (value.empty()) value = text("low") + " to " + text("high");
  if (!text("unit").empty()) value += " " + text("unit");
  if (!text("per").empty()) value += " per " + text("per");
  if (figure["approximate"].get<bool>()) value += ", about";
  return fmt::format("{:>6}  {:<12} {:<40} {}\n", figure["start"].get<std::uint32_t>(), text("kind"), value,
                     text("text"));
}

Result<int> show(const Options& options, const Common& common) {
  ASSAY_TRY(const std::string text, read_text(kStandardInput));
  ASSAY_TRY(const Json found, figures(text, options));
  if (common.json) {
    print_json(found);
  } else {
    for (const Json& figure : found) print(describe(figure));
  }
  return kFine;
}

}  // namespace

Action declare_quantities(CLI::App& app, Common& common) {
  const auto options = std::make_shared<Options>();
  app.add_option("--language", options->language, "zh or en (default: told from the text)")->type_name("LANGUAGE");
  app.add_option("--at", options->at, "When the text was written, for words such as 昨日 and \"last Friday\"")
      ->type_name("TIME");
  app.add_flag("--ndjson", options->ndjson, "Read lines of {\"text\",\"language\",\"at\"}, print an array for each");
  app.footer("Reads standard input.\n\nExample:\n  echo 增长5.18%，达40721.17亿元 | assay quantities --json");
  return [options, &common] {
    if (!options->ndjson) return status_of(show(*options, common));
    return each_line([&](const Json& object) { return figures_of_line(object, *options); });
  };
}

}  // namespace assay::cli
