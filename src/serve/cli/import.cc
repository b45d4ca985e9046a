#include "run/import.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <memory>
#include <nlohmann/json.hpp>

#include "serve/cli/command.h"
#include "serve/cli/interrupt.h"
#include "serve/cli/output.h"

namespace assay::cli {
namespace {

using Clock = std::chrono::steady_clock;

// Draws on standard error, over itself, at most ten times a second.
class ProgressBar {
 public:
  void show(const run::ImportProgress& progress) {
    constexpr auto kPause = std::chrono::milliseconds(100);
    const Clock::time_point now = Clock::now();
    if (shown_ && now - last_ < kPause) return;
    last_ = now;
    shown_ = true;
    constexpr std::int64_t kCells = 30;
    const std::int64_t known = std::max<std::int64_t>(progress.files_known, 1);
    const auto filled = static_cast<std::size_t>(kCells * std::min(progress.files_done, known) / known);
    const std::string bar = std::string(filled, '#') + std::string(kCells - filled, '.');
    const std::string line = fmt::format("\r[{}] {} of {} files\x1b[K", bar, progress.files_done, progress.files_known);
    std::fwrite(line.data(), 1, line.size(), stderr);
  }

  void clear() const {
    if (shown_) std::fputs("\r\x1b[K", stderr);
  }

 private:
  bool shown_ = false;
  Clock::time_point last_;
};

std::string describe(const run::ImportSummary& summary, double seconds) {
  std::string line = fmt::format("imported {} documents ({} revised, {} unchanged, {} skipped", summary.added,
                                 summary.revised, summary.unchanged, summary.skipped);
  if (summary.unreadable > 0) line += fmt::format(", {} without a readable text", summary.unreadable);
  line += fmt::format(") from {} files in {:.1f} s\n", summary.files, seconds);
  if (summary.failed_lines > 0) {
    line += fmt::format("{} lines of digests failed the check, and were mended or dropped\n", summary.failed_lines);
  }
  return line;
}

nlohmann::ordered_json to_json(const run::ImportSummary& summary, double seconds) {
  return {{"files", summary.files},
          {"added", summary.added},
          {"revised", summary.revised},
          {"unchanged", summary.unchanged},
          {"skipped", summary.skipped},
          {"unreadable", summary.unreadable},
          {"failed_lines", summary.failed_lines},
          {"notes", summary.notes},
          {"failures", summary.failures},
          {"seconds", seconds}};
}

Result<int> import(const std::vector<std::string>& paths, const Common& common) {
  const std::atomic<bool>& interrupted = catch_interrupts();
  ASSAY_TRY(store::Store store, open_store(common));
  ProgressBar bar;
  run::ImportOptions options{.stop = &interrupted};
  if (is_terminal(STDERR_FILENO)) options.progress = [&](const run::ImportProgress& now) { bar.show(now); };
  const Clock::time_point start = Clock::now();
  const Result<run::ImportSummary> summary = run::import_paths(store, paths, options);
  bar.clear();
  if (!summary) return std::unexpected(summary.error());
  const double seconds = std::chrono::duration<double>(Clock::now() - start).count();
  for (const std::string& note : summary->notes) tell("note: " + note);
  for (const std::string& failed : summary->failures) tell("assay: " + failed);
  if (!summary->index_problem.empty()) tell("assay: " + summary->index_problem);
  if (common.json) {
    print_json(to_json(*summary, seconds));
  } else {
    print(describe(*summary, seconds));
  }
  if (!summary->failures.empty()) return kRefused;
  if (!summary->index_problem.empty()) return kFound;
  if (interrupted) {
    tell("assay: import: interrupted; what is recorded stays, run it again for the rest");
    return kFound;
  }
  return kFine;
}

}  // namespace

Action declare_import(CLI::App& app, Common& common) {
  const auto paths = std::make_shared<std::vector<std::string>>();
  app.add_option("PATH", *paths,
                 "Files, or folders with all below them: HTML, feeds (RSS, Atom, JSON), NDJSON, Markdown, text, PDF")
      ->required();
  app.footer(
      "The same document twice is one document; changed text is a new revision of it.  Kill it at any moment and run "
      "it\n"
      "again: nothing is lost and nothing doubled.\n\n"
      "Example:\n  assay import ~/clippings feeds/daily.xml");
  return [paths, &common] { return status_of(import(*paths, common)); };
}

}  // namespace assay::cli
