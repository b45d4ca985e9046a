// Compiles jieba's dictionary, its table of inverse document frequencies and OpenCC's character table into one file
// (layout: doc/dictionary_format.md).  Runs once, at build time:
//   compile_dictionary dict.txt idf.txt out.dictionary
//
// Words are stored by their folded form, so that a text folded by the same table meets them whatever its script, width
// or case.  Where folding makes two words one, their frequencies are added and the tag of the more frequent one stays.
#include <unicode/uchar.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <map>
#include <opencc/SimpleConverter.hpp>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "examine/text/dictionary_format.h"

namespace {

using namespace assay::text::dictionary_format;  // NOLINT(google-build-using-namespace): this tool writes that format
namespace utf8 = assay::utf8;

// One code point as text compares it: half width, lower case, Simplified.
class Folder {
 public:
  Folder() : to_simplified_("t2s.json") {
    for (char32_t c = 0; c < kCodePointLimit; ++c) folded_.push_back(fold_slowly(c));
  }
  char32_t fold(char32_t c) const { return c < kCodePointLimit ? folded_[c] : c; }
  std::u32string fold(std::string_view text) const {
    std::u32string out;
    for (std::size_t at = 0; at < text.size();) {
      const utf8::CodePoint point = utf8::decode(text, at);
      out.push_back(fold(point.value));
      at += point.size_bytes;
    }
    return out;
  }

 private:
  char32_t fold_slowly(char32_t c) const {
    if (c >= 0xD800 && c <= 0xDFFF) return c;
    if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;
    if (c == 0x3000) return U' ';
    if (c == 0x2018 || c == 0x2019) return U'\'';
    if (!utf8::is_han(c)) return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
    std::string text;
    utf8::append(text, c);
    const std::string simplified = to_simplified_.Convert(text);
    const utf8::CodePoint point = utf8::decode(simplified, 0);
    return point.size_bytes == simplified.size() ? point.value : c;
  }

  opencc::SimpleConverter to_simplified_;
  std::vector<char32_t> folded_;
};

struct WordFacts {
  double frequency = 0;  // 0: only in the table of inverse document frequencies
  double tag_frequency = -1;
  std::string tag;
  double inverse_frequency = 0;  // 0: unknown
};

using Words = std::map<std::u32string, WordFacts>;

double to_number(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size())
    throw std::runtime_error("not a number: " + std::string(text));
  return value;
}

// A word of private characters (the dictionary has one) can stand in no text that we read.
bool is_storable(const std::u32string& word) {
  return !word.empty() && std::ranges::all_of(word, [](char32_t c) { return c < kCodePointLimit; });
}

std::vector<std::string> fields_of(const std::string& line) {
  std::vector<std::string> fields;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t end = std::min(line.find(' ', at), line.size());
    if (end > at) fields.push_back(line.substr(at, end - at));
    at = end + 1;
  }
  return fields;
}

std::ifstream open_to_read(const char* path) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error(std::string("cannot read ") + path);
  return file;
}

// Returns the sum of all frequencies.
double read_words(const char* path, const Folder& folder, Words& words) {
  std::ifstream file = open_to_read(path);
  double total = 0;
  for (std::string line; std::getline(file, line);) {
    const auto fields = fields_of(line);
    if (fields.size() < 2) continue;
    const double frequency = to_number(fields[1]);
    const std::u32string word = folder.fold(fields[0]);
    total += frequency;
    if (!is_storable(word)) continue;
    WordFacts& facts = words[word];
    facts.frequency += frequency;
    if (fields.size() > 2 && fields[2].size() <= kTagBytes && frequency > facts.tag_frequency) {
      facts.tag = fields[2];
      facts.tag_frequency = frequency;
    }
  }
  return total;
}

// Returns the median of all frequencies.
double read_inverse_frequencies(const char* path, const Folder& folder, Words& words) {
  std::ifstream file = open_to_read(path);
  std::vector<double> all;
  for (std::string line; std::getline(file, line);) {
    const auto fields = fields_of(line);
    if (fields.size() != 2) continue;
    const double value = to_number(fields[1]);
    all.push_back(value);
    const std::u32string word = folder.fold(fields[0]);
    if (!is_storable(word)) continue;
    double& stored = words[word].inverse_frequency;
    stored = stored == 0 ? value : std::min(stored, value);
  }
  if (all.empty()) throw std::runtime_error(std::string("no words in ") + path);
  std::nth_element(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(all.size() / 2), all.end());
  return all[all.size() / 2];
}

