#include "examine/names/names.h"

#include <fmt/format.h>

#include <memory>
#include <nlohmann/json.hpp>

#include "base/model/quantity_json.h"
#include "examine/text/text.h"
#include "run/config.h"
#include "run/desk_lexicon.h"
#include "serve/cli/command.h"
#include "serve/cli/each_line.h"
#include "serve/cli/output.h"
#include "serve/cli/read_file.h"

namespace assay::cli {
namespace {

using Json = nlohmann::ordered_json;

struct Options {
  std::string language;
  bool ndjson = false;
};

Json names_in(const std::string& text, const std::string& language, const lexicon::Lexicon& lexicon) {
  const std::string known = language.empty() ? text::detect_language(text) : language;
  return mentions_to_json(names::find_names(text, known, lexicon), text);
}

Result<Json> names_in_line(const Json& object, const Options& options, const lexicon::Lexicon& lexicon) {
  ASSAY_TRY(const std::string text, string_at(object, "text"));
  ASSAY_TRY(const std::string language, string_at(object, "language"));
  return names_in(text, language.empty() ? options.language : language, lexicon);
}

// "    12  person       贝森特: Scott Bessent"
std::string describe(const Json& name) {
  std::string meaning;
  for (const char* field : {"chinese", "english", "role"}) {
    if (!name[field].is_string()) continue;
    meaning += (meaning.empty() ? ": " : ", ") + name[field].get<std::string>();
  }
  return fmt::format("{:>6}  {:<13} {}{}\n", name["start"].get<std::uint32_t>(), name["type"].get<std::string>(),
                     name["text"].get<std::string>(), meaning);
}

Result<int> show(const Options& options, const Common& common) {
  ASSAY_TRY(const lexicon::Lexicon lexicon, lexicon_of(common));
  if (options.ndjson) {
    return each_line([&](const Json& object) { return names_in_line(object, options, lexicon); });
  }
  ASSAY_TRY(const std::string text, read_text(kStandardInput));
  const Json found = names_in(text, options.language, lexicon);
  if (common.json) {
    print_json(found);
  } else {
    for (const Json& name : found) print(describe(name));
  }
  return kFine;
}

}  // namespace

Action declare_names(CLI::App& app, Common& common) {
  const auto options = std::make_shared<Options>();
  app.add_option("--language", options->language, "zh or en (default: told from the text)")->type_name("LANGUAGE");
  app.add_flag("--ndjson", options->ndjson, "Read lines of {\"text\",\"language\"}, print an array for each");
  app.footer("Reads standard input.\n\nExample:\n  echo 美国财长贝森特 | assay names --json");
  return [options, &common] { return status_of(show(*options, common)); };
}

}  // namespace assay::cli
