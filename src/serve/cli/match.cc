// `assay match`: standing queries over a stream of documents, without a desk.  Lines are read in portions, a portion is
// worked on by all cores, and answers are printed in the order of the lines.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>

#include "base/log.h"
#include "base/model/json.h"
#include "base/utf8.h"
#include "group/topic/standing.h"
#include "group/topic/topic.h"
#include "run/facts.h"
#include "run/parallel.h"
#include "run/pipeline.h"
#include "serve/cli/command.h"
#include "serve/cli/output.h"
#include "serve/cli/read_file.h"
#include "serve/cli/topic_file.h"

namespace assay::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kPortionLines = 512;
constexpr std::size_t kPortionBytes = std::size_t{16} << 20;

// --- topics
// -----------------------------------------------------------------------------------------------------------

// Each under its place in the list.
Result<topic::StandingTopics> compile_all(const std::vector<TopicLine>& lines, const lexicon::Lexicon& lexicon) {
  std::vector<std::optional<Result<query::Query>>> compiled(lines.size());
  constexpr std::size_t kBlock = 256;
  run::for_each_index((lines.size() + kBlock - 1) / kBlock, 0, [&](std::size_t block) {
    for (std::size_t i = block * kBlock; i < std::min(lines.size(), (block + 1) * kBlock); ++i)
      compiled[i] = topic::compile({.id = 0, .name = lines[i].name, .query = lines[i].query}, lexicon);
  });
  std::vector<topic::CompiledTopic> topics;
  topics.reserve(lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Result<query::Query>& query = *compiled[i];
    if (!query) return failure(query.error().kind, fmt::format("line {}: {}", lines[i].number, query.error().message));
    if (const std::string why = topic::never_matches(*query); !why.empty())
      tell(fmt::format("warning: line {}: {} can never match: {}", lines[i].number, lines[i].name, why));
    topics.push_back({.id = static_cast<TopicId>(i), .query = std::move(*query)});
  }
  return topic::StandingTopics(std::move(topics));
}

struct Topics {
  std::vector<TopicLine> lines;
  topic::StandingTopics standing;
};

Result<Topics> read_topics(const std::string& path, const lexicon::Lexicon& lexicon) {
  ASSAY_TRY(const std::string text, read_file(path));
  const auto named = [&](const Error& error) {
    return failure(error.kind, fmt::format("{}: {}", path, error.message));
  };
  Result<std::vector<TopicLine>> lines = read_topic_lines(text);
  if (!lines) return named(lines.error());
  Result<topic::StandingTopics> standing = compile_all(*lines, lexicon);
  if (!standing) return named(standing.error());
  return Topics{std::move(*lines), std::move(*standing)};
}

// --- documents
// --------------------------------------------------------------------------------------------------------

struct Line {
  std::size_t number = 0;
  std::string bytes;
};

// Lines of standard input that are not empty.
class Lines {
 public:
  // The next ones; none at the end.
  std::vector<Line> portion() {
    std::vector<Line> lines;
    std::size_t bytes = 0;
    while (lines.size() < kPortionLines && bytes < kPortionBytes) {
      const ssize_t size = ::getline(&buffer_, &capacity_, stdin);
      if (size < 0) break;
      ++number_;
      const std::string_view line = utf8::trim(std::string_view(buffer_, static_cast<std::size_t>(size)));
      if (line.empty()) continue;
      lines.push_back({number_, std::string(line)});
      bytes += line.size();
    }
    return lines;
  }

  Lines() = default;
  Lines(const Lines&) = delete;
  Lines& operator=(const Lines&) = delete;
  ~Lines() { std::free(buffer_); }  // NOLINT(cppcoreguidelines-no-malloc): getline's own

 private:
  char* buffer_ = nullptr;
  std::size_t capacity_ = 0;
  std::size_t number_ = 0;
};

struct Found {
  std::string name;
  double relevance = 0;
};

struct Answer {
  std::string url;
  std::string title;
  std::vector<Found> topics;  // most relevant first, then by name
};

