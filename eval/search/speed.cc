// The speed and size of the index beside Xapian, SQLite FTS5 and PostgreSQL, in one process, one thread each.
//   search_speed TRANSCRIPTS WORK [--documents N] [--engines ours,ours-text,xapian,fts5,postgres] [--queries N]
//   [--rounds N]
//                [--seconds N] [--checked N]
// Engines take turns, a batch of pages each, and a question each, so that whatever else the machine does falls on all
// of them alike: read the ratios.  What was built stays in WORK and is used again.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <ranges>

#include "search/engine.h"
#include "search/statistics.h"
#include "search/truth.h"

namespace assay::bench {

void give_up(std::string_view message) {
  std::fprintf(stderr, "speed: %.*s\n", static_cast<int>(message.size()), message.data());
  std::exit(1);
}

std::uint64_t bytes_below(const std::string& folder) {
  std::uint64_t bytes = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) bytes += entry.file_size();
  }
  return bytes;
}

namespace {

constexpr std::uint64_t kSeed = 20'260'101;
constexpr std::uint32_t kBatch = 2'000;

struct Options {
  std::string transcripts;
  std::string work;
  std::uint32_t documents = 100'000;
  std::vector<std::string> engines{"ours", "ours-text", "xapian", "fts5"};
  std::size_t queries = 200;
  std::size_t rounds = 5;
  double seconds = 60;
  std::size_t checked = 25;
};

struct Built {  // seconds
  double wall = 0;
  double processor = 0;
  double compacting = 0;
};

struct Contender {
  std::string key;
  std::unique_ptr<Engine> engine;
  Built built;
  bool is_new = true;
};

using Clock = std::chrono::steady_clock;
double since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}
long long as_long(std::int64_t value) {
  return value;
}
double processor_seconds() {
  return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

std::unique_ptr<Engine> make_engine(const std::string& key, const std::string& folder, bool is_built) {
  if (key == "ours") return make_own_engine(folder, is_built, Own::kReader);
  if (key == "ours-text") return make_own_engine(folder, is_built, Own::kFromText);
  if (key == "xapian") return make_xapian_engine(folder, is_built);
  if (key == "fts5") return make_fts5_engine(folder, is_built);
  if (key == "postgres") return make_postgres_engine();
  give_up("no engine " + key);
}

std::vector<Contender> make_contenders(const Options& options) {
  std::vector<Contender> contenders;
  for (const std::string& key : options.engines) {
    Contender contender{.key = key, .engine = nullptr, .built = {}};
    std::ifstream mark(options.work + "/" + key + ".built");
    contender.is_new = !(mark >> contender.built.wall >> contender.built.processor >> contender.built.compacting);
    if (contender.key == "postgres") contender.is_new = true;  // its cluster lives as long as this run
    contender.engine = make_engine(key, options.work, !contender.is_new);
    contenders.push_back(std::move(contender));
  }
  return contenders;
}

template <class Work>
void timed(Built& built, const Work& work) {
  const double processor = processor_seconds();
  const Clock::time_point start = Clock::now();
  work();
  built.wall += since(start);
  built.processor += processor_seconds() - processor;
}

void build(std::vector<Contender>& contenders, const Pages& pages, const Options& options) {
  if (std::ranges::none_of(contenders, &Contender::is_new)) return;
  for (Contender& one : contenders) {
    if (one.is_new) one.built = {};
  }
  for (std::uint32_t first = 0; first < options.documents; first += kBatch) {
    std::vector<Page> batch;
    for (std::uint32_t n = first; n < std::min(first + kBatch, options.documents); ++n) batch.push_back(pages.make(n));
    for (Contender& one : contenders) {
      if (!one.is_new) continue;
      one.engine->prepare(batch);
      timed(one.built, [&] { one.engine->add(batch); });
    }
  }
  for (Contender& one : contenders) {
    if (!one.is_new) continue;
    timed(one.built, [&] { one.engine->commit(); });
    const Clock::time_point start = Clock::now();
    one.engine->compact();
    one.built.compacting = since(start);
    std::ofstream(options.work + "/" + one.key + ".built")
        << one.built.wall << ' ' << one.built.processor << ' ' << one.built.compacting << '\n';
  }
}

void print_building(const std::vector<Contender>& contenders, const Options& options) {
  std::printf("\nindexing %u documents of %zu words, positions on\n", options.documents, kWordsOfPage);
  std::printf("  %-16s %12s %14s %12s %12s %10s\n", "", "documents/s", "of processor", "bytes each", "compacting",
              "ratio");
  const double base = contenders.front().built.wall;
  for (const Contender& one : contenders) {
    const double count = options.documents;
    const std::string processor =
        one.key == "postgres" ? "(server's)" : std::to_string(static_cast<int>(count / one.built.processor));
    std::printf("  %-16s %12.0f %14s %12.0f %10.1f s %9.2fx%s\n", one.engine->name().c_str(), count / one.built.wall,
                processor.c_str(), static_cast<double>(one.engine->bytes()) / count, one.built.compacting,
                one.built.wall / base, one.is_new ? "" : "  (built earlier)");
  }
}

std::vector<Question> some_of_each(std::span<const Question> questions, std::size_t count) {
  std::vector<Question> chosen;
  for (const QuestionKind kind : kQuestionKinds) {
    auto of_kind = questions | std::views::filter([kind](const Question& one) { return one.kind == kind; });
    std::ranges::copy(of_kind | std::views::take(count), std::back_inserter(chosen));
  }
  return chosen;
}

std::string describe(const Question& question) {
  std::string text = to_string(question.kind);
  for (const std::string& word : question.words) text += " " + word;
  return text;
}

// Peers have to count exactly the documents that hold the words as they were split.  Ours at least those (of a phrase,
// with no mark between), and at most those that hold the characters; but of three ideographs and more the index knows
// of some pairs only that they are there (terms.h), so a document more may hold them apart.
bool is_right(bool is_own, const Question& question, std::int64_t count, const Truth& truth) {
  if (!is_own) return count == truth.as_words;
  constexpr std::size_t kTwoIdeographs = 6;  // bytes
  const bool is_long =
      question.kind == QuestionKind::kPhrase ||
      std::ranges::any_of(question.words, [](const auto& word) { return word.size() > kTwoIdeographs; });
  return count >= truth.unparted && (count <= truth.as_text || is_long);
}

void check_counts(std::vector<Contender>& contenders, const Pages& pages, std::span<const Question> chosen,
                  std::uint32_t documents) {
  const std::vector<Truth> truths = read_truth(pages, documents, chosen);
  std::printf("\nmatching documents of %zu questions, summed; held against reading every page\n", chosen.size());
  std::printf("  %-16s %12s %12s %12s %12s %8s\n", "", "found", "as words", "unparted", "as text", "wrong");
  for (Contender& one : contenders) {
    std::array<std::int64_t, 4> sums{};
    std::size_t wrong = 0;
    for (std::size_t i = 0; i < chosen.size(); ++i) {
      const std::int64_t count = one.engine->count(chosen[i]);
      const Truth& truth = truths[i];
      const std::array values{count, truth.as_words, truth.unparted, truth.as_text};
      for (std::size_t k = 0; k < values.size(); ++k) sums[k] += values[k];
      if (is_right(one.key.starts_with("ours"), chosen[i], count, truth) || wrong++ >= 5) continue;
      std::printf("  %s: %s: %lld, not %lld, %lld, %lld\n", one.engine->name().c_str(), describe(chosen[i]).c_str(),
                  as_long(values[0]), as_long(values[1]), as_long(values[2]), as_long(values[3]));
    }
    std::printf("  %-16s %12lld %12lld %12lld %12lld %8zu\n", one.engine->name().c_str(), as_long(sums[0]),
                as_long(sums[1]), as_long(sums[2]), as_long(sums[3]), wrong);
  }
}

// Milliseconds: by question, over the rounds; empty where the engine's time was spent.
using Times = std::vector<std::vector<double>>;

void ask(std::vector<Contender>& contenders, std::span<const Question> questions, QuestionKind kind,
         const Options& options) {
  std::vector<Times> times(contenders.size(), Times(questions.size()));
  std::vector<double> spent(contenders.size(), 0);
  for (std::size_t round = 0; round < options.rounds; ++round) {
    for (std::size_t q = 0; q < questions.size(); ++q) {
      if (questions[q].kind != kind) continue;
      for (std::size_t e = 0; e < contenders.size(); ++e) {
        if (spent[e] > options.seconds) continue;
        const Clock::time_point start = Clock::now();
        contenders[e].engine->top_ten(questions[q]);
        const double seconds = since(start);
        spent[e] += seconds;
        times[e][q].push_back(seconds * 1000);
      }
    }
  }
  for (std::size_t e = 0; e < contenders.size(); ++e) {
    std::vector<double> medians;
    std::vector<double> of_first;  // of the same questions
    for (std::size_t q = 0; q < questions.size(); ++q) {
      if (times[e][q].empty()) continue;
      medians.push_back(median(times[e][q]));
      of_first.push_back(median(times[0][q]));
    }
    std::printf("  %-12s %-16s %10.3f ms %10.3f ms %9.2fx  (%zu questions)\n", e == 0 ? to_string(kind) : "",
                contenders[e].engine->name().c_str(), median(medians), percentile(medians, 0.9),
                median(medians) / median(of_first), medians.size());
  }
}

int run(const Options& given) {
  std::setvbuf(stdout, nullptr, _IOLBF, 0);  // it runs for long: each line when it is known
  Options options = given;
  options.work += "/" + std::to_string(options.documents);
  std::filesystem::create_directories(options.work);
  const Result<Pages> pages = Pages::read(options.transcripts, kSeed);
  if (!pages) give_up(pages.error().message);
  std::vector<Contender> contenders = make_contenders(options);
  build(contenders, *pages, options);
  print_building(contenders, options);
  // Questions are asked once: the index that was made from text is the same.
  if (contenders.size() > 1) std::erase_if(contenders, [](const Contender& one) { return one.key == "ours-text"; });
  if (contenders.front().key == "ours") {
    Contender as_written{
        .key = "ours-as-written", .engine = make_own_engine(options.work, true, Own::kAsWritten), .built = {}};
    contenders.push_back(std::move(as_written));  // last: the peers have filled the caches with theirs since ours asked
  }
  const std::vector<Question> questions = draw_questions(*pages, options.documents, options.queries, kSeed);
  if (options.checked > 0)
    check_counts(contenders, *pages, some_of_each(questions, options.checked), options.documents);
  std::printf("\ntop 10: median, 90th percentile, ratio to the first; %zu rounds in turns\n", options.rounds);
  for (const QuestionKind kind : kQuestionKinds) ask(contenders, questions, kind, options);
  return 0;
}

}  // namespace
}  // namespace assay::bench

int main(int argc, char** argv) {
  assay::bench::Options options;
  CLI::App app("Speed and size of the index beside its peers");
  app.add_option("TRANSCRIPTS", options.transcripts, "Folder of day files")->required();
  app.add_option("WORK", options.work, "Folder for the indexes; kept")->required();
  app.add_option("--documents", options.documents)->capture_default_str();
  app.add_option("--engines", options.engines, "ours ours-text xapian fts5 postgres")->delimiter(',');
  app.add_option("--queries", options.queries, "Of each kind")->capture_default_str();
  app.add_option("--rounds", options.rounds)->capture_default_str();
  app.add_option("--seconds", options.seconds, "At most so long an engine and a kind of question")
      ->capture_default_str();
  app.add_option("--checked", options.checked, "Questions of each kind whose counts are checked")
      ->capture_default_str();
  CLI11_PARSE(app, argc, argv);
  return assay::bench::run(options);
}
