#include "run/import.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

#include "run/follower.h"
#include "run/test_folder.h"

namespace assay::run {
namespace {

using ::testing::HasSubstr;

// An article long enough to have a digest.
std::string markdown(const std::string& title, const std::string& subject) {
  std::string text = "---\nurl: https://news.example/" + subject +
                     "\nsource: The Example\ndate: 2025-11-10T02:06:00+08:00\n---\n# " + title + "\n\n";
  for (int paragraph = 1; paragraph <= 9; ++paragraph) {
    text += "Producers of " + subject + " shipped " + std::to_string(paragraph * 37) +
            " tonnes in the quarter, according to the ministry, which expects demand to rise further next year. " +
            "Analysts at the exchange put the price of " + subject + " at " + std::to_string(paragraph * 11) +
            " dollars a kilogram and see little room for a fall before the winter ends.\n\n";
  }
  return text;
}

store::Store open(const TestFolder& folder) {
  Result<store::Store> store = store::Store::open(folder.path("data"));
  EXPECT_TRUE(store) << store.error().message;
  return std::move(*store);
}

TEST(Import, RecordsADocumentOnce) {
  const TestFolder folder;
  folder.write("in/a.md", markdown("Cobalt rises", "cobalt"));
  folder.write("in/b.md", markdown("Lithium falls", "lithium"));
  store::Store store = open(folder);
  const Result<ImportSummary> first = import_paths(store, {folder.path("in")});
  ASSERT_TRUE(first) << first.error().message;
  EXPECT_EQ(first->files, 2);
  EXPECT_EQ(first->added, 2);
  const Result<ImportSummary> second = import_paths(store, {folder.path("in")});
  ASSERT_TRUE(second);
  EXPECT_EQ(second->added, 0);
  EXPECT_EQ(second->unchanged, 2);
  EXPECT_EQ(store.document_count(), 2);
}

TEST(Import, MakesChangedTextARevision) {
  const TestFolder folder;
  folder.write("in/a.md", markdown("Cobalt rises", "cobalt"));
  store::Store store = open(folder);
  ASSERT_TRUE(import_paths(store, {folder.path("in")}));
  folder.write("in/a.md",
               markdown("Cobalt rises", "cobalt") + "\n\nA correction was added to this report on Monday.\n");
  const Result<ImportSummary> summary = import_paths(store, {folder.path("in")});
  ASSERT_TRUE(summary);
  EXPECT_EQ(summary->revised, 1);
  EXPECT_EQ(store.document_count(), 1);
  const auto id = store.find_url("https://news.example/cobalt");
  ASSERT_TRUE(id && *id);
  const auto document = store.document(**id);
  ASSERT_TRUE(document && *document);
  EXPECT_EQ((*document)->revisions, 2);
}

TEST(Import, CountsWhatAFolderHoldsBesidesDocuments) {
  const TestFolder folder;
  folder.write("in/a.md", markdown("Cobalt rises", "cobalt"));
  folder.write("in/empty.html", "");
  folder.write("in/binary.html", std::string(2000, '\0'));
  folder.write("in/cut.html.gz", "\x1f\x8b\x08");
  folder.write("in/lines.ndjson",
               "{\"url\":\"https://a.example/1\",\"title\":\"One\",\"text\":\"Some text.\"}\nnot json\n"
               "{\"url\":\"https://a.example/2\",\"title\":\"Two\",\"text\":\"Other text.\"}\n");
  store::Store store = open(folder);
  const Result<ImportSummary> summary = import_paths(store, {folder.path("in")});
  ASSERT_TRUE(summary) << summary.error().message;
  EXPECT_EQ(summary->files, 5);
  EXPECT_EQ(summary->added, 3);
  EXPECT_EQ(summary->skipped, 4);
  EXPECT_TRUE(summary->failures.empty());
  EXPECT_THAT(summary->notes, ::testing::Contains(HasSubstr("line 2")));
}

TEST(Import, FailsForAFileThatTheCallerNamed) {
  const TestFolder folder;
  store::Store store = open(folder);
  const Result<ImportSummary> summary =
      import_paths(store, {folder.write("empty.html", ""), folder.path("absent.html"),
                           folder.write("good.md", markdown("Cobalt rises", "cobalt"))});
  ASSERT_TRUE(summary);
  EXPECT_EQ(summary->failures.size(), 2u);
  EXPECT_EQ(summary->added, 1);
}

TEST(Import, GivesEveryLineWithoutAnAddressADocumentOfItsOwn) {
  const TestFolder folder;
  folder.write("in/lines.ndjson",
               "{\"title\":\"One\",\"text\":\"First text.\"}\n{\"title\":\"Two\",\"text\":\"Second text.\"}\n");
  store::Store store = open(folder);
  ASSERT_TRUE(import_paths(store, {folder.path("in")}));
  EXPECT_EQ(store.document_count(), 2);
  // Lines may move within the file.
  folder.write("in/lines.ndjson",
               "{\"title\":\"Two\",\"text\":\"Second text.\"}\n{\"title\":\"One\",\"text\":\"First text.\"}\n");
  ASSERT_TRUE(import_paths(store, {folder.path("in")}));
  EXPECT_EQ(store.document_count(), 2);
}

std::string page_file(const std::string& subject, const std::string& head, const std::string& links) {
  return "<!doctype html><html><head><title>On " + subject + "</title>" + head + "</head><body><h1>On " + subject +
         "</h1><div><p>Producers of " + subject +
         " shipped 37 tonnes in the quarter, according to the ministry, which expects more next year.</p><p>Analysts "
         "at "
         "the exchange put the price at 11 dollars a kilogram, and see little room for a fall.</p></div>" +
         links + "</body></html>";
}

std::vector<std::string> paragraphs_at(store::Store& store, const std::string& url) {
  std::vector<std::string> texts;
  const auto id = store.find_url(url);
  if (!id || !*id) return texts;
  const auto stored = store.document(**id);
  if (stored && *stored)
    for (const Paragraph& paragraph : (*stored)->document.paragraphs) texts.push_back(paragraph.text);
  return texts;
}

TEST(Import, MakesOneDocumentOfTheFilesOfAnArticle) {
  const TestFolder folder;
  folder.write("in/77.html", page_file("cobalt", "", "<p>1 <a href=77_2.html>2</a> <a href=77_2.html>下一页</a></p>"));
  folder.write("in/77_2.html", page_file("nickel", "", "<p><a href=77.html>1</a> 2 <a href=77_3.html>3</a></p>"));
  folder.write("in/77_3.html", page_file("copper", "", "<p><a href=77.html>1</a> <a href=77_2.html>2</a> 3</p>"));
  store::Store store = open(folder);
  for (int time = 0; time < 2; ++time) {
    const Result<ImportSummary> summary = import_paths(store, {folder.path("in")});
    ASSERT_TRUE(summary) << summary.error().message;
    EXPECT_EQ(summary->files, 3);
    EXPECT_EQ(summary->added, time == 0 ? 1 : 0);
    EXPECT_TRUE(summary->notes.empty());
  }
  const std::vector<std::string> texts = paragraphs_at(store, "file://" + folder.path("in/77.html"));
  ASSERT_EQ(texts.size(), 4u) << "the analysts close all three in the same words";
  EXPECT_THAT(texts[2], HasSubstr("copper"));
}

TEST(Import, JoinsPagesThatAllGiveTheFirstOnesAddress) {
  const TestFolder folder;
  const std::string head = "<link rel=canonical href=https://news.example/77.html>";
  folder.write("in/a.html", page_file("nickel", head, "<a href=77.html>上一页</a> <a href=77.html>1</a> 2"));
  folder.write("in/b.html", page_file("cobalt", head, "1 <a href=77_2.html>2</a> <a href=77_2.html>下一页</a>"));
  store::Store store = open(folder);
  ASSERT_TRUE(import_paths(store, {folder.path("in")}));
  EXPECT_EQ(store.document_count(), 1);
  const std::vector<std::string> texts = paragraphs_at(store, "https://news.example/77.html");
  ASSERT_EQ(texts.size(), 3u);
  EXPECT_THAT(texts[0], HasSubstr("cobalt"));
  EXPECT_THAT(texts[1], HasSubstr("nickel"));
}

TEST(Import, ALaterPageAloneTakesNothingFromTheArticle) {
  const TestFolder folder;
  const std::string head = "<link rel=canonical href=https://news.example/77.html>";
  folder.write("one/a.html", page_file("cobalt", head, "1 <a href=77_2.html>2</a> <a href=77_2.html>下一页</a>"));
  folder.write("two/b.html", page_file("nickel", head, "<a href=77.html>上一页</a> <a href=77.html>1</a> 2"));
  store::Store store = open(folder);
  const Result<ImportSummary> first = import_paths(store, {folder.path("one")});
  ASSERT_TRUE(first);
  EXPECT_THAT(first->notes, ::testing::ElementsAre(HasSubstr("https://news.example/77_2.html")));
  ASSERT_TRUE(import_paths(store, {folder.path("two")}));
  EXPECT_EQ(store.document_count(), 2);
  EXPECT_THAT(paragraphs_at(store, "https://news.example/77.html").at(0), HasSubstr("cobalt"));
}

TEST(Import, PagesMayLieInTwoBatches) {
  const TestFolder folder;
  constexpr int kFiles = 140;  // more than a batch
  std::vector<std::string> paths;
  paths.reserve(kFiles + 2);
  for (int i = 0; i < kFiles; ++i)
    paths.push_back(folder.write("in/" + std::to_string(i) + ".md", markdown("A", "metal-" + std::to_string(i))));
  const std::string first = folder.write("in/77.html", page_file("cobalt", "", "<a href=77_2.html>下一页</a>"));
  const std::string second = folder.write("in/77_2.html", page_file("nickel", "", "<a href=77.html>上一页</a>"));
  paths.insert(paths.begin() + 127, {first, second});
  store::Store store = open(folder);
  const Result<ImportSummary> summary = import_paths(store, paths);
  ASSERT_TRUE(summary) << summary.error().message;
  EXPECT_EQ(summary->files, kFiles + 2);
  EXPECT_EQ(summary->added, kFiles + 1);
}

TEST(Import, AViewGivesWayToThePageItself) {
  const TestFolder folder;
  const std::string head = "<link rel=canonical href=https://news.example/77.html>";
  std::string amp = page_file("cobalt", head, "<p>More on this site, which we show on telephones only, and alone.</p>");
  amp.replace(amp.find("<html>"), 6, "<html amp>");
  folder.write("in/amp.html", amp);
  folder.write("in/b.html", page_file("cobalt", head, ""));
  folder.write("in/c.html", page_file("nickel", "", ""));
  store::Store store = open(folder);
  ASSERT_TRUE(import_paths(store, {folder.path("in/b.html"), folder.path("in/amp.html")}));
  EXPECT_EQ(paragraphs_at(store, "https://news.example/77.html").size(), 2u);
  const auto id = store.find_url("https://news.example/77.html");
  ASSERT_TRUE(id && *id);
  EXPECT_EQ((*store.document(**id))->revisions, 1);
}

TEST(Import, AViewWithTheWholeTextStaysWhereLaterPagesAreMissing) {
  const std::string head = "<link rel=canonical href=https://news.example/77.html>";
  std::string print = page_file("cobalt", head, "");
  print.insert(print.find("</div>"),
               "<p>Buyers in four countries wait for what the second page tells of the metal's further way.</p>");
  print.replace(print.find("<body>"), 6, "<body onload='window.print()'>");
  const std::string first = page_file("cobalt", head, "1 <a href=77_2.html>2</a> <a href=77_2.html>下一页</a>");
  const TestFolder folder;
  folder.write("in/a.html", first);
  folder.write("in/print.html", print);
  store::Store store = open(folder);
  ASSERT_TRUE(import_paths(store, {folder.path("in")}));
  EXPECT_EQ(store.document_count(), 1);
  EXPECT_EQ(paragraphs_at(store, "https://news.example/77.html").size(), 3U);

  const TestFolder whole;
  whole.write("in/a.html", first);
  whole.write("in/b.html", page_file("nickel", head, "<a href=77.html>上一页</a> <a href=77.html>1</a> 2"));
  whole.write("in/print.html", print);
  store::Store other = open(whole);
  ASSERT_TRUE(import_paths(other, {whole.path("in")}));
  EXPECT_EQ(other.document_count(), 1);
  const std::vector<std::string> texts = paragraphs_at(other, "https://news.example/77.html");
  ASSERT_EQ(texts.size(), 3U);
  EXPECT_THAT(texts[1], HasSubstr("nickel")) << "the pages make the article";
}

TEST(Import, DoesNotJoinTheArticlesOfASeries) {
  const TestFolder folder;
  const auto part = [](int number) {
    return "<link rel=canonical href=https://news.example/rust-part-" + std::to_string(number) + ">";
  };
  folder.write("in/a.html", page_file("cobalt", part(1), "<a rel=next href=/rust-part-2>On nickel</a>"));
  folder.write("in/b.html", page_file("nickel", part(2), "<a rel=prev href=/rust-part-1>On cobalt</a>"));
  store::Store store = open(folder);
  ASSERT_TRUE(import_paths(store, {folder.path("in")}));
  EXPECT_EQ(store.document_count(), 2);
}

TEST(Import, StopsBetweenBatchesWhenAsked) {
  const TestFolder folder;
  for (int i = 0; i < 300; ++i) {
    const std::string subject = "metal-" + std::to_string(i);
    folder.write("in/" + subject + ".md", markdown("On " + subject, subject));
  }
  store::Store store = open(folder);
  std::atomic<bool> stop{false};
  ImportOptions options;
  options.stop = &stop;
  options.progress = [&](const ImportProgress&) { stop = true; };
  ASSERT_TRUE(import_paths(store, {folder.path("in")}, options));
  const std::int64_t part = store.document_count().value();
  EXPECT_GT(part, 0);
  EXPECT_LT(part, 300);
  ASSERT_TRUE(import_paths(store, {folder.path("in")}));
  EXPECT_EQ(store.document_count(), 300);
}

TEST(Import, LetsAPageReplaceItsFeedEntryAndNeverTheOtherWayRound) {
  const TestFolder folder;
  const std::string feed =
      "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>The "
      "Example</title><link>https://news.example/</link>"
      "<item><title>Cobalt rises</title><link>https://news.example/cobalt</link>"
      "<description>Only the first words.</description></item></channel></rss>";
  folder.write("feed.xml", feed);
  folder.write("page.md", markdown("Cobalt rises", "cobalt"));
  store::Store store = open(folder);
  ASSERT_TRUE(import_paths(store, {folder.path("feed.xml")}));
  const Result<ImportSummary> page = import_paths(store, {folder.path("page.md")});
  ASSERT_TRUE(page);
  EXPECT_EQ(page->revised, 1);
  const Result<ImportSummary> again = import_paths(store, {folder.path("feed.xml")});
  ASSERT_TRUE(again);
  EXPECT_EQ(again->unchanged, 1);
}

TEST(Follower, DerivesDigestsAndTopicsFromWhatWasImported) {
  const TestFolder folder;
  folder.write("in/a.md", markdown("Cobalt rises", "cobalt"));
  folder.write("in/b.md", markdown("Lithium falls", "lithium"));
  store::Store store = open(folder);
  ASSERT_TRUE(store.add_topic("cobalt", ""));
  ASSERT_TRUE(import_paths(store, {folder.path("in")}));
  const Result<store::Page> page = store.topic_page("cobalt", "", 10);
  ASSERT_TRUE(page) << page.error().message;
  ASSERT_EQ(page->cards.size(), 1u);
  EXPECT_EQ(page->cards[0].stored.document.title, "Cobalt rises");
  EXPECT_GT(page->cards[0].relevance, 0.5);
  ASSERT_TRUE(page->cards[0].digest);
  EXPECT_FALSE(page->cards[0].digest->viewpoint.text.empty());
}

TEST(Follower, EvaluatesANewTopicOverTheArchive) {
  const TestFolder folder;
  folder.write("in/a.md", markdown("Cobalt rises", "cobalt"));
  store::Store store = open(folder);
  ASSERT_TRUE(import_paths(store, {folder.path("in")}));
  ASSERT_TRUE(store.add_topic("metals", "cobalt OR nickel"));
  const Result<CatchUp> done = catch_up(store);
  ASSERT_TRUE(done) << done.error().message;
  EXPECT_EQ(done->topics, 1);
  EXPECT_EQ(store.topic_page("metals", "", 10)->total, 1);
}

TEST(Follower, RebuildsTheSame) {
  const TestFolder folder;
  for (const char* subject : {"cobalt", "lithium", "nickel"})
    folder.write(std::string("in/") + subject + ".md", markdown(std::string("On ") + subject, subject));
  store::Store store = open(folder);
  ASSERT_TRUE(store.add_topic("metals", "cobalt OR nickel OR lithium"));
  ASSERT_TRUE(import_paths(store, {folder.path("in")}));
  const Result<store::Page> before = store.topic_page("metals", "", 10);
  const Result<CatchUp> done = rebuild(store);
  ASSERT_TRUE(done) << done.error().message;
  EXPECT_EQ(done->documents, 3);
  const Result<store::Page> after = store.topic_page("metals", "", 10);
  ASSERT_TRUE(before && after);
  ASSERT_EQ(before->cards.size(), 3u);
  ASSERT_EQ(after->cards.size(), 3u);
  for (std::size_t i = 0; i < 3; ++i) {
    EXPECT_EQ(before->cards[i].stored.id, after->cards[i].stored.id);
    EXPECT_EQ(before->cards[i].relevance, after->cards[i].relevance);
    EXPECT_EQ(before->cards[i].digest, after->cards[i].digest);
  }
}

TEST(Follower, SharesTheWorkBetweenProcessesWithoutDoingItTwice) {
  const TestFolder folder;
  for (int i = 0; i < 200; ++i) {
    const std::string subject = "metal-" + std::to_string(i);
    folder.write("in/" + subject + ".md", markdown("On " + subject, subject));
  }
  store::Store store = open(folder);
  ASSERT_TRUE(import_paths(store, {folder.path("in")}));
  ASSERT_TRUE(store.transaction([&] { return store.clear_derived(); }));
  std::atomic<std::int64_t> derived{0};
  {
    std::vector<std::jthread> followers;
    for (int i = 0; i < 3; ++i) {
      followers.emplace_back([&] {
        Result<store::Store> own = store::Store::open(folder.path("data"));
        ASSERT_TRUE(own);
        const Result<CatchUp> done = catch_up(*own);
        ASSERT_TRUE(done) << done.error().message;
        derived += done->documents;
      });
    }
  }
  EXPECT_EQ(derived, 200);
}

}  // namespace
}  // namespace assay::run
