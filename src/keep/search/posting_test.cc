// Lists of every length and density, against plain vectors.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "keep/search/folder.h"
#include "keep/search/search_test_index.h"
#include "keep/search/segment.h"
#include "keep/search/segment_writer.h"

namespace assay::search {
namespace {

struct PlainPosting {
  std::uint32_t document;
  std::vector<std::uint32_t> positions;
};
using PlainList = std::vector<PlainPosting>;

constexpr std::uint32_t kDocuments = 30'000;

std::uint32_t below(std::mt19937& random, std::uint32_t end) {
  return static_cast<std::uint32_t>(random() % end);
}

std::vector<DocumentRow> make_rows(std::mt19937& random) {
  std::vector<DocumentRow> rows(kDocuments);
  for (std::uint32_t i = 0; i < kDocuments; ++i) {
    rows[i].id = kDocuments - i;
    rows[i].length = 50 + static_cast<std::uint32_t>(random() % 900);
    rows[i].title_end = static_cast<std::uint32_t>(random() % 12);
  }
  return rows;
}

PlainList make_list(std::mt19937& random, std::size_t size, bool has_positions) {
  std::vector<std::uint32_t> documents(kDocuments);
  for (std::uint32_t i = 0; i < kDocuments; ++i) documents[i] = i;
  std::shuffle(documents.begin(), documents.end(), random);
  documents.resize(size);
  std::sort(documents.begin(), documents.end());
  PlainList list;
  for (const std::uint32_t document : documents) {
    PlainPosting posting{document, {}};
    const std::size_t count =
        has_positions ? 1 + (random() % 4 == 0 ? random() % (random() % 50 == 0 ? 300 : 4) : 0) : 0;
    for (std::size_t i = 0; i < count; ++i) {
      const auto before = posting.positions.empty() ? static_cast<std::uint32_t>(-1) : posting.positions.back();
      posting.positions.push_back(before + 1 +
                                  static_cast<std::uint32_t>(random() % (random() % 60 == 0 ? 2'000'000 : 300)));
    }
    list.push_back(std::move(posting));
  }
  return list;
}

class Postings : public testing::Test {
 protected:
  void SetUp() override {
    std::mt19937 random(41);
    rows_ = make_rows(random);
    for (const std::size_t size : {1, 2, 3, 4, 5, 50, 127, 128, 129, 255, 256, 257, 1000, 5000, 29'999, 30'000}) {
      for (const char* head : {"s", "x"}) {
        lists_[head + std::to_string(size)] = make_list(random, size, head[0] == 's');
      }
    }
    const auto folder = open_folder(folder_.path()).value();
    const auto writer = SegmentWriter::create(*folder, "list.seg", rows_).value();
    for (const auto& [term, list] : lists_) {
      writer->start_term(term);
      for (const PlainPosting& posting : list) {
        writer->add(posting.document, posting.positions.data(), static_cast<std::uint32_t>(posting.positions.size()));
      }
      ASSERT_TRUE(writer->finish_term());
    }
    ASSERT_TRUE(writer->finish({}, {.sources = {""}, .sites = {""}, .languages = {""}}));
    segment_ = Segment::open(folder_.path() + "/list.seg").value();
  }

  bool in_title(const PlainPosting& posting) const {
    return !posting.positions.empty() && posting.positions[0] < rows_[posting.document].title_end;
  }
  void expect_at(PostingCursor& cursor, const PlainPosting& posting) const {
    ASSERT_EQ(cursor.document(), posting.document);
    EXPECT_EQ(cursor.frequency(), std::max<std::size_t>(1, posting.positions.size()));
    EXPECT_EQ(cursor.in_title(), in_title(posting));
    EXPECT_THAT(cursor.positions(), testing::ElementsAreArray(posting.positions));
  }

