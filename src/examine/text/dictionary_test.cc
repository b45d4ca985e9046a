#include "examine/text/dictionary.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>
#include <random>

#include "base/embedded_file.h"
#include "base/utf8.h"
#include "examine/text/lattice.h"

namespace assay::embedded {
std::span<const EmbeddedFile> dictionary();
}

namespace assay::text {
namespace {

using dictionary_format::Header;

// A copy that tests may damage.  Doubles, for the alignment.
struct Copy {
  Copy() {
    const std::string_view bytes = assay::embedded::dictionary().front().bytes;
    storage.resize(bytes.size() / sizeof(double) + 1);
    std::memcpy(storage.data(), bytes.data(), bytes.size());
    size = bytes.size();
  }
  Header& header() { return *reinterpret_cast<Header*>(storage.data()); }
  std::string_view bytes() const { return {reinterpret_cast<const char*>(storage.data()), size}; }
  std::vector<double> storage;
  std::size_t size;
};

ErrorKind error_of(const Copy& copy) {
  const auto opened = Dictionary::open(copy.bytes());
  return opened ? ErrorKind::kExists : opened.error().kind;
}

TEST(DictionaryTest, RefusesWhatIsNotADictionary) {
  EXPECT_EQ(Dictionary::open("").error().kind, ErrorKind::kCorrupt);
  Copy copy;
  EXPECT_TRUE(Dictionary::open(copy.bytes()));
  copy.header().magic[0] = 'X';
  EXPECT_EQ(error_of(copy), ErrorKind::kCorrupt);
}

TEST(DictionaryTest, RefusesANewerVersionByName) {
  Copy copy;
  ++copy.header().version;
  EXPECT_EQ(error_of(copy), ErrorKind::kNewerVersion);
}

TEST(DictionaryTest, RefusesSectionsOutOfBounds) {
  for (std::uint32_t id = 0; id < dictionary_format::kSectionCount; ++id) {
    Copy copy;
    copy.header().sections[id].count += 0x10000000;
    EXPECT_EQ(error_of(copy), ErrorKind::kCorrupt) << id;
    Copy moved;
    moved.header().sections[id].offset = 0xFFFFFFF8;
    EXPECT_EQ(error_of(moved), ErrorKind::kCorrupt) << id;
  }
  Copy cut;
  cut.size -= 8;
  EXPECT_EQ(error_of(cut), ErrorKind::kCorrupt);
}

TEST(DictionaryTest, EveryIndexIsInBounds) {
  Copy copy;
  const auto section = [&copy]<class T>(dictionary_format::SectionId id, T /*element*/) {
    const auto place = copy.header().sections[id];
    return std::span<const T>(reinterpret_cast<const T*>(copy.bytes().data() + place.offset), place.count);
  };
  using namespace dictionary_format;  // NOLINT(google-build-using-namespace): names of this format
  const auto nodes = section(kNodes, Node{});
  for (const Node& node : nodes) {
    ASSERT_LT(node.frequency, copy.header().sections[kLogProbabilities].count);
    ASSERT_LT(node.rarity, copy.header().sections[kInverseFrequencies].count);
  }
  for (const auto index : section(kTags, std::uint8_t{}))
    ASSERT_LT(index * kTagBytes, copy.header().sections[kTagNames].count);
  ASSERT_TRUE(std::ranges::is_sorted(nodes, {}, &Node::first_child));
  ASSERT_EQ(nodes.back().first_child, copy.header().sections[kLabels].count);
  const auto labels = section(kLabels, std::uint16_t{});
  for (std::size_t node = 0; node + 1 < nodes.size(); ++node)
    ASSERT_TRUE(std::is_sorted(labels.begin() + nodes[node].first_child, labels.begin() + nodes[node + 1].first_child))
        << node;
}

TEST(DictionaryTest, NoPairThatBeginsAWordIsDenied) {
  const Dictionary& dictionary = Dictionary::embedded();
  constexpr std::uint16_t kSymbols = 20'000;
  std::size_t begun = 0;
  std::size_t possible = 0;
  for (std::uint16_t first = 1; first < 300; ++first)
    for (std::uint16_t second = 1; second < kSymbols; ++second) {
      const std::uint32_t node = dictionary.child(Dictionary::kRoot, first);
      const bool begins = node != Dictionary::kNone && dictionary.child(node, second) != Dictionary::kNone;
      const bool may_begin = dictionary.may_begin(first, second);
      begun += begins ? 1 : 0;
      possible += may_begin ? 1 : 0;
      ASSERT_TRUE(may_begin || !begins) << first << ' ' << second;
    }
  EXPECT_GT(begun, 1000U);
  EXPECT_LT(possible, std::size_t{300} * kSymbols / 4);
}

TEST(DictionaryTest, KnowsWordsButNotTheirPrefixes) {
  const Dictionary& dictionary = Dictionary::embedded();
  const std::uint32_t word = dictionary.find("长江大桥");
  ASSERT_NE(word, Dictionary::kNone);
  EXPECT_TRUE(dictionary.is_word(word));
  EXPECT_EQ(dictionary.find("长江大桥的"), Dictionary::kNone);
  EXPECT_EQ(dictionary.fold(U'發'), U'发');
  EXPECT_EQ(dictionary.fold(0x10FFFF), char32_t{0x10FFFF});
}

// The lattice's slow twin: tries every way to cut.
double best_score(std::u32string_view text) {
  const Dictionary& dictionary = Dictionary::embedded();
  std::vector<double> best(text.size() + 1, -1e300);
  best[0] = 0;
  for (std::size_t begin = 0; begin < text.size(); ++begin)
    for (std::size_t end = begin + 1; end <= text.size(); ++end) {
      std::string word;
      for (const char32_t c : text.substr(begin, end - begin)) utf8::append(word, c);
      const std::uint32_t node = dictionary.find(word);
      const bool is_word = node != Dictionary::kNone && dictionary.is_word(node);
      if (!is_word && end > begin + 1) continue;
      best[end] = std::max(
          best[end], best[begin] + (is_word ? dictionary.log_probability(node) : dictionary.unknown_log_probability()));
    }
  return best.back();
}

TEST(LatticeTest, FindsTheBestOfAllCuts) {
  constexpr std::u32string_view kCharacters = U"中国人民大学生活动物园长江南京市场经济特区别研究命起源氿";
  const Dictionary& dictionary = Dictionary::embedded();
  std::mt19937 random(7);
  for (int round = 0; round < 2000; ++round) {
    std::u32string text;
    for (std::size_t i = 0, length = 1 + random() % 10; i < length; ++i)
      text += kCharacters[random() % kCharacters.size()];
    std::vector<LatticeCharacter> run;
    for (const char32_t c : text) run.push_back({dictionary.symbol(c), 1});
    std::vector<std::uint32_t> ends;
    Lattice().best_path(run, ends);
    ASSERT_EQ(ends.back(), text.size());
    double score = 0;
    std::size_t begin = 0;
    for (const std::uint32_t end : ends) {
      std::string word;
      for (const char32_t c : text.substr(begin, end - begin)) utf8::append(word, c);
      const std::uint32_t node = dictionary.find(word);
      score += node == Dictionary::kNone ? dictionary.unknown_log_probability() : dictionary.log_probability(node);
      begin = end;
    }
    ASSERT_NEAR(score, best_score(text), 1e-9);
  }
}

TEST(LatticeTest, AnEmptyRunHasNoWords) {
  std::vector<std::uint32_t> ends{3};
  Lattice().best_path({}, ends);
  EXPECT_TRUE(ends.empty());
}

}  // namespace
}  // namespace assay::text