// Numbers for the characters of all words.  Those that begin a word come first: then the child of the root along
// symbol s is node s.
struct Alphabet {
  std::map<char32_t, std::uint16_t> symbols;
  std::uint32_t initial_count = 0;
};

Alphabet make_alphabet(const Words& words) {
  Alphabet alphabet;
  const auto add = [&](char32_t c) {
    if (alphabet.symbols.size() == 0xFFFF) throw std::runtime_error("too many different characters");
    alphabet.symbols.emplace(c, static_cast<std::uint16_t>(alphabet.symbols.size() + 1));
  };
  for (const auto& [word, facts] : words) add(word.front());
  alphabet.initial_count = static_cast<std::uint32_t>(alphabet.symbols.size());
  for (const auto& [word, facts] : words)
    for (const char32_t c : word) add(c);
  return alphabet;
}

// Few different values, many words: words hold the index of theirs.
class Values {
 public:
  explicit Values(double first) : values_{first} {}
  std::uint16_t index_of(double value) {
    const auto [at, is_new] = index_.emplace(value, values_.size());
    if (is_new) values_.push_back(value);
    if (at->second > 0xFFFF) throw std::runtime_error("too many different values");
    return static_cast<std::uint16_t>(at->second);
  }
  const std::vector<double>& values() const { return values_; }

 private:
  std::vector<double> values_;
  std::map<double, std::size_t> index_;
};

struct Trie {
  std::vector<Node> nodes{{}};
  std::vector<std::uint16_t> labels{0};
  std::vector<std::uint8_t> tags{0};
  std::vector<std::uint64_t> pairs = std::vector<std::uint64_t>(kPairBits / 64);
  Values log_probabilities;
  Values inverse_frequencies;
  std::vector<std::string> tag_names{""};
};

std::uint8_t tag_index(Trie& trie, const std::string& tag) {
  const auto at = std::ranges::find(trie.tag_names, tag);
  const auto index = at - trie.tag_names.begin();
  if (at == trie.tag_names.end()) trie.tag_names.push_back(tag);
  if (index > 0xFF) throw std::runtime_error("too many different tags");
  return static_cast<std::uint8_t>(index);
}

void set_facts(Trie& trie, std::size_t node, const WordFacts& facts, double total) {
  if (facts.frequency > 0)
    trie.nodes[node].frequency = trie.log_probabilities.index_of(std::log(facts.frequency / total));
  if (facts.inverse_frequency > 0) trie.nodes[node].rarity = trie.inverse_frequencies.index_of(facts.inverse_frequency);
  trie.tags[node] = tag_index(trie, facts.tag);
}

void set_pair(Trie& trie, std::uint16_t first, std::uint16_t second) {
  const std::uint32_t bit = pair_bit(first, second);
  trie.pairs[bit / 64] |= std::uint64_t{1} << (bit % 64);
}

// Breadth first: a node stands for a range of the sorted words, those that begin with its prefix.
Trie make_trie(const Words& words, const Alphabet& alphabet, double total, double median) {
  std::vector<std::pair<std::vector<std::uint16_t>, const WordFacts*>> sorted;
  for (const auto& [word, facts] : words) {
    std::vector<std::uint16_t> symbols;
    for (const char32_t c : word) symbols.push_back(alphabet.symbols.at(c));
    sorted.emplace_back(std::move(symbols), &facts);
  }
  std::ranges::sort(sorted, {}, [](const auto& entry) -> const auto& { return entry.first; });

  struct Range {
    std::size_t begin, end, depth;
  };
  Trie trie{.log_probabilities = Values(std::log(1 / total)), .inverse_frequencies = Values(median)};
  std::vector<Range> nodes{{0, sorted.size(), 0}};
  for (std::size_t node = 0; node < nodes.size(); ++node) {
    auto [begin, end, depth] = nodes[node];
    trie.nodes[node].first_child = static_cast<std::uint32_t>(nodes.size());
    if (begin < end && sorted[begin].first.size() == depth) set_facts(trie, node, *sorted[begin++].second, total);
    while (begin < end) {
      const std::uint16_t symbol = sorted[begin].first[depth];
      std::size_t next = begin;
      while (next < end && sorted[next].first[depth] == symbol) ++next;
      nodes.push_back({begin, next, depth + 1});
      trie.labels.push_back(symbol);
      if (depth == 1) set_pair(trie, trie.labels[node], symbol);
      begin = next;
    }
    trie.nodes.resize(nodes.size());
    trie.tags.resize(nodes.size());
  }
  trie.nodes.push_back({.first_child = static_cast<std::uint32_t>(nodes.size()), .frequency = 0, .rarity = 0});
  return trie;
}

