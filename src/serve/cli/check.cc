#include "run/check.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>

#include "base/model/json.h"
#include "base/model/verdict_json.h"
#include "run/pdf_reader.h"
#include "serve/cli/command.h"
#include "serve/cli/each_line.h"
#include "serve/cli/layout.h"
#include "serve/cli/output.h"
#include "serve/cli/read_file.h"

namespace assay::cli {
namespace {

using Json = nlohmann::ordered_json;

struct Options {
  std::string source;
  std::string summary;
  std::string at;
  bool ndjson = false;
};

Result<std::optional<Time>> time_of(const std::string& text) {
  if (text.empty()) return std::nullopt;
  ASSAY_TRY(const Time time, parse_rfc3339(text));
  return time;
}

// A source is its text, or an object as `assay import` reads one.
Result<Document> source_in(const Json& object) {
  const auto source = object.find("source");
  if (source == object.end()) return failure(ErrorKind::kInvalid, "check: no \"source\"");
  if (source->is_object()) return run::record_source(dump(*source));
  ASSAY_TRY(const std::string text, string_at(object, "source"));
  ASSAY_TRY(const std::string at, string_at(object, "at"));
  ASSAY_TRY(const std::optional<Time> published, time_of(at));
  return run::pasted_source({.text = text, .published = published});
}

Result<Json> report_of_line(const Json& object, const lexicon::Lexicon& lexicon) {
  ASSAY_TRY(const Document source, source_in(object));
  ASSAY_TRY(const std::string summary, string_at(object, "summary"));
  return report_to_json(run::check_summary(summary, source, lexicon), summary);
}

std::string describe_mark(const Json& mark, int width) {
  std::string line = fmt::format("{}: {}", mark["text"].get<std::string>(), mark["verdict"].get<std::string>());
  if (const std::string reason = mark["reason"]; !reason.empty()) line += "; " + reason;
  return wrap(line, {.width = width, .indent = 4, .hanging = 6}) + "\n";
}

std::string describe(const Json& sentence, int width) {
  std::string text =
      wrap(fmt::format("[{}] {}", sentence["verdict"].get<std::string>(), sentence["text"].get<std::string>()),
           {.width = width, .hanging = 2}) +
      "\n";
  for (const char* marks : {"figures", "names", "citations"}) {
    for (const Json& mark : sentence[marks]) text += describe_mark(mark, width);
  }
  for (const Json& conflict : sentence["conflicts"]) {
    text += wrap(conflict.get<std::string>(), {.width = width, .indent = 4, .hanging = 6}) + "\n";
  }
  return text;
}

Result<int> check_files(const Options& options, const Common& common, const lexicon::Lexicon& lexicon) {
  if (options.source.empty() || options.summary.empty()) {
    return failure(ErrorKind::kInvalid, "check: give --source FILE and --summary FILE, or --ndjson");
  }
  ASSAY_TRY(std::string bytes, read_file(options.source));
  ASSAY_TRY(Document source, run::file_source_document({options.source, std::move(bytes)}, run::read_pdf_in_child));
  ASSAY_TRY(const std::optional<Time> at, time_of(options.at));
  if (at) source.published = at;
  ASSAY_TRY(const std::string summary, read_text(options.summary));
  const CheckReport report = run::check_summary(summary, source, lexicon);
  const Json json = report_to_json(report, summary);
  if (common.json) {
    print_json(json);
  } else {
    for (const Json& sentence : json["sentences"]) print(describe(sentence, text_width()));
  }
  return report.ok ? kFine : kFound;
}

Result<int> check(const Options& options, const Common& common) {
  ASSAY_TRY(const lexicon::Lexicon lexicon, lexicon_of(common));
  if (!options.ndjson) return check_files(options, common, lexicon);
  return each_line([&](const Json& object) { return report_of_line(object, lexicon); });
}

}  // namespace

Action declare_check(CLI::App& app, Common& common) {
  const auto options = std::make_shared<Options>();
  app.add_option("--source", options->source, "What the summary rests on: a page, PDF, Markdown or text file");
  app.add_option("--summary", options->summary, "The text to check; marks such as [2] cite the source's paragraphs");
  app.add_option("--at", options->at, "When the source was written, where it does not say so itself")
      ->type_name("TIME");
  app.add_flag("--ndjson", options->ndjson, "Read lines of {\"source\",\"summary\"}, print a report for each");
  app.footer(
      "Exit status 1 when something in the summary does not stand in the source.\n\n"
      "Example:\n  assay check --source article.html --summary summary.txt");
  return [options, &common] { return status_of(check(*options, common)); };
}

}  // namespace assay::cli
