// What the demonstration desk must show, on its own pages, through every stage but the store.
#include "run/demo.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <span>

#include "base/embedded_file.h"
#include "examine/text/analysis.h"
#include "report/check/check.h"
#include "report/digest/digest.h"
#include "run/pipeline.h"

namespace assay {
namespace embedded {
std::span<const EmbeddedFile> demo();
}

namespace run {
namespace {

// The PDF is read by a child process of the program itself, which a unit test is not; tests/ covers it.
Result<Document> no_pdf(std::string_view) {
  return failure(ErrorKind::kUnsupported, "no PDF here");
}

std::vector<Document> demo_pages() {
  std::vector<Document> documents;
  for (const EmbeddedFile& file : embedded::demo()) {
    if (!file.path.ends_with(".html")) continue;
    Result<Collected> collected = collect({std::string(file.path), std::string(file.bytes)}, no_pdf);
    EXPECT_TRUE(collected) << file.path;
    if (collected) documents.insert(documents.end(), collected->documents.begin(), collected->documents.end());
  }
  return documents;
}

TEST(Demo, HoldsWhatItPromises) {
  std::map<std::string, int> languages;
  for (const Document& document : demo_pages()) {
    EXPECT_EQ(document.problem, "") << document.title;
    EXPECT_TRUE(document.published) << document.title;
    ++languages[document.language];
  }
  EXPECT_GE(languages["zh"], 18);
  EXPECT_GE(languages["en"], 8);
  EXPECT_EQ(languages.size(), 2u);
}

TEST(Demo, TheCheckFindsNothingToMendInOurOwnDigests) {
  for (const Document& document : demo_pages()) {
    const Digest digest = digest::write_digest(document, text::analyse(document));
    std::vector<check::Finding> findings;
    EXPECT_EQ(check::check_digest(digest, document, &findings), digest) << document.title;
    EXPECT_TRUE(findings.empty()) << document.title << ": " << findings.front().text;
  }
}

TEST(Demo, FoldsThePassingMentionsAndKeepsTheReports) {
  const topic::StandingTopics topics = compile_topics({Topic{1, kDemoTopic, ""}}, lexicon::Lexicon::embedded());
  for (const Document& document : demo_pages()) {
    const auto relevances = rate(document, 0, topics, lexicon::Lexicon::embedded());
    const double relevance = relevances.empty() ? 0 : relevances.front().second;
    if (document.title.contains("城市“成绩单”")) {
      EXPECT_GT(relevance, 0);
      EXPECT_LT(relevance, kPassingMention);
    }
    if (document.title.contains("稀土")) {
      EXPECT_GT(relevance, kPassingMention) << document.title;
    }
  }
}

}  // namespace
}  // namespace run
}  // namespace assay
