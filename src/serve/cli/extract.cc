#include <fmt/format.h>

#include <memory>
#include <nlohmann/json.hpp>

#include "collect/page/join.h"
#include "collect/page/page.h"
#include "examine/text/text.h"
#include "run/pdf_reader.h"
#include "run/pipeline.h"
#include "serve/cli/each_file.h"
#include "serve/cli/layout.h"
#include "serve/cli/output.h"
#include "serve/cli/read_file.h"

namespace assay::cli {
namespace {

using Json = nlohmann::ordered_json;

struct Options {
  std::vector<std::string> files;
  std::string url;
  bool parts = false;
};

// Declared by the page; else detected from its words.
std::string language_of(const page::Article& article) {
  if (!article.language.empty()) return article.language;
  constexpr std::size_t kEnoughBytes = 4096;
  std::string sample = article.title;
  for (const Paragraph& paragraph : article.paragraphs) {
    if (sample.size() >= kEnoughBytes) break;
    sample += "\n" + paragraph.text;
  }
  return text::detect_language(sample);
}

Json to_json(const page::Article& article) {
  Json paragraphs = Json::array();
  for (const Paragraph& paragraph : article.paragraphs) paragraphs.push_back(paragraph.text);
  return {{"title", article.title},
          {"byline", article.byline},
          {"site", article.site},
          {"published", article.published ? Json(format_rfc3339(*article.published)) : Json(nullptr)},
          {"modified", article.modified ? Json(format_rfc3339(*article.modified)) : Json(nullptr)},
          {"language", language_of(article)},
          {"paragraphs", std::move(paragraphs)},
          {"confidence", article.confidence},
          {"problem", article.problem.empty() ? Json(nullptr) : Json(article.problem)},
          {"next_page", article.next_page.empty() ? Json(nullptr) : Json(article.next_page)}};
}

// A PDF tells less of itself than a page does.
Json to_json(Document&& document) {
  page::Article article;
  article.title = std::move(document.title);
  article.byline = std::move(document.byline);
  article.published = document.published;
  article.paragraphs = std::move(document.paragraphs);
  article.confidence = document.confidence;
  article.problem = std::move(document.problem);
  return to_json(article);
}

std::string describe(const Json& article) {
  const int width = text_width();
  std::string text = wrap(article["title"].get<std::string>(), {.width = width}) + "\n";
  std::string line = article["site"];
  for (const char* field : {"byline", "published"}) {
    if (article[field].is_string() && !article[field].get<std::string>().empty()) {
      line += " · " + article[field].get<std::string>();
    }
  }
  text += wrap(line, {.width = width}) + "\n";
  if (article["problem"].is_string()) {
    text += wrap("Could not be read: " + article["problem"].get<std::string>(), {.width = width}) + "\n";
  }
  for (const Json& paragraph : article["paragraphs"])
    text += "\n" + wrap(paragraph.get<std::string>(), {.width = width}) + "\n";
  if (article["next_page"].is_string())
    text += "\n" + wrap("It goes on at " + article["next_page"].get<std::string>(), {.width = width}) + "\n";
  return text + "\n";
}

Result<page::Article> read_part(const std::string& path, const std::string& url) {
  ASSAY_TRY(const std::string bytes, read_file(path));
  Result<page::Article> part = page::extract(bytes, url);
  if (!part) return failure(part.error().kind, path + ": " + part.error().message);
  return part;
}

// All files as one article.  One that cannot be read is told, and left out.
int extract_parts(const Options& options, const Common& common) {
  std::vector<page::Article> parts;
  int status = kFine;
  for (const std::string& path : options.files) {
    // Only the first page is at the address given.
    Result<page::Article> part = read_part(path, parts.empty() ? options.url : std::string());
    if (!part) {
      tell("assay: " + part.error().message);
      status = kRefused;
      continue;
    }
    parts.push_back(std::move(*part));
  }
  if (parts.empty()) return status;
  const page::Joined joined = page::join_parts(std::move(parts));
  for (const std::string& note : joined.notes) tell("assay: " + note);
  const Json article = to_json(joined.article);
  if (common.json)
    print_json(article);
  else
    print(describe(article));
  return status;
}

}  // namespace

Action declare_extract(CLI::App& app, Common& common) {
  const auto options = std::make_shared<Options>();
  app.add_option("FILE", options->files, "HTML pages or PDFs, plain or compressed; - is standard input")->required();
  app.add_option("--url", options->url, "Where the page came from");
  app.add_flag("--parts", options->parts, "The files are the pages of one article, in its order: makes one of them");
  app.footer("Example:\n  assay extract page.html --url https://news.example/1 --json");
  return [options, &common] {
    if (options->parts) return extract_parts(*options, common);
    const auto read = [&](const std::string& bytes) -> Result<Json> {
      if (run::detect_format({}, bytes) == run::Format::kPdf) {
        ASSAY_TRY(Document document, run::read_pdf_in_child(bytes));
        return to_json(std::move(document));
      }
      ASSAY_TRY(const page::Article article, page::extract(bytes, options->url));
      return to_json(article);
    };
    return each_file(options->files, common, {read, describe});
  };
}

}  // namespace assay::cli
