#include "serve/cli/cli.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "serve/cli/read_file.h"
#include "serve/cli/views.h"

namespace assay::cli {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

struct Outcome {
  int status;
  std::string output;
  std::string errors;
};

Outcome run_line(std::vector<std::string> words) {
  words.insert(words.begin(), "assay");
  std::vector<char*> arguments;
  arguments.reserve(words.size());
  for (std::string& word : words) arguments.push_back(word.data());
  testing::internal::CaptureStdout();
  testing::internal::CaptureStderr();
  const int status = run(static_cast<int>(arguments.size()), arguments.data());
  std::string output = testing::internal::GetCapturedStdout();
  return {status, std::move(output), testing::internal::GetCapturedStderr()};
}

TEST(Cli, AloneItPrintsItsHelp) {
  const Outcome outcome = run_line({});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.output, HasSubstr("assay topic show"));
}

TEST(Cli, HelpAndVersionAreFine) {
  EXPECT_EQ(run_line({"--help"}).status, 0);
  EXPECT_EQ(run_line({"--version"}).output, "assay " ASSAY_VERSION "\n");
  const Outcome outcome = run_line({"topic", "show", "--help"});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_THAT(outcome.output, HasSubstr("--limit"));
  EXPECT_THAT(outcome.output, HasSubstr("--data"));
}

TEST(Cli, BadUsageIsOneLineAndStatusTwo) {
  for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{{"frobnicate"},
                                                                                     {"import"},
                                                                                     {"digest", "x"},
                                                                                     {"topic", "add"},
                                                                                     {"search", "a", "--limit", "-1"},
                                                                                     {"--nonsense"}}) {
    const Outcome outcome = run_line(words);
    EXPECT_EQ(outcome.status, 2) << words.front();
    EXPECT_THAT(outcome.errors, StartsWith("assay: "));
    EXPECT_EQ(std::ranges::count(outcome.errors, '\n'), 1) << outcome.errors;
  }
}

TEST(ReadFile, SaysWhichFileItCouldNotRead) {
  EXPECT_THAT(read_file("/nonexistent/page.html").error().message, HasSubstr("/nonexistent/page.html"));
  EXPECT_EQ(read_file("/").error().kind, ErrorKind::kInputOutput);
}

TEST(DescribeTime, ADayAloneStaysTheDayThatTheSourceWrote) {
  const Time day = parse_rfc3339("2026-01-05", std::chrono::hours(8)).value();
  EXPECT_EQ(describe_time(day), "2026-01-05");
  EXPECT_EQ(describe_time(std::nullopt), "undated");
}

}  // namespace
}  // namespace assay::cli