class Matcher {
 public:
  Matcher(const Topics& topics, const lexicon::Lexicon& lexicon) : topics_(topics), lexicon_(lexicon) {
    const auto now = std::chrono::time_point_cast<std::chrono::seconds>(std::chrono::system_clock::now());
    now_ = now.time_since_epoch().count();
  }

  Result<Answer> answer(const Line& line) const {
    Result<Document> document = run::collect_line(line.bytes);
    if (!document)
      return failure(document.error().kind, fmt::format("line {}: {}", line.number, document.error().message));
    const text::Analysis analysis = text::analyse(*document);
    const std::int64_t published = document->published ? document->published->instant.time_since_epoch().count() : now_;
    const query::Facts facts = run::find_facts(*document, published, lexicon_, topics_.standing.facts_asked());
    const query::DocumentTerms terms(*document, analysis, &facts);
    Answer answer{.url = document->url, .title = document->title, .topics = {}};
    for (const topic::Rated& rated : topics_.standing.rate(terms, *document, analysis))
      answer.topics.push_back({topics_.lines[static_cast<std::size_t>(rated.id)].name, rated.relevance});
    std::ranges::sort(answer.topics, [](const Found& a, const Found& b) {
      return a.relevance != b.relevance ? a.relevance > b.relevance : a.name < b.name;
    });
    return answer;
  }

 private:
  const Topics& topics_;
  const lexicon::Lexicon& lexicon_;
  std::int64_t now_ = 0;  // the time of documents that have none
};

std::string to_json(const Answer& answer) {
  Json topics = Json::array();
  for (const Found& found : answer.topics) topics.push_back({{"name", found.name}, {"relevance", found.relevance}});
  const Json url = answer.url.empty() ? Json() : Json(answer.url);
  return dump(Json{{"url", url}, {"topics", std::move(topics)}}) + "\n";
}

std::string describe(const Answer& answer) {
  std::string out = log::escape_for_terminal(answer.title.empty() ? answer.url : answer.title) + "\n";
  for (const Found& found : answer.topics)
    out += fmt::format("  {:.2f}  {}\n", found.relevance, log::escape_for_terminal(found.name));
  return out;
}

// Answers one portion.  Returns whether every line held a document.
bool print_answers(const Matcher& matcher, const std::vector<Line>& portion, bool as_json) {
  std::vector<Result<std::string>> answers(portion.size());
  run::for_each_index(portion.size(), 0, [&](std::size_t i) {
    const Result<Answer> answer = matcher.answer(portion[i]);
    if (answer)
      answers[i] = as_json ? to_json(*answer) : describe(*answer);
    else
      answers[i] = std::unexpected(answer.error());
  });
  bool all_fine = true;
  for (const Result<std::string>& answer : answers) {
    if (answer) {
      print(*answer);
      continue;
    }
    all_fine = false;
    fail(answer.error());
    if (as_json) print_json({{"error", answer.error().message}});
  }
  return all_fine;
}

Result<int> match(const std::string& path, const Common& common) {
  ASSAY_TRY(const lexicon::Lexicon lexicon, lexicon_of(common));
  ASSAY_TRY(const Topics topics, read_topics(path, lexicon));
  const Matcher matcher(topics, lexicon);
  int status = kFine;
  Lines lines;
  for (std::vector<Line> portion = lines.portion(); !portion.empty(); portion = lines.portion()) {
    if (!print_answers(matcher, portion, common.json)) status = kRefused;
    ASSAY_CHECK(flush());
  }
  return status;
}

}  // namespace

Action declare_match(CLI::App& app, Common& common) {
  const auto topics = std::make_shared<std::string>();
  app.add_option("--topics", *topics,
                 "A topic a line: {\"name\",\"query\"}, or name<TAB>query; a query may be left out")
      ->required()
      ->type_name("FILE");
  app.footer(
      "Reads documents from standard input, one a line: "
      "{\"url\",\"title\",\"source\",\"published\",\"language\",\"text\"}.\n"
      "With --json, prints {\"url\",\"topics\":[{\"name\",\"relevance\"}]} for each, in their order.\n\n"
      "Example:\n  assay match --topics topics.tsv --json < documents.ndjson");
  return [topics, &common] { return status_of(match(*topics, common)); };
}

}  // namespace assay::cli
