#include "keep/search/term_dictionary.h"

#include <gtest/gtest.h>

#include <map>
#include <random>

namespace assay::search {
namespace {

using Entries = std::map<std::string, TermEntry>;

// Few letters and many lengths, so that terms share much with their neighbours and often begin with the same eight
// bytes.
Entries random_entries(std::mt19937& random, std::size_t count) {
  Entries entries;
  while (entries.size() < count) {
    std::string term = random() % 2 == 0 ? "s" : "cen:shared";
    for (std::size_t length = 1 + random() % 20; length > 0; --length) term += "ab\xE5"[random() % 3];
    entries.try_emplace(term);
  }
  std::uint64_t offset = 0;
  for (auto& [term, entry] : entries) {
    entry.offset = offset;
    entry.document_frequency = static_cast<std::uint32_t>(1 + random() % 1000);
    entry.bytes = random() % 300;
    offset += entry.bytes;
  }
  return entries;
}

class Written {
 public:
  explicit Written(const Entries& entries) {
    DictionaryWriter writer;
    for (const auto& [term, entry] : entries) writer.add(term, entry);
    blocks_ = writer.blocks();
    index_ = writer.index() + std::string(8, '\0');
    is_open_ = dictionary_.open(reader(blocks_, 0), reader(index_, 8), entries.size());
  }
  bool is_open() const { return is_open_; }
  const Dictionary& dictionary() const { return dictionary_; }

 private:
  static ByteReader reader(const std::string& bytes, std::size_t less) {
    const auto* start = reinterpret_cast<const std::uint8_t*>(bytes.data());
    return {start, start + bytes.size() - less};
  }
  std::string blocks_;
  std::string index_;
  Dictionary dictionary_;
  bool is_open_ = false;
};

TEST(TermDictionaryTest, FindsWhatItHoldsAndNothingElse) {
  std::mt19937 random(1);
  for (const std::size_t count : {std::size_t{1}, std::size_t{32}, std::size_t{33}, std::size_t{3000}}) {
    const Entries entries = random_entries(random, count);
    const Written written(entries);
    ASSERT_TRUE(written.is_open());
    for (const auto& [term, entry] : entries) {
      const auto found = written.dictionary().find(term);
      ASSERT_TRUE(found) << term;
      EXPECT_EQ(found->offset, entry.offset);
      EXPECT_EQ(found->bytes, entry.bytes);
      EXPECT_EQ(found->document_frequency, entry.document_frequency);
      EXPECT_TRUE(found->has_positions);
      for (const std::string& other : {term + "a", term + "\xFF", term.substr(0, term.size() - 1), "a" + term}) {
        EXPECT_EQ(written.dictionary().find(other).has_value(), entries.contains(other)) << other;
      }
    }
    EXPECT_FALSE(written.dictionary().find(""));
  }
}

TEST(TermDictionaryTest, ACursorStandsShortlyBeforeWhatItIsAskedFor) {
  std::mt19937 random(2);
  const Entries entries = random_entries(random, 1000);
  const Written written(entries);
  for (const auto& [wanted, entry] : random_entries(random, 300)) {
    TermCursor cursor = written.dictionary().cursor_before(wanted);
    std::uint32_t steps = 0;
    auto expected = entries.lower_bound(wanted);
    while (cursor.next() && cursor.term() < wanted) ++steps;
    EXPECT_LE(steps, kBlockTerms);
    EXPECT_EQ(std::string(expected == entries.end() ? wanted : cursor.term()),
              expected == entries.end() ? wanted : expected->first);
  }
}

}  // namespace
}  // namespace assay::search