  TemporaryFolder folder_;
  std::vector<DocumentRow> rows_;
  std::map<std::string, PlainList> lists_;
  std::shared_ptr<const Segment> segment_;
};

TEST_F(Postings, AreReadOneAfterAnother) {
  EXPECT_THAT(segment_->examine(), testing::IsEmpty());
  for (const auto& [term, list] : lists_) {
    SCOPED_TRACE(term);
    const TermEntry entry = segment_->find(term).value();
    ASSERT_EQ(entry.document_frequency, list.size());
    PostingCursor cursor(*segment_, entry);
    EXPECT_EQ(cursor.document(), kNoDocument);
    for (const PlainPosting& posting : list) {
      cursor.next();
      expect_at(cursor, posting);
    }
    EXPECT_EQ(cursor.next(), kNoDocument);
    EXPECT_EQ(cursor.next(), kNoDocument);
    EXPECT_EQ(cursor.skip_to(5), kNoDocument);
  }
  EXPECT_FALSE(segment_->find("snothing"));
  EXPECT_FALSE(segment_->find(""));
}

TEST_F(Postings, AreSkippedTo) {
  std::mt19937 random(42);
  for (const auto& [term, list] : lists_) {
    SCOPED_TRACE(term);
    for (int round = 0; round < 20; ++round) {
      PostingCursor cursor(*segment_, segment_->find(term).value());
      const std::uint32_t step = 1 + static_cast<std::uint32_t>(random() % (round < 10 ? 50 : 9000));
      for (std::uint32_t target = below(random, step); target < kDocuments; target += 1 + below(random, step)) {
        const auto expected =
            std::lower_bound(list.begin(), list.end(), target,
                             [](const PlainPosting& posting, std::uint32_t at) { return posting.document < at; });
        const std::uint32_t end = cursor.block_end(target);  // must not disturb what follows
        if (expected == list.end()) {
          EXPECT_EQ(end, kNoDocument);
          EXPECT_EQ(cursor.skip_to(target), kNoDocument);
          break;
        }
        ASSERT_GE(end, expected->document);
        if (random() % 3 == 0) cursor.block_end(target + 5000);  // looks further ahead
        ASSERT_EQ(cursor.skip_to(target), expected->document);
        expect_at(cursor, *expected);
      }
    }
  }
}

TEST_F(Postings, BoundsHoldAndAreReached) {
  for (const auto& [term, list] : lists_) {
    SCOPED_TRACE(term);
    PostingCursor cursor(*segment_, segment_->find(term).value());
    const Bound all = cursor.list_bound();
    Bound reached{.frequency = 0, .least_length = UINT32_MAX, .has_title = false};
    for (const PlainPosting& posting : list) {
      const std::uint32_t end = cursor.block_end(posting.document);
      const Bound bound = cursor.block_bound();
      ASSERT_GE(end, posting.document);
      const auto frequency = static_cast<std::uint32_t>(std::max<std::size_t>(1, posting.positions.size()));
      EXPECT_GE(bound.frequency, frequency);
      EXPECT_LE(bound.least_length, rows_[posting.document].length);
      EXPECT_GE(bound.has_title, in_title(posting));
      reached.frequency = std::max(reached.frequency, frequency);
      reached.least_length = std::min(reached.least_length, rows_[posting.document].length);
      reached.has_title = reached.has_title || in_title(posting);
    }
    EXPECT_EQ(all.frequency, reached.frequency);
    EXPECT_EQ(all.least_length, reached.least_length);
    EXPECT_EQ(all.has_title, reached.has_title);
    EXPECT_EQ(cursor.document(), kNoDocument);
  }
}

TEST_F(Postings, TermsOfAPrefixAscend) {
  std::vector<std::string> found;
  segment_->each_term("s12", [&](std::string_view term, const TermEntry&) {
    found.emplace_back(term);
    return true;
  });
  EXPECT_THAT(found, testing::ElementsAre("s127", "s128", "s129"));
  found.clear();
  segment_->each_term("x", [&](std::string_view term, const TermEntry&) {
    found.emplace_back(term);
    return found.size() < 2;
  });
  EXPECT_THAT(found, testing::ElementsAre("x1", "x1000"));
}

}  // namespace
}  // namespace assay::search