struct CharacterTables {
  std::vector<std::uint16_t> pages;
  std::vector<std::uint32_t> folded = std::vector<std::uint32_t>(kPageSize);
  std::vector<std::uint16_t> symbols = std::vector<std::uint16_t>(kPageSize);
};

CharacterTables make_character_tables(const Folder& folder, const Alphabet& alphabet) {
  CharacterTables tables;
  for (char32_t first = 0; first < kCodePointLimit; first += kPageSize) {
    std::vector<std::uint32_t> folded;
    std::vector<std::uint16_t> symbols;
    bool is_plain = true;
    for (char32_t c = first; c < first + kPageSize; ++c) {
      const char32_t target = folder.fold(c);
      const auto symbol = alphabet.symbols.find(target);
      folded.push_back(target == c ? 0 : target);
      symbols.push_back(symbol == alphabet.symbols.end() ? std::uint16_t{0} : symbol->second);
      is_plain = is_plain && folded.back() == 0 && symbols.back() == 0;
    }
    tables.pages.push_back(is_plain ? std::uint16_t{0} : static_cast<std::uint16_t>(tables.folded.size() / kPageSize));
    if (is_plain) continue;
    tables.folded.insert(tables.folded.end(), folded.begin(), folded.end());
    tables.symbols.insert(tables.symbols.end(), symbols.begin(), symbols.end());
  }
  return tables;
}

class Writer {
 public:
  Writer() : bytes_(sizeof(Header)) {}

  template <class T>
  void add(SectionId id, const std::vector<T>& values) {
    static_assert(std::is_trivially_copyable_v<T>);
    if (sizeof(T) != kElementBytes[id]) throw std::logic_error("section of the wrong width");
    while (bytes_.size() % 8 != 0) bytes_.push_back('\0');
    header_.sections[id] = {static_cast<std::uint32_t>(bytes_.size()), static_cast<std::uint32_t>(values.size())};
    const std::size_t at = bytes_.size();
    bytes_.resize(at + values.size() * sizeof(T));
    std::memcpy(bytes_.data() + at, values.data(), values.size() * sizeof(T));
  }

  void save(const char* path) {
    header_.magic = kMagic;
    header_.version = kVersion;
    header_.file_bytes = static_cast<std::uint32_t>(bytes_.size());
    std::memcpy(bytes_.data(), &header_, sizeof(Header));
    std::ofstream file(path, std::ios::binary);
    file.write(bytes_.data(), static_cast<std::streamsize>(bytes_.size()));
    if (!file.flush()) throw std::runtime_error(std::string("cannot write ") + path);
  }

 private:
  Header header_{};
  std::vector<char> bytes_;
};

void compile(const char* words_path, const char* frequencies_path, const char* out_path) {
  const Folder folder;
  Words words;
  const double total = read_words(words_path, folder, words);
  const double median = read_inverse_frequencies(frequencies_path, folder, words);
  const Alphabet alphabet = make_alphabet(words);
  const Trie trie = make_trie(words, alphabet, total, median);
  const CharacterTables tables = make_character_tables(folder, alphabet);
  std::vector<char> tag_names;
  for (std::string name : trie.tag_names) {
    name.resize(kTagBytes, '\0');
    tag_names.insert(tag_names.end(), name.begin(), name.end());
  }
  Writer writer;
  writer.add(kPages, tables.pages);
  writer.add(kFolded, tables.folded);
  writer.add(kSymbols, tables.symbols);
  writer.add(kNodes, trie.nodes);
  writer.add(kLabels, trie.labels);
  writer.add(kTags, trie.tags);
  writer.add(kPairs, trie.pairs);
  writer.add(kLogProbabilities, trie.log_probabilities.values());
  writer.add(kInverseFrequencies, trie.inverse_frequencies.values());
  writer.add(kTagNames, tag_names);
  writer.save(out_path);
}

}  // namespace

int main(int argument_count, char** arguments) {
  if (argument_count != 4) {
    std::fputs("usage: compile_dictionary dict.txt idf.txt out.dictionary\n", stderr);
    return 2;
  }
  try {
    compile(arguments[1], arguments[2], arguments[3]);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "compile_dictionary: %s\n", error.what());
    return 2;
  }
  return 0;
}
